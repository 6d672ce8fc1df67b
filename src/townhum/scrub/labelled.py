"""Posts of somebody's own in which identities are labelled, read line by line: JSON Lines of a text and its spans.

    {"text": "ask Ann about it", "spans": [{"start": 4, "end": 7, "kind": "person"}]}

Offsets count code points, half-open. What is wrong with a line is told by its number, and never by what it says.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, BinaryIO, NamedTuple

from townhum.records.kinds import KIND_OF, KINDS

LONGEST_TEXT = 50_000  # characters
_LONGEST_LINE = 1_000_000  # bytes: a text of that many characters, escaped, and its spans
_MOST_SPANS = 1_000
_BOM = b"\xef\xbb\xbf"


class Label(NamedTuple):
    """One identity: where it stands, and its kind."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True, repr=False)
class Labelled:
    """A text and its labels, in order."""

    text: str
    labels: tuple[Label, ...]


class Fault(NamedTuple):
    """What is wrong with a line, counted from 1."""

    line: int
    what: str


class _Wrong(Exception):
    pass


def read_labelled(file: BinaryIO) -> Iterator[Labelled | Fault]:
    """One answer a line that is not empty, as the file is read."""
    for number, line in enumerate(_lines(file), 1):
        if line is None:
            yield Fault(number, f"is longer than {_LONGEST_LINE:,} bytes")
            continue
        stripped = (line.removeprefix(_BOM) if number == 1 else line).strip()
        if not stripped:
            continue
        try:
            yield _labelled(stripped)
        except _Wrong as wrong:
            yield Fault(number, str(wrong))


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines; None for one that is too long, of which nothing is kept."""
    while line := file.readline(_LONGEST_LINE + 1):
        if len(line) <= _LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(_LONGEST_LINE)
        yield None


def _labelled(line: bytes) -> Labelled:
    try:
        given = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise _Wrong("is not UTF-8") from None
    except (ValueError, RecursionError):
        raise _Wrong("is not JSON") from None
    if not isinstance(given, dict):
        raise _Wrong('is no object; write {"text": "…", "spans": […]}')
    text = _text(given)
    if not isinstance(given.get("spans"), list):
        raise _Wrong("has no list of spans; write [] where nobody is named")
    if len(given["spans"]) > _MOST_SPANS:
        raise _Wrong(f"has more than {_MOST_SPANS:,} spans")
    labels = sorted(_label(span, number, len(text)) for number, span in enumerate(given["spans"], 1))
    if any(second.start < first.end for first, second in pairwise(labels)):
        raise _Wrong("has spans that overlap; label each character once")
    return Labelled(text, tuple(labels))


def _text(given: dict[str, Any]) -> str:
    text = given.get("text")
    if not isinstance(text, str):
        raise _Wrong("has no text" if "text" not in given else "has a text that is none; write it in quotes")
    if not text.strip():
        raise _Wrong("has an empty text")
    if len(text) > LONGEST_TEXT:
        raise _Wrong(f"has a text of more than {LONGEST_TEXT:,} characters")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise _Wrong("has half a character in its text (a lone surrogate)")
    return text


def _label(span: Any, number: int, length: int) -> Label:
    if not isinstance(span, dict):
        raise _Wrong(f'has a span {number} that is no object; write {{"start": 4, "end": 7, "kind": "person"}}')
    start, end = (_offset(span, key, number) for key in ("start", "end"))
    if start >= end:
        raise _Wrong(f"has a span {number} that ends where it starts, or before")
    if start < 0 or end > length:
        raise _Wrong(f"has a span {number} that lies outside its text of {length:,} characters")
    return Label(start, end, _kind(span.get("kind"), number))


def _offset(span: dict[str, Any], key: str, number: int) -> int:
    value = span.get(key)
    if type(value) is not int:  # true is an int to isinstance
        raise _Wrong(f"has a span {number} whose {key} is no whole number")
    return value


def _kind(given: Any, number: int) -> str:
    """A kind as `townhum try` shows it, or Presidio's name of it. What was given is not repeated."""
    name = given if isinstance(given, str) else ""
    kind = KIND_OF.get(name.upper(), name.lower())
    if kind in KINDS:
        return kind
    near = difflib.get_close_matches(kind, KINDS, n=1)
    hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(KINDS)}"
    raise _Wrong(f"has a span {number} of an unknown kind; {hint}")
