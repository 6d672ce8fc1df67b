"""`townhum check` looks into the sources that reach no network, the way a run would: files are mistyped and moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from townhum.clock import Clock
from townhum.connector import Connector, Covered, Marker, Page, Session
from townhum.connector.contract import Decoder
from townhum.errors import Problem, SourceError
from townhum.listen.collect import Collection, Job, SourceReport
from townhum.records import Window
from townhum.records.agreed import K_FLOOR
from townhum.run.sessions import open_sessions
from townhum.study import Settings, Source
from townhum.study.locate import key_lines, line_of

_PAGES = 10
"""Pages of a source that are looked at: ten thousand rows of a file, about a second."""

_ALWAYS = Window(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen. `faults` are sources that a run could not read, `warnings` those that would give it next to nothing."""

    faults: tuple[Problem, ...] = ()
    warnings: tuple[str, ...] = ()


def look_into(
    settings: Settings, sources: Iterable[Source], *, clock: Clock, key: bytes, environment: Mapping[str, str]
) -> Look:
    """Read the beginning of every one of `sources` that reaches no host, and keep nothing of it. Fetches nothing.

    `key` is at least 32 random bytes that nobody keeps.
    """
    own = [source for source in sources if not source.connector.decoder.hosts(source.options)]
    reports: list[tuple[SourceReport, int]] = []
    with open_sessions(settings, clock=clock, environment=environment) as sessions:
        for source in own:
            beginning = Connector(source.connector.manifest, _Beginning(source.connector.decoder))
            job = Job(source.name, beginning, source.options, sessions(source))
            collection = Collection([job], _ALWAYS, Marker(key), clock)
            kept = sum(1 for _ in collection)
            reports += [(report, kept) for report in collection.reports]
    faults = (_fault(report.source, report.error, settings.folder) for report, _ in reports if report.error is not None)
    return Look(tuple(faults), tuple(_warnings(reports)))


class _Beginning:
    """A decoder of the first pages only."""

    def __init__(self, decoder: Decoder) -> None:
        self._whole = decoder
        self.Options = decoder.Options
        self.hosts, self.place, self.decode = decoder.hosts, decoder.place, decoder.decode

    def walk(self, options: Any, window: Window, session: Session) -> Generator[Page, None, Covered]:
        yield from islice(self._whole.walk(options, window, session), _PAGES)
        return Covered()


def _fault(source: str, error: SourceError, folder: Path) -> Problem:
    """A failure as a mistake in sources.toml, at the key that it names or at the source."""
    file = folder / "sources.toml"
    path = ("source", source, *([error.key] if error.key else []))
    line = line_of(path, key_lines(file.read_text(encoding="utf-8-sig")))
    happened = ": ".join(part for part in (error.where, error.happened) if part)
    return Problem(str(file), line, ".".join(path), f"{error.do.removesuffix('.')} ({happened})")


def _warnings(reports: Iterable[tuple[SourceReport, int]]) -> Iterator[str]:
    """Sources whose beginning gives next to nothing. None and a few are not told apart, as nowhere."""
    for report, kept in reports:
        if report.error is None and kept < K_FLOOR:
            left_out = Counter(each.reason.value for each in report.dropped)
            reasons = sorted(reason for reason, items in left_out.items() if items >= K_FLOOR)
            why = f"; left out: {', '.join(reasons)}" if reasons else ""
            yield f"nothing at the beginning of {report.source}, or next to nothing, could be used{why}."
