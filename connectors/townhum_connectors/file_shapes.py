"""What the cells of a column look like: dates, ratings, words of consent, writing. Cells are looked at, and never told."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from itertools import product
from statistics import fmean
from typing import Any
from zoneinfo import ZoneInfo

from townhum_connectors.file_dates import is_moment, read_moment
from townhum_connectors.file_formats import EXCEL, DateFormat, NoZone, date_format
from townhum_connectors.file_ratings import Scale
from townhum_connectors.heading_words import plain_heading, words_for

MOST = 0.8
"""The share of the cells that must look like what a heading says."""

_FEW_ANSWERS = 4  # kinds of answers to a question of consent
_EXCEL_DAYS = (20_000, 80_000)  # 1954 to 2119, in the days of Excel
_LONGEST_CODE = 20  # characters of a language
_LONGEST_NAME = 60  # characters
_FIVE, _TEN, _HUNDRED = 5, 10, 100  # the best of the usual scales
_NUMBER = re.compile(r"\s*-?\d+(?:[.,]\d+)?\s*")
_DAY = re.compile(r"\s*\d{1,2}[-./]\d{1,2}[-./]\d{2}")
_FIRST = re.compile(r"-?\d+(?:[.,]\d+)?")
_TIMES = (
    "",
    " %H:%M",
    " %H:%M:%S",
    ", %H:%M",
    ", %H:%M:%S",
    " %I:%M %p",
    " %I:%M:%S %p",
    ", %I:%M %p",
    ", %I:%M:%S %p",
    " %H.%M",
    " %H.%M.%S",
)


def _orders(first: str, second: str) -> tuple[str, ...]:
    """Every way of writing a day in this order."""
    days = (f"{first}{sign}{second}{sign}{year}" for sign, year in product("/.-", ("%Y", "%y")))
    return tuple(f"{day}{clock}{zone}" for day, clock, zone in product(days, _TIMES, ("", " %Z")) if clock or not zone)


DAY_FIRST, MONTH_FIRST = _orders("%d", "%m"), _orders("%m", "%d")


@cache
def _format(written: str) -> DateFormat:
    return date_format(written)


def reads(cells: Sequence[Any], formats: Sequence[str] = ()) -> float:
    """The share of cells that tell a moment by these formats, or by none where that cannot be mistaken."""
    tells = is_moment(tuple(map(_format, formats)), None)
    return sum(map(tells, cells)) / len(cells) if cells else 1.0


def zoneless(cells: Iterable[Any], formats: Sequence[str] = ()) -> bool:
    """Whether some cell tells a moment and not its zone."""
    parsed = tuple(map(_format, formats))
    for cell in cells:
        if isinstance(cell, date) and not isinstance(cell, datetime):
            return True
        try:
            read_moment(cell, parsed, None)
        except NoZone:
            return True
        except (ValueError, OverflowError):
            continue
    return False


def dates(cells: Sequence[Any], known: Sequence[str] = ()) -> tuple[tuple[str, ...], ...]:
    """How the dates may be written, the likeliest first: () where no format need be stated. Empty where nobody can tell.

    `known` are the formats of a known tool, in their order: the first that fits is meant. Otherwise more than one answer means
    that day and month cannot be told apart.
    """
    if reads(cells) >= MOST:
        return ((),)
    fits = [each for each in known if reads(cells, (each,)) >= MOST]
    if fits:
        return ((max(fits, key=lambda each: reads(cells, (each,))),),)
    if known and reads(cells, tuple(known)) >= MOST:
        return (tuple(each for each in known if reads(cells, (each,)) > 0),)
    numbers = [float(str(cell).replace(",", ".")) for cell in cells if _NUMBER.fullmatch(str(cell))]
    if len(numbers) >= MOST * len(cells) and all(_EXCEL_DAYS[0] < each < _EXCEL_DAYS[1] for each in numbers):
        return ((EXCEL,),)
    if sum(bool(_DAY.match(str(cell))) for cell in cells) < MOST * len(cells):
        return ()
    found = (max(order, key=lambda each: reads(cells, (each,))) for order in (DAY_FIRST, MONTH_FIRST))
    good = [(reads(cells, (each,)), each) for each in found]
    best = max(share for share, _ in good)
    return tuple((each,) for share, each in good if share == best) if best >= MOST else ()


def scale(cells: Sequence[Any], told: str) -> str | None:
    """The scale of some ratings: "" for 1 to 5, None where only a person can say. `told` are the words of the heading."""
    numbers = _numbers(cells)
    top = max(numbers, default=0)
    if re.search(r"\b0\s?(?:-|\u2013|to|bis|à|a)\s?10\b", told) or "nps" in plain_heading(told).split():
        return "0-10"
    if _TEN < top <= _HUNDRED and sum("%" in str(cell) for cell in cells) >= MOST * len(cells):
        return "0-100"
    if top <= _FIVE and min(numbers, default=1) >= 1:
        return ""
    return "0-10" if _FIVE < top <= _TEN and min(numbers) == 0 else None


def _numbers(cells: Iterable[Any]) -> list[float]:
    """The first figures of each cell that has some: 4 of "4 stars" and of "4/5"."""
    found = (_FIRST.search(str(cell)) for cell in cells)
    return [float(each[0].replace(",", ".")) for each in found if each]


def is_rating(cells: Sequence[Any]) -> bool:
    """Whether the cells are ratings in figures or stars."""
    wide = Scale.stated("0-100")
    rated = sum(any(each.rating(cell, {}) is not None for each in (Scale(), wide)) for cell in cells)
    return rated >= MOST * len(cells)


def is_consent(cells: Sequence[Any]) -> bool:
    """Whether the cells are answers to choose from."""
    return len({plain_heading(str(cell)) for cell in cells}) <= _FEW_ANSWERS


def yes_in(cells: Iterable[Any]) -> tuple[str, ...]:
    """Those of the answers in a column that are words of headings.toml for yes, as they are written."""
    yes = set(words_for("yes"))
    return tuple(sorted({str(cell).strip() for cell in cells if plain_heading(str(cell)) in yes}))


def is_name(cells: Sequence[Any]) -> bool:
    """Whether the cells may tell people apart: short, and not all the same."""
    return not cells or (
        fmean(len(str(cell)) for cell in cells) <= _LONGEST_NAME and (len(cells) == 1 or len(set(map(str, cells))) > 1)
    )


def is_unique(cells: Sequence[Any]) -> bool:
    """Whether no two rows share what would be their id: they would count as one."""
    return len(set(map(str, cells))) == len(cells)


def is_code(cells: Sequence[Any]) -> bool:
    """Whether the cells may be languages."""
    return all(len(str(cell)) <= _LONGEST_CODE and not _NUMBER.fullmatch(str(cell)) for cell in cells)


_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def writing(cells: Sequence[Any]) -> float:
    """How much people wrote themselves: the length of the cells, less where they repeat each other. 0 for figures and dates."""
    said = [str(cell).strip() for cell in cells if isinstance(cell, str)]
    if not said or sum(bool(_NUMBER.fullmatch(each)) for each in said) > len(said) / 2 or reads(said) > MOST / 2:
        return 0.0
    return fmean(map(_length, said)) * len(set(said)) / len(said)


def _length(cell: str) -> int:
    """How long a cell is, where a sign of Chinese, Japanese or Korean says as much as half a word."""
    return len(cell) + 2 * len(_DENSE.findall(cell))


def import_zone(cells: Iterable[Any]) -> str:
    """The zone that Qualtrics notes below the headings of dates: {"ImportId": "endDate", "timeZone": "Europe/Paris"}."""
    for cell in cells:
        try:
            noted = json.loads(cell)["timeZone"] if "timeZone" in str(cell) else ""
            if noted:
                return "UTC" if noted == "Z" else ZoneInfo(noted).key
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return ""
