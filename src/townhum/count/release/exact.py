"""The exact cells of a period, added up over accounts that are apart: all that need be held of a period of any size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, repr=False)
class Exact:
    """What a release is made of. It never leaves the process; `cells` has the counts of each grid in the order of `Layout.keys`.

    The names are those of the tallies that were added up.
    """

    tracks: tuple[str, ...]
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    intent_names: tuple[str, ...]
    cells: Mapping[str, NDArray[Any]]

    def __repr__(self) -> str:
        return "Exact()"
