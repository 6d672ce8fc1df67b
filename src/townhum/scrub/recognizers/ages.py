"""Age and sex as people tag them, and dates of birth: with a place, a few of them make one person."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer

_DIGITS = frozenset("0123456789")
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"


class AgeRecognizer(LinearRecognizer):
    """`(23F)`, `M45`, `34yo`, `34 years old`, `34/m/leeds`."""

    entity = "AGE"
    needs = ""
    needs_any = _DIGITS
    pattern = re.compile(
        r"(?<![\w.,:/-])(?:(?:1[3-9]|[2-9]\d)\s?(?:yo|y/o|y\.o\.|yrs?\s?old|years?[\s-]old)\b|(?:1[3-9]|[2-9]\d)/?[mf]\b(?![\w/]?\w)|[mf]/?(?:1[3-9]|[2-9]\d)\b(?!\w)|(?:1[3-9]|[2-9]\d)\s?/\s?[mf]\b)",
        re.IGNORECASE,
    )
    examples = ("34yo", "23F", "M45", "45/m", "34 years old")
    counter_examples = ("50 minutes", "at 20 mph", "in 30 years")


class BirthRecognizer(LinearRecognizer):
    """`born in 1984`, `DOB 3/4/1984`, `born 3 April 1984`."""

    entity = "AGE"
    needs = ""
    needs_any = _DIGITS
    pattern = re.compile(
        rf"\b(?:born|dob|d\.o\.b\.?|date\s{{1,2}}of\s{{1,2}}birth|birthday|bday)\b(?:\s{{1,2}}(?:is|was|on|in|the))?[\s:]{{1,3}}(?P<date>(?:\d{{1,2}}(?:st|nd|rd|th)?[\s./-]{{1,2}})?(?:(?:{_MONTH})[a-z]{{0,6}}[\s,./-]{{0,2}})?(?:\d{{1,2}}(?:st|nd|rd|th)?[\s,./-]{{1,2}}){{0,2}}(?:19|20)?\d\d)\b",
        re.IGNORECASE,
    )
    examples = ("born in 1984", "DOB 03/04/1984", "born on 3 April 1984")
    counter_examples = ("born to run", "birthday cake for 4 of us")

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The date alone."""
        return match.span("date")
