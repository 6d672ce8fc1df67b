"""What townhum writes is known again piece by piece, and whatever is added to it is not."""

import pytest

from townhum.keep.own_texts import OwnTexts

PAGE = "<p>Who listens: Example Kettles Ltd, since 2026-11-09.</p><p>12 voices ask for a lid.</p>\n<p>Ask us.</p>"
OWN = OwnTexts([PAGE])


@pytest.mark.parametrize(
    "line",
    [
        "<p>Who listens: Example Kettles Ltd, since 2025-01-01.</p>",
        "<p>340 voices ask for a lid.</p><p>Ask us.</p>",
        *PAGE.splitlines(),
    ],
)
def test_whatever_its_dates_and_counts_a_line_is_known(line):
    assert OWN.rest(line).strip() == ""


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("<p>Ask us, Maria Lopez.</p>", "Ask us, Maria Lopez."),
        ("<p>Ask us.</p><p>Maria Lopez</p>", "Maria Lopez"),
        ('<p title="Maria Lopez">Ask us.</p>', '<p title="Maria Lopez">'),
        ("<p>123456789 voices ask for a lid.</p>", "123456789 voices ask for a lid."),
        ("<p>4155-2671</p>", "4155-2671"),
        ("Maria < Lopez", "Maria < Lopez"),
    ],
)
def test_what_is_added_is_left(line, left):
    assert left in OWN.rest(line)


def test_nothing_is_known_where_nothing_is_written():
    assert OwnTexts().rest("<p>Ask us.</p>") == "<p>Ask us.</p>"
