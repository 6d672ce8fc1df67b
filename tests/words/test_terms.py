"""Terms are numbers of the shipped list: names are not in it, and no word of a post can travel in one."""

import pytest

from townhum.words import START, is_common_name, is_name, packs, term_number, term_text, term_words, vocabulary
from townhum.words.packs.levels import ANYWHERE, LOWER, words_of
from townhum.words.packs.levels import START as PACK_START


def test_no_name_that_many_bear_is_ever_a_term_and_rarer_ones_are_plainly_words():
    for word in term_words():
        assert not is_common_name(word)
        assert not is_name(word) or vocabulary()[word] >= START


@pytest.mark.parametrize("word", ["price", "Grace", "jennifer", "the", "zxqvory", "k7", "[OTHER]", "", "ok"])
def test_names_function_words_and_what_is_in_no_list_have_no_number(word):
    assert term_number(word) == 0


def test_a_word_that_is_somebodys_name_counts_only_in_lower_case():
    assert is_name("kettle")
    assert term_number("kettle") == term_number("#kettle") > 0
    assert term_number("Kettle") == 0
    assert term_number("Lid") == term_number("lid") > 0


@pytest.mark.parametrize("code", [code for code in packs.packs() if packs.terms(code)])
def test_the_terms_of_a_pack_are_words_that_it_keeps_and_nobodys_name(code):
    levels = words_of(code)
    for word in packs.terms(code):
        assert not is_name(word)
        assert levels[word] in {LOWER, PACK_START, ANYWHERE}


def test_a_study_has_the_terms_of_its_languages_each_word_once_and_no_number_twice():
    english, german, both = term_words(), term_words(("de",)), term_words(("en", "de"))
    assert both[: len(english)] == english
    assert set(both) == {*english, *german}
    assert len(set(both)) == len(both) <= 0xFFFF
    assert term_words(("pl",)) == english
    assert len(term_words(("en", *packs.packs()))) <= 0xFFFF


@pytest.mark.parametrize("code", packs.packs())
def test_a_study_of_one_language_has_terms_be_it_those_of_english(code):
    assert term_words((code,)) == (term_words((code, "pl")) if packs.terms(code) else term_words())
    assert len(term_words((code,))) > 1_000
    assert packs.terms(code) or term_number("spedizione", code, (code,)) == term_number("kettle", code, (code,)) == 0


def test_a_word_of_another_language_is_told_as_it_is_written_there():
    study = ("de", "fr", "en")
    for written, code, word in (
        ("Lieferung", "de", "lieferung"),
        ("qualite", "fr", "qualité"),
        ("QUALITÉ", "fr", "qualité"),
    ):
        assert term_text(term_number(written, code, study), study) == word
    assert (
        term_number("Sabine", "de", study)
        == term_number("lieferung", "fr", study)
        == term_number("die", "en", study)
        == 0
    )
    assert term_number("lieferung", "de", ("fr",)) == 0


def test_a_number_gives_its_word_and_a_wrong_one_nothing():
    assert [term_text(number) for number in (term_number("leaking"), term_number("lid"))] == ["leaking", "lid"]
    for wrong in (0, -1, len(term_words()) + 1, 0xFFFF_FFFF):
        with pytest.raises(ValueError, match="no term"):
            term_text(wrong)
