"""Reads the answers of one LimeSurvey: it asks for a session, exports ranges of answers, and gives the session back."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any

from townhum.connector import Covered, Draft, Page, Session
from townhum.connector.accounts import tidied
from townhum.connector.vocabulary import Reading, Scale
from townhum.connector.walk.fields import draft_of
from townhum.records import Window
from townhum_connectors.places.limesurvey_options import Options
from townhum_connectors.places.limesurvey_server import Server

__all__ = ["Options", "account", "decode", "hosts", "place", "walk"]

_AT_ONCE = 500
"""Ids of answers in one export: an answer of the server may not grow without bound."""

_MOST_EMPTY = 200
"""Exports in a row without an answer, after which ids are taken to have ended."""

_GAP = "there is a long gap in the numbers of its answers"
_READING = Reading(
    id=("{site}/{survey}/{id}",),
    author=("{site}/{survey}/{author}",),
    created_at="iso8601",
    text={"text": "plain"},
    rating=Scale(of="rating_scale"),
)


def hosts(options: Options) -> tuple[str, ...]:
    """The server."""
    return (options.site,)


def place(options: Options) -> str:
    """The survey in words."""
    return f"survey {options.survey} at {options.site}"


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:
    """Every answer that was sent off. They come by number, so those of other periods are read too."""
    server = Server(options, session, place(options))
    try:
        count, read, first, empty = server.how_many(), 0, 1, 0
        while read < count and empty < _MOST_EMPTY:
            answers = list(server.exported(first, first + _AT_ONCE - 1))
            first, read, empty = first + _AT_ONCE, read + len(answers), 0 if answers else empty + 1
            if answers:
                yield Page(answers)
        return Covered() if read >= count else Covered(window.end, _GAP)
    finally:
        server.leave()


def decode(kept: Mapping[str, Any], options: Options) -> Draft:
    """One answer. It is its token's, else one person's where the permission says so."""
    return draft_of(kept, dict(options), _READING, ("text",))


def account(written: Any, options: Options) -> frozenset[str]:
    """A participant's token, or the number of an answer."""
    given = str(written) if type(written) is int else written
    name = tidied(given)
    return frozenset({f"{options.site}/{options.survey}/{name}"} if name else ())
