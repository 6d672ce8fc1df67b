"""Runs a connector over a recording, and keeps what a test wants to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from townhum.conformance.replay import Endless, Exchange, ReplaySession, Swap
from townhum.conformance.secrets import secret_for
from townhum.connector import NOBODY, Connector, Covered, Marker, Objections, Page, Screened, to_post
from townhum.records import DropReason, Post, Window

KEY = b"a key for tests, not for a run!!"
SOURCE = "conformance"
MOST_PAGES = 5_000
"""Pages of one walk, after which it counts as endless."""


@dataclass(frozen=True, slots=True, repr=False)
class Heard:
    """What came out of one walk. `pairs` holds each raw item with its post; `origins` the exchange behind each page."""

    pages: list[Page] = field(default_factory=list)
    origins: list[tuple[Exchange, Any] | None] = field(default_factory=list)
    pairs: list[tuple[Any, Post]] = field(default_factory=list)
    drops: Counter[DropReason] = field(default_factory=Counter)
    covered: list[Any] = field(default_factory=list)

    def take(self, raw: Any, result: Screened, window: Window) -> None:
        """Note what became of one raw item."""
        if isinstance(result, DropReason):
            self.drops[result] += 1
        elif result.created_at in window:
            self.pairs.append((raw, result))

    @property
    def items(self) -> list[Any]:
        """All raw items, in the order they came."""
        return [item for page in self.pages for item in page.items]

    @property
    def posts(self) -> list[Post]:
        """The posts of the window, each once: what a run would go on with."""
        return list({post.key: post for _, post in self.pairs}.values())


def listen(
    connector: Connector,
    options: Any,
    window: Window,
    recording: Sequence[Exchange],
    *,
    folder: Path | None = None,
    swap: Swap | None = None,
) -> Heard:
    """Walk, screen and decode. Drops are counted as often as they are met.

    Raises what the decoder raises, and `AssertionError` for a walk that has no end or asks hosts it did not name.
    """
    hosts, secret = connector.decoder.hosts(options), secret_for(connector.manifest)
    session = ReplaySession(recording, hosts, folder=folder, swap=swap, secret=secret)
    heard = Heard()
    for page in _walked(connector.decoder.walk(options, window, session), heard):
        heard.pages.append(page)
        heard.origins.append(session.served[-1] if session.served else None)
        if len(heard.pages) > MOST_PAGES:
            raise Endless(f"the walk gave more than {MOST_PAGES} pages: it must end by itself")
        for raw in page.items:
            heard.take(raw, screened(raw, connector, options), window)
    if session.strangers:
        raise AssertionError(f"asked hosts that decoder.hosts(options) does not name: {sorted(set(session.strangers))}")
    return heard


def _walked(walk: Generator[Page, None, Covered], heard: Heard) -> Iterator[Page]:
    """The pages of a walk. What it returns at its end, how far it covered the window, is noted in `heard`."""
    while True:
        try:
            page = next(walk)
        except StopIteration as end:
            heard.covered.append(end.value)
            return
        yield page


def screened(
    raw: Any, connector: Connector, options: Any, key: bytes = KEY, objections: Objections = NOBODY
) -> Screened:
    """One raw item by the rules of a run."""
    manifest, decoder, marker = connector.manifest, connector.decoder, Marker(key)
    return to_post(raw, manifest, decoder, options, source=SOURCE, marker=marker, objections=objections)
