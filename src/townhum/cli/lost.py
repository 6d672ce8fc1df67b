"""What of a source could not be read, in words for people: a band, the first thing to do, and how to go on."""

from __future__ import annotations

from townhum.listen.collect import SourceReport
from townhum.listen.losses import Losses
from townhum.run.report import Outcome, RunReport


def read(losses: Losses) -> str:
    """How wholly a source was read."""
    if losses.over:
        band = losses.band or "some"
        return (
            f"read in part: {band} of it could not be read, more than most_broken = {losses.most:g}. First, {losses.do}"
        )
    unrated = (
        f"; {losses.unrated} of its ratings are on no scale that is stated: see rating_scale" if losses.unrated else ""
    )
    return (f"read, but for {losses.band} of it: {losses.do}" if losses.band else "read") + unrated


def held(outcome: Outcome, report: RunReport, until: str) -> str:
    """For which sources a period waits because too much of them is broken, until when, and how to go on."""
    losses = {source.source: source.losses for source in report.sources}
    todo = "; ".join(f"{name}: {losses[name].do}" for name in outcome.broken if name in losses)
    return (
        f"held: when it was first looked at, more of {', '.join(outcome.broken)} could not be read than most_broken allows. First, "
        f"{todo}. Released from {until} on with what can be read then, and marked as read in part; "
        "or at once, if you raise most_broken of the source in sources.toml and run again"
    )


def source_as_json(report: SourceReport) -> dict[str, object]:
    """How a source went. `broken` is a band, empty for none and next to none; `over` tells that it is more than may be."""
    error = str(report.error) if report.error else None
    return {"source": report.source, "error": error, "broken": report.losses.band, "over": report.losses.over}
