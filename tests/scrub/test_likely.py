"""Weights for names that are words: they look at what stands around a word, never at the word, and hold no name."""

from townhum.scrub.likely import is_likely, kind_of, known, may_lead
from townhum.words import ALWAYS, is_name, vocabulary


def test_a_person_is_likely_where_people_are_thanked_and_not_after_an_article():
    assert is_likely(["thanks", "", ""], [",", "you", "made"])
    assert not is_likely(["the", "is", "what"], ["of", "it", ""])


def test_more_is_asked_of_a_word_for_a_thing():
    assert is_likely(["thanks", "", ""], ["", "", ""]) >= is_likely(["thanks", "", ""], ["", "", ""], is_thing=True)


def test_after_an_article_nothing_is_asked():
    assert may_lead("thanks")
    assert not may_lead("the")


def test_no_token_that_is_weighed_as_itself_is_a_name_that_is_no_common_word():
    words = [token for token in known() if token.isalpha()]
    assert len(words) > 500
    assert not [word for word in words if is_name(word) and vocabulary().get(word, 0) < ALWAYS]


def test_another_token_is_weighed_as_its_kind():
    assert kind_of("2019", frozenset()) == "<num>"
    assert kind_of("quorving", frozenset()) == "<ing>"
    assert kind_of("quorv", frozenset()) == "<w>"
    assert kind_of("", frozenset()) == ""
