"""From the text of a query to its nodes.

Grammar, loosest first:

    either  = both { "OR" both }
    both    = item { ["AND"] item }          words side by side mean AND
    item    = { "NOT" } close
    close   = unit [ "NEAR/n" unit ]         unit: a term, or terms joined by OR in parentheses
    unit    = term | field | "(" either ")"
    term    = word | word* | "several words" | #hashtag
    field   = lang:en | source:name          the post's language, and the source it was met at

Operators are written in capitals; a lower-case `and` is refused rather than guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator

from townhum.read.topicquery.errors import QuerySyntaxError
from townhum.read.topicquery.lexer import Lexeme, lex
from townhum.read.topicquery.nodes import And, Near, Node, Not, Or, Phrase, Query, holds_on_nothing

MAX_LENGTH = 10_000
"""Characters in one query."""
MAX_DEPTH = 40
"""Parentheses inside parentheses."""
MAX_TERMS = 1_000


def parse(text: str) -> Query:
    """Read a query. Raises `QuerySyntaxError` where it cannot be read, is too large, or would match without its words."""
    if len(text) > MAX_LENGTH:
        raise QuerySyntaxError(f"Shorten the query to {MAX_LENGTH:,} characters.", text, MAX_LENGTH)
    lexemes = lex(text)
    terms = [lexeme for lexeme in lexemes if lexeme.kind == "TERM"]
    if len(terms) > MAX_TERMS:
        raise QuerySyntaxError(f"Use at most {MAX_TERMS:,} terms.", text, terms[MAX_TERMS].start)
    root = _Parser(text, lexemes).whole()
    if holds_on_nothing(root):
        loose = next(lexeme for lexeme in lexemes if lexeme.kind in {"NOT", "FIELD"})
        what = "this NOT alone would match every post" if loose.kind == "NOT" else "this alone asks for no word"
        raise QuerySyntaxError(f"Say what to look for as well: {what}.", text, loose.start)
    return Query(text, root)


class _Parser:
    """Recursive descent; recursion is bounded by `MAX_DEPTH` parentheses."""

    def __init__(self, text: str, lexemes: list[Lexeme]) -> None:
        self._text = text
        self._lexemes = lexemes
        self._next = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._either()
        if self._kind != "END":
            raise self._error("Remove this ), or open it with ( further left.")
        return node

    @property
    def _here(self) -> Lexeme:
        return self._lexemes[self._next]

    @property
    def _kind(self) -> str:
        return self._here.kind

    def _take(self) -> Lexeme:
        lexeme = self._here
        self._next += 1
        return lexeme

    def _error(self, message: str, at: Lexeme | None = None) -> QuerySyntaxError:
        return QuerySyntaxError(message, self._text, (at or self._here).start)

    def _either(self) -> Node:
        children = [self._both()]
        while self._kind == "OR":
            self._take()
            children.append(self._both())
        return children[0] if len(children) == 1 else Or(tuple(children))

    def _both(self) -> Node:
        children = [self._item()]
        while self._kind in ("AND", "NOT", "TERM", "FIELD", "("):
            if self._kind == "AND":
                self._take()
            children.append(self._item())
        return children[0] if len(children) == 1 else And(tuple(children))

    def _item(self) -> Node:
        negated = False
        while self._kind == "NOT":
            self._take()
            negated = not negated
        node = self._close()
        return Not(node) if negated else node

    def _close(self) -> Node:
        first = self._here
        left = self._unit()
        if self._kind != "NEAR":
            return left
        near, second = self._take(), self._here
        right = self._unit()
        if self._kind == "NEAR":
            raise self._error("Join two things by NEAR at a time: (a NEAR/5 b) AND (b NEAR/5 c).")
        return Near(self._group(left, first), self._group(right, second), near.number)

    def _unit(self) -> Node:
        lexeme = self._take()
        if lexeme.node:
            return lexeme.node
        if lexeme.kind != "(":
            self._next -= 1
            raise self._error(_expected(lexeme))
        if self._depth >= MAX_DEPTH:
            raise self._error(f"Use at most {MAX_DEPTH} parentheses inside each other.", lexeme)
        self._depth += 1
        node = self._either()
        self._depth -= 1
        if self._kind != ")":
            raise self._error("Close this ( with a ).", lexeme)
        self._take()
        return node

    def _group(self, node: Node, at: Lexeme) -> tuple[Phrase, ...]:
        parts = list(_parts(node))
        found = [part for part in parts if isinstance(part, Phrase)]
        if len(found) != len(parts):
            raise self._error("Beside NEAR put a word, a quoted phrase, or (these OR those).", at)
        return tuple(found)


def _parts(node: Node) -> Iterator[Node]:
    """What is joined by OR: those asked for, and each of their spellings."""
    for part in node.children if isinstance(node, Or) else (node,):
        yield from _parts(part) if isinstance(part, Or) else (part,)


def _expected(lexeme: Lexeme) -> str:
    if lexeme.kind == "END":
        return "Write a word or a quoted phrase here."
    if lexeme.kind == ")":
        return "Write a word before this )."
    return f"Write a word before this {lexeme.kind}, or quote it to look for the word itself."
