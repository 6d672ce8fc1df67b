"""What the form saves on a person's own machine, one line of JSON: read back, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

LONGEST = 5_000
"""Characters of an answer."""

MOST_STARS = 5

_ID = re.compile(r"[0-9a-f]{32}\Z")
_KEYS = frozenset({"ask", "id", "day", "answer", "consent", "stars"})

Refused = Literal["not understood", "without consent"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `ask` is the wording that was agreed to, `id` what tells it from others: drawn at random in the person's browser."""

    ask: str
    id: str
    day: date
    answer: str
    stars: int | None

    def __repr__(self) -> str:
        return f"Answer(day={self.day})"

    def line(self) -> str:
        """As the form writes it: the day is its noon in UTC, which is the same day nearly everywhere, and tells no time of day."""
        row = {"ask": self.ask, "id": self.id, "day": f"{self.day}T12:00:00Z", "answer": self.answer, "consent": "yes"}
        return json.dumps({**row, **({"stars": self.stars} if self.stars else {})}, ensure_ascii=False)


def read_answer(line: str) -> Answer | Refused:
    """What a line holds, or why it is not taken. Whoever sends a line may have written anything into it."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return "not understood"
    if not isinstance(row, dict) or row.keys() - _KEYS or not _has_the_right_types(row):
        return "not understood"
    if row.get("consent") != "yes":
        return "without consent"
    try:
        day = datetime.fromisoformat(row["day"]).date()
        row["answer"].encode("utf-8")
    except ValueError:
        return "not understood"
    return Answer(row["ask"], row["id"], day, row["answer"].strip(), row.get("stars"))


def is_id(text: str) -> bool:
    """Whether a text is an id as the form draws them: 128 bits in hex."""
    return bool(_ID.match(text))


def _has_the_right_types(row: Mapping[str, Any]) -> bool:
    texts = all(isinstance(row.get(key), str) for key in ("ask", "id", "day", "answer"))
    stars = row.get("stars")
    rated = stars is None or (type(stars) is int and 1 <= stars <= MOST_STARS)
    return texts and rated and is_id(row["id"]) and 0 < len(row["answer"].strip()) <= LONGEST
