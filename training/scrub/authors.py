"""The invented texts of several authors in `authors/`: identifiers, near misses, names that are words, and the same words as words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
AUTHORS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
_MARKED = re.compile(r"\[\[(.*?)\]\]")
Row = tuple[str, list[tuple[int, int]]]
"""A text, and the spans of what is marked in it."""


def has(author: str, name: str) -> bool:
    """Whether an author wrote this file: one wrote no names that are words."""
    return (HERE / "authors" / author / f"{name}.txt").is_file()


def lines(author: str, name: str) -> list[str]:
    """The lines of one of an author's files."""
    return (HERE / "authors" / author / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def identifiers(author: str) -> Iterator[tuple[str, Row]]:
    """The kind of what is marked in each of an author's texts, and the text."""
    for line in lines(author, "identifiers"):
        kind, _, marked = line.partition(" ")
        yield kind, row(marked)


def texts(author: str, name: str) -> Iterator[Row]:
    """An author's texts of another file."""
    yield from map(row, lines(author, name))


def row(marked: str) -> Row:
    """A text whose spans stand between double brackets, without these."""
    text, spans, done = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[done : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text += match[1]
        done = match.end()
    return text + marked[done:], spans
