"""Files as rows under our own names. What is not mapped never leaves these modules; it is only counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from townhum.errors import BadAnswer
from townhum_connectors.file_headings import places_of
from townhum_connectors.file_lines import UNREADABLE, Lines, opened
from townhum_connectors.file_spelling import heading

Row = dict[str, Any] | None
"""Our name to the cell; None for a row that cannot be read."""

FIRST_ROWS = 1_000
"""Rows of a JSON Lines file by which every mapped column must have turned up once."""

_MOST_NAMES = 10_000  # unmapped names remembered in order to be counted


class Table(Protocol):
    """A file being read.

    `left_out` counts what was met and is no row of anybody's: "columns" that are not mapped, second or repeated "headings",
    "totals" (and averages and footers), "blank" rows; and among the rows that cannot be read those that are "unreadable",
    because they do not fit the encoding.
    """

    left_out: Counter[str]

    def __iter__(self) -> Iterator[Row]: ...


class JsonLinesTable:
    """JSON Lines: an object a line. A mapped column must turn up within the first thousand rows."""

    def __init__(self, path: Path, columns: Mapping[str, str], where: str, encodings: tuple[str, ...]) -> None:
        self._path, self._columns, self._where, self._encodings = path, columns, where, encodings
        self._wanted = {ours: heading(theirs) for ours, theirs in columns.items()}
        self._names: dict[str, str] = {}
        self.left_out: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Row]:
        read = 0
        with opened(self._path, self._encodings) as file:
            for line in Lines(file, self._encodings):
                if not line.strip():
                    continue
                if not read:
                    self._refuse_document(line)
                yield self._row(line)
                read += 1
                if read == FIRST_ROWS:
                    self._check()
        if 0 < read < FIRST_ROWS:
            self._check()

    def _row(self, line: str) -> Row:
        if UNREADABLE in line:
            self.left_out["unreadable"] += 1
            return None
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, dict):
            return None
        if not found.keys() <= self._names.keys():
            self._learn(found)
        if all(theirs in found for theirs in self._columns.values()):
            return {ours: found[theirs] for ours, theirs in self._columns.items()}
        spelled = {self._names.get(name) or heading(name): value for name, value in found.items()}
        return {ours: spelled.get(theirs) for ours, theirs in self._wanted.items()}

    def _learn(self, found: Mapping[str, Any]) -> None:
        """Remember names, so that those that are not mapped are counted."""
        for name in found:
            spelled = heading(name)
            if len(self._names) < _MOST_NAMES or spelled in self._wanted.values():
                self._names[name] = spelled
        self.left_out["columns"] = len(set(self._names.values()) - set(self._wanted.values()))

    def _check(self) -> None:
        if not self._names:
            raise BadAnswer(
                "Write JSON Lines: an object a line, in double quotes.",
                "none of its first lines is an object of JSON",
                where=self._where,
                key="path",
            )
        places_of(self._columns, sorted(set(self._names.values())), self._where)

    def _refuse_document(self, line: str) -> None:
        """Say that a file is one JSON document, by how it begins."""
        start = line.strip()
        kind = "list" if start == "[" or start.startswith(("[{", "[ {")) else "object" if start == "{" else ""
        if kind:
            raise BadAnswer(
                "Write JSON Lines: an object a line, without the brackets and commas around them.",
                f"it is one JSON {kind} over the whole file",
                where=self._where,
                key="path",
            )
