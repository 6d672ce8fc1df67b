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
    """The spans in order; overlapping ones become one, named by the longest.

    Of equally long ones the kind listed first names it; a person or a word, which are guesses, only where nothing else is.
    """
    merged: list[Found] = []
    naming = 0, 0, 0
    for span in sorted(found):
        claim = (span.kind not in _WORDS, span.end - span.start, -RANK[span.kind])
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
            naming = claim
            continue
        last = merged[-1]
        merged[-1] = Found(last.start, max(last.end, span.end), span.kind if claim > naming else last.kind)
        naming = max(naming, claim)
    return merged


def inside(span: tuple[int, int], areas: Iterable[tuple[int, int]]) -> bool:
    """Whether a span lies wholly inside one of the areas."""
    return any(start <= span[0] and span[1] <= end for start, end in areas)


def join(text: str, spans: Iterable[Found]) -> list[Found]:
    """Persons and unknown words side by side become one: how many words a name had is nobody's business."""
    joined: list[Found] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and {span.kind, last.kind} <= _WORDS and text[last.end : span.start] in _BETWEEN:
            kind = "person" if "person" in {span.kind, last.kind} else "word"
            joined[-1] = Found(last.start, span.end, kind)
        else:
            joined.append(span)
    return joined


_WORDS = frozenset({"person", "word"})
_BETWEEN = frozenset({"", " ", "-", ". ", ".", "_", "'", "\u2019", "\u00b7", "\u30fb"})
