"""What a value says, whatever type an API gives it: a no that comes as a word or a number is a no all the same."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}

Wanted = Collection[str | bool | int]
"""What a rule of a manifest names, each a word, a flag or a number."""


def says_one_of(value: Any, wanted: Wanted) -> bool:
    """Whether a value says one of these, by which an item is left out. Nothing says nothing.

    Where yes and no are asked for and the value is neither, nobody can tell that it is no objection: it is taken for one.
    """
    if value is None or value in ("", [], {}):
        return False
    if isinstance(value, list):
        return any(says_one_of(each, wanted) for each in value)
    if all(isinstance(each, bool) for each in wanted):
        flag = _FLAGS.get(_written(value))
        return flag is None or flag in wanted
    return _written(value) in {_written(each) for each in wanted}


def is_one_of(value: Any, wanted: Wanted) -> bool:
    """Whether a value is one of these and of its type, by which an item is let in."""
    return any(type(value) is type(each) and value == each for each in wanted)


def _written(value: Any) -> str:
    """A value in one spelling; "?" for what is no word, number or flag."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip().casefold() if isinstance(value, str | int) else "?"
