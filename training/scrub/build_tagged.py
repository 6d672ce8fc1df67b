"""Learn which plain words and short figures identify where they stand, and write `src/townhum/scrub/tagged.txt.xz`. The same sources give the same bytes.

    python training/scrub/build_tagged.py FOLDER    # the folder of the marked posts, with nlp/goemotions and nlp/semeval2017-task4a
    python training/scrub/build_tagged.py FOLDER --check

Learnt from: the invented texts of several authors (`authors/`), the tables of benchmarks/scrubbing that were read (never those that are only counted),
sentences of `grammar.py`, and as texts in which nothing is: the authors' and the benchmark's near misses, GoEmotions' comments (Apache-2.0) and tweets of
SemEval-2017 (CC BY 3.0; but for those of TweetEval's validation, on which we measure), those of them that the gate lets through. `--check` learns without
each author in turn and counts on that author's texts alone (`left_out.py`).
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from authors import AUTHORS, HERE, identifiers, row, texts
from descend import Seen, gate, learn
from grammar import FRAMES, OTHER_FRAMES, SLOTS, sentence
from left_out import told

from townhum.scrub.around import Around, joins
from townhum.scrub.hints import CUE_OF, PART_OF
from townhum.scrub.tagged import BIAS, BOTH, CHANGE, GATE, GATE_BIAS, gate_features, is_function_word
from townhum.scrub.tokens import tokens_of
from townhum.words import LOWER, vocabulary
from townhum.words.vocabulary import rare_words

_ROOT = HERE.parents[1]
_TARGET = _ROOT / "src" / "townhum" / "scrub" / "tagged.txt.xz"
_TABLES = _ROOT / "benchmarks" / "scrubbing"
_READ = (("identifiers.txt", (0, 1)), ("identifiers_teen.txt", (0, 1)), ("identifiers_neighbours.txt", (0,)))
_DRAWN, _SEED = 12_000, 11
_MOST_OTHERS = 26_000
_WORTH = {"author": 8.0, "near": 8.0, "word": 4.0, "table": 2.5, "drawn": 1.0, "near miss": 60.0, "other": 1.0}
_FOR_GATE, _GATE_WORTH = 12_000, 3.0  # comments and tweets each
_PASSING, _LOOKED_AT = (
    0.15,
    0.07,
)  # shares of the tweets that are learnt from, and that are looked at when posts are scrubbed
_MOST_TOKENS = 80
_LEAST_WEIGHT, _SCALE = 0.35, 20
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_PIECE = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"@\w+|https?\S+|[^a-z0-9]")


def main(words: Sequence[str] | None = None) -> None:
    """Learn and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(words)
    others = list(real(options.folder))
    for left in AUTHORS if options.check else ():
        print(told(left, "tagged.txt.xz", build([one for one in AUTHORS if one != left], others)), flush=True)  # noqa: T201  a script
    if not options.check:
        packed = build(AUTHORS, others)
        _TARGET.write_bytes(packed)
        print(len(packed), "bytes")  # noqa: T201


def build(authors: Sequence[str], others: Sequence[str]) -> bytes:
    """The packed file, learnt from these authors."""
    known = frozenset(_known())
    found = [*_by_authors(authors), *_by_tables(), *_drawn()]
    passing = _gate(found, others, known)
    odds = [sum(passing.get(one, 0.0) for one in gate_features(pieces_of(text))) for text in others]
    least = sorted(odds[: len(others) // 2], reverse=True)
    chosen = [text for text, at in zip(others, odds, strict=True) if at >= least[int(_PASSING * len(least))]]
    random.Random(_SEED).shuffle(chosen)  # noqa: S311
    rows = [*found, *near_misses(), *((text, [], _WORTH["other"]) for text in chosen[:_MOST_OTHERS])]
    weights = learn([seen(*one, known) for one in rows])
    special = {name: weights.pop(name) for name in (BIAS, CHANGE, BOTH)}
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= _LEAST_WEIGHT} | special
    kept |= {GATE + name: weight for name, weight in passing.items() if name}
    kept[GATE_BIAS] = -least[int(_LOOKED_AT * len(least))]
    whole = {name: round(_SCALE * weight) for name, weight in sorted(kept.items())}
    lines = [f"{name} {weight}" for name, weight in whole.items() if weight or name in {*special, GATE_BIAS}]
    return lzma.compress("\n".join([" ".join(sorted(known)), *lines]).encode(), preset=9 | lzma.PRESET_EXTREME)


def seen(text: str, spans: Sequence[tuple[int, int]], worth: float, known: frozenset[str]) -> Seen:
    """A text as it is learnt from."""
    tokens = tokens_of(text, known)[:_MOST_TOKENS]
    around = Around(tokens)
    marked = [any(a <= one.start < b for a, b in spans) for one in tokens]
    return Seen([around.features(at) for at in range(len(tokens))], joins(tokens), marked, worth)


def pieces_of(text: str) -> frozenset[str]:
    """The words by which the scrubber's gates go."""
    return frozenset(_PIECE.findall(text.lower()))


def _gate(
    found: Sequence[tuple[str, list[tuple[int, int]], float]], others: Sequence[str], known: frozenset[str]
) -> dict[str, float]:
    def of(text: str) -> list[str]:
        return [one for one in gate_features(sorted(pieces_of(text))) if one in known or one[0] == "<"]

    half = len(others) // 2
    told_of = [of(text) for text, spans, worth in found if spans and worth > _WORTH["drawn"]]
    told_of += [of(text) for text, spans, worth in found if spans and worth == _WORTH["drawn"]][:1500]
    weights = gate(told_of, map(of, [*others[:_FOR_GATE], *others[half : half + _FOR_GATE]]), _GATE_WORTH)
    del weights[""]
    return weights


def _known() -> Iterator[str]:
    """The words of the grammar's frames and slots, of the classes of hints, and function words: what is weighed as itself."""
    for frame in (*FRAMES, *OTHER_FRAMES):
        yield from _WORD.findall(re.sub(r"\{\w+\}", " ", frame))
    for name, listed in SLOTS.items():
        if name != "num":
            yield from _WORD.findall(listed)
    yield from CUE_OF
    yield from PART_OF
    yield from (word for word in vocabulary() if is_function_word(word))


def _by_authors(authors: Sequence[str]) -> Iterator[tuple[str, list[tuple[int, int]], float]]:
    for author in authors:
        yield from ((*one, _WORTH["author"]) for _, one in identifiers(author))
        yield from ((*one, _WORTH["near"]) for one in texts(author, "near"))
        for name in ("word", "person"):
            yield from ((text, [], _WORTH["word"]) for text, _ in texts(author, name))


def _by_tables() -> Iterator[tuple[str, list[tuple[int, int]], float]]:
    for name, parts in _READ:
        lines = (_TABLES / name).read_text(encoding="utf-8").splitlines()
        told_of = [line for line in lines if line and not line.startswith("#")]
        for number, line in enumerate(told_of):
            if number % 2 in parts:
                yield (*row(line.partition(" ")[2]), _WORTH["table"])


def near_misses() -> Iterator[tuple[str, list[tuple[int, int]], float]]:
    """The near misses of the benchmark, in which nothing is found, with what each is worth."""
    for line in (_TABLES / "near_identifiers.txt").read_text(encoding="utf-8").splitlines()[1:]:
        yield line, [], _WORTH["near miss"]


def _drawn() -> Iterator[tuple[str, list[tuple[int, int]], float]]:
    """Sentences of the grammar, one in five with two of them in a row."""
    chance = random.Random(_SEED)  # noqa: S311  invented sentences, always the same
    content = sorted(
        w
        for w, level in vocabulary().items()
        if level >= LOWER and not is_function_word(w) and w not in rare_words() and len(w) > 2
    )
    for number in range(_DRAWN):
        text, spans = sentence(chance, content, found=number % 2 == 0)
        if chance.random() < 0.2:
            more, others = sentence(chance, content, found=chance.random() < 0.3)
            glue = chance.choice([". ", ", ", " and ", " ", "\n"])
            by = len(text) + len(glue)
            text, spans = text + glue + more, [*spans, *((a + by, b + by) for a, b in others)]
        yield (text[:1].upper() + text[1:] if chance.random() < 0.3 else text), spans, _WORTH["drawn"]


def real(folder: Path) -> Iterator[str]:
    """Tweets, and as many comments, in which nothing is to be found; one in four in lower case."""
    kept_back = {
        _plain(one) for one in (folder / "nlp" / "tweeteval" / "val_text.txt").read_text(encoding="utf-8").splitlines()
    }
    tweets: dict[str, str] = {}
    for path in sorted((folder / "nlp" / "semeval2017-task4a").glob("twitter-*-A.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = re.sub(r"@\w+", "@user", line.split("\t")[2].strip()) if line.count("\t") > 1 else ""
            tweets.setdefault(_plain(text), text)
    told_of = [text for plain, text in tweets.items() if plain and plain not in kept_back]
    lines = (folder / "nlp" / "goemotions" / "train.tsv").read_text(encoding="utf-8").splitlines()
    comments = [line.split("\t")[0].strip('"').replace("[NAME]", "Emma") for line in lines]
    many = min(len(told_of), len(comments))
    for number, text in enumerate([*told_of[:many], *comments[:many]]):
        yield text if number % 4 else text.lower()


def _plain(text: str) -> str:
    return _SIGN.sub("", text.lower())


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    main()
