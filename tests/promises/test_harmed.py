"""Killed at any moment, on a full disk and in a folder that may not be written: nothing published is lost, and the next call does the rest."""

import time
from random import Random

import pytest
from harmed import JOBS
from harming import TOLD, copied, do, faults, kill, laid_out, look, no_file_beyond, obey_modes, start

KILLS = 200
SIZES = (0, 200, 4_096, 20_000, 70_000, 300_000)  # bytes
LONG_AFTER_ONE = [pytest.param(size, marks=pytest.mark.long if size != 4_096 else ()) for size in SIZES]


SHORT = "run"
"""The job of the short form; all others are in `make long`."""


@pytest.fixture(
    scope="module", params=[pytest.param(name, marks=pytest.mark.long if name != SHORT else ()) for name in JOBS]
)
def job(request, tmp_path_factory):
    """The name of a job, a folder to begin in, what an undisturbed one leaves, and how long it takes."""
    folder = tmp_path_factory.mktemp("job")
    before = laid_out(JOBS[request.param], folder / "before")
    undisturbed = copied(before, folder / "undisturbed")
    process, _ = start(request.param, undisturbed)
    began = time.monotonic()
    process.join()
    took = time.monotonic() - began
    assert process.exitcode == 0
    assert faults(undisturbed) == []
    return request.param, before, look(undisturbed), took


def killed(job, folder, kills, seed):
    """Kill a job so often while it is at work; the moments that made a difference, and what was then different."""
    name, before, expected, took = job
    random, landed, different = Random(seed), 0, []
    for _ in range(20 * kills):
        harmed = copied(before, folder / "harmed")
        after = random.uniform(0, took)
        landed += kill(name, harmed, after)
        assert faults(harmed) == [], (name, after)
        assert do(name, harmed) == (0, ""), (name, after)
        found = look(harmed)
        different += [(after, what) for what in expected if found[what] != expected[what]] + faults(harmed)
        if landed == kills:
            return different
    raise AssertionError(f"{name} is done before it can be killed")


def test_killed_at_one_moment_it_is_as_if_it_had_not_been(job, tmp_path):
    assert killed(job, tmp_path, 1, seed=7) == []


@pytest.mark.long
def test_killed_at_two_hundred_moments_it_is_as_if_it_had_not_been(job, tmp_path):
    """Two hundred over all jobs, each job its part."""
    assert killed(job, tmp_path, -(-KILLS // len(JOBS)), seed=11) == []


@pytest.mark.parametrize("size", LONG_AFTER_ONE)
def test_on_a_disk_that_is_full_sooner_or_later_it_is_told_and_nothing_is_lost(job, tmp_path, size):
    name, before, _, _ = job
    harmed = copied(before, tmp_path / "harmed")
    published = (harmed / "data" / "public.duckdb").exists()
    code, said = do(name, harmed, no_file_beyond(size))
    assert code == 0 or (code == TOLD and "larger files" in said), said
    assert (harmed / "data" / "public.duckdb").exists() >= published
    done_again(job, harmed)


@pytest.mark.parametrize("where", ["data", pytest.param("data/private", marks=pytest.mark.long)])
def test_where_nothing_may_be_written_it_is_told_and_nothing_is_lost(job, tmp_path, where):
    name, before, _, _ = job
    harmed = copied(before, tmp_path / "harmed")
    if not (harmed / where).exists():
        pytest.skip("there is no such folder before the first run")
    (harmed / where).chmod(0o500)
    code, said = do(name, harmed, obey_modes)
    assert code in {0, TOLD}, said
    (harmed / where).chmod(0o700)
    done_again(job, harmed)


def done_again(job, harmed):
    name, _, expected, _ = job
    assert faults(harmed) == []
    assert do(name, harmed) == (0, "")
    assert look(harmed) == expected
    assert faults(harmed) == []


def test_the_search_for_differences_finds_one(job):
    name, before, expected, _ = job
    assert look(before) != expected, f"{name} leaves nothing that is looked at"
