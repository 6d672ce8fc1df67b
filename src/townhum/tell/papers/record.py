"""The record of processing activities: GDPR article 30(1), letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from townhum.tell.papers.common import (
    counted,
    days,
    done,
    in_memory,
    kept,
    listened_to,
    places,
    recipients,
    responsible,
    special,
)
from townhum.tell.papers.facts import Facts
from townhum.tell.papers.paper import Block, Paper, parts_of


def record(facts: Facts) -> Paper:
    """The record of one study."""
    return Paper(
        "record-of-processing",
        f"Record of processing: {facts.study.name}",
        "What GDPR article 30(1) asks a controller to keep, letter by letter, made from the study's own configuration.",
        parts_of(_PARTS, facts),
    )


def _purposes(facts: Facts) -> Iterator[Block]:
    study = facts.study
    yield study.purpose
    yield f"What the people listened to gain: {study.benefit}"
    yield f"Lawful basis: {study.lawful_basis}"


def _whose(facts: Facts) -> Iterator[Block]:
    yield listened_to(facts)
    yield in_memory(facts)
    yield special(facts)
    yield "Counted, for groups alone:"
    yield counted(facts)
    yield places(facts)


def _recipients(facts: Facts) -> Iterator[Block]:
    yield recipients(facts)
    yield "Who runs the machine:"
    yield facts.answers["processors"]


def _transfers(facts: Facts) -> Iterator[Block]:
    yield facts.answers["where_it_runs"]


def _until_when(facts: Facts) -> Iterator[Block]:
    yield f"Posts, and who wrote them: for as long as one run takes. Numbers: {days(facts.study.retention_days)}."
    yield kept(facts)


def _security(facts: Facts) -> Iterator[Block]:
    yield done(facts)
    yield "Who has access:"
    yield facts.answers["who_has_access"]
    yield "Backups:"
    yield facts.answers["backups"]


_PARTS = (
    ("(a) Who is responsible", responsible),
    ("(b) Purposes", _purposes),
    ("(c) Whose data, and which", _whose),
    ("(d) Recipients", _recipients),
    ("(e) Transfers to a third country", _transfers),
    ("(f) Until when", _until_when),
    ("(g) Security", _security),
)
