"""Age and sex as people tag them."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer


class AgeRecognizer(LinearRecognizer):
    """`(23F)`, `M45`, `34yo`, `34 years old`, `34/m/leeds`."""

    entity = "AGE"
    needs = ""
    needs_any = frozenset("0123456789")
    fewest_digits = 2
    gate = re.compile(r"\d(?:\s?/?\s?[yYmMfF]|(?:(?<=[mMfF]\d)|(?<=[mMfF]/\d))\d)")
    pattern = re.compile(
        r"(?<![\w.,:/-])(?:(?:1[3-9]|[2-9]\d)\s?(?:yo|y/o|y\.o\.|yrs?\s?old|years?[\s-]old)\b|(?:1[3-9]|[2-9]\d)/?[mf]\b(?![\w/]?\w)|[mf]/?(?:1[3-9]|[2-9]\d)\b(?!\w)|(?:1[3-9]|[2-9]\d)\s?/\s?[mf]\b)",
        re.IGNORECASE,
    )
    examples = ("34yo", "23F", "M45", "45/m", "34 years old")
    counter_examples = ("50 minutes", "at 20 mph", "in 30 years")
