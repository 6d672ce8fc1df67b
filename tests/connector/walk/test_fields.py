"""Kept fields are read by the forms that the manifest states, and what cannot be read is broken."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manifests import walker
from pydantic import ValidationError

from townhum.connector.screen import kept_of
from townhum.connector.vocabulary import Reading, Scale
from townhum.connector.walk.fields import draft_of, moment_of
from townhum.errors import SkipItem

KEPT = {
    "id": 7,
    "created_at": "2026-11-03T10:00:00Z",
    "text": "Tea",
    "title": None,
    "author": "fern",
    "language": None,
    "rating": None,
}


def reading(**over):
    return Reading.model_validate(
        {"id": "{book}/{id}", "author": "{author}", "created_at": "iso8601", "text": {"text": "plain"}, **over}
    )


def draft(kept=None, **over):
    return draft_of({**KEPT, **(kept or {})}, {"book": "b"}, reading(**over))


NOON = datetime(2026, 11, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("iso8601", "2026-11-03T13:00:00.000+01:00"),
        ("iso8601", "2026-11-03T12:00:00Z"),
        ("iso8601_utc", "2026-11-03T12:00:00"),
        ("unix", 1793707200),
        ("unix", "1793707200.0"),
        ("unix_ms", 1793707200000),
        ("rfc822", "Tue, 03 Nov 2026 12:00:00 GMT"),
        ("rfc822", "Tue, 3 Nov 2026 07:00:00 EST"),
        ("rfc822", "Tue, 03 Nov 2026 12:00:00 -0000"),
        ("feed", "Tue, 03 Nov 2026 12:00:00 GMT"),
        ("feed", "2026-11-03T12:00:00Z"),
    ],
)
def test_a_moment_in_each_form(form, value):
    assert moment_of(value, form) == NOON


@pytest.mark.parametrize("form", ["iso8601", "iso8601_utc", "unix", "unix_ms", "rfc822", "feed"])
@pytest.mark.parametrize("value", [None, "", "soon", True, [], {}, float("nan"), 1e300, "-1e400", "2026-13-45"])
def test_what_is_no_moment_is_none(form, value):
    assert moment_of(value, form) is None


def test_iso_without_a_zone_is_none_unless_it_is_said_to_be_utc():
    assert moment_of("2026-11-03T12:00:00", "iso8601") is None


def test_the_first_id_whose_names_all_have_a_value_counts():
    assert draft().id == "b/7"
    assert draft({"uri": "urn:x"}, id=["{uri}", "{id}"]).id == "urn:x"
    assert draft({"uri": None}, id=["{uri}", "{id}"]).id == "7"


@pytest.mark.parametrize("value", [None, "", True, 1.5, [], {}, "x" * 3000])
def test_without_an_id_an_item_is_broken(value):
    with pytest.raises(SkipItem):
        draft({"id": value})


def test_an_author_may_be_needed():
    assert draft({"author": None}).author is None
    with pytest.raises(SkipItem):
        draft({"author": None}, author_needed=True)


def test_parts_of_a_text_stand_apart_and_each_is_read_in_its_form():
    text = {"title": "html", "text": "markdown"}
    assert draft({"title": "A &amp; B", "text": "> said\n\nmine"}, text=text).text == "A & B\n\nmine"
    assert draft({"title": None}, text=text).text == "Tea"


def test_every_answer_of_a_survey_counts_where_the_manifest_says_so():
    raw = {
        "id": 7,
        "at": "2026-11-03T10:00:00Z",
        "answers": [{"text": "Hums"}, {"choice": 3}, {"text": "Leaks"}],
        "guest": {"id": "g"},
    }
    keep = {"id": "id", "created_at": "at", "text": "answers.text"}
    for every, text in (((), "Hums"), (("text",), "Hums\n\nLeaks")):
        made = walker(keep=keep, every=every)
        options = made.Options(book="https://book.example")
        assert made.decode(kept_of(raw, made.manifest), options).text == text
    with pytest.raises(ValidationError, match="every names"):
        walker(every=["nothing"])


def test_a_part_may_belong_to_some_items_alone():
    over = {"text": {"title": "plain", "text": "plain"}, "only_where": {"title": {"number": 1}}}
    assert draft({"title": "T", "number": 1}, **over).text == "T\n\nTea"
    assert draft({"title": "T", "number": 2}, **over).text == "Tea"
    assert draft({"title": "T", "number": True}, **over).text == "Tea"


@pytest.mark.parametrize(
    ("form", "said", "heard"),
    [
        (
            "bbcode",
            "[h1]Good[/h1] [b]very[/b]\n[quote=Fern]no[/quote] [url=https://x.example]here[/url] [sic]",
            "Good  very\n\n\nhere  [sic]",
        ),
        ("mail", "On Tue, Fern <fern@x.example> wrote:\n> old\n\nNew words\n-- \nFern\nExampleton", "New words"),
        ("mail", "New\n----- Original Message -----\nold", "New"),
        ("plain", "> He said\nI say", "I say"),
    ],
)
def test_own_words_in_other_forms(form, said, heard):
    words = draft({"text": said}, text={"text": form}).text
    assert words.split() == heard.split()


@pytest.mark.parametrize(
    ("scale", "value", "rating"),
    [
        ({"worst": 1, "best": 5}, 4, 4),
        ({"worst": 1, "best": 5}, "4", 4),
        ({"worst": 0, "best": 10}, 9, 5),
        ({"worst": 0, "best": 10}, 8, 4),
        ({"worst": 0, "best": 10}, 6, 3),
        ({"worst": 5, "best": 1}, 1, 5),
        ({"worst": 0, "best": 10}, 11, None),
        ({"worst": 1, "best": 5}, "many", None),
        ({"worst": 1, "best": 5}, True, None),
        ({"worst": 1, "best": 5}, float("nan"), None),
        ({"values": {"true": 5, "false": 1}}, True, 5),
        ({"values": {"true": 5, "false": 1}}, False, 1),
        ({"values": {"good": 4}}, "Good ", 4),
        ({"values": {"good": 4}}, "bad", None),
    ],
)
def test_a_rating_on_its_scale(scale, value, rating):
    assert draft({"rating": value}, rating=scale).rating == rating


@given(st.floats(0, 10))
def test_a_rating_is_no_nearer_to_an_end_than_it_was(value):
    rating = draft({"rating": value}, rating={"worst": 0, "best": 10}).rating
    assert rating in range(1, 6)
    assert abs((rating - 1) / 4 - value / 10) <= 0.1251


@pytest.mark.parametrize(
    "scale", [{}, {"worst": 1}, {"worst": 1, "best": 1}, {"worst": 1, "best": 5, "values": {"a": 1}}]
)
def test_a_scale_says_what_it_means(scale):
    with pytest.raises(ValidationError):
        Scale.model_validate(scale)


def test_a_network_s_own_words_for_languages():
    assert draft({"language": "Schinese"}, languages={"schinese": "zh"}).language == "zh"
    assert draft({"language": "pt-BR"}, languages={"schinese": "zh"}).language == "pt"


@pytest.mark.parametrize(
    ("stated", "given", "read"), [("0-10", 9, 5), ("0-10", "3", 2), ("6-1", 1, 5), ("1-5", 7, None), (None, 3, None)]
)
def test_a_scale_may_be_the_source_s_to_state(stated, given, read):
    made = draft_of({**KEPT, "rating": given}, {"book": "B", "scale": stated}, reading(rating={"of": "scale"}))
    assert made.rating == read


@pytest.mark.parametrize(
    ("author", "each", "whose"), [(None, True, "B/7"), (None, False, None), (None, None, None), ("fern", True, "fern")]
)
def test_an_item_without_an_author_is_a_person_only_where_the_source_says_so(author, each, whose):
    options = {"book": "B", "each_row_is_one_person": each}
    assert draft_of({**KEPT, "author": author}, options, reading()).author == whose
