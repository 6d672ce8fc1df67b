"""Spans that were found, made into a list without overlaps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from townhum.scrub.kinds import RANK


class Found(NamedTuple):
    """A span of the visible text and the kind of identity in it."""

    start: int
    end: int
    kind: str


def merge(found: Iterable[Found]) -> list[Found]:
    """The spans in order; overlapping ones become one, of the longest one's kind (of equals, the higher rank's)."""
    merged: list[Found] = []
    longest = 0
    for span in sorted(found):
        size = span.end - span.start
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
            longest = size
            continue
        last = merged[-1]
        wins = (size, -RANK[span.kind]) > (longest, -RANK[last.kind])
        longest = max(longest, size)
        merged[-1] = Found(last.start, max(last.end, span.end), span.kind if wins else last.kind)
    return merged


def inside(span: tuple[int, int], areas: Iterable[tuple[int, int]]) -> bool:
    """Whether a span lies wholly inside one of the areas."""
    return any(start <= span[0] and span[1] <= end for start, end in areas)
