"""Addresses and accounts written so that machines should not see them."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.pattern import LinearRecognizer

_AT = r"\s{0,2}(?:[\[({<]\s?(?:at|@)\s?[\])}>]|\s(?:at|AT|@)\s)\s{0,2}"
_DOT = r"\s{0,2}(?:[\[({<]\s?(?:dot|\.)\s?[\])}>]|\s(?:dot|DOT)\s|\s?\.\s?)\s{0,2}"
_SUFFIX = "(?:com|org|net|edu|gov|io|me|info|co|uk|de|fr|es|it|nl|eu|us|ca|au|in|ch|at|be|se|pl|app|dev|social|online|xyz|example|test)"


class ObfuscatedMailRecognizer(LinearRecognizer):
    """`jo [at] example [dot] org`, `jo at example dot com`, `jo @ example . org`."""

    entity = "EMAIL_ADDRESS"
    needs = ""
    cue_words = frozenset(_SUFFIX[3:-1].split("|"))
    gate = re.compile(r"[\[({<]\s?(?:at|@|dot|\.)|\bdot\b|\s@\s", re.IGNORECASE)
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


class NamedAccountRecognizer(LinearRecognizer):
    """`ig: jo_blogs`, `snap = joblogs`, `discord joblogs`, `add me on kik joblogs`, `$joblogs`."""

    entity = "HANDLE"
    needs = ""
    needs_any = frozenset(":=$>\u2192")
    pattern = re.compile(
        r"(?<!\w)(?:(?:ig|insta|instagram|snap|snapchat|telegram|tg|discord|kik|tiktok|venmo|cashapp|cash\s?app|paypal|twitch|steam|psn|xbox|gamertag|whatsapp|username|handle)\s{0,2}(?:(?:name|id|tag|is)\s{0,2})?(?:[:=\u2192]|->|=>){1,2}\s{0,2}@?(?P<name>[\w.]{2,40}[\w])|\$(?P<cash>[^\W\d]\w{2,20})\b)",
        re.IGNORECASE,
    )
    examples = ("ig: happydays", "snap = sunny", "username: blue", "$happydays")
    counter_examples = ("steam is great", "twitch was down", "$20 for it", "discord - great")

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The account alone."""
        return match.span() if match["cash"] else match.span("name")


class SpelledNumberRecognizer(LinearRecognizer):
    """Five digits or more in words, or in words and digits: `oh seven seven double four one`."""

    entity = "LONG_NUMBER"
    needs = "e"
    cue_words = frozenset({"zero", "oh", "nought", "four", "five", "six", "seven", "eight", "nine", "double", "triple"})
    pattern = re.compile(
        r"\b(?:(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|\d)\b[\s,.-]{0,2}){5,}",
        re.IGNORECASE,
    )
    examples = ("oh seven seven double four one", "zero seven 7 four 4 one")
    counter_examples = ("one two three", "one of the two", "oh no")

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """Without what follows the last digit."""
        return match.start(), match.start() + len(match[0].rstrip(" ,.-\n\t"))
