"""Quotes, backslashes, and rows of the wrong length: what can be read is read, the rest counted, and nothing passes for a row."""

import csv
import io
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from filed import ALWAYS, COLUMNS, FILES, ROWS, Folder
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.errors import BadAnswer
from townhum.records import DropReason

NOT_ROWS = ("headings", "totals", "blank")
PEOPLE = [f"tea {n},2026-11-0{n + 1},who{n}" for n in range(9)]
TEXTS = [f"tea {n}" for n in range(9)]


def file_of(rows, mark=","):
    return "\n".join(["text,when,who", *rows, ""]).replace(",", mark)


@pytest.mark.parametrize("mark", [",", "\t", ";"])
@pytest.mark.parametrize(
    "odd",
    [
        '"tea 4,2026-11-05,who4',
        'tea 4",2026-11-05,who4',
        '"tea 4,"2026-11-05",who4',
        'tea 4,"2026-11-05,who4',
        'te"a 4,2026-11-05,who4',
    ],
)
@pytest.mark.parametrize("places", [(4,), (2, 4), (0, 8), (3, 4, 5)])
def test_a_quote_without_its_mate_costs_no_other_row(mark, odd, places, read):
    rows = [odd.replace("4", str(n)) if n in places else row for n, row in enumerate(PEOPLE)]
    rows = [row.replace(f"-0{n}", f"-0{n + 1}") if n in places else row for n, row in enumerate(rows)]
    results, posts, _ = read("a.csv", file_of(rows, mark))
    assert len(results) == 9
    assert len(posts) == 9 or results.count(DropReason.BROKEN) == 9 - len(posts)
    if len(places) == 1:
        assert len(posts) == 9


def test_quotes_that_are_characters_are_stated(read):
    rows = ['"tea 0,2026-11-01,who0', *PEOPLE[1:8], '15",2026-11-09,who8']
    results, posts, _ = read("a.csv", file_of(rows))
    assert (len(posts), results.count(DropReason.BROKEN)) == (0, 9), "a cell, or two quotes: nobody can tell"
    _, posts, _ = read("a.csv", file_of(rows), quotes=False)
    assert [post.text for post in posts] == ['"tea 0', *TEXTS[1:8], '15"']
    _, posts, _ = read("a.csv", file_of(rows), quotes=True)
    assert len(posts) == 1


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (r'"\"Lovely\" tea","2026-11-03","x"', '"Lovely" tea'),
        (r'"ends with \"tea\"","2026-11-03","x"', 'ends with "tea"'),
        (r'"one \"line\"' + "\n" + r'and \"two\", yes","2026-11-03","x"', 'one "line"\nand "two", yes'),
        (r'"a \", b\" c","2026-11-03","x"', 'a ", b" c'),
        ('"She said "lovely", and left","2026-11-03","x"', 'She said "lovely", and left'),
        ("Love it, easy to clean,2026-11-03,x", "Love it, easy to clean"),
        ("Love it,easy,2026-11-03,x", "Love it,easy"),
        ("Love it,2026-11-03,x,", "Love it"),
        ('"Love it",2026-11-03,"x"  ', None),
    ],
)
def test_rows_that_keep_to_no_rule(row, text, read):
    results, posts, _ = read("a.csv", f"{ROWS}{row}\nMore tea,2026-11-03,bo\n")
    assert len(results) == 3
    if text is not None:
        assert [post.text for post in posts] == ["Good tea", text, "More tea"]


def test_commas_in_a_last_column(read):
    rows = "when,who,text\n2026-11-03,x,Love it, and clean\n2026-11-03,Lee, Ann,Love it\n2026-11-03,a,b,c\n"
    _, posts, _ = read("a.csv", rows)
    assert [post.text for post in posts] == ["Love it, and clean", "Love it"]
    rows = "who,when,text\nx,2026-11-03,Love it,or not\n"
    assert read("a.csv", rows)[1][0].text == "Love it,or not"


def test_nothing_unmapped_gets_into_the_text(read):
    """Where the extra comma may stand in a column that is not mapped, the row is broken."""
    rows = "when,mail,text\n2026-11-03,lee,canary@mail.example,Love it\n"
    columns = {"text": "text", "created_at": "when"}
    results, posts, _ = read("a.csv", rows, columns=columns, each_row_is_one_person=True)
    assert (posts, results) == ([], [DropReason.BROKEN])


def test_rows_that_end_early(read):
    columns = {**COLUMNS, "rating": "stars"}
    rows = "text,when,who,stars,note\na,2026-11-03,x,4\nb,2026-11-03,y\nc,2026-11-03\nd\n"
    results, posts, _ = read("a.csv", rows, columns=columns)
    assert [(post.text, post.rating) for post in posts] == [("a", 4), ("b", None)]
    assert results.count(DropReason.BROKEN) == 2
    rows = "text,note,stars\nlove,x,3\nlove\nit,y\n"
    over = {"columns": {"text": "text"}, "collected_on": "2026-11-03", "each_row_is_one_person": True}
    results, posts, _ = read("a.csv", rows, **over)
    assert ([post.text for post in posts], len(results)) == (["love", "it"], 3)


FORGED = "Forged tea,2026-11-03,nobody\n"


@pytest.mark.parametrize("first", ["x\n", "x,2026-11-03,ann\n", '""\n', "x" * 1_200_000 + "\n", '""x"",\n'])
@pytest.mark.parametrize("last", ["", "x", '""', "\n"])
def test_no_cell_passes_for_rows(first, last, read):
    results, posts, _ = read("a.csv", f'{ROWS}"{first}{FORGED * 20}{last}",2026-11-03,ann\nMore tea,2026-11-03,bo\n')
    assert not [post for post in posts if post.text.startswith("Forged")]
    assert {post.text for post in posts} >= {"Good tea", "More tea"}
    assert len(results) >= 3


@pytest.mark.parametrize("long", ["x" * 1_200_000, 'x"' * 700_000, '""' * 700_000])
@pytest.mark.parametrize("quoted", [True, False])
def test_a_long_cell_before_one_with_line_breaks(long, quoted, read):
    """The end of a line that is not held whole is known for what it is: within a cell, or not."""
    cell = f'"{long}"' if quoted and long[1] != '"' else long.replace('""', 'x"')
    content = f'who,note,text,when\na,b,c,2026-11-03\n{cell},"a, ""b""","one\nForged,b,tea,2026-11-03\n",2026-11-03\nz,b,d,2026-11-03\n'
    _, posts, left_out = read("a.csv", content)
    assert [post.text for post in posts] == ["c", "d"]
    assert left_out["unreadable"] == 1


def test_no_row_is_lost_to_a_file_that_is_cut_off(tmp_path, walked):
    (tmp_path / "a.csv").write_text(file_of(PEOPLE) + '"cut')
    pages = []
    options = FILES.Options(path="a.csv", columns=COLUMNS, time_zone="UTC")
    with pytest.raises(BadAnswer, match="Export the file again"):
        pages.extend(FILES.walk(options, ALWAYS, Folder(tmp_path)))
    assert [len(page.items) for page in pages] == [10]
    (tmp_path / "a.csv").write_text(file_of([*PEOPLE[:4], '"not a row', *PEOPLE[4:]]))
    with pytest.raises(BadAnswer, match="Export the file again"):
        pages.extend(FILES.walk(options, ALWAYS, Folder(tmp_path)))
    assert [item is None for item in pages[1].items] == [False] * 4 + [True] * 6, "what stands behind it is counted"


WORDS = st.sampled_from(
    ["kettle", "leaks", '5"', "loud, very", 'say "hi" now', '"', "end,", '"start', "a\\", "\u00e9", ""]
)
ROW = st.tuples(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.integers(1, 5), st.booleans())
HARM = st.tuples(
    st.sampled_from(["quote", "unquote", "backslash", "short", "more", "bytes"]),
    st.integers(0, 10**6),
    st.integers(0, 10**6),
)


def harmed(line, kind, place):
    match kind:
        case "quote":
            place %= len(line) + 1
            return line[:place] + b'"' + line[place:]
        case "unquote":
            return line.replace(b'"', b"", 1)
        case "backslash":
            return line.replace(b'""', b'\\"')
        case "short":
            return line.rpartition(b",")[0]
        case "more":
            return line + b",more"
        case _:
            place %= len(line) + 1
            return line[:place] + b"\xe9" + line[place:]


def counted(content):
    """Items, broken rows, and what is no row of anybody's."""
    options = FILES.Options(
        path="a.csv", columns={"text": "text", "created_at": "when"}, time_zone="UTC", each_row_is_one_person=True
    )
    many = Counter()
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.csv").write_bytes(content)
        try:
            for page in FILES.walk(options, ALWAYS, Folder(Path(folder))):
                many["read"] += sum(1 for item in page.items if item and item["created_at"])
                many["broken"] += sum(1 for item in page.items if not item or not item["created_at"])
                many["no rows"] += sum(page.left_out.get(name, 0) for name in NOT_ROWS)
        except BadAnswer as error:
            many["cut off"] = "ends within quotes" in str(error)
    return many


@settings(deadline=None, max_examples=150)
@given(st.lists(ROW, min_size=1, max_size=12), st.booleans(), HARM)
def test_every_row_is_an_item_or_counted(rows, all_quoted, harm):
    """However one row is damaged: only the damaged one can be broken, and no other is lost."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL, lineterminator="\n")
    for n, (text, stars, seen) in enumerate(rows):
        writer.writerow([f"2026-11-{n + 1:02} 09:12", f"tea {text}", stars, "seen" if seen else ""])
    lines = out.getvalue().encode().splitlines()
    whole = b"when,text,stars,note\n2026-11-30,tea,3,\n"
    assert counted(whole + b"\n".join(lines)) == Counter(read=len(rows) + 1)
    kind, which, place = harm
    which %= len(lines)
    lines[which] = harmed(lines[which], kind, place)
    many = counted(whole + b"\n".join(lines) + b"\n")
    if many.pop("cut off", False):
        assert many["read"] >= which + 1, "what stands before an open cell is read"
    else:
        assert many.total() == len(rows) + 1
        assert many["read"] >= len(rows)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1), min_size=1, max_size=5)
)
def test_what_is_written_by_the_rules_is_read_as_it_was(texts):
    """Whatever people write, line breaks and quotes and rows in it: as many rows as people."""
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(
        [["when", "text"], *([f"2026-11-{n + 1:02}", text] for n, text in enumerate(texts))]
    )
    assert counted(out.getvalue().encode()) == Counter(read=len(texts))


def test_the_moment_of_a_row_in_doubt_is_nobody_s(read):
    """Lines that are rows by themselves, within what is a row as a whole: none is heard, and each is counted."""
    results, posts, _ = read("a.csv", ROWS + '"a,2026-11-03,x\nb,2026-11-04,y\nc",2026-11-05,z\n')
    assert [post.created_at for post in posts] == [datetime(2026, 11, 3, 10, tzinfo=UTC)]
    assert results[1:] == [DropReason.BROKEN] * 3
