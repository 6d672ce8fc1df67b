"""What a connector proposes to write of a place into sources.toml: `townhum sources add`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

Value = str | bool | int | date | tuple[str, ...]
"""What may stand behind a key of a proposed block."""


@dataclass(frozen=True, slots=True)
class Line:
    """One key of a source in sources.toml. `key` may be dotted: `columns.text` stands in the table `columns`.

    `why` says from what it was told, or, where it is `to_say`, what a person has to say: then `value` is a blank, which the
    loader must refuse.
    """

    key: str
    value: Value
    why: str = ""
    to_say: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A block for sources.toml. Nothing in it is a post's text.

    `name` is a fit name for the source, `recognised` what the place was taken for, `because` from what, `notes` what the person
    should know besides.
    """

    name: str
    recognised: str
    because: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


class Proposer(Protocol):
    """A decoder that can tell from a place what sources.toml should say of it."""

    def suggest(self, place: str) -> Proposal:
        """Look at a place as a person names it. Raises `UsageError` where it cannot be a source."""
