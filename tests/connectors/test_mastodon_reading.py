"""How one status becomes a post, and whose posts never do."""

from copy import deepcopy
from datetime import UTC, datetime

import pytest

from townhum.connector import load_catalog
from townhum.records import DropReason, Post

MASTODON = load_catalog()["mastodon"].decoder
OPTIONS = MASTODON.Options(instance="https://town.example", hashtag="kettle")
STATUS = {
    "id": "116000000000000000",
    "uri": "https://far.example/users/fern/statuses/9",
    "created_at": "2026-11-03T10:00:00.123Z",
    "content": "<p>The lid leaks</p>",
    "spoiler_text": "",
    "visibility": "public",
    "language": "en",
    "reblog": None,
    "mentions": [{"username": "moss", "acct": "moss@pond.example"}],
    "account": {
        "uri": "https://far.example/users/fern",
        "username": "fern",
        "acct": "fern@far.example",
        "display_name": "Fern Invented",
        "note": "<p>tea</p>",
        "bot": False,
        "fields": [],
    },
}


def changed(**over):
    status = deepcopy(STATUS)
    status["account"].update(over.pop("account", {}))
    return {**status, **over}


def test_a_status_becomes_a_post(screen):
    post = screen(STATUS, OPTIONS)
    assert post.text == "The lid leaks"
    assert post.created_at == datetime(2026, 11, 3, 10, 0, 0, 123000, tzinfo=UTC)
    assert post.language == "en"
    assert post.names_to_hide == ("Fern Invented", "fern", "fern@far.example", "moss", "moss@pond.example")


@pytest.mark.parametrize(
    ("over", "reason"),
    [
        ({"visibility": "unlisted"}, DropReason.NOT_PUBLIC),
        ({"visibility": "private"}, DropReason.NOT_PUBLIC),
        ({"visibility": "direct"}, DropReason.NOT_PUBLIC),
        ({"visibility": None}, DropReason.NOT_PUBLIC),
        ({"reblog": {"id": "1"}}, DropReason.RESHARED),
        ({"account": {"indexable": False}}, DropReason.OPTED_OUT),
        ({"account": {"noindex": True}}, DropReason.OPTED_OUT),
        ({"account": {"memorial": True}}, DropReason.OPTED_OUT),
        ({"account": {"suspended": True}}, DropReason.DELETED),
        ({"account": {"limited": True}}, DropReason.NOT_PUBLIC),
        ({"account": {"bot": True}}, DropReason.AUTOMATED),
        ({"account": {"note": "<p>hi #<span>NoBot</span></p>"}}, DropReason.OPTED_OUT),
        ({"account": {"note": "tea #noindex"}}, DropReason.OPTED_OUT),
        ({"account": {"note": "\uff03nobot"}}, DropReason.OPTED_OUT),
        ({"account": {"note": "<p>tea, &#35;no_bots</p>"}}, DropReason.OPTED_OUT),
        ({"account": {"display_name": "Fern #no-bot"}}, DropReason.OPTED_OUT),
        ({"account": {"display_name": "Fern :nobot:"}}, DropReason.OPTED_OUT),
        ({"account": {"fields": [{"name": "bots?", "value": "#n\u043eb\u043et"}]}}, DropReason.OPTED_OUT),
        ({"account": {"note": "#NoAI"}}, DropReason.OPTED_OUT),
        ({"content": "<blockquote>theirs alone</blockquote>"}, DropReason.EMPTY),
        ({"content": "<p>[deleted]</p>"}, DropReason.DELETED),
        (
            {"account": {"fields": [{"name": "a", "value": "b"}, {"name": "#noarchive", "value": ""}]}},
            DropReason.OPTED_OUT,
        ),
        (
            {"account": {"fields": [{"name": "x", "value": '<a href="y">#<span>nobot</span></a>'}]}},
            DropReason.OPTED_OUT,
        ),
        ({"content": "<p></p>"}, DropReason.EMPTY),
        ({"content": None}, DropReason.BROKEN),
        ({"content": "<p>" + "x" * 60_000}, DropReason.TOO_LONG),
        ({"content": "<div>" * 5_000 + "x"}, DropReason.TOO_LONG),
        ({"created_at": "2026-11-03T10:00:00"}, DropReason.BROKEN),
        ({"created_at": "last week"}, DropReason.BROKEN),
        ({"uri": None, "id": 7}, DropReason.BROKEN),
    ],
)
def test_who_is_left_out(over, reason, screen):
    assert screen(changed(**over), OPTIONS) is reason


@pytest.mark.parametrize("value", [None, True])
def test_saying_nothing_of_indexing_is_no_opt_out(value, screen):
    assert isinstance(screen(changed(account={"indexable": value, "noindex": None}), OPTIONS), Post)


def test_a_post_about_bots_is_no_opt_out_of_its_author(screen):
    assert isinstance(screen(changed(content="<p>what does #nobot mean?</p>"), OPTIONS), Post)


def test_without_its_account_nobody_can_have_opted_out(screen):
    assert screen({**STATUS, "account": None}, OPTIONS) is DropReason.BROKEN


@pytest.mark.parametrize(("value", "kept"), [(True, True), (None, False), (False, False)])
def test_an_operator_may_ask_for_those_who_said_yes(value, kept, screen):
    strict = OPTIONS.model_copy(update={"require_discoverable": True})
    result = screen(changed(account={"discoverable": value}), strict)
    assert isinstance(result, Post) is kept
    assert kept or result is DropReason.OPTED_OUT


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("2026-11-03T10:00:00.000Z", 0),
        ("2026-11-03T10:00:00Z", 0),
        ("2026-11-03T10:00:00.500+00:00", 0.5),
        ("2026-11-03T10:00:00.500123+00:00", 0.500123),
        ("2026-11-03T12:00:00+02:00", 0),
    ],
)
def test_timestamps_as_servers_write_them(written, seconds, screen):
    post = screen(changed(created_at=written), OPTIONS)
    assert (post.created_at - datetime(2026, 11, 3, 10, tzinfo=UTC)).total_seconds() == seconds


def test_the_warning_comes_first_and_mentions_keep_their_name(screen):
    html = (
        '<p><span class="h-card"><a href="https://pond.example/@moss" class="u-url mention">@<span>moss</span></a></span> '
        'hot<br />tea &amp; <a href="https://town.example/tags/kettle" class="mention hashtag">#<span>kettle</span></a></p>'
        '<p><a href="https://shop.example/a/b"><span class="invisible">https://</span>'
        '<span class="ellipsis">shop.example/a</span><span class="invisible">/b</span></a></p>'
    )
    post = screen(changed(spoiler_text="long & dull", content=html), OPTIONS)
    assert post.text == "long & dull\n\n@moss hot\ntea & #kettle\n\nshop.example/a"


def test_one_account_seen_from_two_places_is_one_voice(screen):
    other = MASTODON.Options(instance="https://village.example", timeline="local")
    assert screen(STATUS, OPTIONS).mark == screen(STATUS, other).mark
    assert screen(STATUS, OPTIONS).key == screen({**STATUS, "id": "7"}, other).key


def test_an_account_without_addresses_is_named_by_its_instance(screen):
    here = screen(changed(account={"uri": None, "acct": "fern"}), OPTIONS)
    far = screen(changed(account={"uri": None, "acct": "fern@town.example"}), OPTIONS)
    elsewhere = screen(
        changed(account={"uri": None, "acct": "fern"}), MASTODON.Options(instance="https://b.example", timeline="local")
    )
    assert here.mark == far.mark != elsewhere.mark


def test_text_keeps_surrogates_and_marks_for_the_scrubber(screen):
    post = screen(changed(content="<p>a\u200bb \u202ec</p>", language="zh-Hant"), OPTIONS)
    assert post.text == "a\u200bb \u202ec"
    assert post.language == "zh"
