"""What was written is examined: kinds and places, never the string."""

import pytest

from townhum.run.stages import build_verifier


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
