"""What is an identifier by its form alone, with no word to tell of it: a date long past, a street with capitals, words joined by dots, a list of words."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import DIGIT_WORDS, SEP, TENS, CuedRecognizer, is_function_word, words
from townhum.scrub.recognizers.dates import MONTHS, ORDINALS
from townhum.scrub.recognizers.pattern import LinearRecognizer
from townhum.scrub.recognizers.starts import Starts

_PAST = r"(?:19\d\d|200\d|201[0-4])"
_SHORT = rf"(?:{_PAST}|['\u2019]\d\d)"
_SHORT_PAST = r"(?:0\d|1[0-4]|[3-9]\d)"
_OF_A_YEAR = r"(?:[0-2]\d|3[01])[/-](?:[0-2]\d|3[01])[/-]\d\d"
"""Two groups that may be a day and a month: what is written like a date and is none is a sort code or a combination."""
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SAID_DAY = rf"(?:(?:twenty|thirty){SEP})?(?:{ORDINALS})"
_MONTH = rf"(?:{MONTHS})\.?"
_IN_WORDS = rf"(?:(?:nineteen|twenty){SEP}(?:and{SEP})?(?:{TENS}|oh|hundred)(?:{SEP}(?:{DIGIT_WORDS}))?)"


class PastDayRecognizer(CuedRecognizer):
    """A day with a year long past: `23 September 1947`, `august 4th 2008`.

    Of things of today people give no year, or this one; a whole date long past is a birth more often than anything else.
    """

    entity = "AGE"
    cue_words = words(MONTHS.replace("|", " "))
    needs_any = frozenset("0123456789")
    gate = re.compile(r"[12'\u2019](?:(?<=1)9\d\d|(?<=2)0[01]\d|(?<=['\u2019])\d\d)")
    pattern = re.compile(
        rf"(?<![\w.,/-])(?:{_DAY}{SEP}{{0,2}}(?:of{SEP})?{_MONTH}{SEP}{{1,3}}{_SHORT}|{_MONTH}{SEP}(?:the{SEP})?{_DAY}{SEP}{{1,3}}{_SHORT})(?!\w)",
        re.IGNORECASE,
    )
    examples = ("23 September 1947", "august 4th 2008", "14th Feb. '38")
    counter_examples = ("3 may 2026", "may 2008 was hot", "on 18 November", "in march 2019")


class PastMonthRecognizer(CuedRecognizer):
    """A month or a class of a year long past: `November 1959`, `class of '98`, `the sixties` stay."""

    entity = "AGE"
    cue_words = words(MONTHS.replace("|", " ")) | {"class"}
    needs_any = frozenset("0123456789")
    gate = re.compile(r"[12'\u2019](?:(?<=1)9\d\d|(?<=2)00[0-5]|(?<=['\u2019])\d\d)")
    pattern = re.compile(
        rf"(?<![\w.,/-])(?:{_MONTH}{SEP}{{1,3}}(?:of{SEP})?(?:19\d\d|200[0-5])|class{SEP}of{SEP}{{1,2}}(?:{_PAST}|['\u2019]\d\d))(?!\w)",
        re.IGNORECASE,
    )
    examples = ("November 1959", "march of 1987", "class of '98", "class of 2004")
    counter_examples = ("may 2008 was hot", "in march 2019", "class of 2026", "first class of 30", "the 1960s")


class SaidDayRecognizer(CuedRecognizer):
    """A day in words: `the twenty third of march`, `the ninth of november nineteen forty one`, `april the first`."""

    entity = "AGE"
    cue_words = words(ORDINALS.replace("|", " "))
    starts = Starts(cue_words | words(MONTHS.replace("|", " ")) | {"twenty", "thirty"})
    pattern = re.compile(
        rf"(?<![\w.,/-])(?:{_SAID_DAY}{SEP}(?:day{SEP})?of{SEP}{_MONTH}|{_MONTH}{SEP}(?:the{SEP})?{_SAID_DAY})(?:{SEP}{{1,3}}(?:{_SHORT}|{_IN_WORDS}))?(?!\w)"
        rf"(?!{SEP}{{1,2}}sale)",
        re.IGNORECASE,
    )
    examples = ("the twenty third of march", "the ninth of November nineteen forty one", "april the first")
    counter_examples = ("the second of the two", "the first may be late", "third time in may", "the first of may sale")


class PastFiguresRecognizer(LinearRecognizer):
    """The same in figures: `4/30/76`, `12.04.1961`, `1982-05-03`."""

    entity = "AGE"
    needs = ""
    needs_any = frozenset("0123456789")
    fewest_digits = 4
    gate = re.compile(r"\d[./-]\d{1,2}[./-]\d\d")
    pattern = re.compile(
        rf"(?<![\w./-])(?:\d{{1,2}}(?P<by>[./-])\d{{1,2}}(?P=by){_PAST}|\d{{1,2}}/\d{{1,2}}/{_SHORT_PAST}|\d\d?-\d\d?-{_SHORT_PAST}|\d\d\.\d\d\.{_SHORT_PAST}"
        rf"|{_PAST}-\d\d-\d\d|(?!{_OF_A_YEAR})\d\d(?P<with>[/-])\d\d(?P=with)\d\d)(?![\w/-]|\.\d)"
    )
    examples = ("4/30/76", "12.04.1961", "1982-05-03", "2.2.2007", "06-06-06", "20-44-91", "40-37-18")
    counter_examples = ("21.11.2026", "2026-11-30", "1.2.3", "5/5/26", "1/2/3", "21-11-26", "26/11/21", "10.15.7")


_STREETS = "lane|road|street|close|court|avenue|drive|crescent|terrace|gardens|mews|wharf|passage|parade|cottages?|grange|lodge|grove|row|walk|rise|hill|way|place"
_TITLED = _STREETS.title()


class TitledStreetRecognizer(LinearRecognizer):
    """A street or a house with capitals: `The Laurels, Back Lane`, `number seventeen, Sycamore Way`."""

    entity = "ADDRESS"
    needs = ""
    cue_words = words(_STREETS.replace("cottages?", "cottage cottages").replace("|", " "))
    gate = re.compile("|".join(rf"{one[0]}(?<=[ \t].){one[1:]}(?!\w)" for one in _TITLED.split("|")))
    pattern = re.compile(
        rf"(?:(?i:\b(?:flat|unit|number|no\.?)[ \t])?(?:(?i:{DIGIT_WORDS}|{TENS}|\d{{1,4}}[a-d]?)[ ,-]{{1,2}}){{1,2}})?(?:(?:The[ \t])?[A-Z][\w'\u2019]{{2,20}},[ \t])?"
        rf"(?<![\w@#])(?!(?:This|That|The|These|My|Our|Your|One|No|Any|Each|Every|All|In|On|At|By|For|Half|Long|Another|What|Which|Some|Very|So|Too)\b)"
        rf"[A-Z][\w'\u2019]{{1,20}}[ \t](?:[A-Z][\w'\u2019]{{1,20}}[ \t])?(?:{_TITLED})(?!\w)"
    )
    examples = ("The Laurels, Back Lane", "number seventeen, Sycamore Way", "Marsh Lane", "we met in Elm Terrace")
    counter_examples = ("a long way", "The Way it is", "This Place is bad", "the back lane", "No Way")


class DottedWordsRecognizer(LinearRecognizer):
    """Words in small letters with dots and nothing else between them: `frog.council`, `moss.and.moths`; a link has gone before."""

    entity = "SITE"
    needs = ""
    needs_any = frozenset(".")
    gate = re.compile(r"\.(?<=[a-z\d_]\.)[a-z]{2}")
    pattern = re.compile(r"(?<![\w.@/:'\u2019-])[a-z][a-z\d_]{1,20}(?:\.[a-z\d_]{2,20}){1,5}(?![\w@/-]|\.\w)")
    examples = ("frog.council", "moss.and.moths", "ask toast.archive, not me")
    counter_examples = ("a good kettle.it boils", "e.g. this", "at 9 a.m. sharp", "so.good", "end. next", "v.good")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """None where a word of any sentence begins or ends two of them: somebody left a space out."""
        first, *rest = match[0].split(".")
        is_sentence = len(rest) == 1 and (is_function_word(first) or is_function_word(rest[0]))
        return None if is_sentence else match.span()


class DashedCodeRecognizer(LinearRecognizer):
    """Three groups and more of capitals and figures with dashes or strokes between them: `UK-55-2091`, `23/00417/FUL`."""

    entity = "ORDER_REF"
    needs = ""
    needs_any = frozenset("-/")
    fewest_digits = 4
    longest_piece = 8
    gate = re.compile(r"[-/](?<=[A-Z\d][-/])[A-Z\d]{1,8}[-/][A-Z\d]")
    pattern = re.compile(r"(?<![\w/.-])#?[A-Z\d]{1,8}(?:[-/][A-Z\d]{1,8}){2,5}(?![\w/-])")
    examples = ("#UK-55-2091", "23/00417/FUL", "HOL-TTR-9K21X7")
    counter_examples = ("2026-11-30", "21/11/2026", "24/7/365", "WH-1000XM4", "A/B/C", "COVID-19")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """None where there are only figures, or fewer than four of them."""
        code = match[0]
        digits = sum(map(str.isdigit, code))
        return match.span() if digits >= _FEWEST_OF_A_CODE and any(map(str.isalpha, code)) else None


_FEWEST_OF_A_CODE = 4


class ListedSeedRecognizer(LinearRecognizer):
    """Eleven single words and more with commas between them, none of a sentence: `anchor, bulb, cereal, drift, …`."""

    entity = "KEY"
    needs = ""
    needs_any = frozenset(",")
    gate = re.compile(r",(?:\s{0,2}[a-z]{3,8},){9}", re.IGNORECASE)
    pattern = re.compile(r"(?<![\w./@-])(?:[a-z]{3,8},\s{0,2}){10,}[a-z]{3,8}(?!\w)", re.IGNORECASE)
    examples = (
        "anchor, bulb, cereal, drift, elbow, fossil, grape, hover, ivory, jelly, kite, lunar",
        "he kept cactus,river,bounce,elbow,crisp,mentor,orbit,puzzle,maple,ladder,siren,ocean",
    )
    counter_examples = ("good, cheap, fast, and small", "red, blue, green, pink, grey, black, white, brown")
