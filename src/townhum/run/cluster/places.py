"""What an executor is given to read: places and a span of time, never a post.

Places on the network that share a host are one row, so that a host is never asked two things at once, whoever asks. A file is read in
strides: every reader goes through all of it, which is cheap, and takes every so many-th item, of which scrubbing and reading are dear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from townhum.records import Window
from townhum.study import Source

MOST_STRIDES = 16
"""Readers of one file: each goes through all of it, so that more would soon cost more than they spare."""


@dataclass(frozen=True, slots=True)
class Row:
    """Places to read in turn, within a window, by one task; of a file every `of`-th item from the one numbered `part` on."""

    number: int
    sources: tuple[str, ...]
    since: datetime
    until: datetime
    part: int = 0
    of: int = 1

    @property
    def window(self) -> Window:
        """The span of time that is read."""
        return Window(self.since, self.until)


def rows_of(sources: Sequence[Source], window: Window, cores: int) -> list[Row]:
    """All that is to be read, for about so many tasks at once."""
    files = [source for source in sources if _is_file(source)]
    strides = min(MOST_STRIDES, -(-cores // len(files))) if files else 1
    spans: list[tuple[tuple[str, ...], int, int]] = [
        ((source.name,), part, strides) for source in files for part in range(strides)
    ]
    spans += [(names, 0, 1) for names in _lanes([source for source in sources if not _is_file(source)])]
    return [Row(number, names, window.start, window.end, part, of) for number, (names, part, of) in enumerate(spans)]


def _is_file(source: Source) -> bool:
    """Whether it lies on a disk whole, and may be gone through by several at once."""
    return not _hosts(source) and source.connector.manifest.paging == "whole_file"


def _hosts(source: Source) -> frozenset[str]:
    return frozenset(source.connector.decoder.hosts(source.options))


def _lanes(sources: Sequence[Source]) -> Iterator[tuple[str, ...]]:
    """The names of sources that share a host, directly or through another one, together and in their order."""
    lanes: list[tuple[frozenset[str], list[Source]]] = []
    for source in sources:
        hosts, lane = _hosts(source), [source]
        for known in [each for each in lanes if each[0] & hosts]:
            lanes.remove(known)
            hosts, lane = hosts | known[0], [*known[1], *lane]
        lanes.append((hosts, lane))
    order = {source.name: place for place, source in enumerate(sources)}
    yield from (tuple(sorted((one.name for one in lane), key=order.__getitem__)) for _, lane in lanes)
