"""What was written is examined: kinds and places, never the string."""

import html
import json
import subprocess
import sys

import duckdb
import pytest
from ledgers import Week, cells, published

from townhum.run.verifying import build_verifier


@pytest.fixture(scope="module")
def verifier():
    return build_verifier(["privacy@example.org"])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("mail ann@example.org", "email"),
        ("see @ann_b", "handle"),
        ("said Maria Lopez", "person"),
        ("call +44 20 7946 0018", "phone"),
        ("https://social.example/@ann", "link"),
    ],
)
def test_a_line_that_identifies_is_a_finding(verifier, tmp_path, line, kind):
    file = tmp_path / "report.csv"
    file.write_text(f"track,voices\n{line},12\n", encoding="utf-8")
    findings = list(verifier.examine(file))
    assert {finding.place for finding in findings} == {"report.csv:2"}
    assert kind in {finding.kind for finding in findings} or kind == "phone"
    assert not any(word in repr(findings) for word in ("ann", "Maria", "7946"))


def test_numbers_dates_and_what_the_study_says_are_none(verifier, tmp_path):
    file = tmp_path / "export.csv"
    file.write_text(
        "period,track,voices,share\n2026-W44,kettles,12345,0.2512\n# privacy@example.org\n", encoding="utf-8"
    )
    assert list(verifier.examine(file)) == []


NAMES = ["Quorvan Zelthman", "Maria Lopez", "Z\u00fcfer G\u00fc\u00e7l\u00fc", "Aurelio Wendrow"]
FORMS = {
    "text": "I told {} that the kettle leaks".format,
    "csv": "kettles,2026-W44,told {} again,12,0.25".format,
    "quoted csv": 'kettles,"told {}, again",12'.format,
    "json": lambda name: json.dumps({"track": "kettles", "note": f"I told {name}", "voices": 12}),
    "html": lambda name: f"<tr><td>kettles</td><td>told {html.escape(name)} again</td><td>12</td></tr>",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_in_every_kind_of_file_whatever_list_it_stands_in(verifier, tmp_path, form, name):
    file = tmp_path / "export"
    file.write_text(f"{form(name)}\n", encoding="utf-8")
    findings = list(verifier.examine(file))
    assert {finding.kind for finding in findings} == {"person"}
    assert not any(part in repr(findings) for part in name.split())


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_in_a_store(verifier, tmp_path, name):
    path = tmp_path / "store.duckdb"
    with duckdb.connect(str(path)) as store:
        store.execute("CREATE TABLE cell_track (track VARCHAR)")
        store.execute("INSERT INTO cell_track VALUES (?)", [f"I told {name} again"])
    assert "person" in {finding.kind for finding in verifier.examine(path)}


@pytest.mark.parametrize("number", ["488-35-6654", "(341) 913-5144"])
def test_a_number_that_looks_like_a_date_is_found_by_the_second_reader(verifier, tmp_path, number):
    file = tmp_path / "export.csv"
    file.write_text(f"track,note\nkettles,ask {number}\n", encoding="utf-8")
    assert list(verifier.examine(file))


def test_shares_and_times_as_a_computer_writes_them_are_none_but_coordinates_are(verifier, tmp_path):
    file = tmp_path / "export.csv"
    file.write_text("2026-09-06T22:00:00,45.16129032258064,40.61099819865027,1.5e-05\n", encoding="utf-8")
    assert list(verifier.examine(file)) == []
    file.write_text("at 52.516274650000, 13.377702720000\n", encoding="utf-8")
    assert list(verifier.examine(file))


def test_the_studys_own_words_pass_without_hiding_anybody(tmp_path):
    file = tmp_path / "report.html"
    study = build_verifier(["Steamora", "Kettlewick Ltd, 1 Spout Lane, Exampleton"])
    file.write_text("<td>Steamora</td><td>Kettlewick and Steamora</td>\n", encoding="utf-8")
    assert list(study.examine(file)) == []
    file.write_text("<td>Steamora</td><td>Quorvan Zelthman of Kettlewick</td>\n", encoding="utf-8")
    assert {finding.kind for finding in study.examine(file)} == {"person"}


@pytest.mark.parametrize("line", ["call 1.8005551234 now", "ring 0.1712345678 after six", "card 4.111111111111111 ok"])
def test_a_number_with_a_dot_is_no_share_in_a_sentence(tmp_path, verifier, line):
    (tmp_path / "report.txt").write_text(f"{line}\n", encoding="utf-8")
    assert list(verifier.examine(tmp_path / "report.txt"))


def test_a_share_in_a_cell_of_its_own_is_none(tmp_path, verifier):
    (tmp_path / "export.csv").write_text("2026-W46,kettles,0.12345678901234567,12.345678901234567\n", encoding="utf-8")
    assert list(verifier.examine(tmp_path / "export.csv")) == []


def test_what_a_file_says_beside_its_tables_is_looked_at(tmp_path, verifier):
    public = published(
        tmp_path, Week(0, cells({"acorn": (12, 20, 15, 0), "birch": (3, 4, 5, 0), "cedar": (0, 0, 0, 0)}))
    )
    assert list(verifier.examine(public)) == []
    with duckdb.connect(str(public)) as connection:
        connection.execute("CREATE SCHEMA s2")
        connection.execute("CREATE TABLE s2.cell_term AS SELECT 'Maria Lopez' AS term")
        connection.execute("COMMENT ON TABLE cell_term IS 'said Maria Lopez'")
        connection.execute("CREATE MACRO said() AS 'mail ann@example.org'")
    found = {(finding.kind, finding.place.partition(": ")[2]) for finding in verifier.examine(public)}
    assert ("unlisted column", "s2.cell_term.term") in found
    assert {kind for kind, _ in found} >= {"person", "email"}


def test_a_file_that_another_program_holds_leaves_the_others_examined(tmp_path, verifier):
    public = published(
        tmp_path, Week(0, cells({"acorn": (12, 20, 15, 0), "birch": (3, 4, 5, 0), "cedar": (0, 0, 0, 0)}))
    )
    hold = f"import duckdb, sys; c = duckdb.connect({str(public)!r}); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        assert [finding.kind for finding in verifier.examine(public)] == ["unreadable"]
        other.stdin.close()


def test_what_the_study_says_is_not_taken_out_of_the_middle_of_a_word(tmp_path):
    (tmp_path / "report.txt").write_text("designer services, a noiseless pricelist\n", encoding="utf-8")
    assert list(build_verifier(["design", "noise", "price"]).examine(tmp_path / "report.txt")) == []
