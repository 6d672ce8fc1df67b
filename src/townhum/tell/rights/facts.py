"""What an answer to a person is made from: what the study says of itself, what it published, and what became of an objection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from townhum.tell.notice.facts import Facts as NoticeFacts
from townhum.tell.papers.facts import Answer


@dataclass(frozen=True, slots=True)
class Periods:
    """The periods whose numbers there are: how many, from which day to which, and when the oldest goes.

    `waiting` were heard in part and wait; `deleted` are gone because their time was over, the last of them on `last_deleted`.
    """

    published: int = 0
    first: date | None = None
    last: date | None = None
    oldest_goes: date | None = None
    waiting: int = 0
    deleted: int = 0
    last_deleted: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """All that an answer says. `objection` is "in force", "withdrawn" or "not on the list"; empty where no account was named.

    `entered` tells that the objection was put on the list because of this request. `authority` is a blank where study.toml does
    not say it. `own_files` are sources that the controller holds itself, outside of the study. `promises` are the published budget in words.
    """

    study: NoticeFacts
    day: date
    periods: Periods
    authority: Answer
    promises: tuple[str, ...]
    objection: str = ""
    receipt: str = ""
    entered: bool = False
    own_files: tuple[str, ...] = ()
    asked: bool = False
    """Whether answers that people gave to a question of the study's own are kept, with their consent."""
