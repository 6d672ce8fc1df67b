"""The kinds of identity that may be taken out of a post: a closed list, so that no kind can carry text."""

from __future__ import annotations

KIND_OF = {
    "EMAIL_ADDRESS": "email",
    "CREDIT_CARD": "card",
    "IBAN_CODE": "iban",
    "CRYPTO": "wallet",
    "PHONE_NUMBER": "phone",
    "NATIONAL_ID": "national_id",
    "ORDER_REF": "order",
    "ADDRESS": "address",
    "GEO": "place",
    "AGE": "age",
    "KEY": "key",
    "LONG_NUMBER": "number",
    "IP_ADDRESS": "ip",
    "DECENTRALISED_ID": "did",
    "NOSTR": "nostr",
    "FEDIVERSE_ADDRESS": "fediverse",
    "BLUESKY_HANDLE": "bluesky",
    "REDDIT_USER": "reddit",
    "HANDLE": "handle",
    "LINK": "link",
    "SITE": "site",
    "PERSON": "person",
    "EMPLOYER": "employer",
}
"""Presidio's entity type, or that of our own recognizers, to the kind shown to people. Where two recognizers claim the
same characters, the one further up names them. Types that a user's recognizer adds are of kind "other"."""

OTHER = "other"
WORD = "word"
"""A word in lower case that is not known to be harmless. With a capital it counts as a person."""

KINDS = (*KIND_OF.values(), OTHER, WORD)
"""Every kind there is."""
