"""Count accounts, not posts: from columns of signals to the voices of one period.

The hashes serve to recognise an account and its items again, and to draw its lots; they are gone once this is done. What
comes out depends only on which signals came in, never on their order; and what one account's come to, on that account's alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import Kind, few, first_posts, lots
from townhum.count.tally.columns import Column, Columns, Heard
from townhum.count.tally.frame import Frame
from townhum.count.tally.left_out import Gone, LeftOut, accounts_by_reason
from townhum.count.tally.looks import looks_at
from townhum.count.tally.say import (
    any_intent,
    day_parts,
    few_intents,
    heard_at,
    majority_tone,
    most_frequent,
    usual_rating,
    with_several,
)
from townhum.count.tally.shapes import Rows, in_order, spread
from townhum.count.tally.told import Bag, any_unlisted, said_by
from townhum.count.tally.whose import Nos, Whose, broken_of, one_of_each, whose
from townhum.records import Said, Tally


@dataclass(frozen=True, slots=True, repr=False)
class Taken:
    """All that a tallier took."""

    columns: Columns
    terms: Bag
    themes: Bag
    left_out: LeftOut

    def like(self) -> Taken:
        """An empty one, with a copy of the shapes by their numbers."""
        fresh = Taken(Columns(), self.terms.like(), self.themes.like(), LeftOut())
        fresh.columns.shapes.update(self.columns.shapes)
        return fresh

    def absorb(self, other: Taken) -> None:
        """Append what another one holds."""
        rows = len(self.columns)
        self.columns.absorb(other.columns)
        self.terms.absorb(other.terms, rows)
        self.themes.absorb(other.themes, rows)
        self.left_out.absorb(other.left_out)


@dataclass(frozen=True, slots=True, repr=False)
class _Accounts:
    """The number of the account behind each signal, how many accounts there are, and a keyed word for each."""

    of: Column
    many: int
    seed: NDArray[np.uint64]


@dataclass(frozen=True, slots=True, repr=False)
class _Voices:
    """The rows that are looked at, the voice of each, and of each voice its account and its track."""

    rows: Rows
    voice: Column
    account: NDArray[np.uint32]
    track: NDArray[np.uint16]


def voices_of(taken: Taken, frame: Frame, nos: Nos) -> Tally:
    """The voices of all signals, but for those that somebody said no to."""
    columns, bounds = taken.columns, frame.bounds
    shapes, places = in_order(columns.shapes, frame)
    heard, came_in = columns.heard(places), len(columns)
    columns.forget()
    gone = taken.left_out.gone()
    found = whose(heard, gone, nos, frame.seeds)
    rows_that_count = one_of_each(heard, found, (taken.terms, taken.themes))
    seen = np.flatnonzero(found.gone_counts)
    dropped = accounts_by_reason(found.gone_account[seen], gone.reason[seen], found.seed, bounds.reasons)
    looked_at = _looked_at(heard, gone, found, rows_that_count)
    heard, accounts = _counted(heard, found, rows_that_count)
    del found, gone
    rows = spread(heard.shape, shapes)
    voices = _bounded(rows, accounts, heard.key, frame)
    say = _Says(frame, heard, accounts, voices)
    said = said_by(taken.terms, taken.themes, heard, accounts.of, seed=accounts.seed, rows=came_in)
    return say.tally(dropped, looked_at, said)


def _looked_at(heard: Heard, gone: Gone, found: Whose, rows: Column) -> NDArray[np.uint32]:
    """One row an account that has anything that counts, be it broken (`looks_at`)."""
    broken = broken_of(gone, found)
    return looks_at(
        (found.account[rows], heard.source[rows]), (found.gone_account[broken], gone.source[broken]), found.seed
    )


def _counted(heard: Heard, found: Whose, rows: Column) -> tuple[Heard, _Accounts]:
    """The signals that count, each item of an account once (`rows`), and the accounts that have one."""
    account = found.account[rows]
    there = np.bincount(account, minlength=len(found.seed)) > 0
    number = np.cumsum(there) - 1
    heard = heard if len(rows) == len(heard.row) else heard.at(rows)  # a copy only where something is left out
    return heard, _Accounts(number[account], int(there.sum()), found.seed[there])


def _bounded(rows: Rows, accounts: _Accounts, key: NDArray[np.uint64], frame: Frame) -> _Voices:
    """A few tracks an account, a few posts a track. Voices stand in order of track, then account."""
    many = np.int64(max(accounts.many, 1))
    cell, voice = np.unique(rows.track * many + accounts.of[rows.row], return_inverse=True)
    track, account = np.divmod(cell, many)
    account, track = few(account, accounts.seed[account], Kind.TRACK, track, frame.bounds.tracks)
    counts = np.zeros(len(cell), dtype=np.bool_)
    counts[np.searchsorted(cell, track * many + account)] = True
    looked_at = np.flatnonzero(first_posts(voice, rows.row, key, frame.bounds.posts) & counts[voice])
    track, account = np.divmod(cell[counts], many)
    return _Voices(
        rows=rows.at(looked_at),
        voice=(np.cumsum(counts) - 1)[voice[looked_at]],
        account=account.astype(np.uint32),
        track=track.astype(np.uint16),
    )


@dataclass(frozen=True, slots=True, repr=False)
class _Says:
    """What each voice says, by those of its posts that are looked at."""

    frame: Frame
    heard: Heard
    accounts: _Accounts
    voices: _Voices

    def tally(self, dropped: dict[str, int], looked_at: NDArray[np.uint32], said: Said) -> Tally:
        """All of it."""
        frame, heard, accounts, voices = self.frame, self.heard, self.accounts, self.voices
        rows, voice, many = voices.rows, voices.voice, len(voices.account)
        return Tally(
            tracks=tuple(frame.tracks),
            sources=tuple(frame.sources),
            languages=tuple(frame.languages),
            account=voices.account,
            track=voices.track,
            tone=majority_tone(voice, rows.tone(heard.tone), many),
            source=most_frequent(voice, heard.source[rows.row]),
            language=most_frequent(voice, heard.language[rows.row]),
            accounts=accounts.many,
            intent_names=tuple(frame.intents),
            intents=self._intents(),
            rating=usual_rating(voice, heard.rating[rows.row], many),
            day_part=day_parts(rows.row, accounts.of, heard.second, accounts.many, frame.zone),
            heard_at=heard_at(accounts.of, heard.source, accounts.seed, frame.bounds.sources),
            looked_at=looked_at,
            dropped=dropped,
            said=said,
            several=with_several(voices.account, np.bincount(voice)),
            lot=lots(accounts.seed[voices.account], Kind.ASKED, voices.track),
            unlisted=any_unlisted(voice, heard.told[rows.row], many),
        )

    def _intents(self) -> NDArray[np.uint32]:
        voices = self.voices
        shown = any_intent(voices.voice, voices.rows.intents, len(voices.account))
        return few_intents(shown, voices.track, self.accounts.seed[voices.account], self.frame.bounds.intents)
