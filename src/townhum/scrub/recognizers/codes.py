"""Codes that let somebody in or pay: PINs, one-time and door codes, what is printed on a card, a bank's numbers."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import DIGIT_WORDS, SEP, CuedRecognizer, code_end, words
from townhum.scrub.recognizers.starts import Starts

_LINK = (
    rf"(?:{SEP}{{0,4}}\b(?:is|was|are|s|now|no|nr|num|number|numbers|digits?|code|codes|it|its|my|our|the|a|for|of|on|to|card|account|acct|"
    rf"bank|visa|mastercard|amex|debit|credit|phone|door|gate|alarm|house|flat|front|back|app|one(?!{SEP}{{1,3}}(?:\d|{DIGIT_WORDS})\b)|pin|says|said|reads|shows|today|set|in|with|as|building|garage|office|shed|"
    rf"lift|elevator|lobby|room|safe|lock|locker|and|be|being|ends|turns|up|out|always|still|me|us|you)\b){{0,6}}{SEP}{{1,5}}"
)
_DOORS = (
    "door|gate|alarm|entry|entrance|access|lock|lockbox|padlock|locker|key|keypad|key[ -]?box|key[ -]?safe|safe|garage|building|house|"
    "security|verification|confirmation|login|log[ -]?in|sms|2fa|auth|authentication|authenticator|unlock|voicemail|sim|wifi|wi-fi|"
    "intercom|buzzer|one[ -]time|time|flat|apartment|bank|card|cash|pin|recovery|backup|burglar|office|shed|lift|elevator|my|our"
)
_FEWEST = 4  # digits of a code
_PLACES = "gate|door|alarm|buzzer|intercom|keypad|lockbox|entrance|garage|lobby"
_HAS_DIGITS = "(?:card|account|acct|visa|mastercard|amex|debit|credit|phone|number|mobile)"
_MONTH_AND_YEAR = (
    rf"(?:(?:0[1-9]|1[0-2])(?:2[4-9]|3\d)(?!\w)|(?:0?[1-9]|1[0-2]){SEP}{{1,3}}(?:20)?\d\d|(?:0{SEP}{{1,3}}[1-9]|1{SEP}{{1,3}}[0-2]){SEP}{{1,3}}\d{SEP}{{1,3}}\d"
    rf"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{{0,6}}{SEP}{{0,3}}(?:20)?\d\d)(?![/.-]?\d)"
)


class CodeRecognizer(CuedRecognizer):
    """`my pin is 4821`, `CVV 123`, `door code: 2580#`, `the code for the gate is 2580`, `otp 48 21 93`, in figures or words."""

    entity = "KEY"
    cue_words = words(
        "pin pins pincode passcode password passwords cvv cvv2 cvc cvc2 csc cv2 cid otp totp tan puk 2fa code codes three 3 combination combo keypad "
        "gate door alarm buzzer intercom lockbox entrance garage lobby geheimzahl nip"
    )
    starts = Starts(
        cue_words
        | words(_DOORS.translate(str.maketrans("|-", "  ", "[]?")))
        | words("pincodes keybox keysafe onetime one security sent texted emailed mailed messaged gave got get"),
        each=False,
    )
    pattern = re.compile(
        rf"\b(?:(?P<pin>pins?|pin[ -]?codes?|passcode|(?:(?:one|1)[ -]time[ -])?passwords?|otp|totp|tan|puk|geheimzahl|nip)|(?P<cvv>security{SEP}{{1,2}}code|cv[cv]2?|csc|cv2|cid|(?:three|3){SEP}digits?(?:{SEP}\w{{1,6}}){{0,2}}{SEP}(?:back|card))"
        rf"|(?:{_DOORS})[ -](?:pin[ -]?)?(?P<code>codes?|combination|combo|numbers?)"
        rf"|(?P<thing>codes?){SEP}{{1,3}}(?:for|to|of|on|at){SEP}{{1,3}}(?:\w{{1,12}}{SEP}{{1,3}}){{0,2}}(?:{_DOORS})"
        rf"|(?P<said>codes?)(?={SEP}{{0,4}}\b(?:is|was)\b|{SEP}{{1,3}}\d)"
        rf"|(?:sent|texted|emailed|mailed|messaged|gave|got|get){SEP}(?:(?:me|us|you|them|him|her){SEP})?(?:a|the|this|my){SEP}codes?"
        rf"|(?P<place>(?:{_PLACES})(?:(?={SEP}{{0,2}}(?:\bis\b|[:=#]))|(?:{SEP}{{1,3}}\w{{1,8}}){{0,3}}?{SEP}{{1,3}}(?:press|type|enter|punch|dial|push|hit|tap)(?:{SEP}in)?)"
        rf"|keypad|lockbox|intercom|buzzer)){_LINK}",
        re.IGNORECASE,
    )
    examples = ("pin is 4821", "CVV 123", "door code: 2580", "code for the gate is 2580", "otp: four eight two one")
    counter_examples = (
        "pin it",
        "error code 404",
        "promo code 2024",
        "use code 2024 at checkout",
        "gate 4 of the stadium",
        "a 12 pin plug",
        "pin 4 of it",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The code alone; of fewer than four digits only after what is printed on a card."""
        if match["said"] and _BEFORE_PUBLIC_CODE.search(match.string, max(0, match.start() - _AHEAD), match.start()):
            return None
        end = code_end(match.string, match.end(), fewest=3 if match["cvv"] else _FEWEST, most=10)
        is_named = (match["pin"] or match["code"]) and not _TO_A_YEAR.search(match[0])
        is_year = bool(_YEAR.match(match.string, match.end())) and not is_named
        return None if end is None or is_year else (match.end(), end)


class CodeFirstRecognizer(CuedRecognizer):
    """The other way round: `4821 is my pin`, `2580 opens the gate`, `602 114 is your code`."""

    entity = "KEY"
    cue_words = words("pin code codes otp passcode combination combo cvv cvc gate door lock alarm safe lockbox keypad")
    pattern = re.compile(
        rf"(?<![\w.,/:-])(?!(?:19|20)\d\d\b)(?P<code>(?:(?-i:[A-Z]){{1,2}}-)?\d(?:{SEP}{{0,3}}\d){{2,7}}+)#?{SEP}{{1,3}}(?:is|was|are|as|opens?|for|unlocks?|works{SEP}(?:on|for)|to{SEP}open){SEP}(?:\w{{1,12}}{SEP}{{1,3}}){{0,3}}?"
        rf"(?:pin|codes?|otp|passcode|combination|combo|cvv|cvc|gate|door|lock|alarm|safe|lockbox|keypad)\b",
        re.IGNORECASE,
    )
    examples = ("4821 is my pin", "2580 opens the gate", "602 114 is your login code")
    counter_examples = ("404 is an error", "2019 was the code year", "20 is the door", "350 for a door")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The code alone: four digits and more, or three said to be on a card."""
        digits = sum(map(str.isdigit, match["code"]))
        is_card = match[0].lower().endswith(("cvv", "cvc"))
        return match.span("code") if digits >= _FEWEST or is_card else None


class CardRecognizer(CuedRecognizer):
    """`last four digits 4242`, `card ending in 4242`, `expiry 04/27`, `exp. April 2027`."""

    entity = "CREDIT_CARD"
    cue_words = words(
        "last finishes ending ends end exp expiry expires expiring expiration valid good final finishing expire runs card"
    )
    starts = Starts(cue_words | words(_HAS_DIGITS[3:-1].replace("|", " ")))
    pattern = re.compile(
        rf"\b(?:(?:last|final){SEP}{{1,3}}(?:four|4)(?!{SEP}{{1,3}}(?:years?|weeks?|days?|months?|hours?|of\s+us)\b)"
        rf"|{_HAS_DIGITS}{SEP}{{1,3}}(?:\w{{1,12}}{SEP}{{1,3}}){{0,3}}(?:ending|ends|end|finishing|finishes)|(?:ending|ends){SEP}(?:in|with)(?={SEP}(?!19|20)\d{{4}}\b)){_LINK}"
        rf"|\b(?:exp|expiry|expires?|expiring|expiration|card{SEP}(?:is{SEP})?(?:runs{SEP}out|up|ends)|(?:valid|good){SEP}{{1,3}}(?:thru|through|until|till|to))"
        rf"(?:{SEP}{{0,4}}\b(?:date|is|on|in|the|of|my|card|month|end)\b){{0,4}}{SEP}{{1,5}}(?P<expiry>{_MONTH_AND_YEAR})",
        re.IGNORECASE,
    )
    examples = ("last four digits 4242", "card ending in 4242", "exp 04/27", "valid thru 09/2028")
    counter_examples = ("the last four years", "the season ending 2023", "expires soon", "last 4 of us")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The digits, or the month and year, alone."""
        if match["expiry"]:
            return match.span("expiry")
        end = code_end(match.string, match.end(), fewest=4, most=4)
        return None if end is None else (match.end(), end)


class BankRecognizer(CuedRecognizer):
    """`sort code 12-34-56, account 12345678`, `BSB 062-000`, `BLZ 370 400 44`, `routing 021000021`."""

    entity = "LONG_NUMBER"
    cue_words = words(
        "acc ac sort sortcode bsb blz bankleitzahl routing transit aba ifsc account acct kontonummer bic swift"
    )
    pattern = re.compile(
        rf"(?<![\w-])(?P<sort>\d\d(?P<sign>[ .-])\d\d(?P=sign)\d\d)(?={SEP}{{1,3}}(?:and{SEP})?(?:acc?|acct|account|a/c)\b)|\b(?:sort{SEP}{{0,2}}code|bsb|blz|bankleitzahl|routing|transit|aba|ifsc|kontonummer|bic|swift|account|acct){_LINK}",
        re.IGNORECASE,
    )
    examples = ("sort code 12-34-56", "BSB 062-000", "account no. 1234 5678", "BLZ 370 400 44")
    counter_examples = ("sort it", "account was closed in 2019", "my account of 20 days")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The number alone: six digits and more."""
        if match["sort"]:
            return match.span("sort")
        end = code_end(match.string, match.end(), fewest=6, letters=4, most=20)
        return None if end is None else (match.end(), end)


_BEFORE_PUBLIC_CODE = re.compile(
    r"\b(?:error|promo|promotion|discount|voucher|coupon|status|model|area|dress|product|zip|post|postal|source|bar|qr|referral|invite|offer|gift|"
    r"colou?r|exit|return|http|item|use|with|country|dialling|building|tax)\s\Z",
    re.IGNORECASE,
)
"""Codes that everybody may know."""

_TO_A_YEAR = re.compile(r"\b(?:for|of|on|in|to|with)\W{0,3}\Z", re.IGNORECASE)
_AHEAD = 16  # characters
_YEAR = re.compile(r"(?:19|20)\d\d(?!\w)")
