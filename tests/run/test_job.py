"""The stages joined: once, whole, held and retried, and the same after any crash."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from jobs import cells, close, items
from noises import no_noise
from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, item, manifest, settings, source

from townhum.clock import SimulatedClock
from townhum.connector import Covered
from townhum.errors import AccessDenied, Locked, NothingPermitted, StoreError
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.records import FairnessFact
from townhum.run.job import run
from townhum.run.lock import hold
from townhum.run.means import Means
from townhum.run.pipeline import Pipeline
from townhum.run.watch import Watch

DENIED = AccessDenied("Ask the operator.", "401")


def test_a_closed_week_is_published_with_its_voices(tmp_path):
    one = source("one", FakeDecoder([items(45), items(60, first=100, text="coffee is awful")]))
    report, store = close(tmp_path, one)
    assert report.whole
    assert cells(store) == [("2026-W46", "coffee", 60), ("2026-W46", "tea", 45)]


def test_what_is_worked_out_of_committed_cells_is_published_with_them(tmp_path):
    _, store = close(tmp_path, source("one", FakeDecoder([items(45)])))
    assert cells(store, "select rank, period, kind, sentence from finding") == [
        (1, "2026-W46", "too_short", "8 complete weeks must go before all can be told that differs; there are 0.")
    ]
    assert cells(store, "select count(*) from event") == [(0,)]


def test_a_track_of_few_accounts_is_said_to_have_fewer_than_so_many(tmp_path):
    one = source("one", FakeDecoder([items(45), items(9, first=100, text="coffee is awful")]))
    _, store = close(tmp_path, one)
    [coffee, tea] = cells(store, "select track, voices, fewer_than from cell_track order by all")
    assert tea == ("tea", 45, None)
    assert coffee[:2] == ("coffee", None)
    assert coffee[2] > 10


def test_one_account_with_many_posts_is_one_voice(tmp_path):
    loud = [item(500 + number, "coffee", by="loud") for number in range(300)]
    one = source("one", FakeDecoder([items(45), loud]))
    _, store = close(tmp_path, one)
    assert cells(store) == [("2026-W46", "tea", 45)]


def test_the_public_file_is_dated_by_the_moment_at_which_its_run_began(tmp_path):
    _, store = close(tmp_path, source("one", FakeDecoder([items(45)])))
    assert store.public.stat().st_mtime == NOW.timestamp()


def test_a_second_run_changes_nothing(tmp_path):
    _, store = close(tmp_path, source("one", FakeDecoder([items(45)])))
    before = cells(store)
    report, _ = close(tmp_path, source("one", FakeDecoder([items(40)])))
    assert report.outcomes == ()
    assert cells(store) == before


def test_a_failing_source_holds_the_period_and_the_next_run_releases_it(tmp_path):
    now = datetime(2026, 11, 17, 12, tzinfo=UTC)
    good = source("good", FakeDecoder([items(45)]))
    report, store = close(tmp_path, good, source("bad", FakeDecoder([], fails=DENIED)), now=now)
    assert not report.whole
    assert report.outcomes[0].lacking == ("bad",)
    assert not store.public.exists(), "an empty file would look like an answer"
    report, _ = close(tmp_path, good, source("bad", FakeDecoder([items(15, first=50)])), now=now + timedelta(hours=8))
    assert report.whole
    assert cells(store) == [("2026-W46", "tea", 60)]


def test_after_its_grace_a_period_is_released_and_marked(tmp_path):
    good = source("good", FakeDecoder([items(45)]))
    bad = source("bad", FakeDecoder([], fails=DENIED))
    report, store = close(tmp_path, good, bad)
    assert not report.outcomes[0].released, "its grace begins when it was first tried"
    report, store = close(tmp_path, good, bad, now=NOW + timedelta(days=2))
    assert report.outcomes[0].released
    assert not report.whole
    coverage = cells(store, "select source, status, reason from coverage order by all")
    assert coverage == [("bad", "missing", "the source denied access"), ("good", "complete", "")]


def test_where_no_source_could_be_read_nothing_is_ever_released(tmp_path):
    bad = source("bad", FakeDecoder([], fails=DENIED))
    close(tmp_path, bad)
    report, store = close(
        tmp_path, bad, now=NOW + timedelta(days=30), since=date(2026, 11, 9), until=date(2026, 11, 15)
    )
    assert not report.outcomes[0].released
    mended = source("bad", FakeDecoder([items(45)]))
    report, _ = close(tmp_path, mended, now=NOW + timedelta(days=30), until=date(2026, 11, 15))
    assert cells(store) == [("2026-W46", "tea", 45)]


def test_the_first_period_of_all_is_not_lost_when_it_is_held(tmp_path):
    decoder = FakeDecoder([items(45)])
    close(tmp_path, source("one", FakeDecoder([], fails=DENIED)))
    report, store = close(tmp_path, source("one", decoder), now=NOW + timedelta(days=7))
    assert [outcome.period.label for outcome in report.outcomes] == ["2026-W46", "2026-W47"]
    assert cells(store) == [("2026-W46", "tea", 45)]


def test_nothing_is_collected_from_before_the_study_began_or_would_be_forgotten_at_once(tmp_path):
    one = source("one", FakeDecoder([items(45)]))
    late = {"listen_from": date(2026, 11, 10)}
    assert close(tmp_path / "a", one, study=late, since=date(2026, 11, 9))[0].outcomes == ()
    short = {"retention": "1 week"}
    assert close(tmp_path / "b", one, study=short, since=date(2026, 11, 2), until=date(2026, 11, 8))[0].outcomes == ()


def test_retention_is_kept_even_when_nothing_is_permitted_any_more(tmp_path):
    one = source("one", FakeDecoder([items(45)]))
    _, store = close(tmp_path, one, study={"retention": "30 days"})
    with pytest.raises(NothingPermitted):
        close(tmp_path, one, study={"retention": "30 days"}, now=NOW + timedelta(days=400))
    assert cells(store) == []


def test_what_a_killed_run_forgot_is_gone_from_the_public_file_after_a_run_that_stops(tmp_path):
    one = source("one", FakeDecoder([items(45)]))
    _, store = close(tmp_path, one)
    with Ledger.open(store.ledger) as ledger:
        ledger.forget_before(NOW)  # and here the run was killed
    assert cells(store) != []
    with pytest.raises(NothingPermitted):
        close(tmp_path, one, now=NOW + timedelta(days=400))
    assert cells(store) == []


def test_a_run_that_stops_says_why_also_where_it_cannot_publish(tmp_path):
    one = source("one", FakeDecoder([items(45)]))
    _, store = close(tmp_path, one)
    store.public.unlink()
    (store.public / "in the way").mkdir(parents=True)
    with pytest.raises(NothingPermitted):
        close(tmp_path, one, now=NOW + timedelta(days=400))
    with pytest.raises(StoreError):
        close(tmp_path, one)


def test_a_clock_that_jumps_ahead_deletes_nothing(tmp_path):
    one = source("one", FakeDecoder([items(45)]))
    _, store = close(tmp_path, one)
    made = settings(one, folder=tmp_path)
    with pytest.raises(StoreError, match="clock"):
        run(
            made,
            store,
            Means(lambda: PLAIN_PIPELINE, lambda _: NoSession(), SimulatedClock(NOW + timedelta(days=1200)), KEY),
        )
    assert cells(store) == [("2026-W46", "tea", 45)]


def test_a_listing_that_ends_too_early_is_marked_and_not_waited_for(tmp_path):
    short = FakeDecoder([items(45)], covered=Covered(since=IN_WEEK_46, reason="the listing ends"))
    report, store = close(tmp_path, source("one", short), now=datetime(2026, 11, 17, 12, tzinfo=UTC))
    assert report.outcomes[0].released
    assert cells(store, "select status from coverage") == [("partial",)]


def test_several_missed_weeks_are_closed_in_one_run(tmp_path):
    week_45 = IN_WEEK_46 - timedelta(days=7)
    decoder = FakeDecoder([items(45), items(45, first=200, at=week_45)])
    _, store = close(tmp_path, source("one", decoder), since=date(2026, 11, 2))
    assert cells(store) == [("2026-W45", "tea", 45), ("2026-W46", "tea", 45)]


def test_a_gap_left_by_a_pause_is_caught_up(tmp_path):
    decoder = FakeDecoder([items(45), items(45, first=200, at=IN_WEEK_46 + timedelta(days=14))])
    close(tmp_path, source("one", decoder))
    report, store = close(tmp_path, source("one", decoder), now=NOW + timedelta(days=14))
    assert [outcome.period.label for outcome in report.outcomes] == ["2026-W47", "2026-W48"]
    assert cells(store) == [("2026-W46", "tea", 45), ("2026-W48", "tea", 45)]


@pytest.mark.parametrize("failing_batch", [1, 2])
def test_a_crash_leaves_nothing_and_the_next_run_publishes_the_same(tmp_path, failing_batch):
    decoder = FakeDecoder([items(700)])
    _, undisturbed = close(tmp_path / "calm", source("one", decoder))
    calls = []

    def crash(posts):
        calls.append(1)
        if len(calls) == failing_batch:
            raise KeyboardInterrupt
        return PLAIN_PIPELINE.scrub(posts)

    with pytest.raises(KeyboardInterrupt):
        close(tmp_path, source("one", decoder), pipeline=Pipeline(crash, PLAIN_PIPELINE.read, PLAIN_PIPELINE.made_with))
    _, store = close(tmp_path, source("one", decoder))
    assert cells(store) == cells(undisturbed)


class CrashesAtTheSecondRelease(Watch):
    releases = 0

    def stage(self, name):
        self.releases += name == "release"
        if self.releases == 2:
            raise KeyboardInterrupt
        return super().stage(name)


def test_a_crash_between_two_periods_leaves_nothing_and_the_next_run_publishes_the_same(tmp_path):
    # A no is of all that was read together.
    decoder = FakeDecoder(
        [
            [*items(42), *items(3, first=42, at=IN_WEEK_46 - timedelta(days=7))],
            [*items(45, first=100, at=IN_WEEK_46 - timedelta(days=7)), {"no": True, **item(42)}],
        ],
    )
    both = {"since": date(2026, 11, 2), "until": date(2026, 11, 15)}
    _, undisturbed = close(tmp_path / "calm", source("one", decoder), **both)
    with pytest.raises(KeyboardInterrupt):
        close(tmp_path, source("one", decoder), watch=CrashesAtTheSecondRelease(), **both)
    store = Store(tmp_path / "data")
    assert Ledger.peek(store.ledger).released == {}
    close(tmp_path, source("one", decoder), **both)
    for table in ("cell_track", "coverage", "cell_drop"):
        asked = f"from {table} order by all"
        assert cells(store, asked) == cells(undisturbed, asked)
        assert cells(store, asked)


def test_a_no_at_one_source_holds_for_every_copy_and_for_all_the_account_wrote(tmp_path):
    said_no = [{"no": True, **item(number)} for number in range(45)]
    copies = items(45)
    others_by_them = [item(500 + number, by=f"author-{number}") for number in range(45)]
    willing = items(60, first=800)
    home = source("home", FakeDecoder([said_no]))
    elsewhere = source("elsewhere", FakeDecoder([copies, others_by_them, willing]))
    _, store = close(tmp_path, elsewhere, home)
    assert cells(store) == [("2026-W46", "tea", 60)]


def test_a_source_that_is_not_permitted_is_left_out_and_said(tmp_path):
    gated = source("two", FakeDecoder([items(50)]), manifest_=manifest(status="gated", status_because="ask first"))
    report, store = close(tmp_path, source("one", FakeDecoder([items(45, first=900)])), gated)
    assert [refusal.source for refusal in report.refusals] == ["two"]
    assert cells(store) == [("2026-W46", "tea", 45)]
    assert ("two", "missing", "not permitted") in cells(store, "select source, status, reason from coverage")


def test_without_any_permitted_source_nothing_is_done(tmp_path):
    refused = source("one", FakeDecoder([]), manifest_=manifest(status="refused", status_because="they say no"))
    with pytest.raises(NothingPermitted, match="they say no"):
        close(tmp_path, refused)


def test_two_runs_at_once_are_one_too_many(tmp_path):
    store = Store(tmp_path / "data")
    store.prepare()
    with hold(store.lock), pytest.raises(Locked):
        close(tmp_path, source("one", FakeDecoder([items(45)])))


def test_a_change_of_the_tracks_starts_a_new_series(tmp_path):
    decoder = FakeDecoder([items(45), items(45, first=100, at=IN_WEEK_46 + timedelta(days=7))])
    close(tmp_path, source("one", decoder))
    close(tmp_path, source("one", decoder), now=NOW + timedelta(days=7), study={"languages": ["en", "nl"]})
    store = Store(tmp_path / "data")
    assert len(cells(store, "select distinct series from period")) == 2


def test_numbers_past_their_retention_are_deleted(tmp_path):
    short = {"retention": "3 weeks"}
    decoder = FakeDecoder([items(45), items(45, first=100, at=IN_WEEK_46 + timedelta(days=21))])
    close(tmp_path, source("one", decoder), study=short)
    _, store = close(
        tmp_path, source("one", decoder), now=NOW + timedelta(days=21), study=short, since=date(2026, 11, 30)
    )
    assert cells(store) == [("2026-W49", "tea", 45)]


def test_the_same_posts_give_the_same_cells_in_any_order(tmp_path):
    forwards = FakeDecoder([items(60)])
    backwards = FakeDecoder([items(60)[::-1]])
    _, one = close(tmp_path / "one", source("one", forwards))
    _, other = close(tmp_path / "other", source("one", backwards))
    everything = "select * from cell_track_tone order by all"
    assert cells(one, everything) == cells(other, everything) != []


def test_a_series_is_audited_once_and_the_figures_are_published_with_it(tmp_path):
    asked, figures = [], (FairnessFact("all", "sentences", 5208),)

    def audit():
        asked.append(1)
        return figures

    audited = replace(PLAIN_PIPELINE, audit=audit)
    report, store = close(tmp_path, source("one", FakeDecoder([items(45)])), pipeline=audited)
    assert report.fairness == figures
    assert cells(store, "select count(*), count(distinct series) from fairness") == [(1, 1)]
    again, _ = close(tmp_path, source("one", FakeDecoder([items(45)])), pipeline=audited)
    assert (again.fairness, len(asked)) == ((), 1)


def test_a_week_in_which_nothing_at_all_was_heard_waits_for_its_grace_and_is_drawn_once(tmp_path):
    draws = []

    def counted(sigma2, many):
        draws.append(many)
        return no_noise(sigma2, many)

    report, store = close(tmp_path, source("one", FakeDecoder([[]])), noise=counted)
    assert [(outcome.state, outcome.lacking) for outcome in report.outcomes] == [("held", ())]
    assert draws == [1, 2], "a number of all accounts, and two of the source"
    one = source("one", FakeDecoder([items(45)]))  # the export is there now
    report, _ = close(tmp_path, one, now=NOW + timedelta(days=1), noise=counted)
    assert [outcome.state for outcome in report.outcomes] == ["held"], "what was drawn is not drawn again"
    assert draws == [1, 2]
    report, store = close(tmp_path, one, now=NOW + timedelta(days=2))
    assert report.outcomes[0].released
    assert cells(store) == [("2026-W46", "tea", 45)]


def test_a_clock_that_was_behind_for_one_run_stops_no_later_one(tmp_path):
    one = source("one", FakeDecoder([items(45)]))
    close(tmp_path, one)
    with pytest.raises(NothingPermitted, match="the date lies in the future"):
        close(tmp_path, one, now=NOW - timedelta(days=400), trust_clock=False)
    report, store = close(tmp_path, one, now=NOW + timedelta(days=1), trust_clock=False)
    assert report.outcomes == ()
    assert cells(store) == [("2026-W46", "tea", 45)]
