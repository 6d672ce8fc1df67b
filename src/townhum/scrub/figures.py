"""Default deny for figures: a number stays where it is of a harmless kind, whatever word may tell of a code, a phone or a date.

Harmless are years, prices, times, dates, scores, sizes, shares, decimals, what is counted, and what numbers a known thing ("error 404"). Everything
else of three digits and more goes, with the short pieces beside it: no wording has to be thought of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from townhum.scrub.cues import MIXED_IS_HARMLESS, UNITS
from townhum.scrub.goods import goods, nouns
from townhum.scrub.kinds import WORD
from townhum.scrub.models import is_free, is_model
from townhum.scrub.recognizers.cued import DIGIT_WORDS, TENS, digits_of
from townhum.scrub.spans import Found
from townhum.words import ALWAYS, LOWER, fold, vocabulary

_NUMBER_WORDS = frozenset(f"{DIGIT_WORDS}|{TENS}|hundred".split("|"))
_SAID = _NUMBER_WORDS - {"o", "un", "due", "one", "two", "null", "nil", "six"}
"""Number words without one of which nothing said is looked at; those of these that are common are part of a number none the less."""
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+[.,]\d{1,2}(?!\d)(?![.,]\d)|[^\W_]+")
_PARTING = r"(?:dash|slash|point|dot|hash|star|minus|plus|right|left|then|and)"
_GAP = re.compile(
    rf",?[ \t]{_PARTING},?[ \t]|[ \t]?(?:,|\.\.\.)[ \t]?|[ \t\xa0]?[-\u2010-\u2015./#:_()+*]{{0,2}}[ \t\xa0]?"
)
_LISTING = re.compile(r",|and|then")
_FIGURE = re.compile(r"(?:\d\d?|(?:19|20)\d\d)(?!\d|.{0,11}\d)|(?P<looked>\d+)")
"""Figures; of short ones and years with no other digit near behind, nothing needs to be asked."""
_CLOSE = re.compile(r"\d\D{0,9}\d\D{0,9}\d")
_FOLLOWING = re.compile(r"[-\s]{0,2}([^\W\d_]+)")
_BEFORE_IT = re.compile(r"[^\W_]+")
_HEAD = re.compile(r"(?<![^\W_])(?:(?:[A-Z]{1,4}|(?![aiurnyx])[a-z])[ .-]{1,2})+\Z")
"""Short pieces before a number that is taken out: "QQ 12 34 56", "c 4 8 1 2"."""
_NEAR = 24  # characters
_TIME = re.compile(r"[012]?\d[0-5][05]")
_BEFORE_A_TIME = frozenset(["for", "at", "by", "until", "till", "from", "before", "after"])
_FEWEST = 3  # digits
_LONGEST_LETTERS = 4
_FEWEST_SAID = 3  # pieces
_MONEY = "$\u20ac\u00a3\u00a5\u20b9"
_BEFORE = frozenset(
    """
    about over under around nearly almost than only roughly some approximately below above error version model series page pages chapter size
    cost costs paid pay pays price priced worth charged rated
    route status level episode season windows iphone galaxy pixel xbox playstation boeing airbus mark area top
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Before a number that is counted, or one that everybody may know."""
_BEFORE_A_DEGREE = frozenset(["to", "at", "be", "of", "by"])
_FOR_HELP = frozenset(["911", "999", "112", "101", "111", "000"])
_ROUND = 50
_FIRST_YEAR, _LAST_YEAR = 1800, 2099
_NO_LETTERS = frozenset(["I", "A", "AM", "PM", "U", "R"])
_HARMLESS = re.compile(
    r"(?:18|19|20)\d\d(?:[-/](?:\d\d|(?:19|20)\d\d))?s?|(?:19|20)\d\d(?P<by>[-./])\d{1,2}(?P=by)\d{1,2}|\d{1,2}(?P<with>[-./])\d{1,2}(?P=with)(?:19|20)?\d\d"
    r"|\d{1,2}(?:[:.]\d\d){0,2}(?:\s?[-\u2013]\s?\d{1,2}(?:[:.]\d\d){0,2})?|\d{1,3}\s?[-/\u2013]\s?\d{1,3}|\d{1,2}-\d{1,2}\(\d{1,2}|(?:\d{1,4}\s?[x\u00d7*]\s?)+\d{1,4}"
    r"|\d{1,3}(?:[.,]\d{3})+(?:/\d+)?|\d+[.,]\d{1,2}(?:-\d+[.,]\d{1,2})?|\d{1,2}(?:\.\d{1,2}){1,3}|v\d{1,2}(?:\.\d{1,3}){1,3}|\d{1,4}"
)


_MANY = frozenset(["hundred", "thousand", "million", "billion", "trillion", "bn", "mio"])


class _Piece(NamedTuple):
    text: str
    start: int
    end: int
    digits: int


def find_figures(text: str, words: frozenset[str]) -> Iterator[Found]:
    """The spans of figures of no harmless kind in a visible text, whose runs of letters and digits in lower case are `words`."""
    said = not words.isdisjoint(_SAID) and (len(words & _NUMBER_WORDS) > 1 or _DIGIT.search(text) is not None)
    if not said and not _CLOSE.search(text):
        return
    done = 0
    for match in (_figure_or_word() if said else _FIGURE).finditer(text):
        start = match.start()
        if start < done or not (said or match["looked"]):
            continue
        while start and text[start - 1].isalpha():
            start -= 1
        run, following = _run(text, start)
        done = run[-1].end if run else match.end()
        core = _core(run, following)
        if not core or sum(piece.digits for piece in core) < _FEWEST:
            continue
        before = _BEFORE_IT.findall(text[max(0, start - _NEAR) : start].lower())[-2:]
        if not _is_harmless(text, core, before, following):
            head = _HEAD.search(text, max(0, start - _NEAR), start)
            yield Found(head.start() if head else start, run[-1].end, WORD)


def _run(text: str, start: int) -> tuple[list[_Piece], str]:
    """The pieces that stand together from `start` on, and the word behind them; words that part figures are none ("20 dash 45")."""
    run: list[_Piece] = []
    match = _PIECE.match(text, start)
    while match:
        piece = _Piece(match[0], *match.span(), digits_of(match[0]))
        if not _belongs(piece) or (run and not _are_joined(text, run, piece)):
            break
        run.append(piece)
        gap = _GAP.match(text, piece.end)
        match = _PIECE.match(text, gap.end()) if gap else None
    following = _FOLLOWING.match(text, run[-1].end) if run else None
    return run, following[1] if following else ""


def _belongs(piece: _Piece) -> bool:
    """Whether a piece may be one of a code: a number, written or said, or a few capitals, but no "10pm"."""
    word = piece.text
    if word.isalpha():
        return piece.digits > 0 or (
            word.isupper() and len(word) <= _LONGEST_LETTERS and word not in _NO_LETTERS and not _is_word(word)
        )
    if word.isalnum() and not word.isdigit():
        return (
            not (word[0].isdigit() and MIXED_IS_HARMLESS.fullmatch(word))
            and sum(map(str.isalpha, word)) <= _LONGEST_LETTERS
        )
    return True


def _is_word(word: str) -> bool:
    return len(word) > 1 and vocabulary().get(fold(word), 0) >= LOWER


def _are_joined(text: str, run: Sequence[_Piece], piece: _Piece) -> bool:
    """Whether what stands between a run and a piece joins them: a comma or "and" only where something is said in words."""
    gap = text[run[-1].end : piece.start]
    if _LISTING.search(gap):
        said = any(one.text.isalpha() and one.digits for one in (*run, piece))
        if not (said and run[-1].digits and piece.digits):
            return False
    return _GAP.fullmatch(gap) is not None


def _core(run: Sequence[_Piece], following: str) -> Sequence[_Piece]:
    """The run without capitals at its end, and without a number there that counts the word behind it ("2019 20 people")."""
    while run and not run[-1].digits:
        run = run[:-1]
    return run[:-1] if len(run) > 1 and run[-1].text.isdigit() and _is_counted(following) else run


def _is_harmless(text: str, run: Sequence[_Piece], before: Sequence[str], following: str) -> bool:
    if _ascends(run):
        return True
    counts = _is_counted(following)
    if any(piece.text.isalpha() for piece in run):
        return len(run) < _FEWEST_SAID or (counts and any(piece.text.lower() in _MANY for piece in run))
    written = text[run[0].start : run[-1].end]
    sign = text[max(0, run[0].start - 2) : run[0].start].strip()[-1:]
    unit = text[run[-1].end : run[-1].end + 2].strip()[:1]
    if (sign and sign in _MONEY) or (unit and unit in f"%\u00b0{_MONEY}"):
        return True
    if not _HARMLESS.fullmatch(written):
        return is_model(text, run[0].start, run[-1].end)
    if not written.isdigit() or counts or _is_known_number(written, before):
        return True
    return len(written) == _FEWEST and is_free(text, run[0].start, run[-1].end)


def _is_known_number(number: str, before: Sequence[str]) -> bool:
    """Whether a number of three or four digits is a year, a round one, one that everybody calls, or numbers a known thing."""
    value, near = int(number), before[-1] if before else ""
    is_year = len(number) == len("2026") and _FIRST_YEAR <= value <= _LAST_YEAR
    is_round = value % _ROUND == 0 or (value % 10 == 0 and near in _BEFORE_A_DEGREE)
    is_time = near in _BEFORE_A_TIME and _TIME.fullmatch(number) is not None
    return is_year or is_round or is_time or number in _FOR_HELP or not _BEFORE.isdisjoint(before)


@cache
def _figure_or_word() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{DIGIT_WORDS}|{TENS})(?![^\W_])|{_FIGURE.pattern}", re.IGNORECASE)


def _is_counted(word: str) -> bool:
    folded = fold(word)
    if folded in UNITS or folded in _MANY or folded in nouns() or folded in goods():
        return True
    level = vocabulary().get(folded, 0)
    return level >= LOWER and (level < ALWAYS or folded.endswith("s")) and not folded.endswith("ed")


def _ascends(run: Sequence[_Piece]) -> bool:
    """`1 2 3 4`, `one two three`: somebody counts."""
    values = [_VALUES.get(piece.text.lower(), int(piece.text) if piece.text.isdigit() else -1) for piece in run]
    steps = {second - first for first, second in pairwise(values)}
    return len(values) >= _FEWEST_SAID and min(values) >= 0 and steps in ({1}, {-1})


_VALUES = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
