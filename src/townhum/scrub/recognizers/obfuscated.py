"""Addresses and numbers written so that machines should not see them."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.cued import DIGIT_WORDS, SEP, TENS, CuedRecognizer
from townhum.scrub.recognizers.dates import is_day
from townhum.scrub.recognizers.pattern import LinearRecognizer
from townhum.scrub.recognizers.starts import Starts

_AT = r"\s{0,2}(?:[\[({<]\s?(?:at|@)\s?[\])}>]|\s(?:at|AT|@)\s)\s{0,2}"
_DOT = r"\s{0,2}(?:[\[({<]\s?(?:dot|\.)\s?[\])}>]|\s(?:dot|DOT)\s|\s?\.\s?)\s{0,2}"
_SUFFIX = "(?:com|org|net|edu|gov|io|me|info|co|uk|de|fr|es|it|nl|eu|us|ca|au|in|ch|at|be|se|pl|app|dev|social|online|xyz|example|test)"


class ObfuscatedMailRecognizer(LinearRecognizer):
    """`jo [at] example [dot] org`, `jo at example dot com`, `jo @ example . org`."""

    entity = "EMAIL_ADDRESS"
    needs = ""
    cue_words = frozenset(_SUFFIX[3:-1].split("|"))
    gate = re.compile(
        r"[\[({<@dD](?:(?<=[dD])[oO][tT]\b|(?<=@)\s|(?<![@dD])\s?(?:[aA][tT]|@|[dD][oO][tT]|\.))"
    )  # without IGNORECASE, for which the engine would look at each character
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


class MixedNumberRecognizer(CuedRecognizer):
    """Seven digits or more, some as figures and some as words, whatever parts them: `07700 nine hundred 456`, `0-two-0 seven946`."""

    entity = "LONG_NUMBER"
    needs_any = frozenset("0123456789")
    cue_words = frozenset([*DIGIT_WORDS.split("|"), *TENS.split("|"), "hundred"])
    fewest_digits = 2
    pattern = re.compile(
        rf"(?<![\w.,/])(?:(?:{DIGIT_WORDS}|{TENS}|hundred|(?<!\d)\d{{1,12}}+){SEP}{{0,3}}){{3,}}(?!\w)", re.IGNORECASE
    )
    examples = ("07700 nine hundred 456", "0-two-0 seven946 0-one-two-three")
    counter_examples = ("20 one 30", "2 or three of 4", "one 2 three 4", "five 100 watt", "20, 30, forty people")
    _PIECE = re.compile(
        rf"(?P<figures>\d+)|(?P<ten>{TENS})|(?P<hundred>hundred)|(?P<word>{DIGIT_WORDS})", re.IGNORECASE
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Without what follows the last digit, where figures and words both say some."""
        pieces = list(self._PIECE.finditer(match[0]))
        figures = sum(len(piece["figures"]) for piece in pieces if piece["figures"])
        said = sum(1 if piece["word"] else 2 for piece in pieces if not piece["figures"])
        is_number = figures and said and figures + said >= _FEWEST_MIXED and not is_day(match[0])
        return (match.start(), match.start() + pieces[-1].end()) if is_number else None


class LookalikeNumberRecognizer(LinearRecognizer):
    """Letters that stand in for digits: `O7911 l23 456`."""

    entity = "LONG_NUMBER"
    needs = ""
    needs_any = frozenset("0123456789")
    fewest_digits = 6
    gate = re.compile(r"\d(?<=[OolI]\d)|\d[OolI]")
    pattern = re.compile(r"(?<![\w.,/])\+?[\dOolI]{2,12}+(?:[ .()-]{1,2}[\dOolI]{2,12}+){0,5}(?![\w-])")
    examples = ("O7911 l23 456", "0l9l 4980 l23", "O7911123456")
    counter_examples = ("20l and 30l of it", "2O19", "1000 lol 100")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Where six digits and more, nine signs in all, leave no doubt."""
        digits, all_ = sum(map(str.isdigit, match[0])), sum(map(str.isalnum, match[0]))
        each = all(re.search(r"\d", piece) for piece in re.findall(r"\w+", match[0]))
        is_number = (
            each and digits >= _FEWEST_DIGITS and all_ >= _FEWEST_SIGNS and digits < all_ <= digits + digits // 2
        )
        return match.span() if is_number else None


_FEWEST_MIXED = 7
_FEWEST_DIGITS = 6
_FEWEST_SIGNS = 9


class SpelledNumberRecognizer(CuedRecognizer):
    """Five digits or more in words, or in words and digits: `oh seven seven double four one`, `oh seven nine forty two thirty`."""

    entity = "LONG_NUMBER"
    cue_words = frozenset(DIGIT_WORDS.split("|")) - {"o", "one", "two", "three", "un"}
    starts = Starts(frozenset(DIGIT_WORDS.split("|")), figures=True, each=False)
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
