"""Files as people export them: marks, separators, encodings, dates, broken rows, and what is never read."""

import json
from datetime import UTC, date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from filed import ALWAYS, COLUMNS, FILES, ROWS, Folder
from pydantic import ValidationError

from townhum.errors import AccessDenied, BadAnswer, Missing
from townhum.records import DropReason, Window


@pytest.mark.parametrize(
    "content",
    [
        ROWS,
        ROWS.encode("utf-8-sig"),
        ROWS.encode("utf-16"),
        ROWS.encode("utf-16-le"),
        ROWS.encode("utf-16-be"),
        ROWS.encode("utf-32"),
        ROWS.replace(",", ";"),
        ROWS.replace(",", "\t"),
        ROWS.replace(",", "|"),
        ROWS.replace("\n", "\r\n"),
        ROWS.replace("\n", "\r"),
        "sep=;\r\n" + ROWS.replace(",", ";"),
        '"sep=;"\r\n' + ROWS.replace(",", ";"),
        "sep=;\r" + ROWS.replace(",", ";").replace("\n", "\r"),
        "SEP=;\n" + ROWS.replace(",", ";"),
        "sep = ;\n" + ROWS.replace(",", ";"),
        "\n \r\nsep=|\r\n" + ROWS.replace(",", "|"),
        ("sep=\t\n" + ROWS.replace(",", "\t")),
        ("\ufeffsep=\t\r\n" + ROWS.replace(",", "\t")).encode("utf-16"),
        "\n\n" + ROWS,
        ROWS + "\n\n",
        ROWS.rstrip("\n"),
        ROWS.replace("Good", "G\0ood"),
        '\ufeff"text","when","who"\n"Good tea","2026-11-03T10:00Z","ann"\n',
        '"text" , when ,who\n'.replace(" ", "") + "Good tea,2026-11-03T10:00Z,ann\n",
    ],
)
def test_csv_as_programs_write_it(content, read):
    _, (post,), _ = read("a.csv", content)
    assert post.text == "Good tea"
    assert post.created_at == datetime(2026, 11, 3, 10, tzinfo=UTC)
    assert post.mark


def test_line_breaks_and_separators_within_quotes(read):
    _, (post,), _ = read("a.csv", 'text;when;who\r\n"one; two\r\n""three"", four";2026-11-03;ann\r\n')
    assert post.text == 'one; two\r\n"three", four'


def test_another_encoding_is_stated_and_its_absence_explained(read):
    content = ROWS.replace("Good", "Café").encode("cp1252")
    assert read("a.csv", content, encoding="cp1252")[1][0].text == "Café tea"
    with pytest.raises(BadAnswer, match="State its encoding"):
        read("a.csv", content)


@pytest.mark.parametrize("row", ["too,few", "one,too,many,cells", "a,2026-13-03,ann"])
def test_a_broken_row_is_counted_and_the_others_come_out(row, read):
    results, posts, _ = read("a.csv", f"{ROWS}{row}\nMore tea,2026-11-03,bo\n")
    assert [post.text for post in posts] == ["Good tea", "More tea"]
    assert results.count(DropReason.BROKEN) == 1


def test_a_huge_cell_is_one_row_and_its_lines_are_not_rows(read):
    forged = "x" * 140_000 + "\n" + "Forged tea,2026-11-03,nobody\n" * 20
    results, posts, _ = read("a.csv", f'{ROWS}"{forged}",2026-11-03,ann\nMore tea,2026-11-03,bo\n')
    assert [post.text for post in posts] == ["Good tea", "More tea"]
    assert results.count(DropReason.TOO_LONG) == 1


def test_a_line_without_an_end_is_not_held_whole(read):
    results, posts, _ = read("a.csv", ROWS + "x" * 3_000_000 + ",2026-11-03,ann\nMore tea,2026-11-03,bo\n")
    assert len(posts) == 2
    assert DropReason.BROKEN in results


def test_a_file_that_ends_within_quotes_is_not_whole(read):
    with pytest.raises(BadAnswer, match="ends within quotes"):
        read("a.csv", ROWS + '"cut off')


def test_what_is_not_mapped_is_counted_and_never_passed_on(tmp_path, walked):
    (tmp_path / "a.csv").write_text("mail,text,when,who,phone\ncanary@mail.example,tea,2026-11-03,ann,5550100\n")
    (tmp_path / "a.jsonl").write_text(
        '{"mail": "canary@mail.example", "text": "tea", "when": "2026-11-03", "who": "a", "x": {"y": "5550100"}}\n'
    )
    pq.write_table(
        pa.table(
            {"mail": ["canary@mail.example"], "text": ["tea"], "when": ["2026-11-03"], "who": ["a"], "p": ["5550100"]}
        ),
        tmp_path / "a.parquet",
    )
    for name in ("a.csv", "a.jsonl", "a.parquet"):
        options = FILES.Options(path=name, columns=COLUMNS, time_zone="UTC")
        (page,), _ = walked(FILES.walk(options, ALWAYS, Folder(tmp_path)))
        assert page.left_out == {"columns": 2}
        assert "canary" not in repr(page.items)
        assert "5550100" not in repr(page.items)


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_a_missing_column_is_named_with_its_nearest(name, read):
    table = {"text": ["tea"], "whne": ["2026-11-03"], "who": ["ann"]}
    content = {
        "a.csv": "text,whne,who\ntea,2026-11-03,ann\n",
        "a.jsonl": '{"text": "tea", "whne": "2026-11-03", "who": "ann"}\n',
        "a.parquet": pa.table(table),
    }[name]
    with pytest.raises(BadAnswer) as caught:
        read(name, content)
    assert "whne" not in str(caught.value), "the first line may be somebody's answer"
    assert 'no column "when"' in str(caught.value)


def test_a_file_without_a_header_shows_none_of_its_data(read):
    with pytest.raises(BadAnswer) as caught:
        read("a.csv", "I met Ann Invented,2026-11-03,ann@mail.example\n")
    assert "ann" not in str(caught.value).lower()


def test_two_columns_of_one_name(read):
    with pytest.raises(BadAnswer, match="two columns"):
        read("a.csv", "text,text,when,who\na,b,2026-11-03,c\n")


def test_a_file_without_dates_stands_for_its_day(read):
    _, (post,), _ = read("a.csv", ROWS, columns={"text": "text", "author": "who"}, collected_on=date(2026, 11, 3))
    assert post.created_at == datetime(2026, 11, 3, 12, tzinfo=UTC)


def test_rows_outside_the_window_are_passed_over(week, read):
    results, posts, _ = read("a.csv", ROWS + "Late tea,2026-12-03,bo\n", window=week)
    assert [post.text for post in posts] == ["Good tea"]
    assert len(results) == 1


def test_consent_is_kept(read):
    rows = "text,when,who,ok\na,2026-11-03,1, YES \nb,2026-11-03,2,no\nc,2026-11-03,3,\nd,2026-11-03,4,maybe\n"
    results, posts, _ = read("a.csv", rows, columns={**COLUMNS, "consent": "ok"}, consent_means=["yes"])
    assert [post.text for post in posts] == ["a"]
    assert results.count(DropReason.NO_CONSENT) == 3


def test_consent_in_json_is_a_word_or_a_flag(read):
    rows = [{"text": "t", "when": "2026-11-03", "who": "a", "ok": ok} for ok in (True, 1, 1.0, "true", False, None, [])]
    results, posts, _ = read(
        "a.jsonl", "\n".join(map(json.dumps, rows)), columns={**COLUMNS, "consent": "ok"}, consent_means=["true", "1"]
    )
    assert len(posts) == 4
    assert results[4:] == [DropReason.NO_CONSENT, DropReason.NO_CONSENT, DropReason.BROKEN]


def test_who_counts_as_one_person(read):
    rows = "text,when,who,nr\n" + "".join(
        f"t,2026-11-03,{who},{n}\n" for n, who in enumerate(["ann", "Ann ", "bo", "", ""])
    )
    _, posts, _ = read("a.csv", rows)
    assert len({post.mark for post in posts}) == 3, "ann in two spellings, bo, and all who have no name"
    _, posts, _ = read("a.csv", rows, columns={"text": "text", "created_at": "when"}, each_row_is_one_person=True)
    assert len({post.mark for post in posts}) == 5
    _, posts, _ = read("a.csv", rows, columns={"text": "text", "created_at": "when"}, each_row_is_one_person=False)
    assert {post.mark for post in posts} == {None}


def test_two_files_share_neither_people_nor_rows(read):
    (one, two) = (read(name, ROWS)[1][0] for name in ("a.csv", "b.csv"))
    assert one.mark != two.mark
    assert one.key != two.key
    assert read("a.csv", ROWS)[1][0].key == one.key, "the same row of the same file is the same item"


def test_a_number_and_a_row_are_not_mixed_up_and_duplicates_are_one_item(read):
    rows = "text,when,who,nr\na,2026-11-03,x,2\nb,2026-11-03,y,\nc,2026-11-03,z,2\n"
    _, posts, _ = read("a.csv", rows, columns={**COLUMNS, "id": "nr"})
    assert posts[0].key == posts[2].key != posts[1].key


def test_json_lines_with_junk_between(read):
    good = {"text": "tea \ud800", "when": "2026-11-03", "who": 12}
    lines = [
        json.dumps(good),
        "",
        "{half",
        "[1]",
        "null",
        "[" * 100_000,
        "1" * 5_000,
        json.dumps({**good, "who": {"x": 1}}),
    ]
    results, posts, _ = read("a.jsonl", "\n".join(lines))
    assert len(posts) == 1
    assert results.count(DropReason.BROKEN) == 6


@pytest.mark.parametrize("value", [5, None, [], {}, True])
def test_text_that_is_none(value, read):
    row = json.dumps({"text": value, "when": "2026-11-03", "who": "a"})
    results, posts, _ = read("a.jsonl", row)
    assert posts == []
    assert results == [DropReason.EMPTY if value is None else DropReason.BROKEN]


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1", b"\x1f\x8b\x08"])
def test_a_spreadsheet_or_packed_file_is_told(start, read):
    with pytest.raises(BadAnswer, match="Save it as CSV"):
        read("a.csv", start + bytes(range(200)))


@pytest.mark.parametrize(
    ("name", "content", "is_it"),
    [
        ("a.csv", "<!DOCTYPE html><table><tr><td>text", "a web page or XML"),
        ("a.tsv", "\ufeff <?xml version='1.0'?><rows/>", "a web page or XML"),
        ("a.jsonl", "<html><body>Log in</body></html>", "a web page or XML"),
        ("a.csv", b"SQLite format 3\0" + bytes(90), "a database"),
        ("a.jsonl", b"SQLite format 3\0" + bytes(90), "a database"),
        ("a.csv", b"PAR1" + bytes(60) + b"PAR1", "a Parquet file"),
        ("a.csv", b"%PDF-1.7" + bytes(60), "a PDF"),
        ("a.csv", '{"text": "Good tea"}\n', "it is JSON"),
        ("a.csv", '[{"text": "Good tea"}]', "it is JSON"),
        ("a.tsv", '[\n  {\n    "text": "Good tea"\n  }\n]', "it is JSON"),
        ("a.csv", '{ "text": "Good tea" }\n', "it is JSON"),
        ("a.jsonl", "{'text': 'Good tea'}\n", "none of its first lines is an object"),
        ("a.jsonl", '{"text": "a"}{"text": "b"}\n', "none of its first lines is an object"),
        ("a.jsonl", ROWS, "none of its first lines is an object"),
        ("a.jsonl", "- text: Good tea\n", "none of its first lines is an object"),
    ],
)
def test_what_lies_under_the_name_of_a_table_is_told(name, content, is_it, read):
    with pytest.raises(BadAnswer, match=is_it) as caught:
        read(name, content)
    assert caught.value.key == "path"
    assert "Good tea" not in str(caught.value)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("C:\\Users\\me\\a.csv", "a path of Windows"),
        ("D:/a.csv", "a path of Windows"),
        ("in\\a.csv", "a path of Windows"),
        ("~/a.csv", "home folder"),
        ("$HOME/a.csv", "no variable"),
        ("${DATA}/a.csv", "no variable"),
        ("%DATA%/a.csv", "no variable"),
        ("*.csv", "no pattern"),
        ("a?.csv", "no pattern"),
        ("**/*.csv", "no pattern"),
        ("{a,b}.csv", "no pattern"),
        ("https://survey.example/a.csv", "an address"),
        ("s3://bucket/a.csv", "an address"),
        ("file:///tmp/a.csv", "an address"),
        ('"a.csv', "quotation marks"),
        (" a.csv", "quotation marks"),
    ],
)
def test_what_is_no_path_is_told(path, says, tmp_path, walked):
    options = FILES.Options(path=path, columns=COLUMNS, format="csv")
    with pytest.raises(Missing, match=says):
        walked(FILES.walk(options, ALWAYS, Folder(tmp_path)))


@pytest.mark.parametrize("path", ['"a.csv"', "a.csv ", "'a.jsonl'", "\u201ca.tsv\u201d"])
def test_marks_around_a_path_are_told_as_such(path):
    with pytest.raises(ValidationError, match="quotation marks around the path"):
        FILES.Options(path=path, columns=COLUMNS)


@pytest.mark.parametrize("path", ["folder", "folder/", "a.csv#sheet", "/dev/zero"])
def test_what_names_no_format_may_be_a_folder(path):
    with pytest.raises(ValidationError, match="name one file, and no folder"):
        FILES.Options(path=path, columns=COLUMNS)


def test_a_file_that_is_not_there(tmp_path, walked):
    options = FILES.Options(path="none.csv", columns=COLUMNS)
    with pytest.raises(Missing, match="no such file"):
        walked(FILES.walk(options, ALWAYS, Folder(tmp_path)))
    (tmp_path / "none.csv").mkdir()
    with pytest.raises(Missing):
        walked(FILES.walk(options, ALWAYS, Folder(tmp_path)))


def test_a_file_that_may_not_be_read(tmp_path, walked):
    class Closed:
        def is_file(self):
            return True

        def open(self, *_, **__):
            raise PermissionError

    class Session:
        def file(self, path):
            return Closed()

    with pytest.raises(AccessDenied, match="Let this user read"):
        walked(FILES.walk(FILES.Options(path="a.csv", columns=COLUMNS), ALWAYS, Session()))


def test_large_files_come_in_pages(tmp_path, walked):
    (tmp_path / "a.csv").write_text("text,when,who\n" + "tea,2026-11-03,ann\n" * 2500)
    options = FILES.Options(path="a.csv", columns=COLUMNS, time_zone="UTC")
    pages, _ = walked(FILES.walk(options, ALWAYS, Folder(tmp_path)))
    assert [len(page.items) for page in pages] == [1000, 1000, 500]


@pytest.mark.parametrize("content", ["", "\n\n", "text,when,who\n"])
def test_an_empty_file_gives_nothing(content, read):
    assert read("a.csv", content) == ([], [], {})


def test_a_page_without_a_row_of_the_window_is_an_answer_too(tmp_path, walked):
    (tmp_path / "a.csv").write_text("text,when,who\n" + "tea,2020-11-03,ann\n" * 1500)
    options = FILES.Options(path="a.csv", columns=COLUMNS, time_zone="UTC")
    week = Window(datetime(2026, 11, 9, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC))
    pages, _ = walked(FILES.walk(options, week, Folder(tmp_path)))
    assert [len(page.items) for page in pages] == [0, 0]


@pytest.mark.parametrize("alone", [True, False])
def test_a_row_taken_out_leaves_every_other_one_the_item_and_the_person_it_was(alone, read):
    said = [f"tea {number % 4},2026-11-03" for number in range(12)]
    columns = {"text": "text", "created_at": "when"}

    def items(rows):
        _, posts, _ = read("a.csv", "\n".join(["text,when", *rows]), columns=columns, each_row_is_one_person=alone)
        return {(post.key, post.mark, post.text) for post in posts}

    assert len(items(said)) == 12
    for gone in range(12):
        fewer = items([*said[:gone], *said[gone + 1 :]])
        assert len(fewer) == 11
        assert fewer < items(said)


def test_a_cell_of_a_million_characters_takes_no_other_row_along(read):
    rows = [f'"tea {n}",2026-11-11,who{n}' for n in range(20)]
    rows[6:6] = [f'"{cell}",2026-11-11,loud' for cell in ("x, " * 400_000, 'a ""b, ' * 200_000)]
    _, posts, _ = read("f.csv", "\n".join(["text,when,who", *rows]), date_format="%Y-%m-%d")
    assert [post.text for post in posts] == [f"tea {n}" for n in range(20)]
