"""A stream on loopback, followed: what it sends is heard, and no fault of it ends listening or loses anything in silence."""

import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from listened import Notes, spooling
from skies import Frames, Sky, account, did, gone, post
from studies import PLAIN_PIPELINE, permission, settings

from townhum.clock import SystemClock
from townhum.connector import load_catalog
from townhum.keep.store import Store
from townhum.run.listening import Ears, listen
from townhum.run.sessions import open_sessions
from townhum.study import Source
from townhum.study.listened import open_periods

BLUESKY = load_catalog()["bluesky"]
NOW = datetime.now(UTC)
TEXT = "the new tea is lovely #kettle"


def sky_source(stream, api, *, networks=("127.0.0.0/8",), **options):
    made = BLUESKY.decoder.Options(
        hashtags=("kettle",), jetstream=stream, appview=api, records=api, **{"settle_seconds": 0, **options}
    )
    return Source("sky", permission(connector="bluesky", allow_networks=networks), BLUESKY, made)


def at(seconds):
    return NOW + timedelta(seconds=seconds - 120)


def follow(folder, source, *, watch=None, **how):
    made = settings(source, folder=folder, contact="privacy@kettle.shop")
    opener = lambda: open_sessions(made, clock=SystemClock(), environment={})  # noqa: E731
    watch = watch or Notes()
    ears = Ears(PLAIN_PIPELINE, opener, SystemClock(), watch, how.pop("stop", threading.Event()), turn_s=0.05)
    return listen(made, Store(folder / "data"), ears, **how), watch.said


def heard(folder, source):
    label = open_periods(settings(source, folder=folder), datetime.now(UTC))[-1].label
    opened = spooling(folder, source).open_if_read(label)
    return opened.heard if opened else None


def many(folder, source):
    found = heard(folder, source)
    return len(list(found.signals())) if found else 0


@contextmanager
def served(*frames, **how):
    server = Frames(Sky(), **how)
    server.frames += frames
    with server.running() as (stream, api):
        yield server, stream, api


def test_posts_are_heard_and_taken_out_and_the_stream_is_gone_on_with_where_it_was_left(tmp_path):
    first = [post(number, TEXT, at=at(number)) for number in range(3)]
    with served(*first, post(9, TEXT, tag="other", at=at(5)), post(8, TEXT, at=NOW)) as (server, stream, api):
        source = sky_source(stream, api)
        assert follow(tmp_path, source, once=True) == ((), [])
        assert many(tmp_path, source) == 4
        cursor = heard(tmp_path, source).cursor("sky")
        server.frames += [gone(0, at=NOW), account(did(1), at=NOW), post(7, TEXT, at=datetime.now(UTC))]
        follow(tmp_path, source, once=True)
        assert server.connections[-1]["cursor"] == [str(cursor)]
        assert server.connections[-1]["wantedCollections"][0] == "app.bsky.feed.post"
    assert many(tmp_path, source) == 3
    assert heard(tmp_path, source).until("sky") is not None


def test_once_takes_all_that_is_ready_however_few_are_looked_up_at_a_time(tmp_path):
    frames = [post(number, TEXT, at=at(number / 2)) for number in range(120)]
    with served(*frames, post(999, "far from it", tag="other", at=NOW)) as (_, stream, api):
        source = sky_source(stream, api)
        assert follow(tmp_path, source, once=True) == ((), [])
    assert many(tmp_path, source) == 120


@pytest.mark.parametrize(
    "odd",
    [
        "not json at all",
        b"\xff\xfe\x00 garbage",
        b'{"did":1,"kind":"commit","commit":null,"x":"kettle"}',
        post(5, TEXT, at=datetime(1999, 1, 1, tzinfo=UTC)),
        post(5, TEXT, at=datetime(2099, 1, 1, tzinfo=UTC)),
    ],
    ids=["text", "bytes", "shape", "past", "future"],
)
def test_garbage_in_the_middle_of_a_stream_costs_nothing_else(tmp_path, odd):
    with served(post(1, TEXT, at=at(1)), odd, post(2, TEXT, at=NOW)) as (_, stream, api):
        source = sky_source(stream, api)
        assert follow(tmp_path, source, once=True)[0] == ()
    assert many(tmp_path, source) == 2


def test_a_frame_of_ten_megabytes_is_passed_over_and_what_was_lost_is_a_gap(tmp_path):
    huge = post(5, "x" * 10_000_000, at=at(2))
    with served(post(1, TEXT, at=at(1)), huge, post(2, TEXT, at=NOW)) as (server, stream, api):
        source = sky_source(stream, api)
        watch = Notes()
        stop = threading.Event()
        thread = threading.Thread(target=follow, args=(tmp_path, source), kwargs={"watch": watch, "stop": stop})
        thread.start()
        deadline = time.monotonic() + 20
        while not watch.said and time.monotonic() < deadline:
            time.sleep(0.05)
        server.frames.remove(huge)
        server.frames += [post(3, TEXT, at=datetime.now(UTC))]
        while many(tmp_path, source) < 2 and time.monotonic() < deadline:
            time.sleep(0.2)
        stop.set()
        thread.join(timeout=10)
    assert "larger than is taken" in watch.said[0]
    assert many(tmp_path, source) >= 2
    assert not thread.is_alive()


def test_a_stream_that_ends_again_and_again_is_told_once_and_connected_to_anew(tmp_path):
    with served(post(1, TEXT, at=at(1)), ends=True) as (server, stream, api):
        source = sky_source(stream, api)
        lacking, said = follow(tmp_path, source, for_s=4)
        assert len(server.connections) >= 2
    assert [("ended" in each or "broke" in each) for each in said] == [True]
    assert lacking == ("sky",) or many(tmp_path, source) == 1


def test_a_network_that_is_not_named_is_never_reached(tmp_path):
    with served(post(1, TEXT, at=at(1))) as (server, stream, api):
        lacking, said = follow(tmp_path, sky_source(stream, api, networks=()), for_s=1)
        assert server.connections == []
    assert lacking == ("sky",)
    assert "not on the public internet" in said[0]


def test_a_server_that_speaks_no_websocket_is_told(tmp_path):
    with served() as (_, _, api):
        lacking, said = follow(tmp_path, sky_source(api, api), for_s=1)
    assert (lacking, len(said)) == (("sky",), 1)


def test_a_signal_to_end_keeps_what_was_caught(tmp_path):
    stop = threading.Event()
    with served(post(1, TEXT, at=at(1))) as (_, stream, api):
        source = sky_source(stream, api)
        thread = threading.Thread(target=follow, args=(tmp_path, source), kwargs={"stop": stop})
        thread.start()
        deadline = time.monotonic() + 20
        while many(tmp_path, source) < 1 and time.monotonic() < deadline:
            time.sleep(0.2)
        stop.set()
        thread.join(timeout=10)
    assert not thread.is_alive()
    assert many(tmp_path, source) == 1
