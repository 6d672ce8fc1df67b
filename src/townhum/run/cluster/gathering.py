"""The driver's side: it says what to read, hands the key to who may have it, and takes up what was counted. It alone releases."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from townhum.clock import Clock
from townhum.connector import Objections
from townhum.errors import BadAnswer, SourceError
from townhum.listen.collect import SourceReport
from townhum.run.cluster.answers import Answer, Counted, Material, Said, answer_of
from townhum.run.cluster.keys import Door, handing
from townhum.run.cluster.places import Row, rows_of
from townhum.run.cluster.sealed import Piece, Torn, opened
from townhum.run.cluster.task import Ticket, about
from townhum.run.intake import Intake
from townhum.run.watch import Watch
from townhum.study import Settings, Source

_SEALING = 32
"""Bytes of the key under which all is sent home: AES-256."""

_RUN = 8
"""Random bytes of a run's name."""


class Engine(Protocol):
    """What has rows read somewhere: `run.cluster.spark`, or a test."""

    @property
    def cores(self) -> int:
        """Tasks that it can do at once."""

    @property
    def host(self) -> str:
        """Where its executors reach the driver."""

    @property
    def bind(self) -> str:
        """The address on which the driver waits for them."""

    def answers(self, ticket: Ticket, rows: Sequence[Row]) -> Iterator[tuple[Row, Sequence[Piece] | SourceError]]:
        """The pieces of every row, each once, in any order, or why it could not be read. Raises the `Stop` of a task."""


@dataclass(frozen=True, slots=True, repr=False)
class Cluster:
    """A `Gather`: reads the places of a run by an engine. `secret` is where the cluster's secret lies, here and on each executor."""

    engine: Engine
    settings: Settings
    secret: Path
    clock: Clock
    environment: Mapping[str, str]
    watch: Watch
    port: int = 0

    def __call__(
        self, intake: Intake, sources: Sequence[Source], *, key: bytes, series: str, objections: Objections
    ) -> tuple[SourceReport, ...]:
        """As `Gather` says. Raises `Stop` where no executor can go on."""
        material = Material(key, os.urandom(_SEALING), objections, _secrets_of(sources, self.environment))
        run = os.urandom(_RUN).hex()
        bound = self.engine.bind
        with handing(material.packed(), self.secret, run, bind=bound, port=self.port) as door:
            ticket = self._ticket(run, door.port, series, intake)
            rows = rows_of(sources, intake.window, self.engine.cores)
            reports = {source.name: SourceReport(source.name) for source in sources}
            for row, pieces in self.engine.answers(ticket, rows):
                for report in self._taken(intake, row, pieces, about(run, row), material.sealing):
                    reports[report.source].absorb(report)
        self._tell(door)
        return tuple(reports.values())

    def _ticket(self, run: str, port: int, series: str, intake: Intake) -> Ticket:
        return Ticket(
            run=run,
            host=self.engine.host,
            port=port,
            secret=str(self.secret),
            folder=str(self.settings.folder.resolve()),
            series=series,
            periods=intake.periods,
            clock=self.clock,
        )

    def _taken(
        self, intake: Intake, row: Row, pieces: Sequence[Piece] | SourceError, bound: str, sealing: bytes
    ) -> list[SourceReport]:
        """Take up what was counted of a row, all of it or nothing; how its places went comes back."""
        if isinstance(pieces, SourceError):
            return _failed(row, pieces)
        try:
            answers = [answer_of(message) for message in opened(sealing, bound, pieces)]
        except (Torn, ValueError):
            return _failed(row, BadAnswer("Run again.", "what an executor sent home was changed, or is not whole"))
        with self.watch.stage("tally"):
            self._count(intake, answers)
        return [one for one in answers if isinstance(one, SourceReport)]

    def _count(self, intake: Intake, answers: Sequence[Answer]) -> None:
        for one in answers:
            if isinstance(one, Counted):
                intake.talliers[one.period].take_up(one.part)
            elif isinstance(one, Said):
                self.watch.read(one.posts)
                for told in one.told:
                    self.watch.waits(told)

    def _tell(self, door: Door) -> None:
        if door.refused:
            self.watch.waits(
                f"Asked for the run's key without the cluster's secret: {door.refused} times. Nothing was handed. See who reaches this port."
            )


def _failed(row: Row, error: SourceError) -> list[SourceReport]:
    reports = [SourceReport(name) for name in row.sources]
    for report in reports:
        report.error = error
        error.where = ", ".join(row.sources)
    return reports


def _secrets_of(sources: Sequence[Source], environment: Mapping[str, str]) -> dict[str, str]:
    """The variables that these sources' options name, as far as they are set here; what an executor's own environment has is left to it."""
    named = {name for source in sources for name in _named(source.options.model_dump())}
    return {name: environment[name] for name in sorted(named) if name in environment}


def _named(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.startswith("env:"):
        yield value.removeprefix("env:")
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _named(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _named(each)
