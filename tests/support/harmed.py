"""Jobs that are killed, or can write no more, at any moment: each is laid out, done, done again after it was cut short, and looked at.

What is looked at must be what an undisturbed job leaves. A job of a later feature is one more line in `JOBS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

import duckdb
from jobs import items
from keyed import close_keyed, keyed, keyed_again
from noises import fixed_noise
from studies import NOW, FakeDecoder, source
from years import year

from townhum.cli import ask_form, gathering, keying, notice_writing, objecting, papering, rights_answer
from townhum.clock import SimulatedClock
from townhum.errors import StoreError, UsageError
from townhum.keep.answers import asked_in
from townhum.keep.log import read
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run import delivering, sharing
from townhum.run.configuration import store_of
from townhum.run.ending import Wish, end_study
from townhum.study import Settings
from townhum.study.deliver import Channel
from townhum.study.recipients import Recipient
from townhum.tell.asking.answer import Answer

LATER = NOW + timedelta(weeks=1)
MUCH_LATER = NOW + timedelta(days=40)


def same_noise(sigma2, many):
    """The real sampler, the same for the same draw, in whatever order draws come: what a killed run drew is drawn once."""
    return fixed_noise(int.from_bytes(sha256(f"{sigma2} {many}".encode()).digest()[:4]))(sigma2, many)


AGENCY = Recipient(
    who="Example Agency Ltd",
    what_for="to plan",
    permission="A-7",
    permitted_until=MUCH_LATER.date(),
    gets=("everything",),
)
FEED = Channel(kind="atom", file="feed.atom")


def _study(folder: Path, **study):
    """A study of a place that has something new every week; who may be handed numbers, and where they are sent."""
    weeks = [item for week in range(8) for item in items(300, first=1000 * week, at=NOW - timedelta(days=9 - 7 * week))]
    there = (source("one", FakeDecoder([weeks])),)
    exists = (folder / "config").exists()
    made = (keyed_again if exists else keyed)(folder, *there, retention="30 days", **study)
    return replace(made, recipients={"agency": AGENCY}, channels={"feed": FEED})


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


def _noticed(folder: Path) -> None:
    """The same, once people were told who gets numbers."""
    _begun(folder)
    _notice(folder)


def _share(folder: Path) -> None:
    made, store = _opened(folder)
    sharing.share(made, store, SimulatedClock(NOW), file=store.public, what="everything", to="agency")


def _found(folder: Path) -> None:
    """The same study with a public file in which something was found."""
    _begun(folder)
    (folder / "year").mkdir()
    found = year(folder / "year", weeks=41)
    with duckdb.connect(str(_opened(folder)[1].public)) as public:
        public.execute(f"ATTACH '{found}' AS year (READ_ONLY)")
        for table in ("period", "finding"):
            public.execute(f"DELETE FROM {table}")
            public.execute(f"INSERT INTO {table} BY NAME SELECT * FROM year.{table}")
    rmtree(folder / "year")


def _digest(folder: Path) -> None:
    made, store = _opened(folder)
    for each in delivering.deliver(made, store, SimulatedClock(NOW), _nowhere):
        if each.failed:
            raise StoreError("Look at what is said.", " ".join(each.said))


def _nowhere(name):
    raise AssertionError("a file needs no way out")


def _request(folder: Path) -> None:
    """A person wants to be deleted; the answer is a file, with a receipt."""
    made, store = _opened(folder)
    rights_answer.answer(made, store, "delete", ("fake", frozenset({"author-5"})), folder / "answer.md", now=NOW)


def _asking(folder: Path) -> None:
    _begun(folder)
    text = '[ask]\nquestion = "What should we mend first?"\nkept = "20 years"\nurl = "https://example.org/ask"\n'
    (folder / "config" / "ask.toml").write_text(text, encoding="utf-8")


def _ask(folder: Path) -> None:
    ask_form.write(*_opened(folder), NOW)


def _answered(folder: Path) -> None:
    """People were asked, and three answered."""
    _asking(folder)
    _ask(folder)
    (wording,) = asked_in(folder / "config").wordings
    (folder / "sent").mkdir()
    for number in range(3):
        said = Answer(wording, f"{number:032x}", NOW.date(), f"the lid leaks {number}", None)
        (folder / "sent" / f"{number}.jsonl").write_text(said.line() + "\n", encoding="utf-8")


def _gather(folder: Path) -> None:
    names = gathering.Names("A. Example", "B. Invented")
    gathering.gather(folder / "config", [folder / "sent"], NOW.date(), names)


def _configured(folder: Path) -> None:
    """A study whose files say something else than at the run before."""
    _begun(folder)
    (folder / "config" / "study.toml").write_text('[study]\nretention = "30 days"\n', encoding="utf-8")


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
    notice_writing.write(*_opened(folder), NOW)


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
    "share": Job(_noticed, _share),
    "digest": Job(_found, _digest),
    "request": Job(_begun, _request),
    "ask": Job(_asking, _ask),
    "gathering": Job(_answered, _gather),
    "changed configuration": Job(_configured, lambda folder: _close(folder, LATER)),
    "notice": Job(_begun, _notice),
    "papers": Job(_begun, _papers),
    "end": Job(_begun, _end),
}
