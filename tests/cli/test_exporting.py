"""`townhum export` and `townhum share`: nobody outside is handed anything that shares.toml does not permit, and all of it is written down."""

import hashlib
import json
import shutil

import pytest
from commands import ran_study, townhum
from lakes import needs_lake
from workbooks import Workbook

SHARES = """\
[share.agency]
who = "Example Agency Ltd, 2 Example Street, Exampleton"
what_for = "to plan repairs with us"
permission = "Agreement A-7 of 2026-10-01, clause 4"
permitted_until = 2099-12-31
gets = ["findings", "share_of_voice", "report"]

[share.auditor]
who = "Example Auditors Ltd, 3 Example Street, Exampleton"
what_for = "to check that we keep our promise"
permission = "Agreement A-8 of 2026-10-01"
permitted_until = 2099-12-31
gets = ["everything"]

[share.former]
who = "Former Agency Ltd, 4 Example Street, Exampleton"
what_for = "to plan repairs with us"
permission = "Agreement A-1 of 2020-10-01"
permitted_until = 2021-10-01
gets = ["everything"]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A study of one week, and three recipients, one of whose permission ended; its notice tells of them."""
    folder = tmp_path_factory.mktemp("study")
    ran_study(folder)
    (folder / "config" / "shares.toml").write_text(SHARES, encoding="utf-8")
    assert townhum("notice", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def study(made, tmp_path):
    """Such a study of one's own."""
    return shutil.copytree(made, tmp_path / "study")


def register(study):
    return json.loads(townhum("share", "list", "--json", cwd=study).stdout)


def deeds(study):
    entries = json.loads(townhum("log", "--json", cwd=study).stdout)
    return [entry for entry in entries if entry["deed"] in {"shared", "exported"}]


def test_a_copy_for_inside_says_so_and_is_in_log_and_register(study):
    done = townhum("export", "--why", "the board's meeting", cwd=study)
    assert done.returncode == 0, done.stderr
    assert "No licence is given" in done.stderr
    file = study / "inside-2026-W46.xlsx"
    cover = Workbook(file).text("Cover")
    assert "inside the firm only" in cover
    assert "the board's meeting" in cover
    (line,) = register(study)
    assert (line["to"], line["for what"]) == ("(inside)", "the board's meeting")
    assert line["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert [entry["deed"] for entry in deeds(study)] == ["exported"]
    assert townhum("log", "verify", cwd=study).returncode == 0


def test_a_recipient_gets_what_it_gets_and_no_more(study):
    assert townhum("export", "--to", "agency", "--format", "csv", cwd=study).returncode == 0
    folder = study / "agency-2026-W46-csv"
    assert {path.stem for path in folder.glob("*.csv")} == {"dictionary", "findings", "share_of_voice"}
    refused = townhum("export", "beyond.xlsx", "--to", "agency", "--view", "themes", cwd=study)
    assert (refused.returncode, (study / "beyond.xlsx").exists()) == (3, False)
    assert "Leave out themes" in refused.stderr
    assert [(line["to"], line["what"]) for line in register(study)] == [("agency", "csv: findings, share_of_voice")]
    assert [entry["to"] for entry in deeds(study)] == ["agency"]


@pytest.mark.parametrize(
    ("to", "told"), [("agensy", "Did you mean 'agency'?"), ("former", "it ended on 2021-10-01"), ("x", "shares.toml")]
)
def test_whom_nothing_permits_is_refused_and_nothing_is_written(study, to, told):
    before = sorted(study.rglob("*"))
    log = (study / "data" / "log.jsonl").read_bytes()
    for command in (
        ("export", "out.xlsx", "--to", to),
        ("share", "file", "data/public.duckdb", "--to", to, "--what", "everything"),
    ):
        refused = townhum(*command, cwd=study)
        assert (refused.returncode, told in refused.stderr) == (3, True)
    assert sorted(study.rglob("*")) == before
    assert (study / "data" / "log.jsonl").read_bytes() == log


def test_what_the_notice_does_not_say_yet_is_refused_until_it_does(study):
    file = study / "config" / "shares.toml"
    file.write_text(SHARES.replace("to plan repairs with us", "to sell to whoever asks"), encoding="utf-8")
    for command in (("export", "--to", "agency"), ("share", "file", "p.html", "--to", "agency", "--what", "report")):
        refused = townhum(*command, cwd=study)
        assert (refused.returncode, "Run `townhum notice`" in refused.stderr) == (3, True)
    assert townhum("notice", cwd=study).returncode == 0
    assert "to sell to whoever asks" in (study / "notice" / "notice.html").read_text(encoding="utf-8")
    assert townhum("export", "--to", "agency", cwd=study).returncode == 0


def test_without_shares_toml_nobody_outside_is_handed_anything(study):
    (study / "config" / "shares.toml").unlink()
    assert townhum("export", "--to", "agency", cwd=study).returncode == 3
    assert "Nobody outside may be handed any" in townhum("share", "list", cwd=study).stdout


def test_the_public_file_goes_whole_to_whoever_gets_everything(study):
    given = ("share", "file", "data/public.duckdb", "--what", "everything")
    assert townhum(*given, "--to", "agency", cwd=study).returncode == 3
    done = townhum(*given, "--to", "auditor", cwd=study)
    assert done.returncode == 0, done.stderr
    (line,) = register(study)
    assert line["sha256"] == hashlib.sha256((study / "data" / "public.duckdb").read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("data/private/ledger.duckdb", "everything"),
        ("data/private/signing.sealed", "report"),
        ("config/keys/store.key", "report"),
        ("copy.duckdb", "everything"),
        ("data/public.duckdb", "report"),
        ("sealed.html", "report"),
        ("nothing.html", "report"),
        ("page.html", "everything"),
        ("page.html", "reprot"),
    ],
)
def test_what_was_not_made_to_be_read_is_not_handed_over(study, file, what):
    shutil.copyfile(study / "data" / "private" / "ledger.duckdb", study / "copy.duckdb")
    shutil.copyfile(study / "data" / "private" / "signing.sealed", study / "sealed.html")
    (study / "page.html").write_text("<!doctype html>")
    refused = townhum("share", "file", file, "--to", "auditor", "--what", what, cwd=study)
    assert refused.returncode in {2, 5}
    assert refused.stderr
    assert deeds(study) == []


def test_the_register_is_a_page_too(study):
    (study / "page.html").write_text("<!doctype html>")
    assert townhum("share", "file", "page.html", "--to", "agency", "--what", "report", cwd=study).returncode == 0
    done = townhum("share", "list", "--page", "register.html", cwd=study)
    page = (study / "register.html").read_text(encoding="utf-8")
    assert done.returncode == 0
    for said in ("Example Agency Ltd", "Agreement A-7", "html: report", "Example Auditors Ltd", "2099-12-31"):
        assert said in page


def test_what_was_said_then_stands_whatever_shares_toml_says_today(study):
    assert townhum("export", "--to", "agency", cwd=study).returncode == 0
    file = study / "config" / "shares.toml"
    file.write_text(SHARES.replace("A-7", "B-9").replace("to plan repairs", "to sell"), encoding="utf-8")
    (line,) = register(study)
    assert "A-7" in line["on the permission"]
    assert line["for what"] == "to plan repairs with us"


def test_after_a_copy_the_store_still_holds_nothing_that_identifies(study):
    assert townhum("export", "--to", "agency", cwd=study).returncode == 0
    done = townhum("verify", "data", "--config", "config", cwd=study)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("export", "--format", "exel"), "Choose one of excel, csv, parquet."),
        (("export", "--view", "findingz"), "Did you mean 'finding'?"),
        (("export", "--to", "agency", "--why", "fun"), "Leave out --why."),
        (("export", "--data", "elsewhere"), "Run `townhum run` first"),
    ],
)
def test_what_cannot_be_exported_is_told_before_anything_is_written(study, command, told):
    refused = townhum(*command, cwd=study)
    assert refused.returncode in {2, 5}
    assert told in refused.stderr
    assert deeds(study) == []


def test_an_empty_file_can_be_exported_and_says_that_it_is(study):
    again = townhum("export", "one.xlsx", cwd=study)
    assert again.returncode == 0
    twice = townhum("export", "one.xlsx", cwd=study)
    assert "it is there already" in twice.stderr
    assert len(register(study)) == 1


def test_check_tells_of_permissions_that_end_and_of_what_there_is_not(study):
    file = study / "config" / "shares.toml"
    file.write_text(SHARES.replace('"findings", ', '"findingz", '), encoding="utf-8")
    said = " ".join(townhum("check", cwd=study).stdout.split())
    assert "the permission of former in shares.toml ended on 2021-10-01" in said
    assert "agency in shares.toml gets findingz, which there is not. Did you mean 'finding'?" in said


@pytest.mark.parametrize(
    ("mend", "told"),
    [
        (("permission =", "permision ="), "share.agency.permision: is not a known key. Did you mean 'permission'?"),
        (('["everything"]', '["everything", "findings"]'), "alone, or the tables by name"),
        (('gets = ["findings", "share_of_voice", "report"]', "gets = []"), "share.agency.gets: name at least one"),
        (("[share.agency]", "[shared.agency]"), "shared: is not a known table. Did you mean 'share'?"),
        (('"to plan repairs with us"', '""'), "share.agency.what_for: says too little"),
    ],
)
def test_mistakes_in_shares_toml_are_told_with_their_line(study, mend, told):
    (study / "config" / "shares.toml").write_text(SHARES.replace(*mend), encoding="utf-8")
    refused = townhum("check", cwd=study)
    assert refused.returncode == 2
    assert told in refused.stderr
    assert "shares.toml" in refused.stderr


def test_what_is_published_for_many_readers_is_written_down_once_and_no_recipient_gets_more_than_is_permitted(study):
    first, again = (townhum("publish", "shelf", "--to", "agency", cwd=study) for _ in range(2))
    assert (first.returncode, again.returncode) == (0, 0), first.stderr
    assert "Nothing is new" in again.stdout
    named = json.loads((study / "shelf" / "townhum.json").read_text())
    assert set(named["tables"]) == {"findings", "share_of_voice"}
    assert [row["to"] for row in register(study)] == ["agency"]
    assert townhum("publish", "elsewhere", "--to", "former", cwd=study).returncode == 3
    assert not (study / "elsewhere").exists()
    assert townhum("publish", "data/private/shelf", cwd=study).returncode == 2


@pytest.mark.parametrize(
    "words", [("shelf",), pytest.param(("ducklake:sqlite:tea.sqlite", "--files", "tea"), marks=needs_lake)]
)
def test_what_lies_there_for_inside_is_handed_to_nobody_unwritten(study, words):
    for to in ((), ("--to", "auditor"), ("--to", "auditor")):
        done = townhum("publish", *words, *to, cwd=study)
        assert done.returncode == 0, done.stderr
    assert "Nothing is new" in done.stdout
    assert [row["to"] for row in register(study)] == ["(inside)", "auditor"]


@needs_lake
def test_a_lake_gets_what_is_permitted_once_and_stays_out_of_the_owner_s_folder(study):
    target = "ducklake:sqlite:tea.sqlite"
    first = townhum("publish", target, "--files", "tea", "--to", "agency", cwd=study)
    assert (first.returncode, "Published 2 tables" in first.stdout) == (0, True), first.stderr
    again = townhum("publish", target, "--to", "agency", cwd=study)
    assert (again.returncode, "Nothing is new" in again.stdout) == (0, True), again.stderr
    assert [row["to"] for row in register(study)] == ["agency"]
    assert (study / "tea").is_dir()
    assert townhum("publish", "ducklake:sqlite:data/private/tea.sqlite", "--files", "x", cwd=study).returncode == 2
    assert townhum("publish", "ducklake:sqlite:x.sqlite", "--files", "data/private/tea", cwd=study).returncode == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("shelf", "--files", "tea"), "Leave --files out."),
        (("ducklake:oracle:x",), "Name ducklake:sqlite:FILE"),
        (("",), "Name a folder"),
        (("  ",), "Name a folder"),
        (("a\x1b[31m",), "Name a folder"),
        (("s3:/numbers/hunter2",), "Name a folder"),
        (("DUCKLAKE:sqlite:x.sqlite",), "Name a folder"),
        (("ducklake:sqlite:a\x1b[31m", "--files", "tea"), "Name ducklake:sqlite:FILE"),
        (("ducklake:postgres:dbname=x password=hunter2",), "PGPASSWORD"),
        (("ducklake:sqlite:x.sqlite", "--to", "agency", "--why", "because"), "Leave out --why."),
    ],
)
def test_a_lake_that_cannot_be_is_refused(study, words, says):
    done = townhum("publish", *words, cwd=study)
    assert (done.returncode, says in done.stderr, "hunter2" in done.stderr) == (2, True, False), done.stderr
