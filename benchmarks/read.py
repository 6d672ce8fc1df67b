"""Speed of reading alone, and what the models were measured at, beside VADER in the same run: `make bench-read`.

The posts are those of the demo's invented sample, scrubbed first and not timed; `--texts FILE` takes each line's first
tab-separated column instead. Figures are posts a CPU second of one thread, the best of three rounds taken in turn, so a
busy machine disturbs little. With 500 tracks most are brands that nobody mentions, as in a study of a whole market.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from townhum.demo.sample import make_sample
from townhum.read.weights import card
from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.run.configuration import load_trial
from townhum.run.pipeline import BATCH
from townhum.run.stages import build_reader, build_scrubber
from townhum.study import Track

TONES = {"townhum": "tone-en", "accurate": "tone-en-accurate"}
"""The column of each model of tone, and its card."""
Figures = Mapping[str, Any]
ROOT = Path(__file__).resolve().parents[1]
SYLLABLES = ("ba", "cor", "dil", "fen", "gor", "hul", "jam", "kel", "lum", "mar", "nov", "pell", "quin", "ros", "tav")


def tracks(many: int) -> dict[str, Track]:
    """The starter taxonomy and so many invented brands, three spellings each, that there are `many` tracks."""
    found = dict(load_trial(ROOT / "config").tracks)
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


def main(words: Sequence[str] | None = None) -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=5_000)
    parser.add_argument("--slow", type=int, default=500, help="posts that accurate tone reads: enough to time it")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--tracks", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(words)
    speed(scrubbed(texts(options.texts, options.posts)), options.slow, options.tracks, options.rounds)
    measured = {name: card(model)["measured"] for name, model in TONES.items()}
    for model in TONES.values():
        kinds_left_out(card(model))
    tone_of_cards(measured)
    shares_of_cards(measured)
    intents_of_card()


def speed(posts: Sequence[ScrubbedPost], slow: int, most: int, rounds: int) -> None:
    """The best of some rounds for each way to read; the slow one reads the first few posts only."""
    vader, with_most = SentimentIntensityAnalyzer(), f"townhum, all, {most} tracks"
    rivals: dict[str, Callable[[Sequence[ScrubbedPost]], object]] = {
        "VADER, tone alone": lambda batch: [vader.polarity_scores(post.text) for post in batch],
        "townhum, all, 20 tracks": build_reader(tracks(20)).read,
        with_most: build_reader(tracks(most)).read,
        "townhum, tone = vader, 20 tracks": build_reader(tracks(20), tone="vader").read,
        "townhum, tone = accurate, 20 tracks": build_reader(tracks(20), tone="accurate").read,
    }
    best = dict.fromkeys(rivals, float("inf"))
    for _ in range(rounds):
        for name, read in rivals.items():
            some = posts[:slow] if "accurate" in name else posts
            begun = time.thread_time()
            batched(read, some)
            best[name] = min(best[name], (time.thread_time() - begun) / len(some))
    print(f"{len(posts):,} posts\n\n{'reads':<36}{'us a post':>10}{'posts a CPU s':>16}")
    for name, seconds in best.items():
        print(f"{name:<36}{seconds * 1e6:>10.0f}{1 / seconds:>16,.0f}")
    kept = best["townhum, all, 20 tracks"] / best[with_most]
    print(f"\nat {most} tracks {kept:.0%} of the speed at 20")


def kinds_left_out(said: Figures) -> None:
    """On each kind of text, by models that learnt nothing of it, and its shares by the tables of the other kinds alone."""
    _head(
        f"{said['name']}, kinds never learnt from: macro recall; share",
        60,
        "recall",
        "VADER",
        "as read",
        "corrected",
        "holds",
        "wide",
    )
    for writing, kinds in said["kinds left out"].items():
        for kind, one in kinds.items():
            share = one["natural"]
            figures = (share[what] for what in ("as_read", "corrected", "inside_interval", "width"))
            _row(f"{kind}, as {writing}", 60, one["macro_recall"], one["macro_recall_vader"], *figures)


def tone_of_cards(measured: Mapping[str, Figures]) -> None:
    """What each model of tone was measured at, on every set that any of them was."""
    aspects = card("aspects-en")["measured"]["mams validation"]
    _head("kinds learnt from, from the model cards (development splits)", 60, *measured, "VADER")
    for name in _any_of(measured.values()):
        ones = [figures.get(name, {}) for figures in measured.values()]
        what = next((what for what in ("macro_recall", "auc", "accuracy") if any(what in one for one in ones)), None)
        if what:
            vader = next((one[f"{what}_vader"] for one in ones if f"{what}_vader" in one), None)
            _row(f"{name}, {what.replace('_', ' ')}", 60, *(one.get(what) for one in ones), vader)
    _row("mams validation, accuracy", 60, aspects["accuracy"], None, aspects["accuracy_vader"])


def shares_of_cards(measured: Mapping[str, Figures]) -> None:
    """How far each model's share of negative posts is off, corrected and as read, on every set that any of them was."""
    errors = [figures["prevalence error"] for figures in measured.values()]
    heads = [head for name in measured for head in (name, "as read")]
    _head("mean error of the negative share, samples of 500", 74, *heads)
    for name in _any_of(errors):
        ones = [error.get(name, {}) for error in errors]
        whole = [one if isinstance(one, dict) else {"corrected": one} for one in ones]
        _row(name, 74, *(one.get(what) for one in whole for what in ("corrected", "as_read")))


def intents_of_card() -> None:
    """What the intents were measured at."""
    _head("intents, by hand, on texts they were not mended on", 60, "precision", "of")
    for name, figures in card("intents-en")["measured"].items():
        fresh = figures.get("fresh", {})
        _row(name, 60, fresh.get("precision"), fresh.get("labelled_and_matched", 0))


def _any_of(cards: Iterable[Figures]) -> list[str]:
    """The names on any of the cards: a model is measured on what its making left out, which is not the same for two."""
    return list(dict.fromkeys(name for figures in cards for name in figures))


def _head(title: str, width: int, *heads: str) -> None:
    print(f"\n{title:<{width}}" + "".join(f"{head:>10}" for head in heads))


def _row(title: str, width: int, *figures: float | None) -> None:
    print(f"{title:<{width}}" + "".join(f"{'-' if figure is None else figure:>10}" for figure in figures))


if __name__ == "__main__":
    main()
