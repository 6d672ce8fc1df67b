"""What a study would show, before it begins or from what it published, and what `check` warns of."""

import math
from dataclasses import replace

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from studies import FakeDecoder, settings, source

from townhum.keep.sql import text
from townhum.run.hearing import TRACKS_AN_ACCOUNT, Hearing, assumed, published
from townhum.run.planning import plan, warnings
from townhum.study import ReleaseRules
from townhum.study.model import Track

promise = pytest.importorskip("townhum.count.promise", reason="the plan states epsilon")


def tracks_of(brands=3, aspects=0, own=True):
    made = {f"brand{n}": Track(kind="brand", query=f"brand{n}", ours=own and n == 0) for n in range(brands)}
    return made | {f"aspect{n}": Track(kind="aspect", query=f"aspect{n}") for n in range(aspects)}


def study_of(tracks=None, release=None, **changes):
    return replace(
        settings(source("one", FakeDecoder([])), **changes),
        tracks=tracks or tracks_of(),
        release=release or ReleaseRules(),
    )


def planned(study=None, accounts=1_000):
    study = study or study_of()
    return plan(study, assumed(study.tracks, accounts))


def row(found, profile, kind):
    return next(each for each in found.outlooks if (each.profile, each.kind) == (profile, kind))


def of_kind(words, found):
    return [each for each in found if words in each]


@given(st.integers(0, 12), st.integers(0, 12), st.booleans(), st.integers(1, 10**6))
def test_what_is_assumed_falls_as_zipf_says(brands, aspects, own, accounts):
    tracks = tracks_of(brands, aspects, own)
    if not tracks:
        return
    heard = assumed(tracks, accounts)
    ordered = sorted(heard.voices.values(), reverse=True)
    whole = sum(1 / rank for rank in range(1, len(ordered) + 1))
    wanted = [min(accounts, TRACKS_AN_ACCOUNT * accounts / rank / whole) for rank in range(1, len(ordered) + 1)]
    assert ordered == pytest.approx(wanted)
    assert list(heard.voices) == list(tracks)


def test_our_own_brand_is_taken_to_lie_in_the_middle():
    voices = assumed(tracks_of(brands=5), 1_000).voices
    assert sorted(voices, key=voices.get).index("brand0") == 2


def test_every_profile_and_period_has_a_row_and_one_is_the_studys():
    found = planned(study_of(period="four_weeks", release=ReleaseRules(profile="strict")))
    assert len(found.outlooks) == 6
    assert [(each.profile, each.kind) for each in found.outlooks if each.yours] == [("strict", "four_weeks")]


def test_longer_periods_and_a_larger_budget_tell_more():
    found = planned()
    day, week, block = (row(found, "standard", kind) for kind in ("day", "week", "four_weeks"))
    assert day.sd == week.sd == block.sd
    assert day.change > week.change > block.change
    assert all(each.change_of_four == pytest.approx(each.change / 2) for each in (day, week, block))
    strict = row(found, "strict", "week")
    assert strict.sd > week.sd
    assert strict.fewer_than > week.fewer_than
    assert strict.net_off_by > week.net_off_by
    assert all(one.off_by > other.off_by for one, other in zip(strict.shares, week.shares, strict=True))


@pytest.mark.parametrize("kind", ["day", "week", "four_weeks"])
def test_a_year_of_strict_costs_the_years_budget_whatever_the_period(kind):
    assert row(planned(), "strict", kind).epsilon == pytest.approx(promise.epsilon(1.3), rel=0.03)


def test_shares_are_of_the_largest_brand_a_middling_one_and_our_own():
    study = study_of(tracks_of(brands=5))
    voices = {"brand0": 20.0, "brand1": 500.0, "brand2": 200.0, "brand3": 100.0, "brand4": 80.0}
    shares = plan(study, Hearing(800, voices, ())).outlooks[0].shares
    assert [(each.role, each.track, round(each.share)) for each in shares] == [
        ("largest", "brand1", 56),
        ("middling", "brand3", 11),
        ("own", "brand0", 2),
    ]


def test_there_is_no_share_of_voice_of_one_brand_alone():
    assert planned(study_of(tracks_of(brands=1, aspects=3))).outlooks[0].shares == ()


def test_without_tones_nothing_is_said_of_net_sentiment():
    found = row(planned(study_of(release=ReleaseRules(grids=("track",)))), "standard", "week")
    assert math.isinf(found.net_off_by)
    assert not of_kind("net sentiment", found.why)


@pytest.mark.parametrize(
    ("accounts", "profile", "verdict", "why"),
    [
        (999, "strict", "not useful", "strict needs some 1,000 accounts a period"),
        (100, "standard", "coarse", "net sentiment is of no use below some 150 voices"),
        (20, "standard", "not useful", 'most tracks say "fewer than'),
        (3_000, "strict", "useful", ""),
        (1_000, "standard", "useful", ""),
    ],
)
def test_the_verdict_and_why(accounts, profile, verdict, why):
    found = row(planned(accounts=accounts), profile, "week")
    assert found.verdict == verdict
    assert bool(found.why) == (verdict != "useful")
    assert of_kind(why, found.why) or not why


def test_advice_is_what_does_most_first_and_nothing_that_does_nothing():
    found = planned(study_of(tracks_of(brands=3, aspects=8)), accounts=300).advice
    assert {each.do.split(":")[0] for each in found} == {
        "four-week periods instead of weeks",
        "fewer tracks",
        "pooled aspects",
    }
    assert [each.off_by for each in found] == sorted(each.off_by for each in found)
    assert all(each.off_by < 0.95 * each.now for each in found)
    assert planned(study_of(tracks_of(1), period="four_weeks"), accounts=10**6).advice == ()


def test_fewer_grids_help_where_noise_is_most_of_it():
    found = planned(study_of(tracks_of(brands=4, aspects=4), ReleaseRules(profile="strict", rho=0.01)), accounts=150)
    assert of_kind("fewer grids", [each.do for each in found.advice])


def public_file(folder, rows, kind="week", accounts=400):
    """A public file of three periods, each with the same voices a track."""
    path = folder / "public.duckdb"
    with duckdb.connect(path) as file:
        file.execute(text("schema"))
        file.execute(text("public"))
        file.execute("CREATE TABLE noisy (period VARCHAR, track VARCHAR, tone VARCHAR, value DOUBLE, sd DOUBLE)")
        for week in (1, 2, 3):
            label = f"2026-W0{week}"
            file.execute(
                "INSERT INTO period VALUES (?, ?, ?, ?, 's', 0.5)", [label, kind, *[f"2026-01-{5 * week:02}"] * 2]
            )
            file.execute("INSERT INTO cell_everyone VALUES (?, ?, NULL)", [label, accounts])
            for track, voices in rows.items():
                file.execute(
                    "INSERT INTO noisy VALUES (?, ?, '', ?, 3), (?, ?, 'neutral', 1, 3)",
                    [label, track, voices, label, track],
                )
    return path


@pytest.mark.parametrize(("kind", "weeks"), [("day", 1 / 7), ("week", 1), ("four_weeks", 4)])
def test_the_published_past_tells_what_is_heard_in_a_week(tmp_path, kind, weeks):
    path = public_file(tmp_path, {"brand0": 112.0, "brand1": -3.0, "gone": 99.0}, kind)
    heard = published(tracks_of(), path)
    assert heard.accounts == pytest.approx(400 / weeks)
    assert heard.voices == {"brand0": pytest.approx(112 / weeks), "brand1": 0}
    assert "brand2" in " ".join(heard.said)
    assert plan(study_of(), heard).outlooks[0].tracks == 2


def test_a_file_that_says_nothing_of_these_tracks_is_no_past(tmp_path):
    assert published(tracks_of(), tmp_path / "none.duckdb") is None
    assert published(tracks_of(), public_file(tmp_path, {"other": 50.0})) is None
    with duckdb.connect(tmp_path / "old.duckdb") as old:
        old.execute("CREATE TABLE period (period VARCHAR, kind VARCHAR, starts_at TIMESTAMP)")
    assert published(tracks_of(), tmp_path / "old.duckdb") is None


def test_a_study_is_warned_that_the_year_is_soon_spent():
    found = list(warnings(study_of(release=ReleaseRules(profile="strict")), None))
    assert of_kind("spent after 13 weeks", found)
    assert of_kind('write rho = 0.025 into release.toml, or period = "four_weeks" into study.toml', found)
    days = warnings(study_of(release=ReleaseRules(profile="strict"), period="day"), None)
    assert of_kind("write rho = 0.0035 into", days)
    lasting = ReleaseRules(profile="strict", rho=0.025)
    assert list(warnings(study_of(release=lasting), None)) == list(warnings(study_of(), None)) == []
    blocks = study_of(release=ReleaseRules(profile="strict"), period="four_weeks")
    assert list(warnings(blocks, None)) == []


def test_a_study_is_warned_that_most_will_say_fewer_than():
    many = study_of(tracks_of(brands=300, own=True), ReleaseRules(grids=("track",)))
    assert not of_kind("fewer than", warnings(many, None))
    strict = replace(
        many, release=ReleaseRules(profile="strict"), study=many.study.model_copy(update={"period": "four_weeks"})
    )
    assert of_kind("unless some 15,000 accounts speak in a period", warnings(strict, None))
    quiet = Hearing(100, {"brand0": 60.0, "brand1": 3.0, "brand2": 2.0}, ())
    assert of_kind("1 of 3 are heard often enough", warnings(study_of(), quiet))
    assert not list(warnings(study_of(), Hearing(100, {"brand0": 60.0, "brand1": 50.0, "brand2": 2.0}, ())))


def test_a_study_is_warned_that_pairs_are_cut():
    cut = of_kind("pairs of brands", warnings(study_of(tracks_of(brands=70, own=False)), Hearing(1, {"brand0": 1}, ())))
    assert cut
    assert "ours = true" in cut[0]
