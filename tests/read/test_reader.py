"""Posts to signals: one path for `read` and `explain`."""

from datetime import UTC, datetime

import pytest

from townhum.read.reader import Reader
from townhum.read.topicquery import Matcher, parse
from townhum.records import ItemKey, Mark, ScrubbedPost, Tone

QUERIES = {
    "kettlewick": "Kettlewick",
    "leaks": "leak* NEAR/4 (kettle OR counter)",
    "mail": "email OR person OR link",
    "thanks": '"thanks kettlewick"',
}


@pytest.fixture(scope="module")
def reader():
    return Reader(Matcher({name: parse(query) for name, query in QUERIES.items()}), ("en",))


def post(text, language=None):
    return ScrubbedPost("src", ItemKey(b"k"), datetime(2026, 11, 2, tzinfo=UTC), text, Mark(b"m"), language, 4)


def test_a_post_becomes_signals_without_text(reader):
    [signals] = reader.read([post("My Kettlewick kettle leaks all day, I hate it")])
    assert (signals.source, signals.key, signals.mark, signals.rating) == ("src", b"k", b"m", 4)
    assert signals.created_at == datetime(2026, 11, 2, tzinfo=UTC)
    assert (signals.language, signals.tracks, signals.tone) == ("en", ("kettlewick", "leaks"), Tone.NEGATIVE)


def test_one_for_one_in_order(reader):
    texts = [f"Kettlewick number {number}" if number % 3 else "tea" for number in range(50)]
    assert [bool(signals.tracks) for signals in reader.read([post(text) for text in texts])] == [
        bool(n % 3) for n in range(50)
    ]
    assert reader.read([]) == []


def test_explain_shows_where_and_how_surely_and_agrees_with_read(reader):
    given = post("hello [PERSON], my Kettlewick kettle is lovely")
    reading, [signals] = reader.explain(given), reader.read([given])
    assert [given.text[span.start : span.end] for span in reading.tracks["kettlewick"]] == ["Kettlewick"]
    assert reading.score > 0.5
    assert (reading.language, tuple(reading.tracks), reading.tone) == (signals.language, signals.tracks, signals.tone)


def test_no_track_matches_a_placeholder_or_reaches_across_one(reader):
    assert dict(reader.explain(post("[PERSON] [EMAIL] [LINK]")).tracks) == {}
    assert "thanks" not in reader.explain(post("thanks [PERSON] Kettlewick")).tracks
    assert "mail" in reader.explain(post("a person sent me an email")).tracks


def test_tone_is_not_read_in_other_languages_but_tracks_are(reader):
    reading = reader.explain(post("la bouilloire Kettlewick fuit encore une fois, quelle horreur"))
    assert (reading.language, reading.tone, reading.score) == ("fr", None, None)
    assert list(reading.tracks) == ["kettlewick"]


def test_tone_of_what_is_too_short_to_tell_is_read(reader):
    reading = reader.explain(post("love it"))
    assert (reading.language, reading.tone) == ("und", Tone.POSITIVE)


def test_a_hint_is_used_for_short_posts(reader):
    assert reader.explain(post("love it", "en-GB")).language == "en"


def test_a_repr_shows_no_text(reader):
    reading = reader.explain(post("My Kettlewick canary"))
    assert "canary" not in repr(reading)
