"""The texts of the development sets in which intents are looked for: all of them, whatever their tone. Tone 0 is no label."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from pathlib import Path

from townhum.scrub import Scrubber
from training import read_corpora as corpora
from training.read_corpora import Row, plain, scrubbed


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
    }
    found: dict[str, Row] = {}
    for name, rows in parts.items():
        for row in scrubbed(name, rows, scrubber, cache):
            found.setdefault(plain(row.text), row)
    return list(found.values())
