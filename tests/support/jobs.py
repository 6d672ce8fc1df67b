"""Whole runs of an invented study, and what they published."""

from __future__ import annotations

from noises import no_noise
from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, NoSession, item, settings

from townhum.clock import SimulatedClock
from townhum.keep.store import Store
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.run.watch import Watch
from townhum.tell.query import run_query

ASK = "select period, track, voices from cell_track where voices is not null order by all"


def items(count, *, first=0, text="tea is lovely", at=IN_WEEK_46):
    return [item(first + number, text, at=at) for number in range(count)]


def close(
    folder,
    *sources,
    now=NOW,
    pipeline=PLAIN_PIPELINE,
    study=None,
    watch=None,
    trust_clock=True,
    noise=no_noise,
    key=None,
    how=None,
    **asked,
):
    made = settings(*sources, folder=folder, **(study or {}))
    store = Store(folder / "data", key)
    report = run(
        made,
        store,
        Means(
            lambda: pipeline,
            lambda _: NoSession(),
            SimulatedClock(now),
            KEY,
            watch or Watch(),
            lambda: noise,
            **(how or {}),
        ),
        Asked(trust_clock=trust_clock, **asked),
    )
    return report, store


def cells(store, sql=ASK):
    return [tuple(row) for row in run_query(store.public, sql).rows]
