"""What goes to a worker and comes back: plain tuples. No key, no mark, no moment; of the source the name alone, for how people write there."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import IO, Any

from townhum.records import DropReason, ItemKey, Post, Signals, Tone

_NO_KEY = ItemKey(bytes(16))
_NO_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_LENGTH = 8
"""Bytes before each message that say how long it is."""

Outward = tuple[str, str, str | None, tuple[str, ...]]
"""Source, text, language, names to hide."""
Homeward = str | tuple[Any, ...]
"""A reason, or what was read, without whose it is."""


def outward(posts: Iterable[Post]) -> list[Outward]:
    """What a worker is told of posts."""
    return [(post.source, post.text, post.language, post.names_to_hide) for post in posts]


def as_posts(told: Iterable[Outward]) -> list[Post]:
    """The posts as a worker has them: nobody's, and of no time."""
    return [
        Post("", source, _NO_KEY, _NO_MOMENT, text, language=language, names_to_hide=names)
        for source, text, language, names in told
    ]


def homeward(found: Iterable[Signals | DropReason]) -> list[Homeward]:
    """What a worker says was found."""
    return [
        one.value
        if isinstance(one, DropReason)
        else (
            one.language,
            one.tracks,
            None if one.tone is None else int(one.tone),
            one.intents,
            tuple((track, int(tone)) for track, tone in one.toward),
            one.terms,
            one.unlisted,
            one.themes,
        )
        for one in found
    ]


def joined(posts: Sequence[Post], told: Sequence[Homeward]) -> list[Signals | DropReason]:
    """What was found, as that of these posts."""
    return [_of(post, one) for post, one in zip(posts, told, strict=True)]


def _of(post: Post, told: Homeward) -> Signals | DropReason:
    if isinstance(told, str):
        return DropReason(told)
    language, tracks, tone, intents, toward, terms, unlisted, themes = told
    return Signals(
        source=post.source,
        key=post.key,
        created_at=post.created_at,
        mark=post.mark,
        language=language,
        tracks=tracks,
        tone=None if tone is None else Tone(tone),
        rating=post.rating,
        intents=intents,
        toward=tuple((track, Tone(number)) for track, number in toward),
        terms=terms,
        unlisted=unlisted,
        themes=themes,
    )


def send(stream: IO[bytes], message: object) -> None:
    """Write one message. Raises OSError where nobody reads any more."""
    content = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(len(content).to_bytes(_LENGTH, "big"))
    stream.write(content)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one message. Raises EOFError where there is none, or half of one."""
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    return pickle.loads(_exactly(stream, length))  # noqa: S301  from a process that we started ourselves


def _exactly(stream: IO[bytes], many: int) -> bytes:
    content = stream.read(many)
    if len(content) < many:
        raise EOFError
    return content
