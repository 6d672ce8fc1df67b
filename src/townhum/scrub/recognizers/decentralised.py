"""Decentralised identifiers: they name an account, and an at-URI even one post."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer


class DidRecognizer(LinearRecognizer):
    """`did:method:identifier` as in W3C DID Core 3.1, any method."""

    entity = "DECENTRALISED_ID"
    needs = "did:"
    needs_any = frozenset(":")
    pattern = re.compile(r"\bdid:[a-z0-9]{1,32}:[\w.:%-]++(?:[/?#][^\s<>\"]*+)?", re.IGNORECASE)
    examples = ("did:plc:abcdefghijklmnop", "did:web:ann.example")
    counter_examples = ("I did: it", "did it")


class AtUriRecognizer(LinearRecognizer):
    """`at://authority/collection/record` of the AT protocol."""

    entity = "DECENTRALISED_ID"
    needs = "at://"
    needs_any = frozenset(":")
    pattern = re.compile(r"\bat://[^\s<>\"]++", re.IGNORECASE)
    examples = ("at://did:plc:abc/app.bsky.feed.post/3k", "at://ann.example")
    counter_examples = ("at: home", "look at //")
