"""The versions of what reads other languages, stored with every release: another list of words starts a new series."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from townhum.read.intents import VERSION
from townhum.read.tongues.encoder import GOOD_FOR
from townhum.read.tongues.encoder import NAME as ACCURATE
from townhum.read.tongues.tone import NAME
from townhum.read.weights import version_of
from townhum.words import packs


def pack_versions(languages: Iterable[str], *, accurate: bool = False) -> dict[str, str]:
    """By name, what reads those of the languages whose packs are switched on; nothing where there are none."""
    on = packs.read(languages)
    lists = {f"{code} words": f"felt {_short(packs.pack_data(code, 'felt.txt'))}, {_terms(code)}" for code in on}
    model = {"packs": f"{version_of(NAME)}, intents {VERSION}"} if on else {}
    if accurate and set(on) & set(GOOD_FOR):
        model["packs, accurate"] = version_of(ACCURATE)
    return {**model, **lists}


def _terms(code: str) -> str:
    listed = packs.terms(code)
    return f"terms {_short(' '.join(listed).encode())}" if listed else "no terms"


def _short(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
