"""The kinds of keys that a source without code may have: what fits is taken, what does not is told without showing it."""

import pytest
from pydantic import ValidationError

from townhum.connector.vocabulary import Key, options_of


def options(kind, value, **more):
    key = Key.model_validate({"kind": kind, "says": "x", **more})
    return options_of("A place", {"key": key}, (), ()).model_validate({"key": value}).key


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        ("site", "https://Forum.example/", "https://forum.example"),
        ("address", "https://Paper.example/a/feed.xml?x=1", "https://paper.example/a/feed.xml?x=1"),
        ("address", "http://127.0.0.1:8000/feed", "http://127.0.0.1:8000/feed"),
        ("name", "kettles@other.example", "kettles@other.example"),
        ("path", "group/sub/name", "group/sub/name"),
        ("page", "Talk:Tea kettle", "Talk:Tea kettle"),
        ("tag", "#th\u00e9", "th\u00e9"),
        ("number", 730, 730),
        ("yes", True, True),
        ("secret", "env:TOKEN", "env:TOKEN"),
        ("names", "why", ("why",)),
        ("names", ["why", "q_2"], ("why", "q_2")),
        ("scale", "0-10", "0-10"),
        ("scale", "6 to 1", "6 to 1"),
    ],
)
def test_what_fits_is_taken(kind, value, kept):
    assert options(kind, value) == kept


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("site", "forum"),
        ("site", "http://forum.example"),
        ("site", "https://forum.example/t"),
        ("address", "https://paper.example"),
        ("address", "http://paper.example/feed"),
        ("address", "https://fern@paper.example/feed"),
        ("address", "https://paper.example/a b"),
        ("address", "feed.xml"),
        ("name", "two words"),
        ("name", "a/b"),
        ("name", ".."),
        ("path", "alone"),
        ("path", "a/../b"),
        ("path", "a//b"),
        ("path", "/a/b"),
        ("page", "A|B"),
        ("page", "{x}"),
        ("tag", "two words"),
        ("tag", "#"),
        ("tag", "12"),
        ("number", 0),
        ("number", -5),
        ("secret", "planted-literal"),
        ("names", []),
        ("names", ["two words"]),
        ("scale", "planted"),
        ("scale", "5-5"),
        ("scale", "10"),
    ],
)
def test_what_does_not_fit_is_refused_without_showing_it(kind, value):
    with pytest.raises(ValidationError) as caught:
        options(kind, value)
    assert "planted" not in str(caught.value)
    assert "_Site" not in str(caught.value)


def test_a_choice_is_one_of_its_words_and_may_have_a_default():
    assert options("choice", "v3", one_of=["v3", "v4"]) == "v3"
    with pytest.raises(ValidationError):
        options("choice", "v5", one_of=["v3", "v4"])
    key = Key(kind="choice", says="x", one_of=("v3", "v4"), default="v4")
    assert options_of("A place", {"key": key}, (), ())().key == "v4"


def test_a_key_that_is_optional_may_be_left_out_and_another_not():
    assert options_of("x", {"key": Key(kind="name", says="x", optional=True)}, (), ())().key is None
    with pytest.raises(ValidationError):
        options_of("x", {"key": Key(kind="name", says="x")}, (), ())()


def test_parts_can_be_chosen():
    made = options_of("x", {}, ("posts", "comments"), ())
    assert made().what == ("posts", "comments")
    assert made(what=("comments",)).what == ("comments",)
    for wrong in ((), ("likes",)):
        with pytest.raises(ValidationError):
            made(what=wrong)
