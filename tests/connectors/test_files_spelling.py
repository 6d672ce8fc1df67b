"""One author in several spellings is one account, and one heading in several spellings one column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum_connectors.file_spelling import heading, one_spelling


@pytest.mark.parametrize(
    "spellings",
    [
        ("José Núñez", "Jose\u0301 Nu\u0301n\u0303ez", "JOSÉ NÚÑEZ"),
        ("ann lee", "Ann  Lee", "Ann\u00a0Lee", " ann\u2009lee ", "ann\tlee", "Ann\u200b Lee\ufeff", "a\u00adnn lee"),
        ("12", "12.0", "12,0", 12, 12.0, " 12 "),
        ("ann@mail.example", "mailto:Ann@mail.example", "MAILTO:ann@mail.example?subject=Hi", "ann@mail.example "),
        ("\uff21\uff4e\uff4e", "ann", "\u202aann\u202c"),
        ("ŞULE ÇELİK", "S\u0327ULE C\u0327ELI\u0307K"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_author(spellings):
    assert len({one_spelling(each) for each in spellings}) == 1


@pytest.mark.parametrize(
    "others", [("12", "120", "1.2", "012"), ("ann lee", "annlee", "ann-lee"), ("12.5", "12"), ("é", "e")]
)
def test_other_authors_stay_others(others):
    assert len({one_spelling(each) for each in others}) == len(others)


@pytest.mark.parametrize("empty", [None, "", "  ", "\u200b", float("nan"), "\u00a0", "mailto:"])
def test_nobody(empty):
    assert one_spelling(empty) is None


@given(st.text())
def test_what_has_one_spelling_keeps_it(name):
    once = one_spelling(name)
    assert once is None or one_spelling(once) == once


@pytest.mark.parametrize(
    "written",
    [
        "What do you\r\nthink?",
        "What do you\u00a0think?",
        "\ufeffWhat  do you think? ",
        "What do you\nthink?\u200b",
        "<p>What do you<br />think?</p>",
        "What do&nbsp;you think?",
        "<b>What</b> do you think&#63;",
    ],
)
def test_headings(written):
    assert heading(written) == "What do you think?"
    assert heading("Réponse") == heading("Re\u0301ponse")
    assert heading("Score <5 & >2") == "Score <5 & >2"


@pytest.mark.parametrize(
    "written", ['"What do you\r\nthink?"', "What do\u00a0you think?", '"What  do you\u200b think?"']
)
def test_a_heading_of_whatever_spelling_is_found(written, read):
    columns = {"text": "What do you think?", "created_at": "when", "author": "Prénom"}
    _, posts, _ = read("a.csv", f"{written},when,Pre\u0301nom\ntea,2026-11-03,ann\n", columns=columns)
    assert [post.text for post in posts] == ["tea"]
    _, posts, _ = read(
        "a.jsonl", '{"What do\u00a0you think?": "tea", "when": "2026-11-03", "Pre\u0301nom": "a"}\n', columns=columns
    )
    assert [post.text for post in posts] == ["tea"]
