"""Identifiers of every kind, each in twenty disguises: none can be read afterwards. `make bench-scrub` plants 10,000."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "scrubbing"))
from planted import DISGUISES, GRAMMAR, TOLD, left, plant

ROWS = list(plant(5 * (len(GRAMMAR) + len(TOLD)), seed=11))


@pytest.mark.parametrize("disguise", DISGUISES)
def test_no_planted_identifier_can_be_read(scrubber, post, disguise):
    rows = [row for row in ROWS if row[1] == disguise]
    for (kind, _, identifier, _), answer in zip(rows, scrubber.scrub([post(row[3]) for row in rows]), strict=True):
        assert not left(identifier, answer.text), kind


def test_the_check_itself_sees_what_is_left():
    assert left("@quorv_zelth12", "ask quorv_zel [OTHER]")
    assert not left("@quorv_zelth12", "ask [HANDLE]")
    assert left("4821", "my pin is 4 8 2 1")
    assert not left("4821", "my pin is [DIGITS]")


def test_there_are_twenty_disguises():
    assert len(DISGUISES) == 20
