"""Whole runs of an invented study that has a key, so that it keeps a log and encrypts its ledger."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from jobs import items
from noises import no_noise
from studies import KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, settings, source

from townhum.clock import SimulatedClock
from townhum.count.noise import Noise
from townhum.keep.keys import new_key_file
from townhum.run.configuration import store_of
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.run.report import RunReport
from townhum.study import Settings


def keyed(folder: Path, *sources, **study) -> Settings:
    """The settings of a study in a folder of its own, with a key beside them. Without sources one week is there to be heard."""
    (folder / "config").mkdir(parents=True)
    new_key_file(folder / "config" / "keys" / "store.key")
    return keyed_again(folder, *sources, **study)


def keyed_again(folder: Path, *sources, **study) -> Settings:
    """The same, where the key is there already."""
    there = sources or (source("one", FakeDecoder([items(45)])),)
    return settings(*there, folder=folder / "config", key="file:keys/store.key", **study)


def close_keyed(made: Settings, folder: Path, now: datetime = NOW, noise: Noise = no_noise, **asked) -> RunReport:
    """Close what is due."""
    store = store_of(made, folder / "data", {})
    means = Means(lambda: PLAIN_PIPELINE, lambda _: NoSession(), SimulatedClock(now), KEY, noise=lambda: noise)
    return run(made, store, means, Asked(trust_clock=True, **asked))
