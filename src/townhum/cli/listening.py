"""`townhum listen`: listens until it is told to end, and says what goes wrong meanwhile."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from townhum.cli.running import Telling
from townhum.cli.showing import notes, out
from townhum.clock import SystemClock
from townhum.errors import UsageError
from townhum.keep.noting import refuse_ended
from townhum.keep.store import Store
from townhum.run.listening import Ears, listen, to_listen
from townhum.run.means import pipeline_of
from townhum.run.sessions import open_sessions
from townhum.study import Settings, Source
from townhum.study.durations import in_words
from townhum.study.listened import longest_kept

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_SPAN = re.compile(r"(\d{1,6})\s*([smhd])")


def seconds_of(written: str) -> float | None:
    """How long is meant by 90s, 15m, 8h or 2d; None for nothing. Raises `UsageError`."""
    if not written:
        return None
    found = _SPAN.fullmatch(written.strip().lower())
    if found is None or not int(found[1]):
        raise UsageError("Write --for as a number and s, m, h or d, such as 8h.", "that is no span of time")
    return float(int(found[1]) * _UNITS[found[2]])


def run(settings: Settings, store: Store, *, once: bool, for_s: float | None) -> int:
    """Listen; returns the exit code: 1 where a source was not heard at all. SIGTERM and Ctrl-C end it, with all that was caught kept."""
    refuse_ended(store.folder)
    clock, stop = SystemClock(), threading.Event()
    permit = to_listen(settings, settings.study.day_of(clock.now()))
    _say_what_lies_there(settings, permit.sources)
    for refusal in permit.refusals:
        notes.print(f"Not permitted: {refusal}", soft_wrap=True)
    watch = Telling()
    opener = partial(open_sessions, settings, clock=clock, environment=os.environ, tell=watch.waits)
    with _ended_by_signals(stop):
        ears = Ears(pipeline_of(settings), opener, clock, watch, stop, outdated=changes_of(settings.folder))
        lacking = listen(settings, store, ears, once=once, for_s=for_s)
    out.print("Ended. What was heard waits, encrypted, for `townhum run` to close its period.")
    if outdated := ears.outdated():
        notes.print(
            "The configuration changed. Start `townhum listen` again: what it was started with holds no longer."
        )
    for name in lacking:
        notes.print(f"{name} was not heard at all: see above why.")
    return 1 if lacking or outdated else 0


def changes_of(folder: Path) -> Callable[[], bool]:
    """Asks whether a file of the configuration was changed, added or taken away since now."""

    def state() -> tuple[tuple[str, int, int], ...]:
        with suppress(OSError):  # it is being written, and the next look will tell
            found = sorted((*folder.glob("*.toml"), *folder.glob("connectors/*.toml")))
            return tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in found)
        return begun

    begun: tuple[tuple[str, int, int], ...] = ()
    begun = state()
    return lambda: state() != begun


def _say_what_lies_there(settings: Settings, sources: Sequence[Source]) -> None:
    for source in sources:
        out.print(f"Listening to {source.name}: {source.place}", soft_wrap=True)
    out.print(
        "Until a period is committed, signals and marks of its posts lie encrypted in the data folder: personal data. No text, no link, no name. "
        f"The key lies in {settings.folder / settings.study.spool_key}, and is destroyed with the commit, "
        f"{in_words(longest_kept(settings.study))} after the period began at the latest.",
        soft_wrap=True,
    )


@contextmanager
def _ended_by_signals(stop: threading.Event) -> Iterator[None]:
    """A service manager sends SIGTERM, a person presses Ctrl-C: both end it in order."""
    before = {each: signal.signal(each, lambda *_: stop.set()) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
