"""A purpose that changes is a new series, and is in the notice before the next period is read."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from noises import no_noise
from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, item, settings, source

from townhum.clock import SimulatedClock
from townhum.errors import NothingPermitted
from townhum.keep.keys import Key
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.run.saying import said_in_notice
from townhum.run.series import series_name
from townhum.tell.query import run_query

WEEK_46 = Asked(since=date(2026, 11, 9), until=date(2026, 11, 15))
WEEK_45 = Asked(since=date(2026, 11, 2), until=date(2026, 11, 8))


@pytest.fixture
def study(tmp_path):
    """Runs a study for a purpose, with forty accounts heard in each of two weeks; `reads` counts the posts that were read."""
    reads = []

    def scrub(posts):
        reads.append(len(posts))
        return PLAIN_PIPELINE.scrub(posts)

    def close(purpose, asked):
        posts = [item(number, at=IN_WEEK_46 - timedelta(weeks=number % 2)) for number in range(80)]
        store = Store(tmp_path / "data", Key(b"k" * 32))
        pipeline = replace(PLAIN_PIPELINE, scrub=scrub)
        means = Means(lambda: pipeline, lambda _: NoSession(), SimulatedClock(NOW), KEY, noise=lambda: no_noise)
        run(settings(source("one", FakeDecoder([posts])), purpose=purpose), store, means, asked)
        return store

    close.reads = reads
    return close


def test_another_purpose_is_another_series():
    names = {series_name(settings(purpose=purpose), {}) for purpose in ("to hear", "to mend")}
    assert len(names) == 2


def test_a_purpose_that_changed_is_in_the_notice_before_anything_is_read(study):
    store = study("to hear what is wrong", WEEK_45)
    study.reads.clear()
    with pytest.raises(NothingPermitted, match="townhum notice"):
        study("to find out who complains", WEEK_46)
    assert study.reads == []
    wanted = settings(purpose="to find out who complains")
    note(store, NOW, Entry(Deed.NOTICE, {"languages": "en", **said_in_notice(wanted)}))
    study("to find out who complains", WEEK_46)
    rows = run_query(store.public, "select purpose from about order by purpose").rows
    assert rows == (("to find out who complains",), ("to hear what is wrong",))


def test_a_notice_of_another_purpose_does_not_do(study):
    store = study("to hear what is wrong", WEEK_45)
    note(store, NOW, Entry(Deed.NOTICE, {"languages": "en", **said_in_notice(settings(purpose="to mend"))}))
    with pytest.raises(NothingPermitted):
        study("to find out who complains", WEEK_46)


def test_the_newest_notice_counts(study):
    store = study("to hear what is wrong", WEEK_45)
    for purpose in ("to mend", "to hear what is wrong"):
        note(store, NOW, Entry(Deed.NOTICE, {"languages": "en", **said_in_notice(settings(purpose=purpose))}))
    with pytest.raises(NothingPermitted):
        study("to mend", WEEK_46)


def test_a_first_run_and_the_same_purpose_need_no_notice(study):
    study("to hear what is wrong", WEEK_45)
    study("to hear what is wrong", WEEK_46)
    assert len(study.reads) == 2
