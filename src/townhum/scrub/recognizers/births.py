"""When somebody was born: with a place, it makes one person."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import SEP, TENS, CuedRecognizer, words
from townhum.scrub.recognizers.dates import DATE, DATE_STARTS, MONTHS, is_day, is_year
from townhum.scrub.recognizers.starts import Starts

_BORN = r"born|came\sinto\s(?:this|the)\sworld|geboren|nee?|nacid[oa]|naci|nascid[oa]|nasci|nat[oa]|urodzon[ay]|ur|fodt|fodd|fodd|narozen[ay]?|syntynyt|syntyi"
_BIRTH = (
    r"dob|d\.?\s?o\.?\s?b|birth\s?dates?|dates?\sof\sbirth|year\sof\sbirth|birth\s?days?|b-?day|birth\s?years?|birth|b|geb|geburtsdatum|geburtstag|"
    r"jahrgang|jg|naissance|nacimiento|nascita|nascimento|geboortedatum|fodelsedag|fodselsdag|anniversaire|cumpleanos|compleanno"
)
_LINK = (
    rf"(?:{SEP}{{0,4}}\b(?:is|was|on|in|the|year|of|my|date|day|back|at|am|le|el|il|den|em|op|w|dnia|falls|it|s|around|a|anno|im|jahr|"
    rf"jahre|dans|d|l|i|en|nel|no|years?|r|being|are)\b){{0,5}}{SEP}{{0,5}}"
)


class BirthRecognizer(CuedRecognizer):
    """`born in 1984`, `DOB 3/4/84`, `born on the third of may nineteen eighty two`, `b. 1982`, `my birthday is 3 May`."""

    entity = "AGE"
    cue_words = words(
        "born world dob d birth birthdate birthday birthdays bday birthyear b geb geboren geburtsdatum geburtstag jahrgang jg ne nee nacido "
        "nacida naci nascido nascida nasci nato nata urodzony urodzona ur fodt fodd naissance nacimiento nascita "
        "nascimento geboortedatum narozen narozena narozeny syntynyt syntyi fodelsedag fodselsdag anniversaire cumpleanos compleanno"
    )
    starts = Starts(cue_words | words("do date dates year came birthdates birthyears"))
    pattern = re.compile(
        rf"\b(?:(?P<birth>{_BIRTH})|(?P<born>{_BORN}))(?!\w)(?:[?!](?=\s))?(?:{_LINK}(?P<date>{DATE})|(?:{SEP}{{1,3}}\w{{1,15}}){{1,8}}?{SEP}{{1,4}}(?:(?:on|the|am|le|el|il|den|op){SEP}{{1,2}}){{0,2}}(?P<later>{DATE}))",
        re.IGNORECASE,
    )
    examples = (
        "born in 1984",
        "DOB 03/04/1984",
        "born on 3 April 1984",
        "b. 1982",
        "born the third of may nineteen eighty two",
    )
    counter_examples = ("born to run", "birthday cake for 4 of us", "my birthday gift came on 3 may", "born in the 80s")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The date alone."""
        if match["later"]:
            is_sure = match["born"] or _SURELY_BIRTH.fullmatch(match["birth"])
            is_told = is_sure and (is_day(match["later"]) or _CLOSED_YEAR.match(match.string, match.start("later")))
            return match.span("later") if is_told else None
        date = match["date"]
        if len(match["birth"] or match["born"]) <= _ABBREVIATED and not (is_year(date) or is_day(date)):
            return None
        plain = (
            is_day(date)
            or (_DAY_AND_MONTH.match(date) and not match["born"])
            or is_year(date)
            or (_TWO_DIGITS.fullmatch(date) and _ENDS.match(match.string, match.end("date")))
        )
        return match.span("date") if plain else self._behind(match) if match["born"] else None

    def _behind(self, match: re.Match[str]) -> tuple[int, int] | None:
        """A whole date a little behind a number that is none: `born eleven days into may 2015`."""
        later = _WHOLE_DATE.search(match.string, match.end("date"), match.end("date") + _BEHIND)
        return later.span() if later else None


class BirthdayRecognizer(CuedRecognizer):
    """A date before the word: `3 May 1982 is my birthday`, `on 3 May 1982 I was born`."""

    entity = "AGE"
    cue_words = words("born birthday bday birth dob geboren ne nee birthdate")
    starts = DATE_STARTS
    pattern = re.compile(
        rf"(?<!\w){DATE}(?:{SEP}{{1,3}}(?:is|was|s|as|when|where|i|we|he|she|they|my|his|her|our|their|the|a|date|day|of|year|it|that|which)\b){{1,5}}{SEP}{{1,3}}(?:{_BORN}|birth\w{{0,4}}|b-?day|dob)\b",
        re.IGNORECASE,
    )
    examples = ("3 May 1982 is my birthday", "1982 was when I was born")
    counter_examples = ("4 of them for my birthday", "in 2019 for my birthday")
    _DATE = re.compile(DATE, re.IGNORECASE)

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The date alone."""
        date = self._DATE.match(match.string, match.start())
        return date.span() if date and (is_day(date[0]) or is_year(date[0])) else None


class ArrivalRecognizer(CuedRecognizer):
    """A birth in other words: `first saw daylight on 2 November 1971`, `arrived 14 June 2021, born at home`, `i'm a 1971 baby`."""

    entity = "AGE"
    needs_any = frozenset("0123456789")
    cue_words = words(
        "along born daylight light baby babies newborn kid child arrived birth christened delivered conceived twins vintage model edition issue build"
    )
    gate = re.compile(r"(?:19|20)\d\d|['\u2019]\d\d\s|\d{1,2}\W{1,2}\d{1,2}\W{1,2}\d\d")
    pattern = re.compile(
        rf"\b(?P<sure>(?:i|he|she|we){SEP}(?:came{SEP}along|turned{SEP}up{SEP}in{SEP}this{SEP}world)|saw{SEP}(?:the{SEP})?(?:daylight|light{SEP}of{SEP}day|first{SEP}light)|christened|conceived)?(?:{SEP}{{1,2}}(?:on|in|the)\b){{0,2}}{SEP}{{1,2}}(?P<date>{DATE})(?P<born>,{SEP}{{0,2}}born\b)?"
        rf"|\b(?:i{SEP}?a?m|he{SEP}?s|she{SEP}?s|was|is|being|as){SEP}an?{SEP}['\u2019]?(?P<year>(?:19|20)?\d\d){SEP}(?:baby|kid|child)\b(?!{SEP}(?:seat|monitor|car|bike|toy|gate|food))"
        rf"|\b(?:i{SEP}?a?m|he{SEP}?s|she{SEP}?s|my{SEP}\w{{2,12}}{SEP}is){SEP}(?:an?{SEP})?(?P<made>(?:19|20)\d\d){SEP}(?:vintage|born|model|edition|issue|build)\b",
        re.IGNORECASE,
    )
    examples = ("first saw daylight on 2 November 1971", "arrived 14 June 2021, born at home", "i'm a 1971 baby")
    counter_examples = ("arrived 14 June 2021, works well", "the 2019 baby monitor", "it is a 2019 baby seat")
    _ARRIVED = re.compile(
        r"\b(?:little one|baby|twins?|son|daughter|boy|girl)(?:\W\w{1,10}){0,3}\W(?:arrived|came|was born)\W",
        re.IGNORECASE,
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The date alone; without a word that says it all, a whole date of somebody small who arrived."""
        year = match["year"] or match["made"]
        if year:
            return match.span("year" if match["year"] else "made")
        date = match["date"]
        told = match["sure"] or match["born"] or self._ARRIVED.search(match.string)
        return match.span("date") if told and is_day(date) and (is_year(date) or _FIGURES.search(date)) else None


class KinDayRecognizer(CuedRecognizer):
    """A day of somebody in the family: `the twins came on 5/11/2020`, `our wee one is due 9 February`, `dad, 3 May 1938`."""

    entity = "AGE"
    cue_words = words(
        "twins baby son daughter dad mum mom gran grandad nan toddler newborn triplets bairn due pension passport christened widowed granddaughter grandson"
    )
    pattern = re.compile(
        rf"\b(?:(?:the|our|my|his|her){SEP}(?:twins|triplets|baby|newborn|(?:little|wee|first|second){SEP}(?:one|boy|girl)|son|daughter|toddler|bairn|gran(?:dad|dson|ddaughter)?|nan|dad|mum|mom)|dad|mum|mom|pension|passport)"
        rf"(?:['\u2019]s)?(?:[,]?{SEP}{{1,2}}(?:is|was|were|are|came|come|arrived|due|landed|turned|up|here|on|from|at|the|says|said|of|died|passed|left|us|expected|in){SEP}{{0,2}}\b){{0,6}}{SEP}{{0,3}}(?P<date>{DATE})",
        re.IGNORECASE,
    )
    examples = (
        "the twins came on 5/11/2020",
        "our wee one is due 9 February",
        "dad, 3 May 1938",
        "my passport says 04 OCT 1966",
    )
    counter_examples = (
        "my son is on level 4",
        "mum was in the first two",
        "the baby monitor came on 3 May",
        "dad in 2019",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The date alone."""
        return match.span("date") if is_day(match["date"]) else None


class StarRecognizer(CuedRecognizer):
    """`*12.04.1961`, `* 1961`: German for born. Between two stars something is only in bold."""

    entity = "AGE"
    needs_any = frozenset("*\u2217\u2606\u2605")
    cue_words = None
    gate = re.compile(r"[*\u2217\u2606\u2605]\s{0,2}\d")
    pattern = re.compile(
        rf"(?<![\w*])[*\u2217\u2606\u2605]\s{{0,2}}(?P<date>\d{{1,2}}\.{SEP}{{0,1}}\d{{1,2}}\.{SEP}{{0,1}}(?:19|20)?\d\d(?![\w*])"
        rf"|(?<!\s)(?:19|20)\d\d(?=\s?(?:[),;.]|$|in\b)))"
    )
    examples = ("*12.04.1961", "* 3.5.1982")
    counter_examples = ("*2019*", "3*1982", "*12.04.1961*", "* 2019 was good")

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The date alone."""
        return match.span("date")


class AgeOnRecognizer(CuedRecognizer):
    """An age and the day of it: `turned 40 on 3 May`, `I'll be forty on the third of may`."""

    entity = "AGE"
    cue_words = frozenset(MONTHS.split("|")) | {"turn", "turned", "turning", "aged"}
    gate = re.compile(r"[\dnyNY](?:(?<=1[3-9])|(?<=[2-9]\d)|(?<=[tTeE][nN])|(?<=[tT][yY]))\W")
    pattern = re.compile(
        rf"\b(?:turn(?:ed|ing|s)?|be|i['\u2019]?m|i{SEP}am|age[sd]?)(?:{SEP}{{1,3}}(?:is|was)\b)?{SEP}{{1,3}}(?P<both>(?:1[3-9]|[2-9]\d|(?:{TENS})(?:{SEP}(?:one|two|three|four|five|six|seven|eight|nine))?)(?:{SEP}{{1,2}}(?:years?|old|yo)){{0,2}}{SEP}{{1,3}}(?:(?:on|this|born|last|next|since|come|in|the){SEP}{{1,2}}){{0,3}}(?P<date>{DATE}))",
        re.IGNORECASE,
    )
    examples = ("turned 40 on 3 May", "I'll be forty on the third of may", "aged 34 on 12.04.1961")
    counter_examples = ("it turned 40 degrees", "be 20 minutes late", "turned 40 in 2 minutes")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The age and the day."""
        return match.span("both") if is_day(match["date"]) else None


_SURELY_BIRTH = re.compile(r"dob|d\.?\s?o\.?\s?b|birth\s?dates?|dates?\sof\sbirth|geburtsdatum", re.IGNORECASE)
_CLOSED_YEAR = re.compile(r"(?:19|20)\d\d(?=\s*(?:$|[^\w\s]))")
_BEHIND = 30  # characters
_WHOLE_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:{MONTHS})\W{{1,2}}(?:\d{{1,2}}\W{{1,2}})?(?:19|20)\d\d",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d{1,2}\W\d{1,2}\W\d\d")
_ABBREVIATED = 2
_DAY_AND_MONTH = re.compile(rf"(?:[0-3]?\d){SEP}{{1,3}}(?:[0-3]?\d)(?!\w)(?!\s?(?:stars?|of)\b)")
_TWO_DIGITS = re.compile(rf"[2-9]\d|0\d|(?:{TENS})[ -](?:one|two|three|four|five|six|seven|eight|nine)", re.IGNORECASE)
_ENDS = re.compile(r"\s{0,2}(?:$|[^\w\s]|(?:and|but|so|in|i|my|here|btw)\b)", re.IGNORECASE)
