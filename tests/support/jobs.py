"""Whole runs of an invented study, and what they published."""

from __future__ import annotations

import duckdb
from noises import no_noise
from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, NoSession, item, settings

from townhum.clock import SimulatedClock
from townhum.keep.store import Store
from townhum.records import DropReason
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.run.pipeline import Pipeline
from townhum.run.watch import Watch

ASK = "select period, track, voices from cell_track where voices is not null order by all"
GRIDS = ("everyone", "track", "track_source", "track_tone", "drop", "source", "day_part", "reading")


def protect(posts):
    scrubbed = PLAIN_PIPELINE.scrub(posts)
    return [DropReason.WITHHELD if "coffee" in one.text else one for one in scrubbed]


PROTECTED = Pipeline(protect, PLAIN_PIPELINE.read, PLAIN_PIPELINE.made_with)


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
    """The rows of a question to the public file, asked here: the process that a person's question runs in has tests of its own."""
    with duckdb.connect(str(store.public), read_only=True) as public:
        return public.execute(sql).fetchall()


def tables(store):
    return {grid: cells(store, f"select * from cell_{grid} order by all") for grid in GRIDS}
