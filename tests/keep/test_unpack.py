"""A name is found however deep it is packed; what cannot be looked into is told, and never taken for clean."""

import bz2
import gzip
import io
import itertools
import lzma
import tarfile
import zipfile

import duckdb
import pytest

from townhum.keep.unpack import parts
from townhum.run.verifying import build_verifier

NAME = "Quorvan Zelthman"
TEXT = f"kettles,12\nkettles,told {NAME} again\n".encode()


def zipped(data, name="rows.csv"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return made.getvalue()


def tarred(data, mode="w"):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:
        member = tarfile.TarInfo("rows.csv")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return made.getvalue()


def texts(data):
    return [part.text for part in parts(data)]


@pytest.mark.parametrize(
    "packed",
    [
        zipped(TEXT),
        gzip.compress(TEXT),
        bz2.compress(TEXT),
        lzma.compress(TEXT),
        tarred(TEXT),
        tarred(TEXT, "w:gz"),
        zipped(gzip.compress(TEXT), "inner.gz"),
        gzip.compress(zipped(zipped(TEXT))),
        TEXT.decode().encode("utf-16"),
        TEXT.decode().encode("utf-16-le"),
        gzip.compress(TEXT.decode().encode("utf-16")),
    ],
    ids=itertools.count(),  # they hold the moment at which they were made
)
def test_a_text_comes_out_as_it_went_in(packed):
    assert texts(packed) == [TEXT.decode()]


@pytest.mark.parametrize(
    "closed",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00" + TEXT,
        b"SQLite format 3\x00" + TEXT,
        gzip.compress(TEXT)[:-12],
        zipped(TEXT)[:40],
        zipped(b"\x28\xb5\x2f\xfd\x00\x01" + TEXT, "rows.zst"),
        b"PAR1" + TEXT,
    ],
    ids=itertools.count(),  # they hold the moment at which they were made
)
def test_what_is_no_text_or_broken_is_told(closed):
    assert None in texts(closed)


def test_what_unpacks_without_end_is_given_up():
    data = b"\x00" * 1000
    for _ in range(8):
        data = gzip.compress(data)
    assert texts(data) == [None]
    assert texts(gzip.compress(b"a" * (257 * 2**20), compresslevel=1)) == [None]


@pytest.fixture(scope="module")
def verifier():
    return build_verifier()


def test_verify_looks_into_archives_and_names_the_place_but_no_person(verifier, tmp_path):
    path = tmp_path / "export.zip"
    path.write_bytes(zipped(TEXT, f"{NAME}.csv"))
    found = set(verifier.examine(path))
    assert ("person", "export.zip: ?:2") in found
    assert ("person", "export.zip") in found, "a name of a file identifies too"
    assert NAME.split(maxsplit=1)[0] not in repr(found)
    path.write_bytes(zipped(b"kettles,12\n"))
    assert list(verifier.examine(path)) == []


def test_verify_reads_the_columns_of_parquet(verifier, tmp_path):
    for value, found in ((f"told {NAME} again", {"person"}), ("price", set())):
        path = tmp_path / "export.parquet"
        with duckdb.connect() as connection:
            connection.execute(f"COPY (SELECT 'kettles' AS track, '{value}' AS note, 12 AS voices) TO '{path}'")
        assert {finding.kind for finding in verifier.examine(path)} == found


def test_what_cannot_be_looked_into_is_a_finding(verifier, tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert list(verifier.examine(path)) == [("cannot be looked into", "picture.png")]
