"""A column of a result as it is shown in a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rich.cells import cell_len

WIDE = 40
"""A cell wraps beyond so many characters."""

_FRAME = 3  # characters between two cells
_BETWEEN = re.compile(r"(?<=_)(?!_)(?=.)|\s+")  # words of a name


@dataclass(frozen=True, eq=False)
class Column:
    """Its name, which may be broken into lines, and its cells as text that can be printed."""

    name: str
    is_number: bool
    cells: Sequence[str]

    @property
    def is_same(self) -> bool:
        """Whether it says the same in every one of several rows."""
        return len(self.cells) > 1 and len(set(self.cells)) == 1

    @cached_property
    def least(self) -> int:
        """Characters that its name takes, which is broken nowhere but where it has lines; a Chinese one counts for two, as a terminal shows it."""
        return max(map(cell_len, self.name.split("\n")))

    @cached_property
    def natural(self) -> int:
        """Characters that name and cells take without being wrapped."""
        return max(self.least, *(cell_len(line) for cell in self.cells for line in cell.split("\n")), 0)

    @property
    def width(self) -> int:
        """Characters it takes, its long cells wrapped."""
        return max(self.least, min(WIDE, self.natural))

    @property
    def broken(self) -> Column:
        """Itself with a line for each word of its name."""
        return replace(self, name=_BETWEEN.sub("\n", self.name))


def fits(columns: Sequence[Column], width: int) -> bool:
    """Whether a table of these columns fits into so many characters."""
    return sum(column.width + _FRAME for column in columns) < width


def spread(columns: Sequence[Column], width: int) -> list[int]:
    """How wide each is in a table of so many characters: cells are wrapped as little as may be, those of the widest first."""
    room = width - 1 - _FRAME * len(columns)
    widest = max(column.natural for column in columns)
    tried = ([max(column.least, min(cap, column.natural)) for column in columns] for cap in range(widest, 0, -1))
    return next((each for each in tried if sum(each) <= room), [column.width for column in columns])
