"""The lists of what is felt: well-formed, and of words that a scrubber keeps."""

from collections import Counter

import pytest

from townhum.read.tongues.grammar import GRAMMARS
from townhum.read.tongues.lexicon import is_listed, lexicon, plain
from townhum.read.tongues.phrases import MARK
from townhum.words.packs import pack_data
from townhum.words.packs.levels import words_of

CODES = tuple(GRAMMARS)


def entries(code):
    lines = pack_data(code, "felt.txt").decode().splitlines()
    return [(float(line.split()[0]), line.split()[1:]) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("code", CODES)
def test_every_word_stands_once_with_a_valence_of_the_scale(code):
    counted = Counter(word for _, words in entries(code) for word in words)
    assert [word for word, times in counted.items() if times > 1] == []
    assert all(-4 <= valence <= 4 for valence, _ in entries(code))
    assert all(word.removesuffix("*").isalpha() for word in counted)


@pytest.mark.parametrize("code", CODES)
def test_the_scrubber_keeps_nearly_all_of_its_words(code):
    listed = (word.removeprefix(MARK) for _, words in entries(code) for word in words if not word.endswith("*"))
    whole = [plain(word, code) for word in listed]
    assert sum(word in words_of(code) for word in whole) > 0.9 * len(whole)


def test_the_longest_beginning_counts_and_a_whole_word_before_any():
    german = lexicon("de")
    assert german.valence("lecker") > 2 > german.valence("leckt") < 0
    assert german.valence("krankenhaus") == 0 > german.valence("krankheit")
    assert german.valence("stuhl") == 0


def test_accents_may_be_left_out_where_people_leave_them_out():
    assert lexicon("es").valence(plain("Pésimo", "es")) == lexicon("es").valence("pesimo") < 0
    assert plain("Año", "es") != "ano"
    assert plain("Não", "pt") == "nao"
    assert plain("schön", "de") != "schon"


def test_only_words_of_the_shipped_list_are_remembered():
    assert is_listed("de", "Schlecht")
    assert not is_listed("de", "Zelthmanowitsch")
