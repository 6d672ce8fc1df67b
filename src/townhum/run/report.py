"""What came of a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from townhum.listen.collect import SourceReport
from townhum.records import FairnessFact, PeriodRef
from townhum.study.permit import Refusal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one period: released, or held until `retry_until` because of the sources named."""

    period: PeriodRef
    released: bool
    lacking: tuple[str, ...] = ()
    retry_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run did. `next_due` is when there will be something to do again.

    `silent` are sources that gave next to nothing: none or a few, which is not told apart.
    `fairness` is what the audit showed, where a new series began.
    """

    outcomes: tuple[Outcome, ...]
    sources: tuple[SourceReport, ...]
    refusals: tuple[Refusal, ...]
    silent: tuple[str, ...]
    next_due: datetime
    fairness: tuple[FairnessFact, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every source was read and every due period released with all of them."""
        lacking = any(not outcome.released or outcome.lacking for outcome in self.outcomes)
        return not (lacking or self.refusals or any(report.error for report in self.sources))
