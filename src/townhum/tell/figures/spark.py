"""A line as small as a word, for beside a number. What it shows is said in words or in a table elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.tell.figures.scale import Scale
from townhum.tell.page import Element, tag

_WIDTH, _HEIGHT, _EDGE = 96, 24, 3


def spark(values: Sequence[float | None]) -> Element:
    """A line through the values, broken where there is none; hidden from screen readers."""
    known = [value for value in values if value is not None] or [0.0]
    low, high = min(known), max(known)
    across = Scale(0, max(1, len(values) - 1), _EDGE, _WIDTH - _EDGE)
    up = Scale(low, high if high > low else low + 1, _HEIGHT - _EDGE, _EDGE)
    path, broken = "", True
    for at, value in enumerate(values):
        if value is not None:
            path += f"{'M' if broken else 'L'}{across(at):.1f} {up(value):.1f}"
        broken = value is None
    parts = [tag("path", d=path, class_="line c0")] if path else []
    if values and values[-1] is not None:
        parts.append(
            tag("circle", cx=f"{across(len(values) - 1):.1f}", cy=f"{up(values[-1]):.1f}", r="2.5", class_="dot c0")
        )
    return tag("svg", *parts, viewBox=f"0 0 {_WIDTH} {_HEIGHT}", class_="spark", aria_hidden="true")
