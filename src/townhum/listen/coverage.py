"""How much of a period each source gave, in words from a closed list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from townhum.errors import AccessDenied, BadAnswer, Missing, NotPermitted, Retry, SecretMissing, SourceError
from townhum.listen.collect import SourceReport
from townhum.records import Coverage, CoverageStatus, Window
from townhum.records.agreed import K_FLOOR

NEVER_READ = "not permitted"
_TOO_SHORT = "the source does not reach back that far"

_IN_WORDS: tuple[tuple[type[SourceError], str], ...] = (
    (Retry, "the source could not be reached"),
    (AccessDenied, "the source denied access"),
    (Missing, "the place is not there"),
    (NotPermitted, "the address is not permitted"),
    (SecretMissing, "a secret is missing"),
    (BadAnswer, "the source gave answers that could not be read"),
)


def coverage_of(
    report: SourceReport | None, window: Window, *, source: str = "", band: Callable[[int], str] | None = None
) -> Coverage:
    """The coverage of one source in one period; without a report, the source was not permitted.

    `band` tells in a band how much the place says it had; without it, that is not of this period alone and is not told.
    """
    if report is None:
        return Coverage(source, CoverageStatus.MISSING, NEVER_READ)
    if report.error is not None:
        # A few items before the failure are told from none nowhere else, and not here.
        status = CoverageStatus.PARTIAL if report.kept >= K_FLOOR else CoverageStatus.MISSING
        return Coverage(report.source, status, in_words(report.error))
    since = report.covered.since if report.covered else window.end
    said = band(report.covered.said) if band and report.covered and report.covered.said is not None else ""
    if since is None or since <= window.start:
        return Coverage(report.source, CoverageStatus.COMPLETE, said=said)
    status = CoverageStatus.MISSING if since >= window.end else CoverageStatus.PARTIAL
    return Coverage(report.source, status, _TOO_SHORT, said)


def worth_waiting_for(reports: Sequence[SourceReport]) -> tuple[str, ...]:
    """Sources that failed in a way another try may mend. One that reaches too short a way never gets better.

    Where all of them together gave next to nothing, each is worth another try: an export that failed leaves an empty file, and
    a period is released once.
    """
    if sum(report.seen for report in reports) < K_FLOOR:
        return tuple(report.source for report in reports)
    return tuple(report.source for report in reports if report.error is not None)


def in_words(error: SourceError) -> str:
    """A fixed phrase for a kind of failure, fit for the public file."""
    return next((words for kind, words in _IN_WORDS if isinstance(error, kind)), "the source failed")
