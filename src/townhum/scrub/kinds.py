"""Kinds of identity, and the neutral word that takes the place of each."""

from __future__ import annotations

KIND_OF = {
    "EMAIL_ADDRESS": "email",
    "CREDIT_CARD": "card",
    "IBAN_CODE": "iban",
    "CRYPTO": "wallet",
    "PHONE_NUMBER": "phone",
    "LONG_NUMBER": "number",
    "IP_ADDRESS": "ip",
    "DECENTRALISED_ID": "did",
    "FEDIVERSE_ADDRESS": "fediverse",
    "BLUESKY_HANDLE": "bluesky",
    "REDDIT_USER": "reddit",
    "HANDLE": "handle",
    "LINK": "link",
    "SITE": "site",
    "PERSON": "person",
}
"""Presidio's entity type, or that of our own recognizers, to the kind shown to people. Where two recognizers claim the
same characters, the one further up names them. Types that a user's recognizer adds are of kind "other"."""

OTHER = "other"

_DIGITS = dict.fromkeys(("card", "iban", "wallet", "phone", "number", "ip"), "[DIGITS]")
_HANDLES = dict.fromkeys(("did", "fediverse", "bluesky", "reddit", "handle"), "[HANDLE]")
PLACEHOLDERS = {
    "person": "[PERSON]",
    "email": "[EMAIL]",
    "link": "[LINK]",
    "site": "[LINK]",
    OTHER: "[OTHER]",
    **_DIGITS,
    **_HANDLES,
}
"""In capitals, so that VADER's reading of emphasis does not change: a lower-case placeholder in a post written in
capitals would turn the rest into shouting. Not "number": VADER's lexicon counts that word as slightly positive."""

RANK = {kind: rank for rank, kind in enumerate((*KIND_OF.values(), OTHER))}
"""Position in `KIND_OF`; the lower names the span."""
