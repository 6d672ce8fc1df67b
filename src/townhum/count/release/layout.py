"""Which cells there are. All of it is configured or shipped: nothing here may know what was heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from townhum.records import DropReason, Series, Tone
from townhum.words import term_words

NOT_READ = "not_read"
NOT_RATED = "not_rated"
TONES = (*(tone.label for tone in sorted(Tone)), NOT_READ)
RATINGS = ("1", "2", "3", "4", "5", NOT_RATED)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
PARTS = ("night", "morning", "afternoon", "evening")
READING = ("told", "unlisted", "several")

Names = NDArray[np.object_]
Keys = tuple[Names, ...]
"""One column of names for each dimension of a grid."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The names behind the numbers of a tally, and what is crossed with what, by place.

    `pairs` are two tracks each; `brands`, those of them that are `ours`, and `aspects` are tracks; `themes` are the matrix's own numbers.
    """

    tracks: tuple[str, ...]
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    intents: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    brands: tuple[int, ...]
    aspects: tuple[int, ...]
    ours: tuple[int, ...]
    themes: tuple[int, ...]
    theme_names: tuple[str, ...]

    @classmethod
    def of(
        cls, series: Series, languages: Sequence[str], intents: Sequence[str], pairs: Sequence[tuple[str, str]]
    ) -> Layout:
        """The layout of a series. Raises KeyError for a pair of tracks that it does not have."""
        place = {track.name: number for number, track in enumerate(series.tracks)}
        return cls(
            tracks=tuple(place),
            sources=tuple(source.name for source in series.sources),
            languages=tuple(languages),
            intents=tuple(intents),
            pairs=tuple((place[one], place[other]) for one, other in pairs),
            brands=tuple(place[track.name] for track in series.tracks if track.kind == "brand"),
            aspects=tuple(place[track.name] for track in series.tracks if track.kind == "aspect"),
            ours=tuple(place[track.name] for track in series.tracks if track.kind == "brand" and track.ours),
            themes=tuple(theme.number for theme in series.themes),
            theme_names=tuple(theme.name for theme in series.themes),
        )

    def keys(self, grid: str) -> Keys:
        """The names of every cell of a grid, in order. Raises KeyError for a grid that there is not."""
        tracks = self.tracks
        plain: Mapping[str, tuple[Sequence[str], ...]] = {
            "everyone": (),
            "track": (tracks,),
            "track_source": (tracks, self.sources),
            "track_tone": (tracks, TONES),
            "track_intent": (tracks, self.intents),
            "track_language": (tracks, self.languages),
            "track_rating": (tracks, RATINGS),
            "day_part": (DAYS, PARTS),
            "brand_aspect": ([tracks[each] for each in self.brands], [tracks[each] for each in self.aspects]),
            "theme": (self.theme_names,),
            "intent_aspect": ([tracks[each] for each in self.aspects] if self.ours else [], self.intents),
            "unlisted_by_track": (tracks,),
            "source": (self.sources,),
            "drop": (tuple(reason.value for reason in DropReason),),
            "reading": (READING,),
        }
        if grid == "term":
            return (_terms(self.languages),)
        if grid == "pair":
            return tuple(_column([tracks[pair[side]] for pair in self.pairs]) for side in (0, 1))
        if grid == "brand_aspect_tone":
            return _crossed((*plain["brand_aspect"], TONES))
        return _crossed(plain[grid])


@cache
def _terms(languages: tuple[str, ...]) -> Names:
    return _column(term_words(languages))


def _crossed(dimensions: Sequence[Sequence[str]]) -> Keys:
    """Every combination, the last dimension running fastest."""
    columns, inner = [], 1
    for names in reversed(dimensions):
        columns.append((names, inner))
        inner *= len(names)
    return tuple(
        np.tile(np.repeat(_column(names), each), inner // max(1, each * len(names)))
        for names, each in reversed(columns)
    )


def _column(names: Sequence[str]) -> Names:
    column = np.empty(len(names), dtype=np.object_)
    column[:] = names
    return column
