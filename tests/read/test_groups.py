"""Words for groups of people are read as words that lean to no side."""

import numpy as np
import pytest

from townhum.read.groups import ALIKE, harmless, names_group, read_alike
from townhum.read.tokens import cut
from townhum.read.tone_model import ModelReader
from townhum.read.view import view
from townhum.read.writing import WRITINGS
from townhum.words import also_names


def read(texts, writing="posts"):
    return ModelReader().chances(view(texts), [writing] * len(texts))


@pytest.mark.parametrize("writing", WRITINGS)
def test_one_group_is_read_like_another(writing):
    said = read(
        [f"Two {group} women run the bakery" for group in ("gay", "Jewish", "deaf", "poor", "black", "mentally ill")],
        writing,
    )
    assert np.allclose(said[:5], said[0])
    plural = read([f"Most {group} here are nice" for group in ("Muslims", "immigrants", "pensioners")], writing)
    assert np.allclose(plural, plural[0])


def test_a_word_that_means_a_group_only_before_people_is_itself_elsewhere():
    alone, other = read(["poor sound", "local sound"])
    assert not np.allclose(alone, other)
    tokens = read_alike(cut(["old and poor people, poor sound"]))
    words = [tokens.words[number] for number in tokens.number]
    assert words == ["old", "and", "local", "people", ",", "poor", "sound"]


def test_words_for_a_group_that_follow_one_another_are_each_read_so():
    tokens = read_alike(cut(["mentally ill", "people"]))
    assert tokens.words[tokens.number[0]] == "mentally"  # another text's words are none of its own
    tokens = read_alike(cut(["mentally ill people"]))
    assert [tokens.words[number] for number in tokens.number] == ["local", "local", "people"]


def test_terms_are_read_from_the_words_as_written():
    seen = view(["poor people"])
    assert [seen.said.words[number] for number in seen.said.number] == ["poor", "people"]


def test_which_texts_name_a_group():
    texts = ["Two gay men", "a GAY bar", "poor families", "poor sound", "", "women here", "[OTHER] people"]
    assert names_group(read_alike(cut(texts))).tolist() == [True, True, True, False, False, True, False]
    assert names_group(read_alike(cut([]))).tolist() == []


def test_a_text_with_a_bad_word_is_not_spared():
    assert view(["gay people", "I hate gay people", "I hate rain"]).spared.tolist() == [True, False, False]


def test_what_a_model_learns_from_tells_them_apart():
    seen = view(["gay immigrants", "local others"], learning=True)
    assert len(set(seen.context.hashes)) == 4
    assert len(set(view(["gay immigrants", "local others"]).context.hashes)) == 2


def test_no_word_that_a_scrubber_may_keep_is_anybodys_name():
    assert "muslims" in harmless()
    assert not any(also_names(word) for word in harmless())
    assert set(harmless()) < set(ALIKE)
