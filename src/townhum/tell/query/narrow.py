"""A table for a narrow terminal: the columns that matter, and the names of those that are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from townhum.tell.query.column import Column, fits

_TELL_LEAST = (
    "read_with",
    "series",
    "starts_at",
    "ends_at",
    "listed",
    "words",
    "tracked_set",
    "brands_tracked",
    "among_tracks",
    "among_aspects",
    "before_period",
    "usual_complete",
    "complete",
    "polarity_ratio",
    "log2_of_usual",
    "share_points",
    "before_periods",
    "before_n",
    "n",
    "z",
    "q",
    "significant",
    "of_track",
    "of_other",
    "track_voices",
    "other_voices",
    "over_index",
    "is_new",
    "before_net",
    "before_voices",
    "fewer_than",
    "neutral",
    "positive",
    "negative",
    "as_read",
    "as_read_low",
    "as_read_high",
    "kind",
    "ours",
)
"""Columns of the built-in views that go first, the one to do without most easily first."""

_NAMED_BY = "label"  # beside it the name in the configuration is left out first
_SAME_AS_LABEL = ("track", "theme", "aspect")
_NEVER = "too_vague"  # without it a number says more than it should
_SENTENCE = "sentence"  # what a finding says: without it there is nothing to read
_ONCE_IN = "once_in"  # of what stands out: how far to believe it, beside what kind of thing it is
_LEAST_OF_EVENTS = ("early", "periods", "since", "usual_net", "net_sentiment")
_FEWER = "fewer_than"
_LEAST = 2  # columns of a table; less is a list

Narrowed = tuple[list[Column], list[str]]
"""The columns that are shown, and the names of those that are not."""


def narrowed(columns: Sequence[Column], width: int) -> Narrowed | None:
    """As many columns as fit into so many characters, the first of them always, but for a name beside its label; None where not even two do.

    Names are broken between their words. "fewer than" stands in the column of the number that it takes the place of. Then those
    that tell least go, and last those to the right. The end of an interval never goes without the other.
    """
    named = _with_fewer(columns)
    shown = [column.broken for column in named]
    names = {id(column): each.name for column, each in zip(shown, named, strict=True)}
    going = iter(_order([names[id(column)] for column in shown]))
    left_out: list[str] = []
    while not fits(shown, width):
        gone = next(going, None)
        if gone is None or len(shown) <= _LEAST:
            return None
        shown = [column for column in shown if names[id(column)] not in gone]
        left_out += gone
    return shown, [column.name for column in columns if column.name in left_out]


def _order(names: Sequence[str]) -> list[tuple[str, ...]]:
    """What goes, in its order: single columns, or both ends of an interval."""
    twins = [name for name in _SAME_AS_LABEL if name in names and _NAMED_BY in names]
    is_of_events = not {_ONCE_IN, "usual_net"}.isdisjoint(names)  # one of them may be the same in every row
    kept = {_NEVER, _NAMED_BY, _SENTENCE, *((_ONCE_IN, "kind") if is_of_events else ())}
    least = [*twins, *(name for name in (*_TELL_LEAST, *(_LEAST_OF_EVENTS if is_of_events else ())) if name in names)]
    rest = [name for name in reversed(names[1:]) if name not in least]
    going = [name for name in (*least, *rest) if (name != names[0] and name not in kept) or name in twins]
    return list(dict.fromkeys(_whole(name, names) for name in going))


def _whole(name: str, names: Sequence[str]) -> tuple[str, ...]:
    """A column, with the other end of the interval where it is one."""
    stem = name.removesuffix("_low").removesuffix("_high")
    ends = (f"{stem}_low", f"{stem}_high")
    return ends if name in ends and set(ends) <= set(names) else (name,)


def _with_fewer(columns: Sequence[Column]) -> list[Column]:
    """`voices` and `fewer_than` in one column, wherever a result has both."""
    by_name = {column.name: column for column in columns}
    joined: dict[str, Column | None] = {}
    for name, column in by_name.items():
        fewer = by_name.get(name.removesuffix("voices") + _FEWER) if name.endswith("voices") else None
        if fewer is not None and name.removesuffix("voices") in {"", "before_"}:
            cells = [_either(voices, than) for voices, than in zip(column.cells, fewer.cells, strict=True)]
            joined[name], joined[fewer.name] = replace(column, cells=cells), None
    found = [joined.get(column.name, column) for column in columns]
    return [column for column in found if column is not None]


def _either(voices: str, fewer_than: str) -> str:
    return voices if voices[:1].isdigit() or not fewer_than[:1].isdigit() else f"< {fewer_than}"
