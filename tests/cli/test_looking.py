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

    def run(mend=("", ""), content=None, **more):
        file.write_text(file.read_text(encoding="utf-8").replace(*mend), encoding="utf-8")
        if content is not None:
            answers.write_bytes(content)
        found = load_settings(tmp_path)
        return look_into(found, found.sources, clock=SimulatedClock(NOW), key=KEY, **more)

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
        (("", ""), ROWS.replace(b"What", b"Caf\xe9"), "encoding", "cannot be read as UTF-8"),
        (("", ""), ROWS + b'"never closed\n', "path", "ends within quotes"),
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
        (("", ""), HEADER, "holds nothing, or headings alone"),
        (("", ""), b"", "holds nothing, or headings alone"),
        (("", ""), HEADER + ROWS.removeprefix(HEADER)[: 5 * len(f"{CANARY} said it leaks,3,yes\n")], "next to nothing"),
    ],
)
def test_a_file_that_gives_next_to_nothing_is_a_warning(look, mend, content, said):
    found = look(mend, content)
    assert found.faults == ()
    assert said in found.warnings[0]
    assert CANARY not in str(found)


LOST = f"{CANARY},yes\n".encode()


@pytest.mark.parametrize(
    ("rows", "lost", "band"), [(27, 3, "5 to 20 %"), (20, 10, "20 to 50 %"), (0, 30, "half or more")]
)
def test_a_file_of_which_more_is_broken_than_may_be_is_a_fault_told_in_bands(look, rows, lost, band):
    found = look(content=HEADER + f"{CANARY},3,yes\n".encode() * rows + LOST * lost)
    (fault,) = found.faults
    assert fault.key == "source.survey.most_broken"
    assert fault.line > 0
    assert "as many cells as headings" in fault.what
    assert f"{band} of it cannot be read, and 5 % may be" in fault.what
    assert CANARY not in str(found)


def test_a_lower_share_is_told_and_a_source_may_state_another_limit(look):
    assert look(content=ROWS + LOST).faults == ()
    (warning,) = look(content=ROWS + LOST).warnings
    assert "1 to 5 % of survey cannot be read: see that its rows" in warning
    assert look(content=ROWS * 20 + LOST).warnings == (), "less than one in a hundred is not told from none"
    allowed = look(('"files"', '"files"\nmost_broken = 0.6'), ROWS + LOST * 30)
    assert allowed.faults == ()
    assert "half or more of survey cannot be read" in allowed.warnings[0]


def test_what_is_dated_where_no_period_is_is_told(look):
    dated = b"What would you like to tell us?,Stars,May we count this?,when\n"
    rows = "".join(f"{CANARY},3,yes,20{year}-03-01\n" for year in (26, 26, 77, 99) for _ in range(10))
    one = 'consent = "May we count this?" }\nconsent_means     = ["yes"]\ncollected_on      = 2026-11-11'
    mend = (one, 'created_at = "when" }\ntime_zone = "Europe/Amsterdam"')
    found = look(mend, dated + rows.encode())
    assert found.faults == ()
    assert "half or more of survey is dated where no period of this study is" in " ".join(found.warnings)


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"\xd0\xcf\x11\xe0"])
def test_a_packed_file_under_another_name_is_told(look, beginning):
    (fault,) = look(content=beginning + bytes(300)).faults
    assert "a spreadsheet, a packed file or a PDF" in fault.what


def test_only_the_beginning_of_a_file_without_end_is_read(look):
    content = ROWS + f"{CANARY},3,yes\n".encode() * 12_000 + b"\xff,3,yes\n" * 2_000
    assert look(content=content).faults != ()
    found = look(pages=10)
    assert found.faults == ()
    assert "only its beginning was looked at" in found.warnings[0]


def test_a_source_on_a_network_is_not_opened():
    far = source("far", FakeDecoder([], fails=AssertionError("opened"), hosts=("https://square.example",)))
    found = look_into(settings(far), [far], clock=SimulatedClock(NOW), key=KEY)
    assert (found.faults, found.warnings) == ((), ())


def test_the_command_says_it_and_fails(tmp_path):
    write_starter(tmp_path / "config")
    file = tmp_path / "config" / "sources.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("survey-example.csv", "survey-exampel.csv"), encoding="utf-8"
    )
    done = townhum("check", cwd=tmp_path)
    assert done.returncode == 1
    assert "sources.toml:14 source.survey.path: Check path" in done.stdout
    answer = json.loads(townhum("check", "--json", cwd=tmp_path).stdout)
    assert (answer["ok"], answer["mistakes"][0]["key"]) == (False, "source.survey.path")
    file.write_text(file.read_text(encoding="utf-8").replace("2026-11-20", "2020-11-20"), encoding="utf-8")
    refused = townhum("check", "--json", cwd=tmp_path)
    assert json.loads(refused.stdout)["mistakes"] == [], "what is not permitted is not opened"


def test_ratings_on_no_scale_that_is_stated_are_refused_until_it_is(look):
    rated = HEADER + b"".join(f"{CANARY} said it leaks,{stars},yes\n".encode() for stars in (0, 7, 9, 10, 3) * 10)
    (fault,) = look(content=rated).faults
    assert fault.key == "source.survey.rating_scale"
    assert "half or more of its ratings" in fault.what
    assert look(("consent_means", 'rating_scale = "0-10"\nconsent_means'), rated).faults == ()
