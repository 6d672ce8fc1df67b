"""What a column is, by the words that its name is made of: the same word means the same in every table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from townhum.tell.semantic.metrics import ACCOUNTS, FRACTION, INDEX, METRICS, PER_CENT, POINTS

Role = Literal["time", "dimension", "measure", "low", "high", "bound", "of", "flag", "text"]
"""When; what is counted; the number itself; the ends of its interval; below what it is where it is empty; what it is a part of; yes or no; words."""

_NEVER = "never"
_OVER_SPLITS = (
    "over the parts of one track and period that divide it (sources, tones, languages, ratings); over nothing else"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column is. `unit` and `sums` are of measures alone; `of` is the measure that an end of an interval belongs to."""

    role: Role
    unit: str = ""
    sums: str = ""
    of: str = ""


_TIMES = re.compile(r"(TIMESTAMP|DATE).*")
_COUNTS = re.compile(r"(\w+_)?voices|positive|neutral|negative")
_PARTS = re.compile(r"(before_)?n")
_SHARES = re.compile(
    r"(\w+_)?(share|rate)|percent|overlap|of_track|of_other|as_read|corrected|driver|own_change|rivals_change|season"
)
_FRACTIONS = re.compile(r"placebo_share|polarity_ratio|advantage")
_POINTS = re.compile(r"(\w+_)?(net|net_sentiment)|share_points|adds_to_net")
_HOW_MANY = re.compile(r"(\w+_)?(periods|rivals|placebos)|known|brands|brands_tracked|among_\w+")
_WORDS = re.compile(
    r"sentence|caveat|query|said|meaning|words|reason|changed|tracked_set|read_with|label|\w+_label|unit"
)
_ENDS = re.compile(r"(?P<of>\w+)_(?P<end>low|high)|(?P<bare>low|high)")
_NUMBER = re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*")

_UNITS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_COUNTS, ACCOUNTS, _OVER_SPLITS),
    (_FRACTIONS, FRACTION, _NEVER),
    (_SHARES, PER_CENT, "over the parts that divide a whole; else never"),
    (_POINTS, POINTS, _NEVER),
    (re.compile(r"over_index"), INDEX, _NEVER),
    (_HOW_MANY, "how many", _NEVER),
)
_CHANGES = {
    "sentiment_change": POINTS,
    **dict.fromkeys(
        (
            "topic_growth",
            "themes",
            "theme_growth",
            "lift",
            "launch_lift",
            "wishes",
            "wish",
            "findings",
            "foremost",
            "yearly",
        ),
        PER_CENT,
    ),
}
_FRACTIONS_OF = {
    *(("corrected_tone", "share"), ("measured", "corrected"), ("noise", "share"), ("noise_at", "share")),
    ("split_source", "usual"),
}
_KEPT_IN_SIXTEENTHS = {"summed"}
_ELSE = "as its meaning says"


def meaning_of(table: str, column: str, type_: str) -> Meaning:
    """What a column of a table is; `type_` is DuckDB's name of its type, a list of which means what one of it does."""
    if _TIMES.fullmatch(type_):
        return Meaning("time")
    if type_ == "BOOLEAN":
        return Meaning("flag")
    if not _NUMBER.fullmatch(type_.removesuffix("[]")):
        return Meaning("text" if _WORDS.fullmatch(column) else "dimension")
    return _number(table, column)


def _number(table: str, column: str) -> Meaning:
    if column.endswith("fewer_than"):
        return Meaning("bound", ACCOUNTS, _NEVER)
    if _PARTS.fullmatch(column):
        return Meaning("of", ACCOUNTS, _NEVER)
    if end := _ENDS.fullmatch(column):
        return _end(table, end)
    return Meaning("measure", *_unit(table, column))


def _end(table: str, end: re.Match[str]) -> Meaning:
    role: Role = "low" if (end["end"] or end["bare"]) == "low" else "high"
    of = _measures(table, end["of"] or "share")
    return Meaning(role, _unit(table, of)[0], _NEVER, of)


def _measures(table: str, stem: str) -> str:
    """The measure whose interval begins with these letters: `net_low` is of `net_sentiment`, `over_low` of `over_index`."""
    named = {
        each.low.removesuffix("_low"): each.value
        for each in METRICS.values()
        if each.table == table and "_low" in each.low
    }
    return named.get(stem, {"net": "net_sentiment", "over": "over_index", "negative": "negative_share"}.get(stem, stem))


def _unit(table: str, column: str) -> tuple[str, str]:
    if (table, column) in _FRACTIONS_OF:
        return FRACTION, _NEVER
    if table in _KEPT_IN_SIXTEENTHS:
        return _ELSE, _NEVER
    if column == "change" and table in _CHANGES:
        return _CHANGES[table], _NEVER
    return next(((unit, sums) for name, unit, sums in _UNITS if name.fullmatch(column)), (_ELSE, _NEVER))
