"""Weights for names that are words: they look at what stands around a word, never at the word, and hold no name."""

from townhum.records import ScrubbedPost
from townhum.scrub.goods import borne_words
from townhum.scrub.likely import LEAST, WINDOW, kind_of, known, may_lead, odds
from townhum.words import ALWAYS, is_common_name, is_name, vocabulary


def stands(word, post):
    return isinstance(post, ScrubbedPost) and word in post.text.split()


def row(*said):
    return [*said, *[""] * WINDOW]


def test_a_person_is_likely_where_people_are_thanked_and_not_after_an_article():
    assert odds(row("thanks"), row(",", "you", "made")) >= LEAST
    assert odds(row("the", "is", "what"), row("of", "it")) < LEAST


def test_a_word_that_is_a_name_first_stays_where_a_thing_is_spoken_of_and_goes_elsewhere(scrub):
    words = sorted(borne_words())
    assert all(is_common_name(word) and word not in vocabulary() for word in words)
    kept = sum(stands(word, scrub(f"it came {word} and scratched")) for word in words)
    gone = sum(not stands(word, scrub(f"i told {word} to wait outside")) for word in words)
    assert kept >= 0.75 * len(words)
    assert gone >= 0.99 * len(words)


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
