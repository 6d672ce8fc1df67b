"""Ratings as files write them, on the scale that is stated, as whole numbers from 1 to 5."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

_SCALE = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(?:-|\u2013|to|\.\.)\s*(-?\d+(?:\.\d+)?)\s*", re.IGNORECASE)
_LONGEST = 60  # characters of a rating with its words: "Rated 4 out of 5 stars"
_NUMBER = re.compile(r"(?<![\w.,])[-\u2212]?\d+(?:[.,]\d+)?(?![\d])|(?<=[^\W\d_])\d(?![\d])")
_OF = re.compile(
    r"(?P<got>[-\u2212]?\d+(?:[.,]\d+)?)\s*[^\W\d_]{0,12}\s*"
    r"(?:/|\uff0f|\b(?:out of|of|von|sur|de|di|su|van|av|af|z|ze|z\u0435|\u0438\u0437|\u0437)\b)\s*(?P<most>\d+(?:[.,]\d+)?)",
    re.IGNORECASE,
)
_FULL, _EMPTY = "\u2605\u2b50\U0001f31f", "\u2606\u2729\u2730"
_STARS = re.compile(rf"[{_FULL}{_EMPTY}\ufe0f\s]+")
_WORD = re.compile(r"[A-Za-z]+")
_WORDS = {"one": Decimal(1), "two": Decimal(2), "three": Decimal(3), "four": Decimal(4), "five": Decimal(5)}
_STARS_AT_MOST = 5  # where empty ones are not written
_PER_CENT = 100


@dataclass(frozen=True, slots=True)
class Scale:
    """The worst and the best rating. Unless it was `given`, it is 1 to 5, and only whole numbers are ratings.

    A rating is put on 1 to 5 by its place between worst and best, rounded; exactly between two it is the one nearer the middle, so
    that nobody is made to say more than they did. On 0 to 10 that gives 5 for 9 and 10, 4 for 7 and 8, and 3 or less for the
    others: the promoters, passives and detractors of F. Reichheld, "The One Number You Need to Grow", Harvard Business
    Review, December 2003.
    """

    worst: Decimal = Decimal(1)
    best: Decimal = Decimal(5)
    given: bool = False

    @classmethod
    def stated(cls, scale: str) -> Scale:
        """A scale as sources.toml writes it: "0-10". Raises `ValueError`."""
        found = _SCALE.fullmatch(scale)
        if not found or Decimal(found[1]) == Decimal(found[2]):
            raise ValueError('write the worst and the best rating, such as "0-10"')
        return cls(Decimal(found[1]), Decimal(found[2]), given=True)

    def __str__(self) -> str:
        return f"{self.worst}-{self.best}"

    def rating(self, value: Any, words: Mapping[str, int]) -> int | None:
        """From 1 to 5, or None for what is no rating on this scale. `words` are those of sources.toml, case-folded."""
        cell = str(value).strip()
        if words and cell.casefold() in words:
            return words[cell.casefold()]
        if not cell or len(cell) > _LONGEST:
            return None
        number = Decimal(cell) if cell.isascii() and cell.isdigit() else self._number(cell)
        return None if number is None else self._placed(number)

    def _number(self, cell: str) -> Decimal | None:
        """The number that a cell states, once its words, signs and stars are understood."""
        most = max(self.worst, self.best)
        if _STARS.fullmatch(cell):
            full, empty = (Decimal(sum(map(cell.count, signs))) for signs in (_FULL, _EMPTY))
            return full if full + empty == most or (most == _STARS_AT_MOST and not empty) else None
        of = _OF.search(cell)
        numbers = _NUMBER.findall(cell[: of.start()] + cell[of.end() :] if of else cell)
        if of:
            return _decimal(of["got"]) if not numbers and _decimal(of["most"]) == most else None
        if numbers:
            return _decimal(numbers[0]) if len(numbers) == 1 and ("%" not in cell or most == _PER_CENT) else None
        first = _WORD.match(cell)
        return _WORDS.get(first[0].casefold()) if first else None

    def _placed(self, exact: Decimal) -> int | None:
        low, high = sorted((self.worst, self.best))
        if not low <= exact <= high or not (self.given or exact == int(exact)):
            return None
        from_middle = (exact - self.worst) / (self.best - self.worst) * 4 - 2
        steps = int(abs(from_middle) + Decimal("0.5"))
        if abs(from_middle) % 1 == Decimal("0.5"):
            steps -= 1
        return 3 + (steps if from_middle > 0 else -steps)


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(",", ".").replace("\u2212", "-"))
