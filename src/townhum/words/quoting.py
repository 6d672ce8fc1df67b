"""Texts as literals of SQL, for statements that take no parameters or that a person is to paste."""

from __future__ import annotations

from collections.abc import Iterable


def quoted(text: object) -> str:
    """A text as a string of standard SQL."""
    return "'" + str(text).replace("'", "''") + "'"


def listed(texts: Iterable[object]) -> str:
    """What stands between the brackets of `IN (...)`. `NULL`, which nothing equals, where there is nothing."""
    return ", ".join(map(quoted, texts)) or "NULL"
