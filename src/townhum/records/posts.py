"""What is read from one item, in memory only: the post, the post without identities, and the signals. All of it dies with the run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NamedTuple, NewType

Mark = NewType("Mark", bytes)
"""HMAC-SHA256(key, network, canonical author id), 16 bytes. The key is random and dies with the run."""

ItemKey = NewType("ItemKey", bytes)
"""HMAC-SHA256(key, network, canonical item id), 16 bytes: what one account has under it counts once."""


PLACEHOLDER = re.compile(r"\[(?:PERSON|HANDLE|EMAIL|LINK|DIGITS|OTHER)\]")
"""What stands in a scrubbed text where an identity stood. Written by `scrub`, never read as a word by `read`."""


class DropReason(StrEnum):
    """Why an item was not used. A closed list, so that no reason can carry text."""

    NOT_PUBLIC = "not_public"
    OPTED_OUT = "opted_out"
    AUTOMATED = "automated"
    RESHARED = "reshared"
    DELETED = "deleted"
    NO_CONSENT = "no_consent"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    BROKEN = "broken"
    WITHHELD = "withheld_for_protection"


class Tone(IntEnum):
    """The tone of a post, or of a voice (majority of its posts, a tie is neutral)."""

    NEGATIVE = -1
    NEUTRAL = 0
    POSITIVE = 1

    @property
    def label(self) -> str:
        """The lower-case word shown to people."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, repr=False)
class Post:
    """One public item, in memory only. `created_at` is aware UTC; `mark` is None when the item has no author.

    `names_to_hide` are the names the connector saw in the thread; scrub erases them from the text.
    `rating` is the author's own score from 1 (worst) to 5 (best), if the place has one.
    """

    network: str
    source: str
    key: ItemKey
    created_at: datetime
    text: str
    mark: Mark | None = None
    language: str | None = None
    rating: int | None = None
    names_to_hide: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Post(source={self.source!r})"


@dataclass(frozen=True, slots=True)
class Removed:
    """One identity taken out: its kind, and where it stood in the original text (offsets in code points).

    `at` is where its placeholder begins in the scrubbed text.
    """

    kind: str
    start: int
    end: int
    at: int = field(default=-1, compare=False)


@dataclass(frozen=True, slots=True, repr=False)
class ScrubbedPost:
    """A post whose identities were replaced by neutral placeholders. Built by `scrub` and nowhere else."""

    source: str
    key: ItemKey
    created_at: datetime
    text: str
    mark: Mark | None = None
    language: str | None = None
    rating: int | None = None
    removed: tuple[Removed, ...] = ()

    def __repr__(self) -> str:
        return f"ScrubbedPost(source={self.source!r})"


@dataclass(frozen=True, slots=True, repr=False)
class Signals:
    """What was read from one post. No text.

    `language` is an ISO 639-1 code or "und"; `tone` is None where tone cannot be read (another language);
    `tracks` are the names of the tracks that matched. `intents` are names from read's closed list that the post shows;
    `toward` is the tone toward each matched brand or aspect track in its own clause. `terms` are numbers of the shipped
    vocabulary (`words.terms`), `themes` numbers of the shipped topic matrix; both are read only from posts that matched a
    track. `unlisted` tells that such a post holds words that are in no list of ours.
    """

    source: str
    key: ItemKey
    created_at: datetime
    mark: Mark | None
    language: str
    tracks: tuple[str, ...]
    tone: Tone | None
    rating: int | None = None
    intents: tuple[str, ...] = ()
    toward: tuple[tuple[str, Tone], ...] = ()
    terms: tuple[int, ...] = ()
    unlisted: bool = False
    themes: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return f"Signals(source={self.source!r})"


class Dropped(NamedTuple):
    """An item that was left out, without anything that it said: whose it was, where it was met, and why.

    `mark` is None for what has no author. `at` is the quarter of an hour in which it was written (aware UTC), or None where
    that cannot be read: what is broken counts then in every period that is closed while it can be met, all else in none. `key` tells copies
    of it from others; where neither key nor mark is known it is nobody's, and is not counted.
    """

    mark: Mark | None
    source: str
    reason: DropReason
    at: datetime | None = None
    key: ItemKey | None = None

    def __repr__(self) -> str:
        return f"Dropped({self.source!r}, {self.reason.value!r})"


@dataclass(frozen=True, slots=True, repr=False)
class Unwilling:
    """Items and accounts that said no somewhere in a run, and are left out wherever else they were met.

    A no of an item, with the mark of who said it, acts on this account's item and on copies of it without an author: what
    another account has under the same key is its own. A no without a mark stood on a copy without an author (a deleted post
    has none); it acts on every item with this key. Whose it is cannot be asked of the data: were it to act only where exactly
    one account claims the key, a second account could bring the first one's item back by claiming it too, and so move what is
    not its own. As it is, no account's claim changes what becomes of another's. A network gives an id to one account, so that
    the no is this account's; where several claim the key, it is nobody's alone, and stays when any of them is taken away.
    """

    items: frozenset[tuple[Mark | None, ItemKey]] = frozenset()
    accounts: frozenset[Mark] = frozenset()

    def __repr__(self) -> str:
        return "Unwilling()"
