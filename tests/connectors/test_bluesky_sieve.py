"""What of a Jetstream is ours, and that nothing else is parsed."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from skies import NOT_WITHOUT_ACCOUNT, account, commit, did, gone, post

from townhum_connectors.bluesky_sieve import Changed, Gone, Left, Matched, Sieve, time_of

REAL = Path(__file__).parents[2] / ".." / "shared" / "data" / "connectors"
PREFERENCE, PROFILE = "community.lexicon.preference.ai", "app.bsky.actor.profile"
OURS = did(777)
SIEVE = Sieve(["kettle", "Käse", "茶"], [OURS])


@pytest.mark.parametrize("tag", ["kettle", "Kettle", "KETTLE", "#kettle", "käse", "KÄSE", "茶"])
def test_a_hashtag_is_found_whatever_its_capitals_and_however_it_is_escaped(tag):
    frame = post(1, tag=tag)
    escaped = json.dumps(json.loads(frame)).encode()
    upper = escaped.replace(b"\\u00e4", b"\\u00E4")
    for each in (frame, escaped, upper):
        assert SIEVE.event(each) == Matched(did(1), "r1", json.loads(frame)["commit"]["record"])


def test_a_hashtag_beside_the_text_counts_and_a_word_does_not():
    assert isinstance(SIEVE.event(post(1, tag=None, tags=["kettle"])), Matched)
    assert SIEVE.event(post(1, "my kettle leaks", tag=None)) is None
    assert SIEVE.event(post(1, 'they say "kettle" to it', tag=None)) is None
    assert SIEVE.event(post(1, tag="kettles")) is None


def test_a_reply_to_our_own_account_counts_and_one_to_others_does_not():
    to_us = {"parent": {"uri": f"at://{OURS}/app.bsky.feed.post/x"}, "root": {"uri": "at://did:plc:other/p/x"}}
    to_them = {"parent": {"uri": "at://did:plc:other/app.bsky.feed.post/x"}, "root": {"uri": "at://did:plc:o/p/x"}}
    assert isinstance(SIEVE.event(post(1, tag=None, reply=to_us)), Matched)
    assert SIEVE.event(post(1, tag=None, reply=to_them)) is None
    assert SIEVE.event(post(1, f"see at://{OURS}/app.bsky.feed.post/x", tag=None)) is None


def test_what_takes_posts_and_accounts_out_is_let_through():
    assert SIEVE.event(gone(1)) == Gone(did(1), "r1")
    assert SIEVE.event(post(1, tag="other", operation="update")) == Gone(did(1), "r1")
    assert SIEVE.event(account(did(1))) == Left(did(1))
    assert SIEVE.event(account(did(1), active=True, status="")) is None
    assert SIEVE.event(commit(did(1), PREFERENCE, "self", {"preferences": {"embedding": {"allow": False}}})) == Left(
        did(1)
    )
    assert SIEVE.event(commit(did(1), PREFERENCE, "self", {"training": {"allow": True}})) == Changed(did(1))
    labelled = {"labels": {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": NOT_WITHOUT_ACCOUNT}]}}
    assert SIEVE.event(commit(did(1), PROFILE, "self", labelled)) == Left(did(1))
    assert SIEVE.event(commit(did(1), PROFILE, "self", {"description": f"I said {NOT_WITHOUT_ACCOUNT}"})) is None


def test_of_everything_else_nothing_is_parsed():
    parsed = []
    sieve = Sieve(["kettle"], [OURS], parse=lambda frame: parsed.append(frame) or json.loads(frame))
    for number in range(50):
        assert sieve.event(post(number, f"post {number} of somebody else", tag="weather")) is None
    assert parsed == []
    assert sieve.event(post(1))
    assert len(parsed) == 1


@given(
    st.binary(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(lambda tree: json.dumps(tree).encode())
)
def test_garbage_is_nothing(content):
    for frame in (
        content,
        b'"kettle"' + content,
        b'{"did":"did:x","kind":"commit","commit":' + content + b',"a":"kettle"}',
    ):
        assert SIEVE.event(frame) is None
    time_of(content)


@pytest.mark.skipif(not REAL.is_dir(), reason="no recordings lie beside the project")
def test_frames_of_the_real_stream_are_read():
    frames = (REAL / "bluesky/jetstream/v1_first_60_lines.jsonl").read_bytes().splitlines()
    assert all(time_of(frame) for frame in frames)
    sieve = Sieve(["howtotellaitoshutup"], [])
    events = [event for frame in frames if (event := sieve.event(frame))]
    assert [type(event) for event in events] == [Matched]


@pytest.mark.skipif(not REAL.is_dir(), reason="no recordings lie beside the project")
def test_frames_made_of_a_genuine_servers_events_are_read():
    frames = (REAL / "realservers/atproto_subscribeRepos_as_jetstream.jsonl").read_bytes().splitlines()
    events = [event for frame in frames if (event := SIEVE.event(frame))]
    told = [json.loads(frame) for frame in frames]
    tagged = [each for each in told if b'"tag":"kettle"' in json.dumps(each, separators=(",", ":")).encode()]
    assert sum(isinstance(event, Matched) for event in events) == len(tagged) > 0


@pytest.mark.parametrize("rkey", ["", ".", "..", "a b", "a/b", "\ud800", "r1\n", "r" * 513, "a?b=c"])
def test_a_key_that_no_server_would_speak_of_is_nothing(rkey):
    frame = json.loads(post(1))
    frame["commit"]["rkey"] = rkey
    assert SIEVE.event(json.dumps(frame, separators=(",", ":")).encode()) is None


@pytest.mark.parametrize("who", ["did:", "did:plc:", "did:plc:a b", "did:plc:\ud800", "did:plc:a/b", "did:PLC:a", "x"])
def test_an_account_that_no_server_would_speak_of_is_nothing(who):
    frame = json.loads(post(1))
    frame["did"] = who
    assert SIEVE.event(json.dumps(frame, separators=(",", ":")).encode()) is None
