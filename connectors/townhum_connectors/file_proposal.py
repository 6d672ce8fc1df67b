"""What sources.toml may say of a file, told from the file itself: `townhum sources add files PATH`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from townhum.connector import Line, Proposal
from townhum.errors import UsageError
from townhum_connectors.exporters import Exporter, recognise
from townhum_connectors.file_answers import second_headings
from townhum_connectors.file_columns import Columns, columns, known
from townhum_connectors.file_options import KINDS
from townhum_connectors.file_peek import Peek, peek
from townhum_connectors.file_shapes import dates, import_zone, reads, scale, yes_in, zoneless
from townhum_connectors.heading_words import is_said, plain_heading

BLANK = "?"
"""Stands where a person has something to say. No key takes it."""

_KNOWN = 100  # more than any file's guesses


def suggest(place: str) -> Proposal:
    """Look at a file, by a path as a person types it, and say what it is. Raises `UsageError`."""
    path = _found(place)
    seen = peek(path, _likely)
    tool = recognise(seen.headings)
    below = _headings_below(seen, tool)
    told = columns(seen, tool, below)
    if tool is None and not told.found:
        raise UsageError(
            "Give its first line headings, such as comment and date, or write its block in sources.toml by hand.",
            "no column of it can be told by its heading",
            where=path.name,
        )
    block = _Block(path, seen, tool, told, below)
    return Proposal(
        name=tool.name if tool else _name(path),
        recognised=tool.title if tool else "a file of no tool that is known; its columns are guessed",
        because=", ".join(f'"{each}"' for each in tool.signs_in(seen.headings))
        if tool
        else "the words of its headings",
        lines=tuple(block.lines()),
        notes=tuple(block.notes()),
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """The keys of a source, in the order of sources.toml."""

    path: Path
    seen: Peek
    tool: Exporter | None
    told: Columns
    below: int

    def lines(self) -> Iterator[Line]:
        yield Line("path", str(self.path))
        if KINDS.get(PurePosixPath(self.path.name).suffix.lower()) != self.seen.kind:
            yield Line("format", self.seen.kind, "by how the file begins")
        yield from self._written()
        yield from self._dated()
        yield from self._people()
        yield from self._rated()
        if "consent" in self.told.found:
            yes = yes_in(self.seen.column(self.told.heading("consent"), self.below))
            why = "words for yes that stand in it" if yes else "the answers that mean yes, as a list"
            yield Line("consent_means", yes or BLANK, why, to_say=not yes)
        for ours, (name, why) in self.told.found.items():
            yield Line(f"columns.{ours}", name, why)
        if "text" not in self.told.found:
            yield Line("columns.text", "", "the column with what people wrote", to_say=True)

    def _written(self) -> Iterator[Line]:
        """Encoding, delimiter, and rows that are not answers."""
        seen = self.seen
        if seen.encodings:
            why = "" if seen.encodings[0].startswith("utf") else "guessed: it is no UTF-8"
            one = seen.encodings[0] if len(seen.encodings) == 1 else seen.encodings
            yield Line("encoding", one, why or ("a mixture, by line" if len(seen.encodings) > 1 else ""))
        if seen.delimiter:
            yield Line("delimiter", seen.delimiter)
            if seen.skip_lines:
                yield Line("skip_lines", seen.skip_lines, "lines above the headings")
            if self.tool is not None or self.below:
                yield Line("heading_rows", self.below + 1)

    def _dated(self) -> Iterator[Line]:
        name = self.told.heading("created_at")
        if not name:
            yield Line(
                "collected_on", BLANK, "the day the file stands for, such as 2026-11-21, without quotes", to_say=True
            )
            return
        cells = self.seen.column(name, self.below)
        ways = dates(cells, self.tool.date_format if self.tool else ())
        formats = ways[0] if len(ways) == 1 else ()
        if len(ways) != 1:
            why = (
                f"day or month first: {' or '.join(each for (each,) in ways)}"
                if ways
                else 'how dates are written, such as "%d/%m/%Y"'
            )
            yield Line("date_format", BLANK, why, to_say=True)
        elif formats:
            order = "the order of the tool, where both would fit" if self._either(cells, formats) else "by its cells"
            yield Line("date_format", formats[0] if len(formats) == 1 else formats, order)
        if len(ways) != 1 or zoneless(cells, formats) or (formats and not cells):
            zone = import_zone(cell for row in self.seen.rows[: self.below] for cell in row)
            zone = zone or (self.tool.time_zone if self.tool else "")
            why = (
                "the tool says so" if zone else "the zone of its timestamps, such as Europe/Amsterdam: they state none"
            )
            yield Line("time_zone", zone or BLANK, why, to_say=not zone)

    @staticmethod
    def _either(cells: Sequence[object], formats: Sequence[str]) -> bool:
        """Whether the dates could as well be read with day and month the other way round."""
        swapped = [each.replace("%d", "%_").replace("%m", "%d").replace("%_", "%m") for each in formats]
        return swapped != list(formats) and reads(list(cells), swapped) == reads(list(cells), formats)

    def _people(self) -> Iterator[Line]:
        tool = self.tool
        if "author" in self.told.found:
            return
        if tool is not None and tool.people == "each_row":
            yield Line("each_row_is_one_person", value=True, why=tool.people_why)
            return
        why = "true if every row is somebody else, false to count the file as one voice, without quotes"
        known = f"; {tool.people_why}" if tool is not None and tool.people_why else ""
        yield Line("each_row_is_one_person", BLANK, f"{why}{known}", to_say=True)

    def _rated(self) -> Iterator[Line]:
        name = self.told.heading("rating")
        if not name or (self.tool is not None and self.tool.rating):
            return
        place = self.seen.headings.index(name)
        told = " ".join((name, *(str(row[place] or "") for row in self.seen.rows[: self.below])))
        found = scale(self.seen.column(name, self.below), told)
        if found is None:
            yield Line("rating_scale", BLANK, 'the worst and the best rating, such as "1-10" or "0-10"', to_say=True)
        elif found:
            yield Line("rating_scale", found, "by its cells and its heading")

    def notes(self) -> Iterator[str]:
        """What a person should look at. Headings that look like an answer are not named."""
        for ours, name, why in self.told.passed:
            yield (
                f'"{name}" is not mapped as {ours}: {why}.'
                if not is_said(name)
                else f"A column is not mapped as {ours}: {why}."
            )
        twice = sorted(
            {each for each in self.seen.headings if self.seen.headings.count(each) > 1 and not is_said(each)}
        )
        if twice:
            yield f"Two columns have one name, and are left out: {', '.join(twice[:5])}. Rename one to map it."
        if "consent" in self.told.found:
            yield "Rows without a yes in the column of consent are left out: look whether it is the right column."
        else:
            yield "No column of consent was found: say in permitted_because why none is needed."
        yield from self.tool.notes if self.tool else ()


def _likely(cells: Sequence[str]) -> int:
    return _KNOWN if recognise(list(cells)) else known(cells)


def _headings_below(seen: Peek, tool: Exporter | None) -> int:
    """Rows of headings below the first: of a known tool, those in which no date stands where it writes one."""
    if tool is None and seen.delimiter:
        return second_headings(seen.headings, *(*seen.rows[:2], None, None)[:2])
    name = tool.column("created_at", seen.headings) if tool else ""
    if tool is None or not seen.delimiter or not name:
        return 0
    place, rows = seen.headings.index(name), seen.rows[: tool.heading_rows - 1]
    dated = [
        bool(row[place]) and reads([row[place]], ()) + reads([row[place]], tool.date_format or ()) > 0 for row in rows
    ]
    return dated.index(True) if True in dated else len(rows)


def _found(place: str) -> Path:
    """The file, by its whole path."""
    try:
        path = Path(place).expanduser().resolve()
        is_file = path.is_file()
    except (OSError, RuntimeError, ValueError):
        raise UsageError("Write the path in full.", "no such path", where=place) from None
    if path.is_dir():
        raise UsageError("Name a file in this folder: each file is a source.", "it is a folder", where=place)
    if not is_file:
        beside = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
        near = get_close_matches(path.name, beside, n=1)
        raise UsageError(
            "Check the path." + (f" Beside it lies {near[0]}." if near else ""), "there is no such file", where=place
        )
    return path


def _name(path: Path) -> str:
    """A name for the source, by the file's."""
    word = "_".join(re.findall(r"[a-z0-9]+", plain_heading(path.stem)))[:40].strip("_")
    return word if re.match(r"[a-z]", word) else f"file_{word}"[:40].strip("_")
