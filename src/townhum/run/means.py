"""What a run works with, made of its settings when it is first asked for: a run with nothing due asks for neither."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from townhum.clock import Clock
from townhum.connector import Session
from townhum.run.reading import Alone, Reading
from townhum.run.watch import Sessions, Watch
from townhum.run.workers import Worker, workers
from townhum.study import Settings, Source

if TYPE_CHECKING:
    from townhum.count.noise import Noise
    from townhum.run.intake import Gather
    from townhum.run.pipeline import Pipeline


def _system_noise() -> Noise:
    from townhum.count.noise import discrete_gaussian  # noqa: PLC0415  arrays, which a run with nothing due does without

    return discrete_gaussian()


def here(pipeline: Pipeline, watch: Watch) -> AbstractContextManager[Reading]:
    """Reading in this process."""
    return nullcontext(Alone.with_(pipeline, watch))


@dataclass(frozen=True, slots=True, repr=False)
class Means:
    """What a run works with.

    `key` is at least 32 random bytes that nobody keeps; `noise` is from the operating system's generator, but in tests.
    `pipeline` is asked for once, and only when a period is due: building one takes longer than finding that none is.
    With `elsewhere` places are collected and read there, and `sessions` and `reading` are not used.
    `most_rows` are held in memory of a period; where it is None, a million of all together.
    """

    pipeline: Callable[[], Pipeline]
    sessions: Sessions
    clock: Clock
    key: bytes
    watch: Watch = field(default_factory=Watch)
    noise: Callable[[], Noise] = _system_noise
    reading: Callable[[Pipeline, Watch], AbstractContextManager[Reading]] = here
    most_rows: int | None = None
    elsewhere: Gather | None = None


def pipeline_of(settings: Settings) -> Pipeline:
    """Load the models that this study reads with. Raises `ModelError`."""
    from townhum.run.stages import build_pipeline  # noqa: PLC0415  the models, which a run with nothing due does without

    return build_pipeline(**recipe_of(settings))


def recipe_of(settings: Settings) -> dict[str, Any]:
    """What a pipeline is built from, fit to be sent to a worker: the study's words and rules, and nothing secret."""
    return {
        "tracks": dict(settings.tracks),
        "languages": settings.study.languages,
        "scrub": settings.scrub,
        "relaxed": tuple(settings.study.relax),
        "tone": settings.study.tone,
        "writing": {source.name: source.connector.manifest.writing for source in settings.sources},
    }


def in_workers(settings: Settings, many: int) -> Callable[[Pipeline, Watch], AbstractContextManager[Reading]]:
    """How so many processes read: one reads here."""

    def reading(pipeline: Pipeline, watch: Watch) -> AbstractContextManager[Reading]:
        if many == 1:
            return here(pipeline, watch)
        return workers(Alone.with_(pipeline, watch), partial(Worker, recipe_of(settings)), many, watch)

    return reading


def sessions_of(
    settings: Settings, stack: ExitStack, watch: Watch, *, clock: Clock, environment: Mapping[str, str]
) -> Sessions:
    """Opens the way to the sources when the first is asked for, and keeps it open for as long as `stack` is."""

    @cache
    def opened() -> Sessions:
        from townhum.run.sessions import open_sessions  # noqa: PLC0415  an HTTP client, which nothing due does without

        return stack.enter_context(open_sessions(settings, clock=clock, environment=environment, tell=watch.waits))

    def session(source: Source) -> Session:
        return opened()(source)

    return session
