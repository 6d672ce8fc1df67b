"""What answers to `townhum ask` lie in a study's folder, and what people who gave them agreed to. Reads alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from townhum.errors import StoreError
from townhum.run.asking import kept_since
from townhum.study import ANSWERS, ASKED, load_ask
from townhum.tell.asking.answer import Answer, read_answer


@dataclass(frozen=True, slots=True)
class Asked:
    """What was ever asked: wordings by name, which people who answered have agreed to; and ids of answers that were taken back."""

    wordings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    taken_back: tuple[str, ...] = ()


def asked_in(folder: Path) -> Asked:
    """What asked.json keeps. Raises `StoreError` where it is damaged."""
    path = folder / ASKED
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        return Asked(dict(found.get("wordings", {})), tuple(map(str, found.get("taken_back", ()))))
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        do = "Put back a backup of it: it says what people agreed to, and which answers they took back."
        raise StoreError(do, "it cannot be read", where=str(path)) from None


def overdue(folder: Path, today: date) -> int:
    """How many answers are kept longer than people were told; none where nothing is asked. Raises `ConfigError`, `StoreError`."""
    ask = load_ask(folder)
    return 0 if ask is None else sum(each.day < kept_since(ask.kept, today) for each in kept_in(folder / ANSWERS))


def kept_in(file: Path) -> list[Answer]:
    """The answers that were gathered before. Raises `StoreError` where one cannot be read: none is lost by writing over it."""
    try:
        read = [read_answer(line) for line in lines_of(file)] if file.exists() else []
    except (OSError, UnicodeDecodeError):
        read = ["not understood"]
    answers = [each for each in read if isinstance(each, Answer)]
    if len(answers) < len(read):
        broken = len(read) - len(answers)
        raise StoreError("Mend it, or put back a backup of it.", f"{broken} line(s) cannot be read", where=str(file))
    return answers


def lines_of(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8-sig").split("\n") if line.strip()]
