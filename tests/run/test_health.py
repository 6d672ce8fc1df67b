"""How sources are: a band a read, the fields that came, and a warning where one falls silent or changes its shape."""

import json
import stat
from datetime import UTC, date, datetime, timedelta

import pytest
from noises import no_noise
from studies import KEY, PLAIN_PIPELINE, FakeDecoder, item, settings, source

from townhum.clock import SimulatedClock
from townhum.connector import Covered, Manifest
from townhum.errors import Missing
from townhum.keep.health import Health, read_health, write_health
from townhum.keep.inventory import HEALTH
from townhum.keep.store import Store
from townhum.listen.collect import SourceReport
from townhum.run.health import band_of, in_words, note_health, to_look_at, usual, warnings
from townhum.run.job import run
from townhum.run.means import Means

TODAY = date(2026, 11, 30)
MANIFEST = Manifest.model_validate(
    {
        "schema": 1,
        "name": "fake",
        "title": "x",
        "api": "x",
        "docs": "x",
        "terms": "x",
        "terms_say": "x",
        "status": "on",
        "network": "fake",
        "auth": "x",
        "writing": "posts",
        "public_when": "x",
        "deletion": "x",
        "reach": {"says": "x"},
        "keep": {"id": "id", "created_at": "at", "text": "text"},
    }
)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "data")
    made.prepare()
    return made


def report(size, items=100, **over):
    found = SourceReport("forum", answered=True, covered=Covered())
    found.shape.bytes_read = size
    for number in range(items):
        found.shape.look({"id": number, "at": "now", "text": "tea", **over}, MANIFEST)
    return found


def noted(store, *reports):
    for each in reports:
        note_health(store, [each], TODAY, 7)
    return list(warnings(read_health(store), ["forum"]))


@pytest.mark.parametrize(
    ("size", "days", "said"),
    [
        (0, 7, "nothing"),
        (6_999, 7, "under 1 kB a day"),
        (7_000, 7, "1 kB to 4 kB a day"),
        (3_000_000, 1, "1 MB to 4 MB a day"),
    ],
)
def test_a_size_is_told_in_bands(size, days, said):
    assert in_words(band_of(size, days)) == said


def test_nothing_is_said_before_it_is_known_what_is_usual(store):
    assert noted(store, report(700_000), report(700_000), report(10)) == []


def test_a_source_that_falls_silent_is_told_and_told_no_more_once_it_speaks(store):
    (said,) = noted(store, *[report(700_000)] * 3, report(100, items=0))
    assert "forum fell silent" in said
    assert "usually 64 kB to 256 kB a day" in said
    assert noted(store, report(650_000)) == []


def test_ups_and_downs_are_no_silence(store):
    assert noted(store, *[report(700_000)] * 3, report(250_000), report(1_000_000)) == []


@pytest.mark.parametrize("gone", [None, "", []])
def test_a_field_that_comes_empty_is_told_by_its_name(store, gone):
    (said,) = noted(store, *[report(700_000)] * 3, report(700_000, text=gone))
    assert "changed its shape: text came empty" in said


def test_a_field_that_is_empty_usually_is_not_missed(store):
    assert noted(store, *[report(700_000, text=None)] * 4) == []


def test_few_items_say_nothing_of_the_shape(store):
    assert noted(store, *[report(700_000)] * 3, report(650_000, items=5, text=None)) == []


def test_a_failed_read_is_no_good_one_and_no_silence(store):
    noted(store, *[report(700_000)] * 3)
    failed = SourceReport("forum", error=Missing("x", "gone"))
    note_health(store, [failed], TODAY + timedelta(days=7), 7)
    known = read_health(store).sources["forum"]
    assert known.last_good == "2026-11-30"
    assert not known.silent


def test_what_is_kept_is_bands_and_names_of_fields_alone(store):
    noted(store, *[report(712_345)] * 10)
    path = store.private / HEALTH
    kept = json.loads(path.read_text())["forum"]
    assert kept == {
        "last_good": "2026-11-30",
        "sizes": [5] * 8,
        "filled": [["created_at", "id", "text"]] * 8,
        "silent": False,
        "lost": [],
    }
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"forum": 7}', b'{"forum": {"sizes": "x"}}', b"\xff"])
def test_what_was_damaged_is_said_and_begun_anew(store, content):
    (store.private / HEALTH).write_bytes(content)
    (said,) = warnings(read_health(store), ["forum"])
    assert "learnt anew" in said
    assert noted(store, report(1)) == []


def test_a_source_that_is_no_longer_listed_is_not_warned_of(store):
    write_health(store, {"old": Health(silent=True, sizes=(5, 5, 5, 0))})
    assert list(warnings(read_health(store), ["forum"])) == []
    assert len(list(warnings(read_health(store), ["old"]))) == 1


def test_a_run_keeps_how_its_sources_were(tmp_path):
    place = source("town", FakeDecoder([[item(number) for number in range(30)]]))
    found, store = settings(place), Store(tmp_path / "data")
    now = datetime.fromisoformat("2026-11-20T12:00:00+01:00")
    means = Means(lambda: PLAIN_PIPELINE, lambda _: object(), SimulatedClock(now), KEY, noise=lambda: no_noise)
    run(found, store, means)
    known = read_health(store).sources["town"]
    assert known.last_good == "2026-11-20"
    assert known.filled == (("created_at", "id", "text"),)
    assert usual(known) is None
    soon = to_look_at(
        settings(source("town", FakeDecoder([]), terms_read_on=date(2026, 6, 10))),
        store,
        datetime(2026, 11, 30, 12, tzinfo=UTC),
    )
    assert soon == ["the terms of town must be read again within 7 days."]
