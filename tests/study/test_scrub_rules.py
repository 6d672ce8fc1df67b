"""A track listens for no person; scrub.toml adds no name; a special category is relaxed by name and with a reason."""

import pytest
from pydantic import ValidationError

from townhum.run.configuration import query_facts
from townhum.study import ScrubRules, Study, Track
from townhum.study.queries import objection

ORGANISATION = {"name": "Wendy's International", "url": "https://wendys.example"}
STUDY = {
    "name": "A study",
    "controller": "Somebody",
    "contact": "privacy@example.org",
    "purpose": "to learn",
    "benefit": "better kettles",
    "lawful_basis": "legitimate interest",
    "time_zone": "UTC",
    "period": "week",
    "retention": "2 years",
}


def objected(track):
    return objection(track, query_facts(track.query))


@pytest.mark.parametrize("query", ['"wendy\'s"', '"emma watson"', "tea OR maria"])
def test_a_track_with_a_persons_name_needs_its_organisation(query):
    assert "organisation" in objected(Track(kind="brand", query=query))
    assert objected(Track(kind="brand", query=query, organisation=ORGANISATION)) is None


def test_the_word_that_is_taken_for_a_name_is_told():
    assert '"maria" in the query' in objected(Track(kind="theme", query="tea OR (milk maria)"))


def test_what_is_left_out_is_listened_for_by_nobody():
    assert objected(Track(kind="theme", query="tea NOT maria")) is None


def test_a_word_of_ones_own_is_no_name_and_no_handle():
    assert ScrubRules(harmless_words=("zorbulator",)).harmless_words
    for bad in ("maria", "@ann", "ann_b"):
        with pytest.raises(ValidationError, match="word 2 is"):
            ScrubRules(harmless_words=("zorbulator", bad))


def test_a_broken_expression_is_told():
    pattern = {"name": "badge", "regex": "(", "score": 0.9}
    with pytest.raises(ValidationError, match="is no regular expression"):
        ScrubRules(recognizer=({"name": "Badge", "supported_entity": "BADGE", "patterns": (pattern,)},))


def test_a_category_is_relaxed_by_name_with_a_reason():
    assert Study(**STUDY, relax={"health": "a study of asthma inhalers"}).relax
    for bad in ({"minors": "a toy study"}, {"health": ""}):
        with pytest.raises(ValidationError):
            Study(**STUDY, relax=bad)


def test_what_is_merely_shown_or_off_shapes_no_number():
    plain = ScrubRules().shaping()
    assert ScrubRules(operators={"person": "redact"}).shaping() == plain
    assert "second_look" not in plain
    assert ScrubRules(second_look=True).shaping() == {**plain, "second_look": True}
