"""What stands beside a word that is taken out, in another language: given and family names, their particles, initials."""

from __future__ import annotations

import re
from collections.abc import Sequence

from townhum.scrub.beside import OF_A_TRACK, Word
from townhum.scrub.tongues.speech import Speech
from townhum.words import is_name
from townhum.words.packs.levels import ALWAYS, ANYWHERE, START

_GAP = re.compile(r"[ \-.\u00b7_]{1,2}|'|\u2019")
_JOINED = frozenset({"-", "_"})
_LONGEST_INITIALS = 2


def take_neighbours(text: str, words: Sequence[Word], said: Sequence[str], speech: Speech) -> None:
    """Take out what goes on a name, in both directions, and what a particle ties to it."""
    for number in range(1, len(words)):
        if words[number - 1].out and not words[number].out:
            _take(text, words[number], words[number - 1], said[number], speech)
    for number in range(len(words) - 2, -1, -1):
        if words[number + 1].out and not words[number].out:
            _take(text, words[number], words[number + 1], said[number], speech)
            _take_initial(text, words[number], words[number + 1])
    _take_linked(text, words, said, speech)


def _take(text: str, word: Word, other: Word, lower: str, speech: Speech) -> None:
    left, right = (word, other) if word.start < other.start else (other, word)
    gap = text[left.end : right.start]
    if word.level == OF_A_TRACK or not _GAP.fullmatch(gap):
        return
    if word.level == ALWAYS and gap not in _JOINED:
        return
    if gap in _JOINED:
        word.out = word.level < ANYWHERE or is_name(lower) or not word.capital
        return
    if "." in gap and len(lower) > 1:
        return
    if word.capital and other.capital:
        is_plain = word.level >= (START if word.opens else ANYWHERE) and not is_name(lower)
        word.out = not (is_plain and (speech.capitals or word.opens or word.shouted))
    elif not word.capital and not other.capital:
        word.out = word.level < START and is_name(lower)


def _take_initial(text: str, word: Word, after: Word) -> None:
    unit = text[word.start : word.end]
    is_initial = len(unit) <= _LONGEST_INITIALS and unit.isupper() and text[word.end : after.start] in {". ", "."}
    if is_initial and after.capital and word.level != OF_A_TRACK:
        word.out = word.capital = True


def _take_linked(text: str, words: Sequence[Word], said: Sequence[str], speech: Speech) -> None:
    """What follows a particle after a name: "Cruz" of "Mar\u00eda de la Cruz"."""
    tied = False
    for number in range(1, len(words)):
        before, word = words[number - 1], words[number]
        near = text[before.end : word.start] in {" ", "-", "'", "\u2019"}
        named = before.out and before.capital
        if near and (tied or named) and said[number] in speech.linked:
            tied = True
            after = words[number + 1] if number + 1 < len(words) else None
            word.out = word.out or bool(word.capital and after and after.out and text[word.end : after.start] == " ")
            continue
        if near and tied and not word.out and word.level != OF_A_TRACK and word.capital:
            word.out = is_name(said[number]) or not speech.capitals
        tied = False
