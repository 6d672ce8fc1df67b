"""A canary in every column of a study's own file: no command shows one, and no file that any of them writes holds one.

A command, page or file of a later feature is one more line in `COMMANDS`.
"""

import csv
import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import duckdb
import pytest
from commands import townhum

from townhum.demo.planted import Planted, Search

DAY = (datetime.now(UTC) - timedelta(days=10)).date()
FIELDS = ("id", "who", "text", "lang", "phone")
ROWS = 400
"""So many that noise alone does not take them for next to nobody: a period in which nobody seems to speak waits, and nothing can be released."""
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
AGENCY = """
[share.agency]
who = "Example Agency Ltd"
what_for = "to plan"
permission = "A-7"
permitted_until = 2099-01-01
gets = ["everything"]
"""
ASK = '[ask]\nquestion = "What should we mend first?"\nkept = "20 years"\n'
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
    "export": ("export", "copy", "--format", "csv"),
    "export for others": ("export", "copy-for-others", "--format", "parquet", "--to", "agency"),
    "share": ("share", "file", "data/public.duckdb", "--to", "agency", "--what", "everything"),
    "register": ("share", "list", "--page", "register.html"),
    "objection": ("object", "add", "first_party", f"Kn4rywho{3:04}q7"),
    "objections, imported": ("object", "import", "first_party", "given/accounts.txt"),
    "objection, withdrawn": ("object", "remove", "first_party", f"Kn4rywho{4:04}q7"),
    "access": ("rights", "access", "first_party", f"Kn4rywho{3:04}q7"),
    "correction": ("rights", "correct", "first_party", f"Kn4rywho{3:04}q7", "--out", "correct.html"),
    "deletion": ("rights", "delete", "first_party", f"Kn4rywho{5:04}q7", "--out", "delete.md"),
    "ask": ("ask",),
    "answers": ("ask", "gather", "given"),
    "audit of labelled posts": ("audit", "scrub", "given/labelled.jsonl"),
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
    """A study with a file of rows, each a canary in each column, that speak of kettles."""
    folder = tmp_path_factory.mktemp("study")
    assert townhum("init", "config", cwd=folder).returncode == 0
    with (folder / "config" / "sources.toml").open("a", encoding="utf-8") as sources:
        sources.write(SOURCE.format(day=DAY))
    (folder / "config" / "deliver.toml").write_text('[deliver.feed]\nkind = "atom"\nfile = "../feed.atom"\n')
    (folder / "given").mkdir()
    with (folder / "given" / "canaries.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, [*FIELDS, "when"])
        rows.writeheader()
        for row in range(ROWS):
            said = {field: canary(field, row) for field in FIELDS}
            rows.writerow(
                {
                    **said,
                    "text": f"my kettle {canary('text', row)} leaks",
                    "when": f"{DAY}T{row // 60:02}:{row % 60:02}:00Z",
                }
            )
    (folder / "config" / "shares.toml").write_text(AGENCY, encoding="utf-8")
    (folder / "config" / "ask.toml").write_text(ASK, encoding="utf-8")
    listed = "".join(f"{canary('who', row)}\n" for row in range(10, 20))
    (folder / "given" / "accounts.txt").write_text(f"{listed}no account {canary('who', 9)}\n", encoding="utf-8")
    text = f"ask {canary('who', 1)} about {canary('text', 2)}"
    labelled = {"text": text, "spans": [{"start": 4, "end": 20, "kind": "person"}]}
    (folder / "given" / "labelled.jsonl").write_text(json.dumps(labelled) + "\n{", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def search():
    return Search(Planted("canary", canary(field, row)) for field in FIELDS for row in range(ROWS))


def in_tables(path):
    with duckdb.connect(str(path), read_only=True) as opened:
        tables = [name for (name,) in opened.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return "".join(repr(opened.execute(f'FROM "{name}"').fetchall()) for name in tables)


def test_no_command_shows_one_and_no_file_holds_one(study, search):
    given = study / "given"
    assert search.found_in((given / "canaries.csv").read_bytes()), "they are there"
    searched = set()
    for name, words in COMMANDS.items():
        done = townhum(*words, cwd=study)
        assert done.returncode in {0, 1}, (name, done.stderr)
        assert search.found_in((done.stdout + done.stderr).encode()) == set(), name
        for path in (path for path in study.rglob("*") if path.is_file() and path.parent != given):
            content = path.read_bytes() + str(path).encode()
            if (told := sha256(content).digest()) not in searched:  # a file that is as it was holds none again
                assert search.found_in(content) == set(), (name, path.name)
                searched.add(told)
    public = study / "data" / "public.duckdb"
    assert search.found_in(in_tables(public).encode()) == set()
    assert "canaries" in in_tables(public), "the file was read"
