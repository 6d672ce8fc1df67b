"""Codes a few words behind what tells them: `the pin they printed, 6042`, `my card's security number, 417, was shown`."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import DIGIT_WORDS, SEP, TENS, CuedRecognizer, code_end, words

_SURE = (
    rf"pins?|passcode|otp|cv[cv]2?|security{SEP}(?:number|code|digits)|(?:one[ -]time|verification|confirmation|access|entry|door|gate|alarm|safe|locker|"
    rf"lockbox|buzzer|keypad|login|reset|activation){SEP}(?:code|number|password)|code{SEP}(?:that{SEP})?(?:they|we|i|he|she|you|it){SEP}\w{{2,12}}"
    rf"|last{SEP}(?:(?:four|4){SEP})?digits"
)
_FEWEST, _FEWEST_ON_A_CARD = 4, 3  # digits
_ON_A_CARD = re.compile(r"cv[cv]|security", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\w)")
_PUBLIC = re.compile(
    r"\b(?:error|promo|discount|voucher|coupon|model|product|zip|post|postal|bar|qr|drawing|rolling|lapel|push)\s\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[.,:]\d|\s?(?:%|x\b|\u00b0|[\u20ac$\u00a3])|\s(?:people|times|grams?|mm|cm|metres?|meters?|minutes?|mins?|hours?|days?|weeks?|months?|years?|bucks|"
    r"dollars?|euros?|pounds|quid|points|reviews|more|others?|of|am|pm|customers|calls|attempts)\b",
    re.IGNORECASE,
)


class LaterCodeRecognizer(CuedRecognizer):
    """A sure word for a code, up to six others, and the code: `the code they sent was 667 120`."""

    entity = "KEY"
    needs_any = frozenset("0123456789")
    cue_words = words("pin pins passcode otp cvv cvc cvv2 cvc2 security code number password digits")
    gate = re.compile(r"\d[\d .-]{1,3}\d")
    pattern = re.compile(
        rf"\b(?P<cue>{_SURE})\b(?:['\u2019]s)?(?:{SEP}{{1,3}}[^\W\d_]{{1,12}}){{0,6}}?{SEP}{{1,4}}(?<![$\u20ac\u00a3.,/:-])#?(?P<code>\d)",
        re.IGNORECASE,
    )
    examples = (
        "the pin they printed, 6042, is on it",
        "my card's security number, 417, was shown",
        "the code they sent was 667 120",
    )
    counter_examples = (
        "the pin broke after 20 minutes",
        "pin it for 2 days",
        "the security number of calls was 120 calls",
        "otp in 2019",
        "discount code i used was 3 times",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The code alone: no year, and nothing that is counted."""
        text, start = match.string, match.start("code")
        if _PUBLIC.search(text, max(0, match.start() - 12), match.start()) or _YEAR.match(text, start):
            return None
        fewest = _FEWEST_ON_A_CARD if _ON_A_CARD.search(match["cue"]) else _FEWEST
        end = code_end(text, start, fewest=fewest, most=8)
        return None if end is None or _COUNTED.match(text, end) else (start, end)


class SaidCodeRecognizer(CuedRecognizer):
    """A code in words to be pressed: `please enter twenty two, sixty one at the gate`."""

    entity = "KEY"
    cue_words = words(
        "gate door alarm keypad lock safe locker lockbox entrance barrier shutter lobby garage intercom buzzer"
    )
    gate = re.compile(r"\b(?:enter|press|punch|dial|type|tap|key|push|hit|put)\b", re.IGNORECASE)
    pattern = re.compile(
        rf"\b(?:enter|press|punch|dial|type|tap|key|push|hit|put)(?:{SEP}in)?{SEP}{{1,3}}(?P<code>(?:{DIGIT_WORDS}|{TENS})(?!\w))",
        re.IGNORECASE,
    )
    examples = ("please enter twenty two, sixty one at the gate", "punch in four four one nine at the door")
    counter_examples = ("press one at the door", "hit two of the doors", "type ten words on the keypad")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The code alone: four digits and more."""
        end = code_end(match.string, match.start("code"), fewest=_FEWEST, most=8)
        return None if end is None else (match.start("code"), end)
