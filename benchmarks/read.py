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
from townhum.pipeline import BATCH
from townhum.read import card
from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.settings import Track, load_topics
from townhum.stages import build_reader, build_scrubber

ROUNDS = 3
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
    best = dict.fromkeys(rivals, float("inf"))
    for _ in range(ROUNDS):
        for name, read in rivals.items():
            begun = time.thread_time()
            batched(read, posts)
            best[name] = min(best[name], time.thread_time() - begun)
    print(f"{len(posts):,} posts\n\n{'reads':<36}{'us a post':>10}{'posts a CPU s':>16}")
    for name, seconds in best.items():
        print(f"{name:<36}{seconds / len(posts) * 1e6:>10.0f}{len(posts) / seconds:>16,.0f}")
    kept = best["townhum, all, 20 tracks"] / best["townhum, all, 500 tracks"]
    print(f"\nat 500 tracks {kept:.0%} of the speed at 20")
    print(f"\n{'from the model cards (development splits)':<56}{'townhum':>10}{'VADER':>10}")
    tone, aspects = card("tone-en")["measured"], card("aspects-en")["measured"]["mams validation"]
    for name in ("tweeteval validation", "goemotions dev"):
        print(f"{name + ', macro recall':<56}{tone[name]['macro_recall']:>10}{tone[name]['macro_recall_vader']:>10}")
    reviews = tone["amazon and yelp"]
    print(f"{'amazon and yelp, AUC':<56}{reviews['auc']:>10}{reviews['auc_vader']:>10}")
    print(f"{'mams validation, accuracy':<56}{aspects['accuracy']:>10}{aspects['accuracy_vader']:>10}")
    for name, market in tone.items():
        if name.startswith("sentences of a market"):
            print(f"{f'{name}, accuracy':<56}{market['accuracy']:>10}{market['accuracy_vader']:>10}")
    print(f"\n{'mean error of the negative share, samples of 500':<56}{'corrected':>10}{'as read':>10}")
    for name, error in tone["prevalence error"].items():
        corrected, as_read = (error["corrected"], error["as_read"]) if isinstance(error, dict) else (error, "-")
        print(f"{name:<56}{corrected:>10}{as_read:>10}")
    print(f"\n{'intents, by hand, on texts they were not mended on':<56}{'precision':>10}{'of':>10}")
    for name, figures in card("intents-en")["measured"].items():
        fresh = figures.get("fresh", {"precision": "-", "labelled_and_matched": 0})
        print(f"{name:<56}{fresh['precision']:>10}{fresh['labelled_and_matched']:>10}")


if __name__ == "__main__":
    main()
