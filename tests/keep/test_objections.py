"""The list on disk: sealed, whole at every moment, and told apart from what is none."""

import multiprocessing
import stat
from pathlib import Path

import pytest

from townhum.connector.objections import HASH
from townhum.errors import StoreError
from townhum.keep.file import replace_file
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.objections import change_objections, key_for_objections, read_objections
from townhum.keep.rotation import rotate
from townhum.keep.store import Store

KEY, OTHER = Key(b"k" * 32), Key(b"n" * 32)
LIST, HASH_KEY = "objections.sealed", "objection-key.sealed"


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "data", KEY)
    made.prepare()
    return made


def add(store, *names):
    key = key_for_objections(store)
    return (
        change_objections(store, lambda listed: listed.objecting(b"".join(name * HASH for name in names)))[1].key == key
    )


def names(store):
    found = read_objections(store)
    return found and {one[:1] for one in found.objected}


def test_a_store_without_a_list_has_none_and_needs_no_key(tmp_path):
    assert read_objections(Store(tmp_path)) is None


def test_it_is_kept_for_its_owner_alone_and_tells_nothing_without_the_key(store):
    assert add(store, b"a")
    assert add(store, b"b", b"a")
    assert names(store) == {b"a", b"b"}
    for file in (LIST, HASH_KEY):
        path = store.private / file
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert b"a" * HASH not in path.read_bytes()
        assert read_objections(store).key not in path.read_bytes()


def test_another_key_of_the_study_opens_all_as_before(store):
    add(store, b"a")
    before = read_objections(store)
    rotate(store, OTHER)
    after = read_objections(Store(store.folder, OTHER))
    assert (after.key, after.objected.flat) == (before.key, before.objected.flat)
    with pytest.raises(StoreError, match="another key"):
        read_objections(store)


def test_an_objection_that_comes_while_the_key_is_rotated_is_not_sealed_with_the_old_one(store):
    replace_file(store.private / "signing.sealed", seal(OTHER, "signing", b"s" * 32), mode=0o600)
    with pytest.raises(StoreError, match="another key"):
        add(store, b"a")
    assert not (store.private / HASH_KEY).exists()


DAMAGE = {
    "half written": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
    "one bit changed": lambda data: data[:-1] + bytes([data[-1] ^ 1]),
    "another file": lambda data: b"name,account\nann,@ann\n",
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("file", [LIST, HASH_KEY])
def test_what_is_damaged_is_told_and_not_taken_for_an_empty_list(store, file, damage):
    add(store, b"a")
    path = store.private / file
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    for use in (read_objections, lambda store: add(store, b"b")):
        with pytest.raises(StoreError, match="backup") as told:
            use(store)
        assert told.value.where == file


def test_a_list_without_its_key_is_told(store):
    add(store, b"a")
    (store.private / HASH_KEY).unlink()
    for use in (read_objections, lambda store: add(store, b"b")):
        with pytest.raises(StoreError, match="the key of the objection list is not there"):
            use(store)


def test_a_list_of_another_study_is_told(store, tmp_path):
    other = Store(tmp_path / "other", KEY)
    other.prepare()
    add(store, b"a")
    add(other, b"b")
    (other.private / LIST).replace(store.private / LIST)
    with pytest.raises(StoreError, match="not of one study"):
        read_objections(store)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda plain: plain[:-1], "its length"),
        (lambda plain: b"townhum objections 2\n" + plain[21:], "Update townhum"),
    ],
)
def test_a_list_of_another_make_is_told(store, change, word):
    add(store, b"a")
    path = store.private / LIST
    plain = unseal(KEY, "objections", path.read_bytes(), where=LIST)
    path.write_bytes(seal(KEY, "objections", change(plain)))
    with pytest.raises(StoreError, match=word):
        read_objections(store)


def _add_many(folder, first):
    store = Store(Path(folder), KEY)
    for number in range(first, first + 20):
        add(store, bytes([number]))


def test_two_that_add_at_once_lose_nothing(store):
    spawned = multiprocessing.get_context("spawn")
    both = [spawned.Process(target=_add_many, args=(str(store.folder), first)) for first in (0, 100)]
    for each in both:
        each.start()
    for each in both:
        each.join(60)
    assert names(store) == {bytes([n]) for n in (*range(20), *range(100, 120))}


def _add_and_say(folder, said):
    store = Store(Path(folder), KEY)
    for number in range(1, 256):
        add(store, bytes([number]))
        with Path(said).open("ab") as file:
            file.write(bytes([number]))


@pytest.mark.parametrize("seconds", [0.0, 0.011, 0.023, 0.05, 0.09])
def test_killed_at_any_moment_the_list_has_all_that_was_said_to_be_done(store, tmp_path, seconds):
    said = tmp_path / "said"
    process = multiprocessing.get_context("spawn").Process(target=_add_and_say, args=(str(store.folder), str(said)))
    process.start()
    while not said.exists() and process.is_alive():
        process.join(0.001)
    process.join(seconds)
    process.kill()
    process.join()
    done, found = {bytes([number]) for number in said.read_bytes()}, names(store)
    assert b"\x01" in done <= found
    assert len(found - done) <= 1
    add(store, bytes([255]))
    assert names(store) == found | {bytes([255])}


@pytest.mark.parametrize("moved", [[], [HASH_KEY], [LIST], [HASH_KEY, LIST]])
def test_a_rotation_that_was_killed_between_any_two_files_is_finished_by_the_next(store, moved):
    add(store, b"a", b"b")
    before = read_objections(store)
    for file in moved:
        path = store.private / file
        use = file.removesuffix(".sealed")
        path.write_bytes(seal(OTHER, use, unseal(KEY, use, path.read_bytes(), where=file)))
    if len(moved) == 1:
        for key in (KEY, OTHER):
            with pytest.raises(StoreError, match="another key"):
                read_objections(Store(store.folder, key))
    rotate(store, OTHER)
    after = read_objections(Store(store.folder, OTHER))
    assert (after.key, after.objected.flat, after.changes) == (before.key, before.objected.flat, before.changes)
