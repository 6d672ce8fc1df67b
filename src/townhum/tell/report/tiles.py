"""The four numbers that are looked at first, each with its change, its interval, and whether the change is more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from townhum.tell.figures import spark
from townhum.tell.page import Element, tag
from townhum.tell.report.numbers import Estimate, between, difference, said, verdict, whole
from townhum.tell.report.part import part
from townhum.tell.report.scope import Row, Scope, Track

_ASKED = """
SELECT 'voices' AS what, period, track, voices AS value, NULL AS low, NULL AS high, fewer_than, FALSE AS vague
FROM share_of_voice WHERE period IN ({periods}) AND track IN ({focus})
UNION ALL
SELECT 'share', period, track, share, share_low, share_high, NULL, too_vague
FROM share_of_voice WHERE period IN ({periods}) AND track IN ({focus})
UNION ALL
SELECT 'net', period, track, net_sentiment, net_low, net_high, NULL, too_vague
FROM net_sentiment WHERE period IN ({periods}) AND track IN ({focus})
UNION ALL
SELECT 'complaints', period, track, share, share_low, share_high, fewer_than, too_vague AND share IS NOT NULL
FROM intent_share WHERE period IN ({periods}) AND track IN ({focus}) AND intent = 'complaint'
UNION ALL
SELECT 'voices changed', period, track, change, change_low, change_high, NULL, too_vague
FROM topic_growth WHERE period = {newest} AND before_period = {before} AND track IN ({focus})
UNION ALL
SELECT 'net changed', period, track, change, change_low, change_high, NULL, too_vague
FROM sentiment_change WHERE period = {newest} AND before_period = {before} AND track IN ({focus})
"""

_MADE = (
    "Voices are accounts, each counted once in a period; noise that protects them is in every number. Share of voice is a brand's part of "
    "all voices on the brands that are tracked, net sentiment the positive less the negative of all that were read, in points, and the "
    "complaint share those who said what is wrong. In brackets stands the 95 % interval: sampling and noise. A change is more than chance "
    "where its interval does not hold nought; of twenty changes that are none, one looks like one."
)


@dataclass(frozen=True, slots=True)
class _Tile:
    name: str
    what: str
    unit: str
    changed: str = ""
    change_unit: str = " points"


_TILES = (
    _Tile("Voices", "voices", "", "voices changed", " %"),
    _Tile("Share of voice", "share", " %"),
    _Tile("Net sentiment", "net", "", "net changed"),
    _Tile("Complaint share", "complaints", " %"),
)

Told = dict[tuple[str, str, str], Estimate]


def tiles(scope: Scope) -> Element:
    """The part of the page with the tiles of every brand in focus."""
    sql = scope.sql(_ASKED)
    told = {(row["what"], row["track"], row["period"]): _estimate(row) for row in scope.ask(sql)}
    groups = [_of_brand(scope, track, told) for track in scope.focus]
    return part("at-a-glance", f"At a glance, {scope.newest.name}", *groups, made=_MADE, sql=sql)


def _estimate(row: Row) -> Estimate:
    return Estimate(row["value"], row["low"], row["high"], row["fewer_than"], bool(row["vague"]))


def _of_brand(scope: Scope, track: Track, told: Told) -> Element:
    shown = [_tile(scope, track, tile, told) for tile in _TILES]
    return tag("div", tag("h3", tag("bdi", track.label)), tag("ul", *shown, class_="tiles"), data_brand=track.name)


def _tile(scope: Scope, track: Track, tile: _Tile, told: Told) -> Element:
    values = [told.get((tile.what, track.name, period.name), Estimate(None)) for period in scope.periods]
    now = values[-1]
    main = (
        "\N{EN DASH}" if now.value is None or now.vague else f"{whole(now.value, signed=tile.what == 'net')}{tile.unit}"
    )
    lines = [tag("p", tile.name, class_="name"), tag("p", main, class_="value")]
    if (told_more := between(now) if now.known else said(now)) and told_more != main:
        lines.append(tag("p", told_more, class_="pale"))
    lines.append(_changed(scope, track, tile, values, told))
    if len(values) > 1:
        lines.append(spark([value.value if value.known else None for value in values]))
    return tag("li", *lines)


def _changed(scope: Scope, track: Track, tile: _Tile, values: Sequence[Estimate], told: Told) -> Element:
    if len(values) < 2:  # noqa: PLR2004  a change needs a period before
        return tag("p", "the first period of this series", class_="pale")
    change = told.get((tile.changed, track.name, scope.newest.name)) if tile.changed else None
    if change is None:
        change = Estimate(None) if tile.changed else difference(values[-1], values[-2])
    if change.value is None and change.low is None:
        return tag("p", "change: too few to tell", class_="pale")
    real = verdict(change) == "more than chance"
    words = f"{said(change, tile.change_unit, signed=True)}: {verdict(change)}"
    return tag("p", words, class_="change real" if real else "change pale")
