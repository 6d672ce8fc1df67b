"""What one account may contribute, and what a voice is said to be."""

from zoneinfo import ZoneInfo

import numpy as np
import pytest
from heard import INTENTS, SOURCES, close, left_out, mark_of, number, signal, tallier

from townhum.count.tally.bounds import Kind, few, lots
from townhum.records import DropReason, Tally, Tone
from townhum.records.budget import Bounds

BOUNDS = Bounds()
MANY = tuple(f"track-{number:02}" for number in range(30))


def test_an_account_counts_in_a_few_tracks_at_most_however_many_it_wrote_of():
    posts = [signal(number("post", each), number("author"), tracks=(track,)) for each, track in enumerate(MANY)]
    assert len(close(*posts, tracks=MANY).track) == BOUNDS.tracks


def test_the_tracks_are_drawn_and_differ_from_account_to_account():
    drawn = set()
    for account in range(90):
        posts = [signal(number(account, track), number("a", account), tracks=(track,)) for track in MANY]
        drawn |= set(close(*posts, tracks=MANY).track.tolist())
    assert len(drawn) == len(MANY)


def test_three_posts_of_an_account_are_looked_at_whichever_came_first():
    posts = [signal(number("p", each), 1, tone=Tone.POSITIVE if each % 2 else Tone.NEGATIVE) for each in range(40)]
    forward, backward = close(*posts), close(*reversed(posts))
    smallest = sorted(posts, key=lambda each: int.from_bytes(each.key[:8], "little"))[: BOUNDS.posts]
    expected = Tone.POSITIVE if sum(each.tone for each in smallest) > 0 else Tone.NEGATIVE
    assert forward.tone.tolist() == backward.tone.tolist() == [expected]


def test_intents_are_those_that_any_post_looked_at_shows():
    tally = close(signal(1, 1, intents=("asks",)), signal(2, 1, intents=("buys",)), signal(3, 2))
    assert tally.intent_names == INTENTS
    assert tally.intents.tolist() == [0b11, 0]


def test_two_intents_of_a_voice_count_drawn_for_each_account_and_track():
    drawn = set()
    for account in range(60):
        both = signal(number(account), number("a", account), tracks=("acorn", "birch"), intents=INTENTS)
        shown = close(both).intents.tolist()
        assert [each.bit_count() for each in shown] == [BOUNDS.intents] * 2
        drawn |= set(shown)
    assert len(drawn) == 6  # every pair of four


def test_an_account_counts_at_two_sources_at_most_whether_on_a_track_or_not():
    sources = tuple(f"s{each}" for each in range(9))
    drawn = set()
    for account in range(60):
        posts = [signal(number(account, s), number("a", account), source=s, tracks=()) for s in sources]
        heard_at = close(*posts, sources=sources).heard_at.tolist()
        assert len(heard_at) == len(set(heard_at)) == BOUNDS.sources
        drawn |= set(heard_at)
    assert len(drawn) == len(sources)


def test_drops_count_accounts_each_for_two_reasons_at_most():
    loud = [left_out(item, 7, reason) for reason in DropReason for item in range(20)]
    dropped = close(drops=loud).dropped
    assert list(dropped) == [reason.value for reason in DropReason]
    assert sorted(dropped.values())[-3:] == [0, 1, 1]
    some = [left_out(at, at, DropReason.OPTED_OUT) for at in range(50)] + [
        left_out(99, 3, DropReason.OPTED_OUT, "square")
    ]
    assert close(drops=some).dropped["opted_out"] == 50


def test_drops_without_an_author_are_one_account_a_source_and_copies_of_an_authors_are_not_counted():
    nameless = [left_out(at, None, DropReason.EMPTY, SOURCES[at % 2]) for at in range(40)]
    assert close(drops=nameless).dropped["empty"] == 2
    assert close(signal(1, 1), drops=[left_out(1, None, DropReason.EMPTY)]).dropped["empty"] == 0
    assert close(drops=[left_out(1, 1, DropReason.EMPTY), left_out(1, None, DropReason.BROKEN)]).dropped["broken"] == 0
    assert close(drops=[left_out(None, None, DropReason.BROKEN)]).dropped["broken"] == 0, "nobody's"


def test_a_drop_claims_its_item_from_those_without_an_author():
    assert close(signal(1, None), drops=[left_out(1, 1, DropReason.TOO_LONG)]).accounts == 0


def test_a_drop_of_another_study_is_refused():
    taking = tallier()
    with pytest.raises(ValueError, match="no source"):
        taking.drop([left_out(1, 1, DropReason.EMPTY, "elsewhere")])
    with pytest.raises(ValueError, match="16 bytes"):
        taking.drop([left_out(1, 1, DropReason.EMPTY)._replace(mark=b"short")])
    assert set(taking.close().dropped.values()) == {0}


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
    one, other = tallier(), tallier()
    other.add([signal(1, 1)])
    one.absorb(other)
    with pytest.raises(ValueError, match="closed"):
        other.add([signal(2, 2)])
    for foreign in ({"tracks": MANY}, {"key": b"s" * 32}, {"bounds": Bounds(tracks=2)}, {"languages": ("de", "en")}):
        with pytest.raises(ValueError, match="study"):
            one.absorb(tallier(**foreign))
    assert one.close().accounts == 1


def test_few_are_those_with_the_smallest_lots_of_each_owner_and_each_once():
    draw = np.random.default_rng(1)
    owner = draw.choice([0, 5, 2**24 - 1, 2**24, 2**25 + 3], 400)
    drawn = draw.integers(0, 30, 400)
    seed = np.frombuffer(b"".join(mark_of(number(each))[:8] for each in owner.tolist()), dtype=np.uint64)
    lot = lots(seed, Kind.TERM, drawn) >> np.uint64(40)
    expected = []
    for each in sorted(set(owner.tolist())):
        its = {(int(lot[row]), int(drawn[row])) for row in np.flatnonzero(owner == each)}
        expected += [(each, term) for _, term in sorted(its)[:4]]
    found = few(owner, seed, Kind.TERM, drawn, 4)
    assert list(zip(*(column.tolist() for column in found), strict=True)) == expected
    assert [len(column) for column in few(owner[:0], seed[:0], Kind.TERM, drawn[:0], 4)] == [0, 0]


def test_lots_of_one_kind_say_nothing_of_those_of_another():
    seed, drawn = np.full(30, 7, dtype=np.uint64), np.arange(30)
    orders = {tuple(np.argsort(lots(seed, kind, drawn)).tolist()) for kind in Kind}
    assert len(orders) == len(Kind)
