"""Sentences for people who are listened to: a text with named gaps, which can be put into other languages and onto a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from townhum.tell.page import Node, tag

Value: TypeAlias = "str | Said | Link"

_GAP = re.compile(r"\{([a-z_]+)\}")
_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Link:
    """An address to write to or to look at. One that is neither a web nor an e-mail address is shown as it stands."""

    address: str

    @property
    def target(self) -> str:
        """Where it leads; empty where it leads nowhere."""
        if re.match(r"https?://\S+\Z", self.address):
            return self.address
        return f"mailto:{self.address}" if re.match(r"[^\s@:?&]+@[^\s@:?&]+\Z", self.address) else ""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in English with gaps such as {days}, and what fills them. What a study says of itself has none to fill."""

    english: str
    values: Mapping[str, Value] = field(default_factory=dict)


def say(english: str, **values: Value) -> Said:
    """A sentence of ours. Raises ValueError if a gap is not filled, or a value has none."""
    if gaps(english) != set(values):
        raise ValueError(f"the gaps of a sentence and what fills them differ: {english}")
    return Said(english, values)


def own(text: str) -> Said:
    """A sentence that stands in the study's own files."""
    return Said(text)


def gaps(text: str) -> set[str]:
    """The names of the gaps of a sentence."""
    return set(_GAP.findall(text))


@dataclass(frozen=True, slots=True)
class Language:
    """A language (ISO 639-1) and what the English sentences are in it. What is not in `texts` stays English, and is marked."""

    code: str = "en"
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def direction(self) -> str:
        return "rtl" if self.code in _RIGHT_TO_LEFT else "ltr"

    def has(self, said: Said) -> bool:
        """Whether the sentence is in this language, or has no word of its own."""
        return self.code == "en" or bool(self.texts.get(said.english)) or not _has_words(said.english)

    def text(self, said: Said) -> str:
        """The sentence as plain text."""
        return "".join(
            part if isinstance(part, str) else part.address if isinstance(part, Link) else self.text(part)
            for part in self._parts(said)
        )

    def nodes(self, said: Said) -> tuple[Node, ...]:
        """The sentence as parts of a page."""
        made = tuple(node for part in self._parts(said) for node in self._shown(part))
        return made if self.has(said) else (tag("span", *made, lang="en", dir="ltr"),)

    def _shown(self, part: Value) -> Iterable[Node]:
        if isinstance(part, Said):
            return self.nodes(part)
        if isinstance(part, Link):
            return (tag("a", tag("bdi", part.address), href=part.target) if part.target else tag("bdi", part.address),)
        return (part,)

    def _parts(self, said: Said) -> Iterator[Value]:
        text = self.texts.get(said.english) or said.english
        for at, part in enumerate(_GAP.split(text) if said.values else [text]):
            yield said.values[part] if at % 2 else part


def all_texts(sentences: Iterable[Said]) -> list[str]:
    """Every English text of these sentences and of what fills them, once, in their order: what a translation needs."""
    found: dict[str, None] = {}
    for said in sentences:
        if _has_words(said.english):
            found[said.english] = None
        found |= dict.fromkeys(all_texts(value for value in said.values.values() if isinstance(value, Said)))
    return list(found)


def _has_words(english: str) -> bool:
    return any(sign.isalpha() for sign in _GAP.sub("", english))
