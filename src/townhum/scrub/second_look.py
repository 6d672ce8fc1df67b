"""A second look at posts in which a word that stays may be a name or a word: the small spaCy model is asked about these.

It only ever adds to what is taken out. Loaded when it is first needed, and only where scrub.toml says `second_look = true`.
It reads a post alone, in twice the time: among others the sums inside it would be rounded by what they are, and so might its
answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from townhum.scrub.beside import WORDS_ALL_THE_SAME
from townhum.scrub.model import load_model, readable
from townhum.scrub.spans import Found
from townhum.words import fold, is_name

if TYPE_CHECKING:
    from spacy.language import Language

_CAPITAL = re.compile(r"(?<![^\W_])(?=\w*[^\W\d_a-z])[^\W\d_]{2,}")
_POSSESSIVE = ("'s", "\u2019s")


class SecondLook:
    """Persons that the model sees in texts. Its vocabulary forgets the words of a text after it."""

    def find(self, texts: Sequence[str]) -> list[list[Found]]:
        """The persons in each text, in order. Raises `ModelError` when the pinned model is not there."""
        return [self._read(text) for text in texts]

    def _read(self, text: str) -> list[Found]:
        with self._model.memory_zone():
            seen = self._model(readable(text)).ents
            return [_trimmed(text, e.start_char, e.end_char) for e in seen if e.label_ == "PERSON"]

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
