"""Several processes find what one finds, in its order; one that dies is replaced; and nothing that names anybody's mark goes out to them."""

import os
import pickle
import signal
from datetime import UTC, datetime
from functools import partial
from random import Random

import pytest
from commands import townhum

from townhum.errors import ModelError, Stop
from townhum.records import DropReason, ItemKey, Mark, Post
from townhum.run.configuration import load_settings
from townhum.run.means import recipe_of
from townhum.run.pipeline import Pipeline
from townhum.run.reading import Alone
from townhum.run.stages import build_pipeline
from townhum.run.watch import Watch
from townhum.run.wire import as_posts, homeward, joined, outward
from townhum.run.workers import FEW, Gone, Worker, workers
from townhum.study import Track

RECIPE = {"tracks": {"acorn": Track(kind="brand", query="acorn")}, "languages": ("en",)}
SAID = (
    "My acorn tent leaks, says Tom Baker",
    "I love my acorn",
    "does anybody know of a good acorn?",
    "I am 12 years old",
    "und jetzt?",
)
BATCH = 8


def posts(many):
    return [
        Post(
            "net",
            "forum",
            ItemKey(b"K%015d" % n),
            datetime(2026, 9, 1, n % 24, tzinfo=UTC),
            f"{SAID[n % len(SAID)]} {n // 7}",
            mark=Mark(b"M%015d" % n) if n % 3 else None,
            rating=n % 5 + 1,
        )
        for n in range(many)
    ]


def batches(many):
    every = posts(many)
    return [every[start : start + BATCH] for start in range(0, many, BATCH)]


@pytest.fixture(scope="module")
def alone():
    return Alone.with_(build_pipeline(**RECIPE), Watch())


def found(reading, given):
    return [(post, one) for batch, found in reading.of(given) for post, one in zip(batch, found, strict=True)]


def test_workers_find_what_one_process_finds_in_its_order(alone):
    given = batches(160)
    expected = found(alone, given)
    with workers(alone, partial(Worker, RECIPE), 2, Watch()) as reading:
        assert found(reading, given) == expected
    assert any(one is DropReason.WITHHELD for _, one in expected)
    assert any(getattr(one, "toward", ()) for _, one in expected)


def test_a_worker_that_is_killed_is_replaced_and_its_batch_done_again(alone):
    given, started = batches(120), []

    def start():
        started.append(Worker(RECIPE))
        if len(started) < 3:
            os.kill(started[-1]._process.pid, signal.SIGKILL)
        return started[-1]

    with workers(alone, start, 1, Watch()) as reading:
        assert found(reading, given) == found(alone, given)
    assert len(started) >= 3
    assert all(worker._process.poll() is not None for worker in started)


@pytest.mark.long
def test_workers_that_are_killed_at_random_change_nothing(alone):
    given, started, draw, answers = batches(700), [], Random(4), []

    def start():
        started.append(Worker(RECIPE))
        return started[-1]

    with workers(alone, start, 2, Watch()) as reading:
        for number, (posts_, found_) in enumerate(reading.of(given)):
            answers += zip(posts_, found_, strict=True)
            alive = [worker for worker in started if worker._process.poll() is None]
            if number % 12 == 11 and alive:
                os.kill(draw.choice(alive)._process.pid, signal.SIGKILL)
    assert answers == found(alone, given)
    assert len(started) > 3


class Fake:
    """A worker that dies of a batch in which a word stands, or of every batch."""

    def __init__(self, word=""):
        self.word = word

    def found_in(self, given):
        if any(self.word in post.text for post in given):
            raise Gone
        return homeward([DropReason.EMPTY for _ in given])

    def end(self):
        pass


def test_a_post_that_kills_whoever_reads_it_is_broken_and_stops_nothing(alone):
    given = batches(BATCH * FEW + 40)
    with workers(alone, lambda: Fake("leaks, says Tom Baker 6"), 2, Watch()) as reading:
        answers = found(reading, given)[BATCH * FEW :]
    broken = {post.text for post, one in answers if one is DropReason.BROKEN}
    assert broken == {post.text for post, _ in answers if "leaks, says Tom Baker 6" in post.text} != set()
    assert {one for post, one in answers if post.text not in broken} == {DropReason.EMPTY}


def test_where_every_worker_dies_it_is_no_post_s_fault(alone):
    with workers(alone, Fake, 2, Watch()) as reading, pytest.raises(Stop, match="--workers 1"):
        found(reading, batches(BATCH * FEW + 40))


def test_a_missing_model_is_told_in_its_own_words(alone):
    class Lacking(Fake):
        def found_in(self, given):
            raise ModelError("Install it again.", "a model is missing", where="tone")

    with workers(alone, Lacking, 2, Watch()) as reading, pytest.raises(ModelError, match="a model is missing"):
        found(reading, batches(BATCH * FEW + 40))


def test_a_worker_says_why_it_cannot_work():
    worker = Worker({**RECIPE, "tone": "no such tone"})
    with pytest.raises(Gone):
        worker.found_in(posts(1))
    worker.end()


def test_few_posts_start_no_worker(alone):
    def start():
        raise AssertionError

    given = batches(BATCH * FEW)
    with workers(alone, start, 2, Watch()) as reading:
        assert found(reading, given) == found(alone, given)


def test_an_interruption_ends_them_in_the_middle_of_whatever_they_do(alone):
    started = []

    def start():
        started.append(Worker(RECIPE))
        return started[-1]

    def interrupted(reading):
        for _ in reading.of(batches(400)):
            if started:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), workers(alone, start, 2, Watch()) as reading:
        interrupted(reading)
    assert all(worker._process.poll() is not None for worker in started)


def test_neither_mark_nor_key_nor_moment_goes_out_and_all_come_back():
    given = posts(20)
    sent = pickle.dumps(outward(given))
    assert not any(each.key in sent or (each.mark and each.mark in sent) for each in given)
    assert b"2026" not in sent
    assert {post.mark for post in as_posts(outward(given))} == {None}


def test_what_comes_home_is_what_was_found(alone):
    given = posts(20)
    expected = alone.found(given)
    assert joined(given, pickle.loads(pickle.dumps(homeward(expected)))) == expected


def test_a_pipeline_of_one_s_own_reads_here():
    plain = Pipeline(lambda given: [DropReason.EMPTY for _ in given], lambda given: [], {})
    assert [one for _, one in found(Alone.with_(plain, Watch()), batches(9))] == [DropReason.EMPTY] * 9


def test_the_words_of_a_whole_study_can_be_sent(tmp_path):
    assert townhum("init", "config", cwd=tmp_path).returncode == 0
    settings = load_settings(tmp_path / "config")
    assert build_pipeline(**pickle.loads(pickle.dumps(recipe_of(settings)))).made_with
