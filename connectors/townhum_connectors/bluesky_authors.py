"""What authors and moderators say of a post before it counts: asked of public servers, kept in memory alone, and not for long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from townhum.connector import Session
from townhum.errors import BadAnswer, ServerTrouble
from townhum_connectors.bluesky_options import Options
from townhum_connectors.bluesky_will import PREFERENCE, says_no

_AT_ONCE = 25
"""Accounts or posts that one question may name: app.bsky.actor.getProfiles, app.bsky.feed.getPosts."""

_GOOD_FOR = timedelta(hours=12)
"""How long an answer about an author counts; a change of mind that the stream tells ends it at once."""

_MOST_KNOWN = 50_000
_LACKING = (400, 404)
_NOT_UNDERSTOOD = (400,)
_NONE_THERE = "could not locate record"
_SHOWN = ("handle", "displayName", "description", "labels")


@dataclass(frozen=True, slots=True, repr=False)
class Author:
    """What is known of an account: its profile as far as it is looked at, and whether it forbids what we do; None where nobody says."""

    profile: Mapping[str, Any] | None
    forbids: bool | None
    asked_at: datetime

    def __repr__(self) -> str:
        return "Author()"


@dataclass(slots=True, repr=False)
class Authors:
    """Asks about authors, and remembers for a while."""

    options: Options
    now: Callable[[], datetime]
    _known: dict[str, Author] = field(default_factory=dict)

    def forget(self, did: str) -> None:
        """Ask again: something changed."""
        self._known.pop(did, None)

    def known(self, dids: Iterable[str], session: Session) -> Mapping[str, Author]:
        """What is known of these accounts, asked where it has to be. Raises a `SourceError`."""
        wanted = tuple(dict.fromkeys(dids))
        old = self.now() - _GOOD_FOR
        asked = [did for did in wanted if did not in self._known or self._known[did].asked_at < old]
        if len(self._known) + len(asked) > _MOST_KNOWN:
            self._known = {did: each for did, each in self._known.items() if did in wanted}
        for start in range(0, len(asked), _AT_ONCE):
            some = asked[start : start + _AT_ONCE]
            profiles = self._profiles(some, session)
            forbids = self._all_forbid([did for did in some if did in profiles], session)
            for did in some:
                self._known[did] = Author(profiles.get(did), forbids.get(did), self.now())
        return {did: self._known[did] for did in wanted}

    def labelled(self, uris: Sequence[str], session: Session) -> Mapping[str, Mapping[str, Any]]:
        """The posts that are still there, each with its labels. Raises a `SourceError`."""
        found: dict[str, Mapping[str, Any]] = {}
        for start in range(0, len(uris), _AT_ONCE):
            body = self._asked("app.bsky.feed.getPosts", "uris", uris[start : start + _AT_ONCE], "posts", session)
            found |= {post["uri"]: {"labels": _labels(post)} for post in body if isinstance(post.get("uri"), str)}
        return found

    def _profiles(self, dids: Sequence[str], session: Session) -> Mapping[str, Mapping[str, Any]]:
        body = self._asked("app.bsky.actor.getProfiles", "actors", dids, "profiles", session)
        return {
            each["did"]: {**{name: each.get(name) for name in _SHOWN}, "labels": _labels(each)}
            for each in body
            if isinstance(each.get("did"), str)
        }

    def _asked(self, what: str, name: str, values: Sequence[str], items: str, session: Session) -> list[Any]:
        """About all at once; where the server refuses that, about each: one that it cannot bear takes no other along.

        Raises a `SourceError`, also where it refuses to speak of every single one.
        """
        found = self._ask(what, name, values, items, session)
        if found is not None:
            return found
        alone = [self._ask(what, name, [value], items, session) for value in values] if len(values) > 1 else []
        if all(each is None for each in alone):
            do = "Check appview: it must be a server that speaks the public API of Bluesky."
            raise BadAnswer(do, "the server does not understand what is asked", key="appview")
        return [one for each in alone for one in each or ()]

    def _ask(self, what: str, name: str, values: Sequence[str], items: str, session: Session) -> list[Any] | None:
        """What a server says of some; None where it does not understand the question."""
        asked = urlencode([(name, value) for value in values])
        answer = session.get(f"{self.options.appview}/xrpc/{what}?{asked}", expect=_NOT_UNDERSTOOD)
        if answer.status in _NOT_UNDERSTOOD:
            return None
        body = answer.body
        found = body.get(items) if isinstance(body, dict) else None
        if not isinstance(found, list):
            do = "Check appview: it must be a server that speaks the public API of Bluesky."
            raise BadAnswer(do, "an answer is no list of what was asked for", key="appview")
        return [each for each in found if isinstance(each, dict)]

    def _all_forbid(self, dids: Sequence[str], session: Session) -> Mapping[str, bool | None]:
        """Whether each forbids it. A record that cannot be read, or had, is its author's own affair: what no other suffers from.

        Raises a `SourceError`, also where the server is in trouble whoever is asked about.
        """
        told: dict[str, bool | None] = {}
        trouble: list[ServerTrouble] = []
        for did in dids:
            try:
                told[did] = self._forbids(did, session)
            except BadAnswer:
                told[did] = None
            except ServerTrouble as error:
                trouble.append(error)
        if trouble and not told:
            raise trouble[0]
        return told

    def _forbids(self, did: str, session: Session) -> bool | None:
        """Whether the author's own record says no to what we do; None where nobody can say whether there is one."""
        asked = urlencode({"repo": did, "collection": PREFERENCE, "rkey": "self"})
        url = f"{self.options.records}/xrpc/com.atproto.repo.getRecord?{asked}"
        answer = session.get(url, expect=_LACKING)
        body = answer.body if isinstance(answer.body, dict) else {}
        if answer.status in _LACKING:
            none = body.get("error") == "RecordNotFound" or str(body.get("message", "")).lower().startswith(_NONE_THERE)
            return False if none else None
        return says_no(body.get("value"))


def _labels(described: Mapping[str, Any]) -> list[Any]:
    labels = described.get("labels")
    return [each for each in labels if isinstance(each, dict)] if isinstance(labels, list) else []
