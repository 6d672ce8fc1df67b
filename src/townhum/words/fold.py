"""How words are compared: without capitals and accents."""

from __future__ import annotations

import unicodedata


def fold(word: str) -> str:
    """A word without capitals and accents (NFKD, casefold; combining marks dropped)."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in plain if not unicodedata.combining(part))
