"""References to an order, a ticket, a booking or a policy: with one, a firm's clerk finds the person."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer

_DIGITS = frozenset("0123456789")
_THINGS = (
    "order|ticket|case|ref|reference|booking|reservation|pnr|tracking|policy|account|acct|invoice|claim|customer|"
    "member|membership|serial|imei|parcel|shipment|complaint|confirmation|record"
)


class OrderRecognizer(LinearRecognizer):
    """A word such as "order" or "ticket", and shortly after it a code of four characters or more with a digit in it."""

    entity = "ORDER_REF"
    needs = ""
    needs_any = _DIGITS
    cue_words = frozenset(_THINGS.split("|"))
    pattern = re.compile(
        rf"\b(?:{_THINGS})"
        r"(?:\s{1,3}(?:no|nr|num|number|id|code|is|was|ref))?(?:[\s.:#=-]{1,3})"
        r"(?P<code>(?=[A-Za-z/-]{0,12}\d)[A-Za-z0-9](?:[A-Za-z0-9]|[-/](?=[A-Za-z0-9])){3,39}+)",
        re.IGNORECASE,
    )
    examples = ("order #AB-12345", "ticket 88213", "booking ref: X7K9Q2", "tracking number 1Z999AA10123456784")
    counter_examples = ("in order to win", "in case of rain", "ticket for two", "order 3 of them")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The code alone: what it refers to is topic."""
        return match.span("code")


class ParcelRecognizer(LinearRecognizer):
    """Codes that need no word before them: UPS (`1Z` and 16), Amazon (3-7-7), international parcels (UPU S10)."""

    entity = "ORDER_REF"
    needs = ""
    needs_any = _DIGITS
    longest_piece = 13
    gate = re.compile(r"\d(?:[zZ][0-9A-Za-z\u017f\u212a]{16}|\d{2}-\d{7}-|\d{8})")
    pattern = re.compile(r"\b(?:1Z[0-9A-Z]{16}|\d{3}-\d{7}-\d{7}|[A-Z]{2}\d{9}[A-Z]{2})\b", re.IGNORECASE)
    examples = ("1Z999AA10123456784", "114-3941689-8772232", "RR123456785GB")
    counter_examples = ("1Z and more", "114-39-87")
