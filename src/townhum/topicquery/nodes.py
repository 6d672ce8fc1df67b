"""What a query is made of, once read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word, or the beginning of one (`prefix`)."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other directly. A single term is a phrase of one word."""

    words: tuple[Word, ...]


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


Node = Phrase | Near | Not | And | Or


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


def holds_on_nothing(node: Node) -> bool:
    """Whether a text with none of the query's words would match."""
    match node:
        case Phrase() | Near():
            return False
        case Not():
            return not holds_on_nothing(node.child)
        case And():
            return all(holds_on_nothing(child) for child in node.children)
        case Or():
            return any(holds_on_nothing(child) for child in node.children)


def triggers(node: Node) -> frozenset[Word]:
    """Words of which at least one occurs in every text that matches `node`, which must not hold on nothing.

    As few as can be had cheaply: of an AND the child with the fewest, of a phrase its longest word.
    """
    match node:
        case Phrase():
            return frozenset({max(node.words, key=lambda word: len(word.text))})
        case Near():
            return min((frozenset().union(*map(triggers, side)) for side in (node.left, node.right)), key=len)
        case And():
            needed = [triggers(child) for child in node.children if not holds_on_nothing(child)]
            return min(needed, key=len)
        case Or():
            return frozenset().union(*map(triggers, node.children))
        case Not():
            return frozenset(word for phrase in phrases(node) for word in phrase.words)
