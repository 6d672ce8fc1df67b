"""What a connector offers whose place is a stream, and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from townhum.connector.contract import Session


@dataclass(frozen=True, slots=True, repr=False)
class Caught:
    """What came out of a stream, or of one reading of a place, since the last time.

    `items` are raw; `gone` are items that were deleted, each with its author; `left` are authors who went or said no. All ids and authors
    are canonical. From `since` to `until` the place was heard without a gap; `cursor` is where to go on.
    """

    items: Sequence[Any] = ()
    gone: Sequence[tuple[str, str]] = ()
    left: Sequence[str] = ()
    since: datetime | None = None
    until: datetime | None = None
    cursor: int | None = None

    def __bool__(self) -> bool:
        return bool(self.items or self.gone or self.left) or self.until is not None

    def __repr__(self) -> str:
        return f"Caught({len(self.items)} items)"


class Follower(Protocol):
    """Takes frames as they come, and gives what is ours. Lives in memory alone, for as long as a stream is followed."""

    def where(self) -> str:
        """The address to follow, from where it was left: an https URL, whatever the stream speaks."""

    def begin(self) -> None:
        """A connection was made: what comes next may begin with what was there before."""

    def take(self, frame: bytes) -> None:
        """One frame. Never raises: what cannot be read is counted as nothing."""

    def caught(self, session: Session) -> Caught:
        """What is ready, looked up where that is needed. Raises a `SourceError`, and has it all the next time then."""

    def skip(self) -> None:
        """Go on with what is newest: what comes next cannot be taken, however often it is asked for."""

    @property
    def is_full(self) -> bool:
        """Whether so much waits to be looked up that nothing more should be read."""

    @property
    def is_abreast(self) -> bool:
        """Whether the stream was read up to the present moment."""


class Streamed(Protocol):
    """A decoder whose place is a stream."""

    def follow(self, options: Any, cursor: int | None, now: Callable[[], datetime]) -> Follower:
        """Begin to follow, from a cursor or from now on. `now` tells the moment it is, aware."""
