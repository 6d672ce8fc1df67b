"""What a run is told its way out with, and whom it tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from townhum.connector import Session
from townhum.records import PeriodRef
from townhum.study import Source

Sessions = Callable[[Source], Session]
"""Opens the way to one source. `run.sessions.open_sessions` gives the real one."""


class Watch:
    """Told of progress. The command line draws it, a benchmark times it; this one does nothing."""

    def planned(self, periods: Sequence[PeriodRef], sources: Sequence[Source]) -> None:
        """The periods and sources that are about to be read."""

    def read(self, posts: int) -> None:
        """So many more posts were read."""

    def waits(self, why: str) -> None:
        """A server asked for a long pause, and gets it. `why` is a sentence."""

    def stage(self, name: str) -> AbstractContextManager[None]:  # noqa: ARG002  a watch that times needs the name
        """Entered around each stage."""
        return nullcontext()
