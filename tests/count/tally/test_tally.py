"""Accounts are counted, not posts, and the order of arrival leaves no trace."""

import pickle
import random
from collections import Counter

import pytest
from heard import INTENTS, LANGUAGES, SOURCES, TRACKS, close, key_of, mark_of, same, signal, tallier
from hypothesis import given
from hypothesis import strategies as st

from townhum.records import ItemKey, Mark, Signals, Tally, Tone, Unwilling


def rows(tally):
    """The voices as (account, track, tone, source, language), with names for numbers."""
    return [
        (int(account), tally.tracks[track], int(tone), tally.sources[source], tally.languages[language])
        for account, track, tone, source, language in zip(
            tally.account, tally.track, tally.tone, tally.source, tally.language, strict=True
        )
    ]


def test_nothing_in_nothing_out():
    tally = close()
    assert rows(tally) == []
    assert (tally.tracks, tally.sources, tally.languages, tally.accounts) == (TRACKS, SOURCES, (*LANGUAGES, "other"), 0)
    assert set(tally.dropped.values()) == {0}


def test_an_account_counts_once_a_track_however_much_it_posts():
    tally = close(*(signal(item, 7, tracks=("acorn", "price")) for item in range(1000)))
    assert [(track, tone) for _, track, tone, _, _ in rows(tally)] == [("acorn", 0), ("price", 0)]
    assert tally.accounts == 1


def test_an_account_with_several_posts_is_one_such_account_on_however_many_tracks():
    twice = [signal(item, 7, tracks=("acorn", "price")) for item in range(2)]
    assert close(*twice, signal(2, 8), signal(3, 9, tracks=()), signal(4, 9, tracks=())).several == 1
    first_track_once = [signal(5, 7, tracks=("acorn", "price")), signal(6, 7, tracks=("price",))]
    assert close(*first_track_once).several == 0


def test_an_account_off_every_track_was_heard_but_has_no_voice():
    tally = close(signal(1, 1, tracks=()), signal(2, 2))
    assert len(rows(tally)) == 1
    assert tally.accounts == 2


def test_rows_stand_in_order_of_track_and_account():
    tally = close(signal(1, 3, tracks=("price",)), signal(2, 2), signal(3, 1), signal(4, 1, tracks=("price", "acorn")))
    assert [row[:2] for row in rows(tally)] == [(0, "acorn"), (1, "acorn"), (0, "price"), (2, "price")]


def test_the_same_item_counts_once():
    tally = close(signal(1, 1, tone=Tone.POSITIVE), signal(1, 1, tone=Tone.POSITIVE), signal(2, 1, tone=Tone.NEGATIVE))
    assert rows(tally) == [(0, "acorn", 0, "forum", "en")]  # one against one: a tie


@pytest.mark.parametrize("turned", [False, True])
def test_an_item_met_at_two_sources_belongs_to_the_one_listed_first(turned):
    met = [signal(1, 1, source="square", tone=Tone.NEGATIVE), signal(1, 1, source="forum", tone=Tone.POSITIVE)]
    assert rows(close(*(reversed(met) if turned else met))) == [(0, "acorn", 1, "forum", "en")]


def test_an_item_edited_between_two_answers_counts_once_whichever_came_first():
    before = signal(1, 1, tone=Tone.NEGATIVE, language="de")
    after = signal(1, 1, tone=Tone.POSITIVE, tracks=("acorn", "birch"))
    assert same(close(before, after), close(after, before))
    assert close(before, after).accounts == 1


@pytest.mark.parametrize(
    ("tones", "majority"),
    [
        ([1], 1),
        ([1, 1, -1], 1),
        ([1, -1], 0),
        ([1, -1, 0], 0),
        ([1, 0], 0),
        ([-1, -1, 0], -1),
        ([None], Tally.NO_TONE),
        ([None, None, -1], -1),
    ],
)
def test_the_tone_of_a_voice_is_that_of_most_of_its_posts(tones, majority):
    posts = (signal(item, 1, tone=None if tone is None else Tone(tone)) for item, tone in enumerate(tones))
    assert [row[2] for row in rows(close(*posts))] == [majority]


def test_tone_is_counted_per_track():
    tally = close(signal(1, 1, tracks=("acorn",), tone=Tone.POSITIVE), signal(2, 1, tracks=("birch",), tone=None))
    assert [row[1:3] for row in rows(tally)] == [("acorn", 1), ("birch", Tally.NO_TONE)]


def test_source_and_language_are_those_of_most_posts():
    posts = [signal(1, 1, source="square", language="de"), signal(2, 1, source="square", language="de"), signal(3, 1)]
    assert rows(close(*posts)) == [(0, "acorn", 0, "square", "de")]


def test_a_tie_goes_to_the_source_and_the_language_listed_first():
    posts = [signal(1, 1, source="square", language="de"), signal(2, 1, source="forum", language="en")]
    assert rows(close(*posts)) == [(0, "acorn", 0, "forum", "en")]


def test_a_language_outside_the_list_is_other_however_many_there_are():
    tally = close(*(signal(item, item, language=f"x{item}") for item in range(300)), signal(300, 300, language="de"))
    assert tally.languages == ("en", "de", "other")
    assert Counter(row[4] for row in rows(tally)) == {"other": 300, "de": 1}


def test_all_that_a_source_has_without_an_author_is_one_account():
    nameless = [signal(item, None, source=SOURCES[item % 2]) for item in range(50)]
    tally = close(*nameless, signal(99, 0))
    assert [row[0] for row in rows(tally)] == [0, 1, 2]
    assert tally.accounts == 3


def test_two_accounts_that_claim_one_item_each_keep_their_own():
    tally = close(signal(1, 1, tone=Tone.POSITIVE), signal(1, 2, tone=Tone.NEGATIVE, source="square"))
    assert rows(tally) == [(0, "acorn", 1, "forum", "en"), (1, "acorn", -1, "square", "en")]


def test_a_copy_without_an_author_belongs_to_the_author():
    tally = close(signal(1, 1, source="square"), signal(1, None))
    assert rows(tally) == [(0, "acorn", 0, "square", "en")]


def test_copies_without_an_author_belong_to_the_source_listed_first():
    assert rows(close(signal(1, None, source="square"), signal(1, None))) == [(0, "acorn", 0, "forum", "en")]


def test_what_has_no_author_draws_its_lots_by_the_name_of_its_source_and_the_key_alone():
    tracks = tuple(f"t{number}" for number in range(40))
    one = [signal(item, None, tracks=(track,)) for item, track in enumerate(tracks)]
    other = [signal(item + 100, None, tracks=(track,)) for item, track in enumerate(tracks)]
    drawn = [close(*items, tracks=tracks).track.tolist() for items in (one, other)]
    assert drawn[0] == drawn[1]
    assert drawn[0] != close(*one, tracks=tracks, key=b"s" * 32).track.tolist()


def test_a_mark_of_zeros_is_an_account_like_any_other():
    assert close(signal(1, 0), signal(2, None)).accounts == 2


def test_marks_that_differ_in_their_last_byte_only_are_two_accounts():
    assert close(signal(1, 256), signal(2, 257), signal(3, 256 << 64)).accounts == 3


@pytest.mark.parametrize(
    "foreign",
    [
        signal(1, 1, source="elsewhere"),
        signal(1, 1, tracks=("acorn", "unheard")),
        signal(1, 1, intents=("sings",)),
        Signals("forum", ItemKey(b"short"), None, None, "en", (), None),
        Signals("forum", ItemKey(b"k" * 16), None, Mark(b"m" * 17), "en", (), None),
    ],
    ids=["source", "track", "intent", "key", "mark"],
)
def test_what_is_not_of_the_study_is_refused_and_leaves_the_tally_whole(foreign):
    taking = tallier()
    with pytest.raises(ValueError, match=r"the study has no|16 bytes"):
        taking.add([signal(1, 1), foreign])
    taking.add([signal(2, 2)])
    assert taking.close().accounts == 2


def test_a_closed_tally_takes_no_more():
    taking = tallier()
    taking.close()
    for late in (lambda: taking.add([signal(1, 1)]), lambda: taking.drop([]) or taking.close()):
        with pytest.raises(ValueError, match="closed"):
            late()


def test_a_name_listed_twice_is_refused():
    for twice in ({"tracks": ("acorn", "acorn")}, {"languages": ("en", "other")}, {"intents": ("asks", "asks")}):
        with pytest.raises(ValueError, match="listed twice"):
            tallier(**twice)
    with pytest.raises(ValueError, match="32 random bytes"):
        tallier(key=b"short")


def test_neither_key_nor_mark_outlives_the_tally():
    mark, key = 0xDECAFBAD << 96, 0xFEEDC0DE << 96
    taking = tallier()
    taking.add([signal(key, mark)])
    kept = pickle.dumps((taking.close(), vars(taking)))
    for secret in (b"\xde\xca\xfb\xad", b"\xad\xfb\xca\xde", b"\xfe\xed\xc0\xde", b"\xde\xc0\xed\xfe"):
        assert secret not in kept


SIGNALS = st.lists(
    st.builds(
        signal,
        st.integers(0, 12),
        st.none() | st.integers(0, 4),
        source=st.sampled_from(SOURCES),
        tracks=st.lists(st.sampled_from(TRACKS), unique=True, max_size=3).map(tuple),
        tone=st.sampled_from([*Tone, None]),
        language=st.sampled_from(["en", "de", "und"]),
        rating=st.none() | st.integers(1, 5),
        intents=st.sampled_from([(), ("buys",), INTENTS]),
        hour=st.integers(0, 167),
        terms=st.sets(st.integers(1, 70_000), max_size=9).map(lambda terms: tuple(sorted(terms))),
        themes=st.sets(st.integers(1, 5), max_size=2).map(tuple),
    ),
    max_size=40,
)


@given(SIGNALS, st.randoms(use_true_random=False), st.integers(0, 40))
def test_the_order_of_arrival_leaves_no_trace(signals, shuffle, cut):
    taking = tallier()
    shuffled = shuffle.sample(signals, len(signals))
    taking.add(shuffled[:cut])
    worker = tallier()
    worker.add(iter(shuffled[cut:]))
    taking.absorb(worker)
    assert same(close(*signals), taking.close())


@given(SIGNALS)
def test_a_plain_count_agrees(signals):
    if len({(each.key, each.mark, each.source) for each in signals}) < len(signals):
        return  # the same source answered twice: the plain count has no rule for that
    claimed = {each.key for each in signals if each.mark}
    best = {}
    for each in sorted(signals, key=lambda each: SOURCES.index(each.source)):
        if each.mark or each.key not in claimed:
            best.setdefault((each.key, each.mark), each)
    voices = {(each.mark or each.source, track) for each in best.values() for track in each.tracks}
    tally = close(*signals)
    assert len(tally.account) == len(voices)
    assert tally.accounts == len({each.mark or each.source for each in best.values()})
    assert len(tally.heard_at) == len({(each.mark, each.source) for each in best.values()})


NO = Unwilling(frozenset({(mark_of(1), key_of(1))}))


@pytest.mark.parametrize(
    ("met", "unwilling", "left"),
    [
        ([signal(1, 1), signal(1, 1, source="square"), signal(2, 1)], NO, 1),  # the item is gone, its account is not
        ([signal(1, 1), signal(1, 2)], NO, 1),  # another's item under the same key is another's
        ([signal(1, None), signal(1, 1)], NO, 0),
        ([signal(1, None)], NO, 0),  # a copy of it without its author
        ([signal(1, 1), signal(1, None), signal(2, None)], Unwilling(frozenset({(None, key_of(1))})), 1),
        ([signal(1, 1), signal(2, 1), signal(1, 2)], Unwilling(accounts=frozenset({mark_of(1)})), 1),
        ([signal(1, 0), signal(1, None)], Unwilling(accounts=frozenset({mark_of(0)})), 0),
    ],
)
def test_a_no_acts_on_what_the_account_said_and_on_copies_without_an_author(met, unwilling, left):
    assert close(*met, unwilling=unwilling).accounts == left


def test_a_large_tally_agrees_with_a_plain_count():
    rolled = random.Random(1)
    signals = [
        signal(item, rolled.randrange(500), tracks=tuple(rolled.sample(TRACKS, rolled.randrange(3))))
        for item in range(5000)
    ]
    voices = {(each.mark, track) for each in signals for track in each.tracks}
    assert len(close(*signals).account) == len(voices)
