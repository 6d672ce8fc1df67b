"""Memory and time of the tally: `python benchmarks/tally.py --signals 10000000`.

Signals are invented: so many accounts that each writes seven posts on average, 200 tracks, 30 sources. They are made one
at a time and the making is timed apart, so that what is measured is the tally. A post on a track uses ten terms and has a
theme, as in the demo's sample; `--terms 0` leaves them out. `--dropped` so many items are left out beside. As in a run,
what is more than a million rows is put aside, encrypted, and counted shard by shard; `--held` holds all of it in memory.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from townhum.count.tally import Spill, Tallier
from townhum.keep.spill import spilling
from townhum.records import Dropped, DropReason, ItemKey, Mark, Signals, Tone
from townhum.records.budget import Bounds

MONDAY = datetime(2026, 11, 9, tzinfo=UTC)
TRACKS = tuple(f"track-{number}" for number in range(200))
SOURCES = tuple(f"source-{number}" for number in range(30))
INTENTS = ("asks", "buys", "complains", "leaves", "praises", "requests", "compares")
KEY = b"a key of a benchmark, known to all"
BATCH = 512


def signals(count: int, seed: int = 1, *, terms: int = 0) -> Iterator[list[Signals]]:
    """Batches of invented signals; a post on a track uses so many terms."""
    draw = Random(seed)
    said = [tuple(sorted({1 + int(draw.paretovariate(0.6)) % 15_000 for _ in range(terms)})) for _ in range(20_000)]
    shapes = [tuple(draw.sample(TRACKS, draw.choice((0, 1, 1, 1, 2, 3)))) for _ in range(2_000)]
    moments = [MONDAY + timedelta(seconds=draw.randrange(7 * 86_400)) for _ in range(5_000)]
    marks = max(1, count // 7)
    for start in range(0, count, BATCH):
        yield [
            Signals(
                source=draw.choice(SOURCES),
                key=ItemKey(draw.randbytes(16)),
                created_at=draw.choice(moments),
                mark=Mark(hash((seed, draw.randrange(marks))).to_bytes(16, "little", signed=True)),
                language="en",
                tracks=(shape := draw.choice(shapes)),
                tone=Tone(draw.randrange(-1, 2)),
                terms=draw.choice(said) if shape else (),
                themes=(1 + draw.randrange(29),) if shape and terms else (),
                unlisted=bool(shape and terms) and draw.random() < 0.3,
            )
            for _ in range(min(BATCH, count - start))
        ]


def dropped(count: int, seed: int = 2) -> Iterator[Dropped]:
    """Items left out, of accounts that leave out three on average."""
    draw, reasons = Random(seed), tuple(DropReason)
    for _ in range(count):
        mark = Mark(hash((seed, draw.randrange(max(1, count // 3)))).to_bytes(16, "little", signed=True))
        yield Dropped(mark, draw.choice(SOURCES), draw.choice(reasons), MONDAY, ItemKey(draw.randbytes(16)))


def peak_mb() -> float:
    """The most memory this process ever held, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_048_576 if sys.platform == "darwin" else 1_024)


def tallier(spill: Spill | None = None) -> Tallier:
    """An empty one, of the invented study."""
    return Tallier(TRACKS, SOURCES, UTC, languages=("en",), intents=INTENTS, bounds=Bounds(), key=KEY, spill=spill)


def measure(count: int, terms: int, left_out: int = 0, *, spill: Spill | None = None) -> None:
    """Print one table."""
    loaded, adding, taking = peak_mb(), 0.0, tallier(spill)
    for batch in signals(count, terms=terms):
        begun = time.process_time()
        taking.add(batch)
        adding += time.process_time() - begun
    for start in range(0, left_out, 100_000):
        some = list(dropped(min(100_000, left_out - start), seed=start))
        begun = time.process_time()
        taking.drop(some)
        adding += time.process_time() - begun
    begun = time.process_time()
    accounts = voices = said = 0
    for tally in taking.parts():  # one at a time, as a run does
        accounts, voices = accounts + tally.accounts, voices + len(tally.account)
        said += len(tally.said.term) if tally.said else 0
    closing = time.process_time() - begun
    print(f"{count:,} signals of {accounts:,} accounts: {voices:,} track-voices, {said:,} term-voices")
    print(f"adding   {adding:8.2f} CPU s\nclosing  {closing:8.2f} CPU s")
    print(f"peak memory {peak_mb():,.0f} MB, of which libraries {loaded:,.0f} MB")


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--signals", type=int, default=1_000_000)
    parser.add_argument("--terms", type=int, default=10)
    parser.add_argument("--dropped", type=int, default=0)
    parser.add_argument("--held", action="store_true")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name, spilling(Path(name)) as spill:
        measure(options.signals, options.terms, options.dropped, spill=None if options.held else spill)


if __name__ == "__main__":
    main()
