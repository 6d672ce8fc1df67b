"""The tallier: takes the signals of one period in any order, from one worker or several, and closes into a `Tally`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, tzinfo
from itertools import islice

from townhum.count.tally.close import voices_of
from townhum.count.tally.columns import MOST_INTENTS, MOST_NAMES, Columns
from townhum.count.tally.told import MOST_ENTRIES, Told
from townhum.records import Signals, Tally, Unwilling

_NOBODY = Unwilling()

_AT_ONCE = 512
"""Signals taken at once: a column at a time, while they are still in the processor's cache."""


class Tallier:
    """Takes the signals of one period and closes into a `Tally`.

    `tracks` and `sources` are the names of the study, in its order; `zone` is the time zone in which days begin. Where
    one item was met at two sources, the one listed first in `sources` has it. Of the terms that posts use, `entries` are
    held, and beyond that fewer accounts are looked at (`told.py`). Raises ValueError for a name listed twice.
    """

    def __init__(
        self, tracks: Sequence[str], sources: Sequence[str], zone: tzinfo = UTC, *, entries: int = MOST_ENTRIES
    ) -> None:
        self._tracks = _numbered("track", tracks)
        self._sources = _numbered("source", sources)
        self._zone = zone
        self._closed = False
        self._columns = Columns()
        self._told = Told(entries)

    def add(self, signals: Iterable[Signals]) -> None:
        """Take signals as they come. Raises ValueError for a track or source outside the study, and after `close`.

        What came before a signal that is refused stays taken. Where `signals` itself fails, what it gave last may not be.
        """
        stream = iter(signals)
        while some := list(islice(stream, _AT_ONCE)):
            try:
                self._take(some)
            except (ValueError, OverflowError):
                for one in some:  # as far as they are good
                    self._take([one])

    def absorb(self, other: Tallier) -> None:
        """Take all that another tallier of the same study heard, as if it had been added here.

        The other is empty and shut afterwards. Raises ValueError for another study, and where either is closed.
        """
        same = (self._tracks, self._sources) == (other._tracks, other._sources)
        if not same or self._closed or other._closed or other is self:
            raise ValueError("the talliers differ in their study, or one is closed")
        rows = len(self._columns)
        columns, told = other._let_go()
        self._columns.absorb(columns)
        self._told.absorb(told, rows, self._columns.marks)

    def close(self, unwilling: Unwilling = _NOBODY) -> Tally:
        """The voices of all that was added, ordered by track, then account. The tallier is empty and shut afterwards.

        Items and accounts in `unwilling` said no at some source; they are left out wherever else they were met.

        Accounts are numbered in the order of their marks: without the key, which dies with the run, that order says
        nothing. Authorless accounts come last, in the order of the sources.
        """
        columns, told = self._let_go()
        told.thin(columns.marks)
        sources = tuple(self._sources)
        return voices_of(columns, told.close(), self._tracks, sources, zone=self._zone, unwilling=unwilling)

    def __repr__(self) -> str:
        return f"Tallier({len(self._columns)} signals)"

    def _take(self, some: list[Signals]) -> None:
        """Take all of them, or raise and take none."""
        columns = self._columns
        try:
            sources = [self._sources[one.source] for one in some]
            shapes = [columns.shapes[one.tracks, one.toward, one.intents] for one in some]
            languages = [columns.languages[one.language] for one in some]
        except KeyError:
            met = [self._meet(one) for one in some]
            sources, shapes, languages = (list(each) for each in zip(*met, strict=True))
        if self._closed:
            raise ValueError("the tally is closed")
        first_row = len(columns)
        columns.put(some, sources, shapes, languages)
        self._told.put(first_row, some, columns.marks)

    def _meet(self, one: Signals) -> tuple[int, int, int]:
        """Number what is met for the first time; refuse what is not of this study."""
        if one.source not in self._sources:
            raise ValueError(f"the study has no source {one.source!r}")
        for name in (*one.tracks, *(track for track, _ in one.toward)):
            if name not in self._tracks:
                raise ValueError(f"the study has no track {name!r}")
        columns = self._columns
        if len(columns.languages) >= MOST_NAMES or len(one.intents) > MOST_INTENTS:
            raise ValueError("too many languages or intents: each is a word from a closed list")
        toward = tuple((track, int(tone)) for track, tone in one.toward)
        shape = columns.shapes.setdefault((one.tracks, toward, one.intents), len(columns.shapes))
        language = columns.languages.setdefault(one.language, len(columns.languages))
        return self._sources[one.source], shape, language

    def _let_go(self) -> tuple[Columns, Told]:
        columns, told = self._columns, self._told
        self._columns, self._told, self._closed = Columns(), Told(), True
        return columns, told


def _numbered(what: str, names: Sequence[str]) -> dict[str, int]:
    numbers = {name: number for number, name in enumerate(names)}
    if len(numbers) != len(names) or len(names) > MOST_NAMES:
        raise ValueError(f"a {what} is listed twice, or there are more than {MOST_NAMES}")
    return numbers
