"""What one account may contribute, and what a voice is said to be."""

import hashlib
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from releases import SOURCES, TRACKS, signal

from townhum.count.tally import MOST_POSTS, MOST_TRACKS, Tallier
from townhum.count.tally.bounds import by_lot
from townhum.records import Tally, Tone

MANY = tuple(f"track-{number:02}" for number in range(30))


def number(*what):
    """A number that looks as a keyed hash does."""
    return int.from_bytes(hashlib.sha256(repr(what).encode()).digest()[:16], "big")


def close(*signals, tracks=TRACKS, zone=None):
    tallier = Tallier(tracks, SOURCES, *([zone] if zone else []))
    tallier.add(signals)
    return tallier.close()


def test_an_account_counts_in_eight_tracks_at_most_however_many_it_wrote_of():
    posts = [signal(number("post", each), number("author"), tracks=(track,)) for each, track in enumerate(MANY)]
    assert len(close(*posts, tracks=MANY).track) == MOST_TRACKS


def test_the_tracks_are_drawn_and_differ_from_account_to_account():
    drawn = set()
    for account in range(40):
        posts = [signal(number(account, track), number("a", account), tracks=(track,)) for track in MANY]
        drawn |= set(close(*posts, tracks=MANY).track.tolist())
    assert len(drawn) == len(MANY)


def test_three_posts_of_an_account_are_looked_at_whichever_came_first():
    posts = [signal(number("p", each), 1, tone=Tone.POSITIVE if each % 2 else Tone.NEGATIVE) for each in range(40)]
    forward, backward = close(*posts), close(*reversed(posts))
    smallest = sorted(posts, key=lambda each: int.from_bytes(each.key[:8], "little"))[:MOST_POSTS]
    expected = Tone.POSITIVE if sum(each.tone for each in smallest) > 0 else Tone.NEGATIVE
    assert forward.tone.tolist() == backward.tone.tolist() == [expected]


def test_intents_are_those_that_any_post_looked_at_shows():
    tally = close(signal(1, 1, intents=("asks",)), signal(2, 1, intents=("buys",)), signal(3, 2))
    assert tally.intent_names == ("asks", "buys")
    assert tally.intents.tolist() == [0b11, 0]


@pytest.mark.parametrize(("ratings", "usual"), [([5, 5, 1], 5), ([4, 2], 2), ([None, 3], 3), ([None], 0)])
def test_the_rating_of_a_voice_is_the_commonest_it_gave(ratings, usual):
    assert close(*(signal(item, 1, rating=each) for item, each in enumerate(ratings))).rating.tolist() == [usual]


def test_the_tone_toward_a_track_stands_before_the_tone_of_the_post():
    post = signal(1, 1, tracks=("acorn", "birch"), tone=Tone.NEUTRAL, toward=(("birch", Tone.NEGATIVE),))
    assert close(post).tone.tolist() == [Tone.NEUTRAL, Tone.NEGATIVE]


def test_the_day_part_is_that_of_most_posts_in_the_zone_of_the_study():
    posts = [signal(1, 1, hour=23), signal(2, 1, hour=23), signal(3, 1, hour=8), signal(4, 2, tracks=())]
    assert close(*posts).day_part.tolist() == [3, Tally.NO_PART]  # Monday evening in UTC
    assert close(*posts, zone=ZoneInfo("Europe/Amsterdam")).day_part.tolist() == [4, Tally.NO_PART]  # Tuesday night


def test_a_worker_that_was_taken_over_is_shut_and_another_study_is_refused():
    one, other = Tallier(TRACKS, SOURCES), Tallier(TRACKS, SOURCES)
    other.add([signal(1, 1)])
    one.absorb(other)
    with pytest.raises(ValueError, match="closed"):
        other.add([signal(2, 2)])
    with pytest.raises(ValueError, match="study"):
        one.absorb(Tallier(MANY, SOURCES))
    assert one.close().accounts == 1


def test_lots_order_the_rows_of_an_owner_also_where_only_their_last_bits_differ():
    owner = np.array([5, 0, 5, 5, 0], dtype=np.int64)
    lot = np.array([2, 9, 1, 2**63, 8], dtype=np.uint64)
    assert by_lot(owner, lot).tolist() == [4, 1, 2, 0, 3]
    wide = np.array([2, 9, 1, 2**63, 8], dtype=np.uint64) << np.uint64(56) | np.uint64(1)
    assert by_lot(owner, wide).tolist() == np.lexsort((wide, owner)).tolist()
    assert by_lot(owner[:0], lot[:0]).tolist() == []
