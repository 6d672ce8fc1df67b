"""Terms are numbers of the shipped list: names are not in it, and no word of a post can travel in one."""

import pytest

from townhum.words import START, is_common_name, is_name, term_number, term_text, term_words, vocabulary


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


def test_a_number_gives_its_word_and_a_wrong_one_nothing():
    assert [term_text(number) for number in (term_number("leaking"), term_number("lid"))] == ["leaking", "lid"]
    for wrong in (0, -1, len(term_words()) + 1, 0xFFFF_FFFF):
        with pytest.raises(ValueError, match="no term"):
            term_text(wrong)
