"""A store for many readers: whole at every moment, in step with the public file, and without what that has forgotten."""

import json
from datetime import date
from pathlib import Path

import duckdb
import pytest
from ledgers import Week, cells, published
from moto.server import ThreadedMotoServer
from pyarrow import fs

from townhum.errors import StoreError, UsageError
from townhum.tell.export import Cover, opened
from townhum.tell.export.published import MANIFEST, SNAPSHOTS, publish_store
from townhum.tell.export.shelves import Folder, shelf_of

COVER = Cover("An invented study", "", date(2026, 11, 29), ())
HEARD = {"acorn": (20, 40, 60, 5), "birch": (30, 40, 50, 5)}
KEYS = {"AWS_ACCESS_KEY_ID": "invented", "AWS_SECRET_ACCESS_KEY": "invented-secret"}


class Crash(Exception):
    """The process ends here."""


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    return published(tmp_path_factory.mktemp("study"), *(Week(number, cells(HEARD)) for number in range(2)))


@pytest.fixture(scope="module")
def server():
    moto = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    moto.start()
    host, port = moto.get_host_and_port()
    keys = {"access_key": KEYS["AWS_ACCESS_KEY_ID"], "secret_key": KEYS["AWS_SECRET_ACCESS_KEY"]}
    maker = fs.S3FileSystem(endpoint_override=f"{host}:{port}", scheme="http", allow_bucket_creation=True, **keys)
    maker.create_dir("bucket")
    yield {**KEYS, "AWS_ENDPOINT_URL": f"http://{host}:{port}"}
    moto.stop()


@pytest.fixture(params=["folder", "bucket"])
def shelf(request, tmp_path):
    if request.param == "folder":
        return shelf_of(str(tmp_path / "store"), {})
    return shelf_of(f"s3://bucket/{tmp_path.name}/tea", request.getfixturevalue("server"))


def publish(
    shelf, public, sha256="a" * 64, *, names=("cell_track", "period_facts"), cover=COVER, before_swap=lambda _: None
):
    with opened(public) as numbers:
        some = numbers.chosen(names)
        return publish_store(shelf, cover, numbers, some, sha256=sha256, newest="2026-W37", before_swap=before_swap)


def manifest(shelf):
    return json.loads(shelf.read(MANIFEST))


def test_the_manifest_names_files_that_hold_what_the_public_file_says(shelf, public, tmp_path):
    done = publish(shelf, public, names=("cell_track", "share_of_voice"))
    named = manifest(shelf)
    assert (done.fresh, done.removed, done.mended) == (True, (), False)
    assert named["snapshot"] == f"{SNAPSHOTS}/{done.snapshot}"
    for table, said in named["tables"].items():
        content = shelf.read(said["path"])
        assert len(content) == said["bytes"]
        file = tmp_path / "one.parquet"
        file.write_bytes(content)
        with duckdb.connect(str(public), read_only=True) as asked:
            theirs = asked.execute(f"SELECT * FROM {table} ORDER BY ALL").fetchall()
        assert duckdb.sql(f"SELECT * FROM '{file}' ORDER BY ALL").fetchall() == theirs
        assert len(theirs) == said["rows"]


def test_a_newer_state_takes_the_older_one_s_place_and_nothing_is_left_of_that(shelf, public):
    older = publish(shelf, public)
    newer = publish(shelf, public, "b" * 64)
    assert newer.removed == (older.snapshot,)
    assert shelf.folders(SNAPSHOTS) == [newer.snapshot]
    assert shelf.read(f"{SNAPSHOTS}/{older.snapshot}/cell_track.parquet") is None


def test_without_new_numbers_nothing_is_written_or_written_down(shelf, public):
    publish(shelf, public)
    before = shelf.read(MANIFEST)

    def never(_):
        raise AssertionError

    assert not publish(shelf, public, before_swap=never).fresh
    assert shelf.read(MANIFEST) == before


def test_interrupted_before_the_swap_readers_have_the_old_state_and_the_next_run_tidies_up(shelf, public):
    older = publish(shelf, public)

    def crash(_):
        raise Crash

    with pytest.raises(Crash):
        publish(shelf, public, "b" * 64, before_swap=crash)
    assert manifest(shelf)["snapshot"].endswith(older.snapshot)
    assert all(shelf.read(said["path"]) for said in manifest(shelf)["tables"].values())
    newest = publish(shelf, public, "c" * 64)
    assert len(newest.removed) == 2
    assert shelf.folders(SNAPSHOTS) == [newest.snapshot]


def test_interrupted_after_the_swap_what_is_old_goes_with_the_next_run(public, tmp_path):
    shelf = Folder(tmp_path)
    older = publish(shelf, public)
    shelf.remove = lambda _: (_ for _ in ()).throw(Crash)
    with pytest.raises(Crash):
        publish(shelf, public, "b" * 64)
    del shelf.remove
    assert publish(shelf, public, "b" * 64).removed == (older.snapshot,)


def test_a_manifest_that_was_left_half_written_is_made_anew_and_that_is_told(shelf, public):
    publish(shelf, public)
    for broken in (b"", b'{"format": 1, "stu', b"[]", b'{"format": 99, "study": "x"}', b"\xff\xfe"):
        shelf.replace(MANIFEST, broken)
        done = publish(shelf, public)
        assert (done.fresh, done.mended) == (True, True)
        assert manifest(shelf)["study"] == COVER.study


def test_another_study_s_place_is_refused(shelf, public):
    publish(shelf, public)
    other = Cover("Another study", "", date(2026, 11, 29), ())
    with pytest.raises(UsageError, match="another study"):
        publish(shelf, public, "b" * 64, cover=other)
    assert manifest(shelf)["study"] == COVER.study


@pytest.mark.parametrize(
    "target",
    [
        "s3://key:hunter2@bucket/tea",
        "s3://bucket/tea?secret=hunter2",
        "s3://bucket#hunter2",
        "gs://hunter2/x",
        "http://hunter2/",
    ],
)
def test_a_target_with_a_secret_or_of_another_kind_is_refused_and_not_repeated(target):
    with pytest.raises(UsageError) as told:
        shelf_of(target, KEYS)
    assert "hunter2" not in str(told.value)


def test_a_place_that_cannot_be_written_or_reached_says_what_to_do(public, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="may be written"):
        publish(Folder(tmp_path / "file"), public)


def test_a_bucket_that_is_not_there_is_told_without_its_keys(public, server):
    with pytest.raises(StoreError) as told:
        publish(shelf_of("s3://no-such-bucket/tea", server), public)
    assert "invented" not in str(told.value)


def test_what_lies_in_a_folder_can_be_read_by_anybody_and_no_temporary_file_stays(public, tmp_path):
    publish(Folder(tmp_path), public)
    files = [path for path in Path(tmp_path).rglob("*") if path.is_file()]
    assert all(path.stat().st_mode & 0o044 == 0o044 for path in files)
    assert not [path for path in files if path.name.startswith(".")]
