"""Listens to places of short reach until it is told to end: reads feeds again and again, follows streams, and hands on what is caught."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import cast

from townhum.clock import Clock
from townhum.connector.streams import Caught, Streamed
from townhum.errors import NothingPermitted, Retry, SourceError
from townhum.keep.store import Store
from townhum.listen.collect import Listed
from townhum.listen.ear import Ear
from townhum.listen.fetch.session import PlaceSession
from townhum.listen.poll import Poll
from townhum.records import Window
from townhum.run.lock import LISTENING, LISTENS, hold
from townhum.run.pipeline import Pipeline
from townhum.run.reading import Alone
from townhum.run.series import series_name
from townhum.run.spooling import Spooling
from townhum.run.taking_in import TakingIn
from townhum.run.watch import Watch
from townhum.study import Settings, Source
from townhum.study.budget import budget_of_study
from townhum.study.listened import is_listened, open_periods
from townhum.study.permit import Permit, give_permit

Sessions = Callable[[Source], PlaceSession]
Opener = Callable[[], AbstractContextManager[Sessions]]
"""Opens the way to the sources anew: names are looked up and sites asked what they say to machines."""

_AFRESH_S = 6 * 3600.0
"""How long a way stays open: RFC 9309 has robots.txt kept for a day at most, and addresses and permissions change."""

_LONGEST_PAUSE_S = 24 * 3600.0
_MOMENT_S = 0.1
_WAITING = 4
"""Catches between a stream and the one that reads them: few, for each may hold texts."""


@dataclass(frozen=True, slots=True, repr=False)
class Ears:
    """What listening works with. `stop` is set from outside: then listening ends, with all that was caught kept.

    It ends so too once `outdated` says that what it was started with holds no longer: who took a source back is not heard on.
    `turn_s` is how often, in seconds, it looks whether there is something to do, or it is to end.
    """

    pipeline: Pipeline
    open_sessions: Opener
    clock: Clock
    watch: Watch
    stop: threading.Event = field(default_factory=threading.Event)
    outdated: Callable[[], bool] = lambda: False
    turn_s: float = 1.0


@dataclass(slots=True, repr=False)
class _Turn:
    """A place that is polled, and when it is its turn again, in the clock's monotonic seconds."""

    source: Source
    poll: Poll
    at: float = 0.0
    failures: int = 0
    told: str = ""
    read: bool = False


def to_listen(settings: Settings, today: date) -> Permit:
    """The sources that may be listened to today. Raises `NothingPermitted` where there is none."""
    permit = give_permit(settings, today)
    sources = tuple(filter(is_listened, permit.sources))
    if sources:
        return Permit(sources, permit.refusals)
    do = "Nothing to do: `townhum run` reads all sources of this study when a period closes."
    if any(map(is_listened, settings.sources)):
        do = "Mend the sources that are listened to; `townhum check` explains each."
    raise NothingPermitted(do, "no source is to be listened to between runs")


def listen(
    settings: Settings, store: Store, ears: Ears, *, once: bool = False, for_s: float | None = None
) -> tuple[str, ...]:
    """Listen until `stop` is set; with `once` until every place was read once, with `for_s` for so many seconds.

    Gives the sources that were not heard at all. Raises a `Stop`: Locked where another process listens, `StoreError` where nothing can be
    written, `NothingPermitted` where there is nothing to listen to, or no longer.
    """
    store.prepare()
    with hold(store.private / LISTENS, LISTENING):
        return _Listening(settings, store, ears).run(once=once, for_s=for_s)


class _Listening:
    def __init__(self, settings: Settings, store: Store, ears: Ears) -> None:
        self._settings, self._ears, self._clock = settings, ears, ears.clock
        self._taking = TakingIn(
            settings,
            store,
            Spooling(settings, store, series_name(settings, ears.pipeline.made_with)),
            Alone.with_(ears.pipeline, ears.watch),
            ears.clock,
            budget_of_study(settings).bounds,
        )
        self._turns: dict[str, _Turn] = {}
        self._caught: queue.Queue[tuple[Listed, Caught]] = queue.Queue(_WAITING)
        self._lacking: dict[str, None] = {}

    def run(self, *, once: bool, for_s: float | None) -> tuple[str, ...]:
        ends = None if for_s is None else self._clock.monotonic() + for_s
        while not self._is_over(ends):
            today = self._settings.study.day_of(self._clock.now())
            sources = to_listen(self._settings, today).sources
            self._lacking = self._lacking or dict.fromkeys(source.name for source in sources)
            afresh = self._clock.monotonic() + _AFRESH_S
            with ExitStack() as stack:
                sessions = stack.enter_context(self._ears.open_sessions())
                streams = [self._ear(each, sessions(each), once=once) for each in sources if _is_stream(each)]
                stack.callback(self._end, streams)
                turns = [self._turn(each) for each in sources if not _is_stream(each)]
                self._listen(sessions, turns, streams, min(afresh, ends or afresh), once=once)
            if once:
                break
        self._taking.end()
        return tuple(self._lacking)

    def _listen(
        self, sessions: Sessions, turns: Sequence[_Turn], streams: Sequence[Ear], ends: float, *, once: bool
    ) -> None:
        while not self._is_over(ends):
            self._taking.let_go()
            for turn in turns:
                if turn.at <= self._clock.monotonic() and not self._is_over(ends):
                    self._poll(turn, sessions(turn.source))
            if once and all(turn.read for turn in turns) and all(ear.is_done for ear in streams):
                return
            if streams:
                self._take_what_waits(self._ears.turn_s)
            else:
                self._clock.sleep(self._ears.turn_s)

    def _is_over(self, ends: float | None) -> bool:
        over = ends is not None and self._clock.monotonic() >= ends
        return over or self._ears.stop.is_set() or self._ears.outdated()

    def _turn(self, source: Source) -> _Turn:
        made = _Turn(source, Poll(_listed(source)))
        return self._turns.setdefault(source.name, made)

    def _ear(self, source: Source, session: PlaceSession, *, once: bool) -> Ear:
        decoder = cast("Streamed", source.connector.decoder)
        follower = decoder.follow(source.options, self._taking.cursor(source.name), self._clock.now)
        give = partial(self._give, _listed(source))
        ear = Ear(session, follower, self._clock, give=give, tell=self._ears.watch.waits, once=once)
        ear.start()
        return ear

    def _give(self, job: Listed, caught: Caught) -> None:
        self._caught.put((job, caught))

    def _end(self, streams: Sequence[Ear]) -> None:
        """End the streams, and keep what they caught."""
        for ear in streams:
            ear.end()
        while any(ear.is_alive() for ear in streams) or not self._caught.empty():
            self._take_what_waits(_MOMENT_S)

    def _take_what_waits(self, within_s: float) -> None:
        try:
            job, caught = self._caught.get(timeout=within_s)
        except queue.Empty:
            return
        self._take(job, caught)

    def _take(self, job: Listed, caught: Caught) -> None:
        for told in self._taking.take(job, caught):
            self._ears.watch.waits(told)
        self._lacking.pop(job.source, None)

    def _poll(self, turn: _Turn, session: PlaceSession) -> None:
        now = self._clock.now()
        oldest = next((each.window.start for each in open_periods(self._settings, now)), now)
        pause = turn.source.connector.manifest.reach.every_seconds
        try:
            caught = turn.poll.read(session, Window(oldest, now), now)
        except SourceError as error:
            turn.failures += 1
            asked = error.after_s if isinstance(error, Retry) and error.after_s else 0.0
            pause = max(pause, min(max(pause * turn.failures, asked), _LONGEST_PAUSE_S))
            self._tell(turn, error)
        else:
            turn.failures, turn.told = 0, ""
            self._take(turn.poll.job, caught)
        turn.at, turn.read = self._clock.monotonic() + pause, True

    def _tell(self, turn: _Turn, error: SourceError) -> None:
        """Say what goes wrong, once for each run of failures of one kind."""
        said = f"{turn.source.name}: {error.happened}. {error.do} It is read again later."
        if said != turn.told:
            self._ears.watch.waits(said)
        turn.told = said


def _listed(source: Source) -> Listed:
    """Without a session: that is opened anew every few hours."""
    how = source.permission
    named = (source.name, source.connector, source.options)
    return Listed(*named, most_broken=how.most_broken, most_heard=how.most_heard)


def _is_stream(source: Source) -> bool:
    return source.connector.manifest.reach.listen == "stream"
