"""Rows that are nobody's answer: they are told, and are neither people nor broken."""

import pytest

ALONE = {"columns": {"text": "Q1", "id": "Id"}, "collected_on": "2026-11-11", "each_row_is_one_person": True}
DATED = {"columns": {"text": "Q1", "created_at": "When"}, "each_row_is_one_person": True}
PEOPLE = [f"R{n},tea {n},2026-11-0{n + 1},{n % 5 + 1}" for n in range(9)]
HEADINGS = "Id,Q1,When,Stars"
IMPORT_IDS = ",".join(f'"{{""ImportId"":""{name}"",""x"":""{n}""}}"' for n, name in enumerate("abcd"))


@pytest.mark.parametrize("how", [ALONE, DATED])
@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["Response ID,What of your tea?,Recorded,How many?", IMPORT_IDS, *PEOPLE], {"headings": 2}),
        ([IMPORT_IDS, *PEOPLE], {"headings": 1}),
        ([",Open-Ended Response,,Response", *PEOPLE], {"headings": 1}),
        ([",Offene Antwort,,", *PEOPLE], {"headings": 1}),
        ([*PEOPLE[:4], HEADINGS, *PEOPLE[4:], HEADINGS], {"headings": 2}),
        ([*PEOPLE, "Total,9,,"], {"totals": 1}),
        ([*PEOPLE, ",Average,,3.2"], {"totals": 1}),
        ([*PEOPLE, "n = 9,,,", "Durchschnitt:,,,3.2"], {"totals": 2}),
        ([*PEOPLE, "Generated on 2026-11-30 by Surveys"], {"totals": 1}),
        ([*PEOPLE, ",,,", '" ","",,', "Exported by Ann Invented,,,", "9 rows"], {"blank": 2, "totals": 2}),
    ],
)
def test_rows_that_are_no_answers(how, rows, said, read):
    results, posts, left_out = read("a.csv", "\n".join([HEADINGS, *rows]), **how)
    assert [post.text for post in posts] == [f"tea {n}" for n in range(9)]
    assert len(results) == 9
    assert {name: count for name, count in left_out.items() if name != "columns"} == said


@pytest.mark.parametrize(
    "text", ["Total", "Average", "n = 30", "Generated on a whim", "Q1", "Response", "Open-Ended Response"]
)
def test_a_person_who_says_such_a_word_is_heard(text, read):
    for how in (ALONE, DATED):
        rows = [*PEOPLE[:1], f"R77,{text},2026-11-05,4", *PEOPLE[1:]]
        _, posts, _ = read("a.csv", "\n".join([HEADINGS, *rows]), **how)
        assert text in [post.text for post in posts]
        _, posts, _ = read("a.csv", "\n".join([HEADINGS, rows[1], *PEOPLE]), **how)
        assert text in [post.text for post in posts]


def test_heading_rows_and_lines_above_them_are_stated(read):
    rows = ["Report of the tea survey, 2026", "", HEADINGS, "a,b,c,d", *PEOPLE]
    _, posts, left_out = read("a.csv", "\n".join(rows), skip_lines=2, heading_rows=2, **ALONE)
    assert len(posts) == 9
    assert left_out["headings"] == 1
    _, posts, _ = read("a.csv", "\n".join([HEADINGS, IMPORT_IDS, *PEOPLE]), heading_rows=1, **ALONE)
    assert len(posts) == 10, "as stated, whatever the rows look like"


def test_one_row_does_not_decide_over_another(read):
    """An answer that looks like an exporter's heading costs nobody's row but its own."""
    odd = '"{""ImportId"":""x""}"'
    _, posts, _ = read("a.csv", "\n".join([HEADINGS, PEOPLE[0], f"R9,{odd},2026-11-05,4", *PEOPLE[1:]]), **ALONE)
    assert len(posts) == 10
