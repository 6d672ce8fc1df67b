"""The tallier: takes the signals of one period in any order, from one worker or several, and closes into a `Tally`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.apart import Apart, Spill
from townhum.count.tally.bounds import Kind, seeds_of
from townhum.count.tally.close import Taken, voices_of
from townhum.count.tally.columns import TOLD, UNLISTED, Columns, Hashes, hashes_of
from townhum.count.tally.frame import Frame, frame_of
from townhum.count.tally.handed import packed, unpacked
from townhum.count.tally.join import joined
from townhum.count.tally.left_out import LeftOut
from townhum.count.tally.told import Bag
from townhum.count.tally.whose import nos_of
from townhum.records import Dropped, Signals, Tally, Unwilling
from townhum.records.budget import Bounds

_NOBODY = Unwilling()

_AT_ONCE = 512
"""Signals taken at once: a column at a time, while they are still in the processor's cache."""

MOST_ROWS = 1_000_000
"""Rows that are held in memory, where there is a way to put more aside: some 100 MB."""


class Tallier:
    """Takes the signals of one period and closes into a `Tally`.

    `tracks`, `sources`, `languages` and the reader's `intents` are lists of names, in the order in which they are numbered;
    what is in no other language is "other". `zone` is the time zone in which days begin, `bounds` what one account may do,
    and `key` draws the lots of what has no author. Where an account's item was met at two sources, the one listed first in
    `sources` has it. With a `spill`, what is more than `most` rows is put aside by it, and counted shard by shard.
    Raises ValueError for a name listed twice, and for a key under 32 bytes.
    """

    def __init__(
        self,
        tracks: Sequence[str],
        sources: Sequence[str],
        zone: tzinfo,
        *,
        languages: Sequence[str],
        intents: Sequence[str],
        bounds: Bounds,
        key: bytes,
        spill: Spill | None = None,
        most: int = MOST_ROWS,
    ) -> None:
        self._frame = frame_of(tracks, sources, zone, languages=languages, intents=intents, bounds=bounds, key=key)
        self._seeds = self._frame.seeds
        self._other = len(languages)
        self._closed = False
        self._taken = _empty(self._frame)
        self._spill, self._most = spill, most
        self._apart: Apart | None = None

    @property
    def names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The languages, "other" among them, and the intents, by their numbers."""
        return tuple(self._frame.languages), tuple(self._frame.intents)

    def add(self, signals: Iterable[Signals]) -> None:
        """Take signals as they come. Raises ValueError for a track, source or intent outside the study, and after `close`.

        What came before a signal that is refused stays taken. Where `signals` itself fails, what it gave last may not be.
        """
        stream = iter(signals)
        while some := list(islice(stream, _AT_ONCE)):
            self._check_open()
            try:
                self._take(some)
            except (ValueError, OverflowError):
                for one in some:  # as far as they are good
                    self._take([one])
            self._put_aside(self._most)

    def drop(self, dropped: Iterable[Dropped]) -> None:
        """Take what was left out of the period. Raises ValueError for a source outside the study, and after `close`."""
        stream = iter(dropped)
        while some := list(islice(stream, _AT_ONCE)):
            self._check_open()
            self._taken.left_out.put(some, self._frame.sources)
            self._put_aside(self._most)

    def absorb(self, other: Tallier) -> None:
        """Take all that another tallier of the same study heard, as if it had been added here.

        The other is empty and shut afterwards. Raises ValueError for another study, and where either is closed or put rows aside.
        """
        if self._frame != other._frame or self._closed or other._closed or other is self:
            raise ValueError("the talliers differ in their study, or one is closed")
        if self._apart or other._apart:
            raise ValueError("a tallier put rows aside")
        self._taken.absorb(other._let_go())

    @property
    def held(self) -> int:
        """Rows that are held in memory: signals, and items that were left out."""
        return len(self._taken.columns) + len(self._taken.left_out)

    def hand_over(self) -> bytes:
        """All that is held in memory, for `take_up` of another tallier of the same study and key; here it is let go of."""
        self._check_open()
        part, self._taken = packed(self._taken), _empty(self._frame)
        return part

    def take_up(self, part: bytes) -> None:
        """Take what another process counted, as if it had been added here. Raises ValueError where it is cut, or of another study."""
        self._check_open()
        self._taken.absorb(unpacked(part, _empty(self._frame), self._frame))
        self._put_aside(self._most)

    def close(self, unwilling: Unwilling = _NOBODY) -> Tally:
        """The voices of all that was added, ordered by track, then account. The tallier is empty and shut afterwards.

        Items and accounts in `unwilling` said no at some source; they are left out wherever else they were met.

        Accounts are numbered in the order of their marks: without the key, which dies with the run, that order says
        nothing. Authorless accounts come last, in the order of the sources.
        """
        first, *others = self.parts(unwilling)
        return joined([first, *others]) if others else first

    def parts(self, unwilling: Unwilling = _NOBODY) -> Iterator[Tally]:
        """The same as tallies of accounts that are apart, one after the other, so that no two need be held at once."""
        self._check_open()
        nos = nos_of(unwilling)
        if self._apart is None:
            yield voices_of(self._let_go(), self._frame, nos)
            return
        self._put_aside(0)
        yield from self._apart.tallies(self._let_go(), self._frame, nos)

    def __repr__(self) -> str:
        return "Tallier()"

    def _check_open(self) -> None:
        if self._closed:
            raise ValueError("the tally is closed")

    def _put_aside(self, most: int) -> None:
        """Put all aside where there is more than `most`, and a way to."""
        if self._spill is None or self.held <= most:
            return
        self._apart = self._apart or Apart(self._spill)
        self._apart.put(self._taken)
        self._taken = self._taken.like()

    def _take(self, some: list[Signals]) -> None:
        """Take all of them, or raise and take none."""
        taken, frame = self._taken, self._frame
        try:
            sources = [frame.sources[one.source] for one in some]
            shapes = [taken.columns.shapes[one.tracks, one.toward, one.intents] for one in some]
        except KeyError:
            met = [self._meet(one) for one in some]
            sources, shapes = (list(each) for each in zip(*met, strict=True))
        languages = [frame.languages.get(one.language, self._other) for one in some]
        hashes = hashes_of(some)
        seed = self._seed(hashes, sources)
        terms = taken.terms.few([one.terms for one in some], seed)
        themes = taken.themes.few([one.themes for one in some], seed)
        unlisted = np.array([one.unlisted for one in some], dtype=np.bool_)
        told = (terms.said | themes.said | unlisted) * TOLD + unlisted * UNLISTED
        first_row = len(taken.columns)
        taken.columns.put(some, hashes, source=sources, shape=shapes, language=languages, told=told.tolist())
        taken.terms.put(first_row, terms)
        taken.themes.put(first_row, themes)

    def _seed(self, hashes: Hashes, sources: Sequence[int]) -> NDArray[np.uint64]:
        """The keyed word of each signal's account."""
        authorless = np.frombuffer(hashes.authorless, dtype=np.bool_)
        return np.where(authorless, self._seeds[sources], seeds_of(hashes.words()))

    def _meet(self, one: Signals) -> tuple[int, int]:
        """Number what is met for the first time; refuse what is not of this study."""
        frame, shapes = self._frame, self._taken.columns.shapes
        for what, name, known in (
            ("source", one.source, frame.sources),
            *(("track", track, frame.tracks) for track in (*one.tracks, *(track for track, _ in one.toward))),
            *(("intent", intent, frame.intents) for intent in one.intents),
        ):
            if name not in known:
                raise ValueError(f"the study has no {what} {name!r}")
        toward = tuple((track, int(tone)) for track, tone in one.toward)
        return frame.sources[one.source], shapes.setdefault((one.tracks, toward, one.intents), len(shapes))

    def _let_go(self) -> Taken:
        taken = self._taken
        self._taken, self._closed = _empty(self._frame), True
        return taken


def _empty(frame: Frame) -> Taken:
    bounds = frame.bounds
    return Taken(Columns(), Bag(Kind.TERM, bounds.terms), Bag(Kind.THEME, bounds.themes), LeftOut())
