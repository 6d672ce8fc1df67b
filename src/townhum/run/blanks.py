"""What only a person can say in the papers, answered or not. `check` lists what is blank, and loads nothing for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from townhum.study import Settings
from townhum.study.papers import PaperAnswers, Risk
from townhum.tell.papers.facts import Answer


def answers(settings: Settings) -> Mapping[str, Answer]:
    """What a person answers, by key, answered or not. Two things are asked in study.toml, since the notice says them too."""
    fields = PaperAnswers.model_fields
    said = {
        key: Answer(f"papers.{key}", field.description or "", _written(getattr(settings.papers, key)))
        for key, field in fields.items()
    }
    notice = settings.study.notice
    officer, authority = type(notice).model_fields["officer"], type(notice).model_fields["authority"]
    return {
        **said,
        "officer": Answer("study.notice.officer", officer.description or "", notice.officer),
        "authority": Answer("study.notice.authority", authority.description or "", notice.authority),
    }


def blank_in_papers(settings: Settings) -> tuple[Answer, ...]:
    """What nobody has answered yet."""
    return tuple(answer for answer in answers(settings).values() if not answer.said)


def _written(value: object) -> str:
    match value:
        case str():
            return value.strip()
        case date():
            return value.isoformat()
        case Risk():
            return value.because
    return ""
