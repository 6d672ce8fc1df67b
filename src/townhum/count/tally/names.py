"""Names and shapes in numbers, in an order of their own: it must not tell which signal came first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.columns import MOST_INTENTS, Column, Columns, Shape

_OWN_TONE = 3
"""No tone toward the track was read: the post's own stands."""

Plain = tuple[tuple[int, ...], tuple[int, ...], int]
"""A shape in numbers: its tracks in order, the tone toward each, its intents as bits."""


@dataclass(frozen=True, slots=True, repr=False)
class Names:
    """What a tally's numbers stand for. `shape` and `language` give each number of the columns its place in here."""

    tracks: tuple[str, ...]
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    intents: tuple[str, ...]
    shapes: Sequence[Plain]
    shape: Sequence[int]
    language: Sequence[int]


def names_of(columns: Columns, tracks: Mapping[str, int], sources: tuple[str, ...]) -> Names:
    """The names met, in order; tracks and sources in the study's. Raises ValueError for too many intents."""
    intents = tuple(sorted({intent for _, _, intents in columns.shapes for intent in intents}))
    if len(intents) > MOST_INTENTS:
        raise ValueError("too many intents: an intent is a word from a closed list")
    plain = [_plain(shape, tracks, intents) for shape in columns.shapes]
    shapes, languages = sorted(set(plain)), tuple(sorted(columns.languages))
    place = {shape: number for number, shape in enumerate(shapes)}
    return Names(
        tracks=tuple(tracks),
        sources=sources,
        languages=languages,
        intents=intents,
        shapes=shapes,
        shape=[place[shape] for shape in plain],
        language=[languages.index(each) for each in columns.languages],
    )


def _plain(shape: Shape, tracks: Mapping[str, int], intents: Sequence[str]) -> Plain:
    names, toward, shown = shape
    numbers = tuple(sorted({tracks[name] for name in names}))
    tones = {tracks[name]: int(tone) for name, tone in toward}
    bits = sum(1 << intents.index(intent) for intent in set(shown))
    return numbers, tuple(tones.get(number, _OWN_TONE) for number in numbers), bits


@dataclass(frozen=True, slots=True, repr=False)
class Rows:
    """One row a signal and track: which signal it was, the track, the tone toward it, the post's intents."""

    row: Column
    track: Column
    toward: Column
    intents: Column

    def at(self, rows: Column) -> Rows:
        """The same columns at some rows."""
        return Rows(self.row[rows], self.track[rows], self.toward[rows], self.intents[rows])

    def tone(self, own: Column) -> NDArray[np.int8]:
        """The tone that counts for the track, where `own` has the tone of each signal's post."""
        return np.where(self.toward == _OWN_TONE, own[self.row], self.toward)


def spread(shape: Column, shapes: Sequence[Plain]) -> Rows:
    """One row a signal and track, out of one row a signal."""
    lengths = np.fromiter((len(each[0]) for each in shapes), dtype=np.int64, count=len(shapes))
    tracks = np.fromiter(chain.from_iterable(each[0] for each in shapes), dtype=np.uint16)
    toward = np.fromiter(chain.from_iterable(each[1] for each in shapes), dtype=np.int8)
    intents = np.fromiter((each[2] for each in shapes), dtype=np.uint32, count=len(shapes))
    starts = np.cumsum(lengths) - lengths
    length = lengths[shape]
    row = np.repeat(np.arange(len(shape), dtype=np.uint32), length)
    place = np.arange(len(row)) + np.repeat(starts[shape] - np.cumsum(length) + length, length)
    return Rows(row, tracks[place], toward[place], intents[shape][row])
