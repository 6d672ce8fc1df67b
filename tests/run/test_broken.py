"""Where too much of a source cannot be read the period waits, by noisy numbers that are drawn once; after its grace that is said."""

from dataclasses import replace
from datetime import date, timedelta

import duckdb
import pytest
from jobs import cells, close, items
from noises import fixed_noise, no_noise
from studies import IN_WEEK_46, NOW, FakeDecoder, PlaceOptions, settings, source

from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.records import held_name
from townhum.run.watch import Watch
from townhum.study.budget import budget_of_study

WEEK = timedelta(days=7)
COVERAGE = "select source, status, reason from coverage order by all"
IN_PART = ("one", "partial", "more of it could not be read than is allowed")


class Survey(PlaceOptions):
    each_row_is_one_person: bool = True


def survey(sound, broken, *, name="one", at=IN_WEEK_46, **permission):
    """Rows of which each is one person, and rows of which nothing can be read."""
    made = source(name, FakeDecoder([items(sound, at=at), [None] * broken]), **permission)
    return replace(made, options=Survey())


def states(report):
    return [(outcome.state, outcome.lacking, outcome.broken) for outcome in report.outcomes]


def counted(draws):
    """Notes how many numbers are drawn of a source's accounts that could be read, and could not."""
    sigma2_of_looks = budget_of_study(settings(survey(1, 1))).sigma2("broken")

    def noise(sigma2, many):
        draws.extend([many] * (sigma2 == sigma2_of_looks))
        return no_noise(sigma2, many)

    return noise


def test_rows_that_are_lost_hold_the_period_and_after_its_grace_it_is_marked(tmp_path):
    report, store = close(tmp_path, survey(200, 100))
    assert states(report) == [("held", (), ("one",))]
    assert not report.whole
    assert not store.public.exists()
    report, _ = close(tmp_path, survey(200, 100), now=NOW + timedelta(days=2))
    assert states(report) == [("released", (), ("one",))]
    assert not report.whole
    assert cells(store, COVERAGE) == [IN_PART]
    assert cells(store, "select voices from cell_drop where reason = 'broken'") == [(100,)]


def test_a_few_lost_rows_hold_nothing(tmp_path):
    report, store = close(tmp_path, survey(300, 9))
    assert states(report) == [("released", (), ())]
    assert report.whole
    assert cells(store, COVERAGE) == [("one", "complete", "")]


def test_what_was_drawn_is_not_drawn_again_though_the_file_was_mended(tmp_path):
    draws = []
    close(tmp_path, survey(200, 100), noise=counted(draws))
    assert draws == [2]
    report, store = close(tmp_path, survey(300, 0), noise=counted(draws), now=NOW + timedelta(days=1))
    assert states(report) == [("held", (), ("one",))]
    assert draws == [2]
    close(tmp_path, survey(300, 0), now=NOW + timedelta(days=2))
    assert cells(store) == [("2026-W46", "tea", 300)], "it is released with what can be read by then"
    assert cells(store, COVERAGE) == [IN_PART]


def test_a_raised_limit_lets_it_go_on_by_the_same_numbers(tmp_path):
    draws = []
    close(tmp_path, survey(200, 100), noise=counted(draws))
    report, store = close(tmp_path, survey(200, 100, most_broken=0.5), noise=counted(draws))
    assert states(report) == [("released", (), ())]
    assert draws == [2]
    assert cells(store, COVERAGE) == [("one", "complete", "")]


def test_of_two_sources_the_one_that_is_broken_is_named(tmp_path):
    report, store = close(tmp_path, survey(200, 0, name="well"), survey(0, 100), now=NOW)
    assert states(report) == [("held", (), ("one",))]
    close(tmp_path, survey(200, 0, name="well"), survey(0, 100), now=NOW + timedelta(days=2))
    assert cells(store, COVERAGE) == [IN_PART, ("well", "complete", "")]


def test_rows_without_an_author_are_nobodys_where_rows_are_not_people(tmp_path):
    made = source("one", FakeDecoder([items(200), [None] * 100]))
    report, store = close(tmp_path, made)
    assert states(report) == [("released", (), ())]
    assert not report.whole, "the screen tells all the same"
    assert report.sources[0].losses.band == "20 to 50 %"
    assert cells(store, COVERAGE) == [("one", "complete", "")]


def test_rows_without_a_date_may_be_of_every_period_that_is_closed(tmp_path):
    both = replace(
        survey(200, 100),
        connector=source(
            "one", FakeDecoder([items(200), items(200, first=500, at=IN_WEEK_46 - WEEK), [None] * 100])
        ).connector,
    )
    report, _ = close(tmp_path, both, since=date(2026, 11, 2))
    assert states(report) == [("held", (), ("one",))] * 2


class KilledBeforeTheRelease(Watch):
    def stage(self, name):
        if name in {"audit", "release"}:
            raise KeyboardInterrupt
        return super().stage(name)


@pytest.mark.parametrize("broken", [0, 100])
def test_killed_between_what_is_drawn_and_what_follows_the_next_run_decides_the_same(tmp_path, broken):
    with pytest.raises(KeyboardInterrupt):
        close(tmp_path, survey(200, broken), noise=fixed_noise(3), watch=KilledBeforeTheRelease())
    with Ledger.open(Store(tmp_path / "data").ledger) as ledger:
        [label] = ledger.past().held
        drawn = ledger._rows("select source, sound, broken from look")
    assert label == "2026-W46"
    draws = []
    report, store = close(tmp_path, survey(200, 0), noise=counted(draws))
    assert states(report) == ([("held", (), ("one",))] if broken else [("released", (), ())])
    assert draws == []
    with duckdb.connect(str(store.ledger)) as connection:
        left = connection.execute("select source, sound, broken from look").fetchall()
    assert left == (drawn if broken else [])


def test_what_was_drawn_for_a_period_that_waits_is_spent_and_part_of_its_release(tmp_path):
    _, store = close(tmp_path, survey(200, 100))
    past = Ledger.peek(store.ledger)
    [(name, (_, rho))] = past.spent.items()
    assert name == held_name("2026-W46")
    assert 0 < rho < 0.02 * 0.5 * 3
    assert past.kinds == {"week"}
    close(tmp_path, survey(200, 100), now=NOW + timedelta(days=2))
    assert {name: rho for name, (_, rho) in Ledger.peek(store.ledger).spent.items()} == {"2026-W46": 0.5}


def test_a_failed_source_is_waited_for_before_anything_is_drawn(tmp_path):
    draws = []
    bad = source("bad", FakeDecoder([], fails=OSError("gone")))
    report, _ = close(tmp_path, survey(200, 100), bad, noise=counted(draws))
    assert states(report) == [("held", ("bad",), ())]
    assert draws == []
    report, store = close(tmp_path, survey(200, 100), bad, noise=counted(draws), now=NOW + timedelta(days=2))
    assert states(report) == [("released", ("bad",), ("one",))]
    assert cells(store, "select status from coverage order by source") == [("missing",), ("partial",)]
