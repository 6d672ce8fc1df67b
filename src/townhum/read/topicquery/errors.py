"""The one error of the query language: it points at the character."""

from __future__ import annotations

_WIDTH = 100  # a longer line is cut around the caret


class QuerySyntaxError(ValueError):
    """A query that cannot be read.

    `message` says what to do in one sentence; `position` is the 0-based character where it went wrong; `query` is the
    text as given.
    """

    def __init__(self, message: str, query: str, position: int) -> None:
        super().__init__(message, query, position)
        self.message = message
        self.query = query
        self.position = position

    def __str__(self) -> str:
        return f"{self.message} (character {self.position + 1})"

    def pointer(self) -> str:
        """The line concerned, and under it a caret at the character."""
        start = max(self.query.rfind(mark, 0, self.position) for mark in "\r\n") + 1
        line = (self.query[start:].splitlines() or [""])[0]
        column = self.position - start
        cut = max(0, column - _WIDTH // 2)
        shown = line[cut : cut + _WIDTH].replace("\t", " ")
        return f"{shown}\n{' ' * (column - cut)}^"
