"""Count accounts, not posts: from columns of signals to the voices of one period.

The hashes serve to recognise the same item and the same account again, and to draw the lots of `bounds`; they are gone
once this is done. What comes out depends only on which signals came in, never on their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import few_tracks, first_posts, mixed, starts
from townhum.count.tally.columns import MOST_INTENTS, MOST_NAMES, Column, Columns, Heard, Shape
from townhum.count.tally.told import Telling
from townhum.records import Tally, Tone, Unwilling

_OWN_TONE = 3
"""No tone toward the track was read: the post's own stands."""

_QUARTER = 900  # seconds: every time zone's offset is a multiple of it
_HOURS_A_PART = 6

_Plain = tuple[tuple[int, ...], tuple[int, ...], int]
"""A shape in numbers: its tracks in order, the tone toward each, its intents as bits."""


def voices_of(
    columns: Columns,
    telling: Telling,
    tracks: Mapping[str, int],
    sources: tuple[str, ...],
    *,
    zone: tzinfo,
    unwilling: Unwilling,
) -> Tally:
    """The voices of all signals in the columns, but for those of the unwilling."""
    intents = sorted({intent for _, _, intents in columns.shapes for intent in intents})
    if len(intents) > MOST_INTENTS:
        raise ValueError("too many intents: an intent is a word from a closed list")
    plain = [_plain(shape, tracks, intents) for shape in columns.shapes]
    shapes, languages = sorted(set(plain)), sorted(columns.languages)
    place = {shape: number for number, shape in enumerate(shapes)}
    post = telling.by_row(len(columns))
    heard = columns.heard(
        [place[shape] for shape in plain], [languages.index(each) for each in columns.languages], post
    )
    columns.forget()
    heard = _willing(heard, unwilling)
    once = _one_of_each_item(heard)
    if len(once) < len(heard.source):  # a copy of everything: only where there is something to leave out
        heard = heard.at(once)
    account, accounts, seed = _number_accounts(heard)
    rows, cell, voice = _bounded(_spread(heard.shape, shapes), account, accounts, seed, heard.key)
    tone = np.where(rows.toward == _OWN_TONE, heard.tone[rows.row], rows.toward)
    return Tally(
        tracks=tuple(tracks),
        sources=sources,
        languages=tuple(languages),
        account=(cell % max(accounts, 1)).astype(np.uint32),
        track=(cell // max(accounts, 1)).astype(np.uint16),
        tone=_majority_tone(voice, tone, len(cell)),
        source=_most_frequent(voice, heard.source[rows.row]),
        language=_most_frequent(voice, heard.language[rows.row]),
        accounts=accounts,
        intent_names=tuple(intents),
        intents=_any_intent(voice, rows.intents, len(cell)),
        rating=_usual_rating(voice, heard.rating[rows.row], len(cell)),
        day_part=_day_parts(rows.row, account, heard.second, accounts, zone),
        said=telling.accounts(heard.post, account, seed) if len(telling.row) else None,
        several=_with_several(cell % max(accounts, 1), np.bincount(voice)),
    )


@dataclass(frozen=True, slots=True, repr=False)
class _Rows:
    """One row a signal and track: which signal it was, the track, the tone toward it, the post's intents."""

    row: Column
    track: Column
    toward: Column
    intents: Column

    def at(self, rows: Column) -> _Rows:
        return _Rows(self.row[rows], self.track[rows], self.toward[rows], self.intents[rows])


def _plain(shape: Shape, tracks: Mapping[str, int], intents: Sequence[str]) -> _Plain:
    names, toward, shown = shape
    numbers = tuple(sorted({tracks[name] for name in names}))
    tones = {tracks[name]: int(tone) for name, tone in toward}
    bits = sum(1 << intents.index(intent) for intent in set(shown))
    return numbers, tuple(tones.get(number, _OWN_TONE) for number in numbers), bits


def _willing(heard: Heard, unwilling: Unwilling) -> Heard:
    refused = _among(heard.key, unwilling.items) | (_among(heard.mark, unwilling.accounts) & ~heard.authorless)
    return heard.at(np.flatnonzero(~refused)) if refused.any() else heard


def _among(hashes: NDArray[np.uint64], named: Iterable[bytes]) -> NDArray[np.bool_]:
    """Which rows of hashes (two words each) are among those named."""
    wanted = np.frombuffer(b"".join(named), dtype=np.uint64).reshape(-1, 2)
    found = np.isin(hashes[:, 0], wanted[:, 0])
    exact = {(int(first), int(second)) for first, second in wanted}
    for row in np.flatnonzero(found):
        found[row] = (int(hashes[row, 0]), int(hashes[row, 1])) in exact
    return found


def _one_of_each_item(heard: Heard) -> Column:
    """The rows that count: of several with one key, that of the source listed first.

    The same source may have answered twice, and differently, while an item was edited. Then the other columns
    decide, so that the choice never hangs on which came first.
    """
    order, item = _group(heard.key)
    repeated = (np.bincount(item) > 1)[item] if len(item) else np.zeros(0, dtype=np.bool_)
    again = heard.at(order[repeated])
    told_apart = (
        again.mark[:, 1],
        again.mark[:, 0],
        again.authorless,
        again.language,
        again.tone,
        again.shape,
        again.post,
    )
    preferred = np.lexsort((again.second, again.rating, *told_apart, again.source, item[repeated]))
    first = preferred[starts(item[repeated][preferred])]
    if not len(first):
        return order
    return np.concatenate([order[~repeated], order[repeated][first]])


def _number_accounts(heard: Heard) -> tuple[Column, int, NDArray[np.uint64]]:
    """A number for the account behind each row, how many accounts there are, and a keyed word for each.

    All that a source has without an author is one account, for it may come from one person. The word of a named
    account comes from its mark, that of an authorless one from the item keys of its posts.
    """
    account = np.empty(len(heard.source), dtype=np.uint32)
    named = np.flatnonzero(~heard.authorless)
    order, number = _group(heard.mark[named])
    account[named[order]] = number
    distinct = int(number[-1]) + 1 if len(number) else 0
    nameless, number = np.unique(heard.source[heard.authorless], return_inverse=True)
    account[heard.authorless] = distinct + number
    seed = np.zeros(distinct + len(nameless), dtype=np.uint64)
    seed[account[named]] = mixed(heard.mark[named, 0]) ^ heard.mark[named, 1]
    np.bitwise_xor.at(seed, account[heard.authorless], heard.key[heard.authorless, 0])
    return account, distinct + len(nameless), seed


def _spread(shape: Column, shapes: Sequence[_Plain]) -> _Rows:
    """One row a signal and track, out of one row a signal."""
    lengths = np.fromiter((len(each[0]) for each in shapes), dtype=np.int64, count=len(shapes))
    tracks = np.fromiter(chain.from_iterable(each[0] for each in shapes), dtype=np.uint16)
    toward = np.fromiter(chain.from_iterable(each[1] for each in shapes), dtype=np.int8)
    intents = np.fromiter((each[2] for each in shapes), dtype=np.uint32, count=len(shapes))
    starts = np.cumsum(lengths) - lengths
    length = lengths[shape]
    row = np.repeat(np.arange(len(shape), dtype=np.uint32), length)
    place = np.arange(len(row)) + np.repeat(starts[shape] - np.cumsum(length) + length, length)
    return _Rows(row, tracks[place], toward[place], intents[shape][row])


def _bounded(
    rows: _Rows, account: Column, accounts: int, seed: Column, key: NDArray[np.uint64]
) -> tuple[_Rows, Column, Column]:
    """The rows that are looked at: a few tracks an account, a few posts a track.

    And the voices: the cell of each (track times accounts, plus account), in order, and for each row its voice.
    """
    cell, voice = np.unique(rows.track * np.int64(max(accounts, 1)) + account[rows.row], return_inverse=True)
    counts = few_tracks(cell % max(accounts, 1), cell // max(accounts, 1), seed)
    looked_at = np.flatnonzero(first_posts(voice, rows.row, key) & counts[voice])
    return rows.at(looked_at), cell[counts], (np.cumsum(counts) - 1)[voice[looked_at]]


def _majority_tone(voice: Column, tone: Column, voices: int) -> NDArray[np.int8]:
    """The tone most of a voice's posts have; a tie is neutral; `NO_TONE` where none could be read."""
    negative, neutral, positive = (np.bincount(voice[tone == each], minlength=voices) for each in Tone)
    majority = np.full(voices, Tone.NEUTRAL, dtype=np.int8)
    majority[(negative > neutral) & (negative > positive)] = Tone.NEGATIVE
    majority[(positive > neutral) & (positive > negative)] = Tone.POSITIVE
    majority[(negative + neutral + positive) == 0] = Tally.NO_TONE
    return majority


def _most_frequent(group: Column, value: Column) -> NDArray[np.uint16]:
    """The commonest value of each group, in order of the groups; of equally common ones the smallest."""
    pair, count = np.unique(group * np.int64(MOST_NAMES + 1) + value, return_counts=True)
    owner, values = np.divmod(pair, MOST_NAMES + 1)
    if not len(owner):
        return values.astype(np.uint16)
    first = np.flatnonzero(starts(owner))
    most = np.repeat(np.maximum.reduceat(count, first), np.diff(first, append=len(owner)))
    commonest = np.flatnonzero(count == most)  # pairs are in order: the first of an owner has the smallest value
    return values[commonest[starts(owner[commonest])]].astype(np.uint16)


def _usual_rating(voice: Column, rating: Column, voices: int) -> NDArray[np.uint8]:
    """The commonest rating of each voice among the posts that have one; of equally common ones the lowest; else 0."""
    usual = np.zeros(voices, dtype=np.uint8)
    rated = np.flatnonzero(rating)
    if len(rated):
        usual[np.unique(voice[rated])] = _most_frequent(voice[rated], rating[rated])
    return usual


def _any_intent(voice: Column, intents: Column, voices: int) -> NDArray[np.uint32]:
    shown = np.zeros(voices, dtype=np.uint32)
    some = np.flatnonzero(intents)
    np.bitwise_or.at(shown, voice[some], intents[some])
    return shown


def _with_several(account: Column, posts: Column) -> int:
    """Accounts of whose posts more than one counts on the first of their tracks: each account has one say, on however many."""
    several = np.zeros(int(account.max(initial=-1)) + 1, dtype=np.bool_)
    several[account[::-1]] = posts[::-1] > 1  # of those that are set more than once the last one stays
    return int(np.count_nonzero(several))


def _day_parts(row: Column, account: Column, second: Column, accounts: int, zone: tzinfo) -> NDArray[np.uint8]:
    """For each account the part of the week in which most of its posts were written, or `NO_PART`."""
    parts = np.full(accounts, Tally.NO_PART, dtype=np.uint8)
    posts = row[starts(row)]  # the rows stand in order
    if not len(posts):
        return parts
    account, quarter = account[posts], second[posts] // _QUARTER
    met = np.flatnonzero(np.bincount(quarter))
    local = [datetime.fromtimestamp(int(each) * _QUARTER, tz=zone) for each in met]
    part = np.zeros(int(met[-1]) + 1, dtype=np.uint8)  # by quarter since 1970: 5 MB at most
    part[met] = [each.weekday() * Tally.PARTS_A_DAY + each.hour // _HOURS_A_PART for each in local]
    parts[np.bincount(account, minlength=accounts) > 0] = _most_frequent(account, part[quarter])
    return parts


def _group(words: NDArray[np.uint64]) -> tuple[Column, Column]:
    """An order that brings equal hashes together, and in that order the number of each one's group.

    Sorting by the first word alone is twice as fast, and enough unless two hashes differ in their second word only.
    """
    order = np.argsort(words[:, 0])
    first, second = words[order, 0], words[order, 1]
    fresh = starts(first)
    if (~fresh[1:] & starts(second)[1:]).any():
        order = np.lexsort((words[:, 1], words[:, 0]))
        fresh = starts(words[order, 0]) | starts(words[order, 1])
    return order, np.cumsum(fresh) - 1
