"""Addresses without a word for street before the name: `Kerkstraat 5`, `Am Markt 5`, `1-2-3 Minato-ku`, `House 14, Sector 22`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from townhum.scrub.latin import latin
from townhum.scrub.recognizers.abroad import NO_MEASURE, NUMBER, tail_end
from townhum.scrub.recognizers.cued import CuedRecognizer, words
from townhum.scrub.recognizers.dates import MONTHS
from townhum.scrub.recognizers.pattern import Look, looks_as

_ENDINGS = (
    "str\\.|stra(?:\u00df|ss)e|gasse|weg|platz|allee|chaussee|ufer|damm|steig|stieg|graben|straat|laan|plein|gracht|kade|dijk|singel|steeg|dreef|"
    "gatan|vagen|vejen|veien|stien|torvet|plads|straede|utca|ulice|namesti|caddesi|sokak|sokagi|boulevarden|alleen|plass|plassen|bakken|kajen|"
    "brygge|esplanaden|steenweg"
)
_ENDINGS_WITH_CAPITAL = "str|ring|gata|gade|vej|vei|vag|gate|torv|katu|tie|kuja"
_HEARD = ("stra\u00dfe", "strasse", *re.findall(r"\b[a-z]{3,}", f"{_ENDINGS}|{_ENDINGS_WITH_CAPITAL}"))
_SHORTEST_ENDING, _LONGEST_ENDING, _LONGEST_LEAD = 3, 16, 5  # characters
_HEARD_LAST = sorted({one[-_SHORTEST_ENDING:] for one in _HEARD})
_LEAD = re.compile(r"[ .](?:n\w?\W{0,2})?\Z")
_CAPITAL = r"(?-i:[A-Z])[\w'\u2019-]{1,24}"
_BLOCK = "(?:ku|shi|cho|machi|mura|gun|ken|fu|chome)"


class _AddressRecognizer(CuedRecognizer):
    """`hint` is a quick pattern over plain letters without which the slow one cannot match."""

    entity = "ADDRESS"
    needs_any = frozenset("0123456789")
    cue_words: ClassVar[frozenset[str] | None] = None
    hint: ClassVar[re.Pattern[str]]

    def look(self) -> Look | None:
        """As that of any with cues, once it may hold something."""
        is_plain = looks_as(self, _AddressRecognizer)
        return Look(self.pattern, self.needs, latin=True, hint=self._may_hold) if is_plain else None

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        if self._may_hold(latin(text)):
            yield from super()._spans(text)

    def _may_hold(self, plain: str) -> bool:
        return self.hint.search(plain) is not None

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """To the end of the address."""
        return match.start(), tail_end(match.string, match.end())


class CompoundStreetRecognizer(_AddressRecognizer):
    """A street whose name ends in the word for it, as in German, Dutch and the Nordic languages."""

    hint = re.compile(
        rf"\d(?:(?<=(?:{'|'.join(_HEARD_LAST)})[ .]\d)|(?<=[ .][ .]\d)|(?<=[ .]n\d)|(?<=[ .]n.\d)|(?<=[ .]n..\d)|(?<=[ .]n...\d))",
        re.DOTALL,
    )
    pattern = re.compile(
        rf"(?<![\w.,/@-])(?:[^\W\d_][\w'\u2019-]{{2,24}}[ -]?(?:{_ENDINGS})\.? {{0,2}}{NUMBER}"
        rf"|(?-i:[A-Z])[\w'\u2019-]{{2,24}}(?:{_ENDINGS_WITH_CAPITAL})(?:\. ?| ){NUMBER}"
        rf"|{_CAPITAL} (?-i:[A-Z])[\w-]{{1,20}}s gate {NUMBER}){NO_MEASURE}",
        re.IGNORECASE,
    )
    examples = ("Hauptstra\u00dfe 12", "Kerkstraat 5b", "Storgatan 5, 111 22 Lund", "Karl Johans gate 3")
    counter_examples = ("allee und mehr", "platz da", "spring 2019", "monitoring 24/7", "bowtie 20", "colgate 12")

    def _may_hold(self, plain: str) -> bool:
        lower = plain.lower()
        return any(_is_behind_a_street(lower, figure.start()) for figure in self.hint.finditer(lower))


def _is_behind_a_street(lower: str, at: int) -> bool:
    """Whether a figure stands behind a word that ends as a street's does, "n" or "nr." between them or not."""
    near = lower[max(0, at - _LONGEST_ENDING - _LONGEST_LEAD) : at]
    lead = _LEAD.search(near)
    return lead is not None and near[: lead.start()][-_LONGEST_ENDING:].rstrip(" .").endswith(_HEARD)


class GermanPlaceRecognizer(_AddressRecognizer):
    """`Am Markt 5`, `Unter den Linden 77`, `Lange Gasse 20`."""

    hint = re.compile(
        r"[AIZUVHNLKG](?:m |n de|uf de|u[mr] |nter den |or dem |inter de|lte|eue|ange |leine |ro(?:\u00df|ss)e )"
    )
    pattern = re.compile(
        r"(?<![\w.,/@-])(?:Am|An de[rnm]|Im|In de[rnm]|Auf de[rm]|Zum|Zur|Unter den|Vor dem|Hinter de[rm]|Alte[rs]?|Neue[rs]?|Lange|Kleine|"
        rf"Gro(?:\u00df|ss)e) {_CAPITAL}(?: {_CAPITAL}){{0,2}} \d{{1,3}}[a-h]?(?![\w]|[.,]\d){NO_MEASURE}"
    )
    examples = ("Am Markt 5, 10115 Berlin", "Unter den Linden 77")
    counter_examples = ("In 2019 we", "Am 5 Uhr", "In den Mai 2019")


class JapaneseRecognizer(_AddressRecognizer):
    """Blocks before their wards, as romanised in Japan: `1-2-3 Shibuya, Shibuya-ku`, `2-chome 4`."""

    needs_any = frozenset("-")
    fewest_digits = 1
    hint = re.compile(rf"-{_BLOCK}\b", re.IGNORECASE)
    pattern = re.compile(
        rf"(?<![\w.,/@-])(?:(?:\d{{1,3}}-){{1,2}}\d{{1,4}}(?:,? [^\W\d_]\w{{1,20}}){{0,2}},? [^\W\d_]\w{{1,20}}-{_BLOCK}(?!\w)"
        r"|\d{1,2}-chome(?:[ -]\d{1,4}){0,2}(?![\w-]))",
        re.IGNORECASE,
    )
    examples = ("1-2-3 Minato-ku", "2-chome 4, Minato-ku")
    counter_examples = ("2-2 to-do", "a how-to in 3-2-1")


class PlotRecognizer(_AddressRecognizer):
    """House and sector, as in India: `House 14, Sector 22, Chandigarh 160022`."""

    cue_words = words("sector phase block stage cross main lane street")
    hint = re.compile(r"\d")
    pattern = re.compile(
        r"\b(?:house|h\.? ?no|plot|door ?no|shop ?no)\.? ?(?:no\.? ?)?#?\d{1,5}[a-z]?(?:[/-]\d{1,4})?, ?"
        r"(?:sector|phase|block|stage|lane|\d{1,3}(?:st|nd|rd|th) (?:cross|main|street|lane))(?:[ -]?\w{1,4}(?!\w))?(?:, ?(?:sector|phase|block|stage|lane)[ -]?\w{1,4}(?!\w)){0,2}",
        re.IGNORECASE,
    )
    examples = ("House 14, Sector 22", "Plot 31, Phase 2, Gurgaon 122001")
    counter_examples = ("a house in sector 7", "the main plot of season 2")


class NumberedPlaceRecognizer(_AddressRecognizer):
    """A name and a number, with a postcode and a town behind a comma: `Meir 12, 2000 Antwerpen`."""

    needs_any = frozenset(",")
    fewest_digits = 5
    hint = re.compile(r",\s(?:[A-Za-z]{1,2}-)?\d{4,5}\s")
    pattern = re.compile(
        rf"(?<![\w.,/@-])(?!(?:{MONTHS})\b){_CAPITAL}(?: {_CAPITAL})? \d{{1,4}}[a-h]?(?=,\s(?!19\d\d|20[1-3]\d)(?:[A-Z]{{1,2}}-)?\d{{4,5}}\s(?-i:[A-Z]))",
        re.IGNORECASE,
    )
    examples = ("Meir 12, 2000 Antwerpen", "Graben 7, 1010 Wien")
    counter_examples = ("May 12, 2019 London", "Model 12, 2019 Tesla", "July 4, 1999 it")
