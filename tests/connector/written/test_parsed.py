"""A file that is no TOML says so with its line, whoever reads it."""

from __future__ import annotations

import pytest

from townhum.connector.written.parsed import parsed
from townhum.errors import ConfigError


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a = 1\nb = [2,\n", 2, "look at what begins here"),
        ("since = 2026-13-40\n", 1, "holds a date that no calendar has"),
        ("a = 1\na = 2\n", 2, "is not TOML"),
        ("x = " + "[" * 5000, 1, "is not TOML"),
    ],
)
def test_the_line_is_told(text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parsed(text, "study.toml")
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("study.toml", line)
    assert said in problem.what
