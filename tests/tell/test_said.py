import pytest

from townhum.tell.page import write
from townhum.tell.said import Language, Link, Said, all_texts, own, say

DUTCH = Language("nl", {"{days} days": "{days} dagen", "Kept: {time}.": "Bewaard: {time}."})


def test_a_sentence_whose_gaps_are_not_filled_is_refused():
    for values in ({}, {"days": "2", "more": "1"}):
        with pytest.raises(ValueError, match="differ"):
            say("{days} days", **values)


def test_what_a_study_says_of_itself_has_no_gaps_whatever_its_braces():
    said = own("We {like} {} kettles {contact}.")
    assert Language().text(said) == "We {like} {} kettles {contact}."
    assert Language().text(say("Why: {what}", what=said)) == "Why: We {like} {} kettles {contact}."


def test_a_value_is_never_filled_again():
    assert Language().text(say("{one} {two}", one="{two}", two="x")) == "{two} x"


def test_sentences_within_sentences_are_translated_too():
    assert DUTCH.text(say("Kept: {time}.", time=say("{days} days", days="2"))) == "Bewaard: 2 dagen."


def test_what_is_not_translated_is_english_and_marked():
    made = "".join(map(write, DUTCH.nodes(say("Kept: {time}.", time=Said("one day")))))
    assert made == 'Bewaard: <span lang="en" dir="ltr">one day</span>.'
    assert not DUTCH.has(Said("one day"))


def test_an_empty_translation_is_none():
    assert Language("nl", {"one day": ""}).text(Said("one day")) == "one day"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("a@b.example", "mailto:a@b.example"),
        ("https://b.example/x?y=z", "https://b.example/x?y=z"),
        ("javascript:alert(1)", ""),
        ("a@b.example?cc=c@d.example", ""),
        ("1 Example Street", ""),
        ("https://b.example/ and more", ""),
    ],
)
def test_an_address_leads_somewhere_only_if_it_is_one(address, target):
    assert Link(address).target == target
    shown = "".join(map(write, Language().nodes(Said("{at}", {"at": Link(address)}))))
    assert ("href" in shown) == bool(target)


def test_every_text_is_listed_once_with_those_within():
    inner = say("{days} days", days="2")
    assert all_texts([say("Kept: {time}.", time=inner), inner]) == ["Kept: {time}.", "{days} days"]


def test_languages_run_in_their_direction():
    assert (Language("ar").direction, Language("nl").direction) == ("rtl", "ltr")
