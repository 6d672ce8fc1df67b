"""What several rooms must agree on: how few accounts are too few, which grids there are, how a file of ours is opened."""

from __future__ import annotations

from typing import Literal, get_args

K_FLOOR = 10
"""The smallest k there is: a number is about at least this many accounts (docs/how-the-numbers-are-made.md).

Where no study is at hand, the first band ends here."""

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
]
"""A grid. The table of the public file that holds its cells is named after it: `cell_NAME`."""

GRIDS: tuple[GridName, ...] = get_args(GridName)
"""Every grid there is, in the order of publication."""

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
