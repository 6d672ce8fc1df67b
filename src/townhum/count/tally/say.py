"""What a voice says, by its posts: the commonest of what they are, and all that they show."""

from __future__ import annotations

from datetime import datetime, tzinfo

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import Kind, few, lots, starts
from townhum.count.tally.columns import Column
from townhum.count.tally.frame import MOST_INTENTS, MOST_NAMES
from townhum.records import Tally, Tone

_QUARTER = 900  # seconds: every time zone's offset is a multiple of it
_HOURS_A_PART = 6


def majority_tone(voice: Column, tone: Column, voices: int) -> NDArray[np.int8]:
    """The tone most of a voice's posts have; a tie is neutral; `NO_TONE` where none could be read."""
    negative, neutral, positive = (np.bincount(voice[tone == each], minlength=voices) for each in Tone)
    majority = np.full(voices, Tone.NEUTRAL, dtype=np.int8)
    majority[(negative > neutral) & (negative > positive)] = Tone.NEGATIVE
    majority[(positive > neutral) & (positive > negative)] = Tone.POSITIVE
    majority[(negative + neutral + positive) == 0] = Tally.NO_TONE
    return majority


def most_frequent(group: Column, value: Column) -> NDArray[np.uint16]:
    """The commonest value of each group, in order of the groups; of equally common ones the smallest."""
    pair, count = np.unique(group * np.int64(MOST_NAMES + 1) + value, return_counts=True)
    owner, values = np.divmod(pair, MOST_NAMES + 1)
    if not len(owner):
        return values.astype(np.uint16)
    first = np.flatnonzero(starts(owner))
    most = np.repeat(np.maximum.reduceat(count, first), np.diff(first, append=len(owner)))
    commonest = np.flatnonzero(count == most)  # pairs are in order: the first of an owner has the smallest value
    return values[commonest[starts(owner[commonest])]].astype(np.uint16)


def usual_rating(voice: Column, rating: Column, voices: int) -> NDArray[np.uint8]:
    """The commonest rating of each voice among the posts that have one; of equally common ones the lowest; else 0."""
    usual = np.zeros(voices, dtype=np.uint8)
    rated = np.flatnonzero(rating)
    if len(rated):
        usual[np.unique(voice[rated])] = most_frequent(voice[rated], rating[rated])
    return usual


def any_intent(voice: Column, intents: Column, voices: int) -> NDArray[np.uint32]:
    """The intents, as bits, that any post of each voice shows."""
    shown = np.zeros(voices, dtype=np.uint32)
    some = np.flatnonzero(intents)
    np.bitwise_or.at(shown, voice[some], intents[some])
    return shown


def few_intents(shown: NDArray[np.uint32], track: Column, seed: NDArray[np.uint64], most: int) -> NDArray[np.uint32]:
    """Of each voice at most so many intents, by lot. `seed` has the keyed word of each voice's account."""
    many = np.flatnonzero(np.bitwise_count(shown) > most)
    bits = [np.flatnonzero(shown[many] >> np.uint32(bit) & np.uint32(1)) for bit in range(MOST_INTENTS)]
    voice, bit = np.concatenate(bits), np.repeat(np.arange(MOST_INTENTS), list(map(len, bits)))
    word = lots(seed[many], Kind.INTENT, track[many])[voice]
    voice, bit = few(voice, word, Kind.INTENT, bit, most)
    bounded = shown.copy()
    bounded[many] = 0
    np.bitwise_or.at(bounded, many[voice], np.uint32(1) << bit.astype(np.uint32))
    return bounded


def heard_at(account: Column, source: Column, seed: NDArray[np.uint64], most: int) -> NDArray[np.uint16]:
    """The sources of each account, at most so many of one, by lot; in order of account."""
    account, source = few(account, seed[account], Kind.SOURCE, source, most)
    return source[np.lexsort((source, account))].astype(np.uint16)


def with_several(account: Column, posts: Column) -> int:
    """Accounts of whose posts more than one counts on the first of their tracks: each account has one say, on however many."""
    several = np.zeros(int(account.max(initial=0)) + 1, dtype=np.bool_)
    several[account[::-1]] = posts[::-1] > 1  # of those that are set more than once the last one stays
    return int(np.count_nonzero(several))


def day_parts(row: Column, account: Column, second: Column, accounts: int, zone: tzinfo) -> NDArray[np.uint8]:
    """For each account the part of the week in which most of its posts were written, or `NO_PART`."""
    parts = np.full(accounts, Tally.NO_PART, dtype=np.uint8)
    posts = row[starts(row)]  # the rows stand in order
    if not len(posts):
        return parts
    account, quarter = account[posts], second[posts].astype(np.int64) // _QUARTER
    first = quarter.min()  # where the table below begins, and nothing else
    met = np.flatnonzero(np.bincount(quarter - first))
    local = [datetime.fromtimestamp(int(each + first) * _QUARTER, tz=zone) for each in met]
    part = np.zeros(int(met[-1]) + 1, dtype=np.uint8)  # by quarter: 5 MB at most
    part[met] = [each.weekday() * Tally.PARTS_A_DAY + each.hour // _HOURS_A_PART for each in local]
    parts[np.bincount(account, minlength=accounts) > 0] = most_frequent(account, part[quarter - first])
    return parts
