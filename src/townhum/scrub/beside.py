"""What stands beside a word that is taken out: names go on ("Big" of "Big Sean", "man" of "spider-man")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from townhum.words import ALWAYS, ANYWHERE, LOWER, OPENING, START, is_common_name, is_name

OF_A_TRACK = ALWAYS + 1
"""Level of a word that a track matched: it stays whatever stands beside it."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_GAP = re.compile(r"[ \-.&'\u2019_/]{0,2}")
_JOINED = frozenset({"-", "_"})
_NO_INITIALS = frozenset({"I", "A", "OK", "UK", "US", "EU", "UN", "TV", "RT", "DM", "VS"})
_JOINERS = "-_'\u2019\u00b4`"
_APOSTROPHES = frozenset({"'", "\u2019", "\u00b4", "`"})
_SHORTEST_AFTER_APOSTROPHE = 3  # letters: shorter ones are those of "I'll" and "we've"
_AFTER_APOSTROPHE = _words(
    """
    all alls clock cause cuz day days til till till mon know knows tis twas bout nuff round sup roll tards
    cha gonna think
    """
)
"""As in "y'all", "o'clock", "c'mon", "g'day", "d'you know"."""
_PARTICLES = _words(
    """
    de da di del della der den des dos du la las los le van von zu bin binti ibn al el ben af av y
    """
)
_LONGEST_INITIALS = 2  # letters: "PM" is taken for initials beside a name, "BBC" is not
_PERSONS = _words("man men woman women girl girls boy boys lady guy kid king queen lord captain witch knight widow")
WORDS_ALL_THE_SAME = _words(
    """
    a and are as at be by for from he her here him his how i if im in into is it its me my no not of off on
    or our out re so she than that the their them then there they this to too up us was we were what when
    where who why with you your
    """
)
"""Names too, somewhere ("Do", "My", "So", "The"), but not beside one in capitals, where a title of a work is likelier."""


class Word:
    """One word of a text. `level` as in `townhum.words`; `out` when it is to be taken out.

    `capital` says that its letters are not all small, `opens` that it begins a sentence, `shouted` that its post is
    written in capitals.
    """

    __slots__ = ("capital", "end", "level", "opens", "out", "shouted", "start")

    def __init__(self, start: int, end: int, level: int, capital: bool = False, out: bool = False) -> None:
        self.start = start
        self.end = end
        self.level = level
        self.capital = capital
        self.out = out
        self.opens = self.shouted = False


def take_neighbours(text: str, words: Sequence[Word]) -> None:
    """Take out what belongs to a name: beside a word that is out, and two words with capitals side by side.

    Initials are gone through backwards, so that all of "J. R. R. Tolkien" goes.
    """
    taken = []
    for first, second in pairwise(words):
        if first.out:
            if second.out:
                continue
        elif not (second.capital or second.out or text[first.end] in _JOINERS):
            continue
        gap = text[first.end : second.start]
        if not (_GAP.fullmatch(gap) or (gap == " . " and first.end - first.start == 1)):
            continue
        if first.out or second.out:
            word, other = (second, first) if first.out else (first, second)
            if _belongs(text, word, other, gap):
                taken.append(word)
        elif _are_one(text, first, second, gap):
            taken += [first, second]
    for word in taken:
        word.out = word.level != OF_A_TRACK
    _take_initials(text, words)
    _take_after_particles(text, words)


def _belongs(text: str, word: Word, other: Word, gap: str) -> bool:
    if gap in _JOINED:
        return True
    if word.level == ALWAYS:
        return _is_a_name_after_all(text, word, other)
    if word.capital:
        is_plain = (word.opens or word.shouted) and word.level >= ANYWHERE and not is_name(text[word.start : word.end])
        return other.capital and not is_plain
    if word.level < START and word.level != OPENING:
        return True
    return is_name(text[word.start : word.end]) and not other.capital and is_name(text[other.start : other.end])


def _is_a_name_after_all(text: str, word: Word, other: Word) -> bool:
    """A very common word with a capital, where no sentence begins, that many people bear ("Can Yilmaz", "Danish Khan")."""
    unit = text[word.start : word.end]
    if not (word.capital and other.capital) or word.opens or word.shouted or len(unit) == 1:
        return False
    is_emphasis = unit.isupper() and not text[other.start : other.end].isupper()
    return unit.lower() not in WORDS_ALL_THE_SAME and not is_emphasis and is_common_name(unit)


def _take_initials(text: str, words: Sequence[Word]) -> None:
    for number in range(len(words) - 2, -1, -1):
        after = words[number + 1]
        if not (after.out and after.capital):
            continue
        word = words[number]
        if word.out or word.level == OF_A_TRACK or word.end - word.start > _LONGEST_INITIALS:
            continue
        unit, gap = text[word.start : word.end], text[word.end : after.start]
        if unit.isupper() and _GAP.fullmatch(gap) and not word.shouted and ("." in gap or unit not in _NO_INITIALS):
            word.out = word.capital = True


def _take_after_particles(text: str, words: Sequence[Word]) -> None:
    """What follows a particle after a name: "Wit" of "Jan de Wit", "Cruz" of "Maria de la Cruz"."""
    at = 0
    for number, name in enumerate(words):
        if not name.out or number < at:  # a particle that was gone past ends where the name before it does
            continue
        at = number + 1
        while at < len(words) and _follows(text, words, at) and _said(text, words[at]) in _PARTICLES:
            at += 1
        if number + 1 < at < len(words) and _follows(text, words, at):
            word = words[at]
            if not word.out and word.level < ALWAYS and (word.capital or is_name(_said(text, word))):
                word.out = True


def _follows(text: str, words: Sequence[Word], at: int) -> bool:
    return _GAP.fullmatch(text, words[at - 1].end, words[at].start) is not None


def _said(text: str, word: Word) -> str:
    return text[word.start : word.end].lower()


def _are_one(text: str, first: Word, second: Word, gap: str) -> bool:
    """Two known words that are a name together: "Wonder Woman", "O'Price", "chin-lung", "M. Night"."""
    if gap in _APOSTROPHES:
        tail = text[second.start : second.end].lower()
        return len(tail) >= _SHORTEST_AFTER_APOSTROPHE and tail not in _AFTER_APOSTROPHE
    if gap in _JOINED:
        both = {first.level, second.level}
        return (
            max(both) <= LOWER and is_name(text[first.start : first.end]) and is_name(text[second.start : second.end])
        )
    if "." in gap:
        is_initial = first.end - first.start == 1 and text[first.start].isupper() and text[first.start] != "I"
        return is_initial and second.capital and second.level < ALWAYS and not first.shouted
    return _are_a_title(text, first, second)


def _are_a_title(text: str, first: Word, second: Word) -> bool:
    """Two words with capitals inside a sentence name something, but for two that are common everywhere ("Perfect Kettle").

    "Wonder Woman" is somebody all the same.
    """
    if not (first.capital and second.capital) or ALWAYS in {first.level, second.level}:
        return False
    if min(first.level, second.level) >= ANYWHERE and text[second.start : second.end].lower() not in _PERSONS:
        return False
    return not (first.opens or second.opens or first.shouted)
