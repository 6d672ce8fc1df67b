"""What a tallier took as bytes: a part of a tally that one process counted, for the process that closes it.

Hashes and codes as in a segment, before it the names that its shapes are about. Nothing of it is code, so it may be read from whoever
has the run's key; what does not fit the study is refused.
"""

from __future__ import annotations

import json
import struct
from array import array
from typing import Any

import numpy as np

from townhum.count.tally.close import Taken
from townhum.count.tally.columns import Shape
from townhum.count.tally.frame import Frame
from townhum.count.tally.left_out import REASONS
from townhum.count.tally.segments import extend, whole

_HEAD = struct.Struct("<Q")


def packed(taken: Taken) -> bytes:
    """All that was taken. Nothing is let go of."""
    shapes = json.dumps(list(taken.columns.shapes)).encode()
    return _HEAD.pack(len(shapes)) + shapes + whole(taken)


def unpacked(part: bytes, empty: Taken, frame: Frame) -> Taken:
    """What `packed` gave, in a copy of `empty`. Raises ValueError where it is cut, or not of this study."""
    taken = empty.like()
    try:
        start = _HEAD.size + _HEAD.unpack_from(part)[0]
        taken.columns.shapes = {_shape(one): number for number, one in enumerate(json.loads(part[_HEAD.size : start]))}
        extend(taken, part[start:])
    except (struct.error, ValueError):
        raise ValueError("a part of a tally is cut") from None
    _check(taken, frame)
    return taken


def _shape(written: Any) -> Shape:
    tracks, toward, intents = written
    return tuple(tracks), tuple((track, int(tone)) for track, tone in toward), tuple(intents)


def _check(taken: Taken, frame: Frame) -> None:
    """Raise ValueError unless every number is one of the study's, and all columns are of one length."""
    columns, gone = taken.columns, taken.left_out
    rows, items = len(columns), len(gone)
    within = (
        _all_below(columns.source, len(frame.sources)),
        _all_below(columns.language, len(frame.languages)),
        _all_below(columns.shape, len(columns.shapes)),
        _all_below(gone.source, len(frame.sources)),
        _all_below(gone.reason, len(REASONS)),
        *(_all_below(bag.row, rows) and len(bag.row) == len(bag.number) for bag in (taken.terms, taken.themes)),
        {len(columns.keys), len(columns.marks)} == {16 * rows},
        {len(gone.keys), len(gone.marks)} == {16 * items},
        {track for tracks, toward, _ in columns.shapes for track in (*tracks, *dict(toward))} <= set(frame.tracks),
        {intent for *_, intents in columns.shapes for intent in intents} <= set(frame.intents),
    )
    if not all(within):
        raise ValueError("a part of a tally is of another study")


def _all_below(column: array[int], most: int) -> bool:
    return not len(column) or int(np.asarray(column).max()) < most
