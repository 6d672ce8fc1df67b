"""Who used which terms: once an account, a few an account, drawn within the account alone."""

from random import Random

import numpy as np
from heard import SOURCES, TRACKS, close, number, same, signal, tallier

from townhum.count.tally.bounds import Kind
from townhum.count.tally.told import Bag
from townhum.records import Unwilling
from townhum.records.budget import Bounds

BOUNDS = Bounds()


def said(*signals, unwilling=None):
    return close(*signals, **({"unwilling": unwilling} if unwilling else {})).said


def rows(found):
    return list(zip(found.term.tolist(), found.account.tolist(), strict=True))


def posts(count, accounts, seed=1):
    draw = Random(seed)
    return [
        signal(
            number("post", at),
            number("account", draw.randrange(accounts)),
            terms=tuple(sorted(draw.sample(range(1, 60), 5))),
            themes=(draw.randrange(1, 9),),
        )
        for at in range(count)
    ]


def test_a_voice_used_words_of_no_list_if_one_of_its_posts_that_are_looked_at_did():
    found = close(
        signal(1, 5, tracks=TRACKS[:1], unlisted=True),
        signal(2, 5, tracks=TRACKS[:2]),
        signal(3, 6, tracks=TRACKS[:1]),
        signal(4, 7, tracks=TRACKS[1:2], unlisted=True),
    )
    assert sorted(zip(found.track.tolist(), found.unlisted.tolist(), strict=True)) == [
        (0, False),
        (0, True),
        (1, False),
        (1, True),
    ]


def test_an_account_counts_once_a_term_and_is_told_once():
    found = said(signal(1, 5, terms=(7, 9)), signal(2, 5, terms=(7,), unlisted=True), signal(3, 6, terms=(7,)))
    assert rows(found) == [(7, 0), (7, 1), (9, 0)]
    assert (found.told, found.unlisted) == (2, 1)


def test_nothing_said_is_nobody_and_tells_no_more_than_that():
    found = said(signal(1, 1))
    assert (rows(found), len(found.theme), found.told, found.unlisted) == ([], 0, 0, 0)


def test_pairs_of_words_have_no_cells_and_take_no_lots():
    pairs = tuple(each << 16 | 3 for each in range(1, 30))
    assert rows(said(signal(1, 5, terms=(7, *pairs)))) == [(7, 0)]


def test_themes_stand_apart_from_terms():
    found = said(signal(1, 1, themes=(3, 1)), signal(2, 2, terms=(3,), themes=(3,)))
    assert rows(found) == [(3, 1)]
    assert list(zip(found.theme.tolist(), found.theme_account.tolist(), strict=True)) == [(1, 0), (3, 0), (3, 1)]


def test_a_thousand_posts_of_an_account_count_for_a_few_terms_and_themes_drawn_by_lot():
    chosen = []
    for account in range(30):
        loud = [signal(number(account, at), number("loud", account), terms=(at,), themes=(at,)) for at in range(1, 200)]
        found = said(*loud)
        assert (len(found.term), len(found.theme)) == (BOUNDS.terms, BOUNDS.themes)
        chosen += found.term.tolist()
    assert len(set(chosen)) > 100


def test_the_same_item_at_two_sources_says_what_it_says_once_and_the_unwilling_say_nothing():
    twice = [signal(1, 1, source=source, terms=(4,)) for source in SOURCES]
    other = signal(2, 2, terms=(4,))
    assert rows(said(*twice, other)) == [(4, 0), (4, 1)]
    assert rows(said(*twice, other, unwilling=Unwilling(accounts=frozenset({other.mark})))) == [(4, 0)]


def test_an_item_edited_between_two_readings_counts_the_same_whichever_came_first():
    before, after = signal(1, 1, terms=(4, 5)), signal(1, 1, terms=(6,))
    assert rows(said(before, after)) == rows(said(after, before))


def test_neither_order_nor_workers_leave_a_trace():
    some, taking = posts(800, 300), tallier()
    for start in range(3):
        worker = tallier()
        worker.add(some[start::3])
        taking.absorb(worker)
    once = close(*some)
    assert same(once, taking.close())
    assert same(once, close(*Random(4).sample(some, len(some))))


def test_what_an_account_counts_for_is_the_same_whoever_else_is_there():
    loud = [signal(number("loud", at), number("b"), terms=tuple(range(at, at + 9))) for at in range(1, 40)]
    alone = said(*loud).term.tolist()
    among = said(*loud, *posts(500, 100))
    others = said(*posts(500, 100))
    assert sorted(among.term.tolist()) == sorted(alone + others.term.tolist())


def test_of_a_post_no_more_is_held_than_may_count():
    taking = tallier()
    taking.add([signal(1, 1, terms=tuple(range(1, 3_000)), themes=tuple(range(1, 29)))])
    held = taking.close().said
    assert (len(held.term), len(held.theme)) == (BOUNDS.terms, BOUNDS.themes)
    seed = np.array([7], dtype=np.uint64)
    kept = Bag(Kind.TERM, BOUNDS.terms).few([tuple(range(1, 3_000))], seed)
    assert len(kept.number) == BOUNDS.terms


def test_authorless_items_are_one_voice_a_source():
    found = said(*(signal(at, None, terms=(5,), source=SOURCES[at % 2]) for at in range(1, 40)))
    assert len(rows(found)) == len(SOURCES)
