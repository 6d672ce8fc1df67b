"""The ways a track can be split, each with its fixed order of merging. What is fixed here is fixed before counting.

Sources and languages are named in one order for all tracks of a period: by their voices on all tracks together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from townhum.count.release import rules
from townhum.count.release.people import Rows
from townhum.records import Tally, Tone

SMALLER_SOURCES = "smaller sources"
OTHER_LANGUAGES = "other languages"
NOT_READ = "not_read"
NOT_RATED = "not_rated"

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PARTS = ("night", "morning", "afternoon", "evening")


@dataclass(frozen=True, slots=True)
class Level:
    """One way to group a dimension's codes: `group` has for each code the place of its label.

    `remainder` is the place of the group that merges `merges` codes. `apart` tells whether voices without a value are
    a category of their own (rule 2c); None where there are none such.
    """

    labels: tuple[str, ...]
    group: NDArray[np.int64]
    remainder: int | None = None
    merges: int = 0
    apart: bool | None = None

    def refines(self, other: Level) -> bool:
        """Whether each group lies within one group of the other."""
        return len(set(zip(self.group.tolist(), other.group.tolist(), strict=True))) == len(set(self.group.tolist()))


@dataclass(frozen=True, slots=True, repr=False)
class Dimension:
    """A way to split: the code of each voice, below `width`, and the levels, tried from the first to the last.

    `valueless` is the code of voices without a value, where there can be any. `label` names what a row shows.
    """

    name: str
    code: Rows
    width: int
    levels: tuple[Level, ...]
    valueless: int | None = None


def level(groups: Sequence[tuple[str, Iterable[int]]], width: int, *, apart: bool | None = None) -> Level:
    """A level from labels and the codes of each."""
    group = np.full(width, -1, dtype=np.int64)
    for place, (_, codes) in enumerate(groups):
        group[list(codes)] = place
    return Level(tuple(label for label, _ in groups), group, apart=apart)


def tones(tally: Tally) -> Dimension:
    """Negative, neutral and positive; else negative and not negative."""
    three = [("negative", [0]), ("neutral", [1]), ("positive", [2])]
    two = [("negative", [0]), ("not_negative", [1, 2])]
    code = np.where(tally.tone == Tally.NO_TONE, 3, tally.tone - int(Tone.NEGATIVE)).astype(np.int64)
    return Dimension("tone", code, 4, tuple(_with_valueless((three, two), 3, NOT_READ, (1, 1))), 3)


def ratings(tally: Tally) -> Dimension:
    """Five counts; else 1-2, 3 and 4-5; else 1-2 and 3-5. Code 5 is no rating."""
    five = [(str(stars), [stars - 1]) for stars in range(1, 6)]
    three: list[tuple[str, list[int]]] = [("1-2", [0, 1]), ("3", [2]), ("4-5", [3, 4])]
    two: list[tuple[str, list[int]]] = [("1-2", [0, 1]), ("3-5", [2, 3, 4])]
    code = np.where(tally.rating == 0, 5, tally.rating.astype(np.int64) - 1)
    return Dimension("rating", code, 6, tuple(_with_valueless((five, three, two), 5, NOT_RATED, (2, 1, 1))), 5)


def _with_valueless(
    forms: Sequence[Sequence[tuple[str, list[int]]]], code: int, label: str, homes: Sequence[int]
) -> Iterable[Level]:
    """Each form twice: voices without a value apart, and (fewer than k) within the group whose place `homes` gives."""
    for form, home in zip(forms, homes, strict=True):
        yield level([*form, (label, [code])], code + 1, apart=True)
        joined = [(each, [*codes, code] if place == home else codes) for place, (each, codes) in enumerate(form)]
        yield level(joined, code + 1, apart=False)


def intents(tally: Tally) -> list[Dimension]:
    """One dimension an intent: shown or not shown."""
    return [
        Dimension(name, ((tally.intents >> bit) & 1).astype(np.int64), 2, (level([(name, [1]), ("", [0])], 2),))
        for bit, name in enumerate(tally.intent_names)
    ]


def sources(tally: Tally, k: int, unread: Iterable[str] = ()) -> Dimension:
    """Sources by name, largest first, and the rest together. Those `unread` in the period are zero by definition."""
    absent = {tally.sources.index(name) for name in unread if name in tally.sources} - set(tally.source.tolist())
    there = [place for place in range(len(tally.sources)) if place not in absent]
    voices = _accounts_of(tally, tally.source, len(tally.sources))
    levels = _named_first(voices, tally.sources, there, SMALLER_SOURCES, k=k, others=0)
    return Dimension("source", tally.source.astype(np.int64), len(tally.sources), levels)


def languages(tally: Tally, k: int) -> Dimension:
    """Languages by code, largest first, and the rest together; what could not be told is in the rest."""
    there = [place for place, name in enumerate(tally.languages) if name != "und"]
    voices = _accounts_of(tally, tally.language, len(tally.languages))
    levels = _named_first(voices, tally.languages, there, OTHER_LANGUAGES, k=k, others=rules.REMAINDER)
    return Dimension("language", tally.language.astype(np.int64), len(tally.languages), levels)


def _accounts_of(tally: Tally, code: Rows, width: int) -> Rows:
    """Accounts with each code, on whatever track."""
    width = max(1, width)
    cell = np.sort(tally.account.astype(np.int64) * width + code)  # np.unique takes ten times as long
    return np.bincount(cell[np.diff(cell, prepend=-1) > 0] % width, minlength=width)


def _named_first(
    voices: Rows, names: Sequence[str], there: Sequence[int], rest: str, *, k: int, others: int
) -> tuple[Level, ...]:
    """Levels that name the first so many, from many to one. `others` are categories beyond those in `there`."""
    large = [place for place in there if rules.splittable(int(voices[place]), k)]
    order = sorted(large, key=lambda place: (-voices[place], place))
    levels = []
    for named in range(len(order), 0, -1):
        merges = len(there) - named + others
        groups = [(names[place], [place]) for place in order[:named]]
        if merges:
            groups.append((rest, [place for place in range(len(names)) if place not in order[:named]]))
        made = level(groups, len(names))
        remainder = named if merges else None
        levels.append(Level(made.labels, np.maximum(made.group, 0), remainder, merges))
    return tuple(levels)


def day_parts() -> tuple[Level, ...]:
    """Seven days by four parts; else weekdays and weekend by four parts; else four parts. For the whole study."""
    slots = [(day, part) for day in range(len(DAYS)) for part in range(len(PARTS))]
    forms = ([[day] for day in range(7)], [[0, 1, 2, 3, 4], [5, 6]], [list(range(7))])
    names = (DAYS, ("weekdays", "weekend"), ("all days",))
    return tuple(
        level(
            [
                (f"{name} {PARTS[part]}", [slots.index((day, part)) for day in days])
                for name, days in zip(called, form, strict=True)
                for part in range(len(PARTS))
            ],
            len(slots),
        )
        for form, called in zip(forms, names, strict=True)
    )
