"""The rows of the public file's table `finding`, and nothing else: what a digest is made of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from townhum.errors import UsageError, nearest
from townhum.tell.query import run_query

FORMS = ("text", "markdown", "html")
MOST = 12
"""Findings that a message tells; how many more there are, it says."""

_ID = 12  # hex digits
_PERIODS = "SELECT period, ends_at FROM period ORDER BY starts_at"
_FOUND = """
SELECT period, series, kind, tier, track, sentence, caveat, query FROM finding
ORDER BY rank
"""


@dataclass(frozen=True, slots=True)
class Found:
    """One row. `id` is that of the row; `topic` is the same for the same thing in another period. `tier` is alert, watch or empty."""

    id: str
    topic: str
    period: str
    tier: Literal["alert", "watch", ""]
    track: str
    sentence: str
    caveat: str


@dataclass(frozen=True, slots=True)
class Table:
    """All findings, most important first, and every period with the moment it ended (UTC), oldest first."""

    found: tuple[Found, ...]
    periods: Mapping[str, datetime]

    @property
    def newest(self) -> str:
        """The label of the newest period; empty where nothing was released yet."""
        return ["", *self.periods][-1]

    def of(self, periods: Sequence[str]) -> tuple[Found, ...]:
        """What was found of these periods."""
        return tuple(each for each in self.found if each.period in periods)

    def after(self, period: str) -> tuple[str, ...]:
        """The periods after one; the newest alone where that one is not known."""
        labels = list(self.periods)
        return tuple(labels[labels.index(period) + 1 :]) if period in labels else tuple(labels[-1:])

    def known(self, period: str) -> str:
        """A period that somebody named, or the newest. Raises UsageError."""
        if period and period not in self.periods:
            raise UsageError(
                f"Name one that is there. {nearest(period, self.periods)}", "no such period", where="--period"
            )
        return period or self.newest


@dataclass(frozen=True, slots=True)
class Digest:
    """A message before it has a form: whose numbers, of which periods, what was found, and how many findings more there are."""

    study: str
    periods: tuple[str, ...]
    found: tuple[Found, ...]
    alerts: bool = False

    @property
    def title(self) -> str:
        span = " to ".join(dict.fromkeys((self.periods[0], self.periods[-1]))) if self.periods else "nothing yet"
        study = " ".join(self.study.split())
        return f"{'New alerts' if self.alerts else 'What the square says'}, {span}: {study}"

    @property
    def told(self) -> tuple[Found, ...]:
        """Those that the message tells."""
        return self.found[:MOST]

    def more(self, told: int = MOST) -> str:
        """What a message leaves out that tells so many, in words; empty where it leaves out nothing."""
        left = max(0, len(self.found) - told)
        return f"And {left} more, in the table finding of the public file." if left else ""

    @property
    def id(self) -> str:
        """The same for the same findings: what a receiver can know a message again by."""
        return _hash(str(self.alerts), *self.periods, *(each.id for each in self.found))


NOTHING = "Nothing was found that differs from what is usual by more than chance."
CLOSING = "Numbers of accounts, each counted once, with noise; no sentence names a cause."


def read_table(public: Path) -> Table:
    """Every row of `finding`. Raises StoreError where there is no file, QueryError where an earlier version wrote it."""
    periods = {label: ends_at.replace(tzinfo=UTC) for label, ends_at in run_query(public, _PERIODS).rows}
    return Table(tuple(_found(row) for row in run_query(public, _FOUND).rows), periods)


def _found(row: Sequence[Any]) -> Found:
    """The query names the term or place that a finding is about; without its period it is the same in another."""
    period, series, kind, tier, track, sentence, caveat, query = row
    topic = _hash(kind, track or "", query.replace(f"'{period}'", ""))
    said = (
        " ".join(text.split()) for text in (sentence, caveat)
    )  # a label may hold line breaks, which begin something new in a chat
    return Found(_hash(series, period, topic), topic, period, tier or "", track or "", *said)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_ID]
