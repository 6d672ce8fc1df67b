"""Speed of reading alone, and what the models were measured at, beside VADER in the same run: `make bench-read`.

The posts are those of the demo's invented sample, scrubbed first and not timed; `--texts FILE` takes each line's first
tab-separated column instead. Figures are posts a CPU second of one thread, the best of three rounds taken in turn, so a
busy machine disturbs little. With 500 tracks most are brands that nobody mentions, as in a study of a whole market.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from townhum.demo.sample import make_sample
from townhum.read import card
from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.run.configuration import load_topics
from townhum.run.pipeline import BATCH
from townhum.run.stages import build_reader, build_scrubber
from townhum.study import Track

ROUNDS = 3
SLOW = 500
"""Posts that accurate tone reads: enough to time it, and few enough to wait for."""
ROOT = Path(__file__).resolve().parents[1]
SYLLABLES = ("ba", "cor", "dil", "fen", "gor", "hul", "jam", "kel", "lum", "mar", "nov", "pell", "quin", "ros", "tav")


def tracks(many: int) -> dict[str, Track]:
    """The starter taxonomy and so many invented brands, three spellings each, that there are `many` tracks."""
    found = dict(load_topics(ROOT / "config"))
    random = Random(4)
    while len(found) < many:
        name = "".join(random.choices(SYLLABLES, k=3))
        found[f"b_{name}"] = Track(kind="brand", query=f'{name} OR #{name} OR "{name} kettle*" OR {name}app*')
    return found


def texts(file: Path | None, many: int) -> list[str]:
    """What is to be read."""
    if file:
        return [line.split("\t")[0] for line in file.read_text(encoding="utf-8").splitlines()][:many]
    sample = make_sample()
    words = [one.remark.text for one in (*sample.toots, *sample.threads)]
    return Random(1).choices(words, k=many)


def scrubbed(words: Sequence[str]) -> list[ScrubbedPost]:
    """The posts as read gets them."""
    moment = datetime(2026, 11, 2, tzinfo=UTC)
    posts = build_scrubber({}).scrub([Post("b", "b", ItemKey(b""), moment, text) for text in words])
    return [post for post in posts if isinstance(post, ScrubbedPost)]


def batched(read: Callable[[Sequence[ScrubbedPost]], object], posts: Sequence[ScrubbedPost]) -> None:
    """Read all posts as a run does."""
    for at in range(0, len(posts), BATCH):
        read(posts[at : at + BATCH])


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=5_000)
    parser.add_argument("--texts", type=Path)
    options = parser.parse_args()
    posts = scrubbed(texts(options.texts, options.posts))
    vader = SentimentIntensityAnalyzer()
    rivals: dict[str, Callable[[Sequence[ScrubbedPost]], object]] = {
        "VADER, tone alone": lambda batch: [vader.polarity_scores(post.text) for post in batch],
        "townhum, all, 20 tracks": build_reader(tracks(20)).read,
        "townhum, all, 500 tracks": build_reader(tracks(500)).read,
        "townhum, tone = vader, 20 tracks": build_reader(tracks(20), tone="vader").read,
    }
    rivals["townhum, tone = accurate, 20 tracks"] = build_reader(tracks(20), tone="accurate").read
    best = dict.fromkeys(rivals, float("inf"))
    for _ in range(ROUNDS):
        for name, read in rivals.items():
            some = posts[:SLOW] if "accurate" in name else posts
            begun = time.thread_time()
            batched(read, some)
            best[name] = min(best[name], (time.thread_time() - begun) / len(some))
    print(f"{len(posts):,} posts\n\n{'reads':<36}{'us a post':>10}{'posts a CPU s':>16}")
    for name, seconds in best.items():
        print(f"{name:<36}{seconds * 1e6:>10.0f}{1 / seconds:>16,.0f}")
    kept = best["townhum, all, 20 tracks"] / best["townhum, all, 500 tracks"]
    print(f"\nat 500 tracks {kept:.0%} of the speed at 20")
    print(f"\n{'from the model cards (development splits)':<56}{'townhum':>10}{'accurate':>10}{'VADER':>10}")
    tone, accurate = (card(name)["measured"] for name in ("tone-en", "tone-en-accurate"))
    aspects = card("aspects-en")["measured"]["mams validation"]
    for name, one in tone.items():
        what = next((what for what in ("macro_recall", "auc", "accuracy") if what in one), None)
        if what:
            title = f"{name}, {what.replace('_', ' ')}"
            print(f"{title:<56}{one[what]:>10}{accurate[name][what]:>10}{one[f'{what}_vader']:>10}")
    print(f"{'mams validation, accuracy':<56}{aspects['accuracy']:>10}{'':>10}{aspects['accuracy_vader']:>10}")
    print(f"\n{'mean error of the negative share, samples of 500':<70}{'townhum':>10}{'as read':>10}{'accurate':>10}")
    for name, error in tone["prevalence error"].items():
        other = accurate["prevalence error"][name]
        if isinstance(error, dict):
            print(f"{name:<70}{error['corrected']:>10}{error['as_read']:>10}{other['corrected']:>10}")
        else:
            print(f"{name:<70}{error:>10}{'-':>10}{other:>10}")
    print(f"\n{'intents, by hand, on texts they were not mended on':<56}{'precision':>10}{'of':>10}")
    for name, figures in card("intents-en")["measured"].items():
        fresh = figures.get("fresh", {"precision": "-", "labelled_and_matched": 0})
        print(f"{name:<56}{fresh['precision']:>10}{fresh['labelled_and_matched']:>10}")


if __name__ == "__main__":
    main()
