"""The texts of the development sets in which intents are looked for: all of them, whatever their tone. Tone 0 is no label."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from townhum.scrub import Scrubber
from training import read_corpora as corpora
from training.read_corpora import Row, plain, scrubbed

TWEETS = ("btc/a", "btc/b", "btc/e", "btc/g", "wnut17/wnut17train")
VIDEOS = ("wnut17/emerging.dev",)
"""Comments under videos."""


def comments(data: Path, split: str) -> Iterator[Row]:
    """All comments of a split of GoEmotions, those of mixed or no clear tone too."""
    for line in (data / "goemotions" / f"{split}.tsv").read_text(encoding="utf-8").splitlines():
        text, _, comment = line.split("\t")
        yield Row(f"{split}:{comment}", text.replace("[NAME]", "[PERSON]").replace("[RELIGION]", "[OTHER]"), 0)


def rated(data: Path) -> Iterator[Row]:
    """All of VADER's rated sentences."""
    for path in sorted((data / "vader_gold" / "hutto_ICWSM_2014").glob("*GroundTruth.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            number, _, text = line.split("\t")[:3]
            yield Row(f"{path.stem}:{number}", html.unescape(text), 0)


def films(data: Path) -> Iterator[Row]:
    """The IMDb part of the labelled sentences."""
    lines = (data / "uci_sentences" / "imdb_labelled.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        yield Row(f"imdb_labelled:{number}", line.rsplit("\t", 1)[0], 0)


def meals(data: Path, split: str) -> Iterator[Row]:
    """Sentences of MAMS."""
    for name, text, _ in corpora.mams(data, split):
        yield Row(f"mams-{name}", text, 0)


def tokenised(data: Path, names: Iterable[str]) -> Iterator[Row]:
    """Texts of the Broad Twitter Corpus and WNUT-17, which lie beside DATA in `pii`, one word a line."""
    for name in names:
        for number, words in enumerate(_sentences(data.parent / "pii" / f"{name}.conll")):
            yield Row(f"{name}:{number}", " ".join(words), 0)


def _sentences(path: Path) -> Iterator[list[str]]:
    words: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            words.append(line.split()[0])
        elif words:
            yield words
            words = []


def development(data: Path, scrubber: Callable[[], Scrubber], cache: Path | None) -> list[Row]:
    """All development texts, scrubbed, each once."""
    parts = {
        "semeval": corpora.semeval(data),
        **{f"comments-{split}": comments(data, split) for split in ("train", "dev", "test")},
        "rated": rated(data),
        "uci": corpora.uci(data),
        "films": films(data),
        "tweeteval": corpora.tweeteval_validation(data),
        **{f"meals-{split}": meals(data, split) for split in ("train", "val")},
        "tweets": tokenised(data, TWEETS),
        "videos": tokenised(data, VIDEOS),
    }
    found: dict[str, Row] = {}
    for name, rows in parts.items():
        for row in scrubbed(name, rows, scrubber, cache):
            found.setdefault(plain(row.text), row)
    return list(found.values())
