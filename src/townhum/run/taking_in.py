"""From what was caught to the spools of the periods that are open: screened, scrubbed and read here; of it signals and marks are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from townhum.clock import Clock
from townhum.connector import NOBODY, Objections
from townhum.connector.streams import Caught
from townhum.count.tally.bounded import bounded
from townhum.keep.inventory import OBJECTIONS
from townhum.keep.store import Store
from townhum.listen.collect import Listed
from townhum.listen.spool.records import Cursor, Full, Kept, No, Record, Stretch
from townhum.listen.spool.screening import Candidate, Screen
from townhum.records import PeriodRef, Signals
from townhum.records.budget import Bounds
from townhum.run.objecting import known_objections
from townhum.run.pipeline import BATCH
from townhum.run.reading import Reading
from townhum.run.spooling import OpenPeriod, Spooling
from townhum.study import Settings
from townhum.study.listened import open_periods, period_named

TIDY_EVERY_S = 600.0
"""For how long what was taken out may stay in the sealed file, unread: an objection is taken out at once."""


@dataclass(slots=True, repr=False)
class TakingIn:
    """Takes in what was caught. `bounds` are those of the study: of what an account says no more is kept than can count."""

    settings: Settings
    store: Store
    spooling: Spooling
    reading: Reading
    clock: Clock
    bounds: Bounds
    _open: dict[str, OpenPeriod] = field(default_factory=dict)
    _untidy: dict[str, float] = field(default_factory=dict)
    """Since when something was taken out that a spool still holds, in the clock's monotonic seconds."""

    _objections: tuple[tuple[int, int] | None, Objections] = (None, NOBODY)

    def take(self, job: Listed, caught: Caught) -> list[str]:
        """Write what is new to the spools; gives what a person should know. Raises `StoreError`, and nothing is taken then."""
        told: list[str] = []
        with self.spooling.alone():
            objections = (
                self._objections_now()
            )  # not before: who objects in between is looked up in the spools once they are free
            self.let_go()
            for period, is_open in self._periods():
                opened = self._opened(period, make=is_open, told=told)
                if opened is not None:
                    records = self._records(job, caught, period, opened, objections)
                    told += [_too_many(job, period) for each in records if isinstance(each, Full)]
                    opened.append(records)
            self._tidy()
        return told

    def end(self) -> None:
        """Listening ends: what was taken out is in no file any more. Raises `StoreError`."""
        with self.spooling.alone():
            self.let_go()
            self._open = {
                label: again for label, opened in self._open.items() if (again := self.spooling.again(opened))
            }
            self._tidy(every_s=0)

    def _tidy(self, every_s: float = TIDY_EVERY_S) -> None:
        """Write the spools anew of which something was taken out so long ago: a stream tells of deletions without end."""
        now = self.clock.monotonic()
        for label, opened in self._open.items():
            if not opened.heard.is_untidy:
                self._untidy.pop(label, None)
            elif now - self._untidy.setdefault(label, now) >= every_s:
                opened.tidy()
                del self._untidy[label]

    def let_go(self) -> None:
        """Forget the keys of periods that were ended meanwhile, and all that was heard of them. Raises `StoreError`."""
        for label in [label for label in self._open if not self.spooling.spools.key_files(label)]:
            del self._open[label]

    def cursor(self, source: str) -> int | None:
        """Where a stream was left; None where nothing says it. Raises `StoreError`."""
        told: list[str] = []
        with self.spooling.alone():
            opened = [self._opened(period, make=False, told=told) for period, _ in self._periods()]
        return max((at for each in opened if each and (at := each.heard.cursor(source)) is not None), default=None)

    def _periods(self) -> Iterator[tuple[PeriodRef, bool]]:
        """Every period that is open, or still has its key; those of the second kind get no spool where they have none."""
        now = open_periods(self.settings, self.clock.now())
        labels = {period.label for period in now}
        kept = (period_named(self.settings, label) for label in self.spooling.labels() if label not in labels)
        yield from ((period, False) for period in kept if period is not None)
        yield from ((period, True) for period in now)

    def _opened(self, period: PeriodRef, *, make: bool, told: list[str]) -> OpenPeriod | None:
        known = self._open.pop(period.label, None)
        opened = self.spooling.again(known) if known else None
        if opened is None:
            opened = self.spooling.open_or_make(period.label) if make else self.spooling.open_if_read(period.label)
            told += opened.told if opened else []
        if opened is not None:
            self._open[period.label] = opened
        return opened

    def _records(
        self, job: Listed, caught: Caught, period: PeriodRef, opened: OpenPeriod, objections: Objections
    ) -> list[Record]:
        marker, network = opened.marker, job.connector.manifest.network
        screen = Screen(job, period.window, marker, objections)
        news = [each for each in screen.candidates(caught.items) if not opened.heard.knows(each.kept)]
        fresh, beyond = _with_room(news, opened, job.most_heard)
        gone = [No(marker.mark(network, author), marker.item_key(network, item)) for item, author in caught.gone]
        left = [No(marker.mark(network, author), None) for author in caught.left]
        records: list[Record] = [no for no in (*gone, *left) if opened.heard.has(no)]
        records += self._read(fresh)
        for candidate in fresh:
            records += candidate.nos
        records += [no for each in beyond for no in each.nos if opened.heard.has(no)]
        records += [Full(job.source)] if beyond and not opened.heard.is_full(job.source) else []
        if caught.since and caught.until:
            since, until = max(caught.since, period.window.start), min(caught.until, period.window.end)
            records += [Stretch(job.source, since, until)] if since < until else []
        if caught.cursor is not None and opened.heard.cursor(job.source) != caught.cursor and records:
            records.append(Cursor(job.source, caught.cursor))
        return records

    def _read(self, fresh: Sequence[Candidate]) -> Iterator[Kept]:
        """What is kept of each item: of two that are one the later."""
        yield from (each.kept for each in fresh if each.post is None)
        posts = [(each.kept, each.post) for each in fresh if each.post is not None]
        batches = [posts[start : start + BATCH] for start in range(0, len(posts), BATCH)]
        found = self.reading.of([post for _, post in batch] for batch in batches)
        for batch, (_, said) in zip(batches, found, strict=True):
            few = iter(bounded([each for each in said if isinstance(each, Signals)], self.bounds))
            for (kept, _), one in zip(batch, said, strict=True):
                yield kept._replace(said=next(few) if isinstance(one, Signals) else one)

    def _objections_now(self) -> Objections:
        """Those of now: read again where the list was changed. Raises `StoreError`."""
        path = self.store.private / OBJECTIONS
        state = (path.stat().st_mtime_ns, path.stat().st_size) if path.exists() else None
        if state is None or state != self._objections[0]:
            listed = known_objections(self.store)
            self._objections = (state, listed.objections() if listed else NOBODY)
        return self._objections[1]

    def __repr__(self) -> str:
        return "TakingIn()"


def _with_room(news: Sequence[Candidate], opened: OpenPeriod, most: int) -> tuple[list[Candidate], list[Candidate]]:
    """Those for which there is room in a period's spool, and those beyond. What only changed takes none."""
    fresh: list[Candidate] = []
    beyond: list[Candidate] = []
    room = most - opened.heard.many(news[0].kept.source) if news else 0
    for each in news:
        is_new = not opened.heard.holds(each.kept)
        (beyond if is_new and room <= 0 else fresh).append(each)
        room -= is_new
    return fresh, beyond


def _too_many(job: Listed, period: PeriodRef) -> str:
    return (
        f"{job.source}: look at the place, and raise most_heard in its block of sources.toml if all of this is meant. More came from it than the "
        f"{job.most_heard:,} items that are kept of one period: what comes now is left out of {period.label}, which will say so."
    )
