"""A copy is known by its hash, and by nothing else: not by its name, and not once it is changed."""

import hashlib
import json

import pytest

from townhum.keep.copies import Copies, without_hash


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def folder(tmp_path):
    """A snapshot of a published store, with its list of hashes and its manifest."""
    snapshot = tmp_path / "snapshots" / "2026-W46"
    snapshot.mkdir(parents=True)
    for name in ("about.txt", "findings.csv"):
        (snapshot / name).write_text(name)
    (snapshot / "SHA256SUMS").write_text("".join(f"{sha256(file)}  {file.name}\n" for file in snapshot.iterdir()))
    (tmp_path / "townhum.json").write_text(json.dumps({"sums_sha256": sha256(snapshot / "SHA256SUMS")}))
    return snapshot


def test_a_file_in_the_register_is_known_until_it_is_changed(tmp_path):
    file = tmp_path / "copy.xlsx"
    file.write_bytes(b"a copy")
    copies = Copies([sha256(file)])
    assert copies.has(file)
    file.write_bytes(b"a copy, and Maria Lopez")
    assert not copies.has(file)


@pytest.mark.parametrize("by", ["SHA256SUMS", "../../townhum.json"])
def test_files_of_a_folder_are_known_by_its_list_and_no_other_beside_them(folder, by):
    copies = Copies([sha256(folder / by)])
    assert all(copies.has(file) for file in folder.iterdir())
    (folder / "more.csv").write_text("Maria Lopez")
    (folder / "about.txt").write_text("Maria Lopez")
    assert {file.name for file in folder.iterdir() if not copies.has(file)} == {"more.csv", "about.txt"}
    with (folder / "SHA256SUMS").open("a") as sums:
        sums.write(f"{sha256(folder / 'more.csv')}  more.csv\n")
    assert not any(copies.has(file) for file in folder.iterdir())


def test_a_hash_of_a_file_beside_the_list_is_no_key_and_any_other_is(folder):
    for line in (folder / "SHA256SUMS").read_text().splitlines():
        assert without_hash(line, folder) == line.split("  ")[1]
    for line in (f"{'a' * 64}  about.txt", f"{'a' * 64}  none.txt", "Maria  Lopez", ""):
        assert without_hash(line, folder) == line
