"""What is worked out once for a word of the shipped list: the same answers, and no memory of anything else."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.remembered import Columns, Remembered
from townhum.words import vocabulary

LISTED = sorted(vocabulary())[:50]
OTHERS = [
    f"{LISTED[0]}\uff9e\uff9f\uff9e",
    "Zxqwv",
    "[PERSON]",
    "4711",
    "\U0001f600",
    "ana.lopez@example.org",
    "#Zxqwv",
]


class Asked:
    """Works out the letters of words, and notes which ones it was asked about."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def __call__(self, words: list[str]) -> Columns:
        self.words += words
        return np.array([len(word) for word in words], np.int64), np.array([word[:1].isupper() for word in words], bool)


@given(st.lists(st.lists(st.sampled_from([*LISTED, *map(str.upper, LISTED), *OTHERS]), unique=True), max_size=8))
def test_the_answers_are_those_of_asking_each_time(batches: list[list[str]]) -> None:
    remembered = Remembered(Asked())
    for words in batches:
        letters, capital = remembered.of(words)
        assert letters.tolist() == [len(word) for word in words]
        assert capital.tolist() == [word[:1].isupper() for word in words]


def test_a_listed_word_is_worked_out_once() -> None:
    asked = Asked()
    remembered = Remembered(asked)
    for _ in range(3):
        remembered.of([LISTED[0], LISTED[1].title(), f"#{LISTED[2]}"])
    assert asked.words == [LISTED[0], LISTED[1].title(), f"#{LISTED[2]}"]


def test_no_other_word_outlives_its_batch() -> None:
    asked = Asked()
    remembered = Remembered(asked)
    remembered.of([LISTED[0], *OTHERS])
    held = repr(vars(remembered))
    assert not [word for word in OTHERS if word in held]
    remembered.of(OTHERS)
    assert asked.words == [LISTED[0], *OTHERS, *OTHERS]


def test_a_word_given_twice_does_not_displace_the_next() -> None:
    remembered = Remembered(Asked())
    remembered.of([LISTED[0], LISTED[0], LISTED[1]])
    assert remembered.of([LISTED[1], LISTED[0]])[0].tolist() == [len(LISTED[1]), len(LISTED[0])]


def test_memory_has_an_end() -> None:
    asked = Asked()
    remembered = Remembered(asked, most=2)
    for _ in range(2):
        assert remembered.of(LISTED[:3])[0].tolist() == [len(word) for word in LISTED[:3]]
    assert asked.words == [*LISTED[:3], LISTED[2]]
