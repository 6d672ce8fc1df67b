"""Encodings, JSON documents, and paths: read, or told for what they are."""

import json

import pytest
from filed import ALWAYS, COLUMNS, FILES, ROWS, Folder

from townhum.errors import BadAnswer, Missing
from townhum.records import DropReason

MIXED = ROWS.encode() + "Café,2026-11-03,bo\n".encode() + "Crème,2026-11-03,cy\n".encode("cp1252")


def test_lines_of_two_encodings_are_each_read_in_their_own(read):
    _, posts, left_out = read("a.csv", MIXED, encoding=["utf-8", "cp1252"])
    assert [post.text for post in posts] == ["Good tea", "Café", "Crème"]
    assert not left_out["unreadable"]
    _, posts, _ = read("a.csv", b"\xef\xbb\xbf" + MIXED, encoding=["utf-8", "cp1252"])
    assert len(posts) == 3


def test_a_line_that_does_not_fit_the_encoding_costs_no_other(read):
    results, posts, left_out = read("a.csv", MIXED)
    assert [post.text for post in posts] == ["Good tea", "Café"]
    assert results[2] is DropReason.BROKEN
    assert left_out["unreadable"] == 1
    lines = [json.dumps({"text": text, "when": "2026-11-03", "who": "a"}, ensure_ascii=False) for text in ("é", "è")]
    results, posts, left_out = read("a.jsonl", lines[0].encode() + b"\n" + lines[1].encode("cp1252"))
    assert ([post.text for post in posts], len(results), left_out["unreadable"]) == (["é"], 2, 1)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "utf-8", "shift_jis", "gb18030"])
@pytest.mark.parametrize("cut", [1, 3])
def test_a_file_cut_off_within_a_sign_still_has_its_other_rows(encoding, cut, read):
    content = (ROWS + "Good tea,2026-11-03,ann\n" * 2).replace("Good", "\u8336").encode(encoding)[:-cut]
    results, posts, _ = read("a.csv", content, encoding=encoding)
    assert len(results) == 3
    assert posts[0].text == "\u8336 tea"


def test_headings_that_do_not_fit_the_encoding(read):
    with pytest.raises(BadAnswer, match="State its encoding"):
        read("a.csv", ROWS.replace("text", "té").encode("cp1252"))


@pytest.mark.parametrize(
    ("content", "kind"),
    [('[{"text": "tea"}]', "list"), ('[\n{"text": "tea"},\n{}]', "list"), ('{\n "text": "tea"\n}', "object")],
)
def test_one_json_document_is_told_for_what_it_is(content, kind, read):
    with pytest.raises(BadAnswer, match="an object a line") as caught:
        read("a.jsonl", content)
    assert f"one JSON {kind}" in caught.value.happened
    assert "tea" not in str(caught.value)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("C:\\Users\\me\\a.csv", "path of Windows"),
        ("C:/Users/me/a.csv", "path of Windows"),
        ("data\\a.csv", "path of Windows"),
        ("\\\\server\\share\\a.csv", "path of Windows"),
        ("~/a.csv", "home folder"),
        ("folder.csv", "it is a folder"),
        ("none.csv", "no such file"),
    ],
)
def test_a_path_that_leads_to_no_file(path, said, tmp_path, walked):
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(Missing) as caught:
        walked(FILES.walk(FILES.Options(path=path, columns=COLUMNS), ALWAYS, Folder(tmp_path)))
    assert said in caught.value.happened


@pytest.mark.parametrize("start", [b"7z\xbc\xaf\x27\x1c", b"%PDF-1.7", b"BZh9"])
def test_other_files_that_are_no_tables(start, read):
    with pytest.raises(BadAnswer, match="Save it as CSV"):
        read("a.csv", start + bytes(range(200)))
