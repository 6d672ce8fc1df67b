"""The invented readers' page of a paper, and its Atom feed (RFC 4287): the newest letters, nothing below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from random import Random

from townhum.clock import Clock
from townhum.demo import elsewhere, moments
from townhum.demo.identities import Minter
from townhum.demo.people import Account
from townhum.demo.reply import Reply, Request
from townhum.demo.speech import Remark
from townhum.demo.story import NO_BRAND, Beat
from townhum.records import Tone

PAPER = "spout.example"
"""The domain of the invented paper. Its feed is served on loopback under another address."""

FEED_PATH = "/letters/feed.atom"
ACCOUNTS = 36
SHARE = 0.035
SHOWN = 120
"""Letters that the feed shows: those of some five weeks."""

_EARLIER = 3
"""Letters from before the first week, so that the feed is known to reach back to its beginning."""


@dataclass(frozen=True, slots=True, repr=False)
class Letter:
    """One entry of the feed."""

    number: int
    remark: Remark

    @property
    def id(self) -> str:
        """The entry's name for good (RFC 4151)."""
        return f"tag:{PAPER},2026:letter-{self.number}"

    @property
    def url(self) -> str:
        """The page of the letter."""
        return f"https://{PAPER}/letters/{self.number}-{self.remark.at:%Y-%m-%d}"


def letters(random: Random, minter: Minter) -> tuple[tuple[Account, ...], tuple[Letter, ...]]:
    """The readers that write, and their letters, oldest first, with names, ids and addresses planted."""
    readers = elsewhere.people(ACCOUNTS, lambda rank: _reader(rank, minter))
    said = (*_earlier(readers[0]), *elsewhere.remarks(readers, SHARE, random, minter))
    made = tuple(Letter(1_001 + index, remark) for index, remark in enumerate(said))
    for letter in made:
        minter.plant("post_id", letter.id)
        minter.plant("post_url", letter.url)
    return readers, made


def _reader(rank: int, minter: Minter) -> Account:
    name = minter.display_name()
    return Account("feed", name, name, datetime(2024, 1, 1, tzinfo=UTC), elsewhere.weight(rank), display_name=name)


def _earlier(author: Account) -> list[Remark]:
    beat = Beat(0, NO_BRAND, "general", Tone.NEUTRAL)
    first = moments.week_start(1).astimezone(UTC)
    words = "This page is for letters about what is cooking. It opens in September."
    return [
        Remark(beat, author, first - timedelta(days=day), words, "To our readers") for day in range(_EARLIER, 0, -1)
    ]


class LettersApi:
    """Answers for the feed, and only shows what has been written by the clock's now."""

    def __init__(self, written: Sequence[Letter], clock: Clock) -> None:
        self._letters, self._clock = written, clock

    def answer(self, request: Request) -> Reply | None:
        """The answer, or None where the path is not the feed's."""
        if request.method != "GET" or request.path != FEED_PATH:
            return None
        shown = [letter for letter in self._letters if letter.remark.at <= self._clock.now()][-SHOWN:]
        return Reply(200, _feed(shown[::-1]).encode(), {"content-type": "application/atom+xml; charset=utf-8"})


def _feed(newest_first: Sequence[Letter]) -> str:
    updated = f"<updated>{_instant(newest_first[0])}</updated>" if newest_first else ""
    head = f'<link href="https://{PAPER}{FEED_PATH}" rel="self"/><id>tag:{PAPER},2026:letters</id>{updated}'
    entries = "\n".join(map(_entry, newest_first))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        f"<title>The Spout: letters (invented)</title>{head}\n{entries}\n</feed>\n"
    )


def _entry(letter: Letter) -> str:
    text = escape(f"<p>{escape(letter.remark.text, quote=False)}</p>", quote=False)
    return (
        f"<entry><title>{escape(letter.remark.title, quote=False)}</title><id>{letter.id}</id>"
        f'<link href="{letter.url}"/><published>{_instant(letter)}</published><updated>{_instant(letter)}</updated>'
        f"<author><name>{escape(letter.remark.author.name, quote=False)}</name></author>"
        f'<content type="html">{text}</content></entry>'
    )


def _instant(letter: Letter) -> str:
    return letter.remark.at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
