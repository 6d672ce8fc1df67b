"""Shares of tone behind the published ones: worked out from what is published alone, so under no rule of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from townhum.records import Corrected, Grid, Tone

Correct = Callable[[str, tuple[int, int, int], int | None], Sequence[tuple[float, float, float]] | None]
"""From the kind of a track, its voices (negative, neutral, positive), and the tenth of accounts that have several posts, if it
is told, to share, low and high of each; or None."""


def uncorrected(kind: str, voices: tuple[int, int, int], several: int | None) -> None:
    """For pipelines whose models have no table of mistakes."""


def corrected(
    grids: Iterable[Grid], kinds: Mapping[str, str], several: int | None, correct: Correct
) -> Iterator[Corrected]:
    """The corrected shares of every track whose three tones are published with their voices."""
    split: dict[str, dict[str, int]] = {}
    for grid in grids:
        for track, tone, voices, _ in grid.rows if grid.name == "track_tone" else ():
            if isinstance(voices, int):
                split.setdefault(str(track), {})[str(tone)] = voices
    tones = tuple(tone.label for tone in sorted(Tone))
    for track, voices_of in split.items():
        if set(tones) <= set(voices_of):
            negative, neutral, positive = (voices_of[tone] for tone in tones)
            for tone, shares in zip(
                tones, correct(kinds[track], (negative, neutral, positive), several) or (), strict=False
            ):
                yield Corrected(track, tone, *shares)
