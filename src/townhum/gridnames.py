"""The names of the grids: the fixed list of what may be released, in the order of publication."""

from __future__ import annotations

from typing import Literal, get_args

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
"""Every grid there is."""
