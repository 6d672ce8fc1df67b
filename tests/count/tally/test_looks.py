"""Each account is looked at once, at one of its sources, and there as one of its items is: by its own items alone."""

from collections import Counter
from datetime import timedelta

import numpy as np
import pytest
from heard import FIRST_WEEK, NOBODY, close, key_of, mark_of, number, signal, tallier

from townhum.records import Dropped, DropReason, Unwilling

SOURCES = ("forum", "square")


def broken(account, *, item=None, source="forum", reason=DropReason.BROKEN):
    mark = None if account is None else mark_of(account)
    return Dropped(mark, source, reason, FIRST_WEEK + timedelta(hours=1), None if item is None else key_of(item))


def looked_at(signals, gone, unwilling=NOBODY):
    taking = tallier()
    taking.add(signals)
    taking.drop(gone)
    counts = np.bincount(taking.close(unwilling).looked_at, minlength=4).tolist()
    return dict(zip([(source, what) for source in SOURCES for what in ("sound", "broken")], counts, strict=True))


def test_accounts_are_counted_by_what_could_be_read_of_them():
    seen = looked_at(
        [signal(number("item", each), number(each)) for each in range(30)],
        [broken(number("other", each), source="square") for each in range(7)],
    )
    assert seen == {("forum", "sound"): 30, ("forum", "broken"): 0, ("square", "sound"): 0, ("square", "broken"): 7}


def test_what_was_left_out_for_another_reason_is_not_looked_at():
    gone = [broken(number(each), reason=reason) for each, reason in enumerate(DropReason) if reason != "broken"]
    assert sum(looked_at([], gone).values()) == 0


def test_an_account_is_in_one_number_however_much_and_wherever_it_posts():
    for account in range(50):
        items = [signal(number("item", account, each), number(account), source=SOURCES[each % 2]) for each in range(9)]
        gone = [broken(number(account), source=SOURCES[each % 2]) for each in range(9)]
        assert sum(looked_at(items, gone).values()) == 1


@pytest.mark.parametrize(("sound", "bad"), [(9, 1), (3, 1), (1, 1), (1, 3)])
def test_of_accounts_with_many_items_as_many_are_broken_as_of_their_items(sound, bad):
    accounts = [number("account", each) for each in range(2_000)]
    items = [signal(number("item", account, each), account) for account in accounts for each in range(sound)]
    seen = looked_at(items, [broken(account) for account in accounts for _ in range(bad)])
    assert seen["forum", "broken"] / 2_000 == pytest.approx(bad / (sound + bad), abs=0.04)


def test_nobody_moves_what_another_account_is_looked_at_as():
    rng = np.random.default_rng(2)
    for trial in range(60):
        crowd, gone = [], []
        for account in range(12):
            mark = number(trial, "account", account) if account else None
            at = SOURCES[int(rng.integers(2))]
            crowd += [signal(number(trial, account, n), mark, source=at) for n in range(int(rng.integers(0, 4)))]
            gone += [broken(mark, item=number(trial, account, -n), source=at) for n in range(int(rng.integers(0, 3)))]
        somebody = number(trial, "somebody")
        some = [signal(number(trial, "some", n), somebody, source=SOURCES[n % 2]) for n in range(5)]
        lost = [broken(somebody, source=SOURCES[n % 2]) for n in range(int(rng.integers(0, 9)))]
        no = Unwilling(frozenset(), frozenset([mark_of(somebody)] if trial % 3 == 0 else []))
        before, after = looked_at(crowd, gone), looked_at([*crowd, *some], [*gone, *lost], no)
        moved = Counter(after)
        moved.subtract(before)
        assert sorted(filter(None, moved.values())) in ([], [1])


def test_an_item_of_which_nothing_is_known_is_nobodys():
    assert sum(looked_at([], [broken(None)] * 50).values()) == 0
    assert close().looked_at.tolist() == []
