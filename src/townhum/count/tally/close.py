"""Count accounts, not posts: from columns of signals to the voices of one period.

The hashes serve to recognise the same item and the same account again, and to draw the lots of `bounds`; they are gone
once this is done. What comes out depends only on which signals came in, never on their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import tzinfo

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import few_tracks, first_posts, mixed, starts
from townhum.count.tally.columns import Column, Columns, Heard
from townhum.count.tally.names import Names, Rows, names_of, spread
from townhum.count.tally.say import any_intent, day_parts, majority_tone, most_frequent, usual_rating, with_several
from townhum.count.tally.told import Telling
from townhum.records import Said, Tally, Unwilling


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
    names = names_of(columns, tracks, sources)
    heard = columns.heard(names.shape, names.language, telling.by_row(len(columns)))
    columns.forget()
    heard = _willing(heard, unwilling)
    heard = _each_item_once(heard)
    accounts = _number_accounts(heard)
    voices = _bounded(spread(heard.shape, names.shapes), accounts, heard.key)
    said = telling.accounts(heard.post, accounts.of, accounts.seed) if len(telling.row) else None
    return _tally(names, heard, accounts, voices, zone=zone, said=said)


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


def _tally(
    names: Names, heard: Heard, accounts: _Accounts, voices: _Voices, *, zone: tzinfo, said: Said | None
) -> Tally:
    """What each voice says, by those of its posts that are looked at."""
    rows, voice, many = voices.rows, voices.voice, len(voices.account)
    return Tally(
        tracks=names.tracks,
        sources=names.sources,
        languages=names.languages,
        account=voices.account,
        track=voices.track,
        tone=majority_tone(voice, rows.tone(heard.tone), many),
        source=most_frequent(voice, heard.source[rows.row]),
        language=most_frequent(voice, heard.language[rows.row]),
        accounts=accounts.many,
        intent_names=names.intents,
        intents=any_intent(voice, rows.intents, many),
        rating=usual_rating(voice, heard.rating[rows.row], many),
        day_part=day_parts(rows.row, accounts.of, heard.second, accounts.many, zone),
        said=said,
        several=with_several(voices.account, np.bincount(voice)),
    )


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


def _each_item_once(heard: Heard) -> Heard:
    rows = _one_of_each_item(heard)
    return heard if len(rows) == len(heard.source) else heard.at(rows)  # a copy only where something is left out


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


def _number_accounts(heard: Heard) -> _Accounts:
    """The accounts behind the signals.

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
    return _Accounts(account, distinct + len(nameless), seed)


def _bounded(rows: Rows, accounts: _Accounts, key: NDArray[np.uint64]) -> _Voices:
    """A few tracks an account, a few posts a track. Voices stand in order of track, then account."""
    many = max(accounts.many, 1)
    cell, voice = np.unique(rows.track * np.int64(many) + accounts.of[rows.row], return_inverse=True)
    track, account = np.divmod(cell, many)
    counts = few_tracks(account, track, accounts.seed)
    looked_at = np.flatnonzero(first_posts(voice, rows.row, key) & counts[voice])
    return _Voices(
        rows=rows.at(looked_at),
        voice=(np.cumsum(counts) - 1)[voice[looked_at]],
        account=account[counts].astype(np.uint32),
        track=track[counts].astype(np.uint16),
    )


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
