"""What encryption and the log cost a run: `python benchmarks/at_rest.py [--posts 10000] [--rounds 3]`.

The same week of invented posts is closed with a key, so that the ledger is encrypted and everything is written in the log, and without
one, when neither is done. CPU seconds of the process, libraries and their threads included; the least of all rounds, since whatever else
the machine does only adds. The models are loaded before. Also a run with nothing due, of which cron makes many.
"""

from __future__ import annotations

import argparse
import secrets
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pipeline import NOW, sample_texts, write_study

from townhum.clock import SimulatedClock
from townhum.keep.keys import SIZE, Key
from townhum.keep.store import Store
from townhum.run.configuration import load_settings
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.run.pipeline import Pipeline
from townhum.run.sessions import open_sessions
from townhum.run.stages import build_pipeline
from townhum.study import Settings

WEEK = Asked(since=date(2026, 11, 9), until=date(2026, 11, 15))


def closed(settings: Settings, pipeline: Pipeline, store: Store) -> float:
    """CPU seconds of a run."""
    began = time.process_time()
    clock = SimulatedClock(NOW)
    with open_sessions(settings, clock=clock, environment={}) as sessions:
        run(settings, store, Means(lambda: pipeline, sessions, clock, secrets.token_bytes(SIZE)), WEEK)
    return time.process_time() - began


def measured(posts: int, rounds: int) -> dict[tuple[str, bool], float]:
    """The least CPU seconds by what was done, and whether with a key."""
    least: dict[tuple[str, bool], float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_study(folder, sample_texts(posts))
        settings = load_settings(folder)
        pipeline = build_pipeline(settings.tracks, settings.study.languages, scrub=settings.scrub)
        for number in range(rounds):
            for keyed in (number % 2 == 0, number % 2 == 1):  # in turn, so that neither has the warmer caches
                store = Store(folder / f"data-{number}-{keyed}", Key(secrets.token_bytes(SIZE)) if keyed else None)
                for what in ("a week closed", "nothing due"):
                    took = closed(settings, pipeline, store)
                    least[what, keyed] = min(took, least.get((what, keyed), took))
    return least


def main(words: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(words)
    least = measured(options.posts, options.rounds)
    print(f"{options.posts:,} posts, least of {options.rounds}\n")
    print(f"{'CPU seconds':<20}{'without':>10}{'with key':>10}{'more':>8}{'more, s':>10}")
    for what in dict.fromkeys(what for what, _ in least):
        without, with_key = least[what, False], least[what, True]
        print(
            f"{what:<20}{without:>10.2f}{with_key:>10.2f}{100 * (with_key / without - 1):>7.1f}%{with_key - without:>10.2f}"
        )


if __name__ == "__main__":
    main()
