"""A second look at posts in which a word that stays may be a name or a word: the small spaCy model is asked about these.

It only ever adds to what is taken out. Loaded when it is first needed, and only where scrub.toml says `second_look = true`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from townhum.scrub.beside import WORDS_ALL_THE_SAME
from townhum.scrub.model import load_model, readable
from townhum.scrub.spans import Found
from townhum.words import fold, is_name

if TYPE_CHECKING:
    from spacy.language import Language

_BATCH = 512  # posts the model reads at once; from here on larger batches gain nothing
_BATCH_CHARACTERS = 64_000  # and no more than this, so that a batch of long posts stays within some 100 MB
_CAPITAL = re.compile(r"(?<![^\W_])(?=\w*[^\W\d_a-z])[^\W\d_]{2,}")
_POSSESSIVE = ("'s", "\u2019s")


class SecondLook:
    """Persons that the model sees in texts. Its vocabulary forgets the words of a batch after it."""

    def find(self, texts: Sequence[str]) -> list[list[Found]]:
        """The persons in each text, in order. Raises `ModelError` when the pinned model is not there."""
        return [found for batch in _batches(texts) for found in self._read(batch)]

    def _read(self, texts: Sequence[str]) -> list[list[Found]]:
        with self._model.memory_zone():
            docs = self._model.pipe(map(readable, texts), batch_size=_BATCH)
            return [
                [_trimmed(text, e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON"]
                for text, doc in zip(texts, docs, strict=True)
            ]

    @cached_property
    def _model(self) -> Language:
        return load_model()


def is_in_doubt(text: str, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a word with a capital stays that is a name as well, outside what is taken out.

    A name such as "The" or "So", which somebody somewhere bears, raises no doubt. Words in lower case do not either: the
    model sees hardly a name among them.
    """
    return any(
        is_name(word[0])
        and fold(word[0]) not in WORDS_ALL_THE_SAME
        and not any(start <= word.start() < end for start, end in taken)
        for word in _CAPITAL.finditer(text)
    )


def _trimmed(text: str, start: int, end: int) -> Found:
    """Without the possessive ending, which the model counts in."""
    ends_so = text[start:end].endswith(_POSSESSIVE) and end - start > len("'s")
    return Found(start, end - len("'s") if ends_so else end, "person")


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Batches of few enough characters."""
    done = 0
    sizes = []
    for text in texts:
        done += len(text)
        sizes.append(done // _BATCH_CHARACTERS)
    for _, pairs in groupby(zip(sizes, texts, strict=True), key=lambda pair: pair[0]):
        yield [text for _, text in pairs]
