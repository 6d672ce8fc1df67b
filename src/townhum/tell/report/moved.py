"""What moved together with the foremost change of each brand in focus, or with its newest: bars that add up, the unexplained among them."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.tell.figures import Bar, bars
from townhum.tell.figures.frame import shown
from townhum.tell.page import Element, table, tag
from townhum.tell.report.events import too_short
from townhum.tell.report.numbers import Estimate, said
from townhum.tell.report.part import nothing, part
from townhum.tell.report.scope import Row, Scope, Track

_FOREMOST = 5
_UNEXPLAINED = "unexplained"

_ASKED = """
WITH foremost AS (
    SELECT track, arg_min(period, rank) AS period FROM finding WHERE tier <> '' AND period IN ({periods}) GROUP BY track
),
told AS (
    SELECT drivers.track, coalesce(any_value(foremost.period), max_by(drivers.period, starts_at)) AS period
    FROM drivers LEFT JOIN foremost ON foremost.track = drivers.track AND foremost.period = drivers.period
    WHERE drivers.period IN ({periods}) AND drivers.track IN ({focus}) GROUP BY drivers.track
)
SELECT drivers.period, drivers.track, change_of, unit, periods, before_periods, rank, dimension,
       coalesce(track.label, theme.label, part) AS part, adds, adds_low, adds_high, apart, apart_low, apart_high,
       coalesce(too_vague, FALSE) AS too_vague, coalesce(said, '') AS said
FROM drivers
JOIN told ON told.track = drivers.track AND told.period = drivers.period
LEFT JOIN track ON track.series = drivers.series AND track.track = drivers.part
    AND dimension IN ('aspect', 'brand', 'track')
LEFT JOIN theme ON theme.series = drivers.series AND theme.theme = drivers.part AND dimension = 'theme'
ORDER BY drivers.track, change_of, unit, dimension, adds
"""
_MADE = (
    "The change is split along one dimension at a time. The bars of one dimension, the unexplained among them, add up to the change; each "
    "has its 95 % interval. The list says what moved furthest beyond what it would have, had it moved as the whole did. What moves together "
    "need be no cause."
)


def moved(scope: Scope) -> Element:
    """The part of the page on drivers."""
    sql = scope.sql(_ASKED)
    rows = scope.ask(sql)
    short = too_short(scope)
    groups = [_of_brand(track, [row for row in rows if row["track"] == track.name], short) for track in scope.focus]
    return part("drivers", "What moved with it", *groups, made=_MADE, sql=sql)


def _of_brand(track: Track, rows: Sequence[Row], short: str) -> Element:
    none = short or "In this span nothing changed by more than chance."
    inner = _explained(track, rows) if rows else [nothing(none)]
    return tag("div", tag("h3", tag("bdi", track.label)), *inner, data_brand=track.name)


def _explained(track: Track, rows: Sequence[Row]) -> list[Element]:
    """One change: that of net sentiment if there is one, else that of voices."""
    of = "net_sentiment" if any(row["change_of"] == "net_sentiment" for row in rows) else "voices"
    rows = [row for row in rows if row["change_of"] == of]
    unit = "points" if any(row["unit"] == "points" for row in rows) else "voices"
    split = _dimension(rows, unit)
    drawn = [row for row in rows if row["unit"] == unit and row["dimension"] == split]
    period, many, before = drawn[0]["period"], drawn[0]["periods"], drawn[0]["before_periods"]
    what = "net sentiment" if of == "net_sentiment" else "voices"
    span = "" if many == 1 else f"the {many} periods up to "
    title = f"{what.capitalize()} of {track.label}, {span}{period}, by {split}"
    against = f"Against the {before} periods before, in {unit}; all bars add up to the change."
    figure = bars(f"drivers-{track.name}", title, against, _bars(drawn), measured=f"Adds, in {unit}")
    return [tag("p", tag("strong", title)), shown(figure), *_foremost(rows)]


def _dimension(rows: Sequence[Row], unit: str) -> str:
    """Along which a change is drawn: where something stands out most, else aspects."""
    of_unit = [row for row in rows if row["unit"] == unit]
    ranked = [row for row in of_unit if row["rank"] is not None]
    if ranked:
        return str(min(ranked, key=_rank)["dimension"])
    dimensions = [row["dimension"] for row in of_unit]
    return "aspect" if "aspect" in dimensions else str(dimensions[0])


def _rank(row: Row) -> int:
    return int(row["rank"])


def _bars(rows: Sequence[Row]) -> list[Bar]:
    """The parts in their order, the unexplained last."""
    ordered = sorted(rows, key=lambda row: (not row["part"], -abs(row["adds"])))
    return [
        Bar(row["part"] or _UNEXPLAINED, row["adds"], row["adds_low"], row["adds_high"], apart=not row["part"])
        for row in ordered
    ]


def _foremost(rows: Sequence[Row]) -> list[Element]:
    ranked = sorted((row for row in rows if row["rank"] is not None), key=_rank)[:_FOREMOST]
    notes = list(dict.fromkeys(row["said"] for row in rows if row["said"]))
    made = []
    if ranked:
        head = ("What", "Kind", "Beyond the whole (95 % interval)")
        body = [(tag("bdi", row["part"]), row["dimension"], _apart(row)) for row in ranked]
        made.append(table("What moved furthest beyond the whole", head, body))
    return [*made, *(tag("p", note, class_="pale") for note in notes)]


def _apart(row: Row) -> str:
    number = Estimate(row["apart"], row["apart_low"], row["apart_high"])
    vague = "; among so many, one may go as far by chance" if row["too_vague"] else ""
    return said(number, f" {row['unit']}", signed=True) + vague
