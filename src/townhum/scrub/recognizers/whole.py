"""What is an identifier by its form alone, with no word to tell of it: a whole date long past, a street with capitals."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import DIGIT_WORDS, SEP, TENS, CuedRecognizer, words
from townhum.scrub.recognizers.dates import MONTHS, ORDINALS
from townhum.scrub.recognizers.pattern import LinearRecognizer

_PAST = r"(?:19\d\d|200\d|201[0-4])"
_SHORT = rf"(?:{_PAST}|['\u2019]\d\d)"
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
    gate = re.compile(r"19\d\d|20[01]\d|['\u2019]\d\d")
    pattern = re.compile(
        rf"(?<![\w.,/-])(?:{_DAY}{SEP}{{0,2}}(?:of{SEP})?{_MONTH}{SEP}{{1,3}}{_SHORT}|{_MONTH}{SEP}(?:the{SEP})?{_DAY}{SEP}{{1,3}}{_SHORT})(?!\w)",
        re.IGNORECASE,
    )
    examples = ("23 September 1947", "august 4th 2008", "14th Feb. '38")
    counter_examples = ("3 may 2026", "may 2008 was hot", "on 18 November", "in march 2019")


class SaidDayRecognizer(CuedRecognizer):
    """A day in words: `the twenty third of march`, `the ninth of november nineteen forty one`, `april the first`."""

    entity = "AGE"
    cue_words = words(ORDINALS.replace("|", " "))
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
        rf"(?<![\w./-])(?:\d{{1,2}}(?P<by>[./-])\d{{1,2}}(?P=by){_PAST}|\d{{1,2}}/\d{{1,2}}/(?:0\d|1[0-4]|[3-9]\d)|{_PAST}-\d\d-\d\d)(?![\w/-]|\.\d)"
    )
    examples = ("4/30/76", "12.04.1961", "1982-05-03", "2.2.2007")
    counter_examples = ("21.11.2026", "2026-11-30", "1.2.3", "5/5/26", "1/2/3")


_STREETS = "lane|road|street|close|court|avenue|drive|crescent|terrace|gardens|mews|wharf|passage|parade|cottages?|grange|lodge|grove|row|walk|rise|hill|way|place"
_TITLED = _STREETS.title()


class TitledStreetRecognizer(LinearRecognizer):
    """A street or a house with capitals: `The Laurels, Back Lane`, `number seventeen, Sycamore Way`."""

    entity = "ADDRESS"
    needs = ""
    cue_words = words(_STREETS.replace("cottages?", "cottage cottages").replace("|", " "))
    gate = re.compile(rf"[ \t](?:{_TITLED})(?!\w)")
    pattern = re.compile(
        rf"(?:(?i:\b(?:flat|unit|number|no\.?)[ \t])?(?:(?i:{DIGIT_WORDS}|{TENS}|\d{{1,4}}[a-d]?)[ ,-]{{1,2}}){{1,2}})?(?:(?:The[ \t])?[A-Z][\w'\u2019]{{2,20}},[ \t])?"
        rf"(?<![\w@#])(?!(?:This|That|The|These|My|Our|Your|One|No|Any|Each|Every|All|In|On|At|By|For|Half|Long|Another|What|Which|Some|Very|So|Too)\b)"
        rf"[A-Z][\w'\u2019]{{1,20}}[ \t](?:[A-Z][\w'\u2019]{{1,20}}[ \t])?(?:{_TITLED})(?!\w)"
    )
    examples = ("The Laurels, Back Lane", "number seventeen, Sycamore Way", "Marsh Lane", "we met in Elm Terrace")
    counter_examples = ("a long way", "The Way it is", "This Place is bad", "the back lane", "No Way")
