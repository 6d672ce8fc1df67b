"""Texts of the due period for a person to label: taken by lot, in memory, and gone with the process. Nothing is released of them."""

from __future__ import annotations

import hmac
from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from townhum.connector import NOBODY, Marker
from townhum.errors import UsageError
from townhum.keep.ledger import Ledger
from townhum.keep.log import read
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.listen.collect import Collection, Job, SourceReport, unwilling
from townhum.listen.coverage import worth_waiting_for
from townhum.records import DropReason, PeriodRef, Post, ScrubbedPost, Signals, Tone, Window
from townhum.records.deeds import Deed, Entry
from townhum.records.labels import Aim
from townhum.run.intake import job_of
from townhum.run.lock import hold
from townhum.run.means import Means
from townhum.run.objecting import known_objections
from townhum.run.one_by_one import Careful
from townhum.run.pipeline import BATCH
from townhum.run.saying import refuse_unsaid_labels, refuse_unsaid_purpose
from townhum.study import Settings
from townhum.study.due import Due, what_is_due
from townhum.study.listened import is_listened
from townhum.study.periods import Kind, day_in, last_closed, period_on

if TYPE_CHECKING:
    from townhum.run.pipeline import Pipeline

SHOWN = 500
"""Texts of one period that are shown at most, in all runs: each run draws others, so that without a bound whoever runs it often reads them
all. Of 200 labels one learns most of what there is to learn (`benchmarks/labels.py`), and labels of several periods add up."""


@dataclass(frozen=True, slots=True, repr=False)
class Drawn:
    """One scrubbed post by lot, what is asked of it, and how townhum read that.

    `track` is the track toward which the tone is asked; empty where the tone of the whole text is.
    """

    post: ScrubbedPost
    aim: Aim
    track: str
    read: Tone

    def __repr__(self) -> str:
        return "Drawn()"


@dataclass(frozen=True, slots=True, repr=False)
class Texts:
    """What was drawn of a period, in the order of lots. Sources that could not be read are in `failed`; then nothing was drawn.

    `left` is how many texts of this period may be shown in later runs.
    """

    period: PeriodRef
    drawn: tuple[Drawn, ...] = ()
    failed: tuple[SourceReport, ...] = ()
    left: int = 0


def texts_to_label(settings: Settings, store: Store, means: Means, most: int, day: date | None = None) -> Texts:
    """Collect the newest period that is due, else the last one that closed, or that of a day, and draw at most so many texts, one an account.

    In all runs together no more than `SHOWN` texts of a period are drawn. What was asked for is written into the log before anything is shown,
    and counts whether so many were found or not: so the log tells nothing of how many people wrote.

    Raises as a run does; `NothingPermitted` where the notice does not say that people read texts, `UsageError` where no model that corrects
    is used, where no period is closed yet, where enough of it was shown, and where all places are listened to between runs: of these no text waits anywhere.
    """
    _refuse_vader(settings)
    refuse_unsaid_labels(settings, store.folder)
    store.prepare()
    with hold(store.lock):
        listed = known_objections(store)
        with Ledger.open(store.ledger, store.key) as ledger:
            refuse_unsaid_purpose(settings, ledger, store.folder)
            past = ledger.past()
        due = what_is_due(settings, now=means.clock.now(), past=past, since=None, until=None)
        period = _period(settings, due, means.clock.now(), day)
        some = min(most, left := _left(store, period, settings.study.zone))
        objections = listed.objections() if listed else NOBODY
        collection = Collection(_jobs(due, means), period.window, Marker(means.key), means.clock, objections)
        means.watch.planned([period], due.permit.sources)
        draw = _Draw({name: track.kind for name, track in settings.tracks.items()}, period.window, means.key, some)
        found = _drawn(collection, period, draw, means)
        if not found.drawn:
            return replace(found, left=left)
        note(store, means.clock.now(), Entry(Deed.LABELLED, {"period": period.label, "most": str(some)}))
    return replace(found, left=left - some)


def _drawn(collection: Collection, period: PeriodRef, draw: _Draw, means: Means) -> Texts:
    """What the draw leaves of all that is read."""
    _read(collection, means.pipeline(), draw, means)
    if worth_waiting_for(collection.reports):
        failed = tuple(report for report in collection.reports if report.error is not None or not report.answered)
        return Texts(period, failed=failed)
    no = unwilling(collection.reports)
    return Texts(period, tuple(draw.willing(no.accounts, frozenset(key for _, key in no.items))))


def _left(store: Store, period: PeriodRef, zone: ZoneInfo) -> int:
    """How many texts of a period may still be shown. Raises `UsageError` where none may.

    What was asked for of its days while a period of this study was shorter or longer counts as well.
    """
    before = (line.entry.facts for line in read(store.folder) if line.entry.deed is Deed.LABELLED)
    left = SHOWN - sum(int(facts["most"]) for facts in before if _share_days(facts["period"], period, zone))
    if left <= 0:
        do = "Name a day of another period with --day, or wait for the next."
        raise UsageError(do, f"{SHOWN} texts of {period.label} were asked for already, and no more are shown")
    return left


def _share_days(label: str, period: PeriodRef, zone: ZoneInfo) -> bool:
    """Whether the period of any length that has this label and another one have a day in common."""
    first = label.removesuffix("-4w")
    kind: Kind = "four_weeks" if first != label else "week" if "W" in label else "day"
    other = period_on(date.fromisoformat(first if kind == "day" else f"{first}-1"), kind, zone).window
    return other.start < period.window.end and period.window.start < other.end


def _refuse_vader(settings: Settings) -> None:
    if settings.study.tone == "vader":
        do = 'Write tone = "townhum" or "accurate" into study.toml.'
        raise UsageError(
            do, "how often VADER errs elsewhere is not known, so labels correct nothing of it", where="study.tone"
        )


def _period(settings: Settings, due: Due, now: datetime, day: date | None) -> PeriodRef:
    """The newest that is due, else the last that closed, which was released before; or that of a day, whether it was released or not."""
    study = settings.study
    if due.periods and day is None:
        return due.periods[-1]
    last = last_closed(study.period, study.zone, now - study.lateness)
    found = last if day is None else period_on(day, study.period, study.zone)
    if found.window.end > last.window.end or _before(study.listen_from, found, study.zone):
        do = (
            "Name a day of a period that is over, from listen_from on"
            if day
            else "Wait for the first period that is over"
        )
        raise UsageError(
            f"{do}; the next one is due on {due.next_due.astimezone(study.zone):%Y-%m-%d %H:%M}.",
            f"{found.label} is not over, or begins before listen_from",
        )
    if found.window.start < now - study.retention:
        raise UsageError("Name a day that lies less far back.", f"{found.label} is older than numbers are kept")
    return found


def _before(begins: date | None, period: PeriodRef, zone: ZoneInfo) -> bool:
    return begins is not None and day_in(period.window.start, zone) < begins


def _jobs(due: Due, means: Means) -> list[Job]:
    sources = [source for source in due.permit.sources if not is_listened(source)]
    if not sources:
        do = "List a source that is read when its period is over."
        raise UsageError(
            do, "of places that are listened to between runs only signals wait, and no text", where="sources.toml"
        )
    return [job_of(source, means.sessions) for source in sources]


def _read(collection: Collection, pipeline: Pipeline, draw: _Draw, means: Means) -> None:
    """Scrub and read batch by batch; each post dies here unless its lot is drawn."""
    careful = Careful(pipeline.scrub, pipeline.read)
    stream = iter(collection)
    while batch := list(islice(stream, BATCH)):
        scrubbed = careful.scrub(batch)
        draw.withhold(post for post, found in zip(batch, scrubbed, strict=True) if found is DropReason.WITHHELD)
        whole = [post for post in scrubbed if isinstance(post, ScrubbedPost)]
        for post, signals in zip(whole, careful.read(whole), strict=True):
            if isinstance(signals, Signals):
                draw.offer(post, signals)
        means.watch.read(len(batch))


_Lot = tuple[bytes, bytes]


@dataclass(slots=True, repr=False)
class _Draw:
    """The accounts with the smallest lots, and of each the text with the smallest: a lot is a hash with the run's key, which dies with it.

    So each account is as likely to be drawn as another, however much it writes. An item without an author stands for itself.
    """

    kinds: dict[str, str]
    window: Window
    key: bytes
    most: int
    _held: dict[bytes, tuple[_Lot, Drawn]] = field(default_factory=dict)
    _lots: list[tuple[bytes, bytes]] = field(default_factory=list)
    _withheld: set[bytes] = field(default_factory=set)

    def withhold(self, posts: Iterable[Post]) -> None:
        """Accounts of which a post was withheld: nothing of these is shown."""
        self._withheld.update(post.mark for post in posts if post.mark is not None)

    def offer(self, post: ScrubbedPost, signals: Signals) -> None:
        """Take a text if its lot is small enough, and its tone was read on a track."""
        owner = post.mark or post.key
        if post.created_at not in self.window or signals.tone is None or not signals.tracks:
            return
        lot, within = self._lot(b"account", owner), self._lot(b"item", post.key)
        held = self._held.get(owner)
        if held is None:
            if len(self._lots) >= self.most and lot >= self._lots[-1][0]:
                return
            insort(self._lots, (lot, owner))
            if len(self._lots) > self.most:
                del self._held[self._lots.pop()[1]]
        elif held[0][1] <= within:
            return
        self._held[owner] = (lot, within), self._asked(post, signals)

    def _asked(self, post: ScrubbedPost, signals: Signals) -> Drawn:
        """One of the post's tracks, by lot, and what is asked of it."""
        track = min(signals.tracks, key=lambda name: self._lot(b"track", post.key + name.encode()))
        tone = signals.tone
        assert tone is not None  # noqa: S101  seen where it was offered
        if self.kinds[track] == "theme":
            return Drawn(post, "whole", "", tone)
        return Drawn(post, "toward", track, dict(signals.toward).get(track, tone))

    def willing(self, accounts: frozenset[bytes], items: frozenset[bytes]) -> Iterator[Drawn]:
        """What was drawn, in the order of lots, but for accounts and items that said no anywhere, and accounts that are withheld."""
        for _, owner in self._lots:
            drawn = self._held[owner][1]
            if owner not in self._withheld and owner not in accounts and drawn.post.key not in items:
                yield drawn

    def _lot(self, what: bytes, whose: bytes) -> bytes:
        return hmac.digest(self.key, b"label\0" + what + b"\0" + whose, "sha256")[:16]

    def __repr__(self) -> str:
        return "_Draw()"
