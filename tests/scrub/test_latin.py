"""A text in ASCII is cut into words by quicker ways than any other, and into the same."""

import re

from hypothesis import given
from hypothesis import strategies as st

from townhum.scrub.latin import words_of
from townhum.scrub.spaced import _APART, _TWO
from townhum.scrub.unknown import _marked_unit, units_of

ASCII = st.text(alphabet=st.characters(max_codepoint=127) | st.sampled_from("ab1 _#-'"), max_size=40)


@given(ASCII)
def test_the_words_of_a_text_in_ascii_are_its_runs_of_letters_and_digits(text):
    assert words_of(text) == set(re.findall(r"[^\W_]+", text))


@given(ASCII)
def test_a_text_in_ascii_is_cut_as_any_other(text):
    cut = [[match.span() for match in units.finditer(text)] for units in (units_of(text), _marked_unit())]
    assert cut[0] == cut[1]


@given(st.text(alphabet=st.sampled_from("abZ1\u00e9 \u0e01_'\u2019\n.-,&"), max_size=14))
def test_letters_are_written_apart_only_where_two_are(text):
    assert not _APART.search(text) or _TWO.search(text)
