"""Addresses and numbers written so that machines should not see them."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import DIGIT_WORDS, SEP, TENS, CuedRecognizer
from townhum.scrub.recognizers.pattern import LinearRecognizer

_AT = r"\s{0,2}(?:[\[({<]\s?(?:at|@)\s?[\])}>]|\s(?:at|AT|@)\s)\s{0,2}"
_DOT = r"\s{0,2}(?:[\[({<]\s?(?:dot|\.)\s?[\])}>]|\s(?:dot|DOT)\s|\s?\.\s?)\s{0,2}"
_SUFFIX = "(?:com|org|net|edu|gov|io|me|info|co|uk|de|fr|es|it|nl|eu|us|ca|au|in|ch|at|be|se|pl|app|dev|social|online|xyz|example|test)"


class ObfuscatedMailRecognizer(LinearRecognizer):
    """`jo [at] example [dot] org`, `jo at example dot com`, `jo @ example . org`."""

    entity = "EMAIL_ADDRESS"
    needs = ""
    cue_words = frozenset(_SUFFIX[3:-1].split("|"))
    gate = re.compile(r"[\[({<@dD](?:(?<=@)\s|(?<=[dD])ot\b|(?<![@dD])\s?(?:at|@|dot|\.))", re.IGNORECASE)
    pattern = re.compile(
        rf"(?<![\w.+-])[\w+-]{{1,40}}(?:{_DOT}[\w+-]{{1,40}}){{0,2}}{_AT}[\w-]{{1,40}}(?:{_DOT}[\w-]{{1,40}}){{0,2}}{_DOT}{_SUFFIX}\b",
        re.IGNORECASE,
    )
    examples = ("jo [at] example [dot] org", "jo at example dot com", "jo (at) example . net")
    counter_examples = ("look at it", "meet at noon. me too", "at home")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """A plain "at" needs a spelled dot: "we met at work. it was" is a sentence."""
        text = match[0].lower()
        spelled = re.search(r"[\[({<]|\bdot\b|@", text)
        return match.span() if spelled else None


class SpelledNumberRecognizer(CuedRecognizer):
    """Five digits or more in words, or in words and digits: `oh seven seven double four one`, `oh seven nine forty two thirty`."""

    entity = "LONG_NUMBER"
    cue_words = frozenset(DIGIT_WORDS.split("|")) - {"o", "one", "two", "three", "un"}
    pattern = re.compile(
        rf"\b(?:plus{SEP}{{1,3}})?(?:(?:{DIGIT_WORDS}|\d{{1,2}}+)(?!\w){SEP}{{1,3}}(?:and{SEP}{{1,2}})?){{2,}}(?:(?:{DIGIT_WORDS}|{TENS}|hundred|thousand|\d{{1,2}}+)(?!\w){SEP}{{0,3}}){{3,}}",
        re.IGNORECASE,
    )
    examples = ("oh seven seven double four one", "zero seven 7 four 4 one", "null eins sieben sechs drei vier")
    counter_examples = ("one two three", "one of the two", "oh no", "1 2 3 4 5 6")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Without what follows the last digit; none of it said, and others look for it."""
        found = re.sub(r"[\W_]+\Z", "", match[0])
        return (match.start(), match.start() + len(found)) if any(map(str.isalpha, found)) else None
