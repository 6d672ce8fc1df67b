"""Launches, campaigns and prices: how their tracks moved afterwards, beside the rivals."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.tell.page import Element, Node, table, tag
from townhum.tell.report.numbers import Estimate, said
from townhum.tell.report.part import nothing, part
from townhum.tell.report.scope import Row, Scope

_ASKED = """
SELECT label, kind, day, coalesce(track_label, track) AS track_label, periods, change, change_low, change_high, significant, too_vague, own_change,
       rivals_change, placebo_share, placebos, coalesce(said, '') AS said
FROM lift
WHERE track IN ({tracks}) OR track IN (SELECT track FROM track WHERE series = {series} AND kind <> 'brand')
ORDER BY day DESC, label, track_label, periods
"""
_MADE = (
    "Difference in differences on the logarithms of counts: how far the track moved from its own past, less how far the rivals moved together "
    "from theirs. The interval holds sampling, scatter, drift and noise, learnt from the weeks before; the placebos are earlier stretches in "
    "which nothing was launched. Something else may have happened on the same day."
)


def launches(scope: Scope) -> Element:
    """The part of the page on launches."""
    sql = scope.sql(_ASKED)
    rows = scope.ask(sql)
    if not rows:
        none = nothing(
            "None is listed. Write launches.toml with its day and tracks, and the next run says whether it moved them."
        )
        return part("launches", "Launches, beside the rivals", none, made=_MADE, sql=sql)
    head = ("What, and when", "Track", "Beside the rivals (95 % interval)", "Itself and rivals", "What must be said")
    shown = table("How they moved", head, [_row(row) for row in rows], stacked=True)
    return part("launches", "Launches, beside the rivals", shown, made=_MADE, sql=sql)


def _row(row: Row) -> Sequence[Node]:
    what = f"{row['label']}, {row['kind']} of {row['day']:%d %B %Y}"
    change = Estimate(row["change"], row["change_low"], row["change_high"], vague=bool(row["too_vague"]))
    if change.value is None:
        return (what, tag("bdi", row["track_label"]), "no estimate", "", row["said"])
    over = f", over {row['periods']} period{'s' if row['periods'] != 1 else ''}"
    real = "" if change.vague else ": more than chance" if row["significant"] else ": may be chance"
    both = f"{_per_cent(row['own_change'])}; {_per_cent(row['rivals_change'])}"
    placebo = f"{row['placebo_share']:.0%} of {row['placebos']} placebos strayed as far." if row["placebos"] else ""
    return (
        what,
        tag("bdi", row["track_label"]),
        f"{said(change, ' %', signed=True)}{real}{over}",
        both,
        " ".join(filter(None, (placebo, row["said"]))),
    )


def _per_cent(value: float | None) -> str:
    return "not known" if value is None else said(Estimate(value), " %", signed=True)
