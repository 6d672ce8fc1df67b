"""What several rooms must agree on: how few accounts are too few, which grids there are, how a file of ours is opened."""

from __future__ import annotations

from typing import Literal, get_args

K_FLOOR = 10
"""The smallest k there is: a number is about at least this many accounts (docs/how-the-numbers-are-made.md).

Where no study is at hand, the first band ends here."""

MOST_HEARD = 200_000
"""Items of a source that are kept of one period while it is listened to: some twenty megabytes of a spool, and ten times that in memory."""

MOST_BROKEN = 0.05
"""The share of a source that may be broken, where its permission says nothing else: 0 to 1. Our choice, and no measured one: what is lost may
be unlike what is not, and a twentieth moves no share by more than five points."""

GridName = Literal[
    "track",
    "track_source",
    "track_tone",
    "track_intent",
    "pair",
    "track_language",
    "track_rating",
    "day_part",
    "brand_aspect",
    "brand_aspect_tone",
    "term",
    "theme",
    "intent_aspect",
    "unlisted_by_track",
]
"""A grid. The table of the public file that holds its cells is named after it: `cell_NAME`."""

GRIDS: tuple[GridName, ...] = get_args(GridName)
"""Every grid that a study may choose, in the order of publication."""

DIMENSIONS: dict[str, tuple[str, ...]] = {
    "everyone": (),
    "track": ("track",),
    "track_source": ("track", "source"),
    "track_tone": ("track", "tone"),
    "track_intent": ("track", "intent"),
    "pair": ("track", "other"),
    "track_language": ("track", "language"),
    "track_rating": ("track", "rating"),
    "day_part": ("day", "part"),
    "brand_aspect": ("brand", "aspect"),
    "brand_aspect_tone": ("brand", "aspect", "tone"),
    "term": ("term",),
    "theme": ("theme",),
    "intent_aspect": ("aspect", "intent"),
    "unlisted_by_track": ("track",),
    "source": ("source",),
    "drop": ("reason",),
    "reading": ("what",),
}
"""Every grid there is, those that every release has among them, and the names of its dimensions in the order of its table."""

PARTITIONS: dict[str, tuple[str, ...]] = {
    "track": ("track_source", "track_tone", "track_language", "track_rating"),
    "brand_aspect": ("brand_aspect_tone",),
    "everyone": ("day_part",),
}
"""Grids whose cells add up to one of the grid named first: each voice is in exactly one of them."""

DUCKDB_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "python_enable_replacements": "false",
    "python_scan_all_frames": "false",
    "temp_directory": "",  # nothing is ever spilled
    "threads": "1",
}
"""How every DuckDB file is opened, whoever opens it."""
