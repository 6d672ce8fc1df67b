"""One spelling for what is written in several: the headings of a file, and the people and rows in it."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from html import unescape
from typing import Any
from uuid import UUID

from townhum.errors import SkipItem
from townhum.records import DropReason

_UNSEEN = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
"""Signs without a width of their own."""

_MARKUP = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|span|strong|sub|sup|u|ul)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_WHOLE = re.compile(r"(-?\d+)[.,]0+")
_MAIL = "mailto:"


def heading(name: str) -> str:
    """A heading as it is compared: NFC, line breaks and blanks of any kind as one blank, without signs that nobody sees and marks of HTML."""
    if "<" in name or "&" in name:
        name = unescape(_MARKUP.sub(" ", name))
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", name)).split())


def one_spelling(value: Any) -> str | None:
    """A cell as a name, or None where it is empty; raises `SkipItem` for what is no name, such as a list.

    12 and 12.0 are one, and so are two cases, two Unicode forms, or two kinds of blanks: rather than two people.
    """
    if type(value) is int:
        return str(value)
    written = value if type(value) is str else _as_written(value)
    if not written.isascii():
        folded = unicodedata.normalize("NFKC", written).casefold()
        written = _UNSEEN.sub("", unicodedata.normalize("NFKC", folded))
    written = " ".join(written.casefold().split())
    if written.startswith(_MAIL):
        written = written.removeprefix(_MAIL).partition("?")[0].strip()
    whole = _WHOLE.fullmatch(written) if written.endswith("0") else None
    return (whole[1] if whole else written) or None


def _as_written(value: Any) -> str:
    """What is no text as a file of text would have it: nothing for an empty cell, whole numbers without a point."""
    if value is None or value != value:  # noqa: PLR0124  NaN, an empty cell to pandas, is the one value unlike itself
        return ""
    if not isinstance(value, str | int | float | Decimal | UUID):
        raise SkipItem(DropReason.BROKEN)
    if isinstance(value, float | Decimal) and value == value // 1:
        value = int(value)
    return str(value)
