"""What a query could not do, in words for people."""

from __future__ import annotations

import re
from pathlib import Path

from townhum.errors import QueryError

_ADVICE = {
    "ParserException": "Mend the SQL.",
    "BinderException": "Look up the names with `.tables` and `.describe NAME`, then mend the SQL.",
    "CatalogException": "Look up the names with `.tables` and `.describe NAME`, then mend the SQL.",
    "PermissionException": "Ask the public file's own tables: a query can read nothing else, and change nothing.",
    "Refused": "Ask one question that reads the public file's tables, and not too much at once.",
    "OutOfMemoryException": "Ask for less at once, or raise the memory limit.",
    "InterruptException": "Ask for less at once, or raise the time limit.",
    "IOException": "Run `townhum doctor`, then try again.",
}
_QUOTED_PATH = re.compile(r"""(["'])(?:/|[A-Za-z]:\\|file:)[^"'\n]*\1""")


def explained(kind: str, message: str, public: Path) -> QueryError:
    """The error for what the child process answered: its kind, and DuckDB's message, which is shown without the names of files."""
    if kind == "OutOfMemoryException":
        message = message.partition("\n")[0]  # what follows is advice on settings that are locked
    return QueryError(_ADVICE.get(kind, "Mend the SQL."), _visible(_without_paths(message, public)) or kind)


def _visible(message: str) -> str:
    """Without what would steer a terminal, or turn what stands in it around: the SQL that is quoted may come from anybody."""
    return "".join(
        sign if sign.isprintable() or sign == "\n" else sign.encode("unicode_escape").decode() for sign in message
    )


def _without_paths(message: str, public: Path) -> str:
    message = message.replace(str(public.absolute().parent), "…").replace(str(public.resolve().parent), "…")
    return _QUOTED_PATH.sub(r"\1…\1", message).strip()
