"""Puts labelled English texts into Spanish, and from there into French, by Apertium: `python -m training.tongues.translate DATA FILE --cache FOLDER`.

Needs the programs `apertium`, `apertium-eng-spa` and `apertium-fr-es`. It translates word by word, by rules: clumsy, and no tone is
lost that a list of words would see. FILE, outside the project, has a line of JSON for each text.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from training.read_corpora import Row
from training.tone_sets import read_sets, reading

MANY = {"semeval": 16_000, "vader_gold": 5_000, "goemotions": 6_000}
"""How many texts of each set, drawn at random."""
AT_ONCE = 500
_KEPT = {"[PERSON]": "Qpersona", "[OTHER]": "Qotheri", "[HANDLE]": "Qhandlo"}
"""Words of no language, which Apertium leaves as they are."""


def main() -> None:
    """Translate, five hundred texts at a time, and leave out those that come back fewer or more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    rows = list(_drawn(read_sets(options.data, reading(options.cache))))
    with options.file.open("w", encoding="utf-8") as out:
        for at in range(0, len(rows), AT_ONCE):
            some = rows[at : at + AT_ONCE]
            spanish = _put([_masked(row.text) for _, row in some], "eng-spa")
            french = _put([text or "." for text in spanish], "es-fr")
            if len(spanish) == len(french) == len(some):
                for (name, row), es, fr in zip(some, spanish, french, strict=True):
                    said = {"set": name, "tone": row.tone, "es": _unmasked(es), "fr": _unmasked(fr)}
                    out.write(json.dumps(said) + "\n")


def _drawn(sets: dict[str, list[Row]]) -> Iterator[tuple[str, Row]]:
    random = np.random.default_rng(1)
    for name, rows in sets.items():
        yield from ((name, rows[each]) for each in random.permutation(len(rows))[: MANY[name]])


def _put(texts: Sequence[str], pair: str) -> list[str]:
    """The texts in the other language; an empty line parts them, across which Apertium moves nothing."""
    command = ["apertium", "-u", pair]
    done = subprocess.run(command, input="\n\n".join(texts) + "\n", capture_output=True, text=True, check=True)  # noqa: S603  ours
    return done.stdout.rstrip("\n").split("\n\n")


def _masked(text: str) -> str:
    kept = re.sub(r"\[[A-Z_]+\]", lambda match: f" {_KEPT.get(match[0], '')} ", text)
    return " ".join(kept.split()) or "."


def _unmasked(text: str) -> str:
    for placeholder, word in _KEPT.items():
        text = re.sub(word, placeholder, text, flags=re.IGNORECASE)
    return " ".join(text.split())


if __name__ == "__main__":
    main()
