"""Bars to either side of nought, each with its interval."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from townhum.tell.figures.frame import WIDTH, Figure, drawing, rule, shortened, text
from townhum.tell.figures.scale import Scale, around, short, ticks
from townhum.tell.page import Element, tag

_ROW, _THICK, _TOP, _LEFT, _RIGHT = 30, 16, 8, 200, 620
_NAME = 26


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar and the ends of its 95 % interval. `apart` sets it off from the others: a rest, or a sum."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None
    apart: bool = False


def bars(id_: str, title: str, said: str, drawn: Sequence[Bar], *, unit: str = "", measured: str = "Number") -> Figure:
    """A figure of bars, one below the other in the order given. `measured` heads the numbers in the table."""
    values = [v for bar in drawn for v in (bar.value, bar.low, bar.high) if v is not None]
    steps = ticks(*around(values, least=2, nought=True))
    bottom = _TOP + _ROW * len(drawn)
    across = Scale(steps[0], steps[-1], _LEFT, _RIGHT)
    scale = [part for step in steps for part in _step(across, step, bottom)]
    rows = [part for at, bar in enumerate(drawn) for part in _row(across, at, bar, unit)]
    svg = drawing(id_, title, said, bottom + 30, *scale, *rows)
    head = ["", measured, "95 % interval"]
    return Figure(id_, title, said, svg, head, [[bar.name, _signed(bar.value, unit), _interval(bar)] for bar in drawn])


def _step(across: Scale, step: float, bottom: float) -> Iterator[Element]:
    x = across(step)
    yield rule(x, _TOP - 4, x, bottom, "nought" if step == 0 else "grid")
    yield text(x, bottom + 20, short(step), anchor="middle")


def _row(across: Scale, at: int, bar: Bar, unit: str) -> Iterator[Element]:
    middle = _TOP + _ROW * (at + 0.5)
    start, end = sorted((across(0), across(bar.value)))
    side = "up" if bar.value >= 0 else "down"
    yield text(_LEFT - 10, middle + 5, shortened(bar.name, _NAME), anchor="end")
    yield tag(
        "rect",
        x=f"{start:.1f}",
        y=f"{middle - _THICK / 2:.1f}",
        width=f"{max(1.0, end - start):.1f}",
        height=_THICK,
        class_=f"bar {'rest' if bar.apart else side}",
    )
    if bar.low is not None and bar.high is not None:
        low, high = across(bar.low), across(bar.high)
        yield tag("path", d=f"M{low:.1f} {middle - 4:.1f}v8m0 -4H{high:.1f}m0 -4v8", class_="whisker")
    yield text(WIDTH - 4, middle + 5, _signed(bar.value, unit), anchor="end")


def _signed(value: float, unit: str) -> str:
    rounded = round(value, 1)
    return f"{'+' if rounded > 0 else ''}{short(rounded)}{unit}"


def _interval(bar: Bar) -> str:
    if bar.low is None or bar.high is None:
        return "\N{EN DASH}"
    return f"{short(round(bar.low, 1))} to {short(round(bar.high, 1))}"
