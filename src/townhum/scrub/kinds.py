"""The neutral word that takes the place of an identity of each kind."""

from __future__ import annotations

from townhum.records.kinds import KIND_OF, OTHER, WORD

__all__ = ["KIND_OF", "OTHER", "PLACEHOLDERS", "RANK", "WORD"]

_DIGITS = dict.fromkeys(
    ("card", "iban", "wallet", "phone", "number", "ip", "national_id", "order", "age", "key"), "[DIGITS]"
)
_HANDLES = dict.fromkeys(("did", "nostr", "fediverse", "bluesky", "reddit", "handle"), "[HANDLE]")
PLACEHOLDERS = {
    "person": "[PERSON]",
    "email": "[EMAIL]",
    "link": "[LINK]",
    "site": "[LINK]",
    "address": "[OTHER]",
    "place": "[OTHER]",
    "employer": "[OTHER]",
    OTHER: "[OTHER]",
    WORD: "[OTHER]",
    **_DIGITS,
    **_HANDLES,
}
"""In capitals, so that VADER's reading of emphasis does not change: a lower-case placeholder in a post written in
capitals would turn the rest into shouting. Not "number": VADER's lexicon counts that word as slightly positive."""

RANK = {kind: rank for rank, kind in enumerate((*KIND_OF.values(), OTHER, WORD))}
"""Position in `KIND_OF`; the lower names the span."""
