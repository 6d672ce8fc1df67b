"""Sends findings to the channels of deliver.toml: each once, and again until it arrived."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from townhum.clock import Clock
from townhum.errors import (
    AccessDenied,
    BadAnswer,
    Missing,
    NotPermitted,
    NotShared,
    Retry,
    SourceError,
    StoreError,
    UsageError,
    nearest,
)
from townhum.keep.delivered import Delivered, Owed, delivered, save
from townhum.keep.file import replace_file
from townhum.keep.log import read
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.listen.fetch import Mail
from townhum.records.deeds import Deed, Entry
from townhum.run.outlets import Open, mail_server
from townhum.run.sharing import hand_digest, permit_digest
from townhum.study import Settings
from townhum.study.deliver import Channel
from townhum.tell.digest import Digest, Found, Message, Table, feed, mail, message, read_table

ALL = "all"
"""What is snoozed where nothing is to be alerted of."""

_AGAIN = "It is sent again at the next `townhum digest send`."
_DO: Mapping[type[SourceError], str] = {
    Retry: f"{_AGAIN} Where that goes on, look whether the server is up.",
    AccessDenied: f"Look at what this channel's secrets hold. {_AGAIN}",
    Missing: f"Make a new URL at the receiver's, and put it where url says: this one is not there any more. {_AGAIN}",
    NotPermitted: f"Let address in deliver.toml name where it goes, and allow_networks the network of a private host. {_AGAIN}",
    BadAnswer: f"Look at where it goes: such a message is not taken there, or it leads on to elsewhere, which is not followed. {_AGAIN}",
}


@dataclass(slots=True)
class Outcome:
    """What became of one channel: how many findings arrived, and what must be said of it. `failed` where something did not."""

    channel: str
    sent: int = 0
    failed: bool = False
    said: list[str] = field(default_factory=list)

    def fail(self, what: str) -> None:
        self.failed = True
        self.said.append(what)


def deliver(
    settings: Settings, store: Store, clock: Clock, outlet: Open, *, names: Sequence[str] = ()
) -> tuple[Outcome, ...]:
    """Send what is new to the channels named, or to all; first what did not arrive before. Raises UsageError, StoreError, QueryError.

    What fails is in the outcomes, is sent again at the next call, and keeps no other channel from being served.
    """
    chosen = _chosen(settings, names)
    table = read_table(store.public)
    with delivered(store) as state:
        _forget(state, table, settings.study.day_of(clock.now()))
        work = _Work(settings, store, clock, outlet, table, state)
        return tuple(work.serve(name) for name in chosen)


def snooze(store: Store, what: str, until: date) -> None:
    """Alert of nothing that is about a track, or like a finding of this id, or of nothing at all, before a day. Raises UsageError."""
    table = read_table(store.public)
    known = {ALL, *(each.track for each in table.found if each.track), *(each.id for each in table.found)}
    if what not in known:
        do = f"Name a track, the id of a finding as `townhum digest` shows it, or {ALL}. {nearest(what, known)}"
        raise UsageError(do, "nothing is found of this", where=what)
    topic = next((each.topic for each in table.found if each.id == what), what)
    with delivered(store) as state:
        state.snoozed[topic] = until.isoformat()
        save(store, state)


def acknowledge(store: Store, id_: str) -> Found:
    """Alert no more of what a finding is about, as long as it is among the findings. Raises UsageError."""
    table = read_table(store.public)
    found = next((each for each in table.found if each.id == id_), None)
    if found is None:
        do = (
            f"Name the id of a finding, as `townhum digest` shows it. {nearest(id_, [each.id for each in table.found])}"
        )
        raise UsageError(do, "no finding has this id", where=id_)
    with delivered(store) as state:
        state.acknowledged = sorted({*state.acknowledged, found.topic})
        save(store, state)
    return found


def _chosen(settings: Settings, names: Sequence[str]) -> tuple[str, ...]:
    if not settings.channels:
        raise UsageError("List where it goes in deliver.toml (docs/digest.md).", "there is no channel", where="deliver")
    if unknown := [name for name in names if name not in settings.channels]:
        raise UsageError(nearest(unknown[0], settings.channels), "no channel of deliver.toml", where=unknown[0])
    return tuple(dict.fromkeys(names)) or tuple(settings.channels)


def _forget(state: Delivered, table: Table, today: date) -> None:
    """Let go of what holds no longer: snoozes that are over, and what is acknowledged and no longer found."""
    topics = {each.topic for each in table.found}
    state.snoozed = {what: until for what, until in state.snoozed.items() if until > today.isoformat()}
    state.acknowledged = [topic for topic in state.acknowledged if topic in topics]


@dataclass(frozen=True, slots=True)
class _Work:
    """One call."""

    settings: Settings
    store: Store
    clock: Clock
    outlet: Open
    table: Table
    state: Delivered

    def serve(self, name: str) -> Outcome:
        channel, outcome = self.settings.channels[name], Outcome(name)
        try:
            if channel.recipient:
                today = self.settings.study.day_of(self.clock.now())
                permit_digest(self.settings, self.store, channel.recipient, today)
        except NotShared as error:
            outcome.fail(str(error))
            return outcome
        self._owe(name, channel, outcome)
        for id_ in list(self.state.owed.get(name, {})):
            self._send(name, channel, id_, outcome)
        return outcome

    def _owe(self, name: str, channel: Channel, outcome: Outcome) -> None:
        """Write down what is new for a channel, before anything of it is sent."""
        periods = self.table.after(self.state.through.get(name, ""))
        found = self.table.of(periods)
        if channel.what == "alerts":
            found = self._alerts(name, channel, found, outcome)
        if found:
            told = Digest(self.settings.study.name, periods, found, alerts=channel.what == "alerts")
            self.state.owed.setdefault(name, {})[told.id] = Owed([each.id for each in found], list(periods))
        if periods:
            self.state.through[name] = periods[-1]
            save(self.store, self.state)

    def _alerts(self, name: str, channel: Channel, found: Sequence[Found], outcome: Outcome) -> tuple[Found, ...]:
        """Those alerts that are new, and that nobody wants silent."""
        now, alerted = self.clock.now(), self.state.alerted.setdefault(name, {})
        fresh = []
        for each in (one for one in found if one.tier == "alert"):
            if {each.topic, each.track, ALL} & self.state.snoozed.keys():
                outcome.said.append(f"Not sent, because it is snoozed: {each.sentence}")
            elif each.topic in self.state.acknowledged:
                outcome.said.append(f"Not sent, because it is acknowledged: {each.sentence}")
            elif each.topic in alerted and now - datetime.fromisoformat(alerted[each.topic]) < channel.cooldown:
                outcome.said.append(f"Not sent, because it was told of within the cooldown: {each.sentence}")
            else:
                alerted[each.topic] = now.isoformat()
                fresh.append(each)
        return tuple(fresh)

    def _send(self, name: str, channel: Channel, id_: str, outcome: Outcome) -> None:
        owed = self.state.owed[name][id_]
        found = tuple(each for each in self.table.found if each.id in owed.found)
        if lost := len(owed.found) - len(found):
            outcome.said.append(
                f"{lost} finding(s) that did not arrive are too old now to be found in the public file."
            )
        digest = Digest(self.settings.study.name, tuple(owed.periods), found, alerts=channel.what == "alerts")
        try:
            if found and not owed.arrived:
                self._out(name, channel, owed, digest, id_)
        except SourceError as error:
            outcome.fail(_told(error))
            return
        except StoreError as error:
            if channel.kind != "atom":
                raise
            outcome.fail(str(error))
            return
        if found:
            outcome.sent += 0 if owed.arrived else len(found)
            self._note_arrived(name, owed, len(found))
        del self.state.owed[name][id_]
        save(self.store, self.state)

    def _note_arrived(self, name: str, owed: Owed, findings: int) -> None:
        """Write down that a message arrived; killed at any moment, it is neither sent nor written down again."""
        resumed = owed.arrived
        if not resumed:
            owed.arrived = True
            save(self.store, self.state)
        entry = Entry(Deed.DIGEST, {"channel": name, "period": owed.periods[-1], "findings": str(findings)})
        if not resumed or all(line.entry != entry for line in tuple(read(self.store.folder))[-1:]):
            note(self.store, self.clock.now(), entry)

    def _out(self, name: str, channel: Channel, owed: Owed, digest: Digest, id_: str) -> None:
        """Make the message, write down where it goes if that is outside, and send it."""
        now = self.clock.now()
        match channel.kind:
            case "atom":
                content = feed(self.table, self.settings.study.name)
                self._register(channel, owed, content)
                replace_file(self.settings.folder / channel.file, content, mode=0o644, whatever_umask=True)
            case "smtp":
                made = mail(digest, id_, sender=channel.sender or "", to=channel.to, now=now)
                self._register(channel, owed, made.body)
                self._mail(name, channel, made)
            case _:
                way = self.outlet(name)
                secret = way.secret(channel.secret) if channel.secret else ""
                made, url = message(channel.kind, digest, id_, secret=secret, now=now), way.secret(channel.url or "")
                self._register(channel, owed, made.body)
                way.post(url, made.body, made.headers)

    def _mail(self, name: str, channel: Channel, made: Message) -> None:
        way = self.outlet(name)
        login = (channel.user, way.secret(channel.password)) if channel.password else None
        way.mail(Mail(*mail_server(channel), channel.sender or "", channel.to, made.body, login))

    def _register(self, channel: Channel, owed: Owed, content: bytes) -> None:
        """Once a message: what is tried again is the same."""
        if channel.recipient and not owed.handed:
            to, form = channel.recipient, channel.kind
            hand_digest(self.settings, self.store, self.clock, to=to, form=form, content=content)
            owed.handed = True
            save(self.store, self.state)


def _told(error: SourceError) -> str:
    """What to do, in the words of deliver.toml, then what happened."""
    do = next((do for kind, do in _DO.items() if isinstance(error, kind)), f"{error.do} {_AGAIN}")
    return f"{do}\n  {error.where}: {error.happened}"
