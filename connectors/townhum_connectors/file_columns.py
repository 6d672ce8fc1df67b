"""Which column of a file means what: by the headings of a known tool, by the words of headings, and by how the cells look."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from townhum_connectors.exporters import ROLES, Exporter
from townhum_connectors.file_peek import Peek
from townhum_connectors.file_shapes import dates, is_code, is_consent, is_name, is_rating, is_unique, writing
from townhum_connectors.file_spelling import heading
from townhum_connectors.heading_words import BEGINS, ENDS, EXACT, NEVER, is_said, meaning

GUESSED = ("created_at", "author", "rating", "id", "language", "consent", "text")
"""Our names that are guessed by the words of headings."""

_LOOKS: Mapping[str, Callable[[Sequence[Any]], bool]] = {
    "created_at": lambda cells: bool(dates(cells)),
    "author": is_name,
    "rating": is_rating,
    "id": is_unique,
    "language": is_code,
    "consent": is_consent,
    "text": lambda cells: not cells or writing(cells) >= _WRITING,
}
_WRITING = 8.0
"""Characters that people write into a cell on average, at least, where they write at all."""

_OPEN = frozenset(
    (
        "open-ended response",
        "offene antwort",
        "beantwortung mit offenem ende",
        "réponse ouverte",
        "respuesta abierta",
        "risposta aperta",
        "resposta aberta",
        "open antwoord",
        "åpent svar",
        "öppet svar",
    )
)
"""What SurveyMonkey writes below a question that people answer in their own words."""

_LEAST = {"created_at": BEGINS, "author": ENDS, "id": ENDS, "language": ENDS}
"""How surely a heading must mean it. Of other roles its words may stand anywhere: headings of forms are whole questions."""


@dataclass(slots=True)
class Columns:
    """Our names to the file's headings, and why each. `passed` are headings that were not mapped although they might be."""

    found: dict[str, tuple[str, str]] = field(default_factory=dict)
    passed: list[tuple[str, str, str]] = field(default_factory=list)

    def heading(self, ours: str) -> str:
        """The heading that stands for one of our names; empty where none does."""
        return self.found.get(ours, ("", ""))[0]


def columns(seen: Peek, tool: Exporter | None, below: int) -> Columns:
    """Map what can be mapped. `below` is how many rows below the first are headings too."""
    told = Columns()
    usable = [each for each in seen.headings if seen.headings.count(each) == 1]
    if tool is not None:
        _of_tool(told, seen, tool, usable, below)
        usable = [each for each in tool.questions(usable) if not is_said(each)] if not tool.text else []
        _guess(told, seen, usable, below, roles=("rating", "consent"))
        if not tool.text:
            _most_written(told, seen, usable, below)
    else:
        usable = [each for each in usable if not is_said(each)]
        _guess(told, seen, usable, below, roles=GUESSED)
        if told.found or not seen.delimiter:  # without one known heading, the first line may be somebody's answer
            _by_looks(told, seen, [each for each in usable if meaning(each, NEVER)[0] < ENDS], below)
    return told


def known(cells: Sequence[str]) -> int:
    """How many of our names a row of headings surely has; for `file_peek`."""
    names = [each for each in map(heading, cells) if each and not is_said(each)]
    return sum(any(meaning(name, role)[0] >= ENDS for name in names) for role in GUESSED)


def _of_tool(told: Columns, seen: Peek, tool: Exporter, usable: Sequence[str], below: int) -> None:
    for ours in ROLES:
        name = tool.column(ours, usable)
        if not name:
            continue
        if ours == "id" and not is_unique(seen.column(name, below)):
            told.passed.append(("id", name, "two rows share one: as ids they would count as the same row"))
        elif ours == "author" and not seen.column(name, below):
            told.passed.append(("author", name, "it is empty"))
        else:
            told.found[ours] = (name, f"{tool.title.partition(',')[0]} calls it so")


def _guess(told: Columns, seen: Peek, usable: Sequence[str], below: int, roles: Sequence[str]) -> None:
    """The surest first; a heading is one thing only."""
    marks = []
    for name in usable:
        words = " ".join((name, *_below(seen, name, below)))
        never = meaning(name, NEVER)
        for ours in roles:
            sure = meaning(words if ours in {"rating", "consent"} else name, ours)
            if sure[0] >= _LEAST.get(ours, 1) and sure > never:
                marks.append((sure, -seen.headings.index(name), ours, name))
    for sure, _, ours, name in sorted(marks, key=lambda mark: mark[:2], reverse=True):
        if ours in told.found or name in {each for each, _ in told.found.values()}:
            continue
        cells = seen.column(name, below)
        if _LOOKS[ours](cells):
            told.found[ours] = (name, _why(ours, sure[0]))
        elif sure[0] >= ENDS:
            told.passed.append((ours, name, _FAILED[ours]))


_FAILED = {
    "created_at": "most of it cannot be read as dates",
    "author": "it does not tell people apart",
    "rating": "it holds no figures; map it with rating_words, a number from 1 to 5 for each of its words",
    "id": "two rows share one: as ids they would count as the same row",
    "language": "it holds no languages",
    "consent": "it has too many answers for a yes or no",
    "text": "people wrote next to nothing in it",
}


def _why(ours: str, sure: int) -> str:
    says = {EXACT: "the heading says so", ENDS: "the heading ends so"}.get(sure, "words of the heading say so")
    return f"guessed: {says}" if ours != "id" else f"guessed: {says}, and no two rows share one"


def _by_looks(told: Columns, seen: Peek, usable: Sequence[str], below: int) -> None:
    """The text and the date, where no heading says them: what people wrote most in, and the one column of dates."""
    taken = {name for name, _ in told.found.values()}
    dated = [name for name in usable if name not in taken and (cells := seen.column(name, below)) and dates(cells)]
    if "created_at" not in told.found and len(dated) == 1:
        told.found["created_at"] = (dated[0], "guessed: the only column of dates")
    if "text" not in told.found:
        _most_written(told, seen, usable, below)


def _most_written(told: Columns, seen: Peek, usable: Sequence[str], below: int) -> None:
    """The question that people answered in their own words: as the tool says, or else where they wrote most."""
    taken = {name for name, _ in told.found.values()}
    written = {name: writing(seen.column(name, below)) for name in usable if name not in taken}
    said = {name: any(map(_is_open, _below(seen, name, below))) for name in written}
    ranked = sorted(written, key=lambda name: (said[name], written[name]), reverse=True)
    if not ranked or (written[ranked[0]] < _WRITING and not said[ranked[0]]):
        return
    told.found["text"] = (
        ranked[0],
        "an open question, by its second heading" if said[ranked[0]] else "guessed: people wrote most in it",
    )
    others = (name for name in ranked[1:] if said[name] or written[name] >= _WRITING * 2)
    told.passed.extend(("text", name, "only one column is read as the text") for name in others)


def _below(seen: Peek, name: str, below: int) -> list[str]:
    """What the further rows of headings say of a column."""
    place = seen.headings.index(name)
    return [str(row[place] or "") for row in seen.rows[:below]]


def _is_open(cell: str) -> bool:
    """Whether a second heading says that people write freely: words of SurveyMonkey, or the id of a text of Qualtrics."""
    return heading(cell).casefold() in _OPEN or '_TEXT"' in cell
