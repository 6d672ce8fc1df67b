"""Questions that are answered with one key, or by lines: what was said of each text, as long as somebody goes on."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO

from rich.console import Console

from townhum.errors import UsageError


class Said(StrEnum):
    """What may be said of a text."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"
    SKIP = "skip"
    BACK = "back"
    STOP = "stop"


TONES = (Said.NEGATIVE, Said.NEUTRAL, Said.POSITIVE)

KEYS = {"-": Said.NEGATIVE, "0": Said.NEUTRAL, "+": Said.POSITIVE, "s": Said.SKIP, "b": Said.BACK, "q": Said.STOP}
"""And what else lies where these are on a keyboard."""

_ALSO = {
    "1": Said.NEGATIVE,
    "2": Said.NEUTRAL,
    "3": Said.POSITIVE,
    "=": Said.POSITIVE,
    "_": Said.NEGATIVE,
    "\x04": Said.STOP,
    "": Said.STOP,
}
_BY_KEY = "  -  negative    0  neutral    +  positive    s  skip    b  back    q  stop"
_BY_LINE = "Type negative, neutral, positive, skip, back or stop, then Enter."
_LEAST = 3  # letters of "neg", "neu", by which a word is told


@dataclass(frozen=True, slots=True)
class Question:
    """A text, and what is asked of it."""

    asked: str
    text: str

    def __repr__(self) -> str:
        return "Question()"


Ask = Callable[[int, int, Question], Said]
"""Given how many were shown, how many there are and a question, what is said."""


def answers(questions: Sequence[Question], ask: Ask) -> dict[int, Said]:
    """The tone that was said of each question that has one, by its place. Ctrl-C ends it as stop does."""
    given: dict[int, Said] = {}
    at = 0
    try:
        while at < len(questions):
            said = ask(at, len(questions), questions[at])
            if said is Said.STOP:
                break
            if said is Said.BACK:
                at = max(at - 1, 0)
                given.pop(at, None)
                continue
            if said in TONES:
                given[at] = said
            at += 1
    except KeyboardInterrupt:
        pass
    return given


@contextmanager
def by_keys(console: Console, keys: Callable[[], str]) -> Iterator[Ask]:
    """Ask on a screen of its own, which is gone with all that was on it when the last question is answered."""

    def ask(at: int, many: int, question: Question) -> Said:
        console.clear()
        console.print(f"{at + 1} of {many}: {question.asked}\n")
        console.print(question.text, soft_wrap=False)
        console.print(f"\n{_BY_KEY}")
        while True:
            key = keys().lower()
            if (said := KEYS.get(key) or _ALSO.get(key)) is not None:
                return said

    with console.screen():
        yield ask


@contextmanager
def by_lines(console: Console, lines: TextIO) -> Iterator[Ask]:
    """Ask line by line, with nothing redrawn. The end of the input is a stop."""

    def ask(at: int, many: int, question: Question) -> Said:
        console.print(f"\n{at + 1} of {many}: {question.asked}", soft_wrap=True)
        console.print(question.text, soft_wrap=True)
        while True:
            line = lines.readline()
            said = Said.STOP if not line else _meant(line)
            if said is not None:
                return said
            console.print(_BY_LINE)

    console.print(_BY_LINE)
    yield ask


def _meant(line: str) -> Said | None:
    """What a line says: a key, a word, or its beginning."""
    word = line.strip().lower()
    if len(word) < _LEAST:
        return KEYS.get(word) or (_ALSO.get(word) if word else None)
    found = [said for said in Said if said.startswith(word)]
    return found[0] if len(found) == 1 else None


@contextmanager
def single_keys() -> Iterator[Callable[[], str]]:
    """Each key of the terminal as it is pressed, with nothing shown of it."""
    import termios  # noqa: PLC0415  only where there is a terminal
    import tty  # noqa: PLC0415  the same

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal)
        yield lambda: sys.stdin.read(1)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def refuse_file(screen: TextIO) -> None:
    """Raises `UsageError` where what is shown would stand in a file: no text is ever written to one."""
    try:
        mode = os.fstat(screen.fileno()).st_mode
    except (OSError, ValueError):  # it has no number: it is in memory
        return
    if stat.S_ISREG(mode):
        do = "Run it in a terminal, without > and a file."
        raise UsageError(do, "texts are shown, and never written to a file", where="townhum label")


def plain(text: str) -> str:
    """A text that moves no cursor and turns no writing about: what is not meant to be seen becomes a blank."""
    kept = {"\n", "\u200d"}  # lines, and what joins emoji
    return "".join(sign if sign in kept or sign.isprintable() else " " for sign in text).strip()
