"""Decentralised identifiers: they name an account, and an at-URI even one post."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer


class DidRecognizer(LinearRecognizer):
    """`did:method:identifier` as in W3C DID Core 3.1, any method."""

    entity = "DECENTRALISED_ID"
    needs = "did:"
    pattern = re.compile(r"\bdid:[a-z0-9]{1,32}:[\w.:%-]++(?:[/?#][^\s<>\"]*+)?", re.IGNORECASE)


class AtUriRecognizer(LinearRecognizer):
    """`at://authority/collection/record` of the AT protocol."""

    entity = "DECENTRALISED_ID"
    needs = "at://"
    pattern = re.compile(r"\bat://[^\s<>\"]++", re.IGNORECASE)
