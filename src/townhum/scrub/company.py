"""What stands with an identifier belongs to it: the rest of its piece, what joins two of them, and the number of a house behind a street."""

from __future__ import annotations

import re
from collections.abc import Sequence

from townhum.scrub.recognizers.cued import DIGIT_WORDS, TENS
from townhum.scrub.spans import Found

_GLUED = re.compile(r"(?:[!$%&*+=~^?#_-]{1,3}[^\W_]*\d[^\W_]*)+")
_GLUING = frozenset("!$%&*+=~^?#_-")  # with which it begins
_SAID_SIGN = re.compile(r",?\s?(?:slash|dash|hyphen|dot|point|hash|stroke|underscore|oblique)\s?", re.IGNORECASE)
_JOINING = re.compile(
    r"[,.]?\s(?:(?:of|the|in|at|on|and|by|near|no|number|de|la|le|am|im|a)\s){1,3}|[\s,/.:;()-]{1,3}", re.IGNORECASE
)
_LONGEST_JOINING, _SHORTEST_SIGN = 16, 4  # characters
_NUMBERED = re.compile(
    rf",?\s(?:and\s)?(?:(?:at|in|on|number|no\.?|nr\.?|house|flat|the|door|apt)\s){{1,3}}(?P<n>(?:\d{{1,4}}[a-h]?|(?:{TENS})(?:[ -](?:{DIGIT_WORDS}))?|{DIGIT_WORDS}))"
    r"(?!\w|[.,:/-]\d|\s(?:minutes?|mins?|hours?|o|am|pm|stars?|of|people|times|days?|weeks?|months?|years?|pounds|quid)\b)",
    re.IGNORECASE,
)
_PLACES = frozenset({"address", "place"})
_GUESSED = frozenset({"person", "word"})
"""Of these two side by side `join` makes one."""


def with_company(text: str, found: Sequence[Found]) -> list[Found]:
    """The spans, in order and without overlaps, each as far as what belongs to it goes."""
    grown: list[Found] = []
    for span in found:
        last = grown[-1] if grown else None
        if last and span.start < last.end:
            continue
        if last and _are_one(text, last, span):
            grown[-1] = Found(last.start, _end(text, span), last.kind)
        else:
            end = _end(text, span)
            grown.append(span if end == span.end else Found(span.start, end, span.kind))
    return grown


def _are_one(text: str, first: Found, second: Found) -> bool:
    """Whether only a sign that is said, or a few small words, part two spans of which one is sure."""
    gap = second.start - first.end
    if not 0 < gap <= _LONGEST_JOINING:
        return False
    kinds = {first.kind, second.kind}
    is_sure = "person" not in kinds and not kinds <= _GUESSED
    return (is_sure and _JOINING.fullmatch(text, first.end, second.start) is not None) or (
        gap >= _SHORTEST_SIGN and _SAID_SIGN.fullmatch(text, first.end, second.start) is not None
    )


def _end(text: str, span: Found) -> int:
    end = span.end
    if text[end : end + 1] in _GLUING and (glued := _GLUED.match(text, end)):
        end = glued.end()
    number = _NUMBERED.match(text, end) if span.kind in _PLACES else None
    return number.end() if number else end
