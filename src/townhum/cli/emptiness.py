"""`townhum query`: why an answer has no rows, in words, and what would help. Works from the public file alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from townhum.cli.newest import Newest, newest
from townhum.tell.query import run_query

_COUNTED = """
SELECT (SELECT count(*) FROM {name}), (SELECT count(*) FROM span WHERE grid = '{grid}' AND periods = 4 AND voices IS NOT NULL)
"""


@dataclass(frozen=True, slots=True)
class _Need:
    """What a view or table is made of. `only_shown`: it has no row for a cell without a number."""

    grid: str = ""
    brands: int = 0
    aspects: int = 0
    before: bool = False
    only_shown: bool = False


NEEDS: Mapping[str, _Need] = {
    "share_of_voice": _Need(brands=1),
    "share_of_others": _Need(brands=1),
    "net_sentiment": _Need("track_tone"),
    "tone_shares": _Need("track_tone"),
    "corrected_tone": _Need("track_tone"),
    "topic_growth": _Need(before=True),
    "sentiment_change": _Need("track_tone", before=True),
    "source_mix": _Need("track_source"),
    "comparison": _Need("pair", brands=2, only_shown=True),
    "aspect_sentiment": _Need("track_tone", aspects=1),
    "key_terms": _Need("term", before=True, only_shown=True),
    "themes": _Need("theme"),
    "drivers": _Need(before=True),
    "events": _Need(),
    "trends": _Need(),
    "lift": _Need(),
    "places": _Need("track_source"),
    "wishes": _Need("track_intent", aspects=1),
    "cell_pair": _Need("pair", brands=2, only_shown=True),
    "cell_brand_aspect": _Need("brand_aspect", brands=1, aspects=1, only_shown=True),
    "cell_brand_aspect_tone": _Need("brand_aspect_tone", brands=1, aspects=1, only_shown=True),
    "cell_intent_aspect": _Need("intent_aspect", brands=1, aspects=1),
    "cell_term": _Need("term", only_shown=True),
    **{
        f"cell_{grid}": _Need(grid)
        for grid in (
            "track_source",
            "track_tone",
            "track_intent",
            "track_language",
            "track_rating",
            "day_part",
            "theme",
            "unlisted_by_track",
        )
    },
}
"""By view or table: of those that may have no row at all though something was released."""


def why_empty(public: Path, sql: str) -> Iterator[str]:
    """A sentence on every built-in view or table that a question without an answer names. Raises `QueryError`."""
    for name, need in NEEDS.items():
        if not re.search(rf"\b{name}\b", sql, re.IGNORECASE):
            continue
        [(rows, sums)] = run_query(public, _COUNTED.format(name=name, grid=need.grid)).rows
        if rows:
            yield f"{name} has {rows:,} rows; what you ask of them leaves none."
            continue
        yield f"{name} is empty: {next(_lacking(name, need, newest(public)), 'nothing was released that it is made of')}."
        if need.only_shown and sums:
            yield f"Over four periods there are numbers: FROM span WHERE grid = '{need.grid}' AND periods = 4."


def _lacking(name: str, need: _Need, found: Newest) -> Iterator[str]:
    """What a study lacks for a view, first that which no waiting mends."""
    for kind, least in (("brand", need.brands), ("aspect", need.aspects)):
        there = len(found.voices.get(kind, {}))
        if there < least:
            yield f'it needs {least} of kind "{kind}", and topics.toml had {there}. Add them; a new series begins with that'
    if need.grid and need.grid not in found.grids:
        yield f'the study releases no grid "{need.grid}". Add it to grids in release.toml; a new series begins with that'
    if need.before and found.periods < len(("this one", "the one before")):
        yield (
            "it compares neighbouring periods of one series, and the newest series has only one so far. Wait for the next, "
            "and leave the configuration as it is: a change begins a new series"
        )
    if name == "lift":
        yield "launches.toml names no launch. Add one, and run `townhum run`"
    if name in {"events", "trends"}:
        yield "what it is worked out of is too short, too small, or as usual; `townhum query 'FROM finding'` says which"
    if name == "drivers":
        yield "nothing surely changed that could be split"
    if name == "share_of_others":
        yield "every brand has a number of its own"
    if need.only_shown:
        least = found.grids[need.grid].fewer_than
        yield (
            f"it has nothing but numbers, which begin at {least} accounts (noise.fewer_than of {need.grid}), and nothing reached "
            f"that. {_what_would_do(found)}"
        )


def _what_would_do(found: Newest) -> str:
    longer = [
        f'period = "{kind}" in study.toml hears up to {times} times as many under the same noise'
        for kind, times in found.longer().items()
    ]
    return "; ".join(
        [*longer, "fewer grids in release.toml leave less noise in each", "`townhum plan --data` says how much"]
    )
