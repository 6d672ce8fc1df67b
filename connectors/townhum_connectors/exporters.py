"""The tools whose exports are known, from exporters.toml: what tells them, and what their columns mean."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from townhum_connectors.file_spelling import heading
from townhum_connectors.heading_words import EXACT, meaning, plain_heading

ROLES = ("text", "created_at", "author", "rating", "language", "id", "consent")
"""Our names that a tool's own headings may stand for. Consent is a question of the form, but for townhum's own, which always asks it."""


class Exporter(BaseModel):
    """One kind of export. The keys are explained at the top of exporters.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    signs: tuple[tuple[str, ...], ...] = Field(min_length=1)
    first: bool = False
    fixed: tuple[str, ...]
    text: tuple[str, ...] = ()
    created_at: tuple[str, ...] = Field(min_length=1)
    author: tuple[str, ...] = ()
    rating: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    id: tuple[str, ...] = ()
    consent: tuple[str, ...] = ()
    heading_rows: int = 1
    date_format: tuple[str, ...] = ()
    time_zone: str = ""
    people: Literal["each_row", "unknown", ""] = ""
    people_why: str = ""
    never: tuple[str, ...]
    genuine: str
    rests_on: tuple[str, ...]
    notes: tuple[str, ...] = ()

    def column(self, ours: str, headings: Iterable[str]) -> str:
        """The file's heading for one of `ROLES`, the best that is there; empty where there is none."""
        there = {plain_heading(each): each for each in reversed(list(headings))}
        spelled = (plain_heading(each) for each in getattr(self, ours))
        return next((there[each] for each in spelled if each in there), "")

    def signs_in(self, headings: Sequence[str]) -> tuple[str, ...]:
        """The headings by which a file is told to be such an export; empty where it is none."""
        if self.first and not self._comes_first(headings):
            return ()
        there = {plain_heading(each): each for each in headings}
        found = [next((there[s] for s in map(plain_heading, group) if s in there), "") for group in self.signs]
        return tuple(found) if all(found) else ()

    def _comes_first(self, headings: Sequence[str]) -> bool:
        """Whether the first heading is its one sign, and none is an id or a user, which a form has no column for."""
        ids = any(meaning(each, ours)[0] == EXACT for each in self.questions(headings) for ours in ("id", "author"))
        return bool(headings) and heading(headings[0]) in self.signs[0] and not ids

    def questions(self, headings: Iterable[str]) -> list[str]:
        """The headings that the tool does not write itself."""
        own = set(map(plain_heading, self.fixed + tuple(each for group in self.signs for each in group)))
        return [each for each in headings if plain_heading(each) not in own]


@cache
def exporters() -> tuple[Exporter, ...]:
    """All that are known, those with the surest signs first."""
    raw = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(Exporter.model_validate(each) for each in raw["exporter"])


def recognise(headings: Sequence[str]) -> Exporter | None:
    """The tool whose export has these headings, the one with the most signs in them; None where it is none that is known."""
    found = [each for each in exporters() if each.signs_in(headings)]
    return max(found, key=lambda each: len(each.signs), default=None)
