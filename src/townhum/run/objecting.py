"""What a study knows of objections: whom an account names at its sources, and whether its list is the one that the log tells of."""

from __future__ import annotations

from collections.abc import Mapping

from townhum.errors import StoreError, UsageError, nearest
from townhum.keep.log import Line, read
from townhum.keep.noting import refuse_ended
from townhum.keep.objection_list import ObjectionList
from townhum.keep.objections import read_objections
from townhum.keep.store import Store
from townhum.records.deeds import Deed
from townhum.study import Settings, Source

_CHANGES = frozenset({Deed.OBJECTION, Deed.WITHDRAWAL})


class Accounts:
    """Tells which canonical accounts are meant on one network, by the connectors and options of the study's sources there."""

    def __init__(self, settings: Settings, network: str) -> None:
        """Raises `UsageError` where no source of the study lies on such a network."""
        sources = [each for each in settings.sources if each.connector.manifest.network == network]
        if not sources:
            known = {each.connector.manifest.network for each in settings.sources}
            raise UsageError("Name a network of sources.toml first, then the account.", nearest(network, known))
        self.network = network
        self._sources = tuple(_each_once(sources).values())

    @property
    def advice(self) -> str:
        """Where a person finds what tells their account from others, where a name does not."""
        return " ".join(dict.fromkeys(each.connector.manifest.account_number for each in self._sources)).strip()

    def meant(self, written: str) -> frozenset[str]:
        """The accounts that may be meant by what a person wrote; none where it is no account there."""
        return frozenset(
            one for source in self._sources for one in source.connector.decoder.account(written, source.options)
        )


def _each_once(sources: list[Source]) -> Mapping[tuple[str, tuple[str, ...]], Source]:
    """One source of each connector and host, and every file: what an account is called hangs on no more than these."""
    hosts = {each.name: each.connector.decoder.hosts(each.options) for each in sources}
    return {(each.connector.name, hosts[each.name] or (each.name,)): each for each in reversed(sources)}


def known_objections(store: Store) -> ObjectionList | None:
    """The list of a store, None where nobody ever objected.

    Raises `StoreError` where it cannot be read, is gone, or is older than what the log says was done to it: who objected would be
    counted. Also where the study ended, and the list with it.
    """
    refuse_ended(store.folder)
    found = read_objections(store)
    missing = len(_lacking(store, found))
    if not missing:
        return found
    what = "it is gone, and the log says that somebody objected" if found is None else "it is an older copy"
    raise StoreError(
        "Put back the newest backup of it and of objection-key.sealed; until then nothing is counted. Where there is none, run "
        "`townhum object mend`.",
        f"{what}: {missing} change(s) that the log tells of are not in it",
        where="objections.sealed",
    )


def lacking(store: Store) -> tuple[Line, ...]:
    """What the log says was done to the list, and is not in it. Raises `StoreError` where the list cannot be read."""
    return _lacking(store, read_objections(store))


def _lacking(store: Store, found: ObjectionList | None) -> tuple[Line, ...]:
    told = tuple(line for line in read(store.folder) if line.entry.deed in _CHANGES)
    return told[found.changes if found else 0 :]


def changes_told(store: Store) -> int:
    """How many changes of the list the log tells of."""
    return sum(line.entry.deed in _CHANGES for line in read(store.folder))
