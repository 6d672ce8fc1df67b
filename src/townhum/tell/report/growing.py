"""What grows and what is new: tracks, themes that were found, and words."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.tell.page import Element, Node, table, tag
from townhum.tell.report.numbers import Estimate, said, whole
from townhum.tell.report.part import nothing, part
from townhum.tell.report.scope import Row, Scope

_MOST = 8
_TENFOLD = 900
"""Per cent: beyond it a figure says more of the noise before than of anybody."""

_ASKED = """
SELECT kind AS what, label, before_voices, before_fewer_than, voices, fewer_than, change, change_low, change_high
FROM topic_growth WHERE period = {newest} AND significant AND (change_low > 0 OR change_high < 0)
UNION ALL
SELECT 'words around it', label, before_voices, before_fewer_than, voices, fewer_than, NULL, NULL, NULL
FROM themes WHERE period = {newest} AND significant AND (voices IS NOT NULL OR before_voices IS NOT NULL)
UNION ALL
SELECT CASE WHEN is_new THEN 'new word' ELSE 'word' END, term, before_voices, before_fewer_than, voices, NULL,
       100 * (ratio - 1), 100 * (ratio_low - 1), 100 * (ratio_high - 1)
FROM key_terms WHERE period = {newest} AND growing
"""

_MADE = (
    "Tracks are compared with the period before; words with the four before it, by how common they were among all words of harmless "
    "vocabulary (names are never words here). Only what is more than chance is listed: for tracks an interval that does not hold nought, for "
    "words a false discovery rate of one in twenty over all that are compared. A number below the least that is shown is “fewer than”."
)


def growing(scope: Scope) -> Element:
    """The part of the page on what grew or fell in the newest period."""
    sql = scope.sql(_ASKED)
    rows = sorted(scope.ask(sql), key=_strength, reverse=True)[: 3 * _MOST]
    shown = [_row(row) for row in rows]
    head = ("What", "Kind", "Voices", "Change (95 % interval)")
    caption = f"More or less than before, {scope.newest.name}"
    body = table(caption, head, shown, stacked=True) if shown else nothing(_none(scope))
    return part("growing", "What grows and what is new", body, made=_MADE, sql=sql)


def _none(scope: Scope) -> str:
    if len(scope.periods) == 1:
        return "This is the first period of its series: there is none to compare it with."
    return "Nothing grew or fell by more than chance."


def _strength(row: Row) -> float:
    """How far a change is from none, whatever its direction."""
    low, high = row["change_low"], row["change_high"]
    if low is not None and low > 0:
        return float(low)
    return float(-high) if high is not None and high < 0 else 0.0


def _row(row: Row) -> Sequence[Node]:
    before = _voices(row["before_voices"], row["before_fewer_than"])
    now = _voices(row["voices"], row["fewer_than"])
    return (tag("bdi", row["label"]), row["what"], f"{before} \N{RIGHTWARDS ARROW} {now}", _change(row))


def _voices(voices: int | None, fewer_than: int | None) -> str:
    return f"< {fewer_than}" if voices is None and fewer_than is not None else whole(voices or 0)


def _change(row: Row) -> str:
    change = Estimate(row["change"], row["change_low"], row["change_high"])
    if change.low is not None and change.low > _TENFOLD:
        return "more than ten times as many"
    if change.value is None:
        return "" if change.low is None else f"at least {whole(change.low, signed=True)} %"
    return said(change, " %", signed=True)
