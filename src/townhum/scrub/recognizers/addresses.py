"""Addresses with an @ in the middle: fediverse accounts and communities, and whatever looks like one."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer


class FediverseRecognizer(LinearRecognizer):
    """`@user@host`, `user@host`, `!community@host`; also mail to hosts without a public suffix.

    Presidio's e-mail recognizer names those that are mail; it leaves the first `@`, knows no `!`, and lets a host
    without a public suffix through.
    """

    entity = "FEDIVERSE_ADDRESS"
    needs = "@"
    needs_any = frozenset("@")
    gate = re.compile(r"@(?<=[\w.%+-]@)[\w-]")
    pattern = re.compile(r"(?<![\w.%+-])[@!]?[\w.%+-]++@[\w-]++(?:\.[\w-]++)*+(?::\d{1,5})?")
    examples = ("@ann@social.example", "!kettles@lemmy.example", "ann@localhost")
    counter_examples = ("@ 7", "a @ b")
