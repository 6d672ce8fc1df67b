"""What came of a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from townhum.listen.collect import SourceReport
from townhum.records import FairnessFact, PeriodRef, Release
from townhum.study.not_due import NotDue
from townhum.study.permit import Refusal

State = Literal["released", "held", "rehearsed", "waiting", "given up", "left out"]
"""What became of a period: it is published; a source failed; it is drawn and waits for `--release`, since now or for longer;
or it was rehearsed, the configuration changed, and it is spent; or it lies before the first in which enough were heard."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one period.

    It is held until `retry_until` because of the sources named in `lacking`, or those in `broken`, of which too much could not be
    read; or, where none is, because next to nobody was heard. Or it was released without these sources, or with what could be read.
    `release` has the noisy cells, where they were drawn in this run.
    """

    period: PeriodRef
    state: State
    lacking: tuple[str, ...] = ()
    retry_until: datetime | None = None
    release: Release | None = None
    broken: tuple[str, ...] = ()

    @property
    def released(self) -> bool:
        """Whether it is published now."""
        return self.state == "released"


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run did. `next_due` is when there will be something to do again.

    `fairness` is what the audit showed, where a new series began. `spent_until` is the first day on which the year's budget
    allows a further period, where it does not now. `not_due` says why what was asked for, or lies nearest, was not closed.
    """

    outcomes: tuple[Outcome, ...]
    sources: tuple[SourceReport, ...]
    refusals: tuple[Refusal, ...]
    next_due: datetime
    fairness: tuple[FairnessFact, ...] = ()
    spent_until: date | None = None
    not_due: tuple[NotDue, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every source was read, and every due period released with all of them."""
        fine = {"released", "rehearsed", "left out"}
        lacking = any(o.state not in fine or o.lacking or o.broken for o in self.outcomes)
        failed = any(report.error or report.losses.over for report in self.sources)
        return not (lacking or self.refusals or failed or self.spent_until)

    @property
    def drawn(self) -> tuple[Release, ...]:
        """The releases that were made in this run."""
        return tuple(outcome.release for outcome in self.outcomes if outcome.release)
