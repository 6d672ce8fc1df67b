"""A text as it reads to somebody who looks for words: lookalike letters and accents as plain ones, at the same places."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_PARTED = [sign if sign.isalnum() else " " for sign in map(chr, range(128))]
_ALIKE = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425"
        "\u03b1\u03b5\u03b9\u03bf\u03c5\u03c1\u03bd\u03ba\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
        "\u0142\u0141\u00f8\u00d8\u0111\u0110\u0131",
        "aeopcxyiABEKMHOPCTXaeioupvkABEZHIKMNOPTYXlLoOdDi",
        strict=True,
    )
)
"""Cyrillic and Greek letters that look like Latin ones (Unicode confusables), and Latin ones that have no decomposition."""


class _Plain(dict[int, str]):
    """Remembers characters, each with the one it reads as."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = _ALIKE.get(letter) or unicodedata.normalize("NFKD", letter)[0]
        self[code] = plain if plain.isalpha() == letter.isalpha() else letter
        return self[code]


_PLAIN = _Plain()


def latin(text: str) -> str:
    """The text with each letter as its plain Latin one where it has one, as long as before."""
    return text if text.isascii() else text.translate(_PLAIN)


def words_of(plain: str) -> frozenset[str]:
    """The words of a lower-case text, those with accents and lookalike letters without them as well."""
    if plain.isascii():
        return frozenset(plain.translate(_PARTED).split())
    return frozenset(_WORD.findall(plain)).union(_WORD.findall(latin(plain)))
