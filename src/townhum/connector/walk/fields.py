"""Reads the kept fields of one item by the forms that its manifest states."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from email.utils import parsedate_to_datetime
from typing import Any

from townhum.connector.contract import Draft
from townhum.connector.mails import mail_address
from townhum.connector.reading import (
    bbcode_to_text,
    html_to_text,
    language_code,
    mail_to_text,
    markdown_to_text,
    plain_to_text,
    wiki_to_text,
)
from townhum.connector.vocabulary import Reading, Scale, Template
from townhum.connector.vocabulary.keys import EACH_ROW, ends_of
from townhum.connector.vocabulary.templates import names_in, replaced
from townhum.errors import SkipItem
from townhum.records import DropReason

_TEXTS: Mapping[str, Callable[[str], str]] = {
    "html": html_to_text,
    "markdown": markdown_to_text,
    "plain": plain_to_text,
    "bbcode": bbcode_to_text,
    "mail": mail_to_text,
    "wiki_comment": wiki_to_text,
}
_LONGEST_ID = 2_000  # characters
_MIDDLE, _HALF = 3, Decimal("0.5")


def draft_of(
    kept: Mapping[str, Any], options: Mapping[str, Any], reading: Reading, every: Collection[str] = ()
) -> Draft:
    """One item. Of the fields named in `every` all values are part of the text. Raises `SkipItem` for what cannot be read.

    An item without an author is its own only where the source says that each is somebody else.
    """
    names = {**options, **kept}
    item, author = _first(reading.id, names), _author(reading, names)
    created_at = moment_of(kept["created_at"], reading.created_at)
    if item is None or created_at is None or (author is None and reading.author_needed):
        raise SkipItem(DropReason.BROKEN)
    if author is None and options.get(EACH_ROW) is True:
        author = item
    return Draft(
        id=item,
        created_at=created_at,
        text=_text(kept, reading, every),
        author=author,
        language=_language(kept.get("language"), reading.languages),
        rating=_rating(kept.get("rating"), reading.rating, options),
    )


def _author(reading: Reading, names: Mapping[str, Any]) -> str | None:
    if reading.author_is == "mail_address":
        names = {**names, "author": mail_address(names.get("author"))}
    return _first(reading.author, names)


def moment_of(value: Any, form: str) -> datetime | None:
    """A moment as it is written in this form, aware; None where it cannot be read."""
    try:
        return _MOMENTS[form](value)
    except (ValueError, TypeError, OverflowError, OSError, IndexError):
        return None


def _iso(value: Any, zone: Any = None) -> datetime | None:
    if not isinstance(value, str):
        return None
    read = datetime.fromisoformat(value.strip())
    return read if read.tzinfo else read.replace(tzinfo=zone) if zone else None


def _unix(value: Any, per_second: int = 1) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    return datetime.fromtimestamp(float(value) / per_second, UTC)


def _rfc822(value: Any) -> datetime | None:
    if not isinstance(value, str):
        return None
    read = parsedate_to_datetime(value)
    return read if read.tzinfo else read.replace(tzinfo=UTC)  # -0000: UTC, of a zone that is not told (RFC 5322)


_MOMENTS: Mapping[str, Callable[[Any], datetime | None]] = {
    "iso8601": _iso,
    "iso8601_utc": lambda value: _iso(value, UTC),
    "unix": _unix,
    "unix_ms": lambda value: _unix(value, 1000),
    "rfc822": _rfc822,
    "feed": lambda value: moment_of(value, "iso8601_utc") or moment_of(value, "rfc822"),
}


def _first(templates: tuple[Template, ...], names: Mapping[str, Any]) -> str | None:
    """The first template whose names all have a value: words or whole numbers."""
    for template in templates:
        values = {name: names.get(name) for name in names_in(template)}
        if all(_is_name(value) for value in values.values()):
            return replaced(template, {name: str(value) for name, value in values.items()})
    return None


def _is_name(value: Any) -> bool:
    return (isinstance(value, str) and 0 < len(value) <= _LONGEST_ID) or type(value) is int


def _text(kept: Mapping[str, Any], reading: Reading, every: Collection[str]) -> str:
    parts = []
    for name, form in reading.text.items():
        value = kept[name]
        if value is None or not _holds(kept, reading.only_where.get(name, {})):
            continue
        for each in value if isinstance(value, list) and name in every else [value]:
            if not isinstance(each, str):
                raise SkipItem(DropReason.BROKEN)
            parts.append(_TEXTS[form](each))
    return "\n\n".join(part for part in parts if part)


def _holds(kept: Mapping[str, Any], wanted: Mapping[str, str | int | bool]) -> bool:
    there = {name: "" if kept[name] is None else kept[name] for name in wanted}
    return all(type(there[name]) is type(value) and there[name] == value for name, value in wanted.items())


def _language(value: Any, languages: Mapping[str, str]) -> str | None:
    known = languages.get(value.strip().lower()) if isinstance(value, str) else None
    return known or language_code(value)


def _rating(value: Any, scale: Scale | None, options: Mapping[str, Any]) -> int | None:
    """A rating from 1 to 5 by its place between worst and best; exactly between two, the one nearer the middle."""
    if scale is None or value is None:
        return None
    if scale.values:
        return scale.values.get(str(value).strip().lower())
    ends = _ends(scale, options)
    if ends is None or isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    worst, best = ends
    try:
        share = (Decimal(str(value)) - worst) / (best - worst)
    except InvalidOperation:
        return None
    return _placed(share * 4 - 2) if share.is_finite() and 0 <= share <= 1 else None


def _ends(scale: Scale, options: Mapping[str, Any]) -> tuple[Decimal, Decimal] | None:
    """The worst and the best rating: as the manifest has them, or as the source says."""
    if scale.of:
        stated = options.get(scale.of)
        return ends_of(stated) if isinstance(stated, str) else None
    if scale.worst is None or scale.best is None:
        return None
    return Decimal(str(scale.worst)), Decimal(str(scale.best))


def _placed(from_middle: Decimal) -> int:
    """From -2 to 2, put on 1 to 5. As the connector for files has it, where its reason stands."""
    steps = int(abs(from_middle) + _HALF)
    if abs(from_middle) % 1 == _HALF:
        steps -= 1
    return _MIDDLE + (steps if from_middle > 0 else -steps)
