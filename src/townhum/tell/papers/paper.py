"""A paper, in no form yet, and its two forms: Markdown, and a page that stands alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from townhum.tell.page import Node, document, section, table, tag
from townhum.tell.papers.facts import Answer, Facts

_MARKS = re.compile(r"([\\`*{}\[\]<>#|~&]|(?<!\w)_|_(?!\w))")
"""What Markdown would take for a sign of its own, in what a study says of itself."""

_COMMAND = re.compile(r"`(townhum [a-zA-Z -]+)`")
"""A command in a sentence of ours, which both forms set as one."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """Things that stand side by side."""

    items: tuple[str | Answer, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table under its caption."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = str | Answer | Bullets | Rows


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper. `name` is that of its files, `lead` says in a sentence what it is for."""

    name: str
    title: str
    lead: str
    parts: tuple[Part, ...]


def parts_of(made: Iterable[tuple[str, Callable[[Facts], Iterable[Block]]]], facts: Facts) -> tuple[Part, ...]:
    """Parts from their headings and what writes each."""
    return tuple(Part(heading, tuple(blocks(facts))) for heading, blocks in made)


def answers_in(paper: Paper) -> Iterator[Answer]:
    """Every place in a paper where a person answers."""
    for part in paper.parts:
        for block in part.blocks:
            yield from (each for each in _pieces(block) if isinstance(each, Answer))


def as_markdown(paper: Paper, signed: str) -> str:
    """The paper as Markdown, in which nothing that a study says of itself is taken for a mark. `signed` is its last line."""
    lines = [f"# {_plain(paper.title)}", "", _plain(paper.lead), ""]
    for part in paper.parts:
        lines += [f"## {_plain(part.heading)}", ""]
        for block in part.blocks:
            lines += [*_markdown(block), ""]
    return "\n".join([*lines, _plain(signed), ""])


def as_page(paper: Paper, signed: str) -> str:
    """The paper as HTML."""
    parts = [section(part.heading, *nodes(part.blocks), id_=f"part-{at}") for at, part in enumerate(paper.parts, 1)]
    main = tag("main", tag("h1", paper.title), tag("p", paper.lead), *parts)
    return document(paper.title, main, tag("footer", tag("p", signed)))


def nodes(blocks: Iterable[Block]) -> Iterator[Node]:
    """Blocks as elements of a page."""
    for block in blocks:
        match block:
            case Bullets(items):
                yield tag("ul", *(tag("li", _node(item)) for item in items))
            case Rows(caption, head, rows):
                yield table(caption, head, tuple(tuple(map(_node, row)) for row in rows), stacked=True)
            case _:
                yield tag("p", _node(block))


def blank(answer: Answer) -> str:
    """What stands where nobody has answered."""
    return f"[To be decided: {answer.asks}. Say it in {answer.key}.]"


def _node(piece: str | Answer) -> Node:
    if isinstance(piece, str):
        parts = _COMMAND.split(piece)
        return (
            tag("span", *(tag("code", part) if at % 2 else part for at, part in enumerate(parts)))
            if parts[1:]
            else piece
        )
    return piece.said or tag("strong", blank(piece), class_="blank")


def _pieces(block: Block) -> tuple[str | Answer, ...]:
    match block:
        case Bullets(items):
            return items
        case Rows():
            return ()
    return (block,)


def _markdown(block: Block) -> list[str]:
    match block:
        case Bullets(items):
            return [f"- {_said(item)}" for item in items]
        case Rows(caption, head, rows):
            made = [f"| {' | '.join(map(_plain, row))} |" for row in (head, *rows)]
            return [f"{_plain(caption)}:", "", made[0], "|" + "---|" * len(head), *made[1:]]
    return [_said(block)]


def _said(piece: str | Answer) -> str:
    if isinstance(piece, str):
        return _plain(piece)
    return _plain(piece.said) if piece.said else f"**{_plain(blank(piece))}**"


def _plain(text: str) -> str:
    """A text on one line, with every mark taken for what it is."""
    parts = _COMMAND.split(" ".join(text.split()))
    return "".join(f"`{part}`" if at % 2 else _MARKS.sub(r"\\\1", part) for at, part in enumerate(parts))
