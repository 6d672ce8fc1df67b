"""A token is weighed by what stands around it and its run of parts, never by which content word it is."""

from townhum.scrub.around import Around, joins
from townhum.scrub.tokens import tokens_of

KNOWN = frozenset({"find", "me", "as", "on", "steam"})


def weighed(text):
    tokens = tokens_of(text, KNOWN)
    around = Around(tokens)
    return [around.features(at) for at in range(len(tokens))]


def test_words_of_the_same_sort_are_weighed_alike():
    assert weighed("find me as soft kettle on steam") == weighed("find me as soft saucepan on steam")


def test_what_is_weighed_knows_the_run_of_parts_and_the_cues():
    told = weighed("find me as soft kettle on steam")[4]
    assert "lras|on" in told
    assert "g<service>|<thing>" in told


def test_each_token_but_the_first_is_weighed_with_the_one_before():
    told = joins(tokens_of("soft.kettle on", KNOWN))
    assert told[0] == ""
    assert told[1:] == ["j<part>|<stop>|True", "j<stop>|<part>|True", "j<part>|<on>|False"]


def test_one_token_and_none_can_be_weighed():
    assert len(weighed("kettle")) == 1
    assert weighed("") == []
