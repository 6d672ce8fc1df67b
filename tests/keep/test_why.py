"""Drivers, lifts, places and wishes in a public file made of a ledger: each view has their rows, with what the study says beside them."""

from datetime import date, timedelta

import pytest
from ledgers import FIRST_WEEK, Noise, Study, Week, asked, ledger, tones

from townhum.keep.history import histories
from townhum.keep.public import is_published, publish
from townhum.records.own import NOTHING, LaunchFacts, Own
from townhum.tell.insight import insights

STUDY = Study(
    tracks={"acorn": "brand", "birch": "brand", "cedar": "brand", "price": "aspect", "noise": "aspect"},
    sources=("forum", "square"),
)
NEWEST = 11
OWN = Own(
    (LaunchFacts("quiet", "launch", "The quiet kettle", FIRST_WEEK.date() + timedelta(weeks=NEWEST), ("acorn",)),),
    {"forum": "forbidden"},
)
INTENTS = ("question", "complaint", "feature_request", "purchase_intent")


def _week(number):
    """Steady weeks, and in the newest twice as many accounts on acorn, all of them angry at its noise, all on the forum."""
    more = 100 if number == NEWEST else 0
    here = {"acorn": 100 + more, "birch": 120, "cedar": 80, "price": 60, "noise": 50 + more}
    wave = (number * 7) % 5
    voices = {name: many + wave for name, many in here.items()}
    tone = {
        key: part
        for name, many in voices.items()
        for key, part in tones(name, 0.2 * (many - more) + more, 0.4 * (many - more), 0.4 * (many - more)).items()
    }
    at = {
        (name, place): part
        for name, many in voices.items()
        for place, part in (("forum", (many - more) / 2 + more), ("square", (many - more) / 2))
    }
    asks = {(name, intent): many / 3 for name, many in voices.items() for intent in INTENTS}
    beside = {("acorn", "price"): 20.0, ("acorn", "noise"): 20.0 + more}
    beside_tone = {
        (*key, each): part for key, many in beside.items() for (_, each), part in tones("", many - 15, 5, 10).items()
    }
    asked_of_ours = {(aspect, intent): 30.0 for aspect in ("price", "noise") for intent in INTENTS}
    split = {"track_tone": tone, "track_source": at, "track_intent": asks, "brand_aspect": beside}
    grids = {"track": {(name,): float(many) for name, many in voices.items()}, **split}
    grids |= {"brand_aspect_tone": beside_tone, "intent_aspect": asked_of_ours}
    return Week(number, grids, {"track": Noise(1.0)}, STUDY)


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    folder = tmp_path_factory.mktemp("why")
    path = ledger(folder / "ledger.duckdb", *map(_week, range(NEWEST + 1)))
    publish(path, folder / "public.duckdb", tables=insights(histories(path), OWN), own=OWN)
    return folder / "public.duckdb"


def test_what_moved_with_the_rise_is_the_noise_spoken_of_on_the_forum(public):
    found = asked(public, "FROM drivers WHERE track = 'acorn' AND change_of = 'voices'")
    first = {row["part"]: row["rank"] for row in found if row["rank"] and row["rank"] <= 2}
    assert first == {"noise": 1, "forum": 2}
    assert {row["label"] for row in found} == {"Acorn"}
    assert {row["part_label"] for row in found if row["dimension"] == "aspect"} == {"Noise", "Price", None}
    sums = asked(
        public,
        "SELECT unit, dimension, sum(adds) AS whole FROM drivers WHERE track = 'acorn' AND change_of = 'voices' GROUP BY ALL",
    )
    assert {round(row["whole"], 6) for row in sums} == {round(sums[0]["whole"], 6)}


def test_what_moved_with_the_tone_is_told_in_points(public):
    found = asked(public, "FROM drivers WHERE track = 'acorn' AND change_of = 'net_sentiment' AND unit = 'points'")
    assert [(row["dimension"], row["part"]) for row in found if row["rank"] == 1] == [("aspect", "noise")]
    assert {row["dimension"] for row in found} == {"tone", "aspect"}


def test_what_came_after_the_launch_stands_beside_the_rivals(public):
    [row] = asked(public, "FROM lift")
    assert (row["label"], row["track_label"], row["day"]) == ("The quiet kettle", "Acorn", OWN.launches[0].day)
    assert row["change_low"] < 100 < row["change_high"]
    assert (row["rivals"], row["significant"]) == (2, True)


def test_a_place_says_what_may_be_done_there(public):
    found = asked(public, "FROM places WHERE track = 'acorn'")
    assert {row["source"]: row["promotion"] for row in found} == {"forum": "forbidden", "square": "not said"}
    assert {row["permitted_because"] for row in found} == {"our own"}
    assert all(row["periods"] == NEWEST + 1 for row in found)


def test_wishes_are_told_of_all_talk_and_of_ours(public):
    found = asked(public, f"FROM wishes WHERE starts_at = '{FIRST_WEEK.date() + timedelta(weeks=NEWEST)}'")
    assert {(row["ours"], row["intent"]) for row in found} == {
        (ours, intent) for ours in (False, True) for intent in INTENTS[:3]
    }
    assert {row["label"] for row in found if row["rank"] == 1 and not row["ours"]} == {"Noise"}


def test_reasons_and_effects_are_findings_in_words(public):
    found = {
        row["kind"]: row
        for row in asked(public, "FROM finding WHERE kind IN ('driver', 'lift') AND track = 'acorn' ORDER BY rank DESC")
    }
    assert set(found) == {"driver", "lift"}
    assert "(aspect) moved the most beyond it" in found["driver"]["sentence"]
    assert found["driver"]["caveat"].endswith("need be no cause.")
    assert found["lift"]["sentence"].startswith(
        "After The quiet kettle (2026-11-16) the accounts that speak of Acorn moved by +"
    )
    for row in found.values():
        assert asked(public, row["query"])


def test_a_launch_that_is_added_makes_the_file_out_of_date(public):
    path = public.with_name("ledger.duckdb")
    assert is_published(path, public, own=OWN)
    assert is_published(path, public)
    assert not is_published(path, public, own=NOTHING)
    later = LaunchFacts("later", "price", "", date(2027, 1, 1), ("acorn",))
    assert not is_published(path, public, own=Own((*OWN.launches, later), OWN.promotion))


def test_a_study_without_history_has_no_rows_and_no_error(tmp_path):
    path = ledger(tmp_path / "ledger.duckdb", Week(0, {"track": {"acorn": 5}}, {}, STUDY))
    publish(path, tmp_path / "public.duckdb", tables=insights(histories(path), OWN), own=OWN)
    for view, many in (("drivers", 0), ("places", 0), ("wishes", 0), ("lift", 1)):
        assert len(asked(tmp_path / "public.duckdb", f"FROM {view}")) == many
    [row] = asked(tmp_path / "public.duckdb", "FROM lift")
    assert row["said"] == "No period from this day on is released yet."
