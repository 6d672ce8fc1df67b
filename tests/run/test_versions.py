"""Nothing that ships and decides what is scrubbed or read can change without another series: every list, weight and card."""

import shutil
from pathlib import Path

import pytest
from studies import settings

import townhum
from townhum.run.series import series_name
from townhum.run.stages import versions
from townhum.scrub.second_look import second_look_version
from townhum.words import packs
from townhum.words.data import data_version

ROOT = Path(townhum.__file__).parent
CODE = {".py", ".pyc", ".pyi", ".typed"}
ROOMS = ("words", "scrub", "read")
DATA = [
    file for room in ROOMS for file in sorted((ROOT / room).rglob("*")) if file.is_file() and file.suffix not in CODE
]
FOLDERS = sorted({file.parent for file in DATA})


def test_there_is_data_in_every_room_that_scrubs_and_reads():
    assert {file.relative_to(ROOT).parts[0] for file in DATA} == set(ROOMS)
    assert {"vocabulary.txt.xz", "names.txt.xz", "likely.txt.xz", "tagged.txt.xz", "goods.txt.xz", "words-en.npz"} <= {
        f.name for f in DATA
    }


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_what_is_stored_with_a_release_covers_the_folder(folder):
    known = versions(languages=("en", *packs.packs())) | {"second look": second_look_version()}
    assert any(said.split()[-1] == data_version(folder) for said in known.values())


@pytest.mark.parametrize("file", DATA, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_byte_of_it_changed_is_another_version(file, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(
        file.parent,
        folder,
        ignore=shutil.ignore_patterns("*.py", "__pycache__", *(["packs"] if file.parent.name == "words" else [])),
    )
    assert data_version(folder) == data_version(file.parent)
    copy = folder / file.name
    copy.chmod(0o600)
    raw = bytearray(copy.read_bytes())
    raw[len(raw) // 2] ^= 1
    copy.write_bytes(raw)
    assert data_version(folder) != data_version(file.parent)


def test_a_file_more_or_of_another_name_is_another_version(tmp_path):
    (tmp_path / "one.txt").write_text("kettle\n", encoding="utf-8")
    before = data_version(tmp_path)
    (tmp_path / "two.txt").write_text("", encoding="utf-8")
    more = data_version(tmp_path)
    (tmp_path / "two.txt").rename(tmp_path / "three.txt")
    assert len({before, more, data_version(tmp_path)}) == 3
    (tmp_path / "code.py").write_text("", encoding="utf-8")
    assert data_version(tmp_path) not in {before, more}


@pytest.mark.parametrize("part", ["words", "scrubbing", "models", "identifiers", "tone"])
def test_another_version_of_it_is_another_series(part):
    known = versions()
    assert series_name(settings(), known) != series_name(settings(), {**known, part: f"{known[part]}0"})
