"""The facts of a series and of a period as rows of the ledger's tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from townhum.records import Release, Series
from townhum.records.agreed import DIMENSIONS

STUDY = ("controller", "contact", "purpose", "benefit", "lawful_basis", "time_zone", "period", "retention")
"""What a study states of itself, in the order of the table `about`."""

Rows = Sequence[tuple[object, ...]]


def series_rows(series: Series) -> dict[str, Rows]:
    """What is said once a series, by table. Raises ValueError for a study that lacks or adds a statement."""
    if set(series.study) != set(STUDY):
        raise ValueError(f"a study states {', '.join(STUDY)}, and nothing else")
    name = series.name
    return {
        "about": [(name, *(series.study[key] for key in STUDY))],
        "source": [
            (name, listed, each.name, each.connector, each.place, each.permitted_because, each.terms_url)
            for listed, each in enumerate(series.sources)
        ],
        "track": [
            (name, listed, each.name, each.kind, each.label, each.query, each.ours)
            for listed, each in enumerate(series.tracks)
        ],
        "model_card": [(name, listed, each.model, each.topic, each.said) for listed, each in enumerate(series.models)],
        "fairness": [
            (name, listed, each.groups, each.measure, each.value) for listed, each in enumerate(series.fairness)
        ],
        "relaxed": [(name, category, reason) for category, reason in series.relaxed.items()],
        "theme": [(name, each.name, each.label, each.words) for each in series.themes],
        "promise": [
            (name, listed, each.span, each.account, each.rho, each.epsilon, each.delta, each.advantage)
            for listed, each in enumerate(series.promises)
        ],
    }


def period_rows(release: Release, table: str) -> dict[str, Rows]:
    """What is said once a period, by table; the period itself goes into `table`. Raises ValueError for a grid that there is not."""
    ref = release.period
    label = ref.label
    unknown = {grid.name for grid in release.grids} - set(DIMENSIONS)
    if unknown:
        raise ValueError(f"there is no table for {', '.join(sorted(unknown))}")
    return {
        table: [(label, ref.kind, utc(ref.window.start), utc(ref.window.end), release.series.name, release.rho)],
        "made_with": [(label, part, version) for part, version in release.made_with.items()],
        "coverage": [(label, each.source, each.status.value, each.reason) for each in release.coverage],
        "noise": [
            (label, g.name, len(g.value), g.bound, g.share, g.sigma2, g.categories, g.variance, g.k, g.fewer_than)
            for g in release.grids
        ],
        "corrected_tone": [
            (label, each.track, each.tone, each.share, each.low, each.high) for each in release.corrected
        ],
    }


def utc(moment: datetime) -> datetime:
    """An aware moment as the file has it: UTC without a zone, which every SQL tool can read."""
    return moment.astimezone(UTC).replace(tzinfo=None)
