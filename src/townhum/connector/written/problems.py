"""From pydantic's errors to mistakes a person can mend: file, line, key, what is wrong, the nearest right spelling."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from townhum.connector.written.locate import KeyPath, line_of
from townhum.connector.written.never import why_never
from townhum.errors import Problem, nearest

M = TypeVar("M", bound=BaseModel)

_A_DATE = "write a date alone, without quotes, such as 2026-11-21"
_IN_WORDS = {
    "missing": "is missing",
    "string_too_short": "says too little; write it out",
    "string_type": "write text in quotes",
    "bool_type": "write true or false, without quotes",
    "int_type": "write a whole number, without quotes",
    "date_type": _A_DATE,
    "date_parsing": _A_DATE,
    "float_type": "write a number, without quotes",
    "model_type": "write a table",
    "mapping_type": "write a table",
    "too_short": "name at least one",
    "tuple_type": 'write a list, such as ["one", "two"]',
    "dict_type": "write a table",
    "ip_v4_network": 'write an address range, such as "127.0.0.0/8"',
    "ip_v6_network": 'write an address range, such as "::1/128"',
}


_BOUNDS = {"greater_than_equal", "less_than_equal"}
_QUOTED = re.compile(r"'([^']*)'")


@dataclass(slots=True)
class Problems:
    """Mistakes gathered from one file."""

    file: str
    lines: Mapping[KeyPath, int]
    found: list[Problem] = field(default_factory=list)

    def add(self, path: KeyPath, what: str) -> None:
        key = ".".join(step for step in path if not step.isdecimal())
        self.found.append(Problem(self.file, line_of(path, self.lines), key, what))

    def unknown(self, path: KeyPath, known: Iterable[str], *, noun: str = "key") -> None:
        """Report a name nobody knows, with the nearest that is known; of what is never done, why."""
        if why := why_never(path[-1]):
            self.add(path, f"take it out: {why} (ETHICS.md)")
            return
        self.add(path, f"is not a known {noun}. {nearest(path[-1], known)}")

    def validate(self, model: type[M], raw: Any, at: KeyPath) -> M | None:
        """Build a model, or report every mistake in it and answer None. Types are what is written: "yes" is not true."""
        try:
            return model.model_validate_json(_as_json(raw), strict=True)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_input=False):
                self._report(detail, at, model, raw)
        return None

    def _report(self, detail: Any, at: KeyPath, model: type[BaseModel], raw: Any) -> None:
        numbered = [str(step) for step in detail["loc"] if isinstance(step, int) or not _is_branch(step)]
        steps = [str(step) for step in detail["loc"] if not isinstance(step, int) and not _is_branch(step)]
        path = (*at, *numbered)
        inner = _model_at(model, steps[:-1])
        field = inner.model_fields.get(steps[-1]) if steps else None
        if detail["type"] == "extra_forbidden" and (gone := getattr(inner, "gone", {}).get(steps[-1])):
            self.add(path, gone)
        elif detail["type"] == "extra_forbidden":
            self.unknown(path, inner.model_fields)
        elif detail["type"] == "literal_error":
            self.add(path, _unlike_any(detail, raw))
        elif detail["type"] in _BOUNDS and field is not None:
            self.add(path, _bounds(field.metadata) or detail["msg"])
        elif detail["type"] == "string_pattern_mismatch" and field is not None:
            self.add(path, f"is not written as it must be: {field.description}")
        else:
            self.add(path, _IN_WORDS.get(detail["type"], detail["msg"].removeprefix("Value error, ")))


def _as_json(raw: Any) -> str:
    """A table as JSON, in which pydantic is strict on what TOML has types for, and reads lists and dates as it should."""
    return json.dumps(raw, default=lambda moment: moment.isoformat())


def _unlike_any(detail: Any, raw: Any) -> str:
    """A value that is none of a closed list, with the nearest that is; in a list, which entry it is."""
    loc = [step for step in detail["loc"] if step != "[key]"]
    given: Any = loc[-1] if len(loc) < len(detail["loc"]) else _value_at(loc, raw)
    entry = f"entry {loc[-1] + 1} is" if isinstance(loc[-1], int) else "is"
    return f"{entry} unknown. {nearest(str(given), _QUOTED.findall(detail['ctx']['expected']))}"


def _value_at(loc: Sequence[Any], raw: Any) -> Any:
    """What stands at a place; nothing where the place names a branch of a union."""
    for step in loc:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return ""
    return raw


def _bounds(metadata: Iterable[Any]) -> str:
    """All the bounds of a number at once, whichever of them was broken."""
    of = {name: value for each in metadata for name in ("ge", "le") if (value := getattr(each, name, None)) is not None}
    if "ge" in of and "le" in of:
        return f"write a number from {of['ge']:g} to {of['le']:g}"
    return f"write {of['ge']:g} or more" if "ge" in of else ""


def _model_at(model: type[BaseModel], steps: Sequence[str]) -> type[BaseModel]:
    """The model of a table within a table, as far as the steps lead; in a table of tables a step is a name."""
    named = False
    for step in steps:
        if named:
            named = False
            continue
        known = model.model_fields.get(step)
        inner = _model_in(known.annotation) if known else None
        if known is None or inner is None:
            break
        model = inner
        named = get_origin(known.annotation) is Mapping
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for inner in get_args(annotation) if (model := _model_in(inner))), None)


def _is_branch(step: str) -> bool:
    """Pydantic names the branch of a union in the location; a reader has no use for it."""
    return "[" in step or step in {"ipv4network", "ipv6network", "IPv4Network", "IPv6Network", "str"}
