"""`townhum sources add`: the block is right but for what a person must say, and nothing else in sources.toml changes."""

import re
import stat
from datetime import UTC, datetime

import pytest
from commands import townhum
from exports import ANSWERS, EXPORTS, SAID, table

from townhum.cli import adding
from townhum.cli.looking import look_into
from townhum.cli.permitting import connector_named
from townhum.cli.starting import write_starter
from townhum.clock import SimulatedClock
from townhum.connector import Marker, load_catalog
from townhum.errors import ConfigError, StoreError, UsageError
from townhum.listen.collect import Collection, Job
from townhum.records import Window
from townhum.run.configuration import load_settings
from townhum.run.sessions import open_sessions

CATALOG = load_catalog()
ALWAYS = Window(datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC))
CLOCK = SimulatedClock(datetime(2026, 11, 24, tzinfo=UTC))
KEY = b"k" * 32
SAYS = {
    "permitted_because": '"Our own customers wrote to us, and the notice says that we count."',
    "terms_url": '"https://example.org/notice"',
    "terms_read_on": "2026-11-20",
    "terms_read_by": '"A. Example"',
    "added_by": '"B. Invented"',
    "reviewed_by": '"A. Example"',
}


@pytest.fixture
def study(tmp_path):
    """A folder with a study in it, and nothing listed yet."""
    write_starter(tmp_path / "config")
    sources = tmp_path / "config" / "sources.toml"
    sources.write_text("# what we may hear\n")
    return tmp_path / "config"


def add(study, place, **more):
    return adding.add(study, "files", str(place), CATALOG, **more)


def put(study, export, file=None):
    path = study / (file or export.file)
    path.write_bytes(export.content)
    return path


def fill(study, **says):
    """Say what was left to say."""
    sources = study / "sources.toml"
    text = sources.read_text()
    for key, value in {**SAYS, **says}.items():
        text = re.sub(rf'^({key} +)= "\?"', rf"\1= {value}", text, flags=re.MULTILINE)
    sources.write_text(text)


def heard(study):
    """What a run keeps of all sources, and what it leaves out."""
    settings = load_settings(study)
    with open_sessions(settings, clock=CLOCK, environment={}) as sessions:
        jobs = [Job(each.name, each.connector, each.options, sessions(each)) for each in settings.sources]
        collection = Collection(jobs, ALWAYS, Marker(KEY), CLOCK)
        posts = list(collection)
    assert not any(report.error for report in collection.reports)
    return posts, [drop for report in collection.reports for drop in report.dropped if drop.reason != "columns"]


@pytest.mark.parametrize("name", EXPORTS)
def test_every_answer_of_a_known_export_is_read(name, study):
    export = EXPORTS[name]
    added = add(study, put(study, export))
    assert added.name == name
    with pytest.raises(ConfigError) as caught:
        load_settings(study)
    assert {each.key for each in caught.value.problems} == {f"source.{name}.{key}" for key in {*SAYS, *export.left}}
    fill(study, **export.filled)
    look = look_into(load_settings(study), load_settings(study).sources, clock=CLOCK, key=KEY)
    assert (look.faults, look.warnings) == ((), ())
    posts, dropped = heard(study)
    assert sorted(post.text for post in posts) == sorted(SAID)
    assert len({post.mark for post in posts}) == ANSWERS
    assert not dropped
    rated = "rating" in export.mapped
    assert all((post.rating is not None) == rated for post in posts)


def test_what_was_there_stays_as_it_was(study):
    sources = study / "sources.toml"
    before = '\ufeff# ours\r\n\r\n[source.a] # a comment\r\nconnector="files"\r\npath   = "x.csv"'.encode()
    sources.write_bytes(before)
    sources.chmod(0o640)
    add(study, put(study, EXPORTS["trustpilot"]))
    after = sources.read_bytes()
    assert after.startswith(before + b"\r\n\r\n# Written by")
    assert after.count(b"\n") == after.count(b"\r\n")
    assert stat.S_IMODE(sources.stat().st_mode) == 0o640
    assert [path.name for path in study.iterdir() if path.name.startswith(".")] == []


def test_a_link_stays_a_link(study, tmp_path):
    kept = tmp_path / "kept.toml"
    (study / "sources.toml").rename(kept)
    (study / "sources.toml").symlink_to(kept)
    add(study, put(study, EXPORTS["trustpilot"]))
    assert (study / "sources.toml").is_symlink()
    assert "[source.trustpilot]" in kept.read_text()


def test_without_the_file_it_is_made_and_without_the_folder_it_is_not(study, tmp_path):
    (study / "sources.toml").unlink()
    file = put(study, EXPORTS["typeform"])
    add(study, file)
    assert (study / "sources.toml").read_text().startswith("# Written by")
    with pytest.raises(UsageError, match="townhum init"):
        add(tmp_path / "nowhere", file)


@pytest.mark.parametrize("broken", [b"[source.a\n", b"\xff\xfe\x00", b"source = 3\n[source.a]\n"])
def test_a_broken_file_is_not_touched(broken, study):
    (study / "sources.toml").write_bytes(broken)
    with pytest.raises(ConfigError):
        add(study, put(study, EXPORTS["typeform"]))
    assert (study / "sources.toml").read_bytes() == broken


def test_a_table_that_cannot_be_added_to_is_not_touched(study):
    text = 'source = { a = { connector = "files" } }\n'
    (study / "sources.toml").write_text(text)
    with pytest.raises(ConfigError):
        add(study, put(study, EXPORTS["typeform"]))
    assert (study / "sources.toml").read_text() == text


def test_mistakes_of_other_sources_are_nobodys_hindrance(study):
    (study / "sources.toml").write_text('[source.old]\nconnector = "files"\npath = ""\n')
    assert add(study, put(study, EXPORTS["typeform"])).name == "typeform"


def test_names(study):
    file = put(study, EXPORTS["typeform"])
    add(study, file)
    with pytest.raises(UsageError, match="--name typeform_2"):
        add(study, file)
    assert add(study, file, name="autumn").name == "autumn"
    with pytest.raises(UsageError, match="lower-case"):
        add(study, file, name="Autumn 2026")
    assert add(study, put(study, EXPORTS["zendesk_json"], "Ünsere Tickets #3.json"), name="a" * 40).name == "a" * 40
    other = study / "2026 Étude, clients.csv"
    other.write_bytes(table(["comment"], [[said] for said in SAID]))
    assert add(study, other).name == "file_2026_etude_clients"


def test_a_path_is_written_as_the_study_sees_it(study, tmp_path):
    far = tmp_path / "else where" / "deep"
    far.mkdir(parents=True)
    for place, name, seen in [
        (put(study, EXPORTS["typeform"]), "inside", "responses.csv"),
        (put(tmp_path, EXPORTS["typeform"], 'my "best" file.csv'), "beside", '../my "best" file.csv'),
        (put(far, EXPORTS["typeform"]), "far", str(far / "responses.csv")),
    ]:
        add(study, place, name=name)
        fill(study, each_row_is_one_person="true")
        source = next(each for each in load_settings(study).sources if each.name == name)
        assert source.options.path == seen
    assert len(heard(study)[0]) == 3 * ANSWERS


def test_the_home_folder_is_understood(study):
    home = study.parent / "home"
    home.mkdir()
    put(home, EXPORTS["typeform"])
    at_home = f"import os; os.environ['HOME'] = {str(home)!r}"
    done = townhum("sources", "add", "files", "~/responses.csv", cwd=study.parent, before=at_home)
    assert done.returncode == 0, done.stderr
    assert str(home / "responses.csv") in (study / "sources.toml").read_text()


def test_what_cannot_be_written_or_read_is_said(study):
    file = put(study, EXPORTS["typeform"])
    in_the_way = study / "sources.toml.new"
    in_the_way.mkdir()
    with pytest.raises(StoreError, match="run again"):
        add(study, file)
    assert (study / "sources.toml").read_text() == "# what we may hear\n"
    in_the_way.rmdir()
    (study / "sources.toml").unlink()
    (study / "sources.toml").mkdir()
    with pytest.raises(UsageError, match="read the file"):
        add(study, file)


def test_other_kinds_say_what_to_do():
    for kind, says in (("file", "Did you mean 'files'"), ("fax", "Known:")):
        with pytest.raises(UsageError, match=says):
            connector_named(kind, CATALOG)


def test_a_heading_cannot_write_on_the_screen_nor_into_the_block(study, capsys):
    odd = 'stars "and\\more"\x1b[31m\n[source.x]'
    file = study / "odd.csv"
    file.write_bytes(table(["comment", odd], [[said, n % 5 + 1] for n, said in enumerate(SAID)]))
    added = add(study, file)
    adding.show(added, study)
    assert "\x1b" not in capsys.readouterr().out
    fill(study, each_row_is_one_person="true", collected_on="2026-11-16")
    posts, _ = heard(study)
    assert len(posts) == ANSWERS
    assert [each.name for each in load_settings(study).sources] == ["odd"]


def test_from_the_command_line_to_a_rehearsal(tmp_path):
    """As a person does it: add, read what is left, say it, check, rehearse. No answer is on the screen."""
    assert townhum("init", cwd=tmp_path).returncode == 0
    config = tmp_path / "config"
    (config / "sources.toml").write_text("")
    put(tmp_path, EXPORTS["google_forms"])
    added = townhum("sources", "add", "files", EXPORTS["google_forms"].file, cwd=tmp_path)
    assert added.returncode == 0, added.stderr
    for words in (
        "Google Forms",
        "Zeitstempel",
        "permitted_because",
        "townhum check --config config",
        "from line 2 on",
    ):
        assert words in added.stdout
    assert not any(said in added.stdout + added.stderr for said in (*SAID, "mail.example"))
    checked = townhum("check", cwd=tmp_path)
    assert checked.returncode == 2
    assert "sources.toml:4 source.google_forms.permitted_because" in checked.stderr
    fill(config)
    checked = townhum("check", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    run = townhum("run", "--since", "2026-11-09", "--until", "2026-11-15", "--rehearse", cwd=tmp_path)
    assert "google_forms" in run.stdout
    assert "complete" in run.stdout or "read" in run.stdout, run.stdout + run.stderr


def test_options_before_the_command_are_not_passed_over(tmp_path):
    done = townhum("sources", "--config", "else", "add", "files", "x.csv", cwd=tmp_path)
    assert done.returncode == 2
    assert "after add" in done.stderr
