"""What the driver hands to executors, and what they say was found: words of JSON and bytes behind them, of which nothing is code."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from townhum.connector import Covered, Objections
from townhum.connector.objections import Hashes
from townhum.errors import (
    AccessDenied,
    BadAnswer,
    Busy,
    Missing,
    NotPermitted,
    Retry,
    SecretMissing,
    ServerTrouble,
    SourceError,
    Unreachable,
)
from townhum.listen.collect import SourceReport
from townhum.records import ItemKey, Mark

_HEAD = struct.Struct(">Q")
_HASH = 16
_NOTHING = bytes(_HASH)
_KINDS: Mapping[str, type[SourceError]] = {
    kind.__name__: kind
    for kind in (
        Unreachable,
        Busy,
        ServerTrouble,
        Retry,
        AccessDenied,
        Missing,
        BadAnswer,
        NotPermitted,
        SecretMissing,
        SourceError,
    )
}


@dataclass(frozen=True, slots=True, repr=False)
class Material:
    """What a run must keep secret: the key of its marks, the key of what is sent home, who objected, what opens its sources."""

    key: bytes
    sealing: bytes
    objections: Objections
    environment: Mapping[str, str]

    def packed(self) -> bytes:
        """For the key socket alone."""
        objections_key, hashes = self.objections.handed()
        keys = {"key": self.key.hex(), "sealing": self.sealing.hex(), "objections": objections_key.hex()}
        return _framed({**keys, "environment": dict(self.environment)}, hashes)

    @classmethod
    def unpacked(cls, content: bytes) -> Material:
        """What `packed` gave."""
        told, hashes = _unframed(content)
        key, sealing, objections = (bytes.fromhex(told[name]) for name in ("key", "sealing", "objections"))
        return cls(key, sealing, Objections(objections, Hashes(hashes)), told["environment"])


class Counted(NamedTuple):
    """A part of the tally of one of the run's periods."""

    period: int
    part: bytes


class Said(NamedTuple):
    """How many posts a task read, and what a person should know of it."""

    posts: int
    told: tuple[str, ...]


Answer = Counted | SourceReport | Said


def message_of(answer: Answer) -> bytes:
    """An answer as bytes. What a source left out is not in its report: it was counted."""
    if isinstance(answer, Counted):
        return _framed({"is": "counted", "period": answer.period}, answer.part)
    if isinstance(answer, Said):
        return _framed({"is": "said", "posts": answer.posts, "told": answer.told})
    items = sorted(answer.unwilling_items, key=lambda each: (each[0] or b"", each[1]))
    report = {
        "source": answer.source,
        "answered": answer.answered,
        "covered": answer.covered
        and [answer.covered.since and answer.covered.since.isoformat(), answer.covered.reason],
        "error": answer.error and _error(answer.error),
        "losses": answer.losses.sums(),
        "shape": answer.shape.sums(),
        "signed": [mark is not None for mark, _ in items],
    }
    hashes = b"".join((mark or _NOTHING) + key for mark, key in items) + b"".join(sorted(answer.unwilling_accounts))
    return _framed({"is": "report", **report}, hashes)


def answer_of(message: bytes) -> Answer:
    """What `message_of` made bytes of. Raises ValueError for anything else."""
    told, rest = _unframed(message)
    if told["is"] == "counted":
        return Counted(told["period"], rest)
    if told["is"] == "said":
        return Said(told["posts"], tuple(told["told"]))
    report = SourceReport(told["source"], told["answered"], _covered(told["covered"]), _error_of(told["error"]))
    report.losses.add(told["losses"])
    report.shape.add(told["shape"])
    hashes = [rest[start : start + _HASH] for start in range(0, len(rest), _HASH)]
    signed = told["signed"]
    marks, keys = hashes[0 : 2 * len(signed) : 2], hashes[1 : 2 * len(signed) : 2]
    report.unwilling_items = {
        (Mark(mark) if known else None, ItemKey(key)) for known, mark, key in zip(signed, marks, keys, strict=True)
    }
    report.unwilling_accounts = {Mark(mark) for mark in hashes[2 * len(signed) :]}
    return report


def _error(error: SourceError) -> list[Any]:
    kind = next(name for name, kind in _KINDS.items() if isinstance(error, kind))
    return [kind, error.do, error.happened, error.where, error.key, error.status]


def _error_of(told: list[Any] | None) -> SourceError | None:
    if told is None:
        return None
    kind, do, happened, where, key, status = told
    error = _KINDS[kind](do, happened, where=where, status=status)
    error.key = key
    return error


def _covered(told: list[Any] | None) -> Covered | None:
    return Covered(told[0] and datetime.fromisoformat(told[0]), told[1]) if told else None


def _framed(words: Mapping[str, Any], rest: bytes = b"") -> bytes:
    head = json.dumps(words).encode()
    return _HEAD.pack(len(head)) + head + rest


def _unframed(content: bytes) -> tuple[dict[str, Any], bytes]:
    start = _HEAD.size + _HEAD.unpack_from(content)[0]
    return json.loads(content[_HEAD.size : start]), content[start:]
