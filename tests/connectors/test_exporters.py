"""Exports of known tools are recognised, by data alone, and what is proposed of each is right."""

import pytest
from exports import EXPORTS, SAID, Export

from townhum.errors import UsageError
from townhum_connectors.exporters import exporters, recognise
from townhum_connectors.file_options import Options
from townhum_connectors.files import suggest
from townhum_connectors.heading_words import plain_heading


def proposed(folder, export, file=None):
    path = folder / (file or export.file)
    path.write_bytes(export.content)
    return suggest(str(path))


def of(proposal):
    return {line.key: list(line.value) if isinstance(line.value, tuple) else line.value for line in proposal.lines}


def test_there_is_an_invented_export_of_every_tool():
    assert {each.name for each in exporters()} == EXPORTS.keys()


@pytest.mark.parametrize("name", EXPORTS)
def test_its_block_says_what_it_is(name, tmp_path):
    export = EXPORTS[name]
    proposal = proposed(tmp_path, export)
    keys = of(proposal)
    assert proposal.name == name
    assert {
        key.removeprefix("columns."): value for key, value in keys.items() if key.startswith("columns.")
    } == export.mapped
    assert export.keys.items() <= keys.items()
    assert {line.key for line in proposal.lines if line.to_say} == export.left


@pytest.mark.parametrize("name", EXPORTS)
def test_it_is_recognised_under_any_name_and_with_its_columns_in_any_order(name, tmp_path):
    proposal = proposed(tmp_path, EXPORTS[name], "file.txt")
    assert proposal.name == name
    assert of(proposal)["format"] in {"csv", "jsonl"}
    if name != "google_forms":
        headings = [each for tool in exporters() if tool.name == name for group in tool.signs for each in group[:1]]
        assert recognise(["Else", *reversed(headings)]).name == name


@pytest.mark.parametrize("name", EXPORTS)
def test_nothing_that_is_proposed_holds_what_somebody_wrote(name, tmp_path):
    said = str(proposed(tmp_path, EXPORTS[name]))
    for secret in (*SAID, "192.0.2.7", "mail.example", "Invented", "reviewId"):
        assert secret not in said


@pytest.mark.parametrize("tool", exporters(), ids=lambda tool: tool.name)
def test_the_table_does_not_contradict_itself(tool):
    mapped = {
        name for ours in ("text", "created_at", "author", "rating", "language", "id") for name in getattr(tool, ours)
    }
    assert not set(map(plain_heading, tool.never)) & set(map(plain_heading, mapped))
    if not tool.text:
        assert not tool.questions(mapped)
    assert tool.people or tool.author
    if tool.date_format:
        Options.model_validate(
            {
                "path": "a.csv",
                "columns": {"text": "a", "created_at": "b", "author": "c"},
                "date_format": tool.date_format,
                "time_zone": "UTC",
            }
        )


def test_one_sign_less_and_it_is_no_such_export():
    for tool in exporters():
        first = [group[0] for group in tool.signs]
        assert recognise(first) == tool
        for left_out in range(len(first)):
            rest = first[:left_out] + first[left_out + 1 :]
            assert recognise(rest) != tool


@pytest.mark.parametrize(
    "headings", [["timestamp", "comment"], ["Timestamp", "user id", "comment"], ["comment", "Timestamp"]]
)
def test_a_column_of_times_makes_no_form(headings):
    assert recognise(headings) is None
    assert recognise(["Timestamp", "What do you think?"]).name == "google_forms"


def test_headings_that_were_taken_out_are_not_looked_for(tmp_path):
    rows = EXPORTS["qualtrics"].content.decode().split("\n")
    cut = "\n".join([rows[0], *rows[3:]]).encode()
    keys = of(proposed(tmp_path, Export("cut.csv", cut, {}, {})))
    assert keys["heading_rows"] == 1
    assert keys["time_zone"] == "?"


def test_ids_that_a_spreadsheet_spoilt_are_not_used(tmp_path):
    export = EXPORTS["surveymonkey"]
    spoilt = b"".join(
        b"1.18E+11" + line[line.index(b",") :] if line.startswith(b"1180") else line
        for line in export.content.splitlines(keepends=True)
    )
    proposal = proposed(tmp_path, Export("spoilt.csv", spoilt, {}, {}))
    assert "columns.id" not in of(proposal)
    assert any("Respondent ID" in note and "same row" in note for note in proposal.notes)


def test_dates_of_the_other_order_are_told_by_their_cells(tmp_path):
    export = EXPORTS["surveymonkey"]
    other = export.content.replace(b"11/9/2026 09:12:33 AM", b"19/11/2026 09:12:33").replace(b" AM", b"")
    other = b"\n".join(line for line in other.split(b"\n") if b"11/1" not in line or b"19/11" in line)
    assert of(proposed(tmp_path, Export("uk.csv", other, {}, {})))["date_format"] == "%d/%m/%Y %H:%M:%S"


def test_a_missing_file_is_said_with_the_one_beside_it(tmp_path):
    (tmp_path / "survey.csv").write_text("text,date\n")
    with pytest.raises(UsageError, match="Beside it lies survey"):
        suggest(str(tmp_path / "suvery.csv"))
