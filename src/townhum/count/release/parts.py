"""Rule 7 on sums: published numbers that add up to another one but for a few accounts, and so tell how many these are.

A whole and its parts: "A OR B OR rare" beside A and B; an aspect, and that aspect beside each brand; everyone, and tracks
that nearly everyone is on. |whole| - |parts| is who is in no part, less who is in several. Where both are below k, and not
both nobody, the one gives away the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from townhum.count.release import rules
from townhum.count.release.people import Counts, Rows

MOST_PARTS = 3
"""Parts of a whole that are looked at together; beyond that, all of them at once."""


def telling(whole: Rows, parts: Sequence[Rows], k: int) -> Iterator[tuple[int, ...]]:
    """The places of two or three parts, or of all, that make up the whole but for fewer than k accounts."""
    size = np.array([len(part) for part in parts], dtype=np.int64)
    yield from _telling(whole, parts, _Near(size, size, np.zeros((len(parts),) * 2, dtype=np.int64)), k)


def telling_among(sets: Mapping[int, Rows], overlap: Counts, there: Sequence[int], k: int) -> Iterator[tuple[int, ...]]:
    """Of the sets by number that are `there`, each that others make up but for fewer than k accounts, and these others.

    `overlap` has how many accounts two sets share, and the size of each where both are the same.
    """
    standing, size = np.array(there, dtype=np.int64), np.diag(overlap)
    for whole in there:
        near = standing[(size[standing] - overlap[whole, standing] < k) & (standing != whole)]
        if len(near) > 1:
            known = _Near(size[near], overlap[whole, near], overlap[np.ix_(near, near)])
            for some in _telling(sets[whole], [sets[each] for each in near.tolist()], known, k):
                yield whole, *(int(near[at]) for at in some)


@dataclass(frozen=True, slots=True, repr=False)
class _Near:
    """What is known of parts: their sizes, at most how many of each lie inside the whole, at least how many two share."""

    size: Rows
    inside: Rows
    shared: Counts


def _telling(whole: Rows, parts: Sequence[Rows], near: _Near, k: int) -> Iterator[tuple[int, ...]]:
    for some in _may_tell(len(whole), near, k):
        if leaves_few(whole, [parts[each] for each in some], k):
            yield some


def leaves_few(whole: Rows, parts: Sequence[Rows], k: int) -> bool:
    """Whether fewer than k accounts, but not nobody, are in the whole alone, or in the parts beyond it or more than once."""
    account, times = np.unique(np.concatenate(parts), return_counts=True)
    inside = np.isin(account, whole, assume_unique=True)
    missing, beyond = len(whole) - int(inside.sum()), int(np.count_nonzero(times - inside))
    return rules.too_alike(missing, beyond, k)


def alike(one: Rows, other: Rows, k: int) -> bool:
    """Whether two sets of accounts are the same but for fewer than k on either side, but not nobody."""
    if abs(len(one) - len(other)) >= k:
        return False
    both = len(np.intersect1d(one, other, assume_unique=True))
    return rules.too_alike(len(one) - both, len(other) - both, k)


def _may_tell(size: int, near: _Near, k: int) -> Iterator[tuple[int, ...]]:
    """Combinations that may make up the whole but for a few, as far as sizes tell: it looks at no account.

    Those inside must be more than the whole less k, those outside and those in two parts fewer than k; and as each of these
    counts as often as there are parts at most, no sum of sizes is beyond the whole by more than that.
    """
    outside, many, most = near.size - near.inside, len(near.size), size + MOST_PARTS * k
    beyond = outside[:, None] + outside - near.shared
    two = (near.shared < k) & (beyond < k)
    one, other = np.nonzero(np.triu(two, 1))
    inside, total = near.inside[one] + near.inside[other], near.size[one] + near.size[other]
    for at in np.flatnonzero((inside > size - k) & (total < most)).tolist():
        yield int(one[at]), int(other[at])
    for at in np.flatnonzero(inside + near.inside.max(initial=0) > size - k).tolist():
        first, second = int(one[at]), int(other[at])
        fits = two[first] & two[second] & (np.arange(many) > second)
        fits &= (inside[at] + near.inside > size - k) & (total[at] + near.size < most)
        fits &= beyond[first, second] + outside - near.shared[first] - near.shared[second] < k
        for third in np.flatnonzero(fits).tolist():
            yield first, second, third
    if many > MOST_PARTS and near.inside.sum() > size - k and not np.triu(near.shared >= k, 1).any():
        yield tuple(range(many))
