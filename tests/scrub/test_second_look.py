"""The second look only ever adds to what is taken out, and is asked about posts in doubt alone."""

import subprocess
import sys

import pytest

from townhum.scrub import Scrubber
from townhum.scrub.second_look import SecondLook, is_in_doubt
from townhum.scrub.spans import Found


class Told(SecondLook):
    """Sees a person wherever one of these words stands, and remembers what it was asked."""

    def __init__(self, *words):
        self._words = words
        self.asked = []

    def find(self, texts):
        self.asked += texts
        return [
            [Found(at, at + len(word), "person") for word in self._words if (at := text.find(word)) >= 0]
            for text in texts
        ]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Will said that the kettle leaks", True),
        ("it was Mark who said it", True),
        ("The kettle leaks, so I took it back", False),
        ("the kettle leaks, mark my words", False),
    ],
)
def test_a_word_with_a_capital_that_is_a_name_as_well_is_in_doubt(text, doubt):
    assert is_in_doubt(text, []) is doubt


def test_what_is_taken_out_already_is_in_no_doubt():
    assert not is_in_doubt("it was Mark who said it", [(7, 11)])


def test_only_posts_in_doubt_are_asked_about_and_only_once(post):
    second = Told("Will")
    scrubber = Scrubber(second=second)
    texts = ["Will you see that the kettle leaks", "the kettle leaks", "Will you see that the kettle leaks"]
    answers = scrubber.scrub([post(text) for text in texts])
    assert second.asked == texts[:1]
    assert [answer.text.split()[0] for answer in answers] == ["[PERSON]", "the", "[PERSON]"]
    assert [(cut.kind, cut.start, cut.end) for cut in answers[0].removed] == [("person", 0, 4)]


def test_it_adds_to_what_is_found_and_undoes_nothing(post):
    text = "Will told Maria Lopez and @ann_b that the kettle leaks"
    plain = Scrubber().scrub([post(text)])[0]
    second = Scrubber(second=Told("Will", "Maria")).scrub([post(text)])[0]
    taken = {place for cut in second.removed for place in range(cut.start, cut.end)}
    assert {place for cut in plain.removed for place in range(cut.start, cut.end)} <= taken
    assert second.text.startswith("[PERSON] told [PERSON] and [HANDLE]")


def test_the_words_of_a_track_stay(post):
    def protect(text):
        at = text.find("Will")
        return [(at, at + 4)] if at >= 0 else []

    [answer] = Scrubber(protect, second=Told("Will")).scrub([post("Will you see that the kettle leaks")])
    assert answer.text.startswith("Will you")


def test_a_withheld_post_is_not_asked_about(post):
    second = Told("Will")
    Scrubber(second=second).scrub([post("I have cancer, Will")])
    assert second.asked == []


@pytest.mark.long
def test_the_model_itself_sees_a_person_and_forgets_the_words():
    second = SecondLook()
    [[person], nothing] = second.find(["I talked to Quorvathia Blenkinsopp's sister", "the kettle leaks"])
    assert person == Found(12, 35, "person") or person.start <= 12
    assert nothing == []
    assert "Quorvathia" not in set(second._model.vocab.strings)
    assert second._model.pipe_names == ["ner"]
    assert second.find(["it leaks " * 2_000]) == [[]]


def test_without_a_second_look_no_model_is_loaded():
    code = (
        "import sys; from townhum.run.stages import build_scrubber; from townhum.study import ScrubRules; "
        "build_scrubber({}, ScrubRules(second_look=True)); "
        "print(any(name.startswith('en_core_web') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
