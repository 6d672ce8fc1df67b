"""What stands with an identifier belongs to it: the rest of its piece, what joins two of them, and the number of a house behind a street."""

from __future__ import annotations

import re
from collections.abc import Sequence

from townhum.scrub.recognizers.cued import DIGIT_WORDS, TENS
from townhum.scrub.spans import Found

_GLUED = re.compile(r"(?:[!$%&*+=~^?#_-]{1,3}[^\W_]*\d[^\W_]*)+")
_JOINING = re.compile(r",?\s?(?:slash|dash|hyphen|dot|point|hash|stroke|underscore|oblique)\s?", re.IGNORECASE)
_LONGEST_JOINING = 13  # characters
_NUMBERED = re.compile(
    rf",?\s(?:and\s)?(?:(?:at|in|on|number|no\.?|nr\.?|house|flat|the|door|apt)\s){{1,3}}(?P<n>(?:\d{{1,4}}[a-h]?|(?:{TENS})(?:[ -](?:{DIGIT_WORDS}))?|{DIGIT_WORDS}))"
    r"(?!\w|[.,:]\d|\s(?:minutes?|mins?|hours?|o|am|pm|stars?|of|people|times|days?|weeks?|months?|years?|pounds|quid)\b)",
    re.IGNORECASE,
)
_PLACES = frozenset({"address", "place"})


def with_company(text: str, found: Sequence[Found]) -> list[Found]:
    """The spans, in order and without overlaps, each as far as what belongs to it goes."""
    grown: list[Found] = []
    for span in found:
        last = grown[-1] if grown else None
        if last and span.start < last.end:
            continue
        if last and 0 < span.start - last.end <= _LONGEST_JOINING and _JOINING.fullmatch(text, last.end, span.start):
            grown[-1] = Found(last.start, _end(text, span), last.kind)
        else:
            grown.append(span._replace(end=_end(text, span)))
    return grown


def _end(text: str, span: Found) -> int:
    glued = _GLUED.match(text, span.end)
    end = glued.end() if glued else span.end
    number = _NUMBERED.match(text, end) if span.kind in _PLACES else None
    return number.end() if number else end
