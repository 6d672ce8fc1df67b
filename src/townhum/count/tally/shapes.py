"""Shapes in numbers, in an order of their own: it must not tell which signal came first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.columns import Column, Shape
from townhum.count.tally.frame import Frame

_OWN_TONE = 3
"""No tone toward the track was read: the post's own stands."""

Plain = tuple[tuple[int, ...], tuple[int, ...], int]
"""A shape in numbers: its tracks in order, the tone toward each, its intents as bits."""


def in_order(shapes: Iterable[Shape], frame: Frame) -> tuple[list[Plain], list[int]]:
    """The shapes in order, each once, and the place of each that was given."""
    plain = [_plain(shape, frame) for shape in shapes]
    ordered = sorted(set(plain))
    place = {shape: number for number, shape in enumerate(ordered)}
    return ordered, [place[shape] for shape in plain]


def _plain(shape: Shape, frame: Frame) -> Plain:
    names, toward, shown = shape
    numbers = tuple(sorted({frame.tracks[name] for name in names}))
    tones = {frame.tracks[name]: int(tone) for name, tone in toward}
    bits = sum(1 << frame.intents[intent] for intent in set(shown))
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
