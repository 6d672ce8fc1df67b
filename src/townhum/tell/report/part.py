"""What every part of the report has: a heading, how its numbers are made, and the question that gives them."""

from __future__ import annotations

from townhum.tell.page import Element, Node, paragraphs, section, tag


def part(id_: str, heading: str, *children: Node | None, made: str, sql: str) -> Element:
    """A part of the page. `made` says how its numbers come about, `sql` is the question that shows them again."""
    inner = [child for child in children if child is not None]
    return section(heading, *inner, _made(made), _asked(sql), id_=id_)


def nothing(said: str) -> Element:
    """What stands where there is nothing to show, and why."""
    return tag("p", said, class_="pale")


def _made(made: str) -> Element:
    return tag("details", tag("summary", "How is this made?"), *paragraphs(made), class_="made")


def _asked(sql: str) -> Element:
    copy = tag("button", "Copy", type="button", class_="copy", hidden=True)
    return tag("details", tag("summary", "The SQL"), tag("pre", tag("code", sql), tabindex=0), copy, class_="made")
