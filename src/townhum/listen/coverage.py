"""How much of a period each source gave, in words from a closed list."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.errors import AccessDenied, BadAnswer, Missing, NotPermitted, Retry, SecretMissing, SourceError
from townhum.listen.collect import SourceReport
from townhum.records import Coverage, CoverageStatus, Window

NEVER_READ = "not permitted"
TOO_BROKEN = "more of it could not be read than is allowed"
_TOO_SHORT = "the source does not reach back that far"

_IN_WORDS: tuple[tuple[type[SourceError], str], ...] = (
    (Retry, "the source could not be reached"),
    (AccessDenied, "the source denied access"),
    (Missing, "the place is not there"),
    (NotPermitted, "the address is not permitted"),
    (SecretMissing, "a secret is missing"),
    (BadAnswer, "the source gave answers that could not be read"),
)


def coverage_of(report: SourceReport | None, window: Window, *, source: str = "", too_broken: bool = False) -> Coverage:
    """The coverage of one source in one period; without a report, `source` was not permitted.

    It follows from what was answered and how far back, never from what the answers held: one account moves nothing in it. But for
    `too_broken`, which is a decision by noisy numbers: that more could not be read than is allowed. And but for our own limits on
    one source, pages and what a spool holds: at their edge one item decides (docs/threat-model.md).
    """
    if report is None:
        return Coverage(source, CoverageStatus.MISSING, NEVER_READ)
    if report.error is not None:
        status = CoverageStatus.PARTIAL if report.answered else CoverageStatus.MISSING
        return Coverage(report.source, status, in_words(report.error))
    if report.lacking:
        status = CoverageStatus.PARTIAL if report.answered else CoverageStatus.MISSING
        return Coverage(report.source, status, report.lacking)
    since = report.covered.since if report.covered else window.end
    if since is None or since <= window.start:
        if too_broken:
            return Coverage(report.source, CoverageStatus.PARTIAL, TOO_BROKEN)
        return Coverage(report.source, CoverageStatus.COMPLETE)
    status = CoverageStatus.MISSING if since >= window.end else CoverageStatus.PARTIAL
    return Coverage(report.source, status, _TOO_SHORT)


def worth_waiting_for(reports: Sequence[SourceReport]) -> tuple[str, ...]:
    """Sources that failed in a way another try may mend; all of them where none gave any answer.

    One that reaches too short a way never gets better, and one that answered with nothing said all there is.
    """
    if not any(report.answered for report in reports):
        return tuple(report.source for report in reports)
    return tuple(report.source for report in reports if report.error is not None)


def in_words(error: SourceError) -> str:
    """A fixed phrase for a kind of failure, fit for the public file."""
    return next((words for kind, words in _IN_WORDS if isinstance(error, kind)), "the source failed")
