"""The attacks in their short form; `make attack` runs the long one and prints the table of docs/attacks.md."""

from dataclasses import replace

import pytest
from crowds import Crowd, Person, drawn, rows, voices
from plain import behind
from releases import SOURCES, TRACKS, release, signal

from townhum.count.tally import MOST_TRACKS, Tallier
from townhum.errors import StoreError
from townhum.keep.ledger import Ledger
from townhum.records import Tone

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
    assert [true for _, true in attacks.differences(attacks.raw(crowd), attacks.by_k_alone(crowd))] == [4]
    assert list(attacks.differences(behind(crowd, attacks.K), voices(crowd.release()))) == []


def test_differences_of_published_tracks_are_never_about_a_few():
    for seed in range(40):
        crowd = drawn(seed)
        for _, true in attacks.differences(behind(crowd, attacks.K), voices(crowd.release())):
            assert true == 0 or true >= attacks.K


def test_a_ladder_of_nested_tracks_gives_no_step_away():
    names = tuple(f"step{number}" for number in range(MOST_TRACKS))
    crowd = Crowd(names)
    for number in range(MOST_TRACKS):
        crowd.add(4 if number else 40, *names[number:])
    shown = voices(crowd.release())
    assert list(shown) == ["step0", "step3", "step6"]  # twelve lie between each two
    for _, true in attacks.differences(behind(crowd, attacks.K), dict(shown)):
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


FORMS = {
    # the order of listing, the tracks of an account with the rare word, and of one without
    "tea, and tea NOT rare": (("tea", "chosen"), ("tea",), ("tea", "chosen")),
    "tea NOT rare, and tea": (("chosen", "tea"), ("tea",), ("tea", "chosen")),
    "tea, and tea OR rare": (("tea", "chosen"), ("chosen",), ("tea", "chosen")),
    "tea OR rare, and tea": (("chosen", "tea"), ("chosen",), ("tea", "chosen")),
}


@pytest.mark.parametrize("few", range(10))
@pytest.mark.parametrize("form", FORMS)
def test_a_track_made_to_ask_for_a_few_never_stands_beside_the_other(form, few):
    order, rare, plain = FORMS[form]
    crowd = Crowd(order)
    crowd.add(60, *plain)
    crowd.add(few, *rare)
    assert list(voices(crowd.release())) == [order[0]]


@pytest.mark.parametrize("few", range(10))
def test_nobody_is_not_told_from_a_few_in_anything_published(few):
    def crowd(rare):
        crowd = Crowd(("tea", "milk_or_rare", "cup"))
        crowd.add(60, "tea", "milk_or_rare", tone=Tone.NEGATIVE)
        crowd.add(60, "tea", "cup")
        crowd.add(rare, "milk_or_rare", "cup")
        crowd.add(40 - rare, "cup")
        return crowd.release()

    assert crowd(few) == crowd(0)
    assert voices(crowd(few))["milk_or_rare"] == 60
    assert voices(crowd(10))["milk_or_rare"] == 70


@pytest.mark.parametrize("few", range(1, 10))
def test_integer_programming_does_not_find_who_was_left_out(few):
    crowd = Crowd(("tea", "milk_or_rare", "cup", "either"))
    crowd.add(60, "tea", "milk_or_rare", "either", tone=Tone.NEGATIVE)
    crowd.add(60, "tea", "either")
    crowd.add(few, "milk_or_rare", "cup", "either")
    crowd.add(40 - few, "cup", "either")
    published = crowd.release()
    left = [target for target in attacks.held_back(crowd, published) if target.left_out]
    assert [target.truth for target in left] == [few]
    assert attacks.Reconstruction(crowd, published).interval(left[0]) == (0, 9)


@pytest.mark.parametrize("accomplices", [0, 8, 9])
def test_accomplices_outside_a_larger_track_learn_of_an_account_at_k_as_anywhere(accomplices):
    crowd = Crowd(("tea", "milk"))
    crowd.add(60, "tea", "milk")
    crowd.add(60, "tea")
    crowd.add(accomplices, "milk")
    before = voices(crowd.release())
    crowd.add(1, "milk")
    assert (voices(crowd.release()) == before) is (accomplices != 9)


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
