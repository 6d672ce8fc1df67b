"""Addresses of devices."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer


class MacRecognizer(LinearRecognizer):
    """`00:1B:44:11:3A:B7`, with colons, hyphens or in Cisco's groups of four."""

    entity = "IP_ADDRESS"
    needs = ""
    needs_any = frozenset(":-.")
    longest_piece = 14
    gate = re.compile(r"[:.-](?:[0-9A-Fa-f]{2}[:-]|[0-9A-Fa-f]{4}\.)")
    pattern = re.compile(
        r"(?<![\w:-])(?:[0-9A-F]{2}([:-])(?:[0-9A-F]{2}\1){4}[0-9A-F]{2}|(?:[0-9A-F]{4}\.){2}[0-9A-F]{4})(?![\w:-])",
        re.IGNORECASE,
    )
    examples = ("00:1B:44:11:3A:B7", "00-1b-44-11-3a-b7", "001b.4411.3ab7")
    counter_examples = ("10:30", "1-2-3", "at 10:20:30")


class KeyRecognizer(LinearRecognizer):
    """Long codes of letters and digits: hashes, UUIDs, wallets of any coin, tokens."""

    entity = "KEY"
    needs = ""
    needs_any = frozenset("0123456789")
    longest_piece = 16
    gate = re.compile("[0-9A-Za-z\u017f\u212a](?:[0-9A-Za-z\u017f\u212a]{15}|[0-9A-Fa-f]{7}-)")
    pattern = re.compile(
        r"(?<![\w-])(?:0x[0-9a-f]{16,}+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[A-Za-z]{0,40}\d)(?=\d{0,40}[A-Za-z])[A-Za-z0-9]{16,}+)(?!\w)",
        re.IGNORECASE,
    )
    examples = ("0x52908400098527886E0F7030069857D2E4169EE7", "123e4567-e89b-12d3-a456-426614174000")
    counter_examples = ("0x10", "a1", "internationalisation")
