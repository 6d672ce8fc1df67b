"""A text made from another, that knows where each character came from."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from townhum.words import plain_apostrophes

_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"
)
"""Control characters other than white space, default-ignorable code points (Unicode, DerivedCoreProperties) and lone
surrogates: a reader sees none of them, but a pattern would stumble over them."""

_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});"
_TAG = (
    r"</?(?:a|abbr|b|bdi|bdo|big|br|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strike|strong|sub|sup|table|tbody|td"
    r"|th|thead|tr|tt|u|ul|wbr)(?:\s[^<>]{0,300})?/?>"
)
"""Marks of HTML, which a form or an export may leave: a reader sees none, and they may stand inside a number."""
_PARTS = re.compile(r"</?(?:br|div|h|li|ol|p|pre|t[adhr]|ul)", re.IGNORECASE)
_LOOKALIKES = str.maketrans(
    {
        "\u2044": "/",
        "\u2215": "/",
        "\u29f8": "/",
        "\u3002": ".",
        "\u2024": ".",
        "\ua789": ":",
        "\u2236": ":",
        "\ufe6b": "@",
    }
)
"""Signs that stand in for the ones addresses are made of and that NFKC leaves alone (Unicode confusables)."""

_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_PLAIN = r"[\t\n\r -%'-;=-~]{2,}(?![\u0300-\u036f\u3099\u309a])"
"""What stays as it is, at a stretch: nothing of an entity or of a mark, and no letter before what combines with it."""
_CLUSTER = re.compile(
    f"{_PLAIN}|(?i:{_TAG})|{_ENTITY}|[{_INVISIBLE}]|[^{_INVISIBLE}][\u0300-\u036f\u3099\u309a]{{0,8}}", re.DOTALL
)
_CLUSTER_AS_IT_IS = re.compile(
    f"{_PLAIN}|{_ENTITY}|[{_INVISIBLE}]|[^{_INVISIBLE}][\u0300-\u036f\u3099\u309a]{{0,8}}", re.DOTALL
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SIGNS = frozenset(map(chr, _LOOKALIKES))
_ODD = re.compile(f"(?i:{_TAG})|{_ENTITY}|(?![0-9])\\d|[{''.join(_SIGNS)}]")
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


def visible(text: str, *, of_html: bool = True) -> Traced:
    """The text as a reader sees it, in plain signs.

    Entities are decoded; invisible characters and marks of HTML are gone; digits of every script, compatibility forms (NFKC) and
    apostrophes are plain. Without `of_html` its marks stay, and what they hold.
    """
    text = plain_apostrophes(text)
    if text.isascii() and "&" not in text and "<" not in text and not _CONTROL.search(text):
        return Traced(text)
    if not _HIDDEN.search(text) and unicodedata.is_normalized("NFKC", text) and not _ODD.search(text):
        return Traced(text)
    return _traced(text, _CLUSTER if of_html else _CLUSTER_AS_IT_IS)


def _traced(text: str, clusters: re.Pattern[str]) -> Traced:
    pieces: list[str] = []
    origins: list[tuple[int, int]] = []
    for match in clusters.finditer(text):
        cluster, (start, end) = match[0], match.span()
        if end - start > 1 and cluster.isascii() and cluster[0] not in "&<":
            pieces.append(cluster)
            origins += zip(range(start, end), range(start + 1, end + 1), strict=True)
        else:
            piece = _seen(cluster)
            pieces.append(piece)
            origins += [(start, end)] * len(piece)
    return Traced("".join(pieces), tuple(origins))


def folded(text: str) -> Traced:
    """The text without capitals and accents, for comparing names."""
    if text.isascii():
        return Traced(text.lower())
    pieces = [_fold(character) for character in text]
    return Traced("".join(pieces), tuple((at, at + 1) for at, piece in enumerate(pieces) for _ in piece))


def _seen(cluster: str) -> str:
    if len(cluster) > 1 and cluster[0] == "<":
        return " " if _PARTS.match(cluster) else ""
    if cluster.isdecimal():
        return str(unicodedata.decimal(cluster))
    if len(cluster) > 1 and cluster[0] == "&":
        return _decoded(cluster)
    if _HIDDEN.match(cluster):
        return ""
    if cluster in _SIGNS:
        return cluster.translate(_LOOKALIKES)
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", cluster))
    return plain if len(plain) <= _GROWTH else cluster


def _decoded(entity: str) -> str:
    plain = html.unescape(entity)
    return "".join(_seen(character) for character in plain) if plain != entity else entity


def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in plain if not unicodedata.combining(part))
