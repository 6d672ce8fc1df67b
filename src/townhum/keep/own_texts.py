"""What townhum writes of a study, line by line, so that what it wrote before is known again whatever its numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER_OR_TIME = re.compile(r"(?<![\w@.+-])(?<!\d[ (-])[-+]?\d[\d:.,TZ-]*+(?![\w@]|[ ()-]{1,2}\d)")
_LONG_NUMBER = 9  # digits
_PIECE = re.compile(r"<[^<>]*>|[^<]+|<")


def without_numbers(text: str) -> str:
    """Without counts, shares and dates, which are what is published; nine digits or more in a row stay."""
    return _NUMBER_OR_TIME.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    longest = max((len(run) for run in re.findall(r"\d+", match[0])), default=0)
    return match[0] if longest >= _LONG_NUMBER or match[0].count(".") > 1 else " "


class OwnTexts:
    """Texts that townhum would write now. A piece is a line, or a tag or what stands between two; it is known as a whole or not at all."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._known = {
            _plain(piece) for text in texts for line in text.splitlines() for piece in (line, *_pieces(line))
        }
        self._known.discard("")  # a number alone is looked at

    def rest(self, line: str) -> str:
        """What of a line is not known."""
        if _plain(line) in self._known:
            return ""
        return "".join(" " if _plain(piece) in self._known else piece for piece in _pieces(line))


def _pieces(line: str) -> list[str]:
    return _PIECE.findall(line)


def _plain(piece: str) -> str:
    return " ".join(without_numbers(piece).split())
