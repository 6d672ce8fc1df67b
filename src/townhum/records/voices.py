"""The voices of one period: numbers about accounts, which are numbered too, and not yet fit to be published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, repr=False)
class Said:
    """Which accounts used which terms and spoke of which themes: one row an account and term (or theme), each in order.

    `account` and `theme_account` number accounts as the tally does. `told` accounts were read for terms, `unlisted` of
    them used words that are in no list. All of it is over one account in `one_in`, drawn by the run's key; 1 is all.
    """

    term: NDArray[np.uint32]
    account: NDArray[np.uint32]
    theme: NDArray[np.uint16]
    theme_account: NDArray[np.uint32]
    told: int
    unlisted: int
    one_in: int = 1

    def __repr__(self) -> str:
        return f"Said({len(self.term)} term-voices)"


@dataclass(frozen=True, slots=True, repr=False)
class Tally:
    """All voices of one period: one row an account and track. Rows align across the arrays.

    `track`, `source` and `language` index into the name tuples; `tone` holds -1, 0, 1, or `NO_TONE`.
    `intents` has a bit for each of `intent_names`; `rating` is 1 to 5, or 0 for none. `accounts` is the number of
    distinct accounts that were heard at all, on a track or not; `day_part` has one entry an account: the day of the week
    (0 is Monday) times `PARTS_A_DAY`, plus the part of the day (0 is midnight to six), or `NO_PART` off every track.
    `said` has the terms and themes, None where no post was read for them. `several` accounts have more than one post on the first of their tracks.
    """

    tracks: tuple[str, ...]
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    account: NDArray[np.uint32]
    track: NDArray[np.uint16]
    tone: NDArray[np.int8]
    source: NDArray[np.uint16]
    language: NDArray[np.uint16]
    accounts: int
    intent_names: tuple[str, ...]
    intents: NDArray[np.uint32]
    rating: NDArray[np.uint8]
    day_part: NDArray[np.uint8]
    said: Said | None = None
    several: int = 0

    NO_TONE = 2
    NO_PART = 255
    PARTS_A_DAY = 4

    def __repr__(self) -> str:
        return f"Tally({len(self.account)} track-voices)"
