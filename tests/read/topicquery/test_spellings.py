"""Brands match as people write them: with their signs, as a hashtag, spelled out, and where no space parts words."""

import pytest

from townhum.read.topicquery import Matcher, QuerySyntaxError, parse


def holds(query, text):
    return "q" in Matcher({"q": parse(query)}).match(text)


@pytest.mark.parametrize(
    ("query", "right", "wrong"),
    [
        ("C++", ["C++", "c++17", "(C++)"], ["C", "C+", "C#"]),
        ('"F#"', ["F# rules", "f#."], ["F rules", "#f"]),
        (".NET", ["use .net now", ".NET"], ["the net", "asp.net", "example.NET"]),
        ("50%", ["50% off", "50 % off"], ["50 off", "150%"]),
        ('"Canal+"', ["canal+ shows"], ["canal", "canal + lock"]),
        ('"1+"', ["my 1+ phone"], ["1 phone", "1 + 2"]),
        ("B&Q", ["b&q", "B & Q", "b and q", "#BQ", "#BandQ", "B&Q's"], ["b q", "B, Q"]),
        ('"Salt & Pine"', ["salt&pine", "Salt and Pine"], ["salt pine"]),
        ('"Hurrah!"', ["hurrah! now", "Hurrah"], ["hurray"]),
        ("K!te", ["K!te"], ["k te", "kte"]),
        ('"\U0001f34b water"', ["\U0001f34b water"], ["water"]),
        ("8-Twelve", ["8 twelve", "8\u2011Twelve", "#8twelve"], ["8", "twelve 8"]),
        ("Pots'N'Us", ["Pots N Us", "pots\u2019n\u2019us", 'Pots "N" Us', "potsnus", "#PotsNUs"], ["pots us"]),
        ("$BREW", ["$BREW is up", "($brew)"], ["brew", "US$BREW"]),
        ("BREW", ["$BREW", "brew"], ["brewer"]),
    ],
)
def test_signs(query, right, wrong):
    assert [text for text in right if not holds(query, text)] == []
    assert [text for text in wrong if holds(query, text)] == []


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("B\u00e6kk", ["baekk", "B\u00c6KK"]),
        ("Baekk", ["b\u00e6kk"]),
        ("M\u00fchle", ["Muehle", "muhle", "MU\u0308HLE"]),
        ("Muehle", ["M\u00fchle"]),
        ("\u00d8rn", ["orn", "oern"]),
        ("S\u00e5by*", ["saaby", "saby"]),
        ("Wei\u00dfkanne", ["weisskanne"]),
        ("\u0152uf", ["oeuf"]),
        ("\u00de\u00f3rir", ["thorir"]),
        ("\u0160kra", ["skra"]),
        ("K\u0131z", ["kiz"]),
    ],
)
def test_letters_that_keyboards_lack(query, texts):
    assert [text for text in texts if not holds(query, text)] == []


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        (
            "\u3084\u304b\u3093",
            ["\u65b0\u3057\u3044\u3084\u304b\u3093\u3092\u8cb7\u3063\u305f", "#\u3084\u304b\u3093\u6700\u9ad8"],
        ),
        ("\u6c34\u58f6*", ["\u6211\u4e70\u4e86\u6c34\u58f6\u76d6"]),
        ("\u30c6\u30a3\u30fc\u30fb\u30dd\u30c3\u30c8", ["\u30c6\u30a3\u30fc\u30dd\u30c3\u30c8\u304c"]),
        ("주전자", ["주전자가 좋다", "주전자에서도", "#새주전자뚜껑"]),
        ("TK", ["TK는 좋다"]),
        (
            "\u0e01\u0e32\u0e19\u0e49\u0e33",
            ["\u0e0b\u0e37\u0e49\u0e2d\u0e01\u0e32\u0e19\u0e49\u0e33\u0e43\u0e2b\u0e21\u0e48"],
        ),
    ],
)
def test_words_without_spaces(query, texts):
    assert [text for text in texts if not holds(query, text)] == []


def test_a_word_in_korean_does_not_match_a_longer_one():
    assert not holds("주전", "주전자")
    assert holds("#주전자", "#주전자")
    assert not holds("#주전자", "주전자")


def test_a_wildcard_reaches_no_cashtag():
    assert not holds("bre*", "$brewer")
    with pytest.raises(QuerySyntaxError, match="whole cashtag"):
        parse("$bre*")


def test_spellings_stand_beside_near():
    assert holds("B&Q NEAR/2 (M\u00fchle OR lid)", "b and q sold a muehle")
