"""Which words are common in lower case: `python -m training.words DATA --cache FOLDER`. Run before the other scripts.

Only hashes are kept, of words written in lower case at least `LEAST` times in the training sets. A word that is seen with
a capital and is none of these is taken for a name.
"""

from __future__ import annotations

import argparse
from collections import Counter
from functools import lru_cache
from pathlib import Path

import numpy as np

from townhum.read.lexicon import hash_of
from townhum.read.tokens import TOKEN
from townhum.scrub import Scrubber
from training import read_corpora as corpora
from training.models import write

LEAST = 8
SETS = ("semeval", "goemotions", "vader_gold")


def main() -> None:
    """Count, and write the hashes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    scrubber = lru_cache(Scrubber)
    counted: Counter[str] = Counter()
    for name in SETS:
        for row in corpora.scrubbed(name, getattr(corpora, name)(options.data), scrubber, options.cache):
            counted.update(word for word in TOKEN.findall(row.text) if word.isalpha() and word.islower())
    common = sorted(word for word, times in counted.items() if times >= LEAST)
    card = {"name": "townhum-words-en", "version": "1.0", "reads": "which words are common in lower case"}
    write("words-en", {"hashes": np.unique(hash_of(common))}, {**card, "trained_on": list(SETS), "words": len(common)})


if __name__ == "__main__":
    main()
