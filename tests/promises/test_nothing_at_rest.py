"""After the whole demo, and after killing it half-way: no planted identity in any file, nor on the screen."""

import os
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from townhum.demo.planted import Search, find_planted
from townhum.demo.sample import make_sample

CODE = "from townhum.cli import main; main()"


@pytest.fixture(scope="module")
def planted():
    return make_sample().planted


@pytest.fixture(scope="module")
def search(planted):
    return Search(planted)


def start(folder, *arguments):
    """The demo, or another command, in a process whose home, temporary folder and working folder all lie below one folder."""
    for name in ("home", "tmp", "work"):
        (folder / name).mkdir(exist_ok=True)
    env = {"PATH": os.environ["PATH"], "HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp")}
    env["PYTHONPATH"] = ":".join(path for path in sys.path if path)
    screen = (folder / "screen.txt").open("wb")
    return subprocess.Popen(
        [sys.executable, "-B", "-c", CODE, *(arguments or ["demo"])],
        cwd=folder / "work",
        env=env,
        stdout=screen,
        stderr=subprocess.STDOUT,
    )


def test_the_whole_demo_leaves_no_identity_anywhere(tmp_path, search):
    assert start(tmp_path).wait(timeout=300) == 0
    assert find_planted(tmp_path, search) == []
    public = tmp_path / "work" / "townhum-demo" / "data" / "public.duckdb"
    assert public.is_file()
    assert start(tmp_path, "verify", "townhum-demo/data", "--config", "townhum-demo/config").wait(timeout=120) == 0, (
        tmp_path / "screen.txt"
    ).read_text()
    with duckdb.connect(str(public), read_only=True) as connection:
        tables = [row[0] for row in connection.sql("select table_name from information_schema.tables").fetchall()]
        dumped = [repr(connection.sql(f'select * from "{table}"').fetchall()).encode() for table in tables]
    assert len(tables) > 20
    assert [search.found_in(each) for each in dumped] == [set()] * len(tables)


@pytest.mark.parametrize(
    "seconds", [pytest.param(3, marks=pytest.mark.long), 7, pytest.param(11, marks=pytest.mark.long)]
)
def test_a_demo_killed_half_way_leaves_no_identity_in_what_it_wrote(tmp_path, search, seconds):
    process = start(tmp_path)
    time.sleep(seconds)
    process.kill()
    process.wait()
    given = [path for path in tmp_path.rglob("*.csv") if path.is_file()]
    assert find_planted(tmp_path, search, leave_out=given) == []


def test_the_search_finds_what_is_there(tmp_path, planted, search):
    (tmp_path / "leak.txt").write_bytes(b"x" * 5000 + planted[0].string.encode() + b"y" * 5000)
    found = find_planted(tmp_path, search)
    assert [finding.kind for finding in found] == [planted[0].kind]
    assert Path(found[0].file).name == "leak.txt"
