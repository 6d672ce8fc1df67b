"""Joins what is heard between runs to the files in which it waits, sealed, until its period is committed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import product

from townhum.connector import Marker
from townhum.errors import StoreError
from townhum.keep.spool import KeyGone, Spool, Spools
from townhum.keep.store import Store
from townhum.listen.spool.period import Heard
from townhum.listen.spool.records import FACE, Broken, Objection, Record, Series, Writer
from townhum.records import Past
from townhum.study import Settings
from townhum.study.listened import is_listened, kept_until


def spools_of(settings: Settings, store: Store) -> Spools:
    """Where a study's spools and their keys lie."""
    return Spools(store.private / "spool", settings.folder / settings.study.spool_key)


_AT_ONCE = 50_000
"""Records of a block: a few megabytes."""


@dataclass(slots=True, repr=False)
class OpenPeriod:
    """One period's spool, and what it says. Its key is in the memory of this process for as long as this lives."""

    label: str
    spool: Spool
    heard: Heard
    series: str | None
    state: tuple[int, int, int] = (0, 0, 0)
    """Of the file, as it was last read or written: where it is another, somebody else wrote to it."""
    told: list[str] = field(default_factory=list)
    """What a person should know of it: that its end was cut off, or a part cannot be read."""

    @property
    def marker(self) -> Marker:
        """Makes the marks of this period."""
        return Marker(self.spool.marking())

    def append(self, records: Sequence[Record]) -> None:
        """Take records, and write them as one block, or as some where they are many. Raises `StoreError`, and takes what was written then."""
        for block in _blocks(records, (Series(self.series),) if self.series else ()):
            self.spool.append(block)
            self.heard.read(block)
            self.state = self.spool.state()

    def tidy(self) -> None:
        """Write the spool anew where something was taken out, so that it is in no file any more, or much changed. Raises `StoreError`."""
        if self.heard.is_untidy:
            series, *records = self.heard.whole()
            blocks = tuple(_blocks(records, (series,)))
            self.spool.rewrite(blocks)
            fresh = Heard(self.series)
            for block in blocks:
                fresh.read(block)
            fresh.damaged = self.heard.damaged
            fresh.remember_gone(self.heard)
            self.heard, self.state = fresh, self.spool.state()

    def __repr__(self) -> str:
        return f"OpenPeriod({self.label!r})"


class Spooling:
    """The spools of a study, as they are read with the settings of now: `series` is the name of these. Without it any will do."""

    def __init__(self, settings: Settings, store: Store, series: str | None = None) -> None:
        self._settings, self._series = settings, series
        self.spools = spools_of(settings, store)

    @property
    def is_used(self) -> bool:
        """Whether the study listens to a place of short reach, or did so and left a spool."""
        return any(map(is_listened, self._settings.sources)) or bool(self.labels())

    def labels(self) -> tuple[str, ...]:
        """The periods that have a spool."""
        return self.spools.labels() if self.spools.folder.is_dir() else ()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody appends to a spool or reads one meanwhile. Where a study has none, nothing is made."""
        if not self.is_used:
            yield
            return
        with self.spools.alone():
            yield

    def open(self, label: str) -> OpenPeriod | None:
        """A period's spool and what it says; None where there is none. Raises `KeyGone`, and `StoreError`."""
        spool = self.spools.open(label)
        return self._read(label, spool, []) if spool else None

    def open_if_read(self, label: str) -> OpenPeriod | None:
        """The same; None also where its key is gone. Raises `StoreError`."""
        try:
            return self.open(label)
        except KeyGone:
            return None

    def open_or_make(self, label: str) -> OpenPeriod:
        """The same, made where there is none. One that nobody can read any more is deleted, and that is told. Raises `StoreError`."""
        told: list[str] = []
        try:
            spool = self.spools.open(label)
        except KeyGone as gone:
            self.spools.end(label)
            told, spool = [f"{gone.do} ({gone.where}: {gone.happened})"], None
        return self._read(label, spool or self.spools.make(label), told)

    def _read(self, label: str, spool: Spool, told: list[str]) -> OpenPeriod:
        opened = OpenPeriod(label, spool, Heard(self._series), self._series, told=told)
        _fill(opened)
        opened.state = spool.state()
        return opened

    def again(self, opened: OpenPeriod) -> OpenPeriod | None:
        """The same, read anew where somebody else wrote to it; None where its period was committed meanwhile. Raises `StoreError`."""
        if not self.spools.key_files(opened.label):
            return None
        return opened if opened.spool.state() == opened.state else self.open(opened.label)

    def heard(self, label: str) -> Heard | None:
        """What was heard of a period; None where there is nothing that can be read. Raises `StoreError`."""
        opened = self.open_if_read(label)
        return opened.heard if opened else None

    def end(self, periods: Iterable[str]) -> None:
        """Destroy the keys and spools of periods that are committed. Raises `StoreError`."""
        there = set(self.labels())
        for label in periods:
            if label in there:
                self.spools.end(label)

    def sweep(self, past: Past, now: datetime) -> list[str]:
        """End what should be ended: periods that were committed, by a run that was killed then, and those kept too long; says which.

        Raises `StoreError`.
        """
        told = []
        for label in self.labels():
            until = kept_until(self._settings, label)
            if label in past.released or label in past.spent:
                self.spools.end(label)
            elif until is None or until <= now:
                self.spools.end(label)
                told.append(f"What was heard of {label} was kept as long as it may be, and is destroyed unused.")
        return told

    def objecting(self, network: str) -> Objecting:
        """Takes accounts of a network that objected out of every period that is open. Raises `StoreError`."""
        return Objecting(self, network)


class Objecting:
    """Meets accounts that objected, and then takes out what was heard of them. Of an account eight bytes a period are remembered until then."""

    def __init__(self, spooling: Spooling, network: str) -> None:
        self._spooling, self._network = spooling, network
        # Not while a listener writes: it would look as if it had been killed, and its block be cut off.
        with spooling.alone():
            opened = [spooling.open_if_read(label) for label in spooling.labels()]
        self._met = {each.label: (each.marker, bytearray()) for each in opened if each is not None}

    def meet(self, accounts: Iterable[str]) -> None:
        """One account, by each way to write it."""
        for (marker, forms), account in product(self._met.values(), accounts):
            forms.extend(marker.account(self._network, account))

    def write(self) -> bool:
        """Take out what is there of them now that they are on the list: from then on nothing of theirs is heard. Raises `StoreError`.

        Gives whether a period began since the first was met: what was heard of them in that one is to be taken out by another of this kind.
        """
        with self._spooling.alone():
            began = not self._met.keys() >= set(self._spooling.labels())
            if not any(forms for _, forms in self._met.values()):
                return began
            for label, (_, forms) in self._met.items():
                opened = self._spooling.open_if_read(label)
                if opened is None:  # its period was committed meanwhile, by a run that read the list before
                    continue
                each = {bytes(forms[at : at + FACE]) for at in range(0, len(forms), FACE)}
                opened.append([Objection(form) for form in sorted(each) if opened.heard.has_account(form)])
                opened.tidy()
        return began

    def __repr__(self) -> str:
        return "Objecting()"


def take_out(spooling: Spooling, network: str, accounts: Iterable[str]) -> None:
    """Take what was heard of an account that objected out of every period that is open. Raises `StoreError`."""
    known = tuple(accounts)
    while True:  # a period that begins meanwhile has a key of its own, and the account another name in it
        objecting = spooling.objecting(network)
        objecting.meet(known)
        if not objecting.write():
            return


def _blocks(records: Sequence[Record], head: tuple[Record, ...]) -> Iterator[bytes]:
    """The records in blocks. Each begins with the settings they were read with, so that it says all without another."""
    for start in range(0, len(records), _AT_ONCE):
        yield Writer().block((*head, *records[start : start + _AT_ONCE]))


def _fill(opened: OpenPeriod) -> None:
    """Read what is there, and cut a half-written end off."""
    found = opened.spool.read()
    for block in found.blocks:
        try:
            opened.heard.read(block) if block is not None else opened.heard.lose()
        except Broken:
            raise StoreError(
                "Update townhum.", "it was written by a newer version", where=opened.spool.path.name
            ) from None
    if found.cut:
        opened.told.append(
            f"The end of what was heard of {opened.label} was half written; it is cut off, and read again."
        )
        opened.spool.cut()
    if found.damaged:
        opened.told.append(
            f"A part of what was heard of {opened.label} is damaged, or somebody changed it: what came before it does not count."
        )
