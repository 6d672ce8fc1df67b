"""Whether listening goes on as it should: said after a run, and by `townhum sources` and `townhum check`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from townhum.keep.store import Store
from townhum.listen.spool.period import Heard
from townhum.run.lock import LISTENS
from townhum.run.spooling import Spooling
from townhum.study import Settings, Source
from townhum.study.listened import is_listened, open_periods

_SHORTEST = timedelta(hours=1)
_READINGS = 4
"""A place that is read again and again is called silent once so many readings were missed, and no sooner than after an hour."""


def listening_remarks(settings: Settings, store: Store, now: datetime) -> tuple[str, ...]:
    """What a person should look at: sources that were not heard for long, or too much of, and keys that open nothing. Raises `StoreError`.

    Nothing of a study that never began to listen.
    """
    spooling = Spooling(settings, store)
    if not any(map(is_listened, settings.sources)) or not (store.private / LISTENS).exists():
        return ()
    found: dict[str, Heard] = {}
    strange = 0
    if spooling.spools.folder.is_dir():
        with spooling.alone():
            opened = {label: spooling.heard(label) for label in spooling.labels()}
            strange = len(spooling.spools.strange_keys())
        found = {label: heard for label, heard in opened.items() if heard is not None}
    said = [each for source in settings.sources if is_listened(source) for each in _of(source, settings, found, now)]
    if strange:
        said.append(
            f"{strange} key(s) in {settings.folder / settings.study.spool_key} open nothing of this study: delete them, unless another study "
            "keeps its keys there."
        )
    return tuple(said)


def _of(source: Source, settings: Settings, found: Mapping[str, Heard], now: datetime) -> Iterator[str]:
    yield from (
        f"{source.name}: more came than the {source.permission.most_heard:,} items that are kept of one period, and what came then is left out of "
        f"{label}. Look at the place, and raise most_heard if all of this is meant."
        for label, heard in found.items()
        if heard.is_full(source.name)
    )
    patience = max(_SHORTEST, _READINGS * timedelta(seconds=source.connector.manifest.reach.every_seconds))
    until = max((at for heard in found.values() if (at := heard.until(source.name))), default=None)
    newest = open_periods(settings, now)[-1:]
    if until is not None and now - until > patience:
        yield (
            f"{source.name} was last heard {_in_words(now - until)} ago. See that `townhum listen` is running, and what it says: what is "
            "not heard in time is missing."
        )
    elif until is None and newest and now - newest[0].window.start > patience:
        yield f"{source.name} was not heard yet in {newest[0].label}. See that `townhum listen` is running, and what it says."


def _in_words(span: timedelta) -> str:
    return f"{span // timedelta(hours=1)} hours" if span < timedelta(days=2) else f"{span.days} days"
