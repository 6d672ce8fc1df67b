"""Identifiers that a word tells of go whole, and what only sounds like them stays."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "scrubbing"))
from told import labelled, left, sentences

NEAR_FILE = Path(__file__).parents[2] / "benchmarks" / "scrubbing" / "near_identifiers.txt"
READ = list(sentences("identifiers.txt"))


@pytest.mark.parametrize("kind", dict.fromkeys(kind for kind, _ in READ))
def test_no_part_of_an_identifier_stays(scrubber, kind):
    for of, sentence in READ:
        if of == kind:
            figures = left(scrubber, sentence)
            assert (figures.whole, figures.part) == (0, 0), sentence.text


def test_the_check_itself_sees_what_is_left(scrubber):
    assert left(scrubber, labelled("the [[kettle leaks]] and my pin is [[4821]]")).whole == 1
    assert left(scrubber, labelled("my [[pin is 4821]]")).part == 1


@pytest.mark.parametrize("text", NEAR_FILE.read_text(encoding="utf-8").splitlines()[1:])
def test_a_near_miss_stays(scrub, text):
    assert scrub(text).text == text
