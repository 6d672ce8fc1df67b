"""Nostr's keys and references, as in NIP-19: they name an account or one post."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer


class NostrRecognizer(LinearRecognizer):
    """`npub1…`, `nprofile1…`, `nevent1…`, `note1…`, `naddr1…`, and the secret `nsec1…`, in bech32's alphabet."""

    entity = "NOSTR"
    needs = "1"
    needs_any = frozenset("1")
    longest_piece = 25
    pattern = re.compile(r"\b(?:nostr:)?n(?:pub|profile|event|ote|addr|sec)1[ac-hj-np-z02-9]{20,}+", re.IGNORECASE)
    examples = ("npub1qqqsyqcyq5rqwzqfpg9scrgwpugpzysn", "nostr:nevent1qqqsyqcyq5rqwzqfpg9scrgwpugpzysn")
    counter_examples = ("note 1 of 20", "the event1 is over")
