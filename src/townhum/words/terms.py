"""Terms: single words of the shipped vocabulary, as numbers without text.

A term's number says nothing but a place in the shipped list, so no word of a post can travel in one: what the list does
not hold has no number. Left out of the list are function words, words that are hardly ever said, what is not plain English
letters, every name that many people bear, however common the word ("price", "water"), and every rarer name that is not far
commoner as a word. Of what remains, a word that somebody somewhere bears as a name ("kettle", "leak") counts only where it is written in lower case. The terms of a language with a pack are the commonest of its harmless words that are nobody's name at
all (`training/packs/terms.py`), as its pack lists them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from townhum.words import packs
from townhum.words.fold import fold
from townhum.words.vocabulary import ALWAYS, START, is_common_name, is_name, rare_words, vocabulary

_SHORTEST = 3  # letters: shorter words are mostly abbreviations, and function words of other languages

_SAYS_LITTLE = frozenset(
    """
across actually afterwards alone amongst amount anyhow anyway anywhere basically became become becomes becoming
beforehand behind beside besides beyond elsewhere empty everywhere except fifteen fifty former full further give
gave given gives giving guess honestly indeed keep keeps kept knew know known knows last latter least literally
looked looking looks meanwhile mostly move name namely next nowhere otherwise part probably regarding said saw
saying seem seemed seems seen serious seriously several show sometime somewhere sure take taken takes taking
tell telling thereby therefore think thinking thinks thought throughout thru thus told took top totally try
trying tried twelve twenty unless used using use uses various want wanted wants went whereas yourselves come
comes came coming put puts feel feels lot lots yea yup nah haha hahaha lmfao idc pls plz kinda sorta dunno wanna
gotta tho til whoa ugh umm hmm huh aww ahh ooh wth nope
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""spaCy's English stop words (MIT) that the vocabulary does not mark as function words, and common verbs of saying and
thinking and interjections, which say nothing of what a market talks about. Listed by hand."""


ENGLISH = "en"
_MOST = 0xFFFF
"""Terms have numbers of 16 bits."""


def term_words(languages: Iterable[str] = (ENGLISH,)) -> tuple[str, ...]:
    """The words that may be terms in a study that reads these languages. A word's number is its place, from 1.

    Those of English come first, where the study reads it, then those of each language whose pack lists some, the commonest that there are
    numbers for; a word of two languages is one term. A study that reads none of these has the terms of English.
    """
    return _words(_codes(languages))


def term_number(word: str, code: str = ENGLISH, languages: Iterable[str] = (ENGLISH,)) -> int:
    """The number of a word as it is written in a post of a language, in a study that reads these; 0 where it is no term."""
    word = word.lstrip("#")
    if code != ENGLISH:
        return _numbers(_codes(languages)).get(_spelt(code).get(word.lower(), ""), 0)
    folded = fold(word)
    number = _numbers(_codes(languages)).get(folded, 0) if folded in _english_set() else 0
    return 0 if number and word != folded and is_name(folded) else number


def term_text(term: int, languages: Iterable[str] = (ENGLISH,)) -> str:
    """The word of a number. Raises ValueError for a number that no term has."""
    words = term_words(languages)
    if not 0 < term <= len(words):
        raise ValueError("no term has this number")
    return words[term - 1]


def _codes(languages: Iterable[str]) -> tuple[str, ...]:
    given = tuple(languages)
    others = tuple(sorted(code for code in packs.read(given) if packs.terms(code)))
    return (ENGLISH, *others) if ENGLISH in given or not others else others


@cache
def _words(codes: tuple[str, ...]) -> tuple[str, ...]:
    found = dict.fromkeys(_english() if ENGLISH in codes else ())
    others = [code for code in codes if code != ENGLISH]
    for code in others:
        room = (_MOST - len(_english())) // len(others)
        found |= dict.fromkeys(sorted(word for word in packs.terms(code)[:room] if word not in found))
    return tuple(found)


@cache
def _numbers(codes: tuple[str, ...]) -> Mapping[str, int]:
    return MappingProxyType({word: number for number, word in enumerate(_words(codes), 1)})


@cache
def _spelt(code: str) -> Mapping[str, str]:
    """The terms of a language with a pack, as they are spelt and without their accents."""
    words = packs.terms(code)
    return MappingProxyType({**{fold(word): word for word in reversed(words)}, **{word: word for word in words}})


@cache
def _english() -> tuple[str, ...]:
    return tuple(sorted(word for word, level in vocabulary().items() if level < ALWAYS and _may_be_term(word)))


@cache
def _english_set() -> frozenset[str]:
    return frozenset(_english())


def _may_be_term(word: str) -> bool:
    plain = len(word) >= _SHORTEST and word.isascii() and word.isalpha()
    return plain and word not in rare_words() and word not in _SAYS_LITTLE and not _may_be_somebody(word)


def _may_be_somebody(word: str) -> bool:
    return is_common_name(word) or (is_name(word) and vocabulary()[word] < START)
