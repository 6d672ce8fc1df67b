"""What nobody configured: the terms and themes of a period, as far as they may stand beside its tracks and each other.

Each is a set of accounts, and whoever reads the file sees what the sets are about: "leaking lid" lies within "lid". So rules
1, 5a and 7 of `rules` hold over all of them together, and over every track, pair of tracks, and everyone. k is 20 or more.
Tracks come first and are never held back for a term; then themes, then terms, in the order of their numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from townhum.count.release import rules
from townhum.count.release.parts import telling_among
from townhum.count.release.people import Counts, People, Rows, neighbours
from townhum.count.release.together import Pair
from townhum.records import Said, TermFacts

MOST_TERMS = 300
"""Terms looked at in one period: those with the most voices. It bounds what the check costs; `least` says where it cut."""

_NUMBER = np.uint64(32)  # bits of a set's number, beside the account's


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """A term or theme that may be published, by number, and who is behind it."""

    number: int
    is_term: bool
    members: Rows


def facts(said: Said, k: int, voices: int | None) -> TermFacts:
    """What must be known to read the terms of a period. `voices` is everyone on any track, where that may be told."""
    _, least = _loudest(said.term, k)
    unlisted = rules.in_words(rules.tenth(said.unlisted, said.told, k))
    return TermFacts(said.one_in, -(-least // rules.STEP) * rules.STEP, unlisted, voices)


def found(
    people: People,
    shown: Sequence[int],
    pairs: Sequence[Pair],
    k: int,
    *,
    terms: bool,
    themes: bool,
    cells: Iterable[tuple[int, Rows]] = (),
) -> list[Found]:
    """The themes and then the terms that may be published beside the tracks and pairs shown, of each the larger first.

    `cells` are further sets of accounts that are told of: a track, and some of its members in order.
    """
    said = people.tally.said
    candidates = _candidates(said, k, terms=terms, themes=themes) if said else []
    if not candidates:
        return []
    further = people.beside([*((pair.other, pair.both) for pair in pairs), *cells])
    fixed = [*shown, *range(people.tracks, further.tracks)]
    sets = [*(each.members for each in candidates), *(further.members(each) for each in fixed), people.everyone()]
    shared, ours = _shared(sets, people.tally.accounts, len(candidates)), len(candidates)
    shared[ours:-1, ours:-1] = further.overlap[np.ix_(fixed, fixed)]
    shared[-1] = shared[:, -1] = np.diag(shared)  # everyone has all of each
    kept = _apart(shared, candidates, k)
    if pairs:
        places = {track: ours + place for place, track in enumerate(shown)}
        kept = _like_no_pair(shared, kept, places, list(enumerate(pairs, start=ours + len(shown))), k)
    return [candidates[at] for at in _without_parts_that_tell(sets, shared, kept, ours, k)]


def _candidates(said: Said, k: int, *, terms: bool, themes: bool) -> list[Found]:
    loud = _loudest(said.term, k)[0] if terms else []
    return [
        *(
            Found(each, False, _members(said.theme, said.theme_account, each))
            for each in _many(said.theme, k)[0]
            if themes
        ),
        *(Found(each, True, _members(said.term, said.account, each)) for each in loud),
    ]


def _many(number: Rows, k: int) -> tuple[list[int], Rows]:
    """The numbers that k rows and more have, the commonest first, of equals the smallest; and how many rows each has."""
    numbers, voices = np.unique(number, return_counts=True)
    order = np.lexsort((numbers, -voices))
    order = order[voices[order] >= k]
    return numbers[order].tolist(), voices[order]


def _loudest(term: Rows, k: int) -> tuple[list[int], int]:
    """Rule 1, and the `MOST_TERMS` of the most voices (fewer where some beyond have as many); the least such voices."""
    numbers, voices = _many(term, k)
    if len(numbers) <= MOST_TERMS:
        return numbers, k
    cut = int(voices[MOST_TERMS])
    return numbers[: int(np.count_nonzero(voices > cut))], cut + 1


def _members(ordered: Rows, account: Rows, number: int) -> Rows:
    same = ordered.dtype.type(number)  # of another type, the column would be copied
    return account[np.searchsorted(ordered, same) : np.searchsorted(ordered, same, side="right")]


def _shared(sets: Sequence[Rows], accounts: int, candidates: int) -> Counts:
    """How many accounts two sets share, and on the diagonal their sizes. The candidates are the first sets.

    Only accounts in some candidate matter, unless both sets are others; those stay 0 here.
    """
    speaking = np.zeros(accounts, dtype=np.bool_)
    for each in sets[:candidates]:
        speaking[each] = True
    heard = [each[speaking[each]] for each in sets]
    number = np.repeat(np.arange(len(heard), dtype=np.uint64), [len(each) for each in heard])
    entry = np.sort(np.concatenate(heard).astype(np.uint64) << _NUMBER | number)
    its_set = (entry & np.uint64((1 << int(_NUMBER)) - 1)).astype(np.int64)
    shared: Counts = np.zeros((len(heard), len(heard)), dtype=np.int64)
    for one, other in neighbours(entry >> _NUMBER):
        cell = its_set[one] * len(heard) + its_set[other]
        shared += np.bincount(cell, minlength=len(heard) ** 2).reshape(shared.shape)
    return shared + shared.T + np.diag([len(each) for each in sets])


def _apart(shared: Counts, candidates: Sequence[Found], k: int) -> list[int]:
    """Rule 5a: the candidates that are near-identical to no set that stands; of two such candidates the first by number.

    By number, not by size: which of two is the larger would tell which has a few more.
    """
    size = np.diag(shared)
    kept = np.arange(len(size)) >= len(candidates)
    for at in sorted(range(len(candidates)), key=lambda each: (candidates[each].is_term, candidates[each].number)):
        alone, beyond = size[at] - shared[at], size - shared[at]
        alike = kept & (np.maximum(alone, beyond) < k)
        kept[at] = not alike.any()
    return np.flatnonzero(kept[: len(candidates)]).tolist()


def _like_no_pair(
    shared: Counts, candidates: Sequence[int], tracks: Mapping[int, int], pairs: Sequence[tuple[int, Pair]], k: int
) -> list[int]:
    """Rule 7: the candidates that are not, but for a few, a set that follows from a pair of tracks.

    `tracks` has the place of each track among the sets, and `pairs` that of each pair. The pair itself is a set that stands.
    """
    both = [place for place, _ in pairs]
    one, other = ([tracks[track] for track in two] for two in zip(*((p.one, p.other) for _, p in pairs), strict=True))
    size = np.diag(shared)
    wholes = _following(size[one], size[other], size[both])
    kept = []
    for at in candidates:
        common = _following(shared[at, one], shared[at, other], shared[at, both])
        most = np.maximum(size[at] - common, wholes - common)
        if not ((most > 0) & (most < k)).any():
            kept.append(at)
    return kept


def _following(one: Rows, other: Rows, both: Rows) -> Counts:
    """Sizes of what follows from pairs: one or the other, only the one, only the other, not both."""
    return np.stack([one + other - both, one - both, other - both, one + other - 2 * both])


def _without_parts_that_tell(sets: Sequence[Rows], shared: Counts, kept: Sequence[int], ours: int, k: int) -> list[int]:
    """Rule 7 on wholes and parts: the candidates left once none of them adds up with others, or with tracks, to a set but few.

    Ours are the first sets, of which some are kept.
    """
    members, there = dict(enumerate(sets)), [*kept, *range(ours, len(sets))]
    while broken := [some for some in telling_among(members, shared, there, k) if min(some) < ours]:
        for some in broken:
            if set(some) <= set(there):
                there.remove(min((each for each in some if each < ours), key=lambda each: (len(sets[each]), -each)))
    return [each for each in there if each < ours]
