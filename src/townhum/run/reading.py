"""From batches of posts to what was read of each: here, one batch after the other. `run.workers` does the same in several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from townhum.records import DropReason, Post, ScrubbedPost, Signals
from townhum.run.one_by_one import Careful
from townhum.run.watch import Watch

if TYPE_CHECKING:
    from townhum.run.pipeline import Pipeline

Found = Signals | DropReason
"""What is read of a post, or why nothing is."""


class Reading(Protocol):
    """Scrubs and reads batches of posts."""

    def of(self, batches: Iterable[Sequence[Post]]) -> Iterator[tuple[Sequence[Post], list[Found]]]:
        """Each batch with what was found, one for one, in the order in which they come."""


@dataclass(frozen=True, slots=True)
class Alone:
    """In this process."""

    careful: Careful
    watch: Watch

    @classmethod
    def with_(cls, pipeline: Pipeline, watch: Watch) -> Alone:
        return cls(Careful(pipeline.scrub, pipeline.read), watch)

    def of(self, batches: Iterable[Sequence[Post]]) -> Iterator[tuple[Sequence[Post], list[Found]]]:
        """As `Reading` says."""
        for batch in batches:
            yield batch, self.found(batch)

    def found(self, batch: Sequence[Post]) -> list[Found]:
        """What is found in one batch."""
        with self.watch.stage("scrub"):
            scrubbed = self.careful.scrub(batch)
        with self.watch.stage("read"):
            signals = iter(self.careful.read([post for post in scrubbed if isinstance(post, ScrubbedPost)]))
        return [post if isinstance(post, DropReason) else next(signals) for post in scrubbed]
