"""National identity numbers as they are written, by place. Undivided ones are long numbers, and go as such."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer

_BY_PLACE = {
    "US": r"\d{3}-\d{2}-\d{4}",
    "GB insurance": r"[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]",
    "GB health": r"\d{3}[ -]\d{3}[ -]\d{4}",
    "CA": r"\d{3}[ -]\d{3}[ -]\d{3}",
    "IN tax": r"[A-Z]{5}\d{4}[A-Z]",
    "IN": r"\d{4}[ -]\d{4}[ -]\d{4}",
    "ES": r"(?:\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-Z])",
    "IT": r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]",
    "FR": r"[12]\s?\d{2}\s?\d{2}\s?\d[\dAB]\s?\d{3}\s?\d{3}\s?\d{2}",
    "SE DK FI": r"(?:\d{6}|\d{8})[-+A]\d{3}[\dA-Y]",
    "BR": r"\d{3}\.\d{3}\.\d{3}-\d{2}",
    "PL DE NL and passports": r"[A-Z]{1,3}\s?\d{6,9}",
    "KR": r"\d{6}-\d{7}",
    "CL": r"\d{1,2}\.\d{3}\.\d{3}-[\dK]",
    "MX": r"[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d",
    "vehicles": r"(?=[A-Z\d]{0,16}\d)[A-HJ-NPR-Z\d]{17}",
}


class NationalIdRecognizer(LinearRecognizer):
    """Social security, insurance, health, tax, identity card, passport and vehicle numbers."""

    entity = "NATIONAL_ID"
    needs = ""
    needs_any = frozenset("0123456789")
    gate = re.compile(r"\d\D{0,3}\d\D{0,3}\d|[^\W_]{17}")
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(_BY_PLACE.values())})(?![\w-])", re.IGNORECASE)
    examples = ("078-05-1120", "AB 12 34 56 C", "12345678Z", "123.456.789-09", "RSSMRA85T10A562S", "AB1234567")
    counter_examples = ("10-20-30", "in 2019", "version 1.2.3", "the 100 best")
