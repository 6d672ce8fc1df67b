"""The finder and the second reader together, for what was written: each distinct value is read once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from townhum.scrub.finder import Finder
from townhum.scrub.second_reader import SecondReader, Seen
from townhum.scrub.traced import visible
from townhum.words import LOWER, START, fold, is_common_name, is_name, vocabulary

_NOT_ASKED = frozenset({"DATE_TIME", "NRP", "LOCATION", "ORGANIZATION", "URL", "AGE", "ID"})
"""A day, a people, a town or a company is no person; hosts of sources are public, and the finder looks for links."""

_PARTS = re.compile(r"</?[a-z][a-z0-9]{0,9}>|[<>\"\t|{}\[\]]|\\[nrt]|,(?=\S)")
"""Signs by which files part their values: a sentence that stands in one is read without them. A bare tag holds no value."""

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_WORD = re.compile(r"[^\W_][^\s_!-/:-@\[-^`{-~\u2000-\u206f]+")  # a combining vowel is no letter to Python
_TELLING = re.compile(rf"(?!\d){_WORD.pattern}|\d[\d .:-]{{5,}}|@")
_REMEMBERED = 50_000  # values: what a page repeats is read once, and memory stays bounded


class ThoroughFinder:
    """Everything that the finder finds, and what Presidio's own engine sees besides.

    `own` are texts in which the study speaks of itself. The engine's guess at a person passes where each of its words is
    one of theirs, or is a word rather than a name as it stands there; nothing else that it sees passes.
    """

    def __init__(
        self, own: Iterable[str] = (), reader: SecondReader | None = None, *, remembered: int = _REMEMBERED
    ) -> None:
        self._finder = Finder()
        self._reader = reader or SecondReader()
        self._own = own_words(own)
        self._most = remembered
        self._seen: dict[str, list[tuple[str, str]]] = {}

    def find(self, text: str, own: Collection[str] = (), whole: str = "") -> list[str]:
        """The kinds of what identifies in a text, one entry a find.

        `own` are further words of the study (`own_words`). `whole` is the text with the counts and dates that were taken
        out of it for the finder: the second reader knows a date from a number that identifies.
        """
        kinds = self._finder.find(text)
        values = values_of(whole or text)
        self._read(values)
        for value in values:
            for kind, said in self._seen.get(value, ()):
                if kind not in kinds and not (kind == "person" and self._passes(said, own)):
                    kinds.append(kind)
        return kinds

    @staticmethod
    def words_of(texts: Iterable[str]) -> frozenset[str]:
        """The words of what a study says of itself, as `find` takes them."""
        return own_words(texts)

    def _read(self, values: Sequence[str]) -> None:
        if len(self._seen) > self._most:
            self._seen.clear()
        fresh = [value for value in dict.fromkeys(values) if value not in self._seen]
        asked = [value for value in fresh if may_identify(value)]
        self._seen.update((value, []) for value in fresh)
        for value, seen in zip(asked, self._reader.read(asked), strict=True):
            self._seen[value] = [(one.kind, _said(value, one)) for one in seen if one.entity not in _NOT_ASKED]

    def _passes(self, said: str, own: Collection[str]) -> bool:
        words = _WORD.findall(said)
        return bool(words) and all(
            is_harmless(word) or (key := _key(word)) in self._own or key in own for word in words
        )


def own_words(texts: Iterable[str]) -> frozenset[str]:
    """The words of what a study says of itself. A name that many bear passes in the whole text only, not by itself."""
    words = (word for text in texts for word in _WORD.findall(text))
    return frozenset(_key(word) for word in words if word.islower() or not is_common_name(word))


def _key(word: str) -> str:
    return word if is_common_name(word) else fold(word)


def values_of(text: str) -> list[str]:
    """The values in a line of a table, JSON or HTML; of prose the prose itself."""
    plain = visible(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), text), of_html=False).text
    values = [value for part in _PARTS.split(plain) if len(value := part.strip()) > 1]
    in_words = [
        value for value in dict.fromkeys(values) if any(map(str.isalpha, value)) and not any(map(str.isdigit, value))
    ]
    return [*values, " ".join(in_words)] if len(in_words) > 1 else values  # a given and a family name in two cells


def may_identify(value: str) -> bool:
    """Whether a value holds more than words that the second reader may take for whatever it likes."""
    return any(not is_harmless(part) for part in _TELLING.findall(value))


def is_harmless(word: str) -> bool:
    """A word rather than a name as it stands: known, and in lower case or no name at all.

    A word with digits among its letters is a key, which others look for; digits after it are left out.
    """
    word = word.rstrip("0123456789")
    if len(word) <= 1 or (word.isascii() and not word.isalpha()):
        return any(map(str.isalpha, word))
    level = vocabulary().get(fold(word), 0)
    return level >= LOWER if word.islower() else level >= START and not is_name(word)


def _said(value: str, seen: Seen) -> str:
    return value[seen.start : seen.end]
