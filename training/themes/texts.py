"""The texts that themes are learnt from and checked on. Data: see training/README.md."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from training.read_corpora import semeval


def learnt_from(data: Path) -> Iterator[tuple[str, str]]:
    """Set and text of everything that is learnt from."""
    yield from (("comments", text) for text in goemotions(data, "train"))
    yield from (("tweets", row.text) for row in semeval(data))
    yield from (("reviews", text) for text in reviews(data))
    yield from (("restaurants", text) for text in mams(data, "train"))


def checked_on(data: Path) -> Iterator[tuple[str, str]]:
    """Set and text of what is held back: comments of the dev split, reviews of products and restaurants."""
    yield from (("comments", text) for text in goemotions(data, "dev"))
    yield from (("restaurants", text) for text in mams(data, "val"))
    for name in ("amazon_cells_labelled", "yelp_labelled"):
        for line in (data / "uci_sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            yield "reviews", line.rsplit("\t", 1)[0]


def goemotions(data: Path, split: str) -> Iterator[str]:
    """Reddit comments."""
    for line in (data / "goemotions" / f"{split}.tsv").read_text(encoding="utf-8").splitlines():
        yield line.split("\t")[0]


def reviews(data: Path) -> Iterator[str]:
    """Snippets of product reviews that VADER's makers had rated."""
    file = data / "vader_gold" / "hutto_ICWSM_2014" / "amazonReviewSnippets_GroundTruth.txt"
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        yield html.unescape(line.split("\t")[2])


def mams(data: Path, split: str) -> Iterator[str]:
    """Sentences about restaurants."""
    for sentence in ET.parse(data / "mams" / f"atsa_{split}.xml").iter("sentence"):  # noqa: S314  a file on this machine
        yield sentence.findtext("text") or ""
