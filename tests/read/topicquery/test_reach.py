"""A beginning reaches words, and nobody."""

import pytest

from townhum.read.topicquery.reach import reached
from townhum.words import vocabulary


@pytest.mark.parametrize(
    ("beginning", "words", "others"),
    [
        ("cost", {"cost", "costs", "costly"}, {"costello"}),
        ("burn", {"burn", "burned", "burnt"}, {"burnham", "burnett"}),
        ("price", {"price", "prices", "priced"}, {"pricewell"}),
        ("leak", {"leak", "leaks", "leaking", "leaky"}, {"leakey"}),
        ("kettle", {"kettle", "kettles"}, {"kettleton", "kettlecraft"}),
        ("#kettle", {"#kettle", "#kettles"}, {"kettle", "kettles"}),
    ],
)
def test_a_beginning_reaches_the_words_that_begin_so(beginning, words, others):
    found = set(reached(beginning))
    assert words <= found
    assert not others & found
    assert {word.lstrip("#") for word in found} <= vocabulary().keys()


def test_what_is_no_word_reaches_itself_and_no_name_does():
    assert reached("boilari") == ("boilari",)
    assert reached("jennifer") == ()
    assert reached("nguye") == ("nguye",)


def test_words_of_the_study_are_reached_too():
    assert reached("zorb", ("Zorbulator", "tea")) == ("zorbulator",)
