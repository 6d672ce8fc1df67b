"""What was heard of one period: the records of its spool, taken together. The same whether they came in one block or in many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from townhum.connector import Covered
from townhum.listen.collect import SourceReport
from townhum.listen.losses import Losses, Part
from townhum.listen.spool.records import (
    Cursor,
    Full,
    Kept,
    No,
    Objection,
    Reader,
    Record,
    Series,
    Stretch,
)
from townhum.records import DropReason, ItemKey, Mark, Signals, Window

NEVER = "it was not listened to"
PARTLY = "it was not listened to all the time"
DAMAGED = "a part of what was heard of it cannot be read"
OTHERWISE = "it was listened to with other settings for a time"
TOO_MANY = "more came from it than is kept of a period"
"""Why a source is lacking, or a part of it: words for the public file."""

_Item = tuple[str, Mark | None, ItemKey | None, bytes]


class Heard:
    """What was heard, as far as it was read with the settings of `series`, or, without that, with those of last.

    Of an item that changed the newest counts.
    """

    def __init__(self, series: str | None = None) -> None:
        self._series = series
        self._reader = Reader()
        self._items: dict[_Item, Kept] = {}
        self._of: dict[bytes, set[_Item]] = {}
        """The items of each mark, of each key, and of each way to write an account."""
        self._no: set[No] = set()
        self._objected: set[bytes] = set()
        self._stretches: dict[str, list[Stretch]] = {}
        self._cursors: dict[str, int] = {}
        self._many: Counter[str] = Counter()
        self._gone: Counter[str] = Counter()
        """Items of each source that were taken out: the no to each is kept, so that it takes room as the item did."""
        self._full: set[str] = set()
        self._current = ""
        self._otherwise: set[str] = set()
        self.damaged = False
        self.taken_out = False
        """Whether something was taken out that the records still hold."""
        self._replaced = 0

    @property
    def is_untidy(self) -> bool:
        """Whether the records hold what was taken out, or more of what changed since than what is left: items change without end."""
        return self.taken_out or self._replaced > max(len(self._items), _FEW_REPLACED)

    @property
    def is_current(self) -> bool:
        """Whether what was written last was read with the settings of now."""
        return self._series is None or self._current == self._series

    def read(self, block: bytes) -> None:
        """Take the records of a block. Raises `Broken`."""
        self.take(self._reader.records(block))

    def lose(self) -> None:
        """A block cannot be opened. A no may have stood in it: what was heard before counts no more, and is heard again where it is shown."""
        self.damaged = self.taken_out = True
        self._clear()

    def take(self, records: Iterable[Record]) -> None:
        """Take records in order."""
        for record in records:
            if isinstance(record, Series):
                self._begin(record.name)
            elif isinstance(record, No):
                self._refuse(record)
            elif isinstance(record, Objection):
                self._objected.add(record.account)
                self._take_out(self._of.get(record.account, ()))
            elif isinstance(record, Cursor):
                self._cursors[record.source] = record.at
            elif isinstance(record, Full):
                self._full.add(record.source)
            elif self.is_current:
                self._hear(record)
            elif isinstance(record, Stretch):
                self._otherwise.add(record.source)

    def knows(self, kept: Kept) -> bool:
        """Whether an item is here as it is now, or somebody said no to it; what was read of it does not matter."""
        there = self._items.get(_item(kept))
        return (there is not None and there.face == kept.face) or self._is_refused(kept)

    def holds(self, kept: Kept) -> bool:
        """Whether an item is here, as it is now or as it was."""
        return _item(kept) in self._items

    def many(self, source: str) -> int:
        """How many items are here of a source, or were and are kept as a no."""
        return self._many[source] + self._gone[source]

    def remember_gone(self, before: Heard) -> None:
        """Know how much was taken out of `before`, of which this is what is left."""
        self._gone = before._gone.copy()

    def is_full(self, source: str) -> bool:
        """Whether something of a source was not taken any more, because there were too many."""
        return source in self._full

    def has(self, no: No) -> bool:
        """Whether a no would take something out that is here."""
        return no not in self._no and any(True for _ in self._meant(no))

    def has_account(self, account: bytes) -> bool:
        """Whether something of an account is here, which did not object before."""
        return account in self._of and account not in self._objected

    def signals(self) -> Iterator[Signals]:
        """What was read of every item that still counts."""
        return (each.said for each in self._items.values() if isinstance(each.said, Signals))

    def cursor(self, source: str) -> int | None:
        """Where a source is to be read on."""
        return self._cursors.get(source)

    def until(self, source: str) -> datetime | None:
        """Until when a source was listened to; None where it never was."""
        return max((each.until for each in self._stretches.get(source, ())), default=None)

    def whole(self) -> tuple[Record, ...]:
        """All that is left, as records: what was taken out is in none of them."""
        return (
            Series(self._current),
            *(Cursor(source, at) for source, at in self._cursors.items()),
            *map(Full, sorted(self._full)),
            *(each for source in self._stretches for each in self._joined(source)),
            *self._no,
            *map(Objection, self._objected),
            *self._items.values(),
        )

    def report(self, source: str, window: Window, most_broken: float) -> SourceReport:
        """How listening to a source went, as if it had been read at once."""
        report = SourceReport(source, losses=Losses(most_broken))
        report.answered = source in self._stretches
        report.lacking = self._lacking(source, window)
        report.covered = Covered(window.end if report.lacking else None, report.lacking)
        report.losses.read(sum(each.source == source and not _is_broken(each) for each in self._items.values()))
        for each in (each for each in self._items.values() if each.source == source):
            if isinstance(each.said, DropReason):
                report.dropped.put(each.said, each.mark, each.key, each.at)
            if _is_broken(each):
                report.losses.lose(Part.REST)
        report.unwilling_items.update((no.mark, no.key) for no in self._no if no.key is not None)
        report.unwilling_accounts.update(no.mark for no in self._no if no.key is None and no.mark is not None)
        return report

    def _lacking(self, source: str, window: Window) -> str:
        if self.damaged:
            return DAMAGED
        if source in self._full:
            return TOO_MANY
        if source not in self._stretches:
            return OTHERWISE if source in self._otherwise else NEVER
        if any(each.since <= window.start and each.until >= window.end for each in self._joined(source)):
            return ""
        return OTHERWISE if source in self._otherwise else PARTLY

    def _joined(self, source: str) -> list[Stretch]:
        joined: list[Stretch] = []
        for each in sorted(self._stretches.get(source, ()), key=lambda each: each.since):
            if joined and each.since <= joined[-1].until:
                joined[-1] = joined[-1]._replace(until=max(joined[-1].until, each.until))
            else:
                joined.append(each)
        return joined

    def _begin(self, series: str) -> None:
        """What was read with other settings does not count: it would be of another series. Every no stays."""
        if series != self._current:
            self._otherwise |= set(self._stretches)
            self._clear()
        self._current = series

    def _clear(self) -> None:
        self._items.clear()
        self._of.clear()
        self._stretches.clear()
        self._many.clear()
        self._full.clear()

    def _hear(self, record: Kept | Stretch) -> None:
        if isinstance(record, Stretch):
            self._stretches.setdefault(record.source, []).append(record)
            if len(self._stretches[record.source]) > _MANY:
                self._stretches[record.source] = self._joined(record.source)
        elif isinstance(record.said, DropReason) or not self._is_refused(record):
            self._put(record)

    def _put(self, kept: Kept) -> None:
        item = _item(kept)
        before = self._forget(item)
        self.taken_out |= before is not None and isinstance(kept.said, DropReason)
        self._replaced += before is not None
        self._items[item] = kept
        self._many[kept.source] += 1
        for each in _names(kept):
            self._of.setdefault(each, set()).add(item)

    def _forget(self, item: _Item) -> Kept | None:
        kept = self._items.pop(item, None)
        self._many[item[0]] -= kept is not None
        for each in _names(kept) if kept else ():
            left = self._of[each]
            left.discard(item)
            if not left:
                del self._of[each]
        return kept

    def _refuse(self, no: No) -> None:
        self._no.add(no)
        self._take_out(tuple(self._meant(no)))

    def _meant(self, no: No) -> Iterator[_Item]:
        """The items with signals that a no is about."""
        for item in self._of.get(no.mark or no.key or b"", ()):
            kept = self._items[item]
            if no.key in (None, kept.key) and isinstance(kept.said, Signals):
                yield item

    def _take_out(self, items: Iterable[_Item]) -> None:
        """Take items out. What was dropped anyway stays, to be counted for the same reason."""
        for item in tuple(items):
            kept = self._items[item]
            if not isinstance(kept.said, Signals):
                continue
            self._forget(item)
            self.taken_out = True
            if not self._objected.isdisjoint(kept.accounts):
                self._put(kept._replace(said=DropReason.WITHHELD))
                self._no.add(No(kept.mark, None) if kept.mark else No(None, kept.key))
            else:
                self._gone[kept.source] += 1

    def _is_refused(self, kept: Kept) -> bool:
        nos = [No(kept.mark, kept.key), No(None, kept.key)] + ([No(kept.mark, None)] if kept.mark else [])
        return not self._no.isdisjoint(nos) or not self._objected.isdisjoint(kept.accounts)

    def __repr__(self) -> str:
        return "Heard()"


_MANY = 64
"""Stretches that are held before those that touch are joined."""

_FEW_REPLACED = 10_000
"""Records of items as they were that may stand in a spool, whatever else does: half a megabyte."""


def _item(kept: Kept) -> _Item:
    """What tells an item from others: its account and its key; where it has no key, what it looks like."""
    return kept.source, kept.mark, kept.key, b"" if kept.key is not None else kept.face


def _names(kept: Kept) -> Iterator[bytes]:
    """By what an item is found."""
    yield from (each for each in (kept.mark, kept.key) if each is not None)
    yield from kept.accounts


def _is_broken(kept: Kept) -> bool:
    return kept.said is DropReason.BROKEN
