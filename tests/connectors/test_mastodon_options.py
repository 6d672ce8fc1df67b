"""What sources.toml may say of a Mastodon source."""

from urllib.parse import unquote

import pytest
from pydantic import ValidationError

from townhum.connector import load_catalog

MASTODON = load_catalog()["mastodon"].decoder


def options(**more):
    return MASTODON.Options.model_validate({"instance": "https://town.example", **more})


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"hashtag": "tea", "timeline": "local"},
        {"timeline": "public"},
        {"timeline": "home"},
        {"hashtag": "two words"},
        {"hashtag": "#"},
        {"hashtag": "tea/../home"},
        {"hashtag": "tea?x=1"},
        {"hashtag": "tea", "access_token": "a-literal-token"},
        {"hashtag": "tea", "unknown": 1},
        {"hashtag": "tea", "instance": "http://town.example"},
        {"hashtag": "tea", "instance": "https://town.example/@someone"},
        {"hashtag": "tea", "instance": "https://user@town.example"},
        {"hashtag": "tea", "instance": "town.example"},
    ],
)
def test_what_does_not_fit_is_refused_without_showing_values(more):
    with pytest.raises(ValidationError) as caught:
        options(**more)
    assert "a-literal-token" not in str(caught.value)


@pytest.mark.parametrize(
    ("tag", "nearest"),
    [
        ("water-kettle", "waterkettle"),
        ("two words", "twowords"),
        ("don't", "dont"),
        ("C&A", "CA"),
        ("tea!", "tea"),
        ("tags/tea", "tea"),
        ("tag/water-kettle", "waterkettle"),
        ("tea\u2615", "tea"),
        ("·tea·", "tea"),
        ("https://town.example/tags/caf%C3%A9", "caf\u00e9"),
    ],
)
def test_a_hashtag_that_cannot_be_is_refused_with_the_nearest_that_can(tag, nearest):
    with pytest.raises(ValidationError, match=f'write "{nearest}": a hashtag'):
        options(hashtag=tag)


@pytest.mark.parametrize(
    "tag", ["#tea #coffee", "tea, coffee", "tea;coffee", "tea OR coffee", "tea | #coffee", "tea \uff03coffee"]
)
def test_several_hashtags_are_several_sources(tag):
    with pytest.raises(ValidationError, match="a source of its own: this holds several"):
        options(hashtag=tag)


@pytest.mark.parametrize("tag", ["50%", "2026", "#", "", " ", "\u0665\u0660", "!?", "\U0001f375", "·"])
def test_what_leaves_nothing_to_write_is_refused_with_the_reason(tag):
    with pytest.raises(ValidationError, match="another name: a hashtag"):
        options(hashtag=tag)


def test_one_spelling_of_a_place():
    read = options(instance="https://Town.Example/", hashtag="#tea")
    assert (read.instance, read.hashtag) == ("https://town.example", "tea")
    assert MASTODON.place(read) == "#tea on town.example"
    assert MASTODON.hosts(read) == ("https://town.example",)


@pytest.mark.parametrize("host", ["http://127.0.0.1:3000", "http://localhost:8001", "http://[::1]:9"])
def test_a_server_on_this_machine_may_speak_http(host):
    assert options(instance=host, timeline="local").instance == host


@pytest.mark.parametrize("tag", ["café", "हिंदी", "紅茶", "2026_tea", "コーヒー・豆", "2026_11", "_tea_", "l·l"])
def test_hashtags_in_any_script(tag):
    url = options(hashtag=tag).timeline_url
    assert url.isascii()
    assert unquote(url) == f"https://town.example/api/v1/timelines/tag/{tag}"


def test_everybody_s_posts_are_no_place():
    with pytest.raises(ValidationError, match='name a hashtag, or write timeline = "local"'):
        options(timeline="public")
