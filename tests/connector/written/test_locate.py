"""The line of every key, whatever stands around it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.written.locate import key_lines, line_of, opened_at

TEXT = '''\
# a comment with [brackets] and key = "no"
top = 1

[table]   # said here
plain = "a = b [not a table]"
"quoted key" = 1
dotted.inner = 2
many = [
  "one", # [x]
  "two ]",
]
long = """
[not.a.table]
fake = 1
"""
after = 3
[table.sub]
last = \'\'\'one line\'\'\'
inline = { a = 1, b = "}" }
end = true
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 2),
        (("table",), 4),
        (("table", "plain"), 5),
        (("table", "quoted key"), 6),
        (("table", "dotted", "inner"), 7),
        (("table", "many"), 8),
        (("table", "long"), 12),
        (("table", "after"), 16),
        (("table", "sub"), 17),
        (("table", "sub", "last"), 18),
        (("table", "sub", "end"), 20),
    ],
)
def test_keys_are_found_on_their_lines(path, line):
    tomllib.loads(TEXT)
    assert key_lines(TEXT)[path] == line


def test_text_inside_strings_is_no_key():
    assert ("not", "a", "table") not in key_lines(TEXT)
    assert ("table", "fake") not in key_lines(TEXT)


def test_a_missing_key_is_placed_at_its_table():
    assert line_of(("table", "sub", "missing"), key_lines(TEXT)) == 17
    assert line_of(("nowhere",), key_lines(TEXT)) == 0


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text(max_size=20), min_size=1, max_size=6))
def test_every_key_of_a_generated_file_is_found(values):
    lines = [f"{key} = {_quoted(value)}" for key, value in values.items()]
    found = key_lines("\n".join(["[t]", *lines]))
    assert [found[("t", key)] for key in values] == list(range(2, len(values) + 2))


def _quoted(value):
    return (
        '"'
        + "".join(f"\\U{ord(character):08X}" if not 0xD800 <= ord(character) <= 0xDFFF else "?" for character in value)
        + '"'
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[a]\nx = 1\ny = [1,\n 2,\n", 3),
        ("one = 1\ntext = '''\nx = [\n", 2),
        ('a = ["]",\n', 1),
        ("a = [ # ]\n 1,\n", 1),
        ("[a]\nb = 1\nc =", 3),
        ("a = [1]\n[b", 2),
    ],
)
def test_what_is_never_closed_is_found_where_it_begins(text, line):
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)
    assert opened_at(text) == line
