"""Sparklines start at zero and leave gaps where there is no number."""

import pytest

from townhum.cli.showing import sparkline


@pytest.mark.parametrize(
    ("values", "line"),
    [([0, 50, 100], "▁▅█"), ([100, None, 100], "█ █"), ([], ""), ([0, 0], "▁▁"), ([None], " "), ([-5, 5], "▁█")],
)
def test_a_line_of_bars(values, line):
    assert sparkline(values) == line


def test_lines_can_share_a_scale():
    assert sparkline([50, 100, 400], top=200) == "▃▅█"
