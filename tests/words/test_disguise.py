"""What a configuration holds in disguise is told with its word; a brand with an & and an s names nobody."""

import pytest

from townhum.words import disguised, name_in, refused_as_identity


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ms fluff", '"ms"'),
        ("ask dr no", '"dr"'),
        ("m ms jones", '"ms"'),
        ("ms", '"ms"'),
        ("12 acorn lane", '"12 acorn lane"'),
        ("p\u0430yday", '"p\u0430yday"'),
        ("my boss", '"my boss"'),
    ],
)
def test_the_word_is_named(text, word):
    assert word in (disguised(text) or "")


@pytest.mark.parametrize("text", ["m ms", "m and ms", "a ms", "#mms", "h and m"])
def test_signs_and_single_letters_are_nobody(text):
    assert disguised(text) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("bollitore", "it"),
        ("allerterà", "it"),
        ("Kloster", "de"),
        ("inégale", "fr"),
        ("florería", "es"),
        ("waterkoker", "nl"),
    ],
)
def test_a_plain_word_of_a_language_of_the_study_is_not_two_names(word, code):
    assert disguised(word) is not None
    assert disguised(word, ("en", code)) is None
    assert disguised(word, ("en", "pl")) is not None


@pytest.mark.parametrize("word", ["giuliabianchi", "marcorusso", "MarcoRusso", "m4rcorusso", "g.i.u.l.i.a"])
@pytest.mark.parametrize("languages", [(), ("it",), ("de", "es", "fr", "it", "nl", "pt")])
def test_two_names_in_one_are_told_in_every_language(word, languages):
    assert disguised(word, languages) is not None


@pytest.mark.parametrize(
    ("word", "code"),
    [("costa", "it"), ("caro", "it"), ("caro", "es"), ("klein", "de"), ("blanc", "fr"), ("groot", "nl")],
)
def test_a_name_that_is_far_commoner_as_a_word_of_the_study_is_listed_in_lower_case(word, code):
    assert refused_as_identity(word) == refused_as_identity(word, ("pl",)) == "a person's name"
    assert refused_as_identity(word, ("en", code)) is None
    assert name_in(f"{word} {word.title()}", ("en", code)) == word.title()


@pytest.mark.parametrize("word", ["marco", "giulia", "bianchi", "jürgen", "lucía", "thérèse"])
def test_a_name_stays_one_in_every_language(word):
    assert refused_as_identity(word, ("en", "de", "es", "fr", "it", "nl", "pt")) == "a person's name"
