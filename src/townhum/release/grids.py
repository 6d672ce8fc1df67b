"""The grids: fixed lists of dimensions, counted in a tally and put through the rules."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from townhum.records import Grid, Tally, Tone
from townhum.release import rules

PARENT = "track"
"""The grid that every release has: the other grids are splits of its cells."""

_TONES = {**{int(tone): tone.label for tone in Tone}, Tally.NO_TONE: rules.NOT_READ}


@dataclass(frozen=True, slots=True)
class Ruled:
    """A grid as it may be published, and the ceiling of what it holds back."""

    grid: Grid
    held_back: str


def by_track(tally: Tally, k: int) -> Ruled:
    """Voices per track, in the study's order of tracks."""
    shown = _shown(tally, k)
    held_back = rules.held_back(sum(shown.values()), _hidden_at_most(tally, shown, k))
    return Ruled(Grid(PARENT, ("track", "voices"), tuple(shown.items())), held_back)


def by_tone(tally: Tally, k: int) -> Ruled:
    """Voices per track and tone."""
    shown = _shown(tally, k)
    splits = {track: rules.split_tones(tones, k) for track, tones in _tones(tally).items() if track in shown}
    rows = tuple((track, tone, voices) for track, split in splits.items() for tone, voices in split)
    unsplit = sum(shown[track] for track, split in splits.items() if not split)
    held_back = rules.held_back(sum(shown.values()) - unsplit, unsplit + _hidden_at_most(tally, shown, k))
    return Ruled(Grid("track_tone", ("track", "tone", "voices"), rows), held_back)


def _shown(tally: Tally, k: int) -> dict[str, int]:
    voices = np.bincount(tally.track, minlength=len(tally.tracks)).tolist()
    return {track: n for track, n in zip(tally.tracks, voices, strict=True) if rules.enough(n, k)}


def _hidden_at_most(tally: Tally, shown: dict[str, int], k: int) -> int:
    return (len(tally.tracks) - len(shown)) * (k - 1)


def _tones(tally: Tally) -> dict[str, dict[str, int]]:
    """For every track, its voices by the name of their tone."""
    width = len(tally.tracks)
    counts = {
        name: np.bincount(tally.track[tally.tone == tone], minlength=width).tolist() for tone, name in _TONES.items()
    }
    return {track: {name: counts[name][number] for name in counts} for number, track in enumerate(tally.tracks)}


GRIDS = {PARENT: by_track, "track_tone": by_tone}
"""Every grid there is, by its name, in the order of publication."""
