"""Reads every permitted source: hosts side by side, sources of one host in turn. Posts stream out and are not kept."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from townhum.clock import Clock
from townhum.connector import NOBODY, Connector, Covered, Marker, Objections, Page, Session, identity_of, to_post
from townhum.errors import BadAnswer, SourceError, Unreachable
from townhum.listen.copies import Copies
from townhum.listen.drops import Drops
from townhum.listen.losses import Losses, broken_part
from townhum.listen.shape import Shape
from townhum.records import DropReason, ItemKey, Mark, Post, Unwilling, Window
from townhum.records.agreed import MOST_BROKEN, MOST_HEARD

SAID_NO = frozenset(
    {
        DropReason.OPTED_OUT,
        DropReason.NOT_PUBLIC,
        DropReason.DELETED,
        DropReason.NO_CONSENT,
        DropReason.WITHHELD,
    }
)
"""Reasons that are somebody's will, and hold for every copy of the item."""

FOR_ALL = frozenset({DropReason.OPTED_OUT, DropReason.WITHHELD})
"""A no of the account: no setting of it at one source, and no objection, is about one item alone."""

_MOST_SECONDS = 4 * 3600.0
"""A source that takes longer is given up for this run, so that one slow host does not keep the others waiting."""

_LOT = 50
"""Posts that are handed over at once: threads that wait for each other over every single one take as long as all of screening."""

_AGES_AGO = datetime.min.replace(tzinfo=UTC)

_WAITING_LOTS = 40
"""Lots between the readers and the scrubber: enough to keep both busy, few enough to be nothing in memory."""

_STALE_PAGES = 5
"""Pages met before, in a row, after which a walk that goes in circles is ended."""

_MOST_PAGES = 20_000
"""Pages of one source in one run: two million posts, or a server that invents them."""


@dataclass(frozen=True, slots=True)
class Stride:
    """Every so many-th item of a place, from one of the first on: what one of `of` readers takes, where each walks all of it."""

    number: int = 0
    of: int = 1

    def items(self, page: Sequence[Any], first: int) -> Iterator[tuple[int, Any]]:
        """Those of a page that are taken, with their places in the whole walk; the page's own first one has the place `first`."""
        start = (self.number - first) % self.of
        return zip(count(first + start, self.of), page[start :: self.of], strict=False)


WHOLE = Stride()
"""One reader takes all of it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One source as it is listed: its name, how it is read, which share of it may be broken, and how much is kept while it is listened to."""

    source: str
    connector: Connector
    options: Any
    most_broken: float = field(default=MOST_BROKEN, kw_only=True)
    most_heard: int = field(default=MOST_HEARD, kw_only=True)

    @property
    def rows_are_people(self) -> bool:
        """Whether each item is somebody else, by what its permission says."""
        return getattr(self.options, "each_row_is_one_person", None) is True


@dataclass(frozen=True, slots=True)
class Job(Listed):
    """One source to read, the session to read it through, and which of its items."""

    session: Session
    stride: Stride = field(default=WHOLE, kw_only=True)


@dataclass(slots=True)
class SourceReport:
    """What became of one source. It counts no posts: how many there were is told with noise, or not at all.

    `answered` tells that at least one page came back, or that the walk ended by itself; `covered` how far back it read; `losses` in which
    band it could not be read; `shape` how it looked. `dropped` has what was left out, for the tally; the others what said no. `lacking` says why a place that was
    listened to, and not read at once, is not whole.
    """

    source: str
    answered: bool = False
    covered: Covered | None = None
    error: SourceError | None = None
    lacking: str = ""
    losses: Losses = field(default_factory=Losses, repr=False)
    shape: Shape = field(default_factory=Shape, repr=False)
    dropped: Drops = field(init=False, repr=False)
    unwilling_items: set[tuple[Mark | None, ItemKey]] = field(default_factory=set, repr=False)
    unwilling_accounts: set[Mark] = field(default_factory=set, repr=False)

    def __post_init__(self) -> None:
        self.dropped = Drops(self.source)

    def absorb(self, other: SourceReport) -> None:
        """Take what another reader of the same source tells of its share: it is whole where every share is."""
        self.answered |= other.answered
        self.error = self.error or other.error
        reached = [each for each in (self.covered, other.covered) if each]
        self.covered = max(reached, key=lambda each: each.since or _AGES_AGO, default=None)
        self.losses.absorb(other.losses)
        self.shape.absorb(other.shape)
        self.unwilling_items |= other.unwilling_items
        self.unwilling_accounts |= other.unwilling_accounts


class Collection:
    """All posts of one window. Iterate once; then `reports` tells how each source went, in the order of the jobs."""

    def __init__(
        self, jobs: Sequence[Job], window: Window, marker: Marker, clock: Clock, objections: Objections = NOBODY
    ) -> None:
        self._jobs = tuple(jobs)
        self._window = window
        self._marker = marker
        self._objections = objections
        self._clock = clock
        self._posts: queue.Queue[list[Post] | None] = queue.Queue(_WAITING_LOTS)
        self._stop = threading.Event()
        self.reports = tuple(SourceReport(job.source, losses=_losses(job)) for job in jobs)

    def __iter__(self) -> Iterator[Post]:
        lanes = self._lanes()
        threads = [threading.Thread(target=self._read_lane, args=(lane,), daemon=True) for lane in lanes]
        for thread in threads:
            thread.start()
        running = len(threads)
        try:
            while running:
                lot = self._posts.get()
                if lot is None:
                    running -= 1
                else:
                    yield from lot
        finally:
            self._stop.set()
            self._drain(threads)

    def _lanes(self) -> list[list[tuple[Job, SourceReport]]]:
        """Jobs that share a host share a lane, so that a host is never asked two things at once."""
        lanes: dict[tuple[str, ...], list[tuple[Job, SourceReport]]] = {}
        for job, report in zip(self._jobs, self.reports, strict=True):
            host = job.connector.decoder.hosts(job.options)[:1]
            lanes.setdefault(host, []).append((job, report))
        return list(lanes.values())

    def _read_lane(self, lane: list[tuple[Job, SourceReport]]) -> None:
        try:
            for job, report in lane:
                if not self._stop.is_set():
                    self._read_source(job, report)
        finally:
            self._put(None)

    def _read_source(self, job: Job, report: SourceReport) -> None:
        try:
            report.covered = self._walk(job, report)
        except SourceError as error:
            report.error = error
        except Exception as error:  # noqa: BLE001  one connector's bug must not end the others, nor show its data
            report.error = BadAnswer(
                "Report this to the author of the connector.",
                f"the connector failed with {type(error).__name__}",
                where=job.source,
            )
        finally:
            report.shape.bytes_read = getattr(job.session, "bytes_read", None)

    def _walk(self, job: Job, report: SourceReport) -> Covered:
        walk = job.connector.decoder.walk(job.options, self._window, job.session)
        copies = Copies()
        circles, met = _Circles(), 0
        deadline = self._clock.monotonic() + _MOST_SECONDS
        while not self._stop.is_set():
            try:
                page = next(walk)
            except StopIteration as end:
                report.answered = True
                return end.value or Covered()
            report.answered = True
            self._take(page, job, report, copies, met)
            met += len(page.items)
            if job.connector.manifest.paging != "whole_file" and circles.seen(page):
                walk.close()
                raise BadAnswer("Ask the operator of the place.", "its pages never come to an end", where=job.source)
            if self._clock.monotonic() > deadline:
                walk.close()
                raise Unreachable("Run again later.", "the source takes too long to read", where=job.source)
        return Covered(since=self._window.end, reason="interrupted")

    def _take(self, page: Page, job: Job, report: SourceReport, copies: Copies, first: int) -> None:
        """Screen one page and pass its posts on, but for those that were met just so. Its first item is the walk's `first`."""
        if not job.stride.number:  # what the connector counted is of the whole page
            report.losses.leave_out(page.left_out)
        lot: list[Post] = []
        try:
            for place, raw in job.stride.items(page.items, first):
                report.shape.look(raw, job.connector.manifest)
                post = screened(raw, job, self._marker, self._objections)
                if isinstance(post, DropReason):
                    self._drop(post, raw, job, report, place)
                elif post.created_at in self._window and not copies.met(post):
                    report.losses.read()
                    lot.append(post)
                if len(lot) >= _LOT:
                    self._put(lot)
                    lot = []
        finally:
            if lot:
                self._put(lot)

    def _drop(self, reason: DropReason, raw: Any, job: Job, report: SourceReport, place: int) -> None:
        """Note a drop. A no holds for every copy of the account's item; the no of an account for all it wrote."""
        connector = job.connector
        key, mark, at = identity_of(raw, connector.manifest, connector.decoder, job.options, marker=self._marker)
        if at is None or at in self._window:
            broken = reason is DropReason.BROKEN
            if broken and mark is None and job.rows_are_people:  # a row of which nothing is known is still one person's
                mark = self._marker.mark(f"{connector.manifest.network}\0broken", f"{job.source}\0{place}")
            report.dropped.put(reason, mark, key, at)
            if broken:
                report.losses.lose(broken_part(raw, connector.manifest))
            else:
                report.losses.read()
        if reason not in SAID_NO:
            return
        if key is not None:
            report.unwilling_items.add((mark, key))
        if mark is not None and reason in FOR_ALL:
            report.unwilling_accounts.add(mark)

    def _put(self, lot: list[Post] | None) -> None:
        while not self._stop.is_set():
            try:
                self._posts.put(lot, timeout=0.2)
            except queue.Full:
                continue
            return

    def _drain(self, threads: list[threading.Thread]) -> None:
        for thread in threads:
            thread.join(timeout=2)


def _losses(job: Listed) -> Losses:
    return Losses(job.most_broken, own=not job.connector.decoder.hosts(job.options))


def unwilling(reports: Sequence[SourceReport]) -> Unwilling:
    """Everything and everybody that said no to any source."""
    return Unwilling(
        frozenset().union(*(report.unwilling_items for report in reports)),
        frozenset().union(*(report.unwilling_accounts for report in reports)),
    )


def screened(raw: Any, job: Listed, marker: Marker, objections: Objections) -> Post | DropReason:
    """One raw item of a source as a post, or why it is none."""
    connector = job.connector
    return to_post(
        raw,
        connector.manifest,
        connector.decoder,
        job.options,
        source=job.source,
        marker=marker,
        objections=objections,
    )


def quarter_of(moment: datetime) -> datetime:
    """The first moment of the quarter of an hour in which a moment lies: every time zone's periods begin with one."""
    return moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0)


class _Circles:
    """Notices a server whose pages repeat. A page is known by a number that means something in this process only."""

    def __init__(self) -> None:
        self._faces: set[int] = set()
        self._pages = 0
        self._stale = 0

    def seen(self, page: Page) -> bool:
        """Whether, with this page, the walk goes in circles. Empty ones may be many topics in which nobody spoke: they only count."""
        self._pages += 1
        if page.items:
            face = hash((len(page.items), _shown(page.items[:1]), _shown(page.items[-1:])))
            self._stale = self._stale + 1 if face in self._faces else 0
            self._faces.add(face)
        return self._stale >= _STALE_PAGES or self._pages >= _MOST_PAGES


def _shown(items: Sequence[Any]) -> str:
    try:
        return repr(items)
    except Exception:  # noqa: BLE001  an item nested beyond measure must not end the source it stands in
        return ""
