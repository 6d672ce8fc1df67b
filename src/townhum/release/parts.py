"""Rule 7 on sums: published numbers that add up to another one but for a few accounts, and so tell how many these are.

A whole and its parts: "A OR B OR rare" beside A and B; an aspect, and that aspect beside each brand; everyone, and tracks
that nearly everyone is on. |whole| - |parts| is who is in no part, less who is in several. Where both are below k, and not
both nobody, the one gives away the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from townhum.release import rules
from townhum.release.people import Counts, Rows

MOST_PARTS = 3
"""Parts of a whole that are looked at together; beyond that, all of them at once."""


def telling(whole: Rows, parts: Sequence[Rows], k: int, shared: Counts | None = None) -> Iterator[tuple[int, ...]]:
    """The places of two or three parts, or of all, that make up the whole but for fewer than k accounts.

    `shared` has how many accounts two parts share. It only saves work: parts that share k are not looked at together.
    """
    size = np.array([len(part) for part in parts], dtype=np.int64)
    for some in _near(len(whole), size, np.zeros((len(parts),) * 2, dtype=np.int64) if shared is None else shared, k):
        if leaves_few(whole, [parts[each] for each in some], k):
            yield some


def telling_among(sets: Mapping[int, Rows], overlap: Counts, there: Sequence[int], k: int) -> Iterator[tuple[int, ...]]:
    """Of the sets by number that are `there`, each that others make up but for fewer than k accounts, and these others.

    `overlap` has how many accounts two sets share, and the size of each where both are the same.
    """
    standing, size = np.array(there, dtype=np.int64), np.diag(overlap)
    for whole in there:
        near = standing[(size[standing] - overlap[whole, standing] < k) & (standing != whole)]
        if len(near) > 1:
            parts = [sets[each] for each in near.tolist()]
            for some in telling(sets[whole], parts, k, overlap[np.ix_(near, near)]):
                yield whole, *(int(near[at]) for at in some)


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


def _near(size: int, parts: Rows, shared: Counts, k: int) -> Iterator[tuple[int, ...]]:
    """Combinations whose sizes add up to the whole's, less than k short of it, or so far beyond that k accounts explain it."""
    one, other = np.nonzero(np.triu(shared < k, 1))
    total = parts[one] + parts[other]
    for at in np.flatnonzero(_fits(total, size, k)).tolist():
        yield int(one[at]), int(other[at])
    ordered = np.sort(parts)
    thirds = np.searchsorted(ordered, _most(size, k) - total) - np.searchsorted(ordered, size - k - total, side="right")
    for at in np.flatnonzero(thirds > 0).tolist():
        apart = (shared[one[at]] < k) & (shared[other[at]] < k) & (np.arange(len(parts)) > other[at])
        for third in np.flatnonzero(apart & _fits(total[at] + parts, size, k)).tolist():
            yield int(one[at]), int(other[at]), third
    if len(parts) > MOST_PARTS and parts.sum() > size - k and len(one) == len(parts) * (len(parts) - 1) // 2:
        yield tuple(range(len(parts)))


def _fits(total: Rows, size: int, k: int) -> Rows:
    return (size - k < total) & (total < _most(size, k))


def _most(size: int, k: int) -> int:
    return size + MOST_PARTS * k
