"""The audit of a study's own releases: it says what was stated, what was measured, and where the second is more."""

from dataclasses import replace
from datetime import date

import pytest
from studies import FakeDecoder, settings, source

from townhum.count.audit.worlds import Kind
from townhum.run.release_audit import AUDITED, Effort, audit_release, settings_hash, shape_of
from townhum.study import ReleaseRules
from townhum.study.budget import budget_of_study

SETTINGS = replace(
    settings(source("one", FakeDecoder([])), source("two", FakeDecoder([]))),
    release=ReleaseRules(grids=("track", "track_source", "track_tone")),
)
DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def found():
    return audit_release(SETTINGS, Effort(runs=20, neighbours=10, accounts=8), DAY)


def test_it_states_what_the_budget_of_the_study_says(found):
    assert found.rho == 0.5
    assert [each.span for each in found.promises] == ["week", "week", "quarter", "quarter", "year", "year"]
    assert found.promises[0].rho == pytest.approx(
        budget_of_study(SETTINGS).spent(budget_of_study(SETTINGS).at_the_bounds())
    )
    assert found.made_on == DAY
    assert set(found.versions) == {"townhum", "release", "numpy", "Python"}


def test_it_measures_neighbours_accounts_and_attacks(found):
    assert len(found.moved) == 10
    assert 0 < found.widest <= 1
    assert tuple(found.told) == AUDITED
    assert [*found.faults()] == []
    assert "a track's source less another track" in [one.name for one in found.attacks]


def test_the_same_seed_measures_the_same(found):
    assert audit_release(SETTINGS, found.effort, DAY) == found


def test_it_says_what_it_is_doing():
    said = []
    audit_release(SETTINGS, Effort(runs=20, neighbours=5, accounts=5), DAY, said.append)
    assert said[0] == "5 pairs of neighbouring worlds"
    assert len(said) > len(AUDITED) + 5


def test_what_is_more_than_stated_is_told_in_a_sentence(found):
    told = found.told[Kind.BOUNDS]
    [attack] = [one for one in found.attacks if one.name == "a track less a near-identical one"]
    broken = replace(
        found,
        moved=(replace(found.moved[0], rho=2.0), replace(found.moved[1], alike=False)),
        told={Kind.BOUNDS: replace(told, measured=replace(told.measured, epsilon=told.epsilon + 1))},
        attacks=(replace(attack, measured=replace(attack.measured, advantage=0.99, error=0.01)),),
    )
    far, unlike, epsilon, attacked = broken.faults()
    assert "costs rho 2.000; the budget allows 0.500." in far
    assert unlike.endswith("changes more of a release than its cells.")
    assert epsilon.startswith("An account at the bounds was told by epsilon")
    assert attacked.startswith("An attack (a track less a near-identical one) had an advantage of 0.99; at most")


def test_the_hash_is_of_what_shapes_a_release_and_of_nothing_else():
    named = replace(SETTINGS, study=SETTINGS.study.model_copy(update={"contact": "other@example.org"}))
    stricter = replace(SETTINGS, release=ReleaseRules(profile="strict"))
    assert settings_hash(named) == settings_hash(SETTINGS) != settings_hash(stricter)


def test_the_shape_has_all_of_the_study():
    shape = shape_of(SETTINGS)
    assert shape.tracks == tuple(SETTINGS.tracks)
    assert shape.sources == ("one", "two")
    assert shape.budget == budget_of_study(SETTINGS)
    assert (shape.period.kind, shape.zone) == (SETTINGS.study.period, SETTINGS.study.zone)
