"""Invented sentences in which a word tells of an identifier: how many are left whole, and how many in part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from measures import share
from rivals import post

from townhum.records import ScrubbedPost
from townhum.records.kinds import KINDS
from townhum.scrub import Scrubber
from townhum.scrub.audit import Left, Tally
from townhum.scrub.labelled import Label, Labelled

_HERE = Path(__file__).parent
_MARKED = re.compile(r"\[\[(.*?)\]\]")
_SETS = (
    ("identifiers.txt", None, "read while the rules were written"),
    ("identifiers_later.txt", None, "only counted"),
    ("identifiers_teen.txt", None, "free wordings, read"),
    ("identifiers_pensioner.txt", None, "free wordings, only counted"),
    ("identifiers_support.txt", None, "support chat, only counted"),
    ("identifiers_neighbours.txt", 0, "neighbours' board, the half that was read"),
    ("identifiers_neighbours.txt", 1, "neighbours' board, the half only counted"),
    ("identifiers_market.txt", None, "market stall, one kind read since"),
)
"""The file, which of two sentences in turn (0: the 1st, 3rd ...; None: all), and what the set is."""

_WORDS = (
    ("words_or_names.txt", "person", "names that are words, left", True),
    ("words_or_names.txt", "word", "the same as words, lost", False),
    ("words_kept.txt", "capital", "words of a market with capitals, lost", False),
    ("words_kept.txt", "figure", "short figures and models, lost", False),
)
"""The file, its kind, what is counted, and whether what stays of it is wrong."""


def sentences(name: str, part: int | None = None) -> Iterator[tuple[str, Labelled]]:
    """The kind and the sentence of each line of a file beside this one, with its identifiers labelled; of two in turn one, where asked."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(line for line in lines if line and not line.startswith("#")):
        if part is None or number % 2 == part:
            kind, _, marked = line.partition(" ")
            yield kind, labelled(marked)


def left(scrubber: Scrubber, sentence: Labelled) -> Left:
    """What of a sentence's identifiers can still be read."""
    answer = scrubber.scrub([post(sentence.text)])[0]
    tally = Tally()
    cuts = (
        [(cut.start, cut.end) for cut in answer.removed]
        if isinstance(answer, ScrubbedPost)
        else [(0, len(sentence.text))]
    )
    tally.count_labels(sentence, cuts)
    return tally.left[KINDS[-1]]


def identifiers(scrubber: Scrubber) -> None:
    """Print, of each set and kind, how many there are and how many are left."""
    for name, part, title in _SETS:
        counts: Counter[tuple[str, str]] = Counter()
        for kind, sentence in sentences(name, part):
            figures = left(scrubber, sentence)
            for row in (kind, "all"):
                counts += Counter(
                    {(row, "of"): figures.labelled, (row, "whole"): figures.whole, (row, "part"): figures.part}
                )
        print(f"\n{'identifiers told by a word, ' + title:<64}{'of':>6}{'whole':>9}{'part':>9}")
        for kind in dict.fromkeys(row for row, _ in counts):
            of = counts[kind, "of"]
            print(f"{kind:<64}{of:>6}{share(counts[kind, 'whole'], of):>9}{share(counts[kind, 'part'], of):>9}")


def words(scrubber: Scrubber) -> None:
    """Print how many names that are words stay, and how many words and figures of a market are lost, by the half that was read and the other."""
    print(f"\n{'words and names':<50}{'read':>16}{'only counted':>16}")
    for name, kind, title, may_not_stay in _WORDS:
        rows = [sentence for of, sentence in sentences(name) if of == kind]
        cells = []
        for half in (rows[::2], rows[1::2]):
            wrong = [is_cut != may_not_stay for sentence in half for is_cut in _cut(scrubber, sentence)]
            cells.append(f"{share(sum(wrong), len(wrong))} of {len(wrong)}")
        print(f"{title:<50}{cells[0]:>16}{cells[1]:>16}")


def _cut(scrubber: Scrubber, sentence: Labelled) -> Iterator[bool]:
    """Of each marked word, whether anything of it is taken out."""
    answer = scrubber.scrub([post(sentence.text)])[0]
    for label in sentence.labels:
        yield not isinstance(answer, ScrubbedPost) or any(
            cut.start < label.end and label.start < cut.end for cut in answer.removed
        )


def labelled(marked: str) -> Labelled:
    """A sentence whose identifiers stand between double brackets, without these."""
    labels, text, done = [], "", 0
    for match in _MARKED.finditer(marked):
        text += marked[done : match.start()]
        labels.append(Label(len(text), len(text) + len(match[1]), KINDS[-1]))
        text += match[1]
        done = match.end()
    return Labelled(text + marked[done:], tuple(labels))
