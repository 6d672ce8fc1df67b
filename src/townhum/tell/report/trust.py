"""How far the numbers can be trusted: what was read, what stays vague, what privacy they cost, and how well tone is read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from townhum.tell.page import Element, bullets, table, tag
from townhum.tell.report.numbers import whole
from townhum.tell.report.part import part
from townhum.tell.report.scope import Row, Scope

_COVERAGE = """
SELECT source, count(*) AS periods, count_if(status = 'complete') AS complete, any_value(place) AS place,
       coalesce(max(reason) FILTER (status <> 'complete'), '') AS reason
FROM coverage LEFT JOIN (SELECT source, place FROM source WHERE series = {series}) USING (source)
WHERE period IN ({periods}) GROUP BY source ORDER BY source
"""
_VAGUE = """
SELECT 'net sentiment' AS what, count(*) AS shown, coalesce(count_if(too_vague), 0) AS vague FROM net_sentiment WHERE period IN ({periods})
UNION ALL SELECT 'share of voice', count(*), coalesce(count_if(too_vague), 0) FROM share_of_voice WHERE period IN ({periods})
UNION ALL SELECT 'change of voices', count(*), coalesce(count_if(too_vague), 0) FROM topic_growth WHERE period IN ({periods})
"""
_PROMISES = "SELECT span, who, rho, epsilon, delta, advantage FROM promise WHERE series = {series} ORDER BY listed"
_DROPS = "SELECT reason, voices, fewer_than FROM cell_drop WHERE period = {newest} ORDER BY reason"
_CARDS = """
SELECT model, topic, said FROM model_card WHERE series = {series} AND topic LIKE 'measured on %: macro recall%' ORDER BY listed
"""
_LANGUAGES = "SELECT said FROM model_card WHERE series = {series} AND model = 'languages' ORDER BY listed"
_MADE = (
    "All numbers of a period come out of one release with noise, whose strength is the privacy budget. The table says what it lets anybody "
    "tell of one account: how much better than by tossing a coin they can say whether it was among those who were heard. What tone and "
    "accuracy mean stands in the model cards."
)


def trust(scope: Scope) -> Element:
    """The part of the page on coverage, vagueness, privacy and accuracy."""
    sql = ";\n".join(
        scope.sql(question).strip() for question in (_COVERAGE, _VAGUE, _PROMISES, _DROPS, _CARDS, _LANGUAGES)
    )
    return part(
        "trust",
        "How far to trust this",
        _coverage(scope, scope.ask(scope.sql(_COVERAGE))),
        tag("h3", "What stays vague"),
        bullets(_vague(scope.ask(scope.sql(_VAGUE)))),
        _left_out(scope, scope.ask(scope.sql(_DROPS))),
        _privacy(scope.ask(scope.sql(_PROMISES))),
        _accuracy(scope.ask(scope.sql(_CARDS))),
        *_languages([row["said"] for row in scope.ask(scope.sql(_LANGUAGES))]),
        made=_MADE,
        sql=sql,
    )


def _coverage(scope: Scope, rows: list[Row]) -> Element:
    body: list[tuple[Element | str, ...]] = [
        (tag("bdi", row["place"] or row["source"]), f"{row['complete']} of {row['periods']}", row["reason"] or "")
        for row in rows
    ]
    head: tuple[str, ...] = ("Place", "Read completely", "Why not")
    if not any(row["reason"] for row in rows):
        head, body = head[:2], [row[:2] for row in body]
    return table(f"Places that were read, of {len(scope.periods)} periods", head, body)


def _vague(rows: Iterable[Row]) -> list[str]:
    return [
        f"{row['what']}: {row['vague']:,} of {row['shown']:,} numbers are too vague to tell"
        for row in rows
        if row["shown"]
    ]


def _left_out(scope: Scope, rows: list[Row]) -> Element:
    known = [(row["reason"].replace("_", " "), whole(row["voices"])) for row in rows if row["voices"] is not None]
    few = [row for row in rows if row["voices"] is None]
    if few:
        reasons = ", ".join(row["reason"].replace("_", " ") for row in few)
        known.append((f"each of these: {reasons}", f"< {max(row['fewer_than'] or 0 for row in few)}"))
    return table(
        f"Accounts of which something was left out, {scope.newest.name}", ("Why", "Accounts"), known, numbers=(1,)
    )


def _privacy(rows: list[Row]) -> Element:
    body = [
        (
            f"{row['span']}, {row['who']}",
            f"{row['rho']:.2f}",
            f"{row['epsilon']:.1f}",
            f"{100 * row['advantage']:.0f} %",
        )
        for row in rows
    ]
    head = (
        "Over",
        "rho",
        f"epsilon (delta {rows[0]['delta']:g})" if rows else "epsilon",
        "Advantage over a coin, at most",
    )
    return table("Privacy that the numbers cost an account", head, body, numbers=(1, 2, 3), stacked=True)


def _accuracy(rows: list[Row]) -> Element:
    """Macro recall as the cards have it, ours beside the plain lexicon's on the same texts."""
    pairs = []
    for (model, on), group in groupby(rows, key=lambda row: (row["model"], row["topic"].split(": ")[0])):
        found = {row["topic"].split(": ", 1)[1]: row["said"] for row in group}
        pairs.append(
            (
                model,
                on.removeprefix("measured on "),
                found.get("macro recall", ""),
                found.get("macro recall vader") or found.get("macro recall lexicon", ""),
            )
        )
    head = ("Model", "Texts", "Macro recall, %", "A plain lexicon, %")
    return table("How well tone is read", head, pairs, numbers=(2, 3), stacked=True)


def _languages(said: list[str]) -> tuple[Element, ...]:
    """What is read of each language but English, and what is not given there; nothing for a study in English."""
    if not said:
        return ()
    return tag("h3", "Other languages"), bullets([f"{one[0].upper()}{one[1:]}" for one in said])
