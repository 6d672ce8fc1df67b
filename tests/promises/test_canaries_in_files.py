"""A canary in every field of every file format, in column names and metadata: none is written anywhere, or shown.

The pipeline of these tests scrubs nothing, so that what keeps a canary out is what the stages may write, not what was
found in a text.
"""

import json
from datetime import UTC, date, datetime

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from noises import no_noise
from studies import KEY, NOW, PLAIN_PIPELINE, permission, settings, study

from townhum.cli.running import show_report
from townhum.clock import SimulatedClock
from townhum.connector import load_catalog
from townhum.demo.planted import Planted, Search
from townhum.keep.store import Store
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.study import Source
from townhum.tell.query import run_query

FIELDS = ("id", "who", "text", "lang", "stars", "agreed", "phone", "Kn4ryInAName")
COLUMNS = {"id": "id", "author": "who", "text": "text", "created_at": "when", "language": "lang", "rating": "stars"}


class Folder:
    """A session that reaches the files of one folder, and nothing else."""

    user_agent = "townhum/test"

    def __init__(self, folder):
        self.folder = folder

    def file(self, path):
        return self.folder / path


def canary(field, row):
    return f"Kn4ry{field}{row:04}q7"


def table(*, dates="%Y-%m-%d"):
    """Sixty rows of forty-eight accounts that speak of tea. What is not a date is a canary."""
    day = datetime(2026, 11, 11, tzinfo=UTC).strftime(dates)
    rows = [{field: canary(field, row % 48) for field in FIELDS} for row in range(60)]
    return [
        {**each, "id": canary("id", row), "text": f"tea {canary('text', row)}", "when": day}
        for row, each in enumerate(rows)
    ]


def planted():
    strings = {value for row in table() for key, value in row.items() if key != "when"}
    return [Planted("canary", string.removeprefix("tea ")) for string in strings | {"Kn4ryInAName", "Kn4ryMetadata"}]


def as_text(delimiter):
    def write(path, rows):
        lines = [delimiter.join(rows[0]), *(delimiter.join(row.values()) for row in rows)]
        path.write_text("\n".join(lines), encoding="utf-8")

    return write


def as_lines(path, rows):
    nested = [{**row, "phone": {"Kn4ryInAName": [row["phone"]]}} for row in rows]
    path.write_text("\n".join(map(json.dumps, nested)), encoding="utf-8")


def as_parquet(path, rows):
    made = pa.Table.from_pylist(rows).replace_schema_metadata({"pandas": "Kn4ryMetadata"})
    pq.write_table(made, path)


FORMATS = {
    "f.csv": as_text(","),
    "semicolons.csv": as_text(";"),
    "f.tsv": as_text("\t"),
    "f.jsonl": as_lines,
    "f.parquet": as_parquet,
}
ODD = {
    "as it should be": lambda data: data,
    "cut off": lambda data: data[: len(data) * 2 // 3],
    "not its encoding": lambda data: data.replace(b"Kn4rywho0003q7", b"Kn4rywho0003q7\xff\xfe\xe9"),
    "a quote that never ends": lambda data: data.replace(b"tea Kn4rytext0004q7", b'"tea Kn4rytext0004q7'),
}


def listened(folder, name, **options):
    """Close week 46 over one file. The input lies in a folder of its own."""
    connector = load_catalog()["files"]
    keys = {"path": name, "columns": COLUMNS, "time_zone": "UTC", "date_format": "%Y-%m-%d", **options}
    made = Source("file", permission(), connector, connector.decoder.Options.model_validate(keys))
    store = Store(folder / "data")
    report = run(
        settings(made),
        store,
        Means(
            lambda: PLAIN_PIPELINE,
            lambda _: Folder(folder / "given"),
            SimulatedClock(NOW),
            KEY,
            noise=lambda: no_noise,
        ),
        Asked(since=date(2026, 11, 9), until=date(2026, 11, 15)),
    )
    return report, store


@pytest.fixture(scope="module")
def search():
    return Search([*planted(), Planted("date", canary("when", 7))])


def written(folder):
    """All that was written: every file, its name, and every column of every table."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    dumped = []
    for file in (path for path in files if path.suffix == ".duckdb"):
        with duckdb.connect(str(file), read_only=True) as opened:
            tables = [name for (name,) in opened.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
            dumped += [repr(opened.execute(f'FROM "{name}"').fetchall()) for name in tables]
    assert dumped
    return b"\n".join([*(path.read_bytes() for path in files), repr(files).encode(), "".join(dumped).encode()])


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("oddity", ODD)
def test_no_canary_of_a_file_is_written_or_shown(tmp_path, capfd, search, name, oddity):
    (tmp_path / "given").mkdir()
    file = tmp_path / "given" / name
    FORMATS[name](file, table())
    file.write_bytes(ODD[oddity](file.read_bytes()))
    report, store = listened(tmp_path, name)
    for as_json in (False, True):
        show_report(report, store, study(), as_json=as_json)
    screen = "".join(capfd.readouterr()) + repr(report)
    assert search.found_in(screen.encode() + written(store.folder)) == set()
    if oddity == "as it should be":
        assert run_query(store.public, "select track, voices from cell_track where voices > 0").rows == (("tea", 48),)


@pytest.mark.parametrize("name", FORMATS)
def test_dates_that_cannot_be_read_are_not_quoted(tmp_path, capfd, search, name):
    (tmp_path / "given").mkdir()
    rows = [{**row, "when": canary("when", 7)} for row in table() * 2]
    FORMATS[name](tmp_path / "given" / name, rows)
    report, store = listened(tmp_path, name)
    show_report(report, store, study(), as_json=False)
    screen = "".join(capfd.readouterr()) + repr(report)
    assert "no row has a date that can be read" in screen
    assert search.found_in(screen.encode() + written(store.folder)) == set()


def test_the_search_would_find_one(search):
    assert search.found_in(b"x" + canary("who", 3).lower().encode() + b"y")
