"""From pydantic's errors to mistakes a person can mend: file, line, key, what is wrong, the nearest right spelling."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from townhum.errors import Problem
from townhum.settings.locate import KeyPath, line_of

M = TypeVar("M", bound=BaseModel)

_IN_WORDS = {
    "missing": "is missing",
    "string_too_short": "says too little; write it out",
    "string_type": "write text in quotes",
    "bool_type": "write true or false, without quotes",
    "bool_parsing": "write true or false, without quotes",
    "int_type": "write a whole number, without quotes",
    "int_parsing": "write a whole number, without quotes",
    "date_type": "write a date without quotes, such as 2026-11-21",
    "date_from_datetime_parsing": "write a date without quotes, such as 2026-11-21",
    "date_parsing": "write a date without quotes, such as 2026-11-21",
    "tuple_type": 'write a list, such as ["one", "two"]',
    "dict_type": "write a table",
    "ip_v4_network": 'write an address range, such as "127.0.0.0/8"',
    "ip_v6_network": 'write an address range, such as "::1/128"',
}


@dataclass(slots=True)
class Problems:
    """Mistakes gathered from one file."""

    file: str
    lines: Mapping[KeyPath, int]
    found: list[Problem] = field(default_factory=list)

    def add(self, path: KeyPath, what: str) -> None:
        self.found.append(Problem(self.file, line_of(path, self.lines), ".".join(path), what))

    def unknown(self, path: KeyPath, known: Iterable[str], *, noun: str = "key") -> None:
        """Report a name nobody knows, with the nearest that is known."""
        options = sorted(known)
        near = difflib.get_close_matches(path[-1], options, n=1)
        hint = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(options)}."
        self.add(path, f"is not a known {noun}. {hint}")

    def validate(self, model: type[M], raw: Any, at: KeyPath) -> M | None:
        """Build a model, or report every mistake in it and answer None."""
        try:
            return model.model_validate(raw)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_input=False, include_context=False):
                self._report(detail, at, model)
        return None

    def _report(self, detail: Any, at: KeyPath, model: type[BaseModel]) -> None:
        path = (*at, *(str(step) for step in detail["loc"] if not isinstance(step, int) and not _is_branch(step)))
        if detail["type"] == "extra_forbidden":
            self.unknown(path, model.model_fields)
        else:
            self.add(path, _IN_WORDS.get(detail["type"], detail["msg"].removeprefix("Value error, ")))


def _is_branch(step: str) -> bool:
    """Pydantic names the branch of a union in the location; a reader has no use for it."""
    return "[" in step or step in {"ipv4network", "ipv6network", "IPv4Network", "IPv6Network", "str"}
