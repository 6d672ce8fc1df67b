"""Where somebody is or lives: coordinates, plus codes, three words, street addresses, postcodes."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer

_DIGITS = frozenset("0123456789")
_STREET = (
    "street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|close|crescent|cres|way|place|pl|square|sq|terrace|gardens|"
    "boulevard|blvd|highway|hwy|parkway|pkwy|grove|row|mews|hill|park|circle|cir|stra(?:\u00df|ss)e|str|weg|platz|allee|laan|straat|rue|via|calle"
)


class CoordinateRecognizer(LinearRecognizer):
    """A latitude and a longitude, in decimals or in degrees."""

    entity = "GEO"
    needs = ""
    needs_any = _DIGITS
    pattern = re.compile(
        r"(?<![\d.])[-+]?\d{1,3}\.\d{3,12}\s{0,2}\u00b0?\s?[NS]?\s?[,;/ ]\s{0,2}[-+]?\d{1,3}\.\d{3,12}\s{0,2}\u00b0?(?:\s?[EW]\b)?"
        r"|(?<!\d)\d{1,3}\s?\u00b0\s?\d{1,2}\s?['\u2032\u2019]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:[\"\u2033]|''))?\s?[NSEW](?:[\s,]{1,3}\d{1,3}\s?\u00b0\s?\d{1,2}\s?['\u2032\u2019]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:[\"\u2033]|''))?\s?[NSEW])?"
    )
    examples = ("52.37403, 4.88969", "-33.8688,151.2093", "52\u00b022'26\"N 4\u00b053'22\"E")
    counter_examples = ("3.5, 4.5", "1.25 2.5", "20\u00b0 in here")


class GridRecognizer(LinearRecognizer):
    """Open Location Codes (`9F469VXQ+8M`) and what3words (`///filled.count.soap`)."""

    entity = "GEO"
    needs = ""
    needs_any = frozenset("+/")
    pattern = re.compile(
        r"(?<!\w)(?:[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,7}\b|///[^\W\d_]{2,20}\.[^\W\d_]{2,20}\.[^\W\d_]{2,20})",
        re.IGNORECASE,
    )
    examples = ("9F469VXQ+8M", "///filled.count.soap")
    counter_examples = ("2+2", "and/or")


class AddressRecognizer(LinearRecognizer):
    """A house number with a street, either way round, and post-office boxes."""

    entity = "ADDRESS"
    needs = ""
    needs_any = _DIGITS
    cue_words = frozenset(
        [
            *_STREET.replace("stra(?:\u00df|ss)e", "stra\u00dfe|strasse").split("|"),
            "box",
            "apt",
            "apartment",
            "flat",
            "unit",
            "suite",
        ]
    )
    pattern = re.compile(
        rf"(?<![\w.,])\d{{1,5}}[a-d]?,?\s{{1,2}}(?:[^\W\d_][\w'\u2019.-]{{0,20}}\s{{1,2}}){{1,3}}(?:{_STREET})\b(?!\w)\.?"
        r"|\bp\.?\s?o\.?\s?box\s{1,2}\d{1,6}\b|\b(?:apt|apartment|flat|unit|suite)\s{1,2}#?\d{1,5}[a-d]?\b",
        re.IGNORECASE,
    )
    examples = ("221b Baker Street", "1600 Pennsylvania Ave", "PO Box 123", "flat 4b")
    counter_examples = ("on the way", "two streets away", "a flat tyre", "3 of us")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Not "2 days on the road": between number and street stands no small word of a sentence."""
        words = {word.lower() for word in match[0].split()}
        return None if words & _SENTENCE_WORDS else match.span()


class CompoundStreetRecognizer(LinearRecognizer):
    """A street whose name ends in the word for it, as in German and Dutch, with its house number."""

    entity = "ADDRESS"
    needs = ""
    needs_any = _DIGITS
    gate = re.compile("stra(?:\u00df|ss)e|straat|laan|weg|platz|allee", re.IGNORECASE)
    pattern = re.compile(
        r"\b(?:[^\W\d_][\w'\u2019-]{0,20}\s{0,1})(?:stra(?:\u00df|ss)e|straat|laan|weg|platz|allee)\s{1,2}\d{1,4}[a-d]?\b",
        re.IGNORECASE,
    )
    examples = ("Hauptstra\u00dfe 12", "Kerkstraat 5b")
    counter_examples = ("allee und mehr", "platz da")


class PostcodeRecognizer(LinearRecognizer):
    """Postcodes that lead to a few houses: British, Canadian, Dutch; American ones with four more digits."""

    entity = "ADDRESS"
    needs = ""
    needs_any = _DIGITS
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
