"""What nobody configured: the terms and themes of a period, as far as they may stand beside its tracks and each other.

Each is a set of accounts, and whoever reads the file sees what the sets are about: "leaking lid" lies within "lid". So rules
1, 5 and 7 of `rules` hold over all of them together, and over every track: a term may be a subset query as a track may. k
is 20 or more. Tracks come first and are never held back for a term; then themes, then terms, the larger before the smaller.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from townhum.records import Said, TermFacts
from townhum.release import rules
from townhum.release.people import Counts, People, Rows
from townhum.release.together import Pair

MOST_TERMS = 500
"""Terms looked at in one period: those with the most voices. It bounds what the check costs; `least` says where it cut."""

_BAND = 10  # points of the share of accounts with unlisted words
_FEWEST_TOLD = 10  # times k: so that a band is never about fewer than k accounts


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """A term or theme that may be published, by number, and who is behind it."""

    number: int
    is_term: bool
    members: Rows


def facts(said: Said, k: int) -> TermFacts:
    """What must be known to read the terms of a period."""
    _, least = _loudest(said.term, k)
    return TermFacts(said.one_in, -(-least // rules.STEP) * rules.STEP, _unlisted(said, k))


def found(
    people: People, shown: Sequence[int], pairs: Sequence[Pair], k: int, *, terms: bool, themes: bool
) -> list[Found]:
    """The themes and terms that may be published beside the tracks and pairs shown, the larger before the smaller."""
    said = people.tally.said
    candidates = _candidates(said, k, terms=terms, themes=themes) if said else []
    if not candidates:
        return []
    sets = _Sets(people, shown, candidates)
    kept = _apart_from_tracks_and_each_other(sets, k)
    kept = [at for at in kept if not _like_a_pair(people, candidates[at].members, pairs, k)]
    return [candidates[at] for at in _without_parts_that_tell(sets, kept, k)]


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
    start, end = np.searchsorted(ordered, [number, number + 1])
    return account[start:end]


def _unlisted(said: Said, k: int) -> str:
    if said.told < _FEWEST_TOLD * k:
        return ""
    low = 100 * said.unlisted // said.told // _BAND * _BAND
    if low == 0:
        return f"under {_BAND} %"
    return f"{low}-{low + _BAND - 1} %" if low < 100 - _BAND else f"{100 - _BAND} % or more"


class _Sets:
    """Sizes and overlaps of the candidates (numbered from 0) and of the fixed sets behind them: the tracks shown."""

    def __init__(self, people: People, shown: Sequence[int], candidates: Sequence[Found]) -> None:
        self.members: list[Rows] = [*(each.members for each in candidates), *(people.members(each) for each in shown)]
        self.candidates = len(candidates)
        self.everyone = len(people.everyone())
        self.size: Counts = np.array([len(each) for each in self.members], dtype=np.int64)
        self.overlap = self._overlaps(people.tally.accounts)

    def _overlaps(self, accounts: int) -> Counts:
        speaking = np.zeros(accounts, dtype=np.bool_)
        for each in self.members[: self.candidates]:
            speaking[each] = True
        fewer = [each[speaking[each]] for each in self.members]  # who used no candidate shares none with one
        owner = np.concatenate(fewer).astype(np.int64)
        number = np.repeat(np.arange(len(fewer)), [len(each) for each in fewer])
        order = np.lexsort((number, owner))
        owner, number = owner[order], number[order]
        many, lag = len(fewer), 1
        square = np.zeros(many * many, dtype=np.int64)
        while lag < len(owner) and len(same := np.flatnonzero(owner[lag:] == owner[:-lag])):
            square += np.bincount(number[same] * many + number[same + lag], minlength=many * many)
            lag += 1
        half = square.reshape(many, many)
        return half + half.T + np.diag(self.size)


def _apart_from_tracks_and_each_other(sets: _Sets, k: int) -> list[int]:
    """Rules 5 and 7: of any two sets, the accounts in one and not the other are none, or k and more."""
    kept = np.zeros(len(sets.size), dtype=np.bool_)
    kept[sets.candidates :] = True
    for at in range(sets.candidates):
        both = sets.overlap[at, kept]
        alone = np.concatenate([sets.size[at] - both, sets.size[kept] - both, [sets.everyone - sets.size[at]]])
        kept[at] = not np.any((alone > 0) & (alone < k))
    return np.flatnonzero(kept[: sets.candidates]).tolist()


def _like_a_pair(people: People, members: Rows, pairs: Sequence[Pair], k: int) -> bool:
    """Rule 7: whether a set is, but for a few, one that follows from a pair of brands."""
    size = len(members)
    for pair in pairs:
        one, other, both = int(people.voices[pair.one]), int(people.voices[pair.other]), len(pair.both)
        wholes = (both, one + other - both, one - both, other - both, one + other - 2 * both)
        if all(abs(size - whole) >= k for whole in wholes):
            continue
        in_both, in_one, in_other = (
            len(np.intersect1d(members, each, assume_unique=True))
            for each in (pair.both, people.members(pair.one), people.members(pair.other))
        )
        common = (in_both, in_one + in_other - in_both, in_one - in_both, in_other - in_both)
        shared = (*common, in_one + in_other - 2 * in_both)
        if any(rules.too_alike(size - c, whole - c, k) for whole, c in zip(wholes, shared, strict=True)):
            return True
    return False


def _without_parts_that_tell(sets: _Sets, kept: Sequence[int], k: int) -> list[int]:
    """Rule 7 on a set and its parts: what two or three parts, or all, leave over of a whole is none, or k and more."""
    standing = set(kept)
    while broken := _parts_that_tell(sets, standing, k):
        for combination in broken:
            if all(each in standing or each >= sets.candidates for each in combination):
                ours = [each for each in combination if each < sets.candidates]
                standing.remove(min(ours, key=lambda each: (sets.size[each], -each)))
    return sorted(standing)


def _parts_that_tell(sets: _Sets, standing: set[int], k: int) -> list[tuple[int, ...]]:
    """Wholes with two or three parts, or all, that leave few over and share few, but not nobody; none of tracks alone."""
    there = np.array([*sorted(standing), *range(sets.candidates, len(sets.size))])
    found = []
    for whole in there.tolist():
        within = there[(sets.overlap[whole, there] == sets.size[there]) & (there != whole)]
        for parts in _combinations(sets, whole, within, k):
            if min((whole, *parts)) >= sets.candidates:
                continue
            union = len(np.unique(np.concatenate([sets.members[each] for each in parts])))
            shared = int(sets.size[list(parts)].sum()) - union
            if rules.too_alike(int(sets.size[whole]) - union, shared, k):
                found.append((whole, *parts))
    return found


def _combinations(sets: _Sets, whole: int, within: Rows, k: int) -> Iterator[tuple[int, ...]]:
    """Those that could tell: their sizes must add up to the whole's but for k, and no two may share k."""
    target, parts = int(sets.size[whole]), within.tolist()
    yield from (parts and [tuple(parts)]) or []
    one, other = np.triu_indices(len(parts), 1)
    size: NDArray[np.int64] = sets.size[within]
    total = size[one] + size[other]
    few = sets.overlap[within[one], within[other]] < k if len(parts) else total > 0
    for at in np.flatnonzero(few & (abs(total - target) < k)).tolist():
        yield parts[one[at]], parts[other[at]]
    order = np.sort(size)
    fits = np.searchsorted(order, target - total + k) - np.searchsorted(order, target - total - k, side="right")
    for at in np.flatnonzero(few & (fits > 0)).tolist():
        rest = np.flatnonzero(abs(size + total[at] - target) < k)
        yield from ((parts[one[at]], parts[other[at]], parts[each]) for each in rest.tolist() if each > other[at])
