"""TOML that a person wrote: its tables, or what keeps it from being read, and on which line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from typing import Any

from townhum.connector.written.locate import opened_at
from townhum.errors import ConfigError, Problem

_DATE_LIKE = re.compile(r"=\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}")
_AT_THE_END = " (at end of document)"
_AT_LINE = re.compile(r"\(at line (\d+)")


def parsed(text: str, file: str) -> dict[str, Any]:
    """The tables of a file. Raises `ConfigError` with the one mistake at which the parser stopped."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at else opened_at(text)
        raise ConfigError([Problem(file, line, "", _not_toml(error, text.splitlines(), line))]) from None


def _not_toml(error: Exception, lines: Sequence[str], line: int) -> str:
    """What the parser says, but for a date that no calendar has, which it cannot tell from any other number."""
    if 0 < line <= len(lines) and _DATE_LIKE.search(lines[line - 1]):
        return "holds a date that no calendar has; write year, month and day, such as 2026-11-21"
    if str(error).endswith(_AT_THE_END):
        return (
            f"is not TOML: {str(error).removesuffix(_AT_THE_END)}, up to the end of the file; look at what begins here"
        )
    return f"is not TOML: {error}"
