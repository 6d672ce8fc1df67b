"""What `townhum sources` says of sources that were read, refused, never read, and taken off the list."""

import json
import re
from datetime import date, timedelta

import pytest
from noises import no_noise
from studies import KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, item, manifest, settings, source

from townhum.cli import sourcing
from townhum.clock import SimulatedClock
from townhum.errors import AccessDenied
from townhum.keep.store import Store
from townhum.run.job import Asked, run
from townhum.run.means import Means

DENIED = AccessDenied("Ask the operator.", "401", where="a place")
TODAY = NOW.date()


def close(folder, *sources, now=NOW):
    store = Store(folder / "data")
    run(
        settings(*sources),
        store,
        Means(lambda: PLAIN_PIPELINE, lambda _: NoSession(), SimulatedClock(now), KEY, noise=lambda: no_noise),
        Asked(since=date(2026, 11, 9), until=date(2026, 11, 15)),
    )
    return store


def rowed(count, **more):
    return [{**item(number), **more} for number in range(count)]


@pytest.fixture
def store(tmp_path):
    good = FakeDecoder([rowed(60), [{**item(n), "no": True} for n in range(100, 160)]])
    few = FakeDecoder([[item(n) for n in range(200, 203)]])
    return close(tmp_path, source("good", good), source("few", few))


def overview(store, *names):
    return sourcing.overview(settings(*(source(name, FakeDecoder([])) for name in names)), store, NOW)


def test_each_source_is_there_with_its_last_period(store):
    found = overview(store, "good", "few", "new")
    assert found.last_period == "2026-W46"
    assert [(e.source, e.verdict, e.coverage) for e in found.sources] == [
        ("good", "permitted", "complete"),
        ("few", "permitted", "complete"),
        ("new", "permitted", "-"),
    ]
    assert found.sources[0].accounts == "60"
    assert re.fullmatch(r"fewer than \d\d", found.sources[1].accounts)
    assert found.dropped == {"opted_out": 60}


def test_a_refused_source_says_what_to_do_and_one_off_the_list_says_so(store):
    old = source("good", FakeDecoder([]), terms_read_on=TODAY - timedelta(days=400))
    off = source("off", FakeDecoder([]), manifest_=manifest(status="refused", status_because="its terms say no"))
    found = {e.source: e for e in sourcing.overview(settings(old, off), store, NOW).sources}
    assert found["good"].verdict.startswith("refused: read the terms again")
    assert found["off"].verdict == "refused: remove this source (its terms say no)"
    assert (found["few"].verdict, found["few"].coverage) == ("no longer listed", "complete")


def test_before_anything_was_released_it_says_so(tmp_path, capsys):
    found = overview(Store(tmp_path / "data"), "good")
    assert (found.last_period, found.waiting, found.dropped) == ("", (), {})
    sourcing.show(found, as_json=False)
    assert "no period was released yet" in capsys.readouterr().out
    assert not (tmp_path / "data").exists()


def test_a_period_that_waits_is_named(tmp_path):
    store = close(tmp_path, source("good", FakeDecoder([rowed(60)])), source("bad", FakeDecoder([], fails=DENIED)))
    assert overview(store, "good", "bad").waiting == ("2026-W46",)


def test_every_number_that_it_shows_is_ten_or_more(store, capsys):
    for as_json in (False, True):
        sourcing.show(overview(store, "good", "few"), as_json=as_json)
        said = re.sub(r"2026-W46", "", capsys.readouterr().out)
        assert all(int(number) >= 10 for number in re.findall(r"\d+", said))
    assert json.dumps(sourcing.overview(settings(), store, NOW).dropped)


@pytest.mark.parametrize("kept", [0, 1, 9])
def test_none_and_a_few_are_told_apart_neither_by_run_nor_by_the_coverage(tmp_path, kept):
    fails = FakeDecoder([[item(n) for n in range(300, 300 + kept)]], fails=DENIED)
    silent = FakeDecoder([[item(n) for n in range(400, 400 + kept)]])
    sources = (source("good", FakeDecoder([rowed(60)])), source("fails", fails), source("silent", silent))
    store = Store(tmp_path / "data")
    for now in (NOW, NOW + timedelta(days=2)):
        close(tmp_path, *sources, now=now)
    found = {e.source: (e.coverage, e.accounts) for e in overview(store, "good", "fails", "silent").sources}
    assert found["good"] == ("complete", "60")
    assert [coverage for coverage, _ in found.values()] == ["complete", "partial", "complete"]
    assert found["fails"][1] == found["silent"][1]
    assert found["silent"][1].startswith("fewer than")
