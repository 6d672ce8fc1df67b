"""Houses whose number is said in words, and addresses in scripts that write no spaces."""

from __future__ import annotations

import re

from townhum.scrub.recognizers.abroad import tail_end
from townhum.scrub.recognizers.cued import TENS, CuedRecognizer, is_function_word
from townhum.scrub.recognizers.pattern import LinearRecognizer

_ROAD = (
    "street|road|avenue|lane|drive|court|close|crescent|place|square|terrace|gardens|boulevard|grove|row|mews|hill|walk|green|wharf|quay|"
    "parade|rise|vale|gate|yard|way"
)
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_SAID = rf"(?:(?:one|two|a)\s(?:hundred\s(?:and\s)?))?(?:(?:{TENS})(?:[ -](?:{_UNITS}))?|{_UNITS})"
_HAN = "\u4e00-\u9fff"
_KANA = "\u3040-\u30ff"
_EASTERN = re.compile(r"\d(?:(?<=[\u3040-\ud7a3]\d)|(?<=[\u3040-\ud7a3]\s\d))")


class SpelledHouseRecognizer(CuedRecognizer):
    """`forty two Acacia Road`, `number nine, the green`, `no. 12 on mill lane`."""

    entity = "ADDRESS"
    cue_words = frozenset(_ROAD.split("|"))
    pattern = re.compile(
        rf"\b(?:{_SAID}),?\s(?-i:(?:[A-Z][\w'\u2019-]{{1,20}}\s){{1,3}})(?:{_ROAD})\b"
        r"|(?<![\w.,/:$\u20ac\u00a3-])\d{1,4}[a-d]?\sthe\s(?:crescent|green|avenue|close|terrace|mews|grove|gardens|parade|lane|rise|wharf|quay)\b"
        rf"|(?-i:(?:[A-Z][\w'\u2019-]{{1,20}}\s){{1,3}})(?:{_ROAD}),?\s(?:house\s|at\s)?(?:number|no\.?|nr\.?)\s?(?:{_SAID}|\d{{1,4}}[a-d]?)\b"
        rf"|\b(?:number|no\.?)\s(?:{_SAID}|\d{{1,4}}[a-d]?),?\s(?:(?:on|in|at|down|up)\s)?(?:(?P<the>the\s)(?:[^\W\d_]{{2,20}}\s)?|(?P<name>[^\W\d_]{{3,20}})\s)(?:{_ROAD})\b(?!\s(?:of|for)\b)",
        re.IGNORECASE,
    )
    examples = ("forty two Acacia Road", "number nine, the green", "number 12 on mill lane")
    counter_examples = (
        "two Great ways to use it",
        "number one on the way home",
        "number two in a row",
        "no one in the place",
        "four Way adapter",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """To the end of the address; what is first, or of a sentence, is no house."""
        if match["the"] and "," not in match[0]:
            return None
        if match["name"] and (is_function_word(match["name"]) or " one " in f" {match[0].lower()} "):
            return None
        return match.start(), tail_end(match.string, match.end())


class HanAddressRecognizer(LinearRecognizer):
    """`〒150-0041 東京都渋谷区神南1-2-3`, `北京市朝阳区建国路88号`."""

    entity = "ADDRESS"
    needs = ""
    needs_any = frozenset("0123456789")
    gate = _EASTERN
    pattern = re.compile(
        rf"(?:\u3012\s?)?(?:\d{{3}}-\d{{4}}\s?)?[{_HAN}{_KANA}]{{0,24}}[\u90fd\u9053\u5e9c\u770c\u5e02\u533a\u5340\u753a\u6751\u53bf\u8def\u8857\u5df7\u5f04\u6bb5]"
        rf"[{_HAN}{_KANA}]{{0,12}}\s?\d{{1,5}}(?:(?:[-\u2010-\u2015\u2212\u30fc]|\u4e01\u76ee|\u756a\u5730?|\u53f7|\u865f|\u53f7\u697c|\u5ba4|\u697c)\s?\d{{0,5}}){{1,5}}"
    )
    examples = (
        "\u3012150-0041 \u6771\u4eac\u90fd\u6e0b\u8c37\u533a\u795e\u53571-2-3",
        "\u5317\u4eac\u5e02\u671d\u9633\u533a\u5efa\u56fd\u8def88\u53f7",
    )
    counter_examples = ("\u6771\u4eac\u90fd2019", "\u4e2d\u5e02 3")


class HangulAddressRecognizer(LinearRecognizer):
    """`서울특별시 강남구 테헤란로 152`."""

    entity = "ADDRESS"
    needs = ""
    needs_any = frozenset("0123456789")
    gate = _EASTERN
    pattern = re.compile(
        r"(?:[\uac00-\ud7a3]{1,8}(?:\uc2dc|\ub3c4|\uad6c|\uad70|\uc74d|\uba74)\s){0,3}[\uac00-\ud7a3]{1,10}(?:\ub85c|\uae38|\ub3d9)\s?\d{1,4}(?:-\d{1,4})?(?:\ubc88\uae38\s?\d{1,4})?(?![\w])"
    )
    examples = (
        "\uc11c\uc6b8\ud2b9\ubcc4\uc2dc \uac15\ub0a8\uad6c \ud14c\ud5e4\ub780\ub85c 152",
        "\ub9c8\ud3ec\uad6c \uc591\ud654\ub85c 45",
    )
    counter_examples = ("2019", "\uc2dc 3")
