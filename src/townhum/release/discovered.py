"""What nobody configured: the terms and themes of a period, as far as they may stand beside its tracks and each other.

Each is a set of accounts, and whoever reads the file sees what the sets are about: "leaking lid" lies within "lid". So rules
1, 5 and 7 of `rules` hold over all of them together, and over every track: a term may be a subset query as a track may. k
is 20 or more. Tracks come first and are never held back for a term; then themes, then terms, the larger before the smaller.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from townhum.records import Said, TermFacts
from townhum.release import rules
from townhum.release.parts import telling_among
from townhum.release.people import Counts, People, Rows, neighbours
from townhum.release.together import Pair

MOST_TERMS = 300
"""Terms looked at in one period: those with the most voices. It bounds what the check costs; `least` says where it cut."""

MOST_LEFT_OUT = 0.2
"""Of a term's voices, so that it stands apart from a track; a term that would lose more is held back."""

_BAND = 10  # points of the share of accounts with unlisted words
_NUMBER = np.uint64(32)  # bits of a set's number, beside the account's
_FEWEST_TOLD = 10  # times k: so that a band is never about fewer than k accounts


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """A term or theme that may be published, by number, and who is behind it."""

    number: int
    is_term: bool
    members: Rows


def facts(said: Said, k: int, voices: int | None) -> TermFacts:
    """What must be known to read the terms of a period. `voices` is everyone on any track, where that may be told."""
    _, least = _loudest(said.term, k)
    return TermFacts(said.one_in, -(-least // rules.STEP) * rules.STEP, _unlisted(said, k), voices)


def found(
    people: People, shown: Sequence[int], pairs: Sequence[Pair], k: int, *, terms: bool, themes: bool
) -> list[Found]:
    """The themes and terms that may be published beside the tracks and pairs shown, the larger before the smaller."""
    said = people.tally.said
    candidates = _candidates(said, k, terms=terms, themes=themes) if said else []
    if not candidates:
        return []
    further = people.beside((pair.other, pair.both) for pair in pairs)
    fixed = [*shown, *range(people.tracks, further.tracks)]
    sets = _Sets(further, fixed, candidates)
    kept = _apart_from_tracks_and_each_other(sets, k)
    wholes = _wholes(people, pairs)
    kept = [at for at in kept if not _like_a_pair(people, sets.members[at], pairs, wholes, k)]
    return [
        replace(candidates[at], members=sets.members[at])
        for at in _without_parts_that_tell(further, sets, kept, fixed, k)
    ]


def _candidates(said: Said, k: int, *, terms: bool, themes: bool) -> list[Found]:
    loud = _loudest(said.term, k)[0] if terms else []
    return [
        *(
            Found(each, False, _members(said.theme, said.theme_account, each))
            for each in _many(said.theme, k)
            if themes
        ),
        *(Found(each, True, _members(said.term, said.account, each)) for each in loud),
    ]


def _many(number: Rows, k: int) -> list[int]:
    """The numbers that k rows and more have, the commonest first, of equals the smallest."""
    numbers, voices = np.unique(number, return_counts=True)
    order = np.lexsort((numbers, -voices))
    found: list[int] = numbers[order][voices[order] >= k].tolist()
    return found


def _loudest(term: Rows, k: int) -> tuple[list[int], int]:
    """Rule 1, and the `MOST_TERMS` of the most voices (fewer where some beyond have as many); the least such voices."""
    numbers = _many(term, k)
    if len(numbers) <= MOST_TERMS:
        return numbers, k
    voices = np.bincount(np.searchsorted(np.sort(numbers), term[np.isin(term, numbers)]), minlength=len(numbers))
    ordered = np.sort(voices)[::-1]
    cut = int(ordered[MOST_TERMS])
    return numbers[: int(np.count_nonzero(voices > cut))], cut + 1


def _members(ordered: Rows, account: Rows, number: int) -> Rows:
    same = ordered.dtype.type(number)  # of another type, the column would be copied
    return account[np.searchsorted(ordered, same) : np.searchsorted(ordered, same, side="right")]


def _unlisted(said: Said, k: int) -> str:
    if said.told < _FEWEST_TOLD * k:
        return ""
    low = 100 * said.unlisted // said.told // _BAND * _BAND
    if low == 0:
        return f"under {_BAND} %"
    return f"{low}-{low + _BAND - 1} %" if low < 100 - _BAND else f"{100 - _BAND} % or more"


class _Sets:
    """The candidates (numbered from 0) and behind them the fixed sets, the tracks and pairs shown: members, and how many two share.

    Only accounts in some candidate matter to what two sets share, unless both are fixed; those stay 0 here.
    """

    def __init__(self, people: People, shown: Sequence[int], candidates: Sequence[Found]) -> None:
        self.members: list[Rows] = [*(each.members for each in candidates), *(people.members(each) for each in shown)]
        self.candidates = len(candidates)
        self.everyone = len(people.everyone())
        speaking = np.zeros(people.tally.accounts, dtype=np.bool_)
        for each in candidates:
            speaking[each.members] = True
        heard = [each[speaking[each]] for each in self.members]
        account = np.concatenate(heard).astype(np.uint64)
        members_of = np.repeat(np.arange(len(heard)), [len(each) for each in heard]).astype(np.uint64)
        entry = np.sort(account << _NUMBER | members_of)
        self._set = (entry & np.uint64((1 << int(_NUMBER)) - 1)).astype(np.int64)
        self._there = np.ones(len(entry), dtype=np.bool_)
        ends = np.cumsum(np.bincount((entry >> _NUMBER).astype(np.int64), minlength=people.tally.accounts))
        self._end, self._start = ends, np.concatenate([[0], ends[:-1]])
        self.shared: Counts = np.zeros((len(heard), len(heard)), dtype=np.int64)
        for one, other in neighbours(entry >> _NUMBER):
            cell = self._set[one] * len(heard) + self._set[other]
            self.shared += np.bincount(cell, minlength=len(heard) ** 2).reshape(self.shared.shape)
        self.shared += self.shared.T + np.diag([len(each) for each in heard])

    @property
    def size(self) -> Counts:
        """Members of each set."""
        return np.array([len(each) for each in self.members], dtype=np.int64)

    def narrow(self, at: int, other: int) -> None:
        """Leave out of a candidate those who are not in another set."""
        inside = np.isin(self.members[at], self.members[other], assume_unique=True)
        out, self.members[at] = self.members[at][~inside], self.members[at][inside]
        entries = np.concatenate([np.arange(self._start[each], self._end[each]) for each in out.tolist()])
        entries = entries[self._there[entries]]
        fewer = np.bincount(self._set[entries], minlength=len(self.members))
        self.shared[at] -= fewer
        self.shared[:, at] -= fewer
        self.shared[at, at] += fewer[at]
        self._there[entries[self._set[entries] == at]] = False


def _apart_from_tracks_and_each_other(sets: _Sets, k: int) -> list[int]:
    """Rules 5 and 7: of any two sets, pairs of tracks among them, the accounts in one and not the other are none, or k and more.

    Where fewer than k accounts of a candidate lie outside a set, these are left out of it, `MOST_LEFT_OUT` of it at most.
    """
    size = sets.size
    kept = np.arange(len(size)) >= sets.candidates
    for at in range(sets.candidates):
        fewest = max(k, math.ceil((1 - MOST_LEFT_OUT) * size[at]))
        while len(sets.members[at]) >= fewest:
            outside = np.where(kept, len(sets.members[at]) - sets.shared[at], 0)
            stragglers = (outside > 0) & (outside < k)
            if not stragglers.any():
                break
            sets.narrow(at, int(np.where(stragglers, outside, k).argmin()))
        size[at] = len(sets.members[at])
        beyond = np.append((size - sets.shared[at])[kept], sets.everyone - size[at])
        kept[at] = size[at] >= fewest and not np.any((beyond > 0) & (beyond < k))
    return np.flatnonzero(kept[: sets.candidates]).tolist()


def _wholes(people: People, pairs: Sequence[Pair]) -> Counts:
    """Sizes of the sets that follow from each pair: both, one or the other, only the one, only the other, not both."""
    one, other = (people.voices[[getattr(pair, name) for pair in pairs]] for name in ("one", "other"))
    both = np.array([len(pair.both) for pair in pairs], dtype=np.int64)
    return np.stack([both, one + other - both, one - both, other - both, one + other - 2 * both], axis=1)


def _like_a_pair(people: People, members: Rows, pairs: Sequence[Pair], wholes: Counts, k: int) -> bool:
    """Rule 7: whether a set is, but for a few, one that follows from a pair of tracks."""
    size = len(members)
    for at in np.flatnonzero((abs(wholes - size) < k).any(axis=1)).tolist():
        pair = pairs[at]
        in_both, in_one, in_other = (
            len(np.intersect1d(members, each, assume_unique=True))
            for each in (pair.both, people.members(pair.one), people.members(pair.other))
        )
        common = (in_both, in_one + in_other - in_both, in_one - in_both, in_other - in_both)
        shared = (*common, in_one + in_other - 2 * in_both)
        if any(rules.too_alike(size - c, whole - c, k) for whole, c in zip(wholes[at].tolist(), shared, strict=True)):
            return True
    return False


def _without_parts_that_tell(
    people: People, sets: _Sets, kept: Sequence[int], shown: Sequence[int], k: int
) -> list[int]:
    """Rule 7 on wholes and parts: the candidates left once none of them adds up with others, or with tracks, to a set but few."""
    standing = np.array([*kept, *range(sets.candidates, len(sets.size))], dtype=np.int64)
    overlap = sets.shared[np.ix_(standing, standing)]
    overlap[len(kept) :, len(kept) :] = people.overlap[np.ix_(shown, shown)]
    members = {place: sets.members[each] for place, each in enumerate(standing.tolist())}
    there, ours = list(members), len(kept)
    while broken := [some for some in telling_among(members, overlap, there, k) if min(some) < ours]:
        for some in broken:
            if set(some) <= set(there):
                there.remove(min((each for each in some if each < ours), key=lambda each: (len(members[each]), -each)))
    return [int(standing[each]) for each in there if each < ours]
