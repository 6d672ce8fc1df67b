"""The impact assessment as the tool of the French authority imports it (LINCnil/pia, read on 2026-11-29: `importData`).

It wants `pia`, `answers`, `measures`, `evaluations` and `comments`. An answer names its question by number and has a text in HTML, a
list, or a gauge from 1 to 4. Statuses are the tool's: 0 is a draft, which a person goes on with there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from townhum.tell.page import write
from townhum.tell.papers.assessment import FEARED, Feared, answers, judged
from townhum.tell.papers.common import measures
from townhum.tell.papers.facts import Facts
from townhum.tell.papers.paper import Block, nodes

BLANK = "[To be decided]"
"""Stands where the tool wants a name, and nobody has said one."""

_SEVERITY, _LIKELIHOOD, _MEASURES = 4, 5, 3


def as_pia(facts: Facts) -> str:
    """The file to import, as JSON."""
    moment = f"{facts.written_on}T00:00:00.000Z"
    when = {"created_at": moment, "updated_at": moment}
    done = measures(facts)
    said = [
        {"id": at, "pia_id": 1, "reference_to": number, "data": data, **when}
        for at, (number, data) in enumerate(_answers(facts, tuple(title for title, _ in done)), 1)
    ]
    listed = [
        {"id": at, "pia_id": 1, "title": title, "content": _html((text,)), "placeholder": "", **when}
        for at, (title, text) in enumerate(done, 1)
    ]
    made = {"pia": _head(facts) | when, "answers": said, "measures": listed, "evaluations": [], "comments": []}
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def _head(facts: Facts) -> dict[str, object]:
    signed = facts.answers["signed_by"].said or BLANK
    return {
        "id": 1,
        "status": 0,
        "is_example": 0,
        "is_archive": 0,
        "name": facts.study.name,
        "category": "",
        "author_name": signed,
        "evaluator_name": facts.answers["officer"].said or BLANK,
        "validator_name": signed,
        "dpos_names": facts.study.officer,
        "dpo_opinion": facts.answers["officer_opinion"].said,
        "concerned_people_opinion": facts.answers["views_of_people"].said,
    }


def _answers(facts: Facts, done: tuple[str, ...]) -> Iterator[tuple[int, dict[str, object]]]:
    for number, blocks in answers(facts).items():
        yield number, {"text": _html(blocks), "gauge": None, "list": []}
    for feared in FEARED:
        yield from _risk(facts, feared, done)


def _risk(facts: Facts, feared: Feared, done: tuple[str, ...]) -> Iterator[tuple[int, dict[str, object]]]:
    for at, items in enumerate((feared.impacts, feared.threats, feared.sources)):
        yield feared.first + at, {"text": None, "gauge": None, "list": list(items)}
    yield feared.first + _MEASURES, {"text": None, "gauge": None, "list": list(done)}
    risk, said = facts.risks[feared.key], _html((judged(facts, feared),))
    yield feared.first + _SEVERITY, {"text": said, "gauge": risk.severity if risk else None, "list": []}
    yield feared.first + _LIKELIHOOD, {"text": said, "gauge": risk.likelihood if risk else None, "list": []}


def _html(blocks: tuple[Block, ...]) -> str:
    return "".join(map(write, nodes(blocks)))
