"""From places to tallies: posts are collected, scrubbed and read, each dies here, and what was read waits in the tally of its period."""

from __future__ import annotations

import hmac
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from itertools import islice
from typing import Protocol

from townhum.clock import Clock
from townhum.connector import NOBODY, Marker, Objections
from townhum.count.tally import MOST_ROWS, Spill, Tallier
from townhum.listen.collect import WHOLE, Collection, Job, SourceReport, Stride, quarter_of
from townhum.listen.losses import Part
from townhum.records import Dropped, DropReason, PeriodRef, Post, Window
from townhum.run.pipeline import BATCH
from townhum.run.reading import Found, Reading
from townhum.run.watch import Sessions, Watch
from townhum.study import Settings, Source
from townhum.study.budget import budget_of_study

_WAITING_DROPS = 5_000
"""What a source leaves out is counted in such lots."""


class Intake:
    """The tallies of the periods of one run, and what goes into them. Nothing in here can be shown."""

    def __init__(self, periods: Sequence[PeriodRef], tallier: Callable[[], Tallier], watch: Watch) -> None:
        self.periods = tuple(periods)
        self.talliers = tuple(tallier() for _ in periods)
        self._watch = watch

    def __repr__(self) -> str:
        return "Intake()"

    @property
    def window(self) -> Window:
        """From the first period's beginning to the last one's end."""
        return Window(self.periods[0].window.start, self.periods[-1].window.end)

    def collect(
        self,
        jobs: Sequence[Job],
        reading: Reading,
        marker: Marker,
        clock: Clock,
        *,
        objections: Objections = NOBODY,
        within: Window | None = None,
    ) -> Generator[int, None, tuple[SourceReport, ...]]:
        """Read these places over all periods; gives the posts of each batch once it is counted, and comes to how each place went."""
        collection = Collection(jobs, within or self.window, marker, clock, objections)
        broken: Counter[str] = Counter()
        for batch, found in reading.of(_batches(collection)):
            broken.update(self._take(batch, found))
            self._take_dropped(collection.reports, _WAITING_DROPS)
            yield len(batch)
        self._take_dropped(collection.reports)
        _tell_losses(collection.reports, broken)
        return collection.reports

    def drop(self, dropped: Sequence[Dropped]) -> None:
        """Count what was left out, each in its period."""
        for period, tallier in zip(self.periods, self.talliers, strict=True):
            tallier.drop(each for each in dropped if is_of(each, period.window))

    def _take(self, batch: Sequence[Post], found: Sequence[Found]) -> list[str]:
        """Count what was found. The sources of what could be decoded, and then not be scrubbed or read, come back."""
        withheld = [
            Dropped(post.mark, post.source, reason, quarter_of(post.created_at), post.key)
            for post, reason in zip(batch, found, strict=True)
            if isinstance(reason, DropReason)
        ]
        with self._watch.stage("tally"):
            for period, tallier in zip(self.periods, self.talliers, strict=True):
                tallier.add(one for one in found if not isinstance(one, DropReason) and one.created_at in period.window)
            self.drop(withheld)
        return [each.source for each in withheld if each.reason is DropReason.BROKEN]

    def _take_dropped(self, reports: Sequence[SourceReport], least: int = 0) -> None:
        """Count what the sources left out so far, once it is more than `least`."""
        for report in reports:
            if report.dropped.waiting > least:
                self.drop(list(report.dropped.take()))


class Gather(Protocol):
    """Reads places elsewhere, such as on a cluster, and puts what was counted there into an intake."""

    def __call__(
        self, intake: Intake, sources: Sequence[Source], *, key: bytes, series: str, objections: Objections
    ) -> tuple[SourceReport, ...]:
        """How each source went, in their order. Marks are made with `key`, by readers that are as `series` says, or the run stops."""


def tallier_of(
    settings: Settings,
    intents: Sequence[str],
    key: bytes,
    *,
    spill: Spill | None = None,
    most: int = MOST_ROWS,
) -> Tallier:
    """A tallier of one period of a study; every lot is drawn with the run's `key`."""
    return Tallier(
        list(settings.tracks),
        [source.name for source in settings.sources],
        settings.study.zone,
        languages=settings.study.languages,
        intents=intents,
        bounds=budget_of_study(settings).bounds,
        key=hmac.digest(key, b"lots", "sha256"),
        spill=spill,
        most=most,
    )


def job_of(source: Source, sessions: Sessions, stride: Stride = WHOLE) -> Job:
    """What is read of a source, all of it or every so many-th item."""
    most = source.permission.most_broken
    return Job(source.name, source.connector, source.options, sessions(source), most_broken=most, stride=stride)


def is_of(dropped: Dropped, window: Window) -> bool:
    """Whether it counts in a period. What is so broken that its date cannot be read may be of any, and counts in each."""
    return dropped.reason is DropReason.BROKEN if dropped.at is None else dropped.at in window


def _tell_losses(reports: Sequence[SourceReport], broken: Mapping[str, int]) -> None:
    """What could be decoded, and then not be scrubbed or read, is broken too: so many of each source."""
    for report in reports:
        report.losses.read(-broken[report.source])
        for _ in range(broken[report.source]):
            report.losses.lose(Part.REST)


def _batches(posts: Collection) -> Iterator[list[Post]]:
    stream = iter(posts)
    while batch := list(islice(stream, BATCH)):
        yield batch
