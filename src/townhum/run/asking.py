"""From ask.toml to the request that people read, and what becomes of the answers that come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from townhum.errors import StoreError
from townhum.keep.answers import ANSWERS, keep_lines, kept_lines
from townhum.study import Ask, Settings, load_ask
from townhum.tell.asking.answer import Answer, read_answer
from townhum.tell.asking.request import Request

Kind = Literal["new", "again", "taken back", "without consent", "other wording", "not understood"]
"""What becomes of a line that came back."""


def request_of(settings: Settings) -> Request | None:
    """What the study asks; None where it asks nothing. Raises `ConfigError`."""
    ask = load_ask(settings.folder)
    return None if ask is None else _request(settings, ask)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The answers after gathering, how many of them were dropped because their time is over, and how many new lines are of each kind."""

    answers: tuple[Answer, ...]
    forgotten: int
    told: Mapping[Kind, int]


def put_together(
    before: Iterable[Answer],
    lines: Iterable[str],
    *,
    wordings: Collection[str],
    taken_back: Collection[str],
    since: date,
    today: date,
) -> Gathered:
    """Put new lines to the answers that are there; the same id counts once, as it came last. Those of days before `since` are dropped.

    What a clock that is off dated later than today is of today, or it would be kept for longer than people were told.
    `wordings` are the names of the wordings that people could agree to, `taken_back` the ids of answers whose authors want them gone.
    """
    there = {each.id: each for each in (_of_today_at_most(each, today) for each in before)}
    told: Counter[Kind] = Counter()
    for line in lines:
        found = read_answer(line)
        if not isinstance(found, Answer):
            told[found] += 1
        elif found.ask not in wordings:
            told["other wording"] += 1
        elif found.id in taken_back:
            told["taken back"] += 1
        else:
            told["again" if found.id in there else "new"] += 1
            there[found.id] = _of_today_at_most(found, today)
    kept = tuple(each for each in there.values() if each.day >= since)
    return Gathered(kept, len(there) - len(kept), told)


def _of_today_at_most(answer: Answer, today: date) -> Answer:
    return replace(answer, day=today) if answer.day > today else answer


def overdue(folder: Path, today: date) -> int:
    """How many answers are kept longer than people were told; none where nothing is asked. Raises `ConfigError`, `StoreError`."""
    ask = load_ask(folder)
    return 0 if ask is None else sum(each.day < kept_since(ask.kept, today) for each in kept_in(folder))


def kept_in(folder: Path) -> list[Answer]:
    """The answers that were gathered before. Raises `StoreError` where one cannot be read: none is lost by writing over it."""
    lines = kept_lines(folder)
    read = ["not understood"] if lines is None else [read_answer(line) for line in lines]
    answers = [each for each in read if isinstance(each, Answer)]
    if len(answers) < len(read):
        do, broken = "Mend it, or put back a backup of it.", len(read) - len(answers)
        raise StoreError(do, f"{broken} line(s) cannot be read", where=str(folder / ANSWERS))
    return answers


def keep(folder: Path, answers: Iterable[Answer]) -> None:
    """Put answers in the place of those that are there. Raises `StoreError`."""
    keep_lines(folder, (each.line() for each in answers))


def kept_since(ask_kept: timedelta, today: date) -> date:
    """The first day whose answers are kept still."""
    return today - ask_kept


def _request(settings: Settings, ask: Ask) -> Request:
    study = settings.study
    return Request(
        question=ask.question,
        stars=ask.stars,
        until=ask.until,
        kept_days=ask.kept / timedelta(days=1),
        url=ask.url or "",
        notice_url=study.notice.url or "",
        controller=study.controller,
        contact=ask.answers_to or study.contact,
        purpose=study.purpose,
        benefit=study.benefit,
    )
