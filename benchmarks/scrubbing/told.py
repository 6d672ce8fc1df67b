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
_SETS = {
    "identifiers.txt": "read while the rules were written",
    "identifiers_later.txt": "only counted",
    "identifiers_teen.txt": "free wordings, read",
    "identifiers_pensioner.txt": "free wordings, only counted",
    "identifiers_support.txt": "support chat, only counted",
}


def sentences(name: str) -> Iterator[tuple[str, Labelled]]:
    """The kind and the sentence of each line of a file beside this one, with its identifiers labelled."""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
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
    for name, title in _SETS.items():
        counts: Counter[tuple[str, str]] = Counter()
        for kind, sentence in sentences(name):
            figures = left(scrubber, sentence)
            for row in (kind, "all"):
                counts += Counter(
                    {(row, "of"): figures.labelled, (row, "whole"): figures.whole, (row, "part"): figures.part}
                )
        print(f"\n{'identifiers told by a word, ' + title:<64}{'of':>6}{'whole':>9}{'part':>9}")
        for kind in dict.fromkeys(row for row, _ in counts):
            of = counts[kind, "of"]
            print(f"{kind:<64}{of:>6}{share(counts[kind, 'whole'], of):>9}{share(counts[kind, 'part'], of):>9}")


def labelled(marked: str) -> Labelled:
    """A sentence whose identifiers stand between double brackets, without these."""
    labels, text, done = [], "", 0
    for match in _MARKED.finditer(marked):
        text += marked[done : match.start()]
        labels.append(Label(len(text), len(text) + len(match[1]), KINDS[-1]))
        text += match[1]
        done = match.end()
    return Labelled(text + marked[done:], tuple(labels))
