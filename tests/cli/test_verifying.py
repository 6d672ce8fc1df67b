"""`townhum verify` of what townhum itself writes: no alarm about it, and one about whatever is put into it."""

import json
import re

import pytest
from commands import townhum

SHARES = """\
[share.agency]
who = "Example Agency Ltd, 2 Example Street, Exampleton"
what_for = "to plan repairs with us"
permission = "Agreement A-7 of 2026-10-01, clause 4"
permitted_until = 2099-12-31
gets = ["everything"]
"""
COMMANDS = {
    "notice": ("notice",),
    "papers": ("papers",),
    "report.html": ("report",),
    "copy.xlsx": ("export", "copy.xlsx"),
    "csv": ("export", "csv", "--format", "csv"),
    "parquet": ("export", "parquet", "--format", "parquet", "--to", "agency"),
    "store": ("publish", "store"),
    "answer.md": ("rights", "access", "--out", "answer.md"),
    "answer.html": ("rights", "delete", "--out", "answer.html"),
    "digest.md": ("digest", "--format", "markdown", "--out", "digest.md"),
    "digest.html": ("digest", "--format", "html", "--out", "digest.html"),
    "feed.atom": ("digest", "send"),
    "register.html": ("share", "list", "--page", "register.html"),
}
"""By what they write."""
NAMED = "<p>I told Quorvan Zelthman (quorvan@example.net) that it leaks</p>"

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    assert townhum("init", cwd=folder).returncode == 0
    (folder / "config" / "shares.toml").write_text(SHARES, encoding="utf-8")
    (folder / "config" / "deliver.toml").write_text('[deliver.feed]\nkind = "atom"\nfile = "../feed.atom"\n', "utf-8")
    assert townhum("run", "--since", "2026-11-09", "--until", "2026-11-15", cwd=folder).returncode == 0
    for words in COMMANDS.values():
        assert townhum(*words, cwd=folder).returncode == 0, words
    return folder


def verify(study, path):
    return townhum("verify", str(path), "--config", "config", cwd=study)


@pytest.mark.parametrize("written", COMMANDS)
def test_what_townhum_wrote_is_no_finding(study, written):
    done = verify(study, written)
    assert (done.returncode, re.findall(r"^\S+ {2}.*", done.stdout, re.MULTILINE)) == (0, [])


def test_who_put_a_name_into_any_of_it_is_told(study, tmp_path):
    files = [
        file for each in COMMANDS for file in ((study / each).rglob("*") if (study / each).is_dir() else [study / each])
    ]
    texts = [file for file in files if file.suffix in {".html", ".md", ".csv", ".txt", ".json", ".jsonld", ".atom"}]
    assert len(texts) > len(COMMANDS)
    for file in texts:
        (tmp_path / f"{file.parent.name}-{file.name}").write_bytes(file.read_bytes() + f"\n{NAMED}\n".encode())
    done = verify(study, tmp_path)
    assert done.returncode == 1
    told = {line.split("  ")[1].rpartition(":")[0] for line in done.stdout.splitlines() if line.startswith("email")}
    assert told == {path.name for path in tmp_path.iterdir()}
    assert "Quorvan" not in done.stdout + done.stderr


def test_of_a_copy_it_is_said_what_to_examine_in_its_place(study):
    assert "examine data/public.duckdb too" in verify(study, "copy.xlsx").stderr


def test_a_page_that_was_printed_is_told_and_is_no_alarm(study):
    (study / "report.pdf").write_bytes(b"%PDF-1.7\n\x00")
    done = verify(study, "report.pdf")
    assert (done.returncode, "examine the page that it was printed from" in done.stderr) == (0, True)


def test_another_data_folder_is_told(study):
    done = townhum("verify", "report.html", "--config", "config", "--data", "elsewhere", cwd=study)
    assert done.returncode == 1
    assert "Not known here: " in done.stderr


def test_everybody_may_read_the_log_and_its_owner_alone_the_rest(study):
    def modes(*names):
        return {oct((study / name).stat().st_mode & 0o777) for name in names}

    assert modes("data/log.jsonl", "data/log.checkpoint", "data/log.verifier", "data/public.duckdb", "feed.atom") == {
        "0o644"
    }
    assert modes("data/log.lock", "data/private/ledger.duckdb", "answer.md") == {"0o600"}
    assert json.loads((study / "data" / "log.jsonl").read_text(encoding="utf-8").splitlines()[0])["deed"]
