"""The SQL of the ledger and of the public file, as texts, and the names of their tables.

Both have the facts of the study and of each period (`schema.sql`). The ledger has every cell with its noise, and what must not be
forgotten (`ledger.sql`); the public file has what people see of the cells (`public.sql`), its views and comments.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from townhum.records.agreed import DIMENSIONS

SCHEMA_VERSION = 7
"""Raised by one whenever a table of `schema.sql` or `ledger.sql` changes. A ledger of a higher version is refused, and one of a lower."""

PUBLIC_VERSION = 9
"""Raised by one whenever what people read in the public file changes its shape. It is made anew from the ledger, so that none is lost."""

SERIES_TABLES = ("about", "source", "track", "theme", "relaxed", "model_card", "fairness", "promise")
"""What is said once a series, in both files."""

PERIOD_TABLES = ("period", "noise", "made_with", "coverage", "corrected_tone")
"""What is said once a period, in both files."""

GRID_TABLES: dict[str, str] = {name: f"cell_{name}" for name in DIMENSIONS}
"""The public file's table or view of each grid. The ledger has all cells in one table, `cell`."""

KEPT_BY_NUMBER = ("track", "track_source", "track_tone", "track_intent", "track_language", "track_rating")
"""Grids whose cells are kept under whole numbers in place of names (`kept.sql`): what stands in GRID_TABLES of them is a view."""

BASIC_VIEWS = frozenset({"noisy", "span", "corrected_tone", *(GRID_TABLES[grid] for grid in KEPT_BY_NUMBER)})
"""Views of what is kept so, each beside VIEWS."""

KEPT = (
    *("line", "noise_at", "track_number", "source_number", "measured", "summed", "summed_cell", "reach"),
    *("part_name", "split_source"),
)
"""Tables that only views ask for."""

ONLY_SHOWN = frozenset({"pair", "brand_aspect", "brand_aspect_tone", "term"})
"""Grids of which the public file has only the cells with a number; of all others it has every cell, with "fewer than"."""

VIEWS = (
    "period_facts",
    "share_of_voice",
    "share_of_others",
    "net_sentiment",
    "topic_growth",
    "sentiment_change",
    "comparison",
    "source_mix",
    "findings",
    "aspect_sentiment",
    "tone_shares",
    "intent_share",
    "key_terms",
    "themes",
    "events",
    "trends",
    "drivers",
    "lift",
    "places",
    "wishes",
)
"""The views of the public file, in the order in which they are made: each stands on earlier ones, and on the formulas in
`views/estimates.sql`. One file a view, with its comments. All that they say is worked out from noisy cells."""

WORKED_OUT = {
    "aspect_tone": ("aspect_sentiment", "track_tone"),
    "term_growth": ("key_terms", "term"),
    "pair_overlap": ("comparison", "pair"),
    "theme_growth": ("themes", "theme"),
}
"""Tables with the rows of views that need the ledger's cells: the view, and the grid without which it is empty. They are filled
when the file is made, a few periods at a time, by `worked_out/TABLE.sql`."""

AT_THE_END = {"foremost": "findings"}
"""The same of views that need what the other views say: filled last."""

HANDED_OVER = (
    *("log_checkpoint", "forgotten"),
    *("event", "trend", "yearly", "seam", "finding", "driver", "launch_lift", "place", "wish"),
)
"""Tables of the public file that are handed over when it is made: what the log says, and what is worked out of committed cells alone."""

SHOWN_BY = {
    "event": "events",
    "trend": "trends",
    "driver": "drivers",
    "launch_lift": "lift",
    "place": "places",
    "wish": "wishes",
}
"""Those of them that a view shows with the names for people."""


@cache
def text(name: str) -> str:
    """The SQL in `NAME.sql`; a view's is `views/NAME`, that of a table's rows `worked_out/NAME`."""
    return files(__package__).joinpath(f"{name}.sql").read_text(encoding="utf-8")


def keyless(schema: str) -> str:
    """A schema without its keys over several columns.

    DuckDB keeps an index for each, nine tenths of a file. They guard against a second writing of the same cell, which
    is the ledger's to refuse: the public file is written once, from the ledger, and read from then on.
    """
    return _KEYS.sub("", schema)


_KEYS = re.compile(r",\n    PRIMARY KEY \([^)]*,[^)]*\)")


LEDGER_TABLES = frozenset(re.findall(r"^CREATE TABLE (\w+)", text("schema") + text("ledger"), re.MULTILINE))
"""Every table of a ledger."""
