"""What labels are worth: they add up over periods, serve the models they are about, and correct what is shown inside alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from jobs import items
from keyed import keyed
from noises import no_noise
from studies import KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, source

from townhum.clock import SimulatedClock
from townhum.errors import StoreError
from townhum.keep.keys import Key
from townhum.keep.labels import forget_labels, keep_labels, labels_file, read_labels
from townhum.keep.rotation import rotate
from townhum.keep.store import Store
from townhum.read.correction import Correction
from townhum.records import PeriodRef, Window
from townhum.records.labels import NONE, Labels, as_counts
from townhum.run.configuration import store_of
from townhum.run.job import Asked, run
from townhum.run.labelled import keep_given, made_with, own_shares, table_of, told, usable, warnings
from townhum.run.means import Means
from townhum.tell.query import run_query

TODAY = NOW.date()
COUNTS = ((30, 20, 5), (5, 60, 5), (2, 18, 40))


def period(number):
    end = NOW + timedelta(weeks=number)
    return PeriodRef(f"week {number}", "week", Window(end - timedelta(weeks=1), end))


@pytest.fixture
def study(tmp_path):
    made = keyed(
        tmp_path, source("one", FakeDecoder([items(120), items(80, first=200, text="tea is awful")])), labels=True
    )
    store = store_of(made, tmp_path / "data", {})
    store.prepare()
    return made, store


def give(study, number, counts, today=TODAY):
    return keep_given(*study, period(number), {"whole": NONE, "toward": counts}, today)


def test_labels_are_counted_by_what_was_said_and_what_was_read():
    found = table_of([("whole", 0, 0), ("whole", 0, 2), ("toward", 1, 1)])
    assert found == {"whole": ((1, 0, 1), (0, 0, 0), (0, 0, 0)), "toward": ((0, 0, 0), (0, 1, 0), (0, 0, 0))}


def test_periods_add_up_and_one_that_is_labelled_again_does_not(study):
    give(study, 1, COUNTS)
    _, taken = give(study, 1, ((9, 0, 0), (0, 0, 0), (0, 0, 0)))
    assert not taken, "there are fewer than before"
    _, taken = give(study, 2, ((1, 0, 0), (0, 1, 0), (0, 0, 1)))
    assert taken
    known = read_labels(study[1])
    assert known.counts("toward") == ((31, 20, 5), (5, 61, 5), (2, 18, 41))
    assert known.counts("whole") == NONE
    assert usable(known, study[0]) == {"toward": known.counts("toward")}


def test_nothing_is_kept_where_nothing_was_said(study):
    _, taken = give(study, 1, NONE)
    assert not taken
    assert not labels_file(study[1]).exists()


def test_under_fifty_they_are_not_used_and_it_is_said_how_many_more(study):
    known, _ = give(study, 1, ((10, 0, 0), (0, 10, 1), (0, 0, 10)))
    assert usable(known, study[0]) == {}
    assert list(told(known, study[0])) == [
        "toward a brand or an aspect: 31 labels, 30 of them as townhum read them; under 50 they are not used: 19 more are needed"
    ]
    assert "no 50 labels" in own_shares(*study).why


def test_labels_of_other_models_are_not_used_and_not_added_to(study):
    made, store = study
    give(study, 1, COUNTS)
    keep_labels(store, replace(read_labels(store), made_with={"tone": "of before", "aspects": "too"}))
    known = read_labels(store)
    assert usable(known, made) == {}
    assert "not used any more" in " ".join(told(known, made))
    assert ["other models read" in each for each in warnings(made, store, TODAY)] == [True]
    give(study, 2, COUNTS)
    assert list(read_labels(store).periods) == ["week 2"]


def test_after_a_year_check_asks_for_new_ones(study):
    assert list(warnings(*study, TODAY)) == []
    give(study, 1, COUNTS)
    assert list(warnings(*study, TODAY + timedelta(weeks=52))) == []
    assert ["52 weeks" in each for each in warnings(*study, TODAY + timedelta(weeks=52, days=1))] == [True]


def test_what_is_damaged_is_said_and_stops_no_check(study):
    made, store = study
    give(study, 1, COUNTS)
    labels_file(store).write_bytes(labels_file(store).read_bytes()[:-1])
    with pytest.raises(StoreError, match="backup"):
        read_labels(store)
    assert ["cannot be read" in each for each in warnings(made, store, TODAY)] == [True]
    assert forget_labels(store)
    assert not forget_labels(store)


@pytest.mark.parametrize(
    "rows", ["abc", [[1, 2, 3]], [[1, 2, 3], [1, 2], [1, 2, 3]], [[1, 2, 3], [1, -2, 3], [1, 2, 3]]]
)
def test_what_is_no_table_is_refused(rows):
    with pytest.raises(ValueError, match="table"):
        as_counts(rows)


def test_they_are_sealed_and_go_along_when_the_key_is_rotated(study):
    _, store = study
    give(study, 1, COUNTS)
    assert labels_file(store).stat().st_mode & 0o777 == 0o600
    assert b"toward" not in labels_file(store).read_bytes()
    new = Key(b"n" * 32)
    rotate(store, new)
    assert read_labels(Store(store.folder, new)).counts("toward") == COUNTS
    with pytest.raises(StoreError):
        read_labels(Store(store.folder))


def closed(study, now=NOW):
    made, store = study
    pipeline = replace(
        PLAIN_PIPELINE, made_with={"words": "none", **made_with(made)}, correct=Correction("townhum", {"posts"})
    )
    means = Means(lambda: pipeline, lambda _: NoSession(), SimulatedClock(now), KEY, noise=lambda: no_noise)
    return run(made, store, means, Asked(trust_clock=True))


def sorted_rows(shares):
    return sorted((each.track, each.tone, each.share, each.low, each.high) for each in shares)


def test_the_newest_period_is_shown_as_published_and_by_ones_own_labels(study):
    made, store = study
    assert own_shares(made, store).why
    give(study, 1, COUNTS)
    give(study, -120, COUNTS)
    assert own_shares(made, store).why == "nothing was released yet"
    closed(study)
    assert list(read_labels(store).periods) == ["week 1"], "a run forgets labels whose retention is over"
    found = own_shares(made, store)
    assert (found.period, found.why) == ("2026-W46", "")
    rows = run_query(store.public, "select track, tone, share, low, high from corrected_tone order by all").rows
    assert sorted_rows(found.published) == [pytest.approx(row) for row in rows], (
        "labels change nothing that is published"
    )
    published, own = ({(each.track, each.tone): each for each in some} for some in (found.published, found.own))
    assert set(published) == set(own) == {("tea", tone) for tone in ("negative", "neutral", "positive")}
    negative = ("tea", "negative")
    assert own[negative].high - own[negative].low < published[negative].high - published[negative].low
    other = replace(made, study=made.study.model_copy(update={"tone": "accurate"}))
    keep_given(other, store, period(1), {"whole": NONE, "toward": COUNTS}, TODAY)
    assert "other models" in own_shares(other, store).why


def test_labels_of_nothing_have_no_day():
    assert Labels().newest is None
