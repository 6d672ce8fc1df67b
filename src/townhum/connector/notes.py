"""Finds a note such as #nobot in what people wrote of themselves, however it is spelt or hidden.

In doubt a note counts: an author who is left out by mistake costs a number a little, one who is read by mistake was not asked.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html import unescape

_MOST_LAYERS = 3
"""How often entities are unpacked: `&amp;#35;` is a # packed twice, and some servers pack what was packed before."""

_BREAK = re.compile(r"<(?:br|/?(?:p|div|li|ul|ol|tr|td|h[1-6]|blockquote))\b[^<>]*>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]*>")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

_UNSEEN = frozenset({"Mn", "Me", "Cf", "Cs", "Co", "Cn"})
"""Categories of what has no width of its own: accents, enclosing and variation marks, joiners, what no font shows."""

_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that look like nothing."""

_GAP = r"[^a-z0-9#\n]{0,3}"
"""What may stand between two letters of a note: hyphens, underscores, dots, spaces, a few of them."""

_AFTER = r"(?:s[a-z0-9]*|ing|ers?|e?d|please|pls|plz|thx|thanks?|allowed|here|ever|zone)?(?![a-z0-9])"
"""How a joined note may go on: #nobotsplease and #noindexing are notes, #nobottles is not."""

_ASKING = r"s?[ ,.!:;-]{1,3}(?:please|pls|plz|thank|thx|allowed|welcome|wanted)"
"""What makes a wish of two words: "no bots, please" is one, "no bots were harmed" is not."""

# ruff: noqa: RUF001  look-alikes are what this table is of
# Those of Unicode's confusables (UTS #39) that stand for letters of Latin, by the shape of each case.
_LOOK_ALIKES = {
    "a": "аαᴀɑӑ", "A": "АΑᎪ", "b": "ьбʙɓƀβ", "B": "ВвΒᏴ", "c": "сᴄϲ", "C": "СϹᏟ", "d": "ԁᴅđɗ", "D": "Ꭰ",
    "e": "еᴇəεєɛ", "E": "ЕΕᎬ", "f": "ƒꜰ", "g": "ɡɢց", "G": "Ԍ", "h": "һʜհħ", "H": "НнΗᎻ", "i": "іιıɪɨӏ",
    "I": "ІΙӀ", "j": "јϳᴊ", "J": "ЈᎫ", "k": "кκᴋ", "K": "КΚᏦ", "l": "ʟłƚ", "L": "Ꮮ", "m": "мᴍ", "M": "МΜᎷ",
    "n": "пηɴոƞŋи", "N": "ΝИП", "o": "оοᴏøօσɵ", "O": "ОΟØՕ", "p": "рρᴘ", "P": "РΡᏢ", "q": "ԛ", "r": "гʀᴦ", "R": "Ꭱ",
    "s": "ѕꜱ", "S": "ЅᏚՏ", "t": "тτᴛŧƭ", "T": "ТΤᎢ", "u": "υսᴜʋ", "U": "Ս", "v": "νѵᴠ", "V": "ѴᏙ", "w": "ԝᴡω",
    "W": "ԜᎳ", "x": "хχ", "X": "ХΧ", "y": "уγʏү", "Y": "УΥҮ", "z": "ᴢ", "Z": "ΖᏃ",
    "#": "♯⌗⋕", "-": "‐‑‒–—−",
}  # fmt: skip
_LATIN = {ord(other): latin for latin, others in _LOOK_ALIKES.items() for other in others}
_LATIN |= {
    first + number: chr(ord("a") + number) for first in (0x1F150, 0x1F170, 0x1F1E6) for number in range(26)
}  # letters in black circles and squares, and those that flags are made of
_DIGITS = str.maketrans("01345", "oieas")
_AS_SPOKEN = str.maketrans("\u043d\u041d", "nN")
"""Cyrillic en looks like an h, and is an n."""


def says(text: str, notes: tuple[str, ...]) -> bool:
    """Whether a text, with or without markup, holds one of these notes.

    Left out of account: entities, markup, capitals, accents, width and style of letters, look-alikes of other scripts,
    digits for letters, and what cannot be seen. A note that begins with # is found with gaps (`#no_bot`, `#no-bots`,
    `# NoBot`) and, as a word of its own, without its #. Any other note is found as it stands.
    """
    return any(_says(layer, notes) for layer in _layers(text))


def _layers(text: str) -> list[str]:
    """The text with its markup and without, each unpacked as often as it may have been packed."""
    layers = [text]
    while len(layers) <= _MOST_LAYERS and (unpacked := unescape(layers[-1])) != layers[-1]:
        layers.append(unpacked)
    bare = dict.fromkeys(_without_markup(layer) for layer in layers if "<" in layer)
    return list(dict.fromkeys([*layers, *bare, *map(unescape, bare)]))


def _without_markup(text: str) -> str:
    return _MARKUP.sub("", _BREAK.sub("\n", text))


def _says(text: str, notes: tuple[str, ...]) -> bool:
    """Whether one layer holds a note. What has not the letters of any in a row, gaps left out, is soon done with."""
    spellings = (text, text.translate(_AS_SPOKEN)) if not text.isascii() and "\u043d" in text.lower() else (text,)
    for spelling in spellings:
        letters = spelling.translate(_LETTERS)
        if any(core in letters for core in _cores(notes)):
            plain, pattern = _plain(spelling), _pattern(notes)
            if pattern.search(_small(plain)) or pattern.search(_small(_CAMEL.sub(" ", plain))):
                return True
    return False


def _small(plain: str) -> str:
    small = plain.lower() if plain.isascii() else plain.casefold().translate(_LATIN)
    return small.translate(_DIGITS)


def _plain(text: str) -> str:
    """The text in Latin letters as far as they look alike, without accents and what is not seen."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LATIN))
    return "".join(filter(_is_seen, parts)).translate(_LATIN)


def _is_seen(sign: str) -> bool:
    return sign.isascii() or (sign not in _BLANK and unicodedata.category(sign) not in _UNSEEN)


class _Letters(dict[int, str | None]):
    """From a sign to the small plain letters that it stands for, None for what is no letter or digit. Fills itself.

    With None, unlike with "", `str.translate` takes its fast way through texts in ASCII.
    """

    def __missing__(self, code: int) -> str | None:
        self[code] = "".join(filter(str.isalnum, _small(_plain(chr(code))))) or None
        return self[code]


_LETTERS = _Letters()


@cache
def _cores(notes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(note.translate(_LETTERS) for note in notes)


@cache
def _pattern(notes: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(way for note in notes for way in _ways(_small(_plain(note)))))


def _ways(note: str) -> list[str]:
    if not note.startswith("#"):
        return [re.escape(note)]
    word = note[1:]
    spaced = _GAP.join(map(re.escape, word))
    joined = "[-_]?".join(map(re.escape, word))
    return [
        rf"#{re.escape(word)}{_AFTER}",
        rf"#{_GAP}{spaced}(?:{_GAP}s)?(?![a-z0-9])",
        rf"(?<![\w/.@-]){joined}s?(?![\w/@-]|\.\w)",
        rf"(?<![a-z0-9])no {re.escape(word.removeprefix('no'))}{_ASKING}",
    ]
