"""Lines over time: one's own with the band in which the true number lies, others dashed, and what happened marked above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from townhum.tell.figures.frame import DASHES, Figure, drawing, rule, shortened, text
from townhum.tell.figures.scale import Scale, around, short, ticks
from townhum.tell.page import Element, Node, tag

_HEIGHT, _TOP, _BOTTOM, _LEFT, _RIGHT = 300, 34, 262, 52, 560
_NAME = 20
"""Characters of a line's name beside its end."""
_APART = 17
"""Units between two names, one below the other."""
_MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class Point:
    """A number with the ends of its 95 % interval; None where there is none to show."""

    value: float | None
    low: float | None = None
    high: float | None = None
    instead: str = ""
    """What is said in the table where there is no number, or behind it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a point a period, in the periods' order."""

    name: str
    points: Sequence[Point]
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What happened in a period (by its number, from 0), in a few words."""

    at: int
    said: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn over which periods. `unit` stands behind each number in the table; with `nought` the scale holds it."""

    id_: str
    title: str
    said: str
    periods: Sequence[str]
    drawn: Sequence[Line]
    marks: Sequence[Mark] = ()
    unit: str = ""
    nought: bool = False

    def newest(self, many: int) -> Chart:
        """The same over the newest periods alone."""
        before = len(self.periods) - many
        return replace(
            self,
            id_=f"{self.id_}-{many}",
            periods=self.periods[before:],
            drawn=[replace(line, points=line.points[before:]) for line in self.drawn],
            marks=[replace(mark, at=mark.at - before) for mark in self.marks if mark.at >= before],
        )


@dataclass(frozen=True, slots=True)
class _Plot:
    lines: Sequence[Line]
    across: Scale
    up: Scale

    def place(self, at: int, value: float) -> tuple[float, float]:
        return self.across(at), self.up(value)


def lines(chart: Chart) -> Figure:
    """A figure of lines. A line is broken where there is no number."""
    drawn, periods = chart.drawn, chart.periods
    values = [v for line in drawn for p in line.points for v in (p.value, *_ends(line, p)) if v is not None]
    steps = ticks(*around(values, least=4, nought=chart.nought))
    across = Scale(0, max(1, len(periods) - 1), _LEFT + 8, _RIGHT)
    plot = _Plot(drawn, across, Scale(steps[0], steps[-1], _BOTTOM, _TOP))
    parts = (
        *_scales(plot, steps, periods, nought=chart.nought),
        *_marked(plot, chart.marks),
        *_bands(plot),
        *_drawn(plot),
        *_names(plot),
    )
    ends = {"data_from": f"{across.start:g}", "data_to": f"{across.end:g}"}
    svg = drawing(chart.id_, chart.title, chart.said, _HEIGHT, *parts, **ends)
    head = ["Period", *(line.name for line in drawn)]
    return Figure(chart.id_, chart.title, chart.said, svg, head, _rows(periods, drawn, chart.unit), _key(drawn))


def _ends(line: Line, point: Point) -> tuple[float | None, float | None]:
    return (point.low, point.high) if line.ours else (None, None)


def _scales(plot: _Plot, steps: Sequence[float], periods: Sequence[str], *, nought: bool) -> Iterator[Element]:
    for step in steps:
        y = plot.up(step)
        yield rule(_LEFT, y, _RIGHT, y, "nought" if nought and step == 0 else "grid")
        yield text(_LEFT - 6, y + 5, short(step), anchor="end")
    every = -(-len(periods) // _MOST_TICKS)
    for at in range(len(periods) - 1, -1, -every):
        minor = (len(periods) - 1 - at) // every % 2 == 1
        yield text(plot.across(at), _BOTTOM + 22, periods[at], anchor="middle", class_="minor" if minor else "")


def _marked(plot: _Plot, marks: Sequence[Mark]) -> Iterator[Element]:
    for at, group in groupby(sorted(marks, key=lambda mark: mark.at), key=lambda mark: mark.at):
        x, said = plot.across(at), "; ".join(mark.said for mark in group)
        sign = tag("path", tag("title", said), d=f"M{x - 6:.1f} 10h12l-6 11z", class_="mark")
        yield tag("g", rule(x, 21, x, _BOTTOM, "event"), sign)


def _pieces(line: Line) -> Iterator[list[int]]:
    """The stretches in which a line is unbroken, as numbers of periods."""
    piece: list[int] = []
    for at, point in enumerate(line.points):
        if point.value is None:
            if piece:
                yield piece
            piece = []
        if point.value is not None:
            piece.append(at)
    if piece:
        yield piece


def _bands(plot: _Plot) -> Iterator[Element]:
    for number, line in enumerate(plot.lines):
        for piece in _pieces(line) if line.ours else ():
            known = [at for at in piece if None not in (line.points[at].low, line.points[at].high)]
            upper = [plot.place(at, line.points[at].high or 0) for at in known]
            lower = [plot.place(at, line.points[at].low or 0) for at in reversed(known)]
            if len(known) > 1:
                yield tag("path", d=f"{_path([*upper, *lower])}z", class_=f"band c{number}")


def _drawn(plot: _Plot) -> Iterator[Element]:
    for number, line in enumerate(plot.lines):
        for piece in _pieces(line):
            places = [plot.place(at, line.points[at].value or 0) for at in piece]
            dash = DASHES[number % len(DASHES)] or None
            if len(places) > 1:
                yield tag("path", d=_path(places), class_=f"line c{number}", stroke_dasharray=dash)
            for x, y in places if len(places) == 1 else places[-1:]:
                yield tag("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="3.5", class_=f"dot c{number}")


def _path(places: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)


def _names(plot: _Plot) -> Iterator[Element]:
    """The lines' names beside their ends, moved apart where they would lie on each other."""
    ends = []
    for number, line in enumerate(plot.lines):
        last = next((p.value for p in reversed(line.points) if p.value is not None), None)
        if last is not None:
            ends.append((plot.up(last), number, line))
    for y, (end, number, line) in zip(
        _apart([each[0] for each in sorted(ends, key=_height)]), sorted(ends, key=_height), strict=True
    ):
        name = text(
            _RIGHT + 14, y + 5, shortened(line.name, _NAME), class_=f"end c{number}{' ours' if line.ours else ''}"
        )
        yield tag("g", rule(_RIGHT + 5, end, _RIGHT + 12, y, "lead"), name, class_="end")


def _height(each: tuple[float, int, Line]) -> tuple[float, int]:
    return each[0], each[1]


def _apart(heights: Sequence[float]) -> list[float]:
    """Heights in their order, moved so that none is nearer than a line of text to the next, nor off the drawing."""
    placed: list[float] = []
    for height in heights:
        placed.append(max(height, placed[-1] + _APART) if placed else height)
    over = max(0.0, placed[-1] - _BOTTOM) if placed else 0.0
    if over:
        placed[-1] -= over
        for at in range(len(placed) - 2, -1, -1):
            placed[at] = min(placed[at], placed[at + 1] - _APART)
    return placed


def _key(drawn: Sequence[Line]) -> Element | None:
    if len(drawn) < 2:  # noqa: PLR2004  one line needs no key
        return None
    items = []
    for number, line in enumerate(drawn):
        dash = DASHES[number % len(DASHES)] or None
        sample = tag(
            "svg",
            tag("path", d="M0 5h34", class_=f"line c{number}", stroke_dasharray=dash),
            viewBox="0 0 34 10",
            class_="sample",
            aria_hidden="true",
        )
        items.append(tag("li", sample, tag("bdi", line.name)))
    return tag("ul", *items, class_="key")


def _rows(periods: Sequence[str], drawn: Sequence[Line], unit: str) -> list[list[Node]]:
    return [[period, *(_cell(line.points[at], unit) for line in drawn)] for at, period in enumerate(periods)]


def _cell(point: Point, unit: str) -> str:
    if point.value is None:
        return point.instead or "\N{EN DASH}"
    said = f"{short(round(point.value, 1))}{unit}"
    if point.low is not None and point.high is not None:
        said += f" ({short(round(point.low, 1))} to {short(round(point.high, 1))})"
    return f"{said} {point.instead}".rstrip()
