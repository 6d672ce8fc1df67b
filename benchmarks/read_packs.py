"""Speed of reading in each language with a pack, with twenty tracks: `make bench-read`.

The posts are those of our own that the packs' scrubbing is measured on, two drawn together for each so that many differ, and scrubbed
first, not timed. Figures are posts a CPU second of one thread, the best of some rounds.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from townhum.read.reader import Reader
from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.run.configuration import load_trial
from townhum.run.pipeline import BATCH
from townhum.run.stages import build_reader, build_scrubber
from townhum.study import Track
from townhum.words import packs

HERE = Path(__file__).resolve().parent
STARTERS = HERE.parent / "config" / "languages"
MANY = 20


def tracks(code: str) -> dict[str, Track]:
    """The tracks of the starter in a language, each twice: so many are there, and none is quicker for being invented."""
    found = dict(load_trial(STARTERS / code).tracks)
    more = {f"{name}_too": track.model_copy(update={"label": f"{name} too"}) for name, track in found.items()}
    return dict(list({**found, **more}.items())[:MANY])


def posts(code: str, many: int) -> list[ScrubbedPost]:
    """What is to be read, as read gets it."""
    lines = (HERE / "scrubbing" / "pack_posts" / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    plain = [line.replace("[", "").replace("]", "") for line in lines if line]
    random, moment = Random(1), datetime(2026, 11, 2, tzinfo=UTC)
    texts = [" ".join(random.sample(plain, 2)) for _ in range(many)]
    scrubber = build_scrubber({}, languages=("en", code))
    made = scrubber.scrub([Post("b", "b", ItemKey(b""), moment, text, language=code) for text in texts])
    return [post for post in made if isinstance(post, ScrubbedPost)]


def speed(reader: Reader, some: Sequence[ScrubbedPost], rounds: int) -> float:
    """Posts a CPU second, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.thread_time()
        for at in range(0, len(some), BATCH):
            reader.read(some[at : at + BATCH])
        best = min(best, time.thread_time() - begun)
    return len(some) / best


def main(words: Sequence[str] | None = None) -> None:
    """Print a line for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=4_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(words)
    print(f"{'reads':<24}{'posts a CPU s':>16}")
    for code in packs.read(packs.packs()):
        reader = build_reader(tracks(code), ("en", code))
        some = posts(code, options.posts)
        print(f"{packs.packs()[code].name:<24}{speed(reader, some, options.rounds):>16,.0f}")


if __name__ == "__main__":
    main()
