"""What lies between a post and its signals, as two pure functions on a batch, so that either can be replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from townhum.count.release import Correct, uncorrected
from townhum.records import DropReason, FairnessFact, ModelFact, Post, ScrubbedPost, Signals, ThemeFacts

BATCH = 512
"""Posts scrubbed and read at once: enough for reading in arrays, few enough to be nothing in memory."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The two stages between a post and its signals, the versions of what they read with, and the themes and intents they know.

    `scrub` answers one for one: the scrubbed post, or why nothing may be read from it. `models` are the cards of what
    reads; `audit` scrubs and reads the sentences of the fairness audit, which takes some seconds; `correct` makes, of a
    kind of track and its noisy voices by tone, the shares behind them.
    """

    scrub: Callable[[Sequence[Post]], list[ScrubbedPost | DropReason]]
    read: Callable[[Sequence[ScrubbedPost]], list[Signals]]
    made_with: Mapping[str, str]
    themes: tuple[ThemeFacts, ...] = ()
    intents: tuple[str, ...] = ()
    models: tuple[ModelFact, ...] = ()
    audit: Callable[[], tuple[FairnessFact, ...]] = tuple
    correct: Correct = uncorrected
