"""Default deny: finds every word that is not known to be harmless where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from townhum.scrub.beside import OF_A_TRACK, Word, take_neighbours
from townhum.scrub.cues import (
    AFTER_PERSONS,
    CLITICS,
    CUT_STEMS,
    FUNCTION_WORDS,
    MARKET_NAMES,
    MIXED_IS_HARMLESS,
    UNITS,
    starts_sentence,
)
from townhum.scrub.frames import PERSONS_DO
from townhum.scrub.goods import BEFORE_GOODS, borne_words, is_thing, may_be_things
from townhum.scrub.hashtags import splits_into_words
from townhum.scrub.marks import marks
from townhum.scrub.meant import is_a_word
from townhum.scrub.models import is_model
from townhum.scrub.spans import Found
from townhum.scrub.unspaced import cut_where_nothing_parts
from townhum.words import ALWAYS, ANYWHERE, FOREIGN, LOWER, OPENING, START, fold, is_common_name, is_name, vocabulary

Spans = Sequence[tuple[int, int]]

_UNIT = re.compile(r"#?[A-Za-z0-9]+(?:_+[A-Za-z0-9]+)*")
"""As `_marked_unit` cuts a text in ASCII, by sets that the engine looks up at once."""
_KANA = frozenset(map(chr, range(0x3040, 0x3100)))  # single ones are smileys
_FIRST_WITHOUT_CASE = "\u0590"  # Hebrew, and after it scripts in which one letter may be a name
_STRETCHED = re.compile(r"(.)\1{2,}")
_LAUGH = re.compile(
    r"(?:b?[wm]?[au]?h[aeiu]+){2,}h?|(?:lo){2,}l+|x+d+|a+h+|o+h+|u+g*h+|m+h*m+|a+w+|e+w+|y+a+y+|w+o+w+", re.IGNORECASE
)
_NO_PERSON_BEFORE = FUNCTION_WORDS - AFTER_PERSONS
_SHOUTED_SHARE = 0.6  # of a post's words in capitals, from which capitals say nothing
_NEAR = 20  # characters: the two words before, if they are short ones such as are asked for
_FAR = 40  # characters: a few words behind
_CLAUSE = re.compile(r"(?: [\w'\u2019]+)*")
_FEWEST_SHOUTED = 3
_SHORTEST_STRETCHED = 3  # letters
_LONGEST_SIGN = 3  # letters of a unit that is abbreviated
_TELLING = 4  # letters: shorter words are those of many languages
_FEWEST_FOREIGN = 2


class Unknown:
    """Finds words to take out. `extra` are a study's own harmless words, folded."""

    def __init__(self, extra: Iterable[str] = ()) -> None:
        self._levels: Mapping[str, int] = {**vocabulary(), **{fold(word): ANYWHERE for word in extra}}
        self._things = may_be_things()

    def find(self, text: str, found: Spans, protected: Callable[[], Spans] = tuple) -> list[Found]:
        """The spans of unknown words outside `found` (in order, not overlapping).

        `protected` is asked, only if something is unknown, where the words of a matched track stand.
        """
        matches = list(units_of(text).finditer(text))
        units = [match[0] for match in matches]
        if not found and self._is_plain(units):
            return []
        words = self._words(text, matches, units, found)
        _judge_foreign(words)
        if not any(word.out or (word.capital and word.level < ALWAYS) for word in words):
            return []
        kept = tuple(protected())
        if kept:
            words = words if text.isascii() else cut_where_nothing_parts(text, words, kept)
            for word in words:
                if any(a <= word.start and word.end <= b for a, b in kept):
                    word.out, word.level = False, OF_A_TRACK
        take_neighbours(text, words)
        return [Found(w.start, w.end, "person" if w.capital else "word") for w in words if w.out]

    def _is_plain(self, units: Sequence[str]) -> bool:
        """Whether each word is known as it stands, or stays however it is written: this is quick, and true of many posts."""
        levels = self._levels
        return all(
            levels.get(unit, 0) > FOREIGN
            or (unit.isascii() and (unit.isdigit() or (unit.isalpha() and levels.get(unit.lower()) == ALWAYS)))
            for unit in units
        )

    def _words(self, text: str, matches: Sequence[re.Match[str]], units: Sequence[str], found: Spans) -> list[Word]:
        shouted = is_shouted(units)
        beyond = len(text) + 1
        claimed = iter([*found, (beyond, beyond)])
        first, last = next(claimed)
        words = []
        level_of = self._levels.get
        for number, match in enumerate(matches):
            unit, (start, end) = units[number], match.span()
            level = level_of(unit)
            if level and end <= first:  # written in lower case, and known
                words.append(Word(start, end, level))
                continue
            while last <= start:
                first, last = next(claimed)
            if first < end:
                if start < first or last < end:  # half of it is an identifier: so is the rest
                    words.append(Word(start, end, ALWAYS, out=True))
            elif level:
                words.append(Word(start, end, level))
            elif number and unit.lower() in UNITS and _is_measured(text, start, units[number - 1], unit):
                words.append(Word(start, end, ALWAYS))
            else:
                following = units[number + 1] if number + 1 < len(units) else ""
                words.append(self._judged(text, match, following, shouted=shouted))
        return words

    def _judged(self, text: str, match: re.Match[str], following: str, *, shouted: bool) -> Word:
        unit, (start, end) = match[0], match.span()
        if unit[0] in "#\uff03":
            return Word(start, end, LOWER, capital=True, out=not splits_into_words(unit[1:], self._levels))
        if not unit.isalpha():
            is_harmless = self._mixed_is_harmless(unit) or is_model(text, start, end)
            return Word(start, end, ALWAYS, capital=unit[0].isupper(), out=not is_harmless)
        folded = unit.lower() if unit.isascii() else fold(unit)
        if len(unit) == 1 and unit >= _FIRST_WITHOUT_CASE and unit not in _KANA:
            return Word(start, end, 0, capital=True, out=True)
        may_be_cut = folded in CLITICS or text[end : end + 1] in CUT_STEMS
        if len(unit) == 1 or (may_be_cut and _is_part_of_contraction(text, folded, start, end)):
            return Word(start, end, ALWAYS, capital=unit.isupper())
        known = self._levels.get(folded, 0) or self._level(folded)
        level = known if unit.isascii() or not is_name(unit) else 0  # "Germ\u00e1n" is no language
        capital = not unit.islower()
        word = Word(start, end, level, capital=capital, out=not level)
        word.shouted = shouted
        if level and capital:
            word.opens = starts_sentence(text, start)
            word.out = not self._capital_is_harmless(text, unit, word, following, shouted=shouted)
        if word.out and folded in self._things:
            word.opens = word.opens or starts_sentence(text, start)
            word.out = not _is_thing(text, word)
        if word.out and not capital and folded in borne_words():
            word.out = not is_a_word(text, start, end)
        return word

    def _level(self, folded: str) -> int:
        level = self._levels.get(folded, 0)
        if level or len(folded) < _SHORTEST_STRETCHED:
            return level
        if _LAUGH.fullmatch(folded):
            return ALWAYS
        if _STRETCHED.search(folded):
            plain = (_STRETCHED.sub(by, folded) for by in (r"\1\1", r"\1"))
            return max((level for word in plain if (level := self._levels.get(word, 0)) >= START), default=0)
        return 0

    @staticmethod
    def _capital_is_harmless(text: str, unit: str, word: Word, following: str, *, shouted: bool) -> bool:
        level = word.level
        if level == ALWAYS:
            return True
        if level < ANYWHERE and unit.lower() in MARKET_NAMES and (unit.isupper() or unit[1:].islower()):
            return unit.isupper() or _speaks_of_goods(text, word, following)
        if unit.isupper():
            return level >= (START if (shouted or word.opens) and not is_name(unit) else ANYWHERE)
        if not unit[1:].islower() or unit[0].islower() or level == FOREIGN:
            return False
        if word.opens:
            is_plain = level >= START and not is_common_name(unit)
            return is_plain or (level >= OPENING and (not following or fold(following) in _NO_PERSON_BEFORE))
        return level >= ANYWHERE

    def _mixed_is_harmless(self, unit: str) -> bool:
        """Digits and letters together, or words joined by an underscore: `10pm` stays, `k8_smith` does not."""
        if unit.isdigit():
            return True  # long numbers are identifiers, and have a recognizer
        if "_" not in unit:
            return bool(MIXED_IS_HARMLESS.fullmatch(unit))
        return all(self._levels.get(fold(part), 0) == ALWAYS for part in unit.split("_") if part)


def _is_thing(text: str, word: Word) -> bool:
    near = ["", "", *text[max(0, word.start - _NEAR) : word.start].lower().split()]
    clause = _CLAUSE.match(text, word.end, word.end + _FAR)
    after = [*clause[0].lower().split(), ""] if clause else [""]
    opens = word.opens and not text[word.end + 1 : word.end + 2].isupper()
    return is_thing(text[word.start : word.end].lower(), near, after, opens=opens, shouted=word.shouted)


def _is_measured(text: str, start: int, number: str, unit: str) -> bool:
    """Whether the word before, a number, stands right before a unit that begins here: "350 watts"; "5 Watts" may be somebody."""
    near = text[start - 1] in {" ", "-", "\xa0"} and text[start - 2] == number[-1]
    return near and number.isdigit() and (unit.islower() or len(unit) <= _LONGEST_SIGN)


def _speaks_of_goods(text: str, word: Word, following: str) -> bool:
    """Whether a market's word that many bear as a name is the word: "Price is too high", "the Price"; not "Price said", "Ms Price"."""
    if word.opens:
        return fold(following) not in PERSONS_DO
    near = ["", "", *text[max(0, word.start - _NEAR) : word.start].lower().split()]
    return near[-1] in BEFORE_GOODS or (near[-1] in {"is", "was"} and near[-2] in {"it", "that"})


def units_of(text: str) -> re.Pattern[str]:
    """What cuts a text into words, hashtags and numbers."""
    return _UNIT if text.isascii() else _marked_unit()


@cache
def _marked_unit() -> re.Pattern[str]:
    letter = rf"(?!_)[\w{marks()}]"
    return re.compile(rf"[#\uff03]?[^\W_](?:{letter})*(?:_+(?:{letter})+)*")


def is_shouted(units: Sequence[str]) -> bool:
    """Whether most words are in capitals, so that a capital says nothing."""
    words = [unit for unit in units if len(unit) > 1]
    capitals = sum(map(str.isupper, words))
    if len(words) <= _FEWEST_SHOUTED:
        return capitals == len(words) > 1
    return capitals >= _SHOUTED_SHARE * len(words)


def _is_part_of_contraction(text: str, folded: str, start: int, end: int) -> bool:
    """`ve` in "I've", `don` in "don't"."""
    if folded in CLITICS and text[start - 1 : start] in CUT_STEMS:
        return True
    stem = CUT_STEMS.get(text[end : end + 1]) if end < len(text) else None
    return (
        stem is not None
        and folded in stem
        and text[end + 1 : end + 2] in "tT"
        and not text[end + 2 : end + 3].isalpha()
    )


def _judge_foreign(words: Sequence[Word]) -> None:
    """Function words of other languages stay only in a post of another language: in an English one they are names."""
    foreign = [word for word in words if word.level == FOREIGN and not word.out]
    if foreign:
        english = sum(word.level > FOREIGN and word.end - word.start >= _TELLING for word in words)
        if len(foreign) < _FEWEST_FOREIGN or len(foreign) <= english:
            for word in foreign:
                word.out = True
