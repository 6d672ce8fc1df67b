"""The stages joined: once, whole, held and retried, and the same after any crash."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, item, manifest, settings, source

from townhum.clock import SimulatedClock
from townhum.connector import Covered
from townhum.errors import AccessDenied, Locked, NothingPermitted, StoreError
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.records import DropReason, FairnessFact
from townhum.run.job import run
from townhum.run.lock import hold
from townhum.run.means import Means
from townhum.run.pipeline import Pipeline
from townhum.run.watch import Watch
from townhum.tell.query import run_query

ASK = "select period, track, voices from cell_track order by all"
DENIED = AccessDenied("Ask the operator.", "401")


def items(count, *, first=0, text="tea is lovely", at=IN_WEEK_46):
    return [item(first + number, text, at=at) for number in range(count)]


def close(folder, *sources, now=NOW, pipeline=PLAIN_PIPELINE, study=None, watch=None, trust_clock=True, **span):
    made = settings(*sources, folder=folder, **(study or {}))
    store = Store(folder / "data")
    report = run(
        made,
        store,
        Means(lambda: pipeline, lambda _: NoSession(), SimulatedClock(now), KEY, watch or Watch()),
        trust_clock=trust_clock,
        **span,
    )
    return report, store


def cells(store, sql=ASK):
    return [tuple(row) for row in run_query(store.public, sql).rows]


def test_a_closed_week_is_published_with_its_voices(tmp_path):
    one = source("one", FakeDecoder([items(15), items(20, first=100, text="coffee is awful")]))
    report, store = close(tmp_path, one)
    assert report.whole
    assert cells(store) == [("2026-W46", "coffee", 20), ("2026-W46", "tea", 15)]


def test_nothing_is_published_about_fewer_than_ten_accounts(tmp_path):
    one = source("one", FakeDecoder([items(15), items(9, first=100, text="coffee is awful")]))
    _, store = close(tmp_path, one)
    assert cells(store) == [("2026-W46", "tea", 15)]


def test_one_account_with_many_posts_is_one_voice(tmp_path):
    loud = [item(500 + number, "coffee", by="loud") for number in range(300)]
    one = source("one", FakeDecoder([items(15), loud]))
    _, store = close(tmp_path, one)
    assert cells(store) == [("2026-W46", "tea", 15)]


def test_a_second_run_changes_nothing(tmp_path):
    _, store = close(tmp_path, source("one", FakeDecoder([items(15)])))
    before = cells(store)
    report, _ = close(tmp_path, source("one", FakeDecoder([items(40)])))
    assert report.outcomes == ()
    assert cells(store) == before


def test_a_failing_source_holds_the_period_and_the_next_run_releases_it(tmp_path):
    now = datetime(2026, 11, 17, 12, tzinfo=UTC)
    good = source("good", FakeDecoder([items(15)]))
    report, store = close(tmp_path, good, source("bad", FakeDecoder([], fails=DENIED)), now=now)
    assert not report.whole
    assert report.outcomes[0].lacking == ("bad",)
    assert cells(store) == []
    report, _ = close(tmp_path, good, source("bad", FakeDecoder([items(5, first=50)])), now=now + timedelta(hours=8))
    assert report.whole
    assert cells(store) == [("2026-W46", "tea", 20)]


def test_after_its_grace_a_period_is_released_and_marked(tmp_path):
    good = source("good", FakeDecoder([items(15)]))
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
    mended = source("bad", FakeDecoder([items(15)]))
    report, _ = close(tmp_path, mended, now=NOW + timedelta(days=30), until=date(2026, 11, 15))
    assert cells(store) == [("2026-W46", "tea", 15)]


def test_the_first_period_of_all_is_not_lost_when_it_is_held(tmp_path):
    decoder = FakeDecoder([items(15)])
    close(tmp_path, source("one", FakeDecoder([], fails=DENIED)))
    report, store = close(tmp_path, source("one", decoder), now=NOW + timedelta(days=7))
    assert [outcome.period.label for outcome in report.outcomes] == ["2026-W46", "2026-W47"]
    assert cells(store) == [("2026-W46", "tea", 15)]


def test_nothing_is_collected_from_before_the_study_began_or_would_be_forgotten_at_once(tmp_path):
    one = source("one", FakeDecoder([items(15)]))
    late = {"listen_from": date(2026, 11, 10)}
    assert close(tmp_path / "a", one, study=late, since=date(2026, 11, 9))[0].outcomes == ()
    short = {"retention": "1 week"}
    assert close(tmp_path / "b", one, study=short, since=date(2026, 11, 2), until=date(2026, 11, 8))[0].outcomes == ()


def test_retention_is_kept_even_when_nothing_is_permitted_any_more(tmp_path):
    one = source("one", FakeDecoder([items(15)]))
    _, store = close(tmp_path, one, study={"retention": "30 days"})
    with pytest.raises(NothingPermitted):
        close(tmp_path, one, study={"retention": "30 days"}, now=NOW + timedelta(days=400))
    assert cells(store) == []


def test_what_a_killed_run_forgot_is_gone_from_the_public_file_after_a_run_that_stops(tmp_path):
    one = source("one", FakeDecoder([items(15)]))
    _, store = close(tmp_path, one)
    with Ledger.open(store.ledger) as ledger:
        ledger.forget_before(NOW)  # and here the run was killed
    assert cells(store) != []
    with pytest.raises(NothingPermitted):
        close(tmp_path, one, now=NOW + timedelta(days=400))
    assert cells(store) == []


def test_a_run_that_stops_says_why_also_where_it_cannot_publish(tmp_path):
    one = source("one", FakeDecoder([items(15)]))
    _, store = close(tmp_path, one)
    store.public.unlink()
    (store.public / "in the way").mkdir(parents=True)
    with pytest.raises(NothingPermitted):
        close(tmp_path, one, now=NOW + timedelta(days=400))
    with pytest.raises(StoreError):
        close(tmp_path, one)


def test_a_clock_that_jumps_ahead_deletes_nothing(tmp_path):
    one = source("one", FakeDecoder([items(15)]))
    _, store = close(tmp_path, one)
    made = settings(one, folder=tmp_path)
    with pytest.raises(StoreError, match="clock"):
        run(
            made,
            store,
            Means(lambda: PLAIN_PIPELINE, lambda _: NoSession(), SimulatedClock(NOW + timedelta(days=1200)), KEY),
        )
    assert cells(store) == [("2026-W46", "tea", 15)]


def test_a_listing_that_ends_too_early_is_marked_and_not_waited_for(tmp_path):
    short = FakeDecoder([items(15)], covered=Covered(since=IN_WEEK_46, reason="the listing ends"))
    report, store = close(tmp_path, source("one", short), now=datetime(2026, 11, 17, 12, tzinfo=UTC))
    assert report.outcomes[0].released
    assert cells(store, "select status from coverage") == [("partial",)]


def test_several_missed_weeks_are_closed_in_one_run(tmp_path):
    week_45 = IN_WEEK_46 - timedelta(days=7)
    decoder = FakeDecoder([items(15), items(15, first=200, at=week_45)])
    _, store = close(tmp_path, source("one", decoder), since=date(2026, 11, 2))
    assert cells(store) == [("2026-W45", "tea", 15), ("2026-W46", "tea", 15)]


def test_a_gap_left_by_a_pause_is_caught_up(tmp_path):
    decoder = FakeDecoder([items(15), items(15, first=200, at=IN_WEEK_46 + timedelta(days=14))])
    close(tmp_path, source("one", decoder))
    report, store = close(tmp_path, source("one", decoder), now=NOW + timedelta(days=14))
    assert [outcome.period.label for outcome in report.outcomes] == ["2026-W47", "2026-W48"]
    assert cells(store) == [("2026-W46", "tea", 15), ("2026-W48", "tea", 15)]


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
    # What the place says, a few posts before a failure, and a no are each of all that was read together.
    decoder = FakeDecoder(
        [
            [*items(12), *items(3, first=12, at=IN_WEEK_46 - timedelta(days=7))],
            [*items(15, first=100, at=IN_WEEK_46 - timedelta(days=7)), {"no": True, **item(12)}],
        ],
        covered=Covered(said=73),
    )
    both = {"since": date(2026, 11, 2), "until": date(2026, 11, 15)}
    _, undisturbed = close(tmp_path / "calm", source("one", decoder), **both)
    with pytest.raises(KeyboardInterrupt):
        close(tmp_path, source("one", decoder), watch=CrashesAtTheSecondRelease(), **both)
    store = Store(tmp_path / "data")
    assert Ledger.peek(store.ledger).released == {}
    close(tmp_path, source("one", decoder), **both)
    for table in ("cell_track", "coverage", "drops"):
        asked = f"from {table} order by all"
        assert cells(store, asked) == cells(undisturbed, asked)
        assert cells(store, asked)


def test_a_no_at_one_source_holds_for_every_copy_and_for_all_the_account_wrote(tmp_path):
    said_no = [{"no": True, **item(number)} for number in range(15)]
    copies = items(15)
    others_by_them = [item(500 + number, by=f"author-{number}") for number in range(15)]
    willing = items(20, first=800)
    home = source("home", FakeDecoder([said_no]))
    elsewhere = source("elsewhere", FakeDecoder([copies, others_by_them, willing]))
    _, store = close(tmp_path, elsewhere, home)
    assert cells(store) == [("2026-W46", "tea", 20)]


def test_a_source_that_suddenly_has_nothing_is_named(tmp_path):
    report, _ = close(tmp_path, source("one", FakeDecoder([items(15)])), source("two", FakeDecoder([[]])))
    assert report.silent == ("two",)


def test_a_source_that_is_not_permitted_is_left_out_and_said(tmp_path):
    gated = source("two", FakeDecoder([items(50)]), manifest_=manifest(status="gated", status_because="ask first"))
    report, store = close(tmp_path, source("one", FakeDecoder([items(15, first=900)])), gated)
    assert [refusal.source for refusal in report.refusals] == ["two"]
    assert cells(store) == [("2026-W46", "tea", 15)]
    assert ("two", "missing", "not permitted") in cells(store, "select source, status, reason from coverage")


def test_without_any_permitted_source_nothing_is_done(tmp_path):
    refused = source("one", FakeDecoder([]), manifest_=manifest(status="refused", status_because="they say no"))
    with pytest.raises(NothingPermitted, match="they say no"):
        close(tmp_path, refused)


def test_two_runs_at_once_are_one_too_many(tmp_path):
    store = Store(tmp_path / "data")
    store.prepare()
    with hold(store.lock), pytest.raises(Locked):
        close(tmp_path, source("one", FakeDecoder([items(15)])))


def test_a_change_of_the_tracks_starts_a_new_series(tmp_path):
    decoder = FakeDecoder([items(15), items(15, first=100, at=IN_WEEK_46 + timedelta(days=7))])
    close(tmp_path, source("one", decoder))
    close(tmp_path, source("one", decoder), now=NOW + timedelta(days=7), study={"languages": ["en", "nl"]})
    store = Store(tmp_path / "data")
    assert len(cells(store, "select distinct series from period")) == 2


def test_numbers_past_their_retention_are_deleted(tmp_path):
    short = {"retention": "3 weeks"}
    decoder = FakeDecoder([items(15), items(15, first=100, at=IN_WEEK_46 + timedelta(days=21))])
    close(tmp_path, source("one", decoder), study=short)
    _, store = close(
        tmp_path, source("one", decoder), now=NOW + timedelta(days=21), study=short, since=date(2026, 11, 30)
    )
    assert cells(store) == [("2026-W49", "tea", 15)]


def test_the_same_posts_give_the_same_cells_in_any_order(tmp_path):
    forwards = FakeDecoder([items(30)])
    backwards = FakeDecoder([items(30)[::-1]])
    _, one = close(tmp_path / "one", source("one", forwards))
    _, other = close(tmp_path / "other", source("one", backwards))
    everything = "select * from cell_track_tone order by all"
    assert cells(one, everything) == cells(other, everything)


def test_what_a_place_says_it_had_is_published_as_a_band(tmp_path):
    talkative = FakeDecoder([items(15)], covered=Covered(said=73))
    _, store = close(tmp_path, source("one", talkative), source("two", FakeDecoder([])))
    assert cells(store, "select source, said from coverage order by all") == [("one", "50-99"), ("two", "")]


def test_what_a_place_says_it_had_over_two_periods_is_said_of_neither(tmp_path):
    talkative = FakeDecoder([items(15)], covered=Covered(said=73))
    _, store = close(tmp_path, source("one", talkative), since=date(2026, 11, 2))
    assert cells(store, "select period, said from coverage order by all") == [("2026-W45", ""), ("2026-W46", "")]


def test_drops_are_counted_in_the_period_they_were_written_in(tmp_path):
    def refused(count, **more):
        return [{**each, "no": True} for each in items(count, **more)]

    before, undated = IN_WEEK_46 - timedelta(days=7), [{"id": f"x{n}", "at": "?", "text": "tea"} for n in range(60)]
    pages = [refused(120, first=100, at=before), refused(15, first=300), items(15), undated]
    _, store = close(tmp_path, source("one", FakeDecoder(pages)), since=date(2026, 11, 2))
    said = dict(cells(store, "select period || ' ' || reason, items from drops"))
    assert (said["2026-W45 opted_out"], said["2026-W46 opted_out"]) == ("100-499", "10-49")
    assert (said["2026-W45 broken"], said["2026-W46 broken"]) == ("50-99", "50-99")


def test_withheld_posts_are_counted_in_their_period(tmp_path):
    def protect(posts):
        return [DropReason.WITHHELD] * len(posts)

    pages = [items(60, at=IN_WEEK_46 - timedelta(days=7)), items(120, first=100)]
    _, store = close(
        tmp_path,
        source("one", FakeDecoder(pages)),
        pipeline=Pipeline(protect, PLAIN_PIPELINE.read, PLAIN_PIPELINE.made_with),
        since=date(2026, 11, 2),
    )
    said = cells(store, "select items from drops where reason = 'withheld_for_protection' order by period")
    assert said == [("50-99",), ("100-499",)]


def test_withheld_posts_are_counted_under_their_reason_and_never_read(tmp_path):
    def protect(posts):
        scrubbed = PLAIN_PIPELINE.scrub(posts)
        return [DropReason.WITHHELD if "coffee" in one.text else one for one in scrubbed]

    one = source("one", FakeDecoder([items(15), items(60, first=100, text="coffee is awful")]))
    _, store = close(tmp_path, one, pipeline=Pipeline(protect, PLAIN_PIPELINE.read, PLAIN_PIPELINE.made_with))
    assert cells(store) == [("2026-W46", "tea", 15)]
    bands = dict(cells(store, "select reason, items from drops"))
    assert bands["withheld_for_protection"] != bands["broken"]


def test_a_series_is_audited_once_and_the_figures_are_published_with_it(tmp_path):
    asked, figures = [], (FairnessFact("all", "sentences", 5208),)

    def audit():
        asked.append(1)
        return figures

    audited = replace(PLAIN_PIPELINE, audit=audit)
    report, store = close(tmp_path, source("one", FakeDecoder([items(15)])), pipeline=audited)
    assert report.fairness == figures
    assert cells(store, "select count(*), count(distinct series) from fairness") == [(1, 1)]
    again, _ = close(tmp_path, source("one", FakeDecoder([items(15)])), pipeline=audited)
    assert (again.fairness, len(asked)) == ((), 1)


def test_a_week_in_which_nothing_at_all_was_seen_is_tried_again(tmp_path):
    report, _ = close(tmp_path, source("one", FakeDecoder([[]])))
    assert [(outcome.released, outcome.lacking) for outcome in report.outcomes] == [(False, ("one",))]
    _, store = close(tmp_path, source("one", FakeDecoder([items(15)])))  # the export is there now
    assert cells(store) == [("2026-W46", "tea", 15)]


def test_a_clock_that_was_behind_for_one_run_stops_no_later_one(tmp_path):
    one = source("one", FakeDecoder([items(15)]))
    close(tmp_path, one)
    with pytest.raises(NothingPermitted, match="the date lies in the future"):
        close(tmp_path, one, now=NOW - timedelta(days=400), trust_clock=False)
    report, store = close(tmp_path, one, now=NOW + timedelta(days=1), trust_clock=False)
    assert report.outcomes == ()
    assert cells(store) == [("2026-W46", "tea", 15)]
