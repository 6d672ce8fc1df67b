"""Identifiers that only a word near them tells: the base of their recognizers, and where a code ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from townhum.scrub.cues import UNITS
from townhum.scrub.latin import latin
from townhum.scrub.recognizers.pattern import LinearRecognizer, Look, looks_as
from townhum.words import ALWAYS, fold, vocabulary

DIGIT_WORDS = (
    "zero|oh|o|nought|nil|one|two|three|four|five|six|seven|eight|nine|double|triple|treble"
    "|null|eins|zwei|zwo|drei|vier|funf|sechs|sieben|acht|neun|un|deux|trois|quatre|cinq|sept|huit|neuf"
    "|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|due|quattro|cinque|sei|sette|otto|nove"
)
"""Digits as they are said, in the languages most spoken to us, in plain letters."""

TENS = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
SEP = r"[^\w\n;!?]"
"""What may part the pieces of one identifier: neither a letter nor the end of a sentence that is not also an abbreviation's."""


def words(listed: str) -> frozenset[str]:
    """Words that are listed with a space between them."""
    return frozenset(listed.split())


_DIGITS_SAID = frozenset(DIGIT_WORDS.split("|"))
_TENS_SAID = frozenset(TENS.split("|"))
_PIECE = re.compile(r"[^\W_]+")
_GAP = re.compile(r"(?:[^\w\n,;!?]|_){1,3}|,\s?(?=[^\W_])|")
_ALSO_WORDS = frozenset("aiAI")


class CuedRecognizer(LinearRecognizer):
    """A recognizer whose pattern is matched against `latin(text)`, and of whose `cue_words` one stands in every match."""

    needs: ClassVar[str] = ""

    def look(self) -> Look | None:
        """As that of any, in plain letters."""
        is_plain = looks_as(self, CuedRecognizer)
        return Look(self.pattern, self.needs, latin=True, starts=self.starts) if is_plain else None

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        yield from super()._spans(latin(text))


def code_end(
    text: str, start: int, *, fewest: int, letters: int = 0, tail: int = 0, most: int = 24, unbroken: bool = False
) -> int | None:
    """Where the code that begins at `start` ends; None where it holds fewer digits than `fewest`, or is a measure.

    It is made of digits, written or said, and of runs of up to `letters` letters among them; of the letters at its end,
    those in lower case belong to it only up to `tail`. Up to three signs may part its pieces, of which it has at most `most`;
    where it is `unbroken`, a piece of four digits or more is all of it.
    """
    pieces: list[re.Match[str]] = []
    piece = _PIECE.match(text, start)
    while piece and len(pieces) < most and _belongs(piece[0], letters):
        pieces.append(piece)
        if unbroken and piece[0].isdigit() and len(piece[0]) >= _WHOLE:
            break
        gap = _GAP.match(text, piece.end())
        piece = _PIECE.match(text, gap.end()) if gap else None
    following = piece[0] if piece and not (pieces and piece is pieces[-1]) else ""
    while pieces and not _may_end(pieces[-1][0], tail):
        following = pieces.pop()[0]
    said = [digits_of(one[0]) for one in pieces]
    if sum(said) < fewest or (len(pieces) == 1 and _is_unit(following) and fewest < _SURELY_A_NUMBER):
        return None
    return pieces[-1].end()


_WHOLE = 4
_SURELY_A_NUMBER = 6


def digits_of(piece: str) -> int:
    """How many digits a piece stands for."""
    lower = piece.lower()
    return sum(map(str.isdigit, piece)) or int(lower in _DIGITS_SAID) or 2 * (lower in _TENS_SAID)


def is_measure(code: str) -> bool:
    """`20 cm`, `4 x 4`: a number and its unit."""
    pieces = _PIECE.findall(code)
    few = pieces[1:_MEASURE]
    return pieces[0].isdigit() and (not few or any(piece in UNITS or piece == "x" for piece in few))


_MEASURE = 3  # pieces


def is_function_word(word: str) -> bool:
    """A word of any sentence ("was", "and"), which ends a name or a code."""
    return vocabulary().get(fold(word), 0) == ALWAYS


def _is_unit(word: str) -> bool:
    return word.lower() in UNITS and not is_function_word(word)


def _belongs(piece: str, letters: int) -> bool:
    if digits_of(piece):
        return True
    if len(piece) > letters:
        return False
    return piece.isupper() or (piece not in _ALSO_WORDS if len(piece) == 1 else not is_function_word(piece))


def _may_end(piece: str, tail: int) -> bool:
    return bool(digits_of(piece)) or piece.isupper() or len(piece) <= max(tail, 1)
