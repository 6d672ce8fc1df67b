"""Texts with names in braces, such as `/r/{subreddit}/new` or `{since:unix}`. A name is replaced; nothing is computed."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator

_NAME = re.compile(r"\{([a-z][a-z0-9_]*)(?::([a-z0-9_]+))?\}")
_BRACE = re.compile(r"[{}]")

MOMENTS = ("since", "until")
"""The names of the window's two ends."""

MOMENT_FORMS = ("unix", "unix_ms", "iso8601", "date", "mediawiki")
"""How a moment may be written: seconds or milliseconds since 1970, `2026-11-03T10:00:00Z`, `2026-11-03`, `20261103100000`."""


def _template(given: str) -> str:
    if _BRACE.search(_NAME.sub("", given)):
        raise ValueError("has a brace that belongs to no {name}")
    for name, form in _NAME.findall(given):
        if (name in MOMENTS) != bool(form):
            raise ValueError(
                f"write {{since:FORM}} or {{until:FORM}} with one of {', '.join(MOMENT_FORMS)}; others without"
            )
        if form and form not in MOMENT_FORMS:
            raise ValueError(f"has the unknown form {form}; known: {', '.join(MOMENT_FORMS)}")
    return given


Template = Annotated[str, AfterValidator(_template)]
"""A text with names in braces."""


def names_in(template: str) -> tuple[str, ...]:
    """The names a template is filled with, in order."""
    return tuple(name for name, _ in _NAME.findall(template))


def forms_in(template: str) -> tuple[tuple[str, str], ...]:
    """The names with their forms ("" for none)."""
    return tuple(_NAME.findall(template))


def replaced(template: str, values: dict[str, str]) -> str:
    """The template with each `{name}` or `{name:form}` replaced by `values["name"]` or `values["name:form"]`."""
    return _NAME.sub(lambda found: values[found[0][1:-1]], template)


def written(moment: datetime, form: str) -> str:
    """A moment in one of `MOMENT_FORMS`, whole seconds."""
    at = moment.astimezone(UTC)
    if form == "unix":
        return str(int(at.timestamp()))
    if form == "unix_ms":
        return str(int(at.timestamp() * 1000))
    return at.strftime({"iso8601": "%Y-%m-%dT%H:%M:%SZ", "date": "%Y-%m-%d", "mediawiki": "%Y%m%d%H%M%S"}[form])
