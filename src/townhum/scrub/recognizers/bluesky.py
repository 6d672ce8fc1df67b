"""Bluesky's default handles, with or without the @. Handles under an own domain count only after an @."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import DOTTED, LinearRecognizer


class BlueskyRecognizer(LinearRecognizer):
    """`name.bsky.social`, as in the AT protocol's handle specification (a host name)."""

    entity = "BLUESKY_HANDLE"
    needs = "bsky.social"
    needs_any = frozenset(".")
    gate = DOTTED
    pattern = re.compile(r"(?<![\w.-])@?[\w.-]{1,250}?\.bsky\.social\b", re.IGNORECASE)
    examples = ("ann.bsky.social", "@ann.bsky.social")
    counter_examples = ("bsky is social", "bsky.example")
