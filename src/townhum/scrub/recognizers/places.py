"""Where somebody is or lives: coordinates, plus codes, three words, street addresses, postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from townhum.scrub.recognizers.abroad import tail_end
from townhum.scrub.recognizers.cued import SEP, CuedRecognizer, is_function_word, words
from townhum.scrub.recognizers.pattern import LinearRecognizer

_DIGITS = frozenset("0123456789")
_STREET = (
    "street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|close|crescent|cres|way|place|pl|square|sq|terrace|gardens|"
    "boulevard|blvd|highway|hwy|parkway|pkwy|grove|row|mews|hill|park|circle|cir|stra(?:\u00df|ss)e|str|weg|platz|allee|laan|straat|rue|via|calle"
)


def _by_letter(words: Iterable[str]) -> str:
    """A pattern of any of these words, by their first letters: of a word that is none of them the engine tries few."""
    letters = groupby(sorted(words), key=itemgetter(0))
    return "|".join(f"{letter}(?:{'|'.join(one[1:] for one in some)})" for letter, some in letters)


_STREETS = _STREET.replace("stra(?:\u00df|ss)e", "stra\u00dfe|strasse").split("|")
_UNITS = "plot|unit|flat|apt|apartment|suite|shop|lot|villa|townhouse|level|lvl|block|blk|house|no|number"
_ALONE = r"\bp\.?\s?o\.?\s?box\s{1,2}\d{1,6}\b|\b(?:apt|apartment|flat|unit|suite)\s{1,2}#?\d{1,5}[a-d]?(?:/\d{1,4})?\b"
_MEASURED = re.compile(r"\s(?:of|inch|inches|cm|mm|m|kg|x|times|stars?|people|packs?)\b", re.IGNORECASE)
_NAMED_WAY = re.compile(r"(?:number|no)\b|\d+\w?\sThe\s")
_UNIT_ALONE = re.compile(_ALONE, re.IGNORECASE)
_AFTER_UNIT = "|".join(
    rf"(?<={end}\s{gap}{sign}\d)"
    for end in ("box", "apt", "ent", "flat", "unit", "uite")
    for gap in ("", r"\s")
    for sign in ("", "#")
)
_LINK = rf"(?:{SEP}{{0,3}}\b(?:is|was|are|me|us|at|my|our|the|code|address|location|it|s|to|in|on|for|app|says|by|gate|door|house|place|shop|van|driver|courier|entrance|spot|you|need|want|our)\b){{0,5}}{SEP}{{1,4}}"
_THREE = r"[^\W\d_]{3,20}DOT[^\W\d_]{3,20}DOT[^\W\d_]{3,20}"


class CoordinateRecognizer(LinearRecognizer):
    """A latitude and a longitude, in decimals or in degrees."""

    entity = "GEO"
    needs = ""
    needs_any = frozenset(".\u00b0")
    fewest_digits = 2
    gate = re.compile(r"[.\u00b0](?:\d{3}|(?<=\u00b0)\s?\d)")
    pattern = re.compile(
        r"(?<![\d.])[-+]?\d{1,3}\.\d{3,12}\s{0,2}\u00b0?\s?[NS]?\s?[,;/ ]\s{0,2}[-+]?\d{1,3}\.\d{3,12}\s{0,2}\u00b0?(?:\s?[EW]\b)?"
        r"|(?<!\d)\d{1,3}\s?\u00b0\s?\d{1,2}\s?['\u2032\u2019]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:[\"\u2033]|''))?\s?[NSEW](?:[\s,]{1,3}\d{1,3}\s?\u00b0\s?\d{1,2}\s?['\u2032\u2019]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:[\"\u2033]|''))?\s?[NSEW])?"
    )
    examples = ("52.37403, 4.88969", "-33.8688,151.2093", "52\u00b022'26\"N 4\u00b053'22\"E")
    counter_examples = ("3.5, 4.5", "1.25 2.5", "20\u00b0 in here")


class GridRecognizer(LinearRecognizer):
    """Open Location Codes (`9F469VXQ+8M`) and what3words after its three strokes (`///filled.count.soap`)."""

    entity = "GEO"
    needs = ""
    needs_any = frozenset("+/")
    pattern = re.compile(
        r"(?<!\w)(?:[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,7}\b|/{2,3}\s?[^\W\d_]{2,20}\.[^\W\d_]{2,20}\.[^\W\d_]{2,20})",
        re.IGNORECASE,
    )
    examples = ("9F469VXQ+8M", "///filled.count.soap")
    counter_examples = ("2+2", "and/or")


class ThreeWordsRecognizer(CuedRecognizer):
    """what3words after its name, whatever parts the words: `w3w table.lamp.chair`, `what3words: paper, glass, tiger`."""

    entity = "GEO"
    cue_words = words("w3w what3words words word")
    pattern = re.compile(
        rf"\b(?:w3w|what3words|(?:three|3){SEP}words?){_LINK}(?P<words>{_THREE}(?!\w))".replace("DOT", r"[.,/ ]{1,3}"),
        re.IGNORECASE,
    )
    examples = ("w3w table.lamp.chair", "what3words: paper, glass, tiger")
    counter_examples = ("look at it", "three words of advice")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The three words alone, none of them one of a sentence."""
        three = re.findall(r"[^\W\d_]+", match["words"])
        is_sentence = " " in match["words"] and any(map(is_function_word, three))
        return None if is_sentence else match.span("words")


class AddressRecognizer(LinearRecognizer):
    """A house number with a street, either way round, and post-office boxes."""

    entity = "ADDRESS"
    needs = ""
    needs_any = _DIGITS
    cue_words = frozenset(
        [
            *_STREETS,
            "box",
            "apt",
            "apartment",
            "flat",
            "unit",
            "suite",
            "number",
            "no",
            "at",
            "is",
            "to",
        ]
    )
    gate = re.compile(
        rf"\d(?:(?:[a-d]?,?\s{{1,2}}(?:[^\W\d_][\w'\u2019.-]{{0,20}}\s{{1,2}}){{1,3}}(?:{_by_letter(_STREETS)})\b)|[a-d]?\s(?:the\s[a-z]|[^,]{{2,68}},\s[\s\S]{{0,70}}?[a-z]\d[a-z\d]?\s?\d[a-z]{{2}}\b)"
        rf"|{_AFTER_UNIT})",
        re.IGNORECASE,
    )
    pattern = re.compile(
        rf"(?<![\w.,/])(?<!\d[&-])(?:(?:{_UNITS})(?:\.|\b)\s{{0,2}}#?(?:\d{{1,4}}[a-d]?(?:[/-]\d{{1,4}}[a-d]?)?,?\s{{1,2}})?|#\d{{1,3}}-\d{{1,4}},?\s{{1,2}})?"
        rf"(?:\d{{1,4}}[a-d]?\s?[/&-]\s?){{0,2}}\d{{1,5}}[a-d]?,?\s{{1,2}}(?:[^\W\d_][\w'\u2019.-]{{0,20}}\s{{1,2}}){{1,3}}(?:{_STREET})\b(?!\w)\.?(?:\s(?:west|east|north|south|nw|sw|ne|se|w|e|n|s)\b)?(?:\s\d{{1,3}}(?=$|\W?\s?#|[,.;)]))?(?:,?\s#\d{{1,3}}-\d{{1,4}})?"
        rf"|\b(?:number|no\.?)\s\d{{1,4}}[a-d]?\s(?:on|in)\s(?-i:[A-Z])\w{{1,20}}\s(?:{_STREET})\b"
        r"|(?:(?<=\bat\s)|(?<=\bis\s)|(?<=\bto\s)|(?<=\bin\s))\d{1,4}[a-d]?\s(?-i:The\s[A-Z])\w{2,20}"
        rf"|\b\d{{1,4}}[a-d]?\s(?-i:(?:[A-Z][\w'\u2019-]{{1,20}}\s?){{1,3}}),\s(?-i:(?:[A-Z][\w'\u2019-]{{1,20}},?\s){{0,3}})[A-Z]{{1,2}}\d[A-Z\d]?\s?\d[A-Z]{{2}}\b"
        rf"|{_ALONE}",
        re.IGNORECASE,
    )
    examples = ("221b Baker Street", "1600 Pennsylvania Ave", "PO Box 123", "flat 4b", "8/15 Banksia Street")
    counter_examples = ("on the way", "two streets away", "a flat tyre", "3 of us")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Not "2 days on the road": between number and street stands no small word of a sentence."""
        said = {word.lower() for word in match[0].split()}
        if said & _SENTENCE_WORDS and not _NAMED_WAY.match(match[0]):
            return None
        is_alone = _UNIT_ALONE.fullmatch(match[0])
        if is_alone and _MEASURED.match(match.string, match.end()):
            return None
        is_street = not is_alone or "box" in match[0].lower()
        return match.start(), tail_end(match.string, match.end()) if is_street else match.end()


class PostcodeRecognizer(LinearRecognizer):
    """Postcodes that lead to a few houses: British, Canadian, Dutch; American ones with four more digits."""

    entity = "ADDRESS"
    needs = ""
    needs_any = _DIGITS
    fewest_digits = 2
    gate = re.compile(r"\d(?:\s?[A-Z]{2}|[A-Z]\s?\d|-\d{4})")
    pattern = re.compile(
        r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d|[1-9]\d{3}\s?[A-Z]{2}|\d{5}-\d{4})\b"
    )
    examples = ("SW1A 1AA", "K1A 0B6", "1012 AB", "90210-1234")
    counter_examples = ("4 GB of it", "in 2019 it", "10 am")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """A year before a word in capitals is no Dutch postcode."""
        text = match[0]
        is_year = text[:2] in {"19", "20"} and text[:4].isdigit() and text[-2:] in {"AM", "PM", "IS", "IT", "IN", "AD"}
        return None if is_year else match.span()


_SENTENCE_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "at",
        "but",
        "days",
        "hour",
        "mile",
        "minute",
        "km",
        "hours",
        "i",
        "in",
        "is",
        "it",
        "minutes",
        "miles",
        "my",
        "of",
        "on",
        "or",
        "people",
        "so",
        "stars",
        "that",
        "the",
        "this",
        "times",
        "to",
        "was",
        "we",
        "weeks",
        "with",
        "years",
        "you",
    ]
)
