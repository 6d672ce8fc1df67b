"""Asks the names model about posts in which a word may be read as a name. Optional, and used by `townhum verify`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language

from townhum.scrub.model import readable
from townhum.scrub.spans import Found
from townhum.words import ALWAYS, is_name, vocabulary

_BATCH = 512  # posts the model reads at once; from here on larger batches gain nothing
_BATCH_CHARACTERS = 64_000  # and no more than this, so that a batch of long posts stays within some 100 MB
_CAPITAL = re.compile(r"[^\W\d_a-z]\w+")


class PersonModel:
    """A spaCy pipeline with a `ner` component. Its vocabulary forgets the words of a batch after it."""

    def __init__(self, model: Language) -> None:
        self._model = model

    def find(self, texts: Sequence[str]) -> list[tuple[Found, ...]]:
        """The persons the model sees in each text, for those texts that hold a word that may be one."""
        found: list[tuple[Found, ...]] = [()] * len(texts)
        asked = [number for number, text in enumerate(texts) if may_hold_a_name(text)]
        for batch in _batches(asked, texts):
            with self._model.memory_zone():
                docs = self._model.pipe([readable(texts[number]) for number in batch], batch_size=_BATCH)
                for number, doc in zip(batch, docs, strict=True):
                    spans = ((e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON")
                    found[number] = tuple(_trimmed(texts[number], start, end) for start, end in spans)
        return found


def may_hold_a_name(text: str) -> bool:
    """The gate: whether a word with a capital would stay that is a name as well. All other names go without a model."""
    levels = vocabulary()
    return any(0 < levels.get(word.lower(), 0) < ALWAYS and is_name(word) for word in _CAPITAL.findall(text))


def _trimmed(text: str, start: int, end: int) -> Found:
    """Without the possessive ending, which the model counts in."""
    ends_so = text[end - 2 : end] in {"'s", "\u2019s"} and end - start > len("'s")
    return Found(start, end - 2 if ends_so else end, "person")


def _batches(numbers: Sequence[int], texts: Sequence[str]) -> list[list[int]]:
    batches: list[list[int]] = [[]]
    characters = 0
    for number in numbers:
        if batches[-1] and (len(batches[-1]) == _BATCH or characters + len(texts[number]) > _BATCH_CHARACTERS):
            batches.append([])
            characters = 0
        batches[-1].append(number)
        characters += len(texts[number])
    return [batch for batch in batches if batch]
