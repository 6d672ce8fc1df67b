"""Shares of tone behind the noisy ones: worked out from these alone, so they cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from townhum.count.release.layout import TONES
from townhum.records import Corrected, Grid

Three = tuple[float, float, float]
Part = tuple[float, float]
"""A share from 0 to 1, and the standard deviation of the noise in it."""

Correct = Callable[[str, Three, float, Part | None, Part | None], Sequence[Three] | None]
"""From the kind of a track, its noisy voices (negative, neutral, positive), the variance of the noise in each, the share of accounts with
several posts and that of accounts with words of no list, if they are known, to share, low and high of each; or None."""

_SURE = 5  # standard deviations: a share of less says more of the noise than of anybody


def uncorrected(kind: str, voices: Three, variance: float, several: Part | None, unlisted: Part | None) -> None:
    """For pipelines whose models have no table of mistakes."""


def corrected(grids: Mapping[str, Grid], kinds: Mapping[str, str], correct: Correct) -> Iterator[Corrected]:
    """The corrected shares of every track whose tones are released."""
    tones = grids.get("track_tone")
    if tones is None:
        return
    several, unlisted = _several(grids), _unlisted(grids)
    tracks = tones.keys[0][:: len(TONES)]
    for track, cells in zip(tracks, tones.value.reshape(-1, len(TONES)).tolist(), strict=True):
        negative, neutral, positive, _ = cells
        found = correct(kinds[track], (negative, neutral, positive), tones.sigma2, several, unlisted)
        for tone, shares in zip(TONES, found or (), strict=False):
            yield Corrected(track, tone, *shares)


def _several(grids: Mapping[str, Grid]) -> Part | None:
    """The share of accounts that have several posts; None where they are too few to tell."""
    reading, everyone = grids["reading"], grids["everyone"]
    return _part((_read(reading, "several"), reading.variance), (float(everyone.value[0]), everyone.variance))


def _unlisted(grids: Mapping[str, Grid]) -> Part | None:
    """The share of accounts that used words of no list, among those read for words; None where they are too few to tell."""
    reading = grids["reading"]
    return _part(*((_read(reading, what), reading.variance) for what in ("unlisted", "told")))


def _read(reading: Grid, what: str) -> float:
    return float(reading.value[list(reading.keys[0]).index(what)])


def _part(part: tuple[float, float], whole: tuple[float, float]) -> Part | None:
    (some, noise), (every, noise_of_every) = part, whole
    if every < _SURE * noise_of_every**0.5:
        return None
    share = min(1.0, max(0.0, some / every))
    return share, (noise + share**2 * noise_of_every) ** 0.5 / every
