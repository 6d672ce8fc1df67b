"""Codes that a verb tells: what opens, arms or unlocks something, with no word such as "code" beside it."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import SEP, CuedRecognizer, code_end, words

_LOCKS = (
    "alarm alarms lock locks padlock padlocks lockbox locker keypad keysafe safe gate gates door doors garage shed cabin vault intercom buzzer shutter barrier "
    "entrance entry lobby keybox box gun suitcase luggage briefcase bike phone mobile tablet laptop ipad iphone sim voicemail till wifi"
)
_OPENING = (
    r"(?:open(?:s|ed|ing)?|unlock(?:s|ed|ing)?|disarm(?:s|ed|ing)?|arm(?:s|ed|ing)?|deactivat(?:e|es|ed|ing)|lets?\s(?:you|me|us|yourself|yourselves|myself|ourselves|them|him|her|people|anyone)\sin|"
    r"get(?:s|ting)?\s(?:(?:you|me|us|them)\s)?(?:in|into|inside|through|past)|enter(?:s|ed)?|turn(?:s|ed)?\s(?:off|it\soff|the\salarm\soff)|switch(?:es|ed)?\soff|"
    r"stop(?:s|ped)?|silence[sd]?|(?:un)?lock(?:s|ed)?|come\sin|go\sin|works?|reset|set|program(?:me)?[sd]?|cod(?:es|ed))"
)
_PRESSED = r"(?:press|punch(?:\sin)?|dial|type(?:\sin)?|enter|tap(?:\sin)?|hit|push|key(?:\sin)?|put(?:\sin)?|use|try|input|pop\sin|bang\sin)"
_SET = r"(?:is|was|s|been|am|are|still)?\s?(?:set|changed|reset|programmed|coded|locked|switched|back)\s(?:back\s)?(?:to|as|on|at)|(?:is|was)\s(?:coded|programmed)"
_NUMBER = r"(?P<code>\d)"


class LockRecognizer(CuedRecognizer):
    """`gets disarmed with 2256`, `key safe is set to 1408`, `punch 7731 at the door`, `the padlock's combo is 31-7-22`."""

    entity = "KEY"
    needs_any = frozenset("0123456789")
    cue_words = words(_LOCKS) | words(
        "unlock unlocks unlocked disarm disarms disarmed combo combination yourself yourselves myself ourselves"
    )
    gate = re.compile(r"\d\W{0,3}\d\W{0,3}\d")
    pattern = re.compile(
        rf"\b(?:(?P<opens>{_OPENING})(?:{SEP}{{1,3}}\w{{1,12}}){{0,4}}?{SEP}{{1,3}}(?:with|by|using|via|on|to|is|it['\u2019]?s|if{SEP}you{SEP}{_PRESSED}|when{SEP}you{SEP}{_PRESSED}|unless{SEP}you{SEP}{_PRESSED})"
        rf"|(?P<set>{_SET})|(?P<press>{_PRESSED})|(?P<takes>wants|takes|accepts|expects|needs|responds{SEP}to|listens{SEP}to|likes)"
        rf"|(?P<named>(?:combo|combination|disarm|unlock|padlock|lockbox|keypad|(?:bike|key|suitcase|luggage|number|combination|gun){SEP}?(?:lock|safe)|alarm|door|gate|garage)(?:{SEP}{{1,3}}(?:is|was|s|it))?))"
        rf"(?:{SEP}{{1,3}}(?:it|that|the|with|code|number|in|as|always|just|then|and)\b){{0,3}}{SEP}{{1,4}}#?{_NUMBER}",
        re.IGNORECASE,
    )
    examples = (
        "the cabin gets disarmed with 2256",
        "the key safe is set to 1408",
        "punch 7731 at the front door",
        "the padlock combo is 31-7-22",
    )
    counter_examples = (
        "the door opens with 2 hands",
        "the garage opens by 2019",
        "alarm set to 0630",
        "the lock takes 1200 grams",
        "the gate opened with 2500 people",
        "use 1500 watts in the garage",
        "door 1200 mm",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The code alone, where something with a lock is spoken of nearby."""
        text, start = match.string, match.start("code")
        bare = match["named"] and not re.search(r"(?:is|was|s|it)\Z", match["named"]) and not _SIGN.search(match[0])
        is_lock = match["named"] and _SURELY.search(match["named"])
        if bare and not is_lock:
            return None
        near = text[max(0, start - _NEAR) : start + _NEAR]
        return _code(text, start, near) if is_lock or _HAS_LOCK.search(near) else None


class OpensRecognizer(CuedRecognizer):
    """The other way round: `6612 turns off the alarm`, `2580 to get into the garage`."""

    entity = "KEY"
    needs_any = frozenset("0123456789")
    cue_words = LockRecognizer.cue_words
    gate = LockRecognizer.gate
    pattern = re.compile(
        rf"(?<![\w.,/:$\u20ac\u00a3-]){_NUMBER}[\d -]{{2,12}}(?<=\d)#?,?{SEP}{{1,3}}(?:(?:and|then|which|that|it|will|to|should|also){SEP}{{1,2}}){{0,2}}{_OPENING}(?!\w)",
        re.IGNORECASE,
    )
    examples = ("6612 turns off the alarm", "2580 to get into the garage")
    counter_examples = ("1500 people open the door", "2019 opened the garage", "2 opens the door")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The code alone."""
        text, start = match.string, match.start("code")
        near = text[max(0, start - _NEAR) : match.end() + _NEAR]
        return _code(text, start, near) if _HAS_LOCK.search(near) else None


_NEAR = 60  # characters
_FEWEST = 4  # digits
_FEWEST_OF_A_DIAL = 3
_SIGN = re.compile(r"[:=#]")
_SURELY = re.compile(r"alarm|combo|combination|padlock|lockbox|keypad|lock|safe|disarm|unlock", re.IGNORECASE)
_DIAL = re.compile(r"\b(?:combo|combination|padlock|suitcase|luggage|briefcase|bike)", re.IGNORECASE)
_HAS_LOCK = re.compile(
    rf"\b(?:{'|'.join(sorted(words(_LOCKS) - {'box'}))}|key{SEP}(?:safe|box)|(?:un|re)lock\w{{0,3}}|disarm\w{{0,3}}|let{SEP}\w{{1,4}}sel(?:f|ves){SEP}in)(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\w)")
_TIME = re.compile(r"[012]\d[0-5][05](?!\w)")
_CLOCK = re.compile(r"\balarm\w?\W{1,3}(?:is\W|was\W|clock\W)?(?:set|rings?|goes)|\bwake", re.IGNORECASE)


def _code(text: str, start: int, near: str) -> tuple[int, int] | None:
    end = code_end(text, start, fewest=_FEWEST_OF_A_DIAL if _DIAL.search(near) else _FEWEST, most=6)
    if end is None or _YEAR.match(text, start) or (_TIME.match(text, start) and _CLOCK.search(near)):
        return None
    return None if _COUNTED.match(text, end) else (start, end)


_COUNTED = re.compile(
    r"[.,]\d|\s?(?:%|x\b|\u00b0|[\u20ac$\u00a3])|\s(?:people|times|grams?|mm|cm|metres?|meters?|kilos?|yen|customers|visitors|cycles|users|units|seconds|rpm|"
    r"watts?|volts?|mah|lumens?|calories|kcal|bucks|dollars?|euros?|pounds|quid|points|reviews|of|more|others?|fans|tickets|lines|words|songs|photos)\b",
    re.IGNORECASE,
)
