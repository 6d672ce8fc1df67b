"""The release rules, all of them, as functions of plain numbers. Nothing else decides what may be published.

k is the least number of accounts that a number may be about: 10 or more, 20 or more for a track that was discovered
rather than configured (`threshold`), always a multiple of five. A **voice** is one account counted once.

1. A cell is published if k accounts or more are in it (`enough`).
2. A split of a track (tone, intent, language, source, rating), or of the whole study (day-part), needs a parent of 5k
   voices (`splittable`), and is published whole or not at all: every category has k voices or more (`whole`). A category
   that happens to be empty is not "zero by definition", so it holds the split back as one with nine voices does.
   Else categories are merged in an order that is fixed before any is counted (`dimensions.py`), or only the parent stands.
   a. A remainder ("smaller sources", "other languages") holds at least two categories and 2k voices.
   b. Named are the first so many categories of one order for all tracks, never a selection by size within a track. So
      a category in a remainder may have anything from nobody to all of it, and its absence says nothing sure.
   c. Voices without a tone (or rating) are a category of their own from k on. Fewer, be it nobody, count as neutral (as
      the middle rating): else a `not_read` row, or a missing split, would tell whether one account wrote in Dutch.
3. A source with fewer than 5k voices in the period is never named beside a count (`splittable`).
4. A share above 95 % is published as "95 % or more", without its count and without the others' (`overwhelming`).
5. Of any two published tracks, the accounts counted in one and not the other are none, because the one is nested in the
   other, or k and more; and not none both ways (`standing.py`). Configured queries are subset queries: without this, "kettle"
   minus "kettle NOT leak" is a number about the few who leak.
   a. Of two near-identical tracks (fewer than k accounts, or nobody, in the one alone, and so in the other alone:
      `near_identical`) the one of higher `priority` in topics.toml stands, of equals the one listed first, whichever is larger:
      their sizes would tell which has a few more.
   b. Where fewer than k accounts of a track lie outside a larger one (`few`), they are left out of it, everywhere: in its
      number, its splits, its pairs. So it is the same whether they are nobody or a few. What is counted then lies in the larger.
   c. A track stands if it counts k and more, and more than may have been left out: k - 1 for each published track that it
      lies in (`outweighs`). It goes by what may have been, for a bound on how many were would tell how many.
6. A pair of brands is published if those in both, in the first alone and in the second alone are k and more each (`pair`).
   a. So is a brand with an aspect. The tone toward the aspect among those in both is a split of them, under rule 2.
7. Sets whose sizes can be worked out from what is published together (a pair's intersection, union and differences; the same
   cell of two tracks, or of a track and a pair, as shown and at the level they share) must not be the same but for a few
   (`too_alike`): where fewer than k accounts lie between them on either side, but not none, the later one is held back.
   a. Nor must two or three of them, or all, add up to another but for a few: tracks, pairs, the same cell of these, and
      everyone (`parts.py`). Nor must a cell less one within it be another such difference but for a few.
   b. Nor must some categories of one split of a track be some of another's but for a few (`across.py`): those whose tone is
      read, and those who write in English. Tone stands before intents, these before sources, ratings and languages.
8. Counts are rounded to five, up or down by a keyed lot, right on average, and so that splits add up (`rounding.py`).
9. What is dropped is said in bands (`townhum.count.bands`), what is held back as a share in wide bands (`held_back`). The shares of
   accounts with unlisted words, and of those with several posts on the first of their tracks, are said in tenths (`tenth`).
10. Terms and themes, which nobody configured, need 20 voices, and rules 5a and 7 hold between any two of them and between each
   and every track, pair of tracks, language of a track, those of it whose tone is read, and everyone (`discovered.py`). They
   are held back, never the track. Rule 5b is for tracks alone: a third track can be written that gives away what two have in
   common, and a word cannot.

Sources: k of 10 distinct accounts is the lowest threshold in use for such tables (Google Ads Data Hub: 50, about 20 with
noise, 10 for clicks). Complementary disclosure, remainders, dominance: Hundepool et al., Statistical Disclosure Control
(Wiley 2012), chapters 4 and 5. Rounding: Cox, J. Am. Stat. Assoc. 82 (1987) 520. Differencing: rules 5 and 7 are the
"overlapping categories" check of Google Ads Data Hub, done once, before release, over everything at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from townhum.records.agreed import K_FLOOR

VERSION = "5"
"""Which form of these rules a release went through."""

DISCOVERED_FLOOR = 20
"""The smallest k for a track that nobody configured."""

STEP = 5
"""Counts are rounded to multiples of this, and k is one."""

PARENT = 5
"""A split needs so many times k voices."""

REMAINDER = 2
"""A remainder needs so many times k voices, and so many categories."""

MOST = 0.95
"""A share above this is not given exactly."""

MOST_IN_WORDS = "95 % or more"

_TENTHS = 10

_CEILINGS = ((5, "under 5 %"), (20, "5-19 %"), (50, "20-49 %"), (101, "50 % or more"))


def threshold(k: int, *, discovered: bool = False) -> int:
    """The k of a track. Raises ValueError for a k below the floor, or one that rounding would undercut."""
    if k < K_FLOOR or k % STEP:
        raise ValueError(f"k is {k}: a number is about at least {K_FLOOR} accounts, and k is a multiple of {STEP}")
    return max(k, DISCOVERED_FLOOR) if discovered else k


def enough(voices: int, k: int) -> bool:
    """Rule 1."""
    return voices >= k


def splittable(voices: int, k: int) -> bool:
    """Rules 2 and 3: whether a parent is large enough to be split, a source large enough to be named."""
    return voices >= PARENT * k


def whole(voices: Sequence[int], k: int, *, remainder: int | None = None, merges: int = 0) -> bool:
    """Rules 2 and 2a: whether a split with these categories may be published.

    `remainder` is the place of the remainder among them, which merges so many categories.
    """
    if len(voices) < REMAINDER or not all(enough(each, k) for each in voices):
        return False
    return remainder is None or (merges >= REMAINDER and voices[remainder] >= REMAINDER * k)


def overwhelming(voices: Sequence[int]) -> int | None:
    """Rule 4: the place of the category that has more than 95 % of a split, if one has."""
    return next((place for place, each in enumerate(voices) if each > MOST * sum(voices)), None)


def near_identical(only_one: int, only_other: int, k: int) -> bool:
    """Rule 5a: whether of two tracks one alone may stand."""
    return max(only_one, only_other) < k


def few(outside: int, k: int) -> bool:
    """Rule 5b: whether so many accounts outside a larger track are left out."""
    return 0 < outside < k


def outweighs(voices: int, most_left_out: int, k: int) -> bool:
    """Rules 1 and 5c: whether what is counted of a track is enough, and more than may have been left out of it."""
    return enough(voices, k) and voices > most_left_out


def told_apart(only_one: int, only_other: int, k: int) -> bool:
    """Rule 7 on everyone, who are no track: whether a set and one within it may both be published."""
    return all(each == 0 or enough(each, k) for each in (only_one, only_other))


def pair(both: int, only_one: int, only_other: int, k: int) -> bool:
    """Rule 6."""
    return all(enough(each, k) for each in (both, only_one, only_other))


def too_alike(only_one: int, only_other: int, k: int) -> bool:
    """Rule 7: whether two sets of accounts are the same but for a few."""
    return 0 < max(only_one, only_other) < k


def tenth(part: int, whole: int, k: int) -> int | None:
    """Rule 9: in which tenth a share of voices or accounts lies, from 0 to 9; None of fewer than 10 k, so that a tenth of them is k."""
    return min(_TENTHS * part // whole, _TENTHS - 1) if whole >= _TENTHS * k else None


def in_words(tenth: int | None) -> str:
    """A tenth as "20-29 %"; nothing where it is not told."""
    if tenth is None:
        return ""
    low = 100 // _TENTHS * tenth
    return "under 10 %" if not tenth else f"{low}-{low + 9} %" if tenth < _TENTHS - 1 else "90 % or more"


def steps(hidden: int, k: int) -> int:
    """Hidden voices as the top of their step of 2k: whoever works back from a band learns no more than the step."""
    return 2 * k * (hidden // (2 * k) + 1)


def held_back(shown: int, hidden: int) -> str:
    """Rule 9: the share that is not shown, of a number in steps, as a band such as "5-19 %"."""
    share = 100 * hidden / max(1, shown + hidden)
    return next(words for ceiling, words in _CEILINGS if share < ceiling)
