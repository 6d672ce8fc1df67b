"""Jobs that are killed, or can write no more, at any moment: each is laid out, done, done again after it was cut short, and looked at.

What is looked at must be what an undisturbed job leaves. A job of a later feature is one more line in `JOBS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from jobs import items
from keyed import close_keyed, keyed, keyed_again
from noises import fixed_noise
from studies import NOW, FakeDecoder, source

from townhum.cli import keying, noticing, objecting, papering
from townhum.clock import SimulatedClock
from townhum.errors import UsageError
from townhum.keep.log import read
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run import sharing
from townhum.run.configuration import store_of
from townhum.run.ending import Wish, end_study
from townhum.study import Settings

LATER = NOW + timedelta(weeks=1)
MUCH_LATER = NOW + timedelta(days=40)


def same_noise(sigma2, many):
    """The real sampler, the same for the same draw, in whatever order draws come: what a killed run drew is drawn once."""
    return fixed_noise(int.from_bytes(sha256(f"{sigma2} {many}".encode()).digest()[:4]))(sigma2, many)


def _study(folder: Path, **study):
    """A study of two places, of which one is new every week."""
    weeks = [item for week in range(8) for item in items(300, first=1000 * week, at=NOW - timedelta(days=9 - 7 * week))]
    there = (source("one", FakeDecoder([weeks])),)
    exists = (folder / "config").exists()
    return (keyed_again if exists else keyed)(folder, *there, retention="30 days", **study)


def _close(folder: Path, now=NOW, **asked) -> None:
    close_keyed(_study(folder), folder, now, noise=same_noise, **asked)


def _opened(folder: Path) -> tuple[Settings, Store]:
    made = _study(folder)
    return made, store_of(made, folder / "data", {})


def _begun(folder: Path) -> None:
    """A study that has released a week, and to which somebody objected."""
    _close(folder)
    _object(folder, "author-3")


def _object(folder: Path, account: str = "author-4") -> None:
    objecting.enter(_opened(folder)[1], "fake", frozenset({account}), NOW)


def _export(folder: Path) -> None:
    if not (folder / "copy").exists():
        made, store = _opened(folder)
        sharing.export(made, store, SimulatedClock(NOW), form="csv", out=folder / "copy")


def _rehearsed(folder: Path) -> None:
    _begun(folder)
    _close(folder, LATER, rehearsing="rehearse")


def _release(folder: Path) -> None:
    try:
        _close(folder, LATER, rehearsing="release")
    except UsageError:  # it was released before it was killed; what was left to do, the next run does
        _close(folder, LATER)


def _rotate(folder: Path) -> None:
    if sum(line.entry.deed is Deed.KEY_ROTATED for line in read(folder / "data")) == 0:
        keying.put_another(_study(folder), folder / "data", "", {}, NOW)


def _note(folder: Path) -> None:
    said = {line.entry.facts.get("found") for line in read(folder / "data")}
    store = _opened(folder)[1]
    for each in map(str, range(30)):
        if each not in said:
            note(store, NOW, Entry(Deed.BREACH, {"kind": "integrity", "state": "found", "found": each}))


def _notice(folder: Path) -> None:
    noticing.write(*_opened(folder), NOW)


def _papers(folder: Path) -> None:
    papering.write(_study(folder), Store(folder / "data"), folder / "papers", NOW)


def _end(folder: Path) -> None:
    wish = Wish(keep_public=True, keep_log=True)
    list(end_study(_study(folder), folder / "data", wish, environment={}, now=NOW))


@dataclass(frozen=True)
class Job:
    """What is there before, and what is done; doing it again after it was cut short must do the rest."""

    before: Callable[[Path], None]
    act: Callable[[Path], None]


JOBS = {
    "first run": Job(lambda folder: None, _close),
    "run": Job(_begun, lambda folder: _close(folder, LATER)),
    "rehearsal": Job(_begun, lambda folder: _close(folder, LATER, rehearsing="rehearse")),
    "release of a rehearsal": Job(_rehearsed, _release),
    "forgetting": Job(_begun, lambda folder: _close(folder, MUCH_LATER)),
    "rotation": Job(_begun, _rotate),
    "entries of the log": Job(_begun, _note),
    "objection": Job(_begun, _object),
    "export": Job(_begun, _export),
    "notice": Job(_begun, _notice),
    "papers": Job(_begun, _papers),
    "end": Job(_begun, _end),
}
