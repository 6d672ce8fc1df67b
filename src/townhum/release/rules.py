"""The release rules, all of them, as functions of plain numbers.

A number may be published only if these functions let it through, and nothing else is decided anywhere else.

1. A cell is published if at least k accounts are in it (`enough`). k is never below 10 (`FLOOR`).
2. The tones of a track are published whole or not at all (`split_tones`). What is published adds up to the voices of the
   track, so the track's own number says nothing that its tones do not say.
   a. negative, neutral and positive, if each has at least k voices;
   b. else negative and not_negative, if each has at least k;
   c. else nothing: only the track's own number stands.
3. A voice may have no tone, because its language cannot be read. If at least k voices of the track have none, they are a
   category of their own, `not_read`. If fewer have none, be it nobody, they count as neutral: no tone was heard.
   Otherwise the presence of a `not_read` row, or the absence of the whole split, would tell whether one single account
   wrote in another language; and one post in another language would be enough to take a rival's tones out of the file.
   Neutral can so be too large by at most k - 1 voices, which pulls net sentiment towards zero, never away from it.
4. Items dropped before counting are given in bands (`drop_band`); the lowest band holds everything below k, zero too.
5. How much is held back is given as a ceiling (`held_back`), worked out from what is published and from k alone: each
   track that is not shown may hide up to k - 1 voices. Whoever has the file could work it out as well, so it gives
   nothing away.

Source of the threshold: k of 10 distinct accounts is the lowest of the thresholds in use for such tables (Google Ads
Data Hub has 50, about 20 with noise, 10 for clicks). Rules 2 and 3 keep a held-back cell from being the difference of
published ones (complementary suppression; Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4).
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

VERSION = "1"
"""Which form of these rules a release went through."""

FLOOR = 10
"""The smallest k there is."""

NOT_READ = "not_read"

_DROP_EDGES = (10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000)
_CEILINGS = (1, 2, 5, 10, 25, 50, 100)  # per cent


def enough(voices: int, k: int) -> bool:
    """Rule 1."""
    return voices >= k


def split_tones(tones: Mapping[str, int], k: int) -> tuple[tuple[str, int], ...]:
    """Rules 2 and 3: the categories to publish with their voices, or nothing.

    `tones` has the voices of one track under negative, neutral, positive and not_read.
    """
    unread = tones[NOT_READ]
    own_category = ((NOT_READ, unread),) if enough(unread, k) else ()
    negative, positive = tones["negative"], tones["positive"]
    neutral = tones["neutral"] + (0 if own_category else unread)
    three = (("negative", negative), ("neutral", neutral), ("positive", positive))
    two = (("negative", negative), ("not_negative", neutral + positive))
    for split in (three, two):
        if all(enough(voices, k) for _, voices in split):
            return split + own_category
    return ()


def drop_band(items: int, k: int) -> str:
    """Rule 4: the band a number of dropped items lies in, such as "10-49"."""
    if items < 0:
        raise ValueError("a number of dropped items is never negative")
    edges = (k, *(edge for edge in _DROP_EDGES if edge > k))
    if items < k:
        return f"<{k}"
    for low, high in pairwise(edges):
        if items < high:
            return f"{low}-{high - 1}"
    return f"{edges[-1]} or more"


def held_back(shown: int, hidden_at_most: int) -> str:
    """Rule 5: the share of a grid's voices that is not shown, as a ceiling such as "at most 5 %"."""
    if hidden_at_most == 0:
        return "none"
    share = 100 * hidden_at_most / (shown + hidden_at_most)
    return f"at most {next(ceiling for ceiling in _CEILINGS if share <= ceiling)} %"
