"""Learn between which words a person is meant, and write `src/townhum/scrub/likely.txt.xz`. The same sources give the same bytes.

    python training/scrub/build_likely.py FOLDER    # the folder of the marked posts, with nlp/goemotions/train.tsv and nlp/uci_sentences

Learnt from: GoEmotions' comments (Apache-2.0), in which a name stands as [NAME], against those words of them that are names too
("will", "hope"), written in lower case; such words of reviews (UCI, CC BY 4.0); sentences of `grammar_names.py`; the invented sayings of
tests/support that were read for the rules, and those of several authors (`authors/`), each many times over, because they are of the kind that we look at. Only harmless words of the shipped
vocabulary are weighed as themselves. Logistic regression, AdaGrad. `--check` learns without each table of sayings in turn, and says how many of its
sayings and words are judged rightly; and without each author in turn, and counts on that author's texts with the whole scrubber (`left_out.py`).
"""

from __future__ import annotations

import argparse
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))
import framed  # noqa: E402
import framed_again  # noqa: E402
import framed_free  # noqa: E402
import framed_half  # noqa: E402
import framed_kept  # noqa: E402
import framed_later  # noqa: E402
import framed_more  # noqa: E402
from authors import AUTHORS, Row, texts  # noqa: E402
from grammar_names import PERSONS, WORDS, sentences  # noqa: E402
from left_out import told  # noqa: E402

from townhum.scrub.borne import may_be_meant  # noqa: E402
from townhum.scrub.goods import borne_words  # noqa: E402
from townhum.scrub.likely import LEAST, WINDOW, features  # noqa: E402
from townhum.words import ALWAYS, LOWER, is_name, vocabulary  # noqa: E402

Place = tuple[list[str], list[str]]
_TARGET = ROOT / "src" / "townhum" / "scrub" / "likely.txt.xz"
_TOKEN = re.compile(r"\[name\]|[^\W_]+(?:'[^\W_]+)*|\n|[^\w\s]")
_TABLES = (framed, framed_later, framed_again, framed_more, framed_half, framed_free)
_REVIEWS = ("amazon_cells_labelled.txt", "imdb_labelled.txt", "yelp_labelled.txt")
_MARK = "[name]"
_TIMES = 10  # how often a saying counts for one comment
_DRAWN = 8_000  # sentences of the grammar, of either kind
_DRAWN_SEED = 5
_FEWEST_TOKENS, _FEWEST = 5, 3  # times that a token, and a feature, must be met
_ROUNDS, _PACE, _SHRINK, _SEED = 6, 0.3, 2e-4, 7
_LEAST_WEIGHT = 0.15


def main(words: Sequence[str] | None = None) -> None:
    """Learn and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(words)
    persons, others = comments(options.folder)
    if options.check:
        for left in _TABLES:
            known, weights = learn(persons, others, [table for table in _TABLES if table is not left], AUTHORS)
            _say(left.__name__, known, weights, left)
        for author in AUTHORS:
            found = learn(persons, others, _TABLES, [one for one in AUTHORS if one != author])
            print(told(author, "likely.txt.xz", _packed(*found)), flush=True)  # noqa: T201  a script
        return
    known, weights = learn(persons, others, _TABLES, AUTHORS)
    _say("framed_kept, never learnt from", known, weights, framed_kept)
    _TARGET.write_bytes(_packed(known, weights))


def _packed(known: frozenset[str], weights: dict[str, float]) -> bytes:
    rows = [f"{feature} {round(20 * weight)}" for feature, weight in sorted(weights.items())]
    return lzma.compress("\n".join([" ".join(sorted(known)), *rows]).encode(), preset=9 | lzma.PRESET_EXTREME)


def comments(folder: Path) -> tuple[list[Place], list[Place]]:
    """The places of names, and those of words that are names as well."""
    persons, others, meant = [], [], may_be_meant() | borne_words()
    for line in (folder / "nlp" / "goemotions" / "train.tsv").read_text(encoding="utf-8").splitlines():
        tokens = _TOKEN.findall(line.split("\t")[0].strip('"').lower().replace("\u2019", "'"))
        for number, token in enumerate(tokens):
            if token == _MARK:
                persons.append(_place(tokens, number))
            elif token in meant:
                others.append(_place(tokens, number))
    for name in _REVIEWS:
        for line in (folder / "nlp" / "uci_sentences" / name).read_text(encoding="utf-8").splitlines():
            said = _TOKEN.findall(line.split("\t")[0].replace("\u2019", "'"))
            tokens = [token.lower() for token in said]
            others += [_place(tokens, number) for number, token in enumerate(said) if token in meant]
    return persons, others


def drawn(frames: list[str]) -> list[Place]:
    """The places in sentences of the grammar."""
    rows = (_tokens(sentence) for sentence in sentences(frames, _DRAWN, _DRAWN_SEED))
    return [_place(tokens, tokens.index("qqq")) for tokens in rows if tokens.count("qqq") == 1]


def learn(
    persons: list[Place], others: list[Place], tables: Sequence[object], authors: Sequence[str]
) -> tuple[frozenset[str], dict[str, float]]:
    """The tokens that are weighed as themselves, and the weights."""
    said = [place for table in tables for place in sayings(table)] + [*_marked(authors, "person")]
    words = [place for table in tables for place in words_of(table)] + [*_marked(authors, "word")]
    yes, no = persons + said * _TIMES + drawn(PERSONS), others + words * _TIMES + drawn(WORDS)
    known = _known([*yes, *no])
    rows = [tuple(features(*place, known)) for place in (*yes, *no)]
    met = Counter(feature for row in rows for feature in row)
    number = {feature: at for at, feature in enumerate(sorted(one for one, many in met.items() if many >= _FEWEST))}
    weights = _descend([[number[one] for one in row if one in number] for row in rows], len(yes), len(number))
    found = {feature: float(weights[at]) for feature, at in number.items() if abs(weights[at]) >= _LEAST_WEIGHT}
    return known, {**found, "bias": float(weights[-1])}


def _descend(rows: list[list[int]], many: int, features_: int) -> np.ndarray:
    chance = np.random.default_rng(_SEED)
    weights, squares = np.zeros(features_ + 1), np.full(features_ + 1, 1e-2)
    places = [np.array([*row, features_]) for row in rows]
    for _ in range(_ROUNDS):
        for at in chance.permutation(len(places)):
            place = places[at]
            told = 1 / (1 + np.exp(-weights[place].sum()))
            slope = told - (at < many) + _SHRINK * weights[place]
            squares[place] += slope * slope
            weights[place] -= _PACE * slope / np.sqrt(squares[place])
    return weights


def _known(places: list[Place]) -> frozenset[str]:
    levels = vocabulary()
    met = Counter(token for before, after in places for token in (*before, *after) if token)
    return frozenset(
        token
        for token, many in met.items()
        if many >= _FEWEST_TOKENS
        and (
            levels.get(token, 0) == ALWAYS
            or (levels.get(token, 0) >= LOWER and not is_name(token))
            or "'" in token
            or not token[0].isalnum()
        )
    ) - {"\n"}


def sayings(table: object) -> Iterator[Place]:
    """The places of the name in a table's sayings."""
    for part in ("", "OTHER_"):
        for frame in getattr(table, f"{part}FRAMES", ()):
            tokens = _tokens(frame.format(n=" qqq "))
            if tokens.count("qqq") == 1:
                yield _place(tokens, tokens.index("qqq"))


def words_of(table: object) -> Iterator[Place]:
    """The places of the words in a table that are no names."""
    for part in ("", "OTHER_"):
        for row in getattr(table, f"{part}WORDS", ()):
            for word in re.findall(r"\[(\w+)\]", row)[:1]:
                tokens = _tokens(re.sub(r"\[(\w+)\]", r"\1", row.replace(f"[{word}]", " qqq ", 1)))
                yield _place(tokens, tokens.index("qqq"))


def _marked(authors: Sequence[str], name: str) -> Iterator[Place]:
    """The places that these authors marked."""
    yield from (place for author in authors for row in texts(author, name) for place in _places(row))


def _places(row: Row) -> Iterator[Place]:
    text, spans = row
    for start, end in spans:
        tokens = _tokens(f"{text[:start]} qqq {text[end:]}")
        yield _place(tokens, tokens.index("qqq"))


def _tokens(text: str) -> list[str]:
    """With 's as a token of its own after the name, as the scrubber has it."""
    return _TOKEN.findall(
        re.sub(r"qqq +'s\b", "qqq xxx's", text).lower().replace("\u2019", "'").replace("xxx's", " 's")
    )


def _place(tokens: list[str], at: int) -> Place:
    nothing = [""] * WINDOW
    return [*tokens[:at][::-1], *nothing][:WINDOW], [*tokens[at + 1 :], *nothing][:WINDOW]


def _say(name: str, known: frozenset[str], weights: dict[str, float], table: object) -> None:
    def odds(place: Place) -> float:
        return weights["bias"] + sum(weights.get(one, 0.0) for one in features(*place, known))

    persons, others = [*map(odds, sayings(table))], [*map(odds, words_of(table))]
    found, lost = (sum(one >= LEAST for one in some) for some in (persons, others))
    print(f"{name}: {found} of {len(persons)} sayings found, {lost} of {len(others)} words lost")  # noqa: T201


if __name__ == "__main__":
    main()
