"""What differed from what is usual: marked on the lines, and listed with how often such a thing is said without cause."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.tell.figures import Mark
from townhum.tell.page import Element, Node, table, tag
from townhum.tell.report.numbers import Estimate, said, whole
from townhum.tell.report.part import nothing, part
from townhum.tell.report.scope import Row, Scope

_MOST = 20
_BEYOND = 10_000
_OF_TONE = ("tone_better", "tone_worse", "crisis", "rival_crisis")

_ASKED = """
SELECT period, events.kind, tier, events.track, coalesce(events.label, '') AS label, voices, usual, fewer_than,
       coalesce(theme.label, part.label, name, '') AS name, net_sentiment, usual_net, change, change_low, change_high, once_in
FROM events
LEFT JOIN theme ON theme.series = events.series AND theme.theme = name AND events.kind LIKE '%theme'
LEFT JOIN track AS part ON part.series = events.series AND part.track = name AND events.kind LIKE '%aspect'
WHERE period IN ({periods}) AND (coalesce(events.track, '') = '' OR events.track IN (
    SELECT track.track FROM track WHERE track.series = {series} AND (track.kind <> 'brand' OR track.track IN ({tracks}))))
ORDER BY starts_at DESC, tier, once_in DESC
"""
_MADE = (
    "Each period is held against those before it by one family of tests that knows the noise, the scatter beyond it, and numbers of which only "
    "“fewer than” is known. The last column is what the tests say without cause, measured on weeks in which nothing happens."
)


def events_in(scope: Scope) -> list[Row]:
    """All events of the span."""
    return scope.ask(scope.sql(_ASKED))


def too_short(scope: Scope) -> str:
    """What the file says where too few periods went before for all to be compared; "" where enough did."""
    asked = "SELECT sentence FROM finding WHERE kind = 'too_short' AND series = {series} ORDER BY rank LIMIT 1"
    return "".join(row["sentence"] for row in scope.ask(scope.sql(asked)))


def marks(scope: Scope, rows: Sequence[Row], *, tone: bool) -> list[Mark]:
    """The events of brands and of all talk that belong on a line: those of tone, or all others that are alerts."""
    at = {period.name: number for number, period in enumerate(scope.periods)}
    brands = {track.name for track in scope.brands} | {"", None}
    return [
        Mark(at[row["period"]], f"{row['period']}: {_what(row)}")
        for row in rows
        if row["tier"] == "alert" and row["track"] in brands and (row["kind"] in _OF_TONE) is tone
    ]


def events(scope: Scope, rows: Sequence[Row]) -> Element:
    """The part of the page that lists them, the newest first."""
    head = ("Period", "What", "How much", "Said without cause, of any track")
    shown = [_row(scope, row) for row in rows[:_MOST]]
    none = too_short(scope) or "Nothing did, by more than chance."
    body = table("The newest first", head, shown, stacked=True) if shown else nothing(none)
    rest = nothing(f"{len(rows) - _MOST} more are in the view events.") if len(rows) > _MOST else None
    return part("events", "What differed from what is usual", body, rest, made=_MADE, sql=scope.sql(_ASKED))


def _row(scope: Scope, row: Row) -> Sequence[Node]:
    sure = tag("strong", row["tier"]) if row["tier"] == "alert" else row["tier"]
    period = tag("span", row["period"], class_="period")
    return (period, tag("span", _what(row), " (", sure, ")"), _how_much(row), _once_in(scope, row["once_in"]))


def _what(row: Row) -> str:
    of = row["name"] or row["label"] or "all talk"
    within = f", of {row['label']}" if row["name"] and row["label"] else ""
    return f"{row['kind'].replace('_', ' ')}: {of}{within}"


def _how_much(row: Row) -> str:
    change = Estimate(row["change"], row["change_low"], row["change_high"])
    if row["net_sentiment"] is not None:
        return f"{said(change, ' points', signed=True)}: {whole(row['net_sentiment'], signed=True)} where {whole(row['usual_net'], signed=True)} is usual"
    fewer = f"fewer than {row['fewer_than']}"
    counts = f"{_count(row['voices'], fewer)} where {_count(row['usual'], fewer)} are usual"
    return counts if change.value is None else f"{said(change, ' %', signed=True)}: {counts}"


def _count(number: float | None, fewer: str) -> str:
    return fewer if number is None else whole(round(number))


def _once_in(scope: Scope, periods: float) -> str:
    rhythm = {"week": "weeks", "day": "days"}.get(scope.kind, "periods")
    return f"less than once in {_BEYOND:,} {rhythm}" if periods >= _BEYOND else f"once in {periods:,.0f} {rhythm}"
