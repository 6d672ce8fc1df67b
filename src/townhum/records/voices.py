"""The voices of one period: numbers about accounts, which are numbered too, and not yet fit to be published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, repr=False)
class Said:
    """Which accounts used which terms and spoke of which themes: one row an account and term (or theme), each in order.

    `account` and `theme_account` number accounts as the tally does; each is in at most as many rows as `Bounds` allows. `told`
    accounts were read for terms, `unlisted` of them used words that are in no list.
    """

    term: NDArray[np.uint32]
    account: NDArray[np.uint32]
    theme: NDArray[np.uint16]
    theme_account: NDArray[np.uint32]
    told: int
    unlisted: int

    def __repr__(self) -> str:
        return f"Said({len(self.term)} term-voices)"


@dataclass(frozen=True, slots=True, repr=False)
class Tally:
    """All voices of one period: one row an account and track. Rows align across the arrays.

    `track`, `source`, `language` and the bits of `intents` index into the name tuples, which are the study's own and never
    what was met: what is in no list of languages has the last, "other". `tone` holds -1, 0, 1, or `NO_TONE`; `rating` is 1
    to 5, or 0 for none. `accounts` is the number of distinct accounts that were heard at all, on a track or not; `day_part`
    has one entry an account: the day of the week (0 is Monday) times `PARTS_A_DAY`, plus the part of the day (0 is midnight
    to six), or `NO_PART` off every track. `heard_at` has one row an account and source (at most `Bounds.sources` each): the
    number of the source. `looked_at` has one row an account, at the one source that its lot fell on: twice the number of the source, and one more
    where the item that its lot fell on could not be read. `dropped` has for each reason the accounts of which something was left out for it. `said` has the
    terms and themes, None where no post was read for them. `several` accounts have more than one post on the first of their
    tracks. `unlisted` tells of each voice whether its posts hold words of no list. `lot` orders the voices of one account by lot. No account is in more rows of anything than its `Bounds` allow.
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
    heard_at: NDArray[np.uint16]
    looked_at: NDArray[np.uint32]
    dropped: Mapping[str, int]
    lot: NDArray[np.uint64]
    unlisted: NDArray[np.bool_]
    said: Said | None = None
    several: int = 0

    NO_TONE = 2
    NO_PART = 255
    PARTS_A_DAY = 4

    def __repr__(self) -> str:
        return f"Tally({len(self.account)} track-voices)"
