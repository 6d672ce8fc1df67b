"""What a configuration holds in disguise is told with its word; a brand with an & and an s names nobody."""

import pytest

from townhum.words import disguised


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
