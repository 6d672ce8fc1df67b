"""The answers: to who asks what is held, who wants it corrected, and who wants it deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from townhum.tell.papers.paper import Bullets, Paper, Part, Rows
from townhum.tell.rights import parts
from townhum.tell.rights.facts import Held

_NOT_FOUND = (
    "Because nothing is held by which you could be found, it cannot be told whether you were among those who were heard, nor which number "
    "you had a part in (GDPR article 11)."
)


def access(held: Held) -> Paper:
    """What is held of a person, and what is not."""
    short = Part("In short", (*parts.nothing(held), _NOT_FOUND))
    return Paper(
        "access",
        "What is held about you",
        _lead(held, "to know what is held about you"),
        (
            short,
            parts.objection(held),
            parts.who(held),
            parts.where(held),
            parts.kept(held),
            *parts.own_files(held),
            parts.periods(held),
            parts.recipients(held),
            parts.why_nobody(held),
            parts.may(held),
        ),
    )


def correct(held: Held) -> Paper:
    """Why there is nothing to correct, and what a person can do instead."""
    done = (
        (
            "your post was changed or deleted where it stands",
            "a run reads it as it stands then; it keeps no copy of an earlier form",
        ),
        (
            "your post was read wrongly",
            "what was read of it is not held; it is in a number about many, with noise, and cannot be told apart",
        ),
        (
            "your account was taken for two, or for another's",
            "no account is held; to be left out altogether, see below",
        ),
    )
    short = Part(
        "In short",
        (
            *parts.nothing(held),
            "So there is nothing about you that could be wrong, and nothing that could be corrected. Published numbers are not changed.",
        ),
    )
    answer = Part(
        "What was done",
        (f"On {held.day} we looked at all that the study holds.", Rows("By what was wrong", ("if", "then"), done)),
    )
    return Paper("correct", "What can be corrected", _lead(held, "for a correction"), (short, answer, *_rest(held)))


def delete(held: Held) -> Paper:
    """What was deleted and when, and why the numbers stay."""
    done = [f"On {held.day} we looked at all that the study holds."]
    if held.entered:
        done.append(
            f"On {held.day} your account was put on the list of those who are not counted, so that nothing of it is read from the next "
            "run on. The request itself was written down without saying whose it was."
        )
    short = Part(
        "In short",
        (
            *parts.nothing(held),
            "What a run reads of a post is gone when the run ends. Published numbers stay until their time is over: they hold no person.",
        ),
    )
    answer = Part("What was done", (Bullets(tuple(done)),))
    return Paper("delete", "What was deleted", _lead(held, "for a deletion"), (short, answer, *_rest(held)))


def _rest(held: Held) -> tuple[Part, ...]:
    own = parts.own_files(held)
    return parts.objection(held), parts.kept(held), *own, parts.periods(held), parts.why_nobody(held), parts.may(held)


def _lead(held: Held, what: str) -> str:
    return (
        f"{held.study.controller} answers, on {held.day}, a request {what}. It is about the study “{held.study.name}”."
    )


ANSWERS: Mapping[str, Callable[[Held], Paper]] = MappingProxyType(
    {"access": access, "correct": correct, "delete": delete}
)
"""The answer to each kind of request."""
