"""The quick way through a text that has nothing to fold finds the same words as the long one."""

from hypothesis import example, given
from hypothesis import strategies as st

from townhum.read.topicquery import TAKEN_OUT
from townhum.read.topicquery.tokens import tokenise

PIECES = st.sampled_from(
    ["Tea", "it's", "O'Neill's", "#Kettle's", "#a_b", "a_b", "3", "-", "'", "#", " ", " ", TAKEN_OUT, TAKEN_OUT * 6]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(st.characters(max_codepoint=127), max_size=30))
@example(f"{TAKEN_OUT}'s #{TAKEN_OUT} a{TAKEN_OUT}b")
def test_a_text_without_anything_to_fold_has_the_words_it_has_beside_one_that_must_be_folded(text):
    assert tokenise(text) == tokenise(text + " é")[:-1]
