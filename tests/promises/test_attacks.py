"""The attacks in their short form; `make attack` runs the long one and prints the table of docs/attacks.md."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from crowds import Crowd, Person, drawn, rows, voices
from releases import SOURCES, TRACKS, release, signal
from trimming import trimmed

from townhum.errors import StoreError
from townhum.ledger import Ledger
from townhum.records import Tone
from townhum.tally import MOST_TRACKS, Tallier

attacks = pytest.importorskip("attacks", reason="scipy, a development dependency, is not installed")


@pytest.mark.parametrize("seed", range(8))
def test_integer_programming_over_everything_published_narrows_nothing(seed):
    crowd = drawn(seed, tracks=5, sources=4)
    published = crowd.release()
    solver = attacks.Reconstruction(crowd, published)
    for target in attacks.held_back(crowd, published)[:4]:
        low, high = solver.interval(target)
        assert (low, high) == (0, attacks.K - 1), target


def test_the_reconstruction_finds_what_k_alone_gives_away():
    crowd = Crowd(("kettle", "leak"))
    crowd.add(60, "kettle", "leak")
    crowd.add(4, "kettle")
    assert [true for _, true in attacks.differences(crowd, attacks.by_k_alone(crowd))] == [4]
    assert list(attacks.differences(crowd, dict(voices(crowd.release())))) == []


def test_differences_of_published_tracks_are_never_about_a_few():
    for seed in range(40):
        crowd = drawn(seed)
        for _, true in attacks.differences(crowd, dict(voices(crowd.release()))):
            assert true == 0 or true >= attacks.K


def test_a_ladder_of_nested_tracks_gives_no_step_away():
    names = tuple(f"step{number}" for number in range(MOST_TRACKS))
    crowd = Crowd(names)
    for number in range(MOST_TRACKS):
        crowd.add(4 if number else 40, *names[number:])
    shown = voices(crowd.release())
    assert list(shown) == ["step1", "step4", "step7"]  # twelve lie between each two
    for _, true in attacks.differences(crowd, dict(shown)):
        assert true == 0 or true >= attacks.K


@pytest.mark.parametrize("accomplices", range(9))
def test_fewer_accomplices_than_k_minus_one_learn_nothing_of_one_account(accomplices):
    crowd = Crowd(("secret", "tea"))
    crowd.add(80, "tea")
    crowd.add(accomplices, "secret")
    assert crowd.release() == replace(crowd, people=[*crowd.people, Person(("secret",))]).release() or accomplices == 9
    assert "secret" not in voices(replace(crowd, people=[*crowd.people, Person(("secret",))]).release())


def test_k_minus_one_accomplices_do_learn_and_the_threat_model_says_so():
    crowd = Crowd(("secret", "tea"))
    crowd.add(80, "tea")
    crowd.add(9, "secret")
    assert "secret" not in voices(crowd.release())
    crowd.add(1, "secret")
    assert "secret" in voices(crowd.release())


@pytest.mark.parametrize("few", [0, 1, 9, 10])
def test_nobody_is_told_from_a_few_and_the_threat_model_says_so(few):
    """What rule 5 gives away to who chooses the tracks; measured by `make attack`."""
    crowd = Crowd(("tea", "tea_not_rare"))
    crowd.add(60, "tea", "tea_not_rare")
    crowd.add(few, "tea")
    assert ("tea_not_rare" in voices(crowd.release())) is (few in {0, 10})
    assert "a difference of exactly nobody" in (Path(__file__).parents[2] / "docs" / "threat-model.md").read_text()


@pytest.mark.parametrize("few", range(10))
def test_the_proposed_rule_says_the_same_of_nobody_and_of_a_few(few):
    plain, rare = set(range(100, 160)), set(range(few))
    for tracks in (
        {"tea": plain | rare, "tea_not_rare": plain},
        {"tea": plain, "tea_or_rare": plain | rare},
        {"tea_or_rare": plain | rare, "tea": plain},
        {"tea": plain, "milk_or_rare": set(range(100, 130)) | rare},
    ):
        shown = trimmed(tracks, attacks.K)
        assert list(shown) == ([*tracks][:1] if "milk_or_rare" not in tracks else [*tracks])
        assert "milk_or_rare" not in shown or len(shown["milk_or_rare"]) == 30


def test_the_proposed_rule_leaves_no_difference_of_a_few():
    for seed in range(60):
        crowd = drawn(seed)
        members = {name: crowd.members(name) for name in crowd.tracks}
        shown = trimmed(members, attacks.K)
        for name, people in shown.items():
            assert people <= members[name]
            assert len(people) >= attacks.K
        for one, other in permutations(shown.values(), 2):
            assert len(one - other) == 0 or len(one - other) >= attacks.K


def tally(posts):
    tallier = Tallier(TRACKS, SOURCES)
    tallier.add(posts)
    return tallier.close()


@pytest.mark.parametrize("posts", [1, 10, 100, 1000])
def test_an_account_moves_a_cell_by_one_at_most_however_much_it_posts(posts):
    others = [signal(number, number, tracks=("acorn",)) for number in range(1, 40)]
    loud = [
        signal(10_000 + number, 9_999, tracks=TRACKS[: 1 + number % 4], tone=Tone.NEGATIVE) for number in range(posts)
    ]
    calm, stirred = tally(others), tally([*others, *loud])
    for track in range(len(TRACKS)):
        for column in ("tone", "source", "language", "rating", "intents"):
            before = getattr(calm, column)[calm.track == track].tolist()
            after = getattr(stirred, column)[stirred.track == track].tolist()
            for value in set(after) | set(before):
                assert 0 <= after.count(value) - before.count(value) <= 1


def test_a_hundred_posts_are_no_easier_to_find_than_one():
    crowd = drawn(5001, people=300)
    target = Person((crowd.tracks[0],), Tone.NEGATIVE, crowd.sources[0])
    found = {posts: attacks.advantage(crowd, replace(target, posts=posts), keys=15, seed=1) for posts in (1, 10, 100)}
    assert len(set(found.values())) == 1
    assert found[1] < 1


def test_a_period_cannot_be_released_twice_to_subtract_one_from_the_other(tmp_path):
    with Ledger.open(tmp_path / "ledger.duckdb") as ledger:
        ledger.commit(release(0, {"acorn": {"neutral": 40}}))
        with pytest.raises(StoreError, match="no moment is ever released twice"):
            ledger.commit(release(0, {"acorn": {"neutral": 41}}))


def test_a_second_run_with_the_same_randomness_draws_nothing_new():
    crowd = drawn(3)
    assert crowd.release() == drawn(3).release()


@pytest.mark.parametrize("seed", range(30))
def test_splits_add_up_to_their_track_so_that_no_margin_tells_more(seed):
    crowd = drawn(seed)
    published = crowd.release()
    for name in attacks.DIMENSIONS:
        sums = {}
        for track, _, number, _ in rows(published, f"track_{name}"):
            sums.setdefault(track, []).append(number)
        for track, cells in sums.items():
            assert None in cells or sum(cells) == voices(published)[track]
