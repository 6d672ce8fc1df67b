"""Which language a post is scrubbed in, where a word is of several."""

from townhum.scrub.tongues.guess import Guess


def test_a_word_of_grammar_in_both_languages_makes_no_english_post_german():
    guess = Guess(["de"])
    assert guess.of(frozenset({"will", "feels", "angry"}), "en") == "en"
    assert guess.of(frozenset({"ich", "will", "das", "nicht"})) == "de"
