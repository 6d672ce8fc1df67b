"""Fills the templates of a manifest with the keys of a source, the window and the parent of an item."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from urllib.parse import quote

from townhum.connector.vocabulary import Asked, Key, names_in
from townhum.connector.vocabulary.templates import MOMENTS, forms_in, replaced, written

_JOINING = ";,"
"""What may join the values of several parents in a path."""


@dataclass(frozen=True, slots=True, repr=False)
class Filling:
    """What names in braces stand for: `options` of the source, `moments` by name, `more` names of a parent."""

    keys: Mapping[str, Key]
    options: Any
    moments: Mapping[str, datetime] = field(default_factory=dict)
    more: Mapping[str, str] = field(default_factory=dict)

    def at(self, **moments: datetime) -> Filling:
        """The same with other moments."""
        return replace(self, moments={**self.moments, **moments})

    def under(self, names: Mapping[str, str]) -> Filling:
        """The same with the names of a parent."""
        return replace(self, more=names)

    def text(self, template: str) -> str | None:
        """The template filled; None where one of its names has no value."""
        values = {}
        for name, form in forms_in(template):
            value = self._value(name)
            if value is None:
                return None
            values[f"{name}:{form}" if form else name] = written(value, form) if form else _shown(value)
        return replaced(template, values)

    def path(self, template: str) -> str:
        """A path filled, each value quoted for its place. A name without a value stands for nothing."""
        values = {}
        for name in names_in(template):
            key = self.keys.get(name)
            raw = _shown(self._value(name))
            if key is None:
                values[name] = quote(raw, safe=_JOINING, errors="replace")
            elif key.kind in ("address", "site"):
                values[name] = raw
            else:
                values[name] = quote(raw, safe="/" if key.kind == "path" and not key.whole else "", errors="replace")
        return replaced(template, values)

    def params(self, common: Mapping[str, Any], asked: Asked, own: Mapping[str, str | int]) -> dict[str, Any]:
        """The parameters of every question, of this one and of its page; a template without a value is left out."""
        filled = {name: self._param(value) for name, value in {**common, **asked.params}.items()}
        every = {name: value for name, value in (filled | dict(own)).items() if value is not None}
        if asked.in_one:
            return {asked.in_one: json.dumps(every, ensure_ascii=True, separators=(",", ":"))}
        return every

    def _param(self, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        forms = forms_in(value)
        if len(forms) == 1 and value == "{" + ":".join(filter(None, forms[0])) + "}":
            return self._whole(*forms[0])
        return self.text(value)

    def _whole(self, name: str, form: str) -> Any:
        """The value of a template that is one name, with its type: a number stays a number in JSON."""
        value = self._value(name)
        if value is None or not form:
            return value
        text = written(value, form)
        return int(text) if form.startswith("unix") else text

    def _value(self, name: str) -> Any:
        if name in MOMENTS:
            return self.moments.get(name)
        return self.more[name] if name in self.more else getattr(self.options, name, None)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def as_query(params: Mapping[str, Any]) -> dict[str, str | int]:
    """Parameters as they stand in a URL: true and false in words."""
    return {name: _shown(value) if isinstance(value, bool) else value for name, value in params.items()}
