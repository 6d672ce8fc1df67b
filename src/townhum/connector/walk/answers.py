"""What an answer holds: its items, and what its refusal means in the words of the manifest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from townhum.connector.contract import Answer
from townhum.connector.screen import values_at
from townhum.connector.vocabulary import Asked, Refusal
from townhum.connector.walk.filling import Filling
from townhum.connector.walk.surveys import picked
from townhum.errors import AccessDenied, BadAnswer, Busy, Missing, SourceError

_DENIED, _GONE = (401, 403), (404, 410)
_SUCCESS = range(200, 300)
_MOST_NESTED = 20_000
"""Items within items of one answer; more is made to wear us out."""

_ERRORS: Mapping[str, type[SourceError]] = {
    "denied": AccessDenied,
    "missing": Missing,
    "busy": Busy,
    "odd": BadAnswer,
}
LEAVE = "Ask the operator for access, or take the source out."
"""What to do where nothing more is known of a refusal."""
_DO = {
    "denied": LEAVE,
    "missing": "Check that the place still exists and is spelt right.",
    "busy": "Leave this source for a later run.",
    "odd": "Check the keys of this source.",
}


def meaning_of(answer: Answer, refusals: tuple[Refusal, ...]) -> Refusal | None:
    """The first refusal that an answer meets, or None."""
    for refusal in refusals:
        if answer.status in refusal.status and (not refusal.path or _is_among(answer.body, refusal)):
            return refusal
    return None


def raise_refusal(refusal: Refusal, answer: Answer, where: str) -> NoReturn:
    """Raise what a refusal means."""
    error, do = _ERRORS[refusal.means], refusal.do or _DO[refusal.means]
    happened = f"{refusal.says} (the server answers {answer.status})"
    if error is Busy:
        raise Busy(do, happened, where=where, status=answer.status)
    raise error(do, happened, where=where, key=refusal.key, status=answer.status)


def raise_unless_success(answer: Answer, where: str) -> None:
    """Raise for a status that was expected because it means something with another body, and not with this one."""
    status = answer.status
    if status in _SUCCESS:
        return
    means = "denied" if status in _DENIED else "missing" if status in _GONE else "odd"
    raise _ERRORS[means](_DO[means], f"the server answers {status}", where=where, status=status)


def items_in(body: Any, asked: Asked, filling: Filling, where: str) -> list[Any]:
    """The items of an answer, unwrapped, with those nested in them, under the name they are called by.

    Raises `BadAnswer` where there is no list. An element that is no item stays, so that it is counted as broken.
    """
    found = _list_in(body, asked, where)
    items = [item for element in found for item in _flat(_unwrapped(element, asked.within), asked.nested)]
    ours = [item for item in items if _is_ours(item, asked, filling)]
    if asked.answers is not None:
        ours = [picked(item, asked.answers, filling.options) for item in ours]
    return [{asked.called: item} for item in ours] if asked.called else ours


def first_at(raw: Any, paths: tuple[str, ...]) -> Any:
    """The first value at one of these paths, or None."""
    return next((value for path in paths for value in values_at(raw, path) if value is not None), None)


def _list_in(body: Any, asked: Asked, where: str) -> list[Any]:
    found = body if not asked.items else first_at_whole(body, asked.items)
    if isinstance(found, list):
        return found
    if asked.one_or_many and isinstance(found, Mapping):
        return [found]
    if found is None and asked.may_be_absent and isinstance(body, Mapping):
        return []
    raise BadAnswer(
        "Check the keys of this source, and whether the server speaks this API.",
        f"a page has no list of items{f' ({asked.items[0]})' if asked.items else ''}",
        where=where,
    )


def first_at_whole(body: Any, paths: tuple[str, ...]) -> Any:
    """What stands at the first of these paths that is there, lists taken whole; `.` is a body that is a list itself."""
    for path in paths:
        if path == "." and isinstance(body, list):
            return body
        found = body
        for step in path.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        if found is not None:
            return found
    return None


def _unwrapped(element: Any, within: str) -> Any:
    return element[within] if within and isinstance(element, Mapping) and within in element else element


def _flat(item: Any, nested: str) -> Iterator[Any]:
    if not nested:
        yield item
        return
    waiting, given = [item], 0
    while waiting and given < _MOST_NESTED:
        each = waiting.pop()
        yield each
        given += 1
        inner = first_at_whole(each, (nested,))
        if isinstance(inner, list):
            waiting.extend(reversed(inner))


def _is_ours(item: Any, asked: Asked, filling: Filling) -> bool:
    """Whether an item belongs to the place that was asked for. Where it does not say, it does."""
    for path, wanted in asked.only.items():
        value = filling.text(wanted) if isinstance(wanted, str) else str(wanted).lower()
        there = [str(found).lower() if isinstance(found, bool) else str(found) for found in values_at(item, path)]
        if value is not None and there and value not in there:
            return False
    return True


def _is_among(body: Any, refusal: Refusal) -> bool:
    return any(
        type(value) is type(each) and value == each for value in values_at(body, refusal.path) for each in refusal.among
    )
