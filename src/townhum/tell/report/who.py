"""Who listens, and how to object: at the end of every report, whoever it is forwarded to."""

from __future__ import annotations

from townhum.tell.page import Element, section, tag, terms
from townhum.tell.report.scope import Scope

_ABOUT = "SELECT * EXCLUDE (series) FROM about WHERE series = {series}"


def who(scope: Scope) -> Element:
    """The last part of the page. Its contact is where an objection goes."""
    row = next(iter(scope.ask(scope.sql(_ABOUT))), {})
    said = (
        ("Who listens", row.get("controller", "")),
        ("What for", row.get("purpose", "")),
        ("What those gain who are listened to", row.get("benefit", "")),
        ("On what ground", row.get("lawful_basis", "")),
        ("How long the numbers are kept", row.get("retention", "")),
        ("To ask, or to object to being counted", row.get("contact", "")),
    )
    never = (
        "No post, author or link is kept, and none is in this page. Every number is about a group of accounts, and has noise in it that "
        "hides any one of them."
    )
    return section("Who listens, and how to object", terms(said), tag("p", never), id_="who")
