"""Secrets never stand in a file of ours: only the name of the variable or file that holds one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from townhum.connector.written.locate import KeyPath

_NAMED_LIKE_A_SECRET = re.compile(
    r"(^|_)(password|passwd|secret|token|api_?key|private_?key|credential|bearer|authori[sz]ation|auth_header)s?$",
    re.IGNORECASE,
)
_LOOKS_LIKE_A_SECRET = re.compile(
    r"(gh[pousr]_|github_pat_|sk-|xox[abprs]-|glpat-|AKIA|AIza|eyJ[A-Za-z0-9_-]+\.eyJ|-----BEGIN )"
    r"|(?<![0-9A-Fa-f])[0-9a-f]{32,}(?![0-9A-Fa-f])"
    r"|://[^/\s:@]+:[^/\s:@]+@"
)
_MIXED = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z0-9+_-]*\d)(?=[A-Za-z0-9+_-]*[A-Z])(?=[A-Za-z0-9+_-]*[a-z])[A-Za-z0-9+_-]{24,}(?![A-Za-z0-9])"
)
_RUN = re.compile(
    r"[A-Z]?[a-z]{2,}+|[A-Z]{2,}+(?![a-z])|[0-9]{1,14}+(?![0-9])|(?<![A-Za-z0-9])[A-Za-z](?![A-Za-z])|[A-Z](?=[0-9_+-]|\Z)"
)
_WORD_FOR_WORD = re.compile(rf"[+_-]?(?:(?:{_RUN.pattern})[+_-]{{0,3}}+)++")
_SHORTEST_ON_AVERAGE = 3.5  # characters of a run in a name that somebody gave
_REFERENCE = re.compile(r"(env:[A-Za-z_][A-Za-z0-9_]*|file:.+|keyring:.+)")

ADVICE = 'a secret never stands in a file: write "env:NAME" for an environment variable, or "file:/path"'


def literal_secrets(value: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    """The paths of all strings that look like a secret, or stand under a key named like one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from literal_secrets(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from literal_secrets(inner, path)
    elif isinstance(value, str) and _is_literal(value, path[-1] if path else ""):
        yield path


def _is_literal(value: str, key: str) -> bool:
    if not value or _REFERENCE.fullmatch(value):
        return False
    if _NAMED_LIKE_A_SECRET.search(key) or _LOOKS_LIKE_A_SECRET.search(value):
        return True
    return any(not _is_given(match[0]) for match in _MIXED.finditer(value))


def _is_given(name: str) -> bool:
    """Whether a long name is made of words and numbers, as people name files (`Survey_2026-11_Kettle_answers`), and not drawn."""
    runs = _RUN.findall(name)
    return bool(_WORD_FOR_WORD.fullmatch(name)) and len(name) >= _SHORTEST_ON_AVERAGE * len(runs)
