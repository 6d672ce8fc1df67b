"""The commands as a person starts them: what the screen shows, and the exit code."""

import json
import re
import shlex

import pytest
from commands import ran_study, townhum

NEVER_CLOSED = ("--since", "2026-10-26", "--until", "2026-11-01")
"""A week that no test here gets closed."""

INTERRUPT = """
import os, signal, sys

signal.signal(signal.SIGINT, signal.default_int_handler)  # a test that runs in the background inherits another

class CtrlC:
    @staticmethod
    def find_spec(name, *_):
        if name == "{loading}":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, CtrlC)
"""
"""Somebody who presses Ctrl-C the moment that a module begins to load."""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A folder in which `init` was called and one week was released."""
    folder = tmp_path_factory.mktemp("study")
    ran_study(folder)
    return folder


def test_init_never_overwrites(study):
    again = townhum("init", cwd=study)
    assert again.returncode == 2
    assert "launches.toml and 16 more" in again.stderr


def test_init_says_what_to_run_next_so_that_it_can_be_pasted(tmp_path):
    said = townhum("init", "Ann's study", cwd=tmp_path).stdout
    assert shlex.split(said.splitlines()[-1]) == ["townhum", "check", "--config", "Ann's study"]


def test_check_prints_the_review(study):
    done = townhum("check", cwd=study)
    assert done.returncode == 0
    for words in ("survey", "permitted because", "terms url", "leaves out", "may be listened to"):
        assert words in done.stdout


def test_check_as_json_is_one_document(study):
    answer = json.loads(townhum("check", "--json", cwd=study).stdout)
    assert answer["ok"] is True
    assert answer["sources"][0]["source"] == "survey"


def test_mistakes_are_listed_and_nothing_is_done(study, tmp_path):
    townhum("init", cwd=tmp_path)
    release = tmp_path / "config" / "release.toml"
    release.write_text(release.read_text().replace("k       = 10", "k = 3"))
    for command in ("check", "run"):
        done = townhum(command, cwd=tmp_path)
        assert done.returncode == 2
        assert "release.toml" in done.stderr
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "data").exists()
    assert json.loads(townhum("check", "--json", cwd=tmp_path).stdout)["mistakes"][0]["key"] == "release.k"


def test_run_publishes_voices_of_the_survey(study):
    done = townhum("query", "select track, voices from cell_track order by all", "--format", "json", cwd=study)
    assert done.returncode == 0, done.stderr
    voices = {row["track"]: row["voices"] for row in json.loads(done.stdout)}
    assert voices["kettles"] >= 10
    private = study / "data" / "private"
    assert private.stat().st_mode & 0o077 == 0
    assert (private / "ledger.duckdb").stat().st_mode & 0o777 == 0o600
    assert (study / "data").stat().st_mode & 0o777 == 0o755, "an analyst with another account reads the public file"
    assert (study / "data" / "public.duckdb").stat().st_mode & 0o777 == 0o644


def test_a_run_with_nothing_due_says_when_there_will_be(study):
    done = townhum("run", "--since", "2026-11-09", "--until", "2026-11-15", cwd=study)
    assert done.returncode == 0
    assert "Nothing was due" in done.stdout


def test_dry_run_says_what_and_why_and_writes_nothing(tmp_path):
    townhum("init", cwd=tmp_path)
    done = townhum("run", "--dry-run", "--since", "2026-11-09", "--until", "2026-11-15", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "2026-W46" in done.stdout
    assert "permitted because" in done.stdout
    assert not (tmp_path / "data").exists()
    answer = json.loads(
        townhum("run", "--dry-run", "--json", "--since", "2026-11-09", "--until", "2026-11-15", cwd=tmp_path).stdout
    )
    assert answer["periods"] == ["2026-W46"]


def test_query_reads_from_standard_input(study):
    done = townhum("query", "--format", "csv", cwd=study, text="select 1 as one")
    assert done.stdout.splitlines() == ["one", "1"]


def test_dot_commands_work_outside_the_prompt_too(study):
    done = townhum("query", "--format", "json", cwd=study, text=".tables\n")
    assert "net_sentiment" in {row["name"] for row in json.loads(done.stdout)}
    assert "spoke of the track" in townhum("query", ".describe findings", cwd=study).stdout
    assert "ends with a semicolon" in townhum("query", ".help", cwd=study).stdout
    wrong = townhum("query", ".tabels", cwd=study)
    assert (wrong.returncode, "Did you mean '.tables'?" in wrong.stderr) == (2, True)
    assert townhum("query", cwd=study, text="\n").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("run", "--since", "yesterday"), 2),
        (("query", "select 1", "--format", "xml"), 2),
        (("query", "select * from nothing"), 1),
        (("show", "--track", "nobody"), 2),
        (("run", "--since", "start", "--rehearse"), 2),
        (("fly",), 2),
        (("check", "--config", "nowhere"), 2),
    ],
)
def test_exit_codes(study, arguments, code):
    done = townhum(*arguments, cwd=study)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_try_answers_line_by_line_in_order(study):
    lines = [
        {"text": "Ask @marta.example or mail marta@example.org, my kettle leaks and I hate it"},
        {"text": "The kettle is lovely"},
        {"text": ""},
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    done = townhum("try", cwd=study, text=text + "{not json\n" + json.dumps({"text": "quiet"}) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == 5
    first, second, empty, bad, last = answers
    assert "marta" not in done.stdout
    assert set(first) == {"scrubbed", "removed", "language", "tracks", "tone", "intents", "toward"}
    assert set(first["tracks"]) == {"kettles", "leaks"}
    assert first["tone"]["label"] == "negative"
    assert second["tone"]["label"] == "positive"
    for cut in first["removed"]:
        assert "marta" in lines[0]["text"][cut["start"] : cut["end"]]
    start, end = first["tracks"]["kettles"][0]
    assert first["scrubbed"][start:end] == "kettle"
    assert empty["scrubbed"] == ""
    assert "error" in bad
    assert set(last["tracks"]) == {"noise"}
    assert done.returncode == 1


def test_try_works_without_a_configuration(tmp_path):
    done = townhum("try", cwd=tmp_path, text='{"text": "hello"}\n')
    assert json.loads(done.stdout)["tracks"] == {}


def test_doctor_looks_at_everything(study):
    done = townhum("doctor", "--json", cwd=study)
    findings = {finding["what"]: finding for finding in json.loads(done.stdout)}
    assert done.returncode == 0
    assert {
        "versions",
        "word lists",
        "connectors",
        "townhum[accurate]",
        "townhum[languages]",
        "store",
        "ledger",
        "clock",
        "core dumps",
        "swap",
    } <= set(findings)
    assert "1 period(s) released" in findings["ledger"]["found"]


def test_doctor_finds_a_store_that_others_can_open(study, tmp_path):
    private = tmp_path / "data" / "private"
    private.mkdir(parents=True)
    private.chmod(0o755)
    done = townhum("doctor", "--config", study / "config", cwd=tmp_path)
    assert done.returncode == 1
    assert "chmod 700" in done.stdout


def test_the_examples_of_the_starter_are_right_once_uncommented(tmp_path):
    townhum("init", cwd=tmp_path)
    for name in ("sources.toml", "topics.toml"):
        path = tmp_path / "config" / name
        lines = path.read_text(encoding="utf-8").splitlines()
        example = re.compile(r"# (\[|[a-z_]+ *= )")
        path.write_text("\n".join(line[2:] if example.match(line) else line for line in lines), encoding="utf-8")
    done = townhum("check", "--json", cwd=tmp_path)
    answer = json.loads(done.stdout)
    assert answer["mistakes"] == []
    assert [row["source"] for row in answer["sources"]] == [
        *("survey", "kettles_on_mastodon", "kettles_on_reddit", "kettles_forum")
    ]
    assert all("contact" in refusal["do"] for refusal in answer["refusals"])


@pytest.mark.parametrize(
    "loading", ["townhum.cli.app", "pydantic", "duckdb", "townhum.cli.running", "townhum.run.stages"]
)
def test_ctrl_c_while_it_loads_ends_in_one_line(study, loading):
    done = townhum("run", *NEVER_CLOSED, cwd=study, before=INTERRUPT.format(loading=loading))
    assert done.returncode == 130
    assert done.stderr.startswith("Interrupted. ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "library", ["pass", "raise ImportError('initialization failed')", "print('a traceback', file=sys.stderr); raise"]
)
def test_ctrl_c_is_answered_whatever_a_library_makes_of_it(study, library):
    again = INTERRUPT.replace(
        "            os.kill(os.getpid(), signal.SIGINT)",
        f"""
            try:
                os.kill(os.getpid(), signal.SIGINT)
            except KeyboardInterrupt:
                {library}
""",
    )
    done = townhum("run", *NEVER_CLOSED, cwd=study, before=again.format(loading="townhum.run.stages"))
    assert done.returncode == 130
    assert done.stderr == "Interrupted. Nothing half-done was published; run the command again.\n"


@pytest.mark.parametrize(
    ("command", "kilobytes", "happened"),
    [
        ("run", 0, "a file may not grow any further"),
        ("run", 100, "a file may not grow any further"),
        ("try", 0, "no file can be written"),  # the language model is unpacked into a temporary file
    ],
)
def test_a_limit_on_the_size_of_files_is_no_fault_of_ours(study, command, kilobytes, happened):
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes * 1024},) * 2)"
    span = NEVER_CLOSED if command == "run" else ()
    done = townhum(command, *span, cwd=study, text="hello", before=limit)
    assert (done.returncode, happened in done.stderr) == (5, True), done.stderr
    assert "run again" in done.stderr


def test_ctrl_c_is_ignored_where_the_shell_says_so(study):
    ignored = INTERRUPT.replace("default_int_handler", "SIG_IGN").format(loading="townhum.run.stages")
    assert townhum("try", cwd=study, text='{"text": "hello"}\n', before=ignored).returncode == 0


def test_a_folder_that_is_not_there_is_one_mistake(tmp_path):
    for command in ("check", "run", "sources", "try"):
        done = townhum(command, "--config", "nowhere", cwd=tmp_path)
        assert done.returncode == 2
        assert "nowhere: is no folder; `townhum init` writes one" in done.stderr
        assert len(done.stderr.splitlines()) == 2
    assert "name the study's folder with --data" in townhum("query", "from track", cwd=tmp_path).stderr


def test_who_stands_in_the_study_s_own_folder_is_told_its_name(study):
    done = townhum("check", cwd=study / "config")
    assert done.returncode == 2
    assert "study.toml lies beside it: name its own folder, --config ." in done.stderr


def test_no_rows_are_said_to_be_none(study):
    for sql in ("from share_of_voice", "select 1 where false"):
        assert townhum("query", sql, cwd=study).stdout == "No rows.\n"


def test_version_and_help(tmp_path):
    assert townhum(cwd=tmp_path).stderr == ""
    assert "fairness  Read sentences that differ in one person only" in townhum("audit", cwd=tmp_path).stdout
    assert "study.fairness" in townhum("audit", "fairness", "--help", cwd=tmp_path).stdout
    assert townhum(cwd=tmp_path).returncode == townhum("audit", cwd=tmp_path).returncode == 2
    assert townhum("--version", cwd=tmp_path).stdout.strip()
    assert "never who said it" in townhum("--help", cwd=tmp_path).stdout


def test_the_fairness_audit_runs_end_to_end(study):
    done = townhum("audit", "fairness", "--json", "--config", study / "config", cwd=study)
    found = json.loads(done.stdout)
    figures = {(one["groups"], one["measure"]): one["value"] for one in found["figures"]}
    assert figures["all", "sentences"] > 5_000
    assert figures["relations: female against male", "largest gap"] <= 0.02
    assert max(abs(value) for (groups, measure), value in figures.items() if measure == "mean gap") <= 0.005
    assert not found["broken"], "the starter's own study must be read within the limits that it is given"
    assert done.returncode == 0


def test_try_reads_as_the_study_says(tmp_path):
    assert townhum("init", cwd=tmp_path).returncode == 0
    path = tmp_path / "config" / "study.toml"
    lines = [line for line in path.read_text().splitlines() if not line.startswith(("tone ", "languages "))]
    path.write_text("\n".join(line + '\ntone = "vader"' * line.startswith("period") for line in lines) + "\n")
    done = townhum("try", cwd=tmp_path, text=json.dumps({"text": "great, great, great!!!"}) + "\n")
    assert json.loads(done.stdout)["tone"]["score"] == 0.9346  # VADER's compound score of it, and no other model's


def test_what_cannot_be_examined_is_no_clean_bill(tmp_path):
    (tmp_path / "empty").mkdir()
    done = townhum("verify", "empty", cwd=tmp_path)
    assert done.returncode == 2
    assert "nothing to examine" in done.stderr


def test_a_folder_of_the_demo_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    done = townhum("demo", "file/demo", cwd=tmp_path)
    assert done.returncode == 5
    assert "Choose a folder that can be written" in done.stderr


def test_labelled_posts_that_are_not_there_are_told_in_words(tmp_path):
    for name, what in (("missing.jsonl", "no such file"), (".", "is a directory")):
        done = townhum("audit", "scrub", name, cwd=tmp_path)
        assert done.returncode == 2
        assert what in done.stderr
