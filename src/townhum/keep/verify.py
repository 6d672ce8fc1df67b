"""Looks into what was written for anything that identifies, and for tables and columns that are not ours.

Archives, compressed files and Parquet are looked into as far as they go (`keep.unpack`); what cannot be is a finding.

Strongest settings: every recognizer, every name that many people bear, and what Presidio's own engine sees with the small
spaCy model, a reader that knows nothing of ours. Each distinct value is read once. In a store, the tables in
which the study speaks of itself (`about`, `source`, `track`, `relaxed`, `made_with`) are public on purpose; a value of any other
table must be one of theirs, or hold nothing that identifies.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from townhum.errors import Locked, StoreError
from townhum.keep.copies import Copies, without_hash
from townhum.keep.file import in_the_clear
from townhum.keep.inventory import SEAL
from townhum.keep.keys import Key, is_sealed, unseal
from townhum.keep.log import is_signed
from townhum.keep.own_texts import OwnTexts, without_numbers
from townhum.keep.public import is_seal, layout, texts
from townhum.keep.unpack import parts
from townhum.words import packs, term_words

_MAGIC = b"DUCK"  # at byte 8 of every DuckDB file
_HEAD = 16
_PDF = b"%PDF-"
_OWN_TABLES = frozenset({"about", "source", "track", "made_with", "file_info", "relaxed", "log_checkpoint"})
_VERSIONS = ("made_with", "version")
_READ_WITH = "read_with"
_LABELS = "tracked_set"
_CARDS = "model_card"
_IN_WORDS = ("finding", "driver", "launch_lift")
_QUERY = ("finding", "query")
_QUOTED = re.compile(r"'((?:[^']|'')*)'")
_TIME = re.compile(r"(?<![\w.-])\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d(?::?\d\d)?)?(?!\w)")
_HASH = re.compile(r'"(?:copy|purpose|recipients|hash|series)":"(?:[0-9a-f]{12}){1,2}"')
"""What the log has as a hash: a number may seem to stand in one."""

_SHARE = re.compile(r"(?:(?<=[,\t|:\[{])|^) ?-?\d{1,3}\.\d{12,18}(?:e-\d\d)?(?= ?(?:[,\t|\]}\r\n]|$))")
"""A number as a computer writes it to its last digit, alone in its cell: not in prose, and longer than any phone."""

_JOINTS = re.compile(r"[._/\\-]+")
_LONGEST = 2_000  # characters looked at together


class Finding(NamedTuple):
    """A kind of identity, or of structural fault, and its place. The string itself is never repeated."""

    kind: str
    place: str


class Finds(Protocol):
    """What says what identifies. `run` hands it in, since it belongs to the room that takes identities out."""

    def find(self, text: str, own: Collection[str] = (), whole: str = "") -> Iterable[str]:
        """The kinds of what identifies in a text. `own` are words of the study; `whole` is the text with its numbers."""

    def words_of(self, texts: Iterable[str]) -> Collection[str]:
        """The words of what a study says of itself, as `find` takes them."""


class Verifier:
    """Examines files. `said` are texts that the study publishes itself, such as its contact: these pass as they stand.

    `finder` says what identifies. `cards` are words that stand in the cards of our models, `phrases` what the
    sentences of findings are made of. `key` opens what is encrypted. `own` are texts that townhum writes of the study, `copies` those that
    it wrote of the public file.
    """

    def __init__(
        self,
        finder: Finds,
        said: Iterable[str] = (),
        cards: Iterable[str] = (),
        key: Key | None = None,
        phrases: Iterable[str] = (),
        *,
        own: OwnTexts | None = None,
        copies: Copies | None = None,
    ) -> None:
        self._said = _standing_alone(text for text in said if len(text) > 1)
        self._finder = finder
        self._cards = {_CARDS: tuple(cards), **dict.fromkeys(_IN_WORDS, tuple(phrases))}
        self._key = key
        self._own, self._copies = own or OwnTexts(), copies or Copies()
        self.copied: list[str] = []
        """Files that are as townhum wrote them from the public file: that is to be examined in their place."""
        self.printed: list[str] = []
        """PDF files, which are not looked into."""
        self.closed: list[str] = []
        """Files that only the study's key opens, where none was given: they were not looked into."""

    def examine(self, path: Path) -> Iterator[Finding]:
        """What one file holds."""
        if is_seal(path, self._key) or is_signed(path):
            return
        try:
            with path.open("rb") as file:
                head = file.read(_HEAD)
            if self._key is None and _needs_key(path, head):
                self.closed.append(path.name)
            elif _is_log_of_encrypted(path):
                return  # it is read with its file, or that cannot be opened
            elif head[8:12] == _MAGIC:
                yield from self._store(path)
            elif is_sealed(head) and self._key:
                unseal(self._key, path.stem, path.read_bytes(), where=path.name)  # keyed hashes, and keys
            elif self._copies.has(path):
                self.copied.append(path.name)
            elif head.startswith(_PDF):
                self.printed.append(path.name)
            else:
                yield from self._text(path)
        except (OSError, StoreError, Locked):
            yield Finding("unreadable", path.name)

    def _store(self, path: Path) -> Iterator[Finding]:
        known = layout()
        key = None if in_the_clear(path) else self._key
        content = list(texts(path, key))
        said = {value for table, _, values in content if table in _OWN_TABLES for value in values}
        own = self._finder.words_of(said)
        # The shipped vocabulary, every word of which is a cell: no name is among them.
        listed = frozenset(term_words()).union(*map(packs.terms, packs.packs()))
        versions = {value for table, column, values in content if (table, column) == _VERSIONS for value in values}
        for table, column, values in content:
            if (table, column) not in known:
                yield Finding("unlisted column", f"{path.name}: {self._named(table)}.{self._named(column)}")
            if table in _OWN_TABLES and (table, column) in known:
                continue
            for value in values:
                if value not in said and value not in listed:
                    known_words = {_READ_WITH: versions, _LABELS: said}.get(column, self._cards.get(table, ()))
                    # A query is SQL of ours: what stands between quotes may come from elsewhere.
                    said_in = " ".join(_QUOTED.findall(value)) if (table, column) == _QUERY else value
                    rest = _without(said_in, known_words)
                    if table in _IN_WORDS:  # sentences full of counts, in which the second reader sees names
                        rest = without_numbers(rest)
                    place = f"{path.name}: {table}.{column}" if (table, column) in known else path.name
                    yield from self._found(rest, place, own)

    def _named(self, name: str, words: str = "") -> str:
        return "?" if self._finder.find(words or name) else name

    def _text(self, path: Path) -> Iterator[Finding]:
        for part in parts(path.read_bytes()):
            place = ": ".join([path.name, *(self._named(name, _in_words(name)) for name in part.inside)])
            if part.text is None:
                yield Finding("cannot be looked into", place)
                continue
            for name in part.inside:
                yield from self._found(_in_words(name), path.name)
            for number, whole in enumerate(part.text.splitlines(), 1):
                line = without_hash(self._own.rest(whole), path.parent)
                for start in range(0, len(line), _LONGEST):
                    yield from self._found(line[start : start + _LONGEST], f"{place}:{number}")

    def _found(self, text: str, place: str, own: Collection[str] = ()) -> Iterator[Finding]:
        text = self._said.sub(" ", text)
        text = _SHARE.sub(" ", _TIME.sub(" ", _HASH.sub(" ", text)))
        plain = without_numbers(text)
        for kind in self._finder.find(plain, own, text):
            yield Finding(kind, place)


def _needs_key(path: Path, head: bytes) -> bool:
    """Whether a file of ours is sealed or encrypted, or vouches for one that is. Raises StoreError where it cannot be opened."""
    if path.name == SEAL:
        ledger = path.with_name("ledger.duckdb")
        return ledger.exists() and not in_the_clear(ledger)
    return is_sealed(head) or _is_log_of_encrypted(path) or (head[8:12] == _MAGIC and not in_the_clear(path))


def _is_log_of_encrypted(path: Path) -> bool:
    file = path.with_suffix("")
    return path.suffix == ".wal" and file.exists() and not in_the_clear(file)


def _in_words(name: str) -> str:
    """The name of a file as a sentence has its words."""
    return _JOINTS.sub(" ", name)


def _standing_alone(texts: Iterable[str]) -> re.Pattern[str]:
    """Any of the texts, the longest first, and not as a part of a word."""
    longest_first = sorted(set(texts), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)" if longest_first else r"(?!)")


def _without(text: str, known: Iterable[str]) -> str:
    """A text without words that are known: versions, of which some look like keys, labels, and names in the models' cards."""
    for word in sorted(known, key=len, reverse=True):
        text = text.replace(word, " ")
    return text
