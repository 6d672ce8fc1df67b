"""What a tally's numbers stand for. It comes from the study and the run's key alone, before anything is heard."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

import numpy as np
from numpy.typing import NDArray

from townhum.records.budget import Bounds

OTHER = "other"
"""Stands for every language that is not the study's."""

MOST_NAMES = 65_535
"""Tracks, sources and languages are numbered in 16 bits."""

MOST_INTENTS = 32
"""Intents are kept as the bits of one number. The reader's list is closed, and far shorter."""

_KEY_SIZE = 32  # bytes, as of a mark's key


@dataclass(frozen=True, slots=True, repr=False)
class Frame:
    """The number of each track, source, language and intent; when days begin; what one account may do.

    `words` has a keyed word for each source: all that it has without an author draws its lots by it.
    """

    tracks: Mapping[str, int]
    sources: Mapping[str, int]
    languages: Mapping[str, int]
    intents: Mapping[str, int]
    zone: tzinfo
    bounds: Bounds
    words: tuple[int, ...]

    @property
    def seeds(self) -> NDArray[np.uint64]:
        """`words` as a column."""
        return np.array(self.words, dtype=np.uint64)


def frame_of(
    tracks: Sequence[str],
    sources: Sequence[str],
    zone: tzinfo,
    *,
    languages: Sequence[str],
    intents: Iterable[str],
    bounds: Bounds,
    key: bytes,
) -> Frame:
    """Number the names. Raises ValueError for one listed twice, for too many, and for a key under 32 bytes."""
    if len(key) < _KEY_SIZE:
        raise ValueError("lots are drawn with a key of at least 32 random bytes")
    return Frame(
        tracks=_numbered("track", tracks),
        sources=_numbered("source", sources),
        languages=_numbered("language", (*languages, OTHER)),
        intents=_numbered("intent", tuple(intents), MOST_INTENTS),
        zone=zone,
        bounds=bounds,
        words=tuple(_word(key, source) for source in sources),
    )


def _numbered(what: str, names: Sequence[str], most: int = MOST_NAMES) -> dict[str, int]:
    numbers = {name: number for number, name in enumerate(names)}
    if len(numbers) != len(names) or len(names) > most:
        raise ValueError(f"a {what} is listed twice, or there are more than {most}")
    return numbers


def _word(key: bytes, source: str) -> int:
    return int.from_bytes(hmac.digest(key, b"authorless\0" + source.encode(), "sha256")[:8], "little")
