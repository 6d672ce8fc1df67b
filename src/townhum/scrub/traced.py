"""A text made from another, that knows where each character came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"
)
"""Control characters other than white space, default-ignorable code points (Unicode, DerivedCoreProperties) and lone
surrogates: a reader sees none of them, but a pattern would stumble over them."""

_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_CLUSTER = re.compile(f"[{_INVISIBLE}]|[^{_INVISIBLE}][\u0300-\u036f\u3099\u309a]{{0,8}}", re.DOTALL)
_GROWTH = 4  # characters one cluster may become: a few ligatures stand for whole sentences


@dataclass(frozen=True, slots=True)
class Traced:
    """`text`, and for each of its characters the half-open span it stands for in the original (None: the same)."""

    text: str
    origins: tuple[tuple[int, int], ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where the non-empty span `start:end` of `text` stands in the original."""
        if self.origins is None:
            return start, end
        return self.origins[start][0], self.origins[end - 1][1]

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """The span of `text` widened until it cuts no original character in two."""
        if self.origins is None:
            return start, end
        while start > 0 and self.origins[start - 1] == self.origins[start]:
            start -= 1
        while end < len(self.origins) and self.origins[end] == self.origins[end - 1]:
            end += 1
        return start, end


def visible(text: str) -> Traced:
    """The text as a reader sees it: without invisible characters, compatibility forms made plain (NFKC)."""
    if not _HIDDEN.search(text) and unicodedata.is_normalized("NFKC", text):
        return Traced(text)
    return trace(text, _seen, _CLUSTER)


def folded(text: str) -> Traced:
    """The text without capitals and accents, for comparing names."""
    if text.isascii():
        return Traced(text.lower())
    return trace(text, _fold)


def trace(text: str, change: Callable[[str], str], parts: re.Pattern[str] = re.compile(".", re.DOTALL)) -> Traced:
    """The text with each of its parts changed."""
    pieces, origins = [], []
    for match in parts.finditer(text):
        piece = change(match[0])
        pieces.append(piece)
        origins += [match.span()] * len(piece)
    return Traced("".join(pieces), tuple(origins))


def _seen(cluster: str) -> str:
    if _HIDDEN.match(cluster):
        return ""
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", cluster))
    return plain if len(plain) <= _GROWTH else cluster


def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in plain if not unicodedata.combining(part))
