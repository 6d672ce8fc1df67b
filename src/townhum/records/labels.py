"""What a person said of the tone of texts, as counts beside what was read of them. No text, no account, and not which post."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Aim = Literal["whole", "toward"]
"""What was asked of a text: its tone as a whole, or that toward one brand or aspect in it."""

AIMS: tuple[Aim, ...] = ("whole", "toward")

Counts = tuple[tuple[int, int, int], tuple[int, int, int], tuple[int, int, int]]
"""How many texts that a person called negative, neutral, positive (row) were read as each (column)."""

NONE: Counts = ((0, 0, 0), (0, 0, 0), (0, 0, 0))


@dataclass(frozen=True, slots=True)
class PeriodLabels:
    """The labels of one period, which ended at `ends` (aware UTC), given on a day of the study's time zone, by what was asked."""

    given: date
    ends: datetime
    counts: Mapping[Aim, Counts]

    @property
    def many(self) -> int:
        """How many labels there are."""
        return sum(map(in_all, self.counts.values()))


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of a study, by the name of their period. `made_with` has the versions of the models that read those texts."""

    made_with: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, PeriodLabels] = field(default_factory=dict)

    @property
    def newest(self) -> date | None:
        """The day of the last label."""
        return max((each.given for each in self.periods.values()), default=None)

    def counts(self, aim: Aim) -> Counts:
        """The labels of all periods."""
        found = NONE
        for each in self.periods.values():
            found = added(found, each.counts.get(aim, NONE))
        return found


def in_all(counts: Counts) -> int:
    """How many labels there are in a table."""
    return sum(map(sum, counts))


def added(one: Counts, other: Counts) -> Counts:
    """Two tables, cell by cell."""
    rows = [tuple(a + b for a, b in zip(*pair, strict=True)) for pair in zip(one, other, strict=True)]
    return as_counts(rows)


def as_counts(rows: object) -> Counts:
    """Three rows of three numbers as a table. Raises ValueError for anything else, and for a number below nought."""
    if not isinstance(rows, list | tuple):
        raise ValueError("a table has three rows")  # noqa: TRY004  what is damaged is told by one kind of error
    made = tuple(tuple(int(each) for each in row) for row in rows)
    if len(made) != len(NONE) or any(len(row) != len(NONE) or min(row) < 0 for row in made):
        raise ValueError("a table has three rows of three numbers, none below nought")
    return made  # type: ignore[return-value]  # three rows of three, as was just seen
