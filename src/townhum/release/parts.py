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


def telling(whole: Rows, parts: Sequence[Rows], k: int) -> Iterator[tuple[int, ...]]:
    """The places of two or three parts, or of all, that make up the whole but for fewer than k accounts."""
    for some in _near(len(whole), np.array([len(part) for part in parts], dtype=np.int64), k):
        if leaves_few(whole, [parts[each] for each in some], k):
            yield some


def telling_among(sets: Mapping[int, Rows], overlap: Counts, there: Sequence[int], k: int) -> Iterator[tuple[int, ...]]:
    """Of the sets by number that are `there`, each that others make up but for fewer than k accounts, and these others.

    `overlap` has how many accounts two sets share, and the size of each where both are the same.
    """
    standing, size = np.array(there, dtype=np.int64), np.diag(overlap)
    for whole in there:
        near = standing[(size[standing] - overlap[whole, standing] < k) & (standing != whole)].tolist()
        if len(near) > 1:
            for some in telling(sets[whole], [sets[each] for each in near], k):
                yield whole, *(near[at] for at in some)


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


def _near(size: int, parts: Rows, k: int) -> Iterator[tuple[int, ...]]:
    """Combinations whose sizes add up to the whole's, less than k short of it, or so far beyond that k accounts explain it."""
    order = np.argsort(-parts)
    for place, largest in enumerate(order.tolist()):
        rest = order[place + 1 :]
        if MOST_PARTS * parts[largest] <= size - k or not len(rest):
            break
        for other in rest[_fits(parts[largest] + parts[rest], size, k)].tolist():
            yield largest, other
        one, two = np.triu_indices(len(rest), 1)
        if len(one):
            for at in np.flatnonzero(_fits(parts[largest] + parts[rest[one]] + parts[rest[two]], size, k)).tolist():
                yield largest, int(rest[one[at]]), int(rest[two[at]])
    if len(parts) > MOST_PARTS and parts.sum() > size - k:
        yield tuple(range(len(parts)))


def _fits(total: Rows, size: int, k: int) -> Rows:
    return (size - k < total) & (total < size + MOST_PARTS * k)
