"""Memory and time of the tally: `python benchmarks/tally.py --signals 10000000`.

Signals are invented: so many accounts that each writes seven posts on average, 200 tracks, 30 sources. They are made one
at a time and the making is timed apart, so that what is measured is the tally. A post on a track uses ten terms and has a
theme, as in the demo's sample; `--terms 0` leaves them out.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random

from townhum.count.tally import Tallier
from townhum.records import ItemKey, Mark, Signals, Tone

MONDAY = datetime(2026, 11, 9, tzinfo=UTC)
TRACKS = tuple(f"track-{number}" for number in range(200))
SOURCES = tuple(f"source-{number}" for number in range(30))
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


def peak_mb() -> float:
    """The most memory this process ever held, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_048_576 if sys.platform == "darwin" else 1_024)


def measure(count: int, terms: int) -> None:
    """Print one table."""
    loaded, adding = peak_mb(), 0.0
    tallier = Tallier(TRACKS, SOURCES)
    for batch in signals(count, terms=terms):
        begun = time.process_time()
        tallier.add(batch)
        adding += time.process_time() - begun
    begun = time.process_time()
    tally = tallier.close()
    closing = time.process_time() - begun
    print(f"{count:,} signals of {tally.accounts:,} accounts: {len(tally.account):,} track-voices")
    if tally.said:
        print(f"{len(tally.said.term):,} term-voices of one account in {tally.said.one_in}")
    print(f"adding   {adding:8.2f} CPU s\nclosing  {closing:8.2f} CPU s")
    print(f"peak memory {peak_mb():,.0f} MB, of which libraries {loaded:,.0f} MB")


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--signals", type=int, default=1_000_000)
    parser.add_argument("--terms", type=int, default=10)
    options = parser.parse_args(words)
    measure(options.signals, options.terms)


if __name__ == "__main__":
    main()
