"""Names that are words, in lower case, where the sentence says that a person is meant ("cheers, will", "ask for mark").

Default deny takes out what is unknown, and a name with a capital. A word that stays in lower case although many people bear it
("will", "hope", "young") is judged by what stands on both sides of it: the rules are in `sayings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from townhum.scrub.borne import AUXILIARY, FAMILY, GOODS, MANNERS, TIMES, VERBS_TOO, may_be_meant
from townhum.scrub.frames import SAID
from townhum.scrub.goods import borne_goods, goods, market_names, names_first
from townhum.scrub.likely import LEAST, LEAST_BORNE, LEAST_NAME_FIRST, LEAST_SURE, odds
from townhum.scrub.likely import may_lead as may_likely_lead
from townhum.scrub.said import Said
from townhum.scrub.sayings import is_meant, may_lead
from townhum.scrub.spans import Found
from townhum.words import is_common_name, vocabulary

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\n|[^\w\s*]")  # a star is for emphasis
_NEAR = 20  # characters: room for each word that leads to a person
_WINDOW = 48  # characters on either side
_MOST = 5  # tokens that a rule may look at before a word
_AFTER = 9  # and behind it: a clause may come back to whom it began with
_NOTHING = [""] * (_MOST + 1)
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_MARKET = GOODS | MANNERS
_FORMS = {word: (word, word.title(), word.upper()) for word in market_names()}
_OF_CAPITAL = 4.5
"""So much more is asked of a market's word with a capital, which is emphasis as a rule."""
_OF_GOODS = 4.0
"""So much more is asked of what a market sells, of a time that nobody is called, and of what stands among things in a list, unless a second name or an initial follows."""
_HARDLY_MEANT = GOODS | TIMES - {"may", "summer"}
_LISTING = frozenset({",", "and", "or", "&"})
_NO_INITIAL = frozenset("aiux")


def find_meant(text: str, words: frozenset[str]) -> list[Found]:
    """The spans of such names in a visible text, whose runs of letters and digits in lower case are `words`.

    With a capital such a name goes anyhow; but a market's word stays with one too ("Price"), and is looked at here.
    """
    found: list[Found] = []
    for word in words & may_be_meant():
        for form in _FORMS.get(word) or (word,):
            start = text.find(form)
            while start >= 0:
                end = start + len(form)
                near = text[start - _NEAR if start > _NEAR else 0 : start].rsplit(None, 1)
                if (not near or may_lead(near[-1]) or may_likely_lead(near[-1].lower())) and _stands_alone(
                    text, start, end
                ):
                    last = _end_of_name(text, start, end)
                    if last:
                        found.append(Found(start, last, "person"))
                start = text.find(form, end)
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or (before and before in "_#@'\u2019$/+") or after.isalnum() or (after and after in "_@"):
        return False
    if before == "-" and text[start - 2 : start - 1].isalnum():  # "all-star"
        return False
    if after and after in "-/'\u2019.&+":  # "mark-up", "may/june", "price.com"
        return not text[end + 1 : end + 2].isalnum() or bool(_POSSESSIVE.match(text, end))
    return True


def _end_of_name(text: str, start: int, end: int) -> int:
    """Where the name that begins with this word ends, a second name or an initial included; 0 where it is a word."""
    before, after = _around(text, start, end)
    comma = before[0] == ","
    word = text[start:end].lower()
    for last, rest in _ends(text, word, end, after):
        if is_meant(Said(word, before[comma:], [*rest[:_AFTER], *_NOTHING], comma=comma, full=last > end)):
            return last
        least = (LEAST_SURE if last > end or word in AUXILIARY else LEAST) + _is_thing(word)
        least += _OF_CAPITAL * text[start].isupper()
        if last == end and (word in _HARDLY_MEANT or _is_listed(before, rest)):
            least += _OF_GOODS
        if odds(before, [*rest, *_NOTHING]) >= least:
            return last
    return 0


def is_a_word(text: str, start: int, end: int) -> bool:
    """Whether a word of `borne_words` in small letters ("melody", "dusty") is a word where it stands, alone and without a second name."""
    if not _stands_alone(text, start, end):
        return False
    before, after = _around(text, start, end)
    if text[end : end + 1] == " " and after and _may_be_second(after[0]):
        return False
    word, comma, rest = text[start:end], before[0] == ",", [*after[:_AFTER], *_NOTHING]
    if odds(before, rest) >= (LEAST_NAME_FIRST if word in names_first() else LEAST_BORNE):
        return False
    return not is_meant(Said(word, before[comma:], rest, comma=comma, full=False))


def _around(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The tokens before and behind a word, the nearest first."""
    before = [*_tokens(text[max(0, start - _WINDOW) : start])[: -_MOST - 2 : -1], *_NOTHING]
    after = _tokens(text[end : end + _WINDOW])
    if _POSSESSIVE.match(text, end):
        after = ["'s", *after[2:]]
    return before, after


def _is_thing(word: str) -> bool:
    return word in _MARKET or word in TIMES or word in borne_goods() or word in goods()


def _is_listed(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a thing that nobody is called stands beside a word in a list: "cherry, walnut and oak"."""
    return any(
        len(side) > 1
        and side[0] in _LISTING
        and (side[1] in GOODS or (side[1] in goods() and side[1] not in may_be_meant()))
        for side in (before, after)
    )


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.lower().replace("\u2019", "'"))


def _ends(text: str, word: str, end: int, after: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Where a name may end, the longest first, and what comes after it."""
    second = after[0] if after and text[end] == " " and text[end + 1 : end + 2].isalpha() else ""
    behind = end + 1 + len(second)
    if len(second) == 1 and second not in _NO_INITIAL and (len(after) == 1 or after[1] in {".", "\n"}):
        yield (behind + 1, after[2:]) if text[behind : behind + 1] == "." else (behind, after[1:])
    elif _may_be_second(second) and ((after[1:2] and after[1] in SAID) or not _are_words(word, second)):
        yield behind, after[1:]
    yield end, after


def _may_be_second(word: str) -> bool:
    return (word in may_be_meant() and (word not in _MARKET or word in FAMILY)) or (
        word != "" and is_common_name(word) and word not in vocabulary()
    )


def _are_words(first: str, second: str) -> bool:
    """`will call`, `green tea`: two words that are none the more a name for standing together."""
    return second in VERBS_TOO if first in AUXILIARY else first in _MARKET and second in _MARKET
