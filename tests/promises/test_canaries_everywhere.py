"""A canary in every column of a study's own file: no command shows one, and no file that any of them writes holds one.

A command, page or file of a later feature is one more line in `COMMANDS`.
"""

import csv
from datetime import UTC, datetime, timedelta

import duckdb
import pytest
from commands import townhum

from townhum.demo.planted import Planted, Search

DAY = (datetime.now(UTC) - timedelta(days=10)).date()
FIELDS = ("id", "who", "text", "lang", "phone")
SOURCE = """
[source.canaries]
connector         = "files"
permitted_because = "It is invented."
terms_url         = "https://example.org/terms"
terms_read_on     = {day}
terms_read_by     = "A. Example"
added_by          = "A. Example"
reviewed_by       = "B. Example"
path              = "../given/canaries.csv"
columns           = {{ id = "id", author = "who", text = "text", created_at = "when", language = "lang" }}
time_zone         = "UTC"
"""
WEEK = ("--since", DAY.isoformat(), "--until", DAY.isoformat())
SELECTED = "select * from cell_track union all by name select * from coverage"
COMMANDS = {
    "check": ("check",),
    "check as JSON": ("check", "--json"),
    "dry run": ("run", "--dry-run", *WEEK),
    "rehearsal": ("run", "--rehearse", *WEEK),
    "release": ("run", "--release", "--json"),
    "run": ("run", *WEEK),
    "plan": ("plan", "--data", "data"),
    "show": ("show",),
    "query": ("query", SELECTED, "--format", "json"),
    "sources": ("sources",),
    "digest": ("digest",),
    "digest, sent": ("digest", "send"),
    "verify": ("verify", "data", "--config", "config"),
    "doctor": ("doctor",),
    "notice": ("notice",),
    "notice, for translators": ("notice", "translate", "nl"),
    "papers": ("papers",),
    "breach": ("breach", "note", "confidentiality"),
    "new key": ("key", "rotate"),
    "log": ("log", "--json"),
    "log, proved": ("log", "verify"),
    "end": ("end", "--yes", "--keep-log", "--keep-public"),
    "a source added": ("sources", "add", "files", "given/canaries.csv", "--name", "more"),
}
"""By what is done, in this order: the words of the command."""


def canary(field, row):
    return f"Kn4ry{field}{row:04}q7"


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A study with a file of sixty rows, each a canary in each column, that speak of kettles."""
    folder = tmp_path_factory.mktemp("study")
    assert townhum("init", "config", cwd=folder).returncode == 0
    with (folder / "config" / "sources.toml").open("a", encoding="utf-8") as sources:
        sources.write(SOURCE.format(day=DAY))
    (folder / "config" / "deliver.toml").write_text('[deliver.feed]\nkind = "atom"\nfile = "../feed.atom"\n')
    (folder / "given").mkdir()
    with (folder / "given" / "canaries.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, [*FIELDS, "when"])
        rows.writeheader()
        for row in range(60):
            said = {field: canary(field, row) for field in FIELDS}
            rows.writerow({**said, "text": f"my kettle {canary('text', row)} leaks", "when": f"{DAY}T10:{row:02}:00Z"})
    return folder


@pytest.fixture(scope="module")
def search():
    return Search(Planted("canary", canary(field, row)) for field in FIELDS for row in range(60))


def in_tables(path):
    with duckdb.connect(str(path), read_only=True) as opened:
        tables = [name for (name,) in opened.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return "".join(repr(opened.execute(f'FROM "{name}"').fetchall()) for name in tables)


def test_no_command_shows_one_and_no_file_holds_one(study, search):
    given = study / "given" / "canaries.csv"
    assert search.found_in(given.read_bytes()), "they are there"
    for name, words in COMMANDS.items():
        done = townhum(*words, cwd=study)
        assert done.returncode in {0, 1}, (name, done.stderr)
        assert search.found_in((done.stdout + done.stderr).encode()) == set(), name
        for path in (path for path in study.rglob("*") if path.is_file() and path != given):
            assert search.found_in(path.read_bytes() + str(path).encode()) == set(), (name, path.name)
    public = study / "data" / "public.duckdb"
    assert search.found_in(in_tables(public).encode()) == set()
    assert "canaries" in in_tables(public), "the file was read"
