"""The versions of what reads other languages, stored with every release: another list of words starts a new series."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from townhum.read.intents import VERSION
from townhum.read.tongues.encoder import GOOD_FOR
from townhum.read.tongues.encoder import NAME as ACCURATE
from townhum.read.tongues.phrases import phrases_of
from townhum.read.tongues.tone import NAME
from townhum.read.weights import version_of
from townhum.words import packs


def pack_versions(languages: Iterable[str], *, accurate: bool = False) -> dict[str, str]:
    """By name, what reads those of the languages whose packs are switched on; nothing where there are none."""
    on = packs.read(languages)
    lists = {f"{code} words": _digest(packs.pack_data(code, "felt.txt") + phrases_of(code).encode()) for code in on}
    model = {"packs": f"{version_of(NAME)}, intents {VERSION}"} if on else {}
    if accurate and set(on) & set(GOOD_FOR):
        model["packs, accurate"] = version_of(ACCURATE)
    return {**model, **{name: f"felt {digest}" for name, digest in lists.items()}}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
