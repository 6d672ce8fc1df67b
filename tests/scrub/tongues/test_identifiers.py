"""What a word of another language tells: each recognizer finds its examples, and leaves its counter-examples."""

import pytest

from townhum.scrub.recognizers.pattern import LinearRecognizer
from townhum.scrub.tongues.identifiers import TOLD


@pytest.mark.parametrize("recognizer", TOLD)
def test_each_finds_its_examples_and_nothing_in_the_others(recognizer: type[LinearRecognizer]) -> None:
    one = recognizer()
    for text in recognizer.examples:
        assert one.analyze(text, one.supported_entities), text
    for text in recognizer.counter_examples:
        assert not one.analyze(text, one.supported_entities), text
