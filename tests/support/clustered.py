"""A cluster without Spark: the real rows, tasks, key socket and sealed pieces, in this process."""

from __future__ import annotations

import pickle
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path
from typing import Any

from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, NoSession, settings

from townhum.clock import SimulatedClock
from townhum.connector import NOBODY
from townhum.errors import Unreachable
from townhum.listen.collect import unwilling
from townhum.records import PeriodRef, Window
from townhum.run.cluster.answers import Material
from townhum.run.cluster.gathering import Cluster
from townhum.run.cluster.keys import fetch
from townhum.run.cluster.secret import write_secret
from townhum.run.cluster.task import Failed, Kit, pieces_of
from townhum.run.intake import Intake, tallier_of
from townhum.run.watch import Watch

WEEK = PeriodRef("2026-W46", "week", Window(IN_WEEK_46 - timedelta(days=2, hours=10), IN_WEEK_46 + timedelta(days=4)))


class Here:
    """An engine that does its tasks one after the other. What `harm` gives for a row's pieces comes home in their place."""

    host = bind = "127.0.0.1"

    def __init__(self, made, pipeline, cores=3, harm=lambda row, pieces: pieces):
        self.made, self.pipeline, self.cores, self.harm = made, pipeline, cores, harm
        self.tickets, self.rows, self.sent = [], [], []

    def answers(self, ticket, rows):
        self.tickets.append(ticket)
        self.rows += rows
        for row in reversed(rows):
            try:
                pieces = list(pieces_of(ticket, row, self.equip))
            except Failed:
                yield row, Unreachable("Run again.", "the cluster could not read it")
                continue
            self.sent += pieces
            yield row, self.harm(row, pieces)

    def equip(self, ticket):
        pickle.dumps(ticket)
        material = Material.unpacked(fetch(ticket.host, ticket.port, Path(ticket.secret), ticket.run))
        return Kit(material, self.made, self.pipeline, lambda tell: nullcontext(lambda _: NoSession()))


def cluster(folder: Path, *sources: Any, pipeline: Any = PLAIN_PIPELINE, watch: Any = None, **how: Any):
    """Such a cluster for these sources, and its engine."""
    folder.mkdir(exist_ok=True)
    if not (folder / "secret").exists():
        write_secret(folder / "secret", NOW)
    made = settings(*sources, folder=folder)
    engine = Here(made, pipeline, **how)
    return Cluster(engine, made, folder / "secret", SimulatedClock(NOW), {}, watch or Watch()), engine


def gathered(folder: Path, *sources: Any, objections: Any = NOBODY, **how: Any):
    """How each source went, and the tally of its week."""
    gather, _ = cluster(folder, *sources, **how)
    pipeline = how.get("pipeline", PLAIN_PIPELINE)
    intake = Intake((WEEK,), lambda: tallier_of(gather.settings, pipeline.intents, KEY), Watch())
    reports = gather(intake, sources, key=KEY, series="any", objections=objections)
    return {each.source: each for each in reports}, intake.talliers[0].close(unwilling(reports))
