"""Count accounts, not posts: from signals in any order to the voices of one period.

A signal costs 42 bytes here: two 16-byte hashes and a few small numbers, in flat columns that never reach a disk. The
hashes serve to recognise the same item and the same account again, and are gone once the tally is closed. What comes
out depends only on which signals came in, never on their order.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from townhum.records import Signals, Tally, Tone

_HASH = 16  # bytes of a mark and of an item key
_MOST_NAMES = 65_535  # tracks, sources and languages are numbered in 16 bits

_Name = TypeVar("_Name", str, tuple[int, ...])
Column = NDArray[Any]
"""One whole number a row."""


class Tallier:
    """Takes the signals of one period and closes into a `Tally`.

    `tracks` and `sources` are the names of the study, in its order. Where one item was met at two sources, the one
    listed first in `sources` has it. Raises ValueError for a name listed twice.
    """

    def __init__(self, tracks: Sequence[str], sources: Sequence[str]) -> None:
        self._track_numbers = _numbered("track", tracks)
        self._source_numbers = _numbered("source", sources)
        self._closed = False
        self._begin()

    def add(self, signals: Iterable[Signals]) -> None:
        """Take signals as they come. Raises ValueError for a track or source outside the study, and after `close`."""
        for one in signals:
            self._take(one)

    def close(self) -> Tally:
        """The voices of all that was added, ordered by track, then account. The tallier is empty and shut afterwards.

        Accounts are numbered in the order of their marks: without the key, which dies with the run, that order says
        nothing. Authorless accounts come last, in the order of the sources.
        """
        matches, languages = self._matches_in_order(), sorted(self._languages)
        keys, heard = self._let_go()
        heard = heard.at(_one_of_each_item(keys, heard))
        del keys
        account, accounts = _number_accounts(heard)
        row, track = _spread(heard.matched, matches)
        cell, voice = np.unique(track * np.int64(max(accounts, 1)) + account[row], return_inverse=True)
        return Tally(
            tracks=tuple(self._track_numbers),
            sources=tuple(self._source_numbers),
            languages=tuple(languages),
            account=(cell % max(accounts, 1)).astype(np.uint32),
            track=(cell // max(accounts, 1)).astype(np.uint16),
            tone=_majority_tone(voice, heard.tone[row], len(cell)),
            source=_most_frequent(voice, heard.source[row]),
            language=_most_frequent(voice, heard.language[row]),
            accounts=accounts,
        )

    def __repr__(self) -> str:
        return f"Tallier({len(self._tone)} signals)"

    def _begin(self) -> None:
        self._keys, self._marks = bytearray(), bytearray()
        self._authorless, self._tone = array("b"), array("b")
        self._source, self._language, self._matched = array("H"), array("H"), array("I")
        self._languages: dict[str, int] = {}
        self._matches: dict[tuple[str, ...], int] = {}

    def _take(self, one: Signals) -> None:
        source = self._source_numbers.get(one.source)
        matched = self._matches.get(one.tracks)
        language = self._languages.get(one.language)
        if source is None or matched is None or language is None:
            source, matched, language = self._meet(one)
        mark = bytes(_HASH) if one.mark is None else one.mark
        if self._closed or len(one.key) != _HASH or len(mark) != _HASH:
            raise ValueError("the tally is closed, or a key or mark is not 16 bytes long")
        # Nothing below can fail, so the columns stay of one length.
        self._keys += one.key
        self._marks += mark
        self._authorless.append(one.mark is None)
        self._source.append(source)
        self._matched.append(matched)
        self._language.append(language)
        self._tone.append(Tally.NO_TONE if one.tone is None else one.tone)

    def _meet(self, one: Signals) -> tuple[int, int, int]:
        """Number what is met for the first time; refuse what is not of this study."""
        if one.source not in self._source_numbers:
            raise ValueError(f"the study has no source {one.source!r}")
        for name in one.tracks:
            if name not in self._track_numbers:
                raise ValueError(f"the study has no track {name!r}")
        if len(self._languages) >= _MOST_NAMES:
            raise ValueError("too many languages: a language is a code from a closed list")
        matched = self._matches.setdefault(one.tracks, len(self._matches))
        language = self._languages.setdefault(one.language, len(self._languages))
        return self._source_numbers[one.source], matched, language

    def _matches_in_order(self) -> list[tuple[int, ...]]:
        return sorted({self._as_numbers(names) for names in self._matches})

    def _as_numbers(self, tracks: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(sorted({self._track_numbers[name] for name in tracks}))

    def _let_go(self) -> tuple[NDArray[np.uint64], _Heard]:
        """The columns, out of this object's hands. What was numbered on arrival is renumbered in order of its name."""
        match = _places([self._as_numbers(names) for names in self._matches], np.uint32)
        language = _places(list(self._languages), np.uint16)
        keys = np.frombuffer(self._keys, dtype=np.uint64).reshape(-1, 2)
        heard = _Heard(
            mark=np.frombuffer(self._marks, dtype=np.uint64).reshape(-1, 2),
            authorless=np.frombuffer(self._authorless, dtype=np.bool_),
            source=np.frombuffer(self._source, dtype=np.uint16),
            matched=match[np.frombuffer(self._matched, dtype=np.uint32)],
            language=language[np.frombuffer(self._language, dtype=np.uint16)],
            tone=np.frombuffer(self._tone, dtype=np.int8),
        )
        self._begin()
        self._closed = True
        return keys, heard


@dataclass(frozen=True, slots=True, repr=False)
class _Heard:
    """One row a signal. A mark is two 64-bit words; `matched` and `language` number names in their order."""

    mark: NDArray[np.uint64]
    authorless: NDArray[np.bool_]
    source: Column
    matched: Column
    language: Column
    tone: Column

    def at(self, rows: Column) -> _Heard:
        return _Heard(
            mark=self.mark[rows],
            authorless=self.authorless[rows],
            source=self.source[rows],
            matched=self.matched[rows],
            language=self.language[rows],
            tone=self.tone[rows],
        )


def _one_of_each_item(keys: NDArray[np.uint64], heard: _Heard) -> Column:
    """The rows that count: of several with one key, that of the source listed first.

    The same source may have answered twice, and differently, while an item was edited. Then the other columns
    decide, so that the choice never hangs on which came first.
    """
    order, item = _group(keys)
    repeated = (np.bincount(item) > 1)[item] if len(item) else np.zeros(0, dtype=np.bool_)
    again = heard.at(order[repeated])
    columns = (again.mark[:, 1], again.mark[:, 0], again.authorless, again.language, again.tone, again.matched)
    preferred = np.lexsort((*columns, again.source, item[repeated]))
    first = preferred[_starts(item[repeated][preferred])]
    return np.concatenate([order[~repeated], order[repeated][first]])


def _number_accounts(heard: _Heard) -> tuple[Column, int]:
    """A number for the account behind each row, and how many accounts there are.

    All that a source has without an author is one account, for it may come from one person.
    """
    account = np.empty(len(heard.source), dtype=np.uint32)
    named = np.flatnonzero(~heard.authorless)
    order, number = _group(heard.mark[named])
    account[named[order]] = number
    distinct = int(number[-1]) + 1 if len(number) else 0
    nameless, number = np.unique(heard.source[heard.authorless], return_inverse=True)
    account[heard.authorless] = distinct + number
    return account, distinct + len(nameless)


def _spread(matched: Column, matches: list[tuple[int, ...]]) -> tuple[Column, Column]:
    """One row a signal and track, out of one row a signal: which row it was, and the track."""
    lengths = np.fromiter((len(match) for match in matches), dtype=np.int64, count=len(matches))
    flat = np.fromiter(chain.from_iterable(matches), dtype=np.uint16)
    starts = np.cumsum(lengths) - lengths
    length = lengths[matched]
    row = np.repeat(np.arange(len(matched), dtype=np.uint32), length)
    place = np.arange(len(row)) + np.repeat(starts[matched] - np.cumsum(length) + length, length)
    return row, flat[place]


def _majority_tone(voice: Column, tone: Column, voices: int) -> NDArray[np.int8]:
    """The tone most of a voice's posts have; a tie is neutral; `NO_TONE` where none could be read."""
    negative, neutral, positive = (np.bincount(voice[tone == each], minlength=voices) for each in Tone)
    majority = np.full(voices, Tone.NEUTRAL, dtype=np.int8)
    majority[(negative > neutral) & (negative > positive)] = Tone.NEGATIVE
    majority[(positive > neutral) & (positive > negative)] = Tone.POSITIVE
    majority[(negative + neutral + positive) == 0] = Tally.NO_TONE
    return majority


def _most_frequent(group: Column, value: Column) -> NDArray[np.uint16]:
    """The commonest value of each group, in order of the groups; of equally common ones the smallest."""
    pair, count = np.unique(group * (_MOST_NAMES + 1) + value, return_counts=True)
    owner, values = np.divmod(pair, _MOST_NAMES + 1)
    order = np.lexsort((values, -count, owner))
    return values[order[_starts(owner[order])]].astype(np.uint16)


def _group(words: NDArray[np.uint64]) -> tuple[Column, Column]:
    """An order that brings equal hashes together, and in that order the number of each one's group."""
    order = np.lexsort((words[:, 1], words[:, 0]))
    ordered = words[order]
    fresh = np.ones(len(order), dtype=np.bool_)
    fresh[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    return order, np.cumsum(fresh) - 1


def _starts(ordered: Column) -> NDArray[np.bool_]:
    """Where a new group begins in an ordered column."""
    fresh = np.ones(len(ordered), dtype=np.bool_)
    fresh[1:] = ordered[1:] != ordered[:-1]
    return fresh


def _places(names: Sequence[_Name], kind: type[np.unsignedinteger[Any]]) -> Column:
    """For each name its place in the order of the distinct names."""
    place = {name: number for number, name in enumerate(sorted(set(names)))}
    return np.array([place[name] for name in names], dtype=kind)


def _numbered(what: str, names: Sequence[str]) -> dict[str, int]:
    numbers = {name: number for number, name in enumerate(names)}
    if len(numbers) != len(names) or len(names) > _MOST_NAMES:
        raise ValueError(f"a {what} is listed twice, or there are more than {_MOST_NAMES}")
    return numbers
