"""The registry of language packs."""

import pytest
from training.packs.build import front_coded

from townhum.words import packs
from townhum.words.packs.levels import START, spelt


def test_packs_are_told_by_code_with_what_they_rest_on() -> None:
    assert {"de", "es", "fr"} <= packs.packs().keys()
    for code, pack in packs.packs().items():
        assert pack.code == code
        assert pack.name.istitle()
        for half in (pack.scrub, pack.read):
            assert half.on is not bool(half.why_off)
            assert half.rests_on or not half.on, "a half that is on says what it rests on"


def test_a_language_without_a_pack_is_passed_over() -> None:
    assert packs.scrubbed(["en", "xx"]) == ()
    assert packs.read(["en", "xx"]) == ()


def test_only_what_is_scrubbed_is_read() -> None:
    every = list(packs.packs())
    assert set(packs.read(every)) <= set(packs.scrubbed(every))


def test_a_pack_without_such_data_says_so() -> None:
    with pytest.raises(FileNotFoundError):
        packs.pack_data("de", "nothing.txt")


def test_words_are_read_back_as_they_were_written() -> None:
    words = sorted({"kunde", "kunden", "kundendienst", "x" * 40, "x" * 41, "äöü", "ähre"})
    lines = ["!4", *front_coded(words)]
    assert list(spelt(lines)) == words
    assert set(spelt(lines).values()) == {START}
