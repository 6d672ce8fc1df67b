"""Shares of tone behind the noisy ones: worked out from these alone, so they cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from townhum.count.release.layout import TONES
from townhum.records import Corrected, Grid

Three = tuple[float, float, float]

Correct = Callable[[str, Three, float, tuple[float, float] | None], Sequence[Three] | None]
"""From the kind of a track, its noisy voices (negative, neutral, positive), the variance of the noise in each, and the share of accounts with
several posts with its standard deviation, if it is known, to share, low and high of each; or None."""

_SURE = 5  # standard deviations: a share of less says more of the noise than of anybody


def uncorrected(kind: str, voices: Three, variance: float, several: tuple[float, float] | None) -> None:
    """For pipelines whose models have no table of mistakes."""


def corrected(grids: Mapping[str, Grid], kinds: Mapping[str, str], correct: Correct) -> Iterator[Corrected]:
    """The corrected shares of every track whose tones are released."""
    tones = grids.get("track_tone")
    if tones is None:
        return
    several = _several(grids)
    tracks = tones.keys[0][:: len(TONES)]
    for track, cells in zip(tracks, tones.value.reshape(-1, len(TONES)).tolist(), strict=True):
        negative, neutral, positive, _ = cells
        found = correct(kinds[track], (negative, neutral, positive), tones.sigma2, several)
        for tone, shares in zip(TONES, found or (), strict=False):
            yield Corrected(track, tone, *shares)


def _several(grids: Mapping[str, Grid]) -> tuple[float, float] | None:
    """The share of accounts that have several posts, with its standard deviation; None where they are too few to tell."""
    reading, everyone = grids["reading"], grids["everyone"]
    voices, off = float(everyone.value[0]), everyone.variance**0.5
    if voices < _SURE * off:
        return None
    share = min(1.0, max(0.0, float(reading.value[list(reading.keys[0]).index("several")]) / voices))
    return share, (reading.variance + share**2 * everyone.variance) ** 0.5 / voices
