"""What people ask for, and where it is said."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.tell.page import Element, Node, table, tag
from townhum.tell.report.numbers import Estimate, said, whole
from townhum.tell.report.part import nothing, part
from townhum.tell.report.scope import Row, Scope

_MOST = 5
_INTENTS = {"complaint": "Complaints", "feature_request": "Wishes", "question": "Questions"}

_WISHES = """
SELECT intent, rank, label, first_period, period, voices, n, rate, rate_low, rate_high, change, change_low, change_high, too_vague
FROM wishes
WHERE series = {series} AND NOT ours AND rank <= 5
  AND period = (SELECT max_by(period, starts_at) FROM wishes WHERE period IN ({periods}))
ORDER BY intent, rank
"""
_WISHES_MADE = (
    "Accounts that spoke of an aspect and, in the same period, complained, wished or asked something, added up over four weeks. The change "
    "is against as many periods before."
)
_PLACES = """
SELECT place, label, voices, over_index, over_low, over_high, significant, promotion, first_period, period, periods
FROM places WHERE series = {series} AND track IN ({focus}) ORDER BY over_index DESC NULLS LAST, voices DESC
"""
_PLACES_MADE = (
    "The over-index is the part of the brand's voices that is in a place, over the same part of all other tracks, times 100: above 100 it is "
    "spoken of more there than others are. These are numbers about places. They are no list of people to address, and leave to listen is no "
    "leave to advertise: the last column says what the place's own rules say of that."
)


def wishes(scope: Scope) -> Element:
    """The part of the page on what people ask for."""
    sql = scope.sql(_WISHES)
    rows = scope.ask(sql)
    tables = [
        _asks(title, [row for row in rows if row["intent"] == intent])
        for intent, title in _INTENTS.items()
        if any(row["intent"] == intent for row in rows)
    ]
    body = tables or [nothing("Too few asked for the same thing to be told, or no aspect is listed in topics.toml.")]
    return part("wishes", "What people ask for", *body, made=_WISHES_MADE, sql=sql)


def _asks(title: str, rows: Sequence[Row]) -> Element:
    span = " to ".join(dict.fromkeys((rows[0]["first_period"], rows[0]["period"])))
    head = ("Aspect", "Accounts", "Of those who spoke of it", "Change")
    return table(f"{title}, {span}", head, [_ask(row) for row in rows[:_MOST]], numbers=(1,))


def _ask(row: Row) -> Sequence[Node]:
    rate = Estimate(row["rate"], row["rate_low"], row["rate_high"])
    change = Estimate(row["change"], row["change_low"], row["change_high"], vague=bool(row["too_vague"]))
    return (tag("bdi", row["label"]), whole(row["voices"] or 0), said(rate, " %"), said(change, " %", signed=True))


def places(scope: Scope) -> Element:
    """The part of the page on where it is said."""
    sql = scope.sql(_PLACES)
    rows = scope.ask(sql)
    groups = [
        tag("div", _where([row for row in rows if row["label"] == track.label], track.label), data_brand=track.name)
        for track in scope.focus
        if any(row["label"] == track.label for row in rows)
    ]
    body = groups or [nothing("In no place are there enough voices to be told.")]
    return part("places", "Where it is said", *body, made=_PLACES_MADE, sql=sql)


def _where(rows: Sequence[Row], label: str) -> Element:
    span = " to ".join(dict.fromkeys((rows[0]["first_period"], rows[0]["period"])))
    head = ("Place", "Voices", "Over-index (95 % interval)", "Promotion there")
    return table(f"{label}, {span}", head, [_place(row) for row in rows], numbers=(1,), stacked=True)


def _place(row: Row) -> Sequence[Node]:
    over = Estimate(row["over_index"], row["over_low"], row["over_high"])
    sure = "" if row["significant"] or over.value is None else ": may be chance"
    return (
        tag("bdi", row["place"] or ""),
        whole(row["voices"] or 0),
        f"{said(over)}{sure}",
        row["promotion"] or "not said",
    )
