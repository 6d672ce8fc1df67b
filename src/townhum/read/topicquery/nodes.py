"""What a query is made of, once read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

AND = "and"
"""What people write for an &."""


class Word(NamedTuple):
    """One folded word, or the beginning of one (`prefix`). A tuple, because words are looked up all the time."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other directly. A single term is a phrase of one word.

    `signs` are those that must stand before the first word, between two, and after the last ("++" of "C++"); "" asks for
    none. No `signs` at all: none is asked for anywhere.
    """

    words: tuple[Word, ...]
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Near:
    """One of `left` and one of `right`, in either order, with at most `between` words in between."""

    left: tuple[Phrase, ...]
    right: tuple[Phrase, ...]
    between: int


@dataclass(frozen=True, slots=True)
class Not:
    """Holds where `child` does not."""

    child: Node


@dataclass(frozen=True, slots=True)
class And:
    """Holds where every child does."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Holds where any child does."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """Holds for posts whose `name` ("lang" or "source") is `value`. It has no place in the text."""

    name: str
    value: str


Node = Phrase | Near | Not | And | Or | Field


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was read and found sound. `text` is what the person wrote."""

    text: str
    root: Node


def phrases(node: Node) -> Iterator[Phrase]:
    """Every phrase in a query, those under NOT included."""
    match node:
        case Phrase():
            yield node
        case Near():
            yield from node.left
            yield from node.right
        case Not():
            yield from phrases(node.child)
        case And() | Or():
            for child in node.children:
                yield from phrases(child)


def terms(query: Query) -> list[str]:
    """The words a query listens for, each phrase as one string, * after a beginning. Not those under NOT."""
    return [" ".join(word.text + "*" * word.prefix for word in phrase.words) for phrase in _wanted(query.root)]


def _wanted(node: Node) -> Iterator[Phrase]:
    match node:
        case Not():
            return
        case And() | Or():
            for child in node.children:
                yield from _wanted(child)
        case _:
            yield from phrases(node)


def fields(node: Node) -> Iterator[Field]:
    """Every field in a query, those under NOT included."""
    match node:
        case Field():
            yield node
        case Not():
            yield from fields(node.child)
        case And() | Or():
            for child in node.children:
                yield from fields(child)


def holds_on_nothing(node: Node) -> bool:
    """Whether a text with none of the query's words could match, whatever its language and source."""
    match node:
        case Phrase() | Near():
            return False
        case Field():
            return True
        case Not():
            return _fails_on_nothing(node.child)
        case And():
            return all(holds_on_nothing(child) for child in node.children)
        case Or():
            return any(holds_on_nothing(child) for child in node.children)


def _fails_on_nothing(node: Node) -> bool:
    """Whether a text with none of the query's words could fail to match."""
    match node:
        case Phrase() | Near() | Field():
            return True
        case Not():
            return holds_on_nothing(node.child)
        case And():
            return any(_fails_on_nothing(child) for child in node.children)
        case Or():
            return all(_fails_on_nothing(child) for child in node.children)


def without_fields(node: Node) -> Node | None:
    """The query as it stands where neither language nor source is known: its words alone. None if it has none."""
    match node:
        case Field():
            return None
        case Not():
            child = without_fields(node.child)
            return child and Not(child)
        case And() | Or():
            kept = tuple(child for child in map(without_fields, node.children) if child)
            if len(kept) < 2:  # noqa: PLR2004  one is left as it is
                return kept[0] if kept else None
            return And(kept) if isinstance(node, And) else Or(kept)
    return node


def triggers(node: Node) -> frozenset[Word]:
    """Words of which at least one occurs in every text that matches `node`, which must not hold on nothing.

    As few as can be had cheaply: of an AND the child with the fewest, of a phrase its longest word, but for "and".
    """
    match node:
        case Phrase():
            return frozenset({max(node.words, key=lambda word: (word.text != AND, len(word.text)))})
        case Near():
            return min((frozenset().union(*map(triggers, side)) for side in (node.left, node.right)), key=len)
        case And():
            needed = [triggers(child) for child in node.children if not holds_on_nothing(child)]
            return min(needed, key=len)
        case Or():
            return frozenset().union(*map(triggers, node.children))
        case Not() | Field():
            return frozenset(word for phrase in phrases(node) for word in phrase.words)
