"""The lines that tell of a notice where people write: for a forum, and for the foot of a site."""

from __future__ import annotations

from townhum.tell.notice.facts import Facts

BLANK = "[where you publish the notice]"
"""Stands where study.toml names no address."""


def for_a_forum(facts: Facts) -> str:
    """A post that tells the people of a place that they are listened to, in plain text."""
    where = ", ".join(place.name for place in facts.places)
    return (
        f"{facts.controller} counts what is said here about a few topics ({where}).\n\n"
        f"Why: {facts.purpose}\n"
        f"What you gain: {facts.benefit}\n\n"
        "No post, no name of an account and no link is kept: only blurred numbers of accounts are. Who listens, what is read and what "
        f"never, what was found, and how to object: {facts.url or BLANK}\n"
        f"To object or to ask, write to {facts.contact}.\n"
    )


def for_a_footer(facts: Facts) -> str:
    """One line for the foot of a site."""
    return f"We count what is said about a few topics, never who said it: {facts.url or BLANK}\n"


def as_text(facts: Facts) -> str:
    """Both, each under its heading."""
    return f"# A post for the places that are listened to\n\n{for_a_forum(facts)}\n# A line for the foot of your site\n\n{for_a_footer(facts)}"
