"""A column of a result as it is shown in a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_NAME = 9  # a column's name wraps beyond so many characters, if its cells are narrower
WIDE = 40
"""A cell wraps beyond so many characters."""

_FRAME = 3  # characters between two cells


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Its name, which may be broken into lines, and its cells as text that can be printed."""

    name: str
    is_number: bool
    cells: Sequence[str]

    @property
    def is_same(self) -> bool:
        """Whether it says the same in every one of several rows."""
        return len(self.cells) > 1 and len(set(self.cells)) == 1

    @property
    def width(self) -> int:
        """Characters it takes."""
        names = self.name.split("\n") if "\n" in self.name else [self.name[:_NAME]]
        return min(WIDE, max(len(line) for cell in (*names, *self.cells) for line in cell.split("\n")))


def fits(columns: Sequence[Column], width: int) -> bool:
    """Whether a table of these columns fits into so many characters."""
    return sum(column.width + _FRAME for column in columns) < width
