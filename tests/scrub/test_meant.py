"""Names that are words go where the sentence means a person; the words stay where it does not."""

import re

import framed
import framed_again
import framed_free_kept
import framed_half
import framed_kept
import framed_last
import framed_later
import framed_other_half
import pytest

from townhum.records import ScrubbedPost

_TUNED_ON = [
    (table, before)
    for table, parts in ((framed, ("", "OTHER_")), (framed_later, ("", "OTHER_")), (framed_again, ("", "OTHER_")))
    for before in parts
] + [(framed_half, "")]


def stands(text, word):
    return re.search(rf"(?<!\w){word}(?!\w)", text) is not None


def left(scrub, frames, names):
    """In which share of the posts the name stays."""
    posts = [(name, frame.format(n=name)) for frame in frames for name in names]
    once = [(name, text) for name, text in posts if len(re.findall(rf"\b{name}\b", text)) == 1]
    seen = [(name, scrub(text)) for name, text in once]
    return sum(isinstance(post, ScrubbedPost) and stands(post.text, name) for name, post in seen) / len(seen)


def lost(scrub, rows):
    """Which of the words in brackets do not stay."""
    said = [(word, re.sub(r"[\[\]]", "", row)) for row in rows for word in re.findall(r"\[(\w+)\]", row)]
    assert len(said) > 30
    return [text for word, text in said if not stands(scrub(text).text, word)]


@pytest.mark.parametrize(("table", "part"), _TUNED_ON)
def test_names_go_where_the_rules_were_written_for_them(scrub, table, part):
    assert left(scrub, getattr(table, f"{part}FRAMES"), getattr(table, f"{part}NAMES")) <= 0.05


def test_most_names_go_in_sentences_that_no_rule_was_written_for(scrub):
    """Two of three stayed before there were rules; one of fifteen does."""
    assert left(scrub, framed_kept.FRAMES, framed_kept.NAMES) <= 0.08


def test_names_still_stay_in_the_free_sayings_of_another_author(scrub):
    """Half of them stayed by the rules alone; a third does, and of others a fifth. The goal of 5 % is not reached there."""
    assert left(scrub, framed_last.FRAMES, framed_last.NAMES) <= 0.36
    assert left(scrub, framed_other_half.FRAMES, framed_other_half.NAMES) <= 0.18
    assert left(scrub, framed_free_kept.FRAMES, framed_free_kept.NAMES) <= 0.24


@pytest.mark.parametrize(("table", "part"), [*_TUNED_ON, (framed_kept, ""), (framed_last, ""), (framed_other_half, "")])
def test_words_of_a_market_stay(scrub, table, part):
    assert len(lost(scrub, getattr(table, f"{part}WORDS"))) <= 2


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("tell mark brown i said hi", "tell [PERSON] i said hi"),
        ("it leaks - mark r.", "it leaks - [PERSON]"),
        ("On Monday hope young wrote:", "On Monday [PERSON] wrote:"),
        ("on monday, hope young <h@mail.example> wrote:", "on monday, [PERSON] <[HANDLE]> wrote:"),
        ("hi will", "hi [PERSON]"),
        ("thanks to will's help", "thanks to [PERSON]'s help"),
        ("love, mum & dad & little joy", "love, mum & dad & [PERSON]"),
        ("Manager: Price", "Manager: [PERSON]"),
        ("cheers,\nsharp", "cheers,\n[PERSON]"),
        ("an all-star team saw the mark-up", "an all-star team saw the mark-up"),
    ],
)
def test_a_name_goes_whole(scrub, text, left):
    assert scrub(text).text == left


@pytest.mark.parametrize(
    "text",
    [
        "{n} feels angry.",
        "{n} feels fine.",
        "{n} felt so sad today",
        "{n} ended up in a great mess by herself.",
        "{n} fitted the whole kitchen himself",
    ],
)
@pytest.mark.parametrize("name", ["Blessing", "Heaven", "Joy"])
def test_whoever_has_feelings_or_comes_back_to_oneself_is_somebody(scrub, text, name):
    assert not stands(scrub(text.format(n=name)).text, name)


@pytest.mark.parametrize(
    "text",
    [
        "cherry, walnut and oak",
        "ginger, lemon and honey tea",
        "we had olive, lime and mint",
        "corn, pepper and basil on top",
    ],
)
def test_things_in_a_list_of_things_stay(scrub, text):
    assert scrub(text).text == text


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Blessing", "Blessing in disguise, this kettle"),
        ("Heaven", "Heaven, my wife told herself"),
        ("Price", "Price he got himself was low"),
        ("Handle", "Handle feels cheap"),
        ("Handle", "Handle feels fine"),
        ("Price", "Price feels fine"),
    ],
)
def test_what_is_felt_or_somebody_else_s_stays(scrub, word, text):
    assert stands(scrub(text).text, word)
