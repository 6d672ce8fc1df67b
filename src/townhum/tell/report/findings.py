"""Three to five findings in sentences, as the public file has them."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.tell.page import Element, tag
from townhum.tell.report.part import nothing, part
from townhum.tell.report.scope import Row, Scope

_MOST = 5

_ASKED = """
SELECT rank, period, tier, sentence, caveat FROM finding
WHERE series = {series} AND period IN ({periods}) AND (coalesce(track, '') = '' OR track IN (
    SELECT track FROM track WHERE series = {series} AND (kind <> 'brand' OR track IN ({tracks}))))
ORDER BY rank
"""
_MADE = (
    "Every number of the newest thirteen periods is held against what was usual before, by a test whose false alarms are counted: an alert is "
    "so rare by chance that less than one in thirteen quiet periods has any; a watch is less sure. No sentence names a cause: what moves "
    "together need be none."
)


def findings(scope: Scope) -> Element:
    """The first part of the page."""
    sql = scope.sql(_ASKED)
    rows = scope.ask(sql)
    told = [row for row in rows if row["tier"]][:_MOST]
    notes = [row for row in rows if not row["tier"]][: max(1, _MOST - len(told))]
    same = _said_of_all([row["caveat"] for row in told])
    body = tag("ol", *(_told(row, same) for row in told), class_="found") if told else nothing(_quiet(scope))
    once = nothing(f"Of all of these: {' '.join(same)}") if same else None
    more = tag("ul", *(tag("li", _sentence(row)) for row in notes), class_="pale") if notes else None
    return part("findings", "What there is to say", body, once, more, made=_MADE, sql=sql)


def _told(row: Row, same: Sequence[str]) -> Element:
    caveat = " ".join(each for each in _sentences(row["caveat"]) if each not in same)
    return tag("li", tag("strong", row["sentence"]), tag("small", f"{row['tier'].capitalize()}. {caveat}".strip()))


def _said_of_all(caveats: Sequence[str]) -> list[str]:
    """The sentences that stand in each of several caveats: they are said once, below all."""
    if len(caveats) < 2:  # noqa: PLR2004  of one there is nothing to share
        return []
    return [each for each in _sentences(caveats[0]) if all(each in _sentences(other) for other in caveats)]


def _sentences(caveat: str) -> list[str]:
    return [f"{each.rstrip('.')}." for each in caveat.split(". ") if each]


def _sentence(row: Row) -> str:
    return " ".join(filter(None, (row["sentence"], row["caveat"])))


def _quiet(scope: Scope) -> str:
    return (
        f"Nothing in {scope.newest.name} or the twelve periods before differs from what is usual by more than chance."
    )
