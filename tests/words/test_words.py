"""The shipped lists: small, harmless, and closed to names in an extension."""

from importlib.resources import files

import pytest

from townhum.words import ALWAYS, ANYWHERE, LOWER, is_common_name, name_in, refused_as_identity, vocabulary


def test_the_lists_are_compact():
    sizes = [(files("townhum.words") / name).stat().st_size for name in ("vocabulary.txt.xz", "names.txt.xz")]
    assert sum(sizes) < 1_000_000


@pytest.mark.parametrize(
    "name", ["maria", "mohammed", "chukwudi", "nguyen", "jurgen", "fatima", "priya", "dmitri", "siobhan", "kowalski"]
)
def test_names_of_many_cultures_are_no_harmless_words(name):
    assert name not in vocabulary()
    assert is_common_name(name) or name == "kowalski"


@pytest.mark.parametrize("word", ["the", "not", "never", "good", "terrible", "kettle", "delivery", "monday"])
def test_words_are(word):
    assert vocabulary()[word] >= LOWER


def test_a_word_that_is_a_name_keeps_no_capital_inside_a_sentence():
    assert all(
        vocabulary().get(word, 0) < ANYWHERE for word in ["will", "mark", "grace", "may", "rose", "bill", "frank"]
    )
    assert vocabulary()["not"] == ALWAYS


@pytest.mark.parametrize(
    ("term", "reason"),
    [
        ("Maria", "a person's name"),
        ("emma watson", "a person's name"),
        ("@kettlewick", "a handle"),
        ("u/someone", "a handle"),
        ("ann_b", "a handle"),
        ("zorbulator", None),
        ("kettlewick", None),
        ("price", None),
        ("deliver*", None),
        ("walmart", None),
        ("nescaf\u00e9", None),
        ("\u0161koda", None),
        ("intel", None),
        ("pepsi", None),
    ],
)
def test_names_and_handles_are_refused(term, reason):
    assert refused_as_identity(term) == reason


@pytest.mark.parametrize(
    ("term", "word"), [("tea with maria", "maria"), ("Emma's kettle", "Emma"), ("water kettle", "")]
)
def test_the_word_that_is_a_name_is_told(term, word):
    assert name_in(term) == word
