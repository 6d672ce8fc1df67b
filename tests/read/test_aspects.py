"""The tone toward one thing in its own clause."""

from datetime import UTC, datetime

import pytest

from townhum.read.aspects import ALONE, AspectReader, Target
from townhum.read.reader import Reader
from townhum.read.topicquery import Matcher, Span, parse
from townhum.read.view import view
from townhum.records import ItemKey, ScrubbedPost, Tone

READER = AspectReader()


def toward(text, *words):
    targets = [Target(0, word, Span(text.index(word), text.index(word) + len(word))) for word in words]
    return READER.read([text], view([text]), targets)[0]


@pytest.mark.parametrize(
    ("text", "tones"),
    [
        ("The food was delicious but the service was terrible.", {"food": Tone.POSITIVE, "service": Tone.NEGATIVE}),
        ("Awful delivery, but I love the design", {"delivery": Tone.NEGATIVE, "design": Tone.POSITIVE}),
    ],
)
def test_two_things_in_one_sentence_have_two_tones(text, tones):
    assert toward(text, *tones) == tones


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("[HANDLE] the lid leaks", Tone.NEGATIVE),
        ("the lid leaks", Tone.NEGATIVE),
        ("the lid has stopped leaking", Tone.POSITIVE),
        ("the lid is here", Tone.NEUTRAL),
    ],
)
def test_a_fault_that_is_told_plainly_is_heard_where_the_whole_text_says_nothing(text, tone):
    targets = [Target(0, "lid", Span(text.index("lid"), text.index("lid") + 3))]
    assert READER.read([text], view([text]), targets, [Tone.NEUTRAL])[0]["lid"] is tone


def test_all_mentions_of_a_track_give_one_tone():
    text = "the lid is great. I love the lid, a wonderful lid"
    spans = [Span(at, at + 3) for at in range(len(text)) if text.startswith("lid", at)]
    felt = READER.read([text], view([text]), [Target(0, "lid", span) for span in spans])
    assert felt == [{"lid": Tone.POSITIVE}]


@pytest.mark.parametrize(
    ("text", "words", "tone"),
    [
        ("would buy this lid again", ["lid"], Tone.NEGATIVE),  # as the whole post was read
        ("great lid but awful", ["lid"], None),  # it turns
        ("I love the handle, the lid is awful", ["lid"], None),  # good and bad meet
        ("the handle of this lid", ["lid", "handle"], None),  # two are spoken of
        ("the lid leaks", ["leaks"], None),  # a fault is named
    ],
)
def test_the_tone_of_the_post_is_taken_where_one_thing_alone_is_spoken_of(text, words, tone):
    targets = [Target(0, word, Span(text.index(word), text.index(word) + len(word))) for word in words]
    plain = READER.read([text], view([text]), targets)[0]
    found = READER.read([text], view([text]), targets, [Tone.NEGATIVE if tone else Tone.POSITIVE])[0]
    assert found == ({words[0]: tone} if tone else plain)


def test_a_brand_and_its_aspect_are_one_thing():
    text = "the handle of this lid"
    targets = [Target(0, word, Span(text.index(word), text.index(word) + len(word))) for word in ("lid", "handle")]
    reader = AspectReader(brands=["lid"])
    assert set(reader.read([text], view([text]), targets, [Tone.POSITIVE])[0].values()) == {Tone.POSITIVE}


def test_texts_do_not_touch_each_other():
    texts = ["the service", "terrible terrible terrible", "the service is wonderful"]
    targets = [Target(0, "s", Span(4, 11)), Target(2, "s", Span(4, 11))]
    together = READER.read(texts, view(texts), targets)
    apart = [READER.read([text], view([text]), [Target(0, "s", Span(4, 11))])[0] for text in (texts[0], texts[2])]
    assert [together[0], together[2]] == apart
    assert together[1] == {}


@pytest.mark.parametrize("span", [Span(0, 1), Span(2_100, 2_105), Span(1_998, 2_050)])
def test_odd_places_get_an_answer_or_none(span):
    text = "word " * 1_000
    assert set(READER.read([text], view([text]), [Target(0, "w", span)])[0]) <= {"w"}


def test_the_reader_asks_for_the_tracks_it_is_told():
    queries = {"service": parse("service"), "food": parse("food"), "place": parse("place")}
    reader = Reader(Matcher(queries), toward=["service", "food"])
    post = ScrubbedPost(
        "s",
        ItemKey(b"k"),
        datetime(2026, 11, 2, tzinfo=UTC),
        "Delicious food, but the service in this place was terrible.",
    )
    [signals] = reader.read([post])
    assert signals.toward == (("food", Tone.POSITIVE), ("service", Tone.NEGATIVE))
    assert signals.tracks == ("service", "food", "place")


def test_the_tone_of_a_post_that_turns_counts_a_little_toward_what_alone_it_speaks_of():
    text = "It came late but this lid"
    targets = [Target(0, "lid", Span(text.index("lid"), text.index("lid") + 3))]
    chances = READER.chances([text], view([text]), targets)[0]
    for place, tone in enumerate((Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE)):
        leant = chances.copy()
        leant[place] += ALONE
        found = READER.read([text], view([text]), targets, [tone])[0]["lid"]
        assert found is (Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE)[int(leant.argmax())]
