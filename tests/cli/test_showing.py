"""Sparklines start at zero and leave gaps where there is no number; what is to be pasted can be."""

import shlex
from pathlib import Path

import pytest

from townhum.cli.showing import pasteable, sparkline


@pytest.mark.parametrize(
    ("values", "line"),
    [([0, 50, 100], "▁▅█"), ([100, None, 100], "█ █"), ([], ""), ([0, 0], "▁▁"), ([None], " "), ([-5, 5], "▁█")],
)
def test_a_line_of_bars(values, line):
    assert sparkline(values) == line


def test_lines_can_share_a_scale():
    assert sparkline([50, 100, 400], top=200) == "▃▅█"


@pytest.mark.parametrize("name", ["data", "a folder", "Ann's", 'say "tea"', "$HOME", "`id`", "a;b", "ключ", ""])
def test_a_command_line_can_be_pasted_whatever_its_words_hold(name):
    words = ["townhum", "query", "--data", str(Path(name)), "select 'a' as \"b\""]
    assert shlex.split(pasteable(*words)) == words
