"""What the manifest drops never reaches the decoder, and what it does not keep neither."""

from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector import NOBODY, Draft, Marker, Objections, load_catalog, to_post
from townhum.connector.screen import MAX_TEXT, dropped_because, values_at
from townhum.errors import SkipItem
from townhum.records import DropReason, Post

MOMENT = datetime(2026, 11, 3, 10, tzinfo=UTC)
ITEM = {
    "id": "1",
    "at": "x",
    "body": "words",
    "lang": "en",
    "visibility": "public",
    "by": {"uri": "https://board.example/ann", "name": "Ann Invented", "mail": "ann@mail.example"},
    "mentions": [{"name": "Bo"}, {"name": ""}, {"name": 7}, {"name": "  "}],
    "unread": "canary",
}


def draft(kept, **over):
    return Draft(**{"id": kept["id"], "created_at": MOMENT, "text": kept["text"], "author": kept["author"], **over})


def account(written, options):
    return frozenset({written})


@pytest.fixture
def screen(manifest):
    def run(raw, decode=lambda kept, options: draft(kept), objections=NOBODY, account=account, **over):
        decoder = SimpleNamespace(decode=decode, account=account)
        return to_post(
            raw, manifest(**over), decoder, None, source="here", marker=Marker(b"k" * 32), objections=objections
        )

    return run


def test_an_item_becomes_a_post(screen):
    post = screen(ITEM)
    assert (post.text, post.source, post.network, post.created_at) == ("words", "here", "board", MOMENT)
    assert post.names_to_hide == ("Ann Invented", "Bo")


def test_the_decoder_sees_what_is_kept_and_the_author_only(screen):
    seen = {}

    def decode(kept, options):
        seen.update(kept)
        return draft(kept)

    screen(ITEM, decode)
    assert seen == {
        "id": "1",
        "created_at": "x",
        "text": "words",
        "language": "en",
        "author": "https://board.example/ann",
    }


def test_the_decoder_does_not_see_what_is_dropped(screen):
    def decode(kept, options):
        raise AssertionError("dropped items are not decoded")

    assert screen({**ITEM, "visibility": "private"}, decode) is DropReason.NOT_PUBLIC


@pytest.mark.parametrize("raw", [None, [], "text", 7, True, {}])
def test_what_is_no_item_is_broken_or_not_public(raw, screen):
    assert screen(raw) in (DropReason.BROKEN, DropReason.NOT_PUBLIC)


@pytest.mark.parametrize("error", [ValueError("canary"), KeyError("canary"), RecursionError(), SkipItem("empty")])
def test_whatever_a_decoder_raises_is_counted(error, screen):
    def decode(kept, options):
        raise error

    assert screen(ITEM, decode) is (DropReason.EMPTY if isinstance(error, SkipItem) else DropReason.BROKEN)


@pytest.mark.parametrize(
    ("over", "reason"),
    [
        ({"text": " \n "}, DropReason.EMPTY),
        ({"text": "x" * (MAX_TEXT + 1)}, DropReason.TOO_LONG),
        ({"text": "[removed]"}, DropReason.DELETED),
        ({"text": None}, DropReason.BROKEN),
        ({"id": ""}, DropReason.BROKEN),
        ({"created_at": MOMENT.replace(tzinfo=None)}, DropReason.BROKEN),
        ({"created_at": "2026"}, DropReason.BROKEN),
    ],
)
def test_drafts_that_are_no_posts(over, reason, screen):
    assert screen(ITEM, lambda kept, options: draft(kept, **over)) is reason


def test_times_are_told_in_utc(screen):
    there = timezone(timedelta(hours=5))
    assert screen(ITEM, lambda kept, options: draft(kept, created_at=MOMENT.astimezone(there))).created_at.tzinfo is UTC


def test_without_an_author_there_is_no_mark(screen):
    assert screen({**ITEM, "by": None}).mark is None
    assert screen({**ITEM, "by": {"uri": "", "name": "Ann"}}).mark == screen({**ITEM, "by": {"name": "Ann"}}).mark


def rule(**condition):
    return {"drop": [{"reason": "opted_out", "says": "x", "path": ["by.note", "by.fields.value"], **condition}]}


@pytest.mark.parametrize(
    ("condition", "by", "dropped"),
    [
        ({"when": [False]}, {"note": False}, True),
        ({"when": [False]}, {"note": 0}, True),
        ({"when": [False]}, {"note": " No"}, True),
        ({"when": [True]}, {"note": "true"}, True),
        ({"when": [True]}, {"note": 1.0}, True),
        ({"when": [True]}, {"note": "0"}, False),
        ({"when": [True]}, {"note": False}, False),
        ({"when": [True]}, {"note": "perhaps"}, True),  # nobody can tell that it is no objection
        ({"when": [True]}, {"note": {"since": "2026"}}, True),
        ({"when": [True]}, {"note": []}, False),
        ({"when": [True]}, {"note": [False, True]}, True),
        ({"when": [1]}, {"note": True}, False),
        ({"when": [-2]}, {"note": "-2"}, True),
        ({"when": ["Bot"]}, {"note": "bot "}, True),
        ({"when": ["Bot"]}, {"note": "Robot"}, False),
        ({"when": ["Bot"]}, {"note": {"kind": "Bot"}}, False),
        ({"unless": [True]}, {"note": "true"}, True),
        ({"when": [False]}, {"note": None}, False),
        ({"when": [False]}, {}, False),
        ({"unless": ["a"]}, {"note": "a"}, False),
        ({"unless": ["a"]}, {"note": "b"}, True),
        ({"unless": ["a"]}, {}, True),
        ({"present": True}, {"note": "a"}, True),
        ({"present": True}, {"note": ""}, False),
        ({"present": False}, {"note": None}, True),
        ({"contains": ["#nobot"]}, {"note": "Hi #<b>NoBot</b>!"}, True),
        ({"contains": ["#nobot"]}, {"fields": [{"value": "x"}, {"value": "#nobot"}]}, True),
        ({"contains": ["#nobot"]}, {"note": ["hi", "#nobot"]}, True),
        ({"contains": ["#nobot"]}, {"note": 7, "fields": "#nobot"}, False),
        ({"contains": ["#nobot"]}, {"note": "&#35;no\u200bbot"}, True),
        ({"withdrawn": True}, {"note": "[ Removed by staff ]"}, True),
        ({"withdrawn": True}, {"note": "my words"}, False),
        ({"withdrawn": True}, {"note": None}, False),
    ],
)
def test_rules(condition, by, dropped, manifest):
    assert (dropped_because({"by": by}, manifest(**rule(**condition))) is DropReason.OPTED_OUT) is dropped


CATALOG = load_catalog()
"""The real manifests, against anything JSON can say."""

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*ITEM, "uri", "name"]), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(raw=json_values)
def test_nothing_makes_the_screen_raise(raw):
    for connector in CATALOG.values():
        options = {
            "path": "a",
            "each_row_is_one_person": False,
            "require_discoverable": False,
            "instance": "https://a.example",
        }
        options = SimpleNamespace(**options) if not connector.manifest.listing else options
        result = to_post(raw, connector.manifest, connector.decoder, options, source="here", marker=Marker(b"k" * 32))
        assert isinstance(result, Post | DropReason)


def test_paths_go_through_lists():
    raw = {"a": [{"b": 1}, {"b": [{"c": 2}, 5, None]}, "x", {}]}
    assert list(values_at(raw, "a.b")) == [1, [{"c": 2}, 5, None]]
    assert list(values_at(raw, "a.b.c")) == [2]
    assert list(values_at(raw, "z")) == []


ANN = "https://board.example/ann"


def test_whose_account_objected_is_dropped_and_nobody_else(screen):
    objections = Objections.of(b"o" * 32, "board", {ANN})
    assert screen(ITEM, objections=objections) is DropReason.WITHHELD
    for other in ({**ITEM, "by": {"uri": "https://board.example/bo"}}, {**ITEM, "by": None}):
        assert isinstance(screen(other, objections=objections), Post)
    assert isinstance(screen(ITEM, objections=Objections.of(b"o" * 32, "elsewhere", {ANN})), Post)
    assert isinstance(screen(ITEM, objections=Objections.of(b"p" * 32, "elsewhere", {ANN})), Post)


def test_any_name_of_the_account_is_enough(screen):
    objections = Objections.of(b"o" * 32, "board", {"Ann Invented"})
    assert screen(ITEM, objections=objections) is DropReason.WITHHELD


def test_an_author_of_whom_no_account_can_be_told_is_broken_whoever_objected(screen):
    for objections in (NOBODY, Objections.of(b"o" * 32, "board", {ANN})):
        assert screen(ITEM, objections=objections, account=lambda *_: frozenset()) is DropReason.BROKEN
        assert screen(ITEM, objections=objections, account=lambda *_: 1 / 0) is DropReason.BROKEN
