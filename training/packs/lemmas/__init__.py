"""Words in their plainest form, written for townhum from no list: a file a language, a line a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

FOLDER = Path(__file__).parent


def lemmas(code: str, kinds: Mapping[str, Callable[[str], Iterator[str]]]) -> dict[str, set[str]]:
    """Every word of a language's file, without a "+" behind it, with the forms that its kind makes of it."""
    found: dict[str, set[str]] = {}
    for line in (FOLDER / f"{code}.txt").read_text(encoding="utf-8").splitlines():
        kind, *words = line.split() or ["#"]
        for word in words if kind != "#" else ():
            found.setdefault(word.rstrip("+"), set()).update(kinds[kind](word))
    return found
