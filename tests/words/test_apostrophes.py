"""Every mark for an apostrophe is the same one, and the text keeps its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.words import plain_apostrophes

MARKS = (
    "`", "\u00b4", "\u2018", "\u2019", "\u2032", "\u02bc", "\u02b9", "\uff07", "\u201b", "\u0092", "\ufffd", "\u0301", "&#39;", "&rsquo;", "&amp;#x27;",
    "\u00e2\u20ac\u2122", "\u00e2\u0080\u0099", "\u201a\u00c4\u00f4", "\u0393\u00c7\u00d6", "\u00d5", "\u00c2\u00b4", "\u0432\u0402\u2122",
    "\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u201e\u00a2", " ", "' ", " '", "''", "\\'", "\\u2019", "%27", "=E2=80=99", "?", ";", ",", '"', "*", "-", "_",
)  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("word", ["isn{}t", "DON{}T", "Couldn{}t", "won{}t"])
def test_what_stands_for_the_apostrophe_of_a_negation(mark, word):
    text = f"It {word.format(mark)} boil"
    plain = plain_apostrophes(text)
    assert plain.split() == ["It", word.format("'"), "boil"]
    assert len(plain) == len(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("is'nt", "isn't"),
        ("did\u2019nt", "didn't"),
        ("do nt", "don't"),
        ("isnt'", "isn't"),
        ("Levi\u00b4s", "Levi's"),
        ("it\u00e2\u20ac\u2122s", "it's"),
        ("I`ve", "I've"),
        ("rock`n`roll", "rock'n'roll"),
        ("we\ufffdre", "we're"),
        ("isn\u00b4 t", "isn't"),
    ],
)
def test_other_places_of_an_apostrophe(written, meant):
    assert plain_apostrophes(written).rstrip() == meant


@pytest.mark.parametrize(
    "text",
    [
        "isnt good",
        "Don T. said so",
        "a tin, t-shirts and `code`",
        "\u2018quoted\u2019 words",
        "caf\u00e9 ch\u00e2teau \u00d5nne",
        "a & b; c%",
        "he said no. then it did",
    ],
)
def test_what_is_no_apostrophe_stays(text):
    assert plain_apostrophes(text) == text


@given(st.text(st.sampled_from("isndot'` \u2019&#39;?\u00e2\u20ac\u2122"), max_size=30) | st.text())
def test_every_text_keeps_its_length(text):
    assert len(plain_apostrophes(text)) == len(text)
