"""What an executor does: it collects, scrubs, reads and counts the places of a row, and gives sealed parts of tallies. No post leaves it.

All that is secret comes through the key socket into the memory of this process, which has this one task and ends with it. Of an error that nobody meant
nothing is passed on, as it may quote a post: a library's message would stand in the cluster's logs.
"""

from __future__ import annotations

import os
import sys
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from townhum.clock import Clock
from townhum.connector import Marker
from townhum.errors import ModelError, Stop, UsageError
from townhum.listen.collect import Stride
from townhum.records import PeriodRef
from townhum.run.cluster.answers import Answer, Counted, Material, Said, message_of
from townhum.run.cluster.keys import fetch
from townhum.run.cluster.places import Row
from townhum.run.cluster.sealed import Piece, sealed
from townhum.run.harden import harden_process
from townhum.run.intake import Intake, job_of, tallier_of
from townhum.run.reading import Alone
from townhum.run.watch import Sessions, Watch
from townhum.study import Settings

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from townhum.run.pipeline import Pipeline

HELD = 200_000
"""Rows that a task holds before it hands them over: some 20 MB."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a task may be told in the open: where the key is handed, and where on each host the secret and the study's folder lie."""

    run: str
    host: str
    port: int
    secret: str
    folder: str
    series: str
    periods: tuple[PeriodRef, ...]
    clock: Clock


@dataclass(frozen=True, slots=True, repr=False)
class Kit:
    """What a process reads with, made for its one task: what it was handed, the study, its models, and the way to the sources."""

    material: Material
    settings: Settings
    pipeline: Pipeline
    sessions: Callable[[Callable[[str], None]], AbstractContextManager[Sessions]]


Equip = Callable[[Ticket], Kit]


class Failed(Exception):
    """A task failed for a reason that may not be told; another try may go better."""


def pieces_of(ticket: Ticket, row: Row, equip: Equip) -> Iterator[Piece]:
    """Read a row. Raises `Stop` where no executor could go on, and `Failed` for everything else."""
    try:
        kit = equip(ticket)
        yield from sealed(kit.material.sealing, about(ticket.run, row), map(message_of, _answers(kit, ticket, row)))
    except Stop:
        raise
    except Exception:  # noqa: BLE001  whatever it is; and nothing of it is kept, for it may quote the post
        raise Failed("a row could not be read") from None


def about(run: str, row: Row) -> str:
    """What the pieces of a row are bound to."""
    return f"{run}\0{row.number}"


def _answers(kit: Kit, ticket: Ticket, row: Row) -> Iterator[Answer]:
    material, told, posts = kit.material, list[str](), 0
    talliers = partial(tallier_of, kit.settings, kit.pipeline.intents, material.key)
    intake, by_name = Intake(ticket.periods, talliers, Watch()), {one.name: one for one in kit.settings.sources}
    with kit.sessions(told.append) as sessions:
        jobs = [job_of(by_name[name], sessions, Stride(row.part, row.of)) for name in row.sources]
        reading, marker = Alone.with_(kit.pipeline, Watch()), Marker(material.key)
        objections = material.objections
        steps = intake.collect(jobs, reading, marker, ticket.clock, objections=objections, within=row.window)
        while True:
            try:
                posts += next(steps)
            except StopIteration as end:
                reports = end.value
                break
            if sum(tallier.held for tallier in intake.talliers) > HELD:
                yield from _parts(intake)
    yield from _parts(intake)
    yield from reports
    yield Said(posts, tuple(told))


def _parts(intake: Intake) -> Iterator[Counted]:
    """What every period has counted since this was last asked."""
    for period, tallier in enumerate(intake.talliers):
        if tallier.held:
            yield Counted(period, tallier.hand_over())


def equipped(ticket: Ticket) -> Kit:
    """The kit of this process, which has one task. Raises `Stop`: also where the process would be kept, and the key with it."""
    from townhum.run.configuration import load_settings  # noqa: PLC0415  the models and more, which only a task needs
    from townhum.run.means import pipeline_of  # noqa: PLC0415
    from townhum.run.sessions import open_sessions  # noqa: PLC0415

    refuse_reuse(os.environ)
    harden_process()
    _be_quiet()
    material = Material.unpacked(fetch(ticket.host, ticket.port, Path(ticket.secret), ticket.run))
    settings = load_settings(Path(ticket.folder))
    pipeline = pipeline_of(settings)
    refuse_another(settings, pipeline, ticket.series)
    environment = ChainMap(dict(material.environment), dict(os.environ))

    def sessions(tell: Callable[[str], None]) -> AbstractContextManager[Sessions]:
        return open_sessions(settings, clock=ticket.clock, environment=environment, tell=tell)

    return Kit(material, settings, pipeline, sessions)


def refuse_reuse(environment: Mapping[str, str]) -> None:
    """Raises `UsageError` where Spark says that this process goes on to other tasks, before anything secret is asked for."""
    if environment.get("SPARK_REUSE_WORKER"):
        raise UsageError(
            "Set spark.python.worker.reuse to false for the executors, then run again.",
            "an executor keeps Python processes after their tasks, and the run's key would stay in their memory",
            where="--cluster",
        )


def refuse_another(settings: Settings, pipeline: Pipeline, series: str) -> None:
    """Raises `ModelError` where this process would not read as the driver does: with other settings, models or versions."""
    from townhum.run.series import series_name  # noqa: PLC0415  as above

    if series_name(settings, pipeline.made_with) != series:
        raise ModelError(
            "Put the same configuration and the same version of townhum, and of what it needs, on every executor.",
            "an executor would read otherwise than the driver",
            where=str(settings.folder),
        )


def _be_quiet() -> None:
    """What a library prints goes nowhere: an executor's output is kept by the cluster."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)
    os.close(nowhere)
