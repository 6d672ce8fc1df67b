"""Where a key stands in a TOML file. tomllib gives values without lines, and a mistake needs its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

KeyPath = tuple[str, ...]

_HEADER = re.compile(r"\s*\[\[?\s*(.+?)\s*\]\]?\s*(?:#.*)?")
_ASSIGNMENT = re.compile(
    r"""\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_PLAIN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_SINGLE_LINE_STRINGS = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'')
_TRIPLES = ('"""', "'''")


def key_lines(text: str) -> dict[KeyPath, int]:
    """Map every table and key of a valid TOML text to its line, counted from 1.

    What stands in an array of tables is found with the number of its element, counted from 0, as in `("drop", "2", "path")`;
    without numbers the first one is.
    """
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    arrays: dict[KeyPath, int] = {}
    depth, closing = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing or depth:
            depth, closing = _carry_on(line, depth, closing)
        elif header := _HEADER.fullmatch(line):
            table = _element(_split(header[1]), arrays, opens=line.lstrip().startswith("[["))
            _note(lines, table, number)
            for end in range(1, len(table)):  # a table above it need have no head of its own
                lines.setdefault(table[:end], number)
        elif assignment := _ASSIGNMENT.match(line):
            _note(lines, (*table, *_split(assignment[1])), number)
            depth, closing = _carry_on(line[assignment.end() :], 0, "")
    return lines


def opened_at(text: str) -> int:
    """The line on which a bracket or a string begins that is open at the end of a text; where none is, its last line."""
    depth, closing, opened = 0, "", 0
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        if not (depth or closing):
            opened = number
            depth, closing = _carry_on(_value(line), depth, closing)
        else:
            depth, closing = _carry_on(line, depth, closing)
    return opened if depth or closing else len(lines)


def line_of(path: KeyPath, lines: Mapping[KeyPath, int]) -> int:
    """The line of a key, or of the nearest table above it; 0 when neither is in the file."""
    for end in range(len(path), 0, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return 0


def _value(line: str) -> str:
    """What stands behind the = of a line; nothing of the head of a table."""
    assignment = _ASSIGNMENT.match(line)
    return "" if _HEADER.fullmatch(line) else line[assignment.end() :] if assignment else line


def _element(table: KeyPath, arrays: dict[KeyPath, int], *, opens: bool) -> KeyPath:
    """A table's path with the numbers of the elements it stands in. `arrays` counts them; `[[...]]` opens the next."""
    numbered: KeyPath = ()
    for step in table[:-1]:
        numbered = (*numbered, step)
        if numbered in arrays:
            numbered = (*numbered, str(arrays[numbered]))
    numbered = (*numbered, table[-1])
    if opens:
        arrays[numbered] = arrays.get(numbered, -1) + 1
        return (*numbered, str(arrays[numbered]))
    return numbered


def _note(lines: dict[KeyPath, int], path: KeyPath, number: int) -> None:
    """Note a line under its path, and under the path without numbers of elements where that is still free."""
    lines.setdefault(path, number)
    lines.setdefault(tuple(step for step in path if not step.isdecimal()), number)


def _split(dotted: str) -> KeyPath:
    if _PLAIN.fullmatch(dotted):
        return tuple(dotted.split("."))
    value: object = tomllib.loads(f"{dotted} = 0")
    path = []
    while isinstance(value, dict):
        key, value = next(iter(value.items()))
        path.append(key)
    return tuple(path)


def _carry_on(line: str, depth: int, closing: str) -> tuple[int, str]:
    """Bracket depth, and the quotes that would close an open multi-line string, after this line."""
    while True:
        if closing:
            end = line.find(closing)
            if end < 0:
                return depth, closing
            line, closing = line[end + 3 :], ""
        opened = sorted((line.find(mark), mark) for mark in _TRIPLES if mark in line)
        before = line[: opened[0][0]] if opened else line
        bare = _SINGLE_LINE_STRINGS.sub("", before).split("#")[0]
        depth += sum(bare.count(mark) for mark in "[{") - sum(bare.count(mark) for mark in "]}")
        if not opened:
            return max(depth, 0), ""
        line, closing = line[opened[0][0] + 3 :], opened[0][1]
