"""Share of voice and net sentiment over time, with what happened marked on the lines."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.tell.figures import Chart, Line, Mark, Point, lines
from townhum.tell.figures.frame import shown
from townhum.tell.page import Element, tag
from townhum.tell.report.numbers import VAGUE, whole
from townhum.tell.report.part import nothing, part
from townhum.tell.report.scope import Row, Scope, Track

SPANS = {"week": (13, 26), "day": (14, 28), "four_weeks": (6, 13)}
"""Shorter spans of the newest periods that a reader can choose, by the length of a period."""

_VOICE = """
SELECT period, track, share AS value, share_low AS low, share_high AS high, too_vague
FROM share_of_voice WHERE period IN ({periods}) AND track IN ({tracks}) ORDER BY starts_at, track
"""
_NET = """
SELECT period, track, net_sentiment AS value, net_low AS low, net_high AS high, too_vague
FROM net_sentiment WHERE period IN ({periods}) AND track IN ({tracks}) ORDER BY starts_at, track
"""
_VOICE_MADE = (
    "A brand's voices among the voices of all brands that are tracked: an account that spoke of two counts for both. The band holds the "
    "true share with a probability of 95 %. It is a share of the brands that are tracked and of the places that are read, not of a market."
)
_NET_MADE = (
    "Positive less negative accounts among all whose tone was read, from -100 to 100. An account has one tone a period, that of most of its "
    "posts. The band is the 95 % interval of sampling and noise; what the reader of tone mistakes comes on top (see below)."
)


def share_of_voice(scope: Scope, marks: Sequence[Mark]) -> Element:
    """The part of the page on share of voice."""
    brands = [track for track in scope.brands if track.kind == "brand"]
    sql = scope.sql(_VOICE, tracks=brands)
    if len(brands) < 2:  # noqa: PLR2004  a share is one of several
        none = nothing(
            "One brand alone has no share of voice: list its rivals in topics.toml, and they are counted beside it."
        )
        return part("share-of-voice", "Share of voice", none, made=_VOICE_MADE, sql=sql)
    drawn = _lines(scope, scope.ask(sql), brands)
    title = "Share of voice, in per cent"
    chart = Chart("voice", title, _ends_at(drawn, " %"), _periods(scope), drawn, marks, unit=" %")
    return part("share-of-voice", "Share of voice", *_spans(scope, chart), made=_VOICE_MADE, sql=sql)


def net_sentiment(scope: Scope, marks: Sequence[Mark]) -> Element:
    """The part of the page on net sentiment, of the brands in focus."""
    sql = scope.sql(_NET, tracks=scope.focus)
    drawn = _lines(scope, scope.ask(sql), scope.focus)
    title = "Net sentiment, in points"
    chart = Chart("net", title, _ends_at(drawn, ""), _periods(scope), drawn, marks, nought=True)
    return part("net-sentiment", "Net sentiment", *_spans(scope, chart), made=_NET_MADE, sql=sql)


def _lines(scope: Scope, rows: Sequence[Row], tracks: Sequence[Track]) -> list[Line]:
    at = {(row["period"], row["track"]): row for row in rows}
    return [
        Line(
            track.label,
            [_point(at.get((period.name, track.name)), complete=period.complete) for period in scope.periods],
            ours=track in scope.focus,
        )
        for track in tracks
    ]


def _point(row: Row | None, *, complete: bool) -> Point:
    if row is None or row["value"] is None or row["too_vague"]:
        return Point(None, instead=VAGUE)
    return Point(row["value"], row["low"], row["high"], "" if complete else "a source was missing")


def _ends_at(drawn: Sequence[Line], unit: str) -> str:
    """What the figure shows in a sentence, for those who cannot see it."""
    ends = []
    for line in drawn:
        known = [point for point in line.points if point.value is not None]
        if known and line.points[-1].value is not None:
            ends.append(f"{line.name} {whole(known[-1].value or 0)}{unit}")
    return f"In the newest period: {', '.join(ends)}." if ends else "In the newest period all are too vague to tell."


def _spans(scope: Scope, chart: Chart) -> list[Element]:
    """The figure over all periods, and those over shorter spans, which are hidden until a reader chooses them."""
    whole_of = tag("div", shown(lines(chart)), class_="span", data_span=len(chart.periods))
    spans = [many for many in SPANS.get(scope.kind, ()) if many < len(chart.periods)]
    cut = [tag("div", shown(lines(chart.newest(many))), class_="span", data_span=many, hidden=True) for many in spans]
    return [whole_of, *cut]


def _periods(scope: Scope) -> list[str]:
    return [period.name for period in scope.periods]
