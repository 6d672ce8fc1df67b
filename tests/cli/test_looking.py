"""`check` finds what a run would find in a file of one's own: no file, no column, another encoding, nothing usable."""

import json

import pytest
from commands import townhum
from studies import KEY, NOW, FakeDecoder, settings, source

from townhum.cli.looking import look_into
from townhum.cli.starting import write_starter
from townhum.clock import SimulatedClock
from townhum.run.configuration import load_settings

CANARY = "Zaphira Quillwood"


@pytest.fixture
def look(tmp_path):
    """Change the starter's source or its file, and look."""
    write_starter(tmp_path)
    file, answers = tmp_path / "sources.toml", tmp_path / "survey-example.csv"

    def run(mend=("", ""), content=None):
        file.write_text(file.read_text(encoding="utf-8").replace(*mend), encoding="utf-8")
        if content is not None:
            answers.write_bytes(content)
        found = load_settings(tmp_path)
        return look_into(found, found.sources, clock=SimulatedClock(NOW), key=KEY, environment={})

    return run


HEADER = b"What would you like to tell us?,Stars,May we count this?\n"
ROWS = HEADER + f"{CANARY} said it leaks,3,yes\n".encode() * 30


def test_a_file_that_is_right_is_nothing_to_tell(look):
    assert look() == look(content=ROWS)
    assert (look().faults, look().warnings) == ((), ())


@pytest.mark.parametrize(
    ("mend", "content", "key", "said"),
    [
        (("survey-example.csv", "survey-exampel.csv"), None, "path", "beside it lies survey-example.csv"),
        (("survey-example.csv", "elsewhere/answers.csv"), None, "path", "seen from the folder"),
        (('"Stars"', '"stars"'), None, "columns", "other capitals"),
        (("", ""), ROWS.replace(b"Stars", b"Mood"), "columns", 'no column "Stars"'),
        (("", ""), ROWS + "caf\xe9,3,yes\n".encode("latin-1"), "encoding", "cannot be read as UTF-8"),
        (("", ""), ROWS + b'"never closed,3,yes\n', "path", "ends within quotes"),
    ],
)
def test_what_a_run_could_not_read_is_told_with_its_place(look, mend, content, key, said):
    found = look(mend, content)
    (fault,) = found.faults
    assert fault.key == f"source.survey.{key}"
    assert fault.line > 0
    assert said in fault.what
    assert CANARY not in str(found)


@pytest.mark.parametrize(
    ("mend", "content", "said"),
    [
        (('["yes"]', '["agreed"]'), ROWS, "no_consent"),
        (("", ""), HEADER, "next to nothing"),
        (("", ""), b"", "next to nothing"),
        (("", ""), ROWS.replace(b",3,", b","), "broken"),
    ],
)
def test_a_file_that_gives_next_to_nothing_is_a_warning(look, mend, content, said):
    found = look(mend, content)
    assert found.faults == ()
    assert said in found.warnings[0]
    assert CANARY not in str(found)


def test_only_the_beginning_of_a_long_file_is_read(look):
    assert look(content=ROWS + f"{CANARY},3,yes\n".encode() * 12_000 + b'"never closed,3,yes\n').faults == ()


def test_a_source_on_a_network_is_not_opened():
    far = source("far", FakeDecoder([], fails=AssertionError("opened"), hosts=("https://square.example",)))
    found = look_into(settings(far), [far], clock=SimulatedClock(NOW), key=KEY, environment={})
    assert (found.faults, found.warnings) == ((), ())


def test_the_command_says_it_and_fails(tmp_path):
    write_starter(tmp_path / "config")
    file = tmp_path / "config" / "sources.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("survey-example.csv", "survey-exampel.csv"), encoding="utf-8"
    )
    done = townhum("check", cwd=tmp_path)
    assert done.returncode == 1
    assert "sources.toml:11 source.survey.path: Check path" in done.stdout
    answer = json.loads(townhum("check", "--json", cwd=tmp_path).stdout)
    assert (answer["ok"], answer["mistakes"][0]["key"]) == (False, "source.survey.path")
    file.write_text(file.read_text(encoding="utf-8").replace("2026-11-20", "2020-11-20"), encoding="utf-8")
    refused = townhum("check", "--json", cwd=tmp_path)
    assert json.loads(refused.stdout)["mistakes"] == [], "what is not permitted is not opened"
