"""Picks from a filled-in form the answers to the questions that a source names. What was answered elsewhere is not looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from townhum.connector.screen import values_at
from townhum.connector.vocabulary import SAID, Answers


def picked(item: Any, answers: Answers, options: Any) -> Any:
    """The form with the chosen answers under `said`. What is no form stays as it is, so that it is counted as broken.

    An answer of several texts is several; a form without an answer to any of the questions says nothing.
    """
    if not isinstance(item, Mapping):
        return item
    table = _table(next(values_at(item, answers.at), None), answers) if _holds(item, answers.at) else {}
    texts = _to(table, getattr(options, answers.text, None), answers)
    ratings = _to(table, getattr(options, answers.rating, None), answers) if answers.rating else iter(())
    return {**item, SAID: [*({"text": each} for each in texts), *({"rating": each} for each in ratings)]}


def _holds(item: Mapping[str, Any], path: str) -> bool:
    return path.partition(".")[0] in item


def _table(found: Any, answers: Answers) -> Mapping[str, Any]:
    """Answers by question: as they stand, or by every name that one of a list gives."""
    if isinstance(found, Mapping):
        return found
    return {name: answer for answer in found for name in _names(answer, answers)} if isinstance(found, list) else {}


def _names(answer: Any, answers: Answers) -> Iterator[str]:
    return (name for path in answers.by for name in values_at(answer, path) if isinstance(name, str))


def _to(table: Mapping[str, Any], questions: str | tuple[str, ...] | None, answers: Answers) -> Iterator[Any]:
    """The values of the answers to some questions, in the order in which the source names them."""
    for question in (questions,) if isinstance(questions, str) else questions or ():
        answer = table.get(question)
        if not answers.value:
            yield from _each(answer)
            continue
        whole = (list(values_at(answer, path)) for path in answers.value)
        yield from _each(next((values for values in whole if any(each is not None for each in values)), None))


def _each(value: Any) -> Iterator[Any]:
    """The parts of an answer: of a list each, of a table of questions within a question too, of nothing none."""
    if isinstance(value, list | Mapping):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _each(part)
    elif value not in (None, ""):
        yield value
