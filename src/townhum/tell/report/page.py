"""Joins the parts of the report to one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

from townhum.tell.page import Element, document, tag
from townhum.tell.query import asking
from townhum.tell.report.asked_for import places, wishes
from townhum.tell.report.events import events, events_in, marks
from townhum.tell.report.findings import findings
from townhum.tell.report.growing import growing
from townhum.tell.report.house import PLAIN, House
from townhum.tell.report.launches import launches
from townhum.tell.report.moved import moved
from townhum.tell.report.over_time import net_sentiment, share_of_voice
from townhum.tell.report.scope import Scope
from townhum.tell.report.tiles import tiles
from townhum.tell.report.trust import trust
from townhum.tell.report.who import who

_ZONE = "SELECT time_zone FROM about WHERE series = {series}"


def report(scope: Scope, *, title: str = "", house: House = PLAIN) -> str:
    """The whole page as HTML. `title` stands for "What the square says". Raises `QueryError`."""
    title = title or "What the square says"
    said = "Made by townhum from published numbers alone. It fetches nothing and tells nobody that it is read."
    with asking(scope.public) as session:
        main = tag("main", *_parts(replace(scope, session=session)), id="main")
    choose = tag("div", id="choose", class_="choose screen")
    body = (_top(scope, title, house), choose, main, tag("footer", tag("p", said)))
    return document(title, *body, script=_own("report.js"), style=_own("report.css") + house.style)


def _parts(scope: Scope) -> Iterator[Element]:
    found = events_in(scope)
    yield findings(scope)
    yield tiles(scope)
    yield share_of_voice(scope, marks(scope, found, tone=False))
    yield net_sentiment(scope, marks(scope, found, tone=True))
    yield moved(scope)
    yield growing(scope)
    yield events(scope, found)
    yield launches(scope)
    yield wishes(scope)
    yield places(scope)
    yield trust(scope)
    yield who(scope)


def _top(scope: Scope, title: str, house: House) -> Element:
    span = " to ".join(dict.fromkeys((scope.periods[0].name, scope.newest.name)))
    words = [tag("h1", title), tag("p", f"{span} ({days_of(scope)})")]
    if scope.earlier:
        words.append(
            tag("p", f"{scope.earlier} earlier periods belong to another series, and are not compared with these.")
        )
    return tag("header", *house.logo, tag("div", *words), class_="top")


def days_of(scope: Scope) -> str:
    """The first and the last day in the time zone in which the study's days begin: in UTC a week of Berlin would begin on a Sunday."""
    zone = ZoneInfo(scope.ask(scope.sql(_ZONE))[0]["time_zone"])
    first, end = (
        moment.replace(tzinfo=UTC).astimezone(zone) for moment in (scope.periods[0].starts_at, scope.newest.ends_at)
    )
    return f"{first:%d %B %Y} to {end - timedelta(microseconds=1):%d %B %Y}, {zone.key}"


def _own(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
