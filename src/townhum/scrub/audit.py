"""What of labelled posts is left and what is lost, by our scrubber and by Presidio's plain engine beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from townhum.records.kinds import KINDS
from townhum.scrub.labelled import Fault, Label, Labelled
from townhum.scrub.second_reader import SecondReader

Cuts = Sequence[tuple[int, int]]
"""What was taken out of one text: half-open spans of the original."""

Scrub = Callable[[Sequence[str]], Sequence[Cuts | None]]
"""What is taken out of each text, one for one; None where the whole text is withheld."""

_BATCH = 64
_MOST_FAULTS = 10  # told one by one
_TOKEN = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]*[^\W\d_][^\W_]*")


@dataclass(slots=True)
class Left:
    """Of the labels of one kind: how many there are, and how many are left whole or in part."""

    labelled: int = 0
    whole: int = 0
    part: int = 0


@dataclass(slots=True)
class Tally:
    """What one scrubber leaves, by kind, and the words outside labels that it keeps."""

    left: dict[str, Left] = field(default_factory=dict)
    words: int = 0
    kept: int = 0

    def count_labels(self, post: Labelled, cuts: Cuts) -> None:
        """Count what is left of each label: a token any letter or digit of which stays is left."""
        for label in post.labels:
            left = self.left.setdefault(label.kind, Left())
            stays = [_stays(span, cuts) for span in _tokens(post.text, label)]
            left.labelled += 1
            left.whole += all(stay == "whole" for stay in stays)
            left.part += any(stay != "gone" for stay in stays) and not all(stay == "whole" for stay in stays)

    def count_words(self, post: Labelled, cuts: Cuts) -> None:
        """Count the words outside every label, and those of them that stay as they are."""
        for match in _WORD.finditer(post.text):
            if not any(label.start < match.end() and match.start() < label.end for label in post.labels):
                self.words += 1
                self.kept += _stays(match.span(), cuts) == "whole"


@dataclass(slots=True)
class ScrubAudit:
    """The outcome. A withheld post leaves nothing, and its words are counted for neither side.

    `bad` counts the lines that were left out, `faults` tells of the first of them.
    """

    texts: int = 0
    withheld: int = 0
    ours: Tally = field(default_factory=Tally)
    plain: Tally = field(default_factory=Tally)
    bad: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that were labelled, in the order of the closed list."""
        return tuple(kind for kind in KINDS if kind in self.ours.left)

    def told(self) -> Iterator[str]:
        """What is wrong with the lines that were left out, in words, never with theirs."""
        yield from (f"line {fault.line}: {fault.what}" for fault in self.faults)
        if self.bad > len(self.faults):
            yield f"and {self.bad - len(self.faults):,} more"


def audit_scrub(lines: Iterable[Labelled | Fault], scrub: Scrub, reader: SecondReader) -> ScrubAudit:
    """Scrub each text and hold it against its labels. Keeps no text. Raises `ModelError`."""
    audit = ScrubAudit()
    for batch in _batches(_good(lines, audit)):
        texts = [post.text for post in batch]
        for post, by_us, seen in zip(batch, scrub(texts), reader.read(texts, least=0), strict=True):
            by_presidio = [(one.start, one.end) for one in seen]
            audit.texts += 1
            audit.plain.count_labels(post, by_presidio)
            if by_us is None:
                audit.withheld += 1
                audit.ours.count_labels(post, [(0, len(post.text))])
                continue
            audit.ours.count_labels(post, by_us)
            audit.ours.count_words(post, by_us)
            audit.plain.count_words(post, by_presidio)
    return audit


def _good(lines: Iterable[Labelled | Fault], audit: ScrubAudit) -> Iterator[Labelled]:
    for line in lines:
        if isinstance(line, Labelled):
            yield line
            continue
        audit.bad += 1
        if len(audit.faults) < _MOST_FAULTS:
            audit.faults.append(line)


def _batches(posts: Iterator[Labelled]) -> Iterator[list[Labelled]]:
    while batch := list(islice(posts, _BATCH)):
        yield batch


def _tokens(text: str, label: Label) -> list[tuple[int, int]]:
    """The tokens of a label; where it has none, such as an emoji, itself."""
    found = [match.span() for match in _TOKEN.finditer(text, label.start, label.end)]
    return found or [(label.start, label.end)]


def _stays(span: tuple[int, int], cuts: Cuts) -> str:
    start, end = span
    taken = {place for a, b in cuts if a < end and start < b for place in range(max(a, start), min(b, end))}
    return "whole" if not taken else "gone" if len(taken) == end - start else "part"
