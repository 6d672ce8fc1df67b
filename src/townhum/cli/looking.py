"""`townhum check` looks into the sources that reach no network, the way a run would: files are mistyped, moved and cut off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

from townhum.clock import Clock
from townhum.connector import Connector, Covered, Marker, Page, Session
from townhum.connector.contract import Decoder
from townhum.connector.written.locate import key_lines, line_of
from townhum.errors import Problem, SourceError
from townhum.listen.collect import Collection, Job, SourceReport
from townhum.listen.losses import share_band
from townhum.records import Window
from townhum.records.agreed import K_FLOOR
from townhum.run.own_files import OwnFiles
from townhum.study import Settings, Source

PAGES = 100
"""Pages of a source that are looked at: a hundred thousand rows of a file, some four seconds."""

_ALWAYS = Window(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen. `faults` are sources that a run could not read, `warnings` those that would give it little, or lose some."""

    faults: tuple[Problem, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Seen:
    """What became of one source. `outside` counts what no period of the study will ever hold; `cut` tells that it goes on."""

    report: SourceReport
    cut: bool = False
    kept: int = 0
    outside: int = 0


def look_into(settings: Settings, sources: Iterable[Source], *, clock: Clock, key: bytes, pages: int = PAGES) -> Look:
    """Read every one of `sources` that reaches no host, as far as `pages`, and keep nothing of it. Fetches nothing.

    `key` is at least 32 random bytes that nobody keeps.
    """
    own = [source for source in sources if not source.connector.decoder.hosts(source.options)]
    window = _ever(settings, clock.now())
    seen: list[_Seen] = []
    for source in own:
        beginning = _Beginning(source.connector.decoder, pages)
        connector = Connector(source.connector.manifest, beginning)
        session = OwnFiles(settings.folder, f"source {source.name}")
        job = Job(source.name, connector, source.options, session, most_broken=source.permission.most_broken)
        collection = Collection([job], _ALWAYS, Marker(key), clock)
        found = _Seen(collection.reports[0])
        for post in collection:
            found.kept += 1
            found.outside += post.created_at not in window
        found.cut = beginning.cut
        seen.append(found)
    faults = [fault for each in seen for fault in _faults(each.report, settings.folder)]
    return Look(tuple(faults), tuple(warning for each in seen for warning in _warnings(each)))


def _ever(settings: Settings, now: datetime) -> Window:
    """All that a period of the study may hold, now or in future runs over what there is now."""
    study = settings.study
    first = now - study.retention
    if study.listen_from is not None:
        first = max(first, datetime.combine(study.listen_from, time(), tzinfo=study.zone))
    return Window(min(first, now), now)


class _Beginning:
    """A decoder of the first pages only. `cut` once there was more."""

    def __init__(self, decoder: Decoder, pages: int) -> None:
        self._whole, self._pages = decoder, pages
        self.cut = False
        self.Options = decoder.Options
        self.hosts, self.place = decoder.hosts, decoder.place
        self.decode, self.account = decoder.decode, decoder.account

    def walk(self, options: Any, window: Window, session: Session) -> Generator[Page, None, Covered]:
        walk = self._whole.walk(options, window, session)
        yield from islice(walk, self._pages)
        self.cut = next(walk, None) is not None
        return Covered()


def _faults(report: SourceReport, folder: Path) -> Iterator[Problem]:
    """What a run could not read, or would hold a period for, as a mistake in sources.toml."""
    if report.error is not None:
        yield _fault(report.source, report.error, folder)
        return
    losses = report.losses
    if losses.unrated_over:
        yield _problem(
            report.source,
            ["rating_scale"],
            'state the worst and the best rating, such as rating_scale = "0-10", or rating_words '
            f"({losses.unrated or 'some'} of its ratings are on no scale that is stated, and would be lost)",
            folder,
        )
    if losses.over:
        yield _problem(
            report.source,
            ["most_broken"],
            f"{losses.do}; or, where that many are broken in any case, raise most_broken "
            f"({losses.band or 'some'} of it cannot be read, and {losses.limit} may be)",
            folder,
        )


def _fault(source: str, error: SourceError, folder: Path) -> Problem:
    """A failure, at the key that it names or at the source."""
    happened = ": ".join(part for part in (error.where, error.happened) if part)
    return _problem(source, [error.key] if error.key else [], f"{error.do.removesuffix('.')} ({happened})", folder)


def _problem(source: str, key: list[str], what: str, folder: Path) -> Problem:
    file = folder / "sources.toml"
    path = ("source", source, *key)
    line = line_of(path, key_lines(file.read_text(encoding="utf-8-sig")))
    return Problem(str(file), line, ".".join(path), what)


def _warnings(seen: _Seen) -> Iterator[str]:
    """Of what can be read: how much of it is lost, lies where no period is, or is too little to tell from none."""
    report, losses = seen.report, seen.report.losses
    if report.error is not None:
        return
    if seen.cut:
        yield f"{report.source} is long: only its beginning was looked at, and `run` tells what becomes of the rest."
    if losses.nothing:
        yield f"{report.source} holds nothing, or headings alone: export it again, or name another file."
        return
    if losses.band and not losses.over:
        yield f"{losses.band} of {report.source} cannot be read: {losses.do}."
    if outside := share_band(seen.outside, seen.kept):
        yield (
            f"{outside} of {report.source} is dated where no period of this study is, in the future, before listen_from or past "
            "retention: see how it writes its dates, and date_format."
        )
    if seen.kept < K_FLOOR:
        left_out = Counter(each.reason.value for each in report.dropped)
        reasons = sorted(reason for reason, items in left_out.items() if items >= K_FLOOR)
        why = f"; left out: {', '.join(reasons)}" if reasons else ""
        yield f"next to nothing of {report.source} could be used{why}."
