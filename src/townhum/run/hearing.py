"""How many are heard in a week, by track: assumed before a study begins, or taken from what it published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from townhum.errors import QueryError
from townhum.study import Track
from townhum.study.periods import DAYS, IN_WORDS
from townhum.tell.query import run_query

TRACKS_AN_ACCOUNT = 1.6
"""How many tracks an account is assumed to speak on, of those who speak on any."""

_ASSUMED = (
    "Assumed: {accounts:,.0f} accounts a week speak on any track, each on {each} of them on average; the second track has half "
    "the voices of the first, the third a third, and so on; our own brand lies in the middle of the brands. --accounts gives "
    "another number, --data a published past."
)

_NEWEST = """
WITH newest AS (SELECT period, kind, starts_at FROM period ORDER BY starts_at DESC LIMIT 4),
everyone AS (SELECT avg(coalesce(voices, fewer_than / 2)) AS accounts FROM cell_everyone JOIN newest USING (period))
SELECT max_by(kind, starts_at), any_value(everyone.accounts), track, avg(value)
FROM noisy JOIN newest USING (period) CROSS JOIN everyone
WHERE tone = '' AND kind = (SELECT max_by(kind, starts_at) FROM newest)
GROUP BY track
"""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Accounts that speak on any track in one week, and voices by track. `said` is where that is from, in sentences."""

    accounts: float
    voices: Mapping[str, float]
    said: tuple[str, ...]

    def over(self, weeks: float) -> Hearing:
        """The same over so many weeks, as if nobody spoke in two of them."""
        return Hearing(self.accounts * weeks, {name: each * weeks for name, each in self.voices.items()}, self.said)


def assumed(tracks: Mapping[str, Track], accounts: float) -> Hearing:
    """What so many accounts a week would say, by Zipf's law with exponent 1: the nth track has an nth of the first's voices.

    The brands lie evenly among the tracks, and our own in the middle of the brands: nobody knows better yet.
    """
    weights = zipf(len(tracks))
    voices = {name: accounts * min(1.0, weights[rank]) for rank, name in enumerate(_ranked(tracks))}
    return Hearing(
        accounts,
        {name: voices[name] for name in tracks},
        (_ASSUMED.format(accounts=accounts, each=TRACKS_AN_ACCOUNT),),
    )


def zipf(tracks: int) -> list[float]:
    """Voices of each of so many tracks, from the loudest on, for one account that speaks on any."""
    whole = sum(1 / rank for rank in range(1, tracks + 1))
    return [TRACKS_AN_ACCOUNT / rank / whole for rank in range(1, tracks + 1)]


def published(tracks: Mapping[str, Track], public: Path) -> Hearing | None:
    """What the newest four periods of a public file say; None where there is none that says it."""
    try:
        rows = run_query(public, _NEWEST).rows if public.is_file() else ()
    except QueryError:  # a file of an earlier version has no such table
        return None
    known = {
        track: (kind, accounts, value) for kind, accounts, track, value in rows if track in tracks and kind in DAYS
    }
    if not known:
        return None
    kind, accounts, _ = next(iter(known.values()))
    weeks = DAYS[kind] / DAYS["week"]
    voices = {name: max(0.0, known[name][2]) for name in tracks if name in known}
    said = [f"From the public file: the mean of its newest {IN_WORDS[kind]}, four at most."]
    if new := [name for name in tracks if name not in known]:
        said.append(f"Nothing is published of {', '.join(new)} yet, which are left out.")
    return Hearing(float(accounts), voices, tuple(said)).over(1 / weeks)


def _ranked(tracks: Mapping[str, Track]) -> list[str]:
    """All tracks from the loudest to the quietest, as assumed."""
    brands = _own_in_the_middle(tracks)
    others = iter(name for name, track in tracks.items() if track.kind != "brand")
    places = {int((place + 0.5) * len(tracks) / len(brands)): name for place, name in enumerate(brands)}
    return [places[rank] if rank in places else next(others) for rank in range(len(tracks))]


def _own_in_the_middle(tracks: Mapping[str, Track]) -> list[str]:
    brands = [name for name, track in tracks.items() if track.kind == "brand"]
    own = [name for name in brands if tracks[name].ours]
    rivals = [name for name in brands if name not in own]
    half = (len(rivals) + 1) // 2
    return [*rivals[:half], *own, *rivals[half:]]
