"""A track keeps words, and no names; `check` tells what a trailing * reaches, and which brand is a name as well."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from townhum.records import ItemKey, Mark, Post
from townhum.run.stages import build_matcher, build_scrubber
from townhum.run.wildcards import names_too, wildcards, within_longer
from townhum.study import ScrubRules, Track

STARTER = Path(__file__).parents[2] / "config" / "topics.toml"
ORGANISATION = {"name": "Sharp Corporation", "url": "https://sharp.example"}


def tracks_of(**queries):
    return {name: Track(kind="theme", query=query) for name, query in queries.items()}


def scrubbed(tracks, text, rules=None, language="en"):
    post = Post("net", "src", ItemKey(b"k"), datetime(2026, 11, 2, tzinfo=UTC), text, Mark(b"m"), language, 4, ())
    return build_scrubber(tracks, rules, languages=(language,)).scrub([post])[0].text


@pytest.fixture(scope="module")
def starter():
    listed = tomllib.loads(STARTER.read_text(encoding="utf-8"))["track"]
    return {name: Track(**track) for name, track in listed.items()}


@pytest.mark.parametrize("name", ["Costello", "Burnham", "Pricewell", "Leakey", "Kettleton", "Cheapley", "Hazardi"])
def test_no_track_keeps_a_name_that_begins_like_its_words(starter, name):
    wide = tracks_of(all="cost* OR burn* OR price* OR leak* OR kettle* OR cheap* OR hazard*")
    for tracks in (starter, wide):
        for written in (name, name.lower(), name.upper()):
            text = scrubbed(tracks, f"so I told {written} about it")
            assert written not in text
            assert not build_matcher(tracks).match(text)


@pytest.mark.parametrize("text", ["the price is high and it leaks", "it burned, costs a lot, and the Price rose"])
def test_words_of_the_starter_stay_and_count(starter, text):
    read = scrubbed(starter, text)
    assert {"price"} <= build_matcher(starter).match(read).keys()


def test_a_name_that_is_a_word_stays_for_its_organisation_alone():
    text = "my Sharp is loud, ms sharp said"
    plain = {"sharp": Track(kind="brand", query="sharp")}
    theirs = {"sharp": Track(kind="brand", query="sharp", organisation=ORGANISATION)}
    assert scrubbed(plain, text) == "my [PERSON] is loud, ms [PERSON] said"
    assert scrubbed(theirs, text).startswith("my Sharp is loud")
    assert '"sharp"' in next(names_too(plain))
    assert not list(names_too(theirs))


@pytest.mark.parametrize("who", ["Marco Costa", "Costa", "il signor costa", "marco costa"])
def test_a_track_for_a_word_of_another_language_keeps_nobody_who_is_called_so(who):
    tracks = tracks_of(price="costa OR caro")
    text = scrubbed(tracks, f"quanto costa questo prodotto? Ne ho parlato ieri con {who} in negozio", language="it")
    assert text.startswith("quanto costa questo prodotto?")
    assert text.lower().count("costa") == 1
    assert len(build_matcher(tracks).match(text)["price"]) == 1


def test_what_a_beginning_reaches_is_told_in_short():
    told = list(wildcards(tracks_of(a="kettle* OR boilari*", b="jennifer* OR comfort*"), ("comfortina",)))
    assert told[0] == "a: kettle* reaches kettle, kettles"
    assert told[1] == "a: boilari* reaches itself alone: write out each word"
    assert told[2] == "b: jennifer* reaches nothing: it is a name"
    assert told[3].startswith("b: comfort* reaches comfort, ")
    assert " more" in next(wildcards(tracks_of(a="co*")))


def test_a_beginning_reaches_the_harmless_words_of_the_study():
    tracks, rules = tracks_of(a="zorb*"), ScrubRules(harmless_words=("zorbulator",))
    read = scrubbed(tracks, "my zorbulator and zorbulon", rules)
    assert read == "my zorbulator and [OTHER]"
    assert build_matcher(tracks, rules.harmless_words).match(read)


def test_a_word_in_korean_is_said_to_be_found_in_no_longer_one():
    tracks = {"phones": Track(kind="brand", query="\uc0bc\uc131 OR kettle OR \u5c0f\u7c73 OR \u30c8\u30e8\u30bf")}
    (said,) = within_longer(tracks)
    assert '"\uc0bc\uc131"' in said
    assert build_matcher(tracks).match("\uc0bc\uc131\uc774 \uc88b\uc544")
    assert not build_matcher(tracks).match("\uc0bc\uc131\ud3f0 \uc88b\uc544")
    assert not list(names_too(tracks)), "a syllable of it is nobody's name"
