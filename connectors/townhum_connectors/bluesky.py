"""Follows Bluesky's Jetstream for posts with a listed hashtag, or in reply to the study's own accounts."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from datetime import datetime
from typing import Any

from townhum.connector import Covered, Draft, Page, Session
from townhum.connector.reading import language_code, moment
from townhum.errors import BadAnswer, SkipItem
from townhum.records import DropReason, Window
from townhum_connectors.bluesky_follow import Following
from townhum_connectors.bluesky_options import Options, account, hosts, place

__all__ = ["Options", "account", "decode", "follow", "hosts", "place", "walk"]


def follow(options: Options, cursor: int | None, now: Callable[[], datetime]) -> Following:
    """Begin to follow."""
    return Following(options, cursor, now)


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:  # noqa: ARG001  the contract's
    """A stream shows no page that could be read: `townhum listen` follows it. Raises `BadAnswer`, and reaches nothing."""
    yield Page([])
    do = "Have it followed: `townhum listen`, or `townhum listen --once` for a first try."
    raise BadAnswer(do, "it is a stream, and shows no page that could be read", where=place(options))


def decode(kept: Mapping[str, Any], options: Options) -> Draft:  # noqa: ARG001  the contract's
    """One post."""
    author, text = kept["author"], kept["text"]
    if not isinstance(author, str) or not isinstance(kept["id"], str) or not isinstance(text, str):
        raise SkipItem(DropReason.BROKEN)
    return Draft(
        id=kept["id"],
        created_at=moment(kept["created_at"]),
        text=text,
        author=author,
        language=language_code(kept["language"]),
    )
