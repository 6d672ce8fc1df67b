"""A study that ends: what is deleted, what is kept, that it can be proved, and that nothing goes on afterwards."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from keyed import close_keyed, keyed, keyed_again
from studies import NOW

from townhum.errors import Locked, StoreError
from townhum.keep.log import read
from townhum.keep.log_check import check
from townhum.keep.noting import ended_on
from townhum.keep.store import Store
from townhum.run.ending import Wish, end_study
from townhum.run.lock import LISTENS, hold
from townhum.tell.query import run_query

ALL = Wish(keep_public=True, keep_log=True)
NOTHING = Wish()
END = NOW + timedelta(days=1)


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """The folder of a study that has released a week."""
    folder = tmp_path_factory.mktemp("released")
    close_keyed(keyed(folder), folder)
    return folder


@pytest.fixture
def made(released, tmp_path):
    """Settings of such a study of one's own."""
    shutil.copytree(released, tmp_path, dirs_exist_ok=True)
    return keyed_again(tmp_path)


def end(made, folder, wish):
    return [each.path.name for each in end_study(made, folder / "data", wish, environment={}, now=END)]


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_everything_goes_and_each_file_is_told(made, tmp_path):
    before = [Path(name).name for name in files(tmp_path)]
    assert sorted(end(made, tmp_path, NOTHING)) == sorted(before)
    assert files(tmp_path) == []
    assert not (tmp_path / "data" / "private").exists()


def test_the_log_and_the_public_file_stay_if_wished_and_prove_the_end(made, tmp_path):
    end(made, tmp_path, ALL)
    data = tmp_path / "data"
    assert files(data) == ["log.checkpoint", "log.jsonl", "log.verifier", "public.duckdb"]
    assert ended_on(data) == END
    [[note]] = run_query(data / "public.duckdb", "select checkpoint from log_checkpoint").rows
    assert note == (data / "log.checkpoint").read_text(), "the public file holds the end, too"
    assert check(data, {"public": note}) == ()
    assert run_query(data / "public.duckdb", "select voices from cell_track where track = 'tea'").rows == ((45,),)


@pytest.mark.parametrize("wish", [ALL, NOTHING, replace(ALL, keep_log=False), replace(ALL, keep_public=False)])
def test_ended_twice_it_stays_as_it_is(made, tmp_path, wish):
    end(made, tmp_path, wish)
    left = {name: (tmp_path / name).read_bytes() for name in files(tmp_path)}
    assert end(made, tmp_path, wish) == []
    assert {name: (tmp_path / name).read_bytes() for name in files(tmp_path)} == left


@pytest.mark.parametrize("wish", [ALL, NOTHING])
@pytest.mark.parametrize("times", range(9))
def test_stopped_after_any_file_the_next_call_does_the_rest(made, tmp_path, wish, times):
    ending = end_study(made, tmp_path / "data", wish, environment={}, now=END)
    for _ in zip(range(times), ending, strict=False):
        pass
    ending.close()
    end(made, tmp_path, wish)
    kept = ["log.checkpoint", "log.jsonl", "log.verifier", "public.duckdb"] if wish is ALL else []
    assert files(tmp_path) == [f"data/{name}" for name in kept]
    if wish is ALL:
        assert [line.entry.deed for line in read(tmp_path / "data")].count("ended") == 1
        assert check(tmp_path / "data", {}) == ()


def test_while_a_run_is_on_nothing_is_deleted(made, tmp_path):
    before = files(tmp_path)
    with hold(Store(tmp_path / "data").lock), pytest.raises(Locked):
        end(made, tmp_path, NOTHING)
    assert files(tmp_path) == before


def test_while_somebody_listens_nothing_is_deleted(made, tmp_path):
    before = files(tmp_path)
    lock = tmp_path / "data" / "private" / LISTENS
    with hold(lock), pytest.raises(Locked):
        end(made, tmp_path, NOTHING)
    assert files(tmp_path) == sorted([*before, str(lock.relative_to(tmp_path))])


def test_nothing_goes_on_afterwards(made, tmp_path):
    end(made, tmp_path, ALL)
    before = files(tmp_path)
    with pytest.raises(StoreError, match="the study ended on 2026-11-21"):
        close_keyed(made, tmp_path)
    assert files(tmp_path) == before


def test_without_its_key_it_ends_only_if_that_is_accepted(made, tmp_path):
    (tmp_path / "config" / "keys" / "store.key").unlink()
    before = files(tmp_path)
    with pytest.raises(StoreError, match="--unsigned"):
        end(made, tmp_path, NOTHING)
    assert files(tmp_path) == before
    end(made, tmp_path, replace(ALL, unsigned=True))
    assert files(tmp_path / "data") == ["log.checkpoint", "log.jsonl", "log.verifier", "public.duckdb"]
    assert ended_on(tmp_path / "data") is None


def test_a_damaged_log_is_told_before_anything_is_deleted(made, tmp_path):
    log = tmp_path / "data" / "log.jsonl"
    log.write_bytes(log.read_bytes().replace(b"released", b"rehearsed"))
    before = files(tmp_path)
    with pytest.raises(StoreError, match="--unsigned"):
        end(made, tmp_path, ALL)
    assert set(before) <= set(files(tmp_path))
    end(made, tmp_path, replace(NOTHING, unsigned=True))
    assert files(tmp_path) == []


def test_what_is_not_of_the_study_stays(made, tmp_path):
    (tmp_path / "data" / "letter.txt").write_text("mine")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "mine.txt").write_text("mine")
    (tmp_path / "data" / "private" / "link").symlink_to(tmp_path / "elsewhere")
    end(made, tmp_path, NOTHING)
    assert files(tmp_path) == ["data/letter.txt", "elsewhere/mine.txt"]
