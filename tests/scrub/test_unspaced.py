"""What a track lists stays, where no space parts words and among signs; what stands onto it goes."""

import unicodedata
from datetime import UTC, datetime

import pytest

from townhum.read.topicquery import Matcher, parse
from townhum.records import ItemKey, Post
from townhum.scrub import Scrubber
from townhum.scrub.spaced import find_spaced


def scrubbed(query, text):
    matcher = Matcher({"q": parse(query)})
    scrubber = Scrubber(lambda said: [(a, b) for spans in matcher.match(said).values() for a, b in spans])
    [post] = scrubber.scrub([Post("s", "n", ItemKey(b"k"), datetime(2026, 11, 2, tzinfo=UTC), text)])
    return post.text


@pytest.mark.parametrize(
    ("query", "text", "left"),
    [
        ("やかん", "佐藤さんはやかんが好き", "[PERSON]やかん[PERSON]"),
        ("やかん", "#やかん大好き", "#やかん[PERSON]"),
        ("水壶", "王小明买了水壶", "[PERSON]水壶"),
        ("주전자", "주전자가 김철수", "주전자가 [PERSON]"),
        ("주전자", "#주전자김철수", "#주전자[PERSON]"),
        ("$BREW", "$BREW and $OTHR", "$BREW and [HANDLE]"),
        ("brew*", "$brewster is up", "[HANDLE] is up"),
    ],
)
def test_only_the_words_of_the_track_stay(query, text, left):
    assert scrubbed(query, text) == left


def test_a_word_in_thai_stays_whole():
    assert unicodedata.normalize("NFKC", "กาน้ำ") in scrubbed("กาน้ำ", "สมชายซื้อกาน้ำใหม่")


@pytest.mark.parametrize("text", ["B&Q, C&D and E&F", "B & Q C & D", "E&F's G&H's"])
def test_a_row_of_firms_is_no_word_written_apart(text):
    assert list(find_spaced(text)) == []


@pytest.mark.parametrize("text", ["j&o&h&n", "j & o & h & n", "B&Q j o h n"])
def test_a_word_written_apart_is_one_still(text):
    assert list(find_spaced(text)) != []
