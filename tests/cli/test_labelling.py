"""`townhum label`: how it is asked and answered, and what is left of it."""

import io
from datetime import timedelta

import pytest
from keyed import keyed
from rich.console import Console
from studies import NOW

from townhum.cli import label_review
from townhum.cli.answering import Question, Said, answers, by_keys, by_lines, plain, refuse_file
from townhum.errors import UsageError
from townhum.records import PeriodRef, Window
from townhum.run.configuration import store_of
from townhum.run.labelled import keep_given

TODAY = NOW.date()
QUESTIONS = [Question(f"question {number}", f"text {number}") for number in range(4)]


def by_line(typed, questions=QUESTIONS):
    screen = io.StringIO()
    with by_lines(Console(file=screen, markup=False, width=80), io.StringIO(typed)) as ask:
        return answers(questions, ask), screen.getvalue()


def by_key(typed):
    keys, screen = iter(typed), io.StringIO()
    with by_keys(Console(file=screen, markup=False, width=80), lambda: next(keys)) as ask:
        return answers(QUESTIONS, ask), screen.getvalue()


@pytest.mark.parametrize(
    "typed", ["neg\nneutral\npos\nskip\n", "-\n0\n+\ns\n", "1\n2\n3\nstop\n", "NEGATIVE\n neu \n=\nq\n"]
)
def test_words_their_beginnings_and_keys_are_taken_line_by_line(typed):
    assert by_line(typed)[0] == {0: Said.NEGATIVE, 1: Said.NEUTRAL, 2: Said.POSITIVE}


def test_what_is_not_understood_is_asked_again():
    given, screen = by_line("ne\nhm\n\nneg\nstop\n")
    assert given == {0: Said.NEGATIVE}
    assert screen.count("Type negative") == 4
    assert screen.count("text 0") == 1


def test_the_end_of_the_input_is_a_stop_and_what_was_said_stands():
    given, screen = by_line("positive\n")
    assert given == {0: Said.POSITIVE}
    assert "text 1" in screen
    assert "text 2" not in screen


def test_back_takes_the_last_answer_away():
    given, screen = by_line("neg\nback\npos\nskip\nback\nstop\n")
    assert given == {0: Said.POSITIVE}
    assert screen.count("text 0") == 2


def test_single_keys_and_others_are_passed_over():
    given, screen = by_key("x-\n0+q")
    assert given == {0: Said.NEGATIVE, 1: Said.NEUTRAL, 2: Said.POSITIVE}
    assert "4 of 4: question 3" in screen


@pytest.mark.parametrize("after", [0, 2])
def test_an_interruption_keeps_what_was_said_so_far(after):
    def ask(at, many, question):
        if at == after:
            raise KeyboardInterrupt
        return Said.NEUTRAL

    assert answers(QUESTIONS, ask) == dict.fromkeys(range(after), Said.NEUTRAL)


def test_no_sign_of_a_text_steers_the_terminal():
    assert plain("a\x1b[2Jb\u202ec\x07\nd\r") == "a [2Jb c \nd"
    assert plain("\U0001f469\u200d\U0001f52c ok") == "\U0001f469\u200d\U0001f52c ok"


def test_check_says_of_labels_that_they_are_old_and_asks_for_no_key_without_any(tmp_path):
    made = keyed(tmp_path)
    assert list(label_review.warnings(made, tmp_path / "data", {}, TODAY)) == []
    store = store_of(made, tmp_path / "data", {})
    store.prepare()
    period = PeriodRef("2026-W46", "week", Window(NOW - timedelta(weeks=1), NOW))
    keep_given(made, store, period, {"whole": ((9, 0, 0), (0, 9, 0), (0, 0, 9))}, TODAY)
    assert list(label_review.warnings(made, tmp_path / "data", {}, TODAY)) == []
    [old] = label_review.warnings(made, tmp_path / "data", {}, TODAY + timedelta(days=365))
    assert "52 weeks" in old
    (tmp_path / "config" / "keys" / "store.key").unlink()
    [lost] = label_review.warnings(made, tmp_path / "data", {}, TODAY)
    assert "cannot be told" in lost


def test_no_repr_shows_a_text():
    assert "text" not in repr(QUESTIONS[0])


def test_no_text_is_shown_where_the_screen_is_a_file(tmp_path):
    with (tmp_path / "texts.txt").open("w") as file, pytest.raises(UsageError, match="terminal"):
        refuse_file(file)
    refuse_file(io.StringIO())
