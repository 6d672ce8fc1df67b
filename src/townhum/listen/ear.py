"""Follows one stream in a thread of its own: connects again where it breaks off, and hands on what is ready."""

from __future__ import annotations

import threading
from collections.abc import Callable

from townhum.clock import Clock
from townhum.connector.streams import Caught, Follower
from townhum.errors import AccessDenied, BadAnswer, Missing, NotPermitted, Retry, SecretMissing, SourceError
from townhum.listen.fetch.frames import Frames, TooLarge
from townhum.listen.fetch.session import PlaceSession

_EVERY_S = 5.0
"""How often what is ready is handed on, at most."""

_SILENCE_S = 60.0
"""After so long without a frame a connection is made anew: it may be open and dead."""

_QUIET_S = 2.0
"""With `once`: after so long without a frame a stream has nothing more to say."""

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 1.0, 300.0
_WITHIN_S = 0.5
_FOR_GOOD = (AccessDenied, Missing, NotPermitted, SecretMissing)
"""Failures that a person has to mend: tried again at the slowest pace."""


class Ear(threading.Thread):
    """Follows a stream until `end`; with `once` until it was read up to the present moment.

    `give` takes what was caught, and may wait; `tell` hears in a sentence what goes wrong, once for each run of failures.
    """

    def __init__(
        self,
        session: PlaceSession,
        follower: Follower,
        clock: Clock,
        *,
        give: Callable[[Caught], None],
        tell: Callable[[str], None],
        once: bool = False,
    ) -> None:
        super().__init__(daemon=True)
        self._session, self._follower, self._clock = session, follower, clock
        self._give, self._tell, self._once = give, tell, once
        self._ended, self._failures, self._told = threading.Event(), 0, ""
        self._handed_on = clock.monotonic()
        self.is_done = False

    def end(self) -> None:
        """Stop as soon as may be. What is ready is not handed on any more: it comes again."""
        self._ended.set()

    def run(self) -> None:
        """Until it is ended."""
        try:
            while not self._ended.is_set() and not self.is_done:
                self._hear()
        finally:
            self.is_done = True

    def _hear(self) -> None:
        try:
            with self._session.stream(self._follower.where()) as frames:
                self._follower.begin()
                self._follow(frames)
        except TooLarge as error:
            self._follower.skip()
            self._fail(error)
        except SourceError as error:
            self._fail(error)
        except Exception as error:  # noqa: BLE001  a connector's bug must not end the others, nor show its data
            happened = f"the connector failed with {type(error).__name__}"
            self._fail(BadAnswer("Report this to the author of the connector.", happened))

    def _follow(self, frames: Frames) -> None:
        heard = self._clock.monotonic()
        while not self._ended.is_set():
            frame = frames.next(_WITHIN_S)
            now = self._clock.monotonic()
            if frame is not None:
                self._follower.take(frame)
                heard = now
            if self._once and (self._follower.is_abreast or now - heard > _QUIET_S):
                while self._hand_on():
                    """A follower looks up a few at a time, and nothing comes after this."""
                self.is_done = True
                return
            if now - self._handed_on >= _EVERY_S or self._follower.is_full:
                self._hand_on()
            if now - heard > _SILENCE_S:
                return

    def _hand_on(self) -> bool:
        """Hand on what is ready; gives whether there were items, so that there may be more."""
        caught = self._follower.caught(self._session)
        self._handed_on = self._clock.monotonic()
        self._failures, self._told = 0, ""
        if caught:
            self._give(caught)
        return bool(caught.items)

    def _fail(self, error: SourceError) -> None:
        said = f"{error.where}: {error.happened}. {error.do}" if error.where else f"{error.happened}. {error.do}"
        if said != self._told:
            self._tell(said)
            self._told = said
        pause = _LONGEST_PAUSE_S if isinstance(error, _FOR_GOOD) else _FIRST_PAUSE_S * 2**self._failures
        asked = error.after_s if isinstance(error, Retry) and error.after_s else 0.0
        self._failures = min(self._failures + 1, 10)
        if self._once and self._failures > 3:  # noqa: PLR2004  a place that does not answer ends no `--once`
            self.is_done = True
        self._ended.wait(min(max(pause, asked), _LONGEST_PAUSE_S))
