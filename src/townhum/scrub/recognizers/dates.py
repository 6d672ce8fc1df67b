"""How people write a day: figures, words, months of a dozen languages, in any order. Patterns over plain Latin letters."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import DIGIT_WORDS, SEP, TENS
from townhum.scrub.recognizers.starts import Starts

MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec januar februar marz mai juni juli oktober dezember janner janvier fevrier mars avril juin juillet aout septembre octobre "
    "novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile "
    "maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus stycznia lutego marca kwietnia maja czerwca "
    "lipca sierpnia wrzesnia pazdziernika listopada grudnia janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro "
    "maj marts augusti okt dez"
).replace(" ", "|")
ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
    "seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)
_SAID = rf"(?:{ORDINALS}|{TENS}|hundred|thousand|{DIGIT_WORDS})"
_PART = rf"(?:\d{{1,4}}+(?:st|nd|rd|th|er)?(?![\w])|(?:{MONTHS})(?!\w)|{_SAID}(?!\w))"
_FILL = "(?:of|the|de|del|den|der|du|le|el|il|and|in|year|en|on|do|da|month|day|anno|roku)"
DATE = rf"['\u2019]?{_PART}(?:{SEP}{{1,4}}(?:{_FILL}{SEP}{{1,3}}){{0,2}}['\u2019]?{_PART}|{SEP}{{0,1}}(?<=[a-z])\d{{2,4}}(?!\w)){{0,8}}"
"""Parts of a date in a row. What makes one of them is for `is_day` and `is_year` to say."""

DATE_STARTS = Starts(
    frozenset(f"{MONTHS}|{ORDINALS}|{TENS}|hundred|thousand|{DIGIT_WORDS}".split("|")), figures=True, each=False
)
"""How `DATE` begins."""

_MONTH = re.compile(rf"\b(?:{MONTHS})(?![a-z])", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURES = re.compile(rf"\d{{1,4}}{SEP}{{1,3}}\d{{1,2}}{SEP}{{1,3}}\d{{2,4}}|(?:\d{SEP}{{1,3}}){{5,7}}\d")
_NUMBER = re.compile(rf"\d|\b{_SAID}\b", re.IGNORECASE)
_IN_WORDS = re.compile(rf"\b(?:{TENS}|thousand|hundred)\b", re.IGNORECASE)
_YEAR_PARTS = 2
_DAY_OF_MONTH = re.compile(rf"\b(?:{ORDINALS})\sof\s(?:the\s)?(?:{ORDINALS})\b", re.IGNORECASE)


def is_day(date: str) -> bool:
    """Whether it says a day: a month with a number, or three groups of figures."""
    without_may = _MONTH.sub(" ", date)
    return bool(_DAY_OF_MONTH.search(date)) or bool(
        (_MONTH.search(date) and _NUMBER.search(without_may)) or _FIGURES.search(date)
    )


def is_year(date: str) -> bool:
    """Whether it says a year: in figures, with an apostrophe, or in two words and more."""
    return bool(
        _YEAR.search(date)
        or date[:1] in {"'", "\u2019"}
        or len(_IN_WORDS.findall(date)) >= _YEAR_PARTS
        or "thousand" in date.lower()
    )
