"""Who used which terms: once an account, a few an account, and a sample where memory would not hold all."""

import hashlib
from random import Random

import numpy as np
from releases import SOURCES, TRACKS, signal

from townhum.count.tally import Tallier
from townhum.count.tally.told import MOST_TERMS, MOST_THEMES
from townhum.records import Unwilling


def number(*what):
    """A number that looks as a keyed hash does."""
    return int.from_bytes(hashlib.sha256(repr(what).encode()).digest()[:16], "big")


def said(*signals, entries=10_000, unwilling=None, workers=1):
    tallier = Tallier(TRACKS, SOURCES, entries=entries)
    for start in range(workers):
        worker = Tallier(TRACKS, SOURCES, entries=entries)
        worker.add(signals[start::workers])
        tallier.absorb(worker)
    return tallier.close(*([unwilling] if unwilling else [])).said


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


def same(one, other):
    arrays = all(np.array_equal(getattr(one, name), getattr(other, name)) for name in one.__slots__[:4])
    return arrays and (one.told, one.unlisted, one.one_in) == (other.told, other.unlisted, other.one_in)


def test_an_account_counts_once_a_term_and_is_told_once():
    found = said(signal(1, 5, terms=(7, 9)), signal(2, 5, terms=(7,), unlisted=True), signal(3, 6, terms=(7,)))
    assert rows(found) == [(7, 0), (7, 1), (9, 0)]
    assert (found.told, found.unlisted, found.one_in) == (2, 1, 1)


def test_nothing_said_is_none():
    assert said(signal(1, 1)) is None


def test_themes_stand_apart_from_terms():
    found = said(signal(1, 1, themes=(3, 1)), signal(2, 2, terms=(3,), themes=(3,)))
    assert rows(found) == [(3, 1)]
    assert list(zip(found.theme.tolist(), found.theme_account.tolist(), strict=True)) == [(1, 0), (3, 0), (3, 1)]


def test_a_thousand_posts_of_an_account_count_for_a_few_terms_and_themes_drawn_by_lot():
    chosen = []
    for account in range(30):
        loud = [signal(number(account, at), number("loud", account), terms=(at,), themes=(at,)) for at in range(1, 200)]
        found = said(*loud)
        assert (len(found.term), len(found.theme)) == (MOST_TERMS, MOST_THEMES)
        chosen += found.term.tolist()
    assert len(set(chosen)) > 190


def test_the_same_item_at_two_sources_says_what_it_says_once_and_the_unwilling_say_nothing():
    twice = [signal(1, 1, source=source, terms=(4,)) for source in SOURCES]
    other = signal(2, 2, terms=(4,))
    assert rows(said(*twice, other)) == [(4, 0), (4, 1)]
    assert rows(said(*twice, other, unwilling=Unwilling(accounts=frozenset({other.mark})))) == [(4, 0)]


def test_an_item_edited_between_two_readings_counts_the_same_whichever_came_first():
    before, after = signal(1, 1, terms=(4, 5)), signal(1, 1, terms=(6,))
    assert rows(said(before, after)) == rows(said(after, before))


def test_neither_order_nor_workers_leave_a_trace_whether_all_or_a_sample_is_looked_at():
    some = posts(800, 300)
    for entries in (100_000, 900):
        once = said(*some, entries=entries)
        assert same(once, said(*some, entries=entries, workers=3))
        assert same(once, said(*Random(4).sample(some, len(some)), entries=entries))


def test_a_sample_has_whole_accounts_and_fits():
    some = posts(2_000, 500)
    everything, sample = said(*some, entries=20_000), said(*some, entries=1_500)
    assert everything.one_in == 1
    assert sample.one_in == 8  # 12,000 entries, halved until 1,500 fit
    assert set(rows(sample)) < set(rows(everything))
    for account in set(sample.account.tolist()):
        assert np.count_nonzero(sample.account == account) == np.count_nonzero(everything.account == account)


def test_authorless_items_are_one_voice_a_source():
    found = said(*(signal(at, None, terms=(5,), source=SOURCES[at % 2]) for at in range(1, 40)))
    assert len(rows(found)) == len(SOURCES)
