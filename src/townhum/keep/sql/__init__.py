"""The SQL of the ledger and of the public file, as texts, and the names of their tables.

The ledger and the public file have the same tables (`schema.sql`): the ledger holds what was released and nothing else.
The ledger adds the labels of forgotten periods (`ledger.sql`), the public file its views and comments.
"""

from __future__ import annotations

import re
from importlib.resources import files

from townhum.records.agreed import GRIDS

SCHEMA_VERSION = 4
"""Raised by one whenever `schema.sql` changes. A file of a higher version is refused."""

SERIES_TABLES = ("about", "source", "track", "theme", "relaxed", "model_card", "fairness")
"""What is said once a series."""

GRID_TABLES: dict[str, str] = {name: f"cell_{name}" for name in GRIDS}
"""The table of each grid."""

VIEWS = (
    "period_facts",
    "share_of_voice",
    "net_sentiment",
    "topic_growth",
    "sentiment_change",
    "comparison",
    "source_mix",
    "findings",
    "aspect_sentiment",
    "tone_shares",
    "key_terms",
    "themes",
)
"""The views of the public file, in the order in which they are made: each stands on earlier ones. One file a view, with its comments.
`source_mix`, `aspect_sentiment` and `key_terms` stand each on a table of its own, which its file makes.

Everything in them is worked out from published cells alone. Published counts are rounded to 5, right on average: the
error of one has a variance of at most 6.25 (two neighbouring multiples, each with probability one half), which every
interval adds to the variance of sampling. 1.959963984540054 is the 97.5 % point of the normal distribution,
3.841458820694124 its square.
"""

WORKED_OUT = {"mix": "cell_track_source", "aspect_tone": "cell_brand_aspect_tone"}
"""Tables of views whose rows are worked out when the file is made, by `TABLE_of(first, last)` for the periods with these
labels and those between, and the table whose rows say how many periods that may be.
"""

PERIOD_TABLES = (
    "period",
    "made_with",
    "coverage",
    "drops",
    "held_back",
    "corrected_tone",
    "term_facts",
    *GRID_TABLES.values(),
)
"""What is said once a period."""


def text(name: str) -> str:
    """The SQL in `NAME.sql`; a view's is `views/NAME`."""
    return files(__package__).joinpath(f"{name}.sql").read_text(encoding="utf-8")


def keyless(schema: str) -> str:
    """A schema without its keys over several columns.

    DuckDB keeps an index for each, nine tenths of a file. They guard against a second writing of the same cell, which
    is the ledger's to refuse: the public file is written once, from the ledger, and read from then on.
    """
    return _KEYS.sub("", schema)


_KEYS = re.compile(r",\n    PRIMARY KEY \([^)]*,[^)]*\)")
