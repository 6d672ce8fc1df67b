"""The second look only ever adds to what is taken out, reads a post alone, and keeps nothing of it."""

import subprocess
import sys

import pytest

from townhum.errors import ModelError
from townhum.scrub import Scrubber
from townhum.scrub.second_look import STEP, WINDOW, SecondLook, second_look_version
from townhum.scrub.spans import Found


class Told(SecondLook):
    """Sees a person wherever one of these words stands, and remembers what it was asked."""

    def __init__(self, *words):
        self._words = words
        self.asked = []

    def find(self, text):
        self.asked.append(text)
        return [Found(at, at + len(word), "person") for word in self._words if (at := text.find(word)) >= 0]


@pytest.fixture(scope="module")
def second():
    pytest.importorskip("onnxruntime", reason="the second look needs the extra townhum[accurate]")
    return SecondLook()


def taken_out(second, text):
    return [text[start:end] for start, end, _ in second.find(text)]


def test_each_post_is_asked_about_once(post):
    second = Told("rudd")
    texts = ["tell rudd that the kettle leaks", "the kettle leaks", "tell rudd that the kettle leaks"]
    answers = Scrubber(second=second).scrub([post(text) for text in texts])
    assert second.asked == texts[:2]
    assert [answer.text.split()[1] for answer in answers] == ["[PERSON]", "kettle", "[PERSON]"]
    assert [(cut.kind, cut.start, cut.end) for cut in answers[0].removed] == [("person", 5, 9)]


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


def test_a_post_of_another_language_of_the_study_is_not_asked_about(post):
    second = Told("Kanne")
    Scrubber(second=second, languages=["de"]).scrub([post("die Kanne ist schon wieder undicht und das Geld ist weg")])
    assert second.asked == []


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("everybody over on the chess one has me down as wooden teapot by the way", "wooden teapot"),
        ("the woman at the desk, joy, was lovely about my refund", "joy"),
        ("back gate wants four two nine one, leave the box in the porch", "four two nine one"),
    ],
)
def test_what_identifies_where_it_stands_is_seen(second, text, identity):
    assert identity in taken_out(second, text)


@pytest.mark.parametrize(
    "text",
    [
        "the wooden teapot leaks and the lid is loose",
        "no joy with the refund, three weeks now",
        "four of the nine plates came broken, one in two pieces",
        "",
        "!!! ??? :) \U0001f602",
    ],
)
def test_the_same_words_as_words_stay(second, text):
    assert taken_out(second, text) == []


def test_what_it_says_of_a_post_hangs_on_no_other(second):
    texts = ["add me as wooden teapot on steam", "the kettle leaks", "ask for joy at the till"]
    assert [second.find(text) for text in texts] == [second.find(text) for text in texts[::-1]][::-1]


def test_a_long_text_is_read_to_its_end(second):
    filling = "the kettle leaks and the lid is loose. " * (2 * (WINDOW + STEP) // 9)
    text = f"{filling}add me on steam, i'm wooden teapot there"
    assert "wooden teapot" in taken_out(second, text)
    assert all(end <= len(text) and start >= len(filling) for start, end, _ in second.find(text))


@pytest.mark.parametrize(
    "text",
    ["\u0130\u0307 e\u0301 \ufb01 \u4e2d\u6587 \u0e44\u0e17\u0e22 \u200d", "a" * 50_000, "De " * 3_000, "\ud800"],
)
def test_odd_texts_are_read(second, text):
    assert all(0 <= start < end <= len(text) for start, end, _ in second.find(text))


def test_accents_and_capitals_change_nothing(second):
    plain, other = (second.read(text) for text in ("ask for andre at the till", "ASK for Andr\u00e9 at the TILL"))
    assert plain == other


def test_without_the_extra_the_message_says_what_to_do():
    def absent(name):
        raise ImportError(name)

    with pytest.raises(ModelError, match=r"townhum\[accurate\]' *, or take second_look out"):
        SecondLook(absent).find("the kettle leaks")
    with pytest.raises(ModelError, match=r"townhum\[accurate\]' *, or take second_look out"):
        second_look_version(lambda _: None)


def test_its_version_names_the_weights():
    assert second_look_version().startswith("second-look-en ")


def test_without_a_post_no_model_is_loaded():
    code = (
        "import sys; from townhum.run.stages import build_scrubber; from townhum.study import ScrubRules; "
        "build_scrubber({}, ScrubRules(second_look=True)); "
        "print('onnxruntime' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
