"""The grids: the fixed list of what is released. Each is a table of the public file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, product

import numpy as np

from townhum.count.release import dimensions, discovered, rules
from townhum.count.release.across import apart_from, categories
from townhum.count.release.people import People, Rows
from townhum.count.release.rounding import Rounder
from townhum.count.release.splits import Split, choose, splits_shown
from townhum.count.release.together import Pair, everyone_is_told_apart, pairs_shown, tracks_shown
from townhum.records import Grid, Series, Tally, TermFacts
from townhum.words import term_text

PARENT = "track"
"""The grid that every release has: the splits are of its cells, and add up to them."""

Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A grid as it may be published, and the share of what it would hold that it holds back."""

    grid: Grid
    held_back: str


class Study:
    """The grids of one period. `thresholds` has the k of each track, `k` the study's own."""

    def __init__(self, people: People, rounder: Rounder, series: Series, thresholds: list[int], k: int) -> None:
        people, self._shown = tracks_shown(people, thresholds)  # from here on without those left out
        self._people, self._rounder, self._tally = people, rounder, people.tally
        self._thresholds, self._k = thresholds, k
        kinds = {track.name: track.kind for track in series.tracks}
        brands, aspects = (
            [track for track, name in enumerate(self._tally.tracks) if kinds[name] == kind]
            for kind in ("brand", "aspect")
        )
        met, crossed = list(combinations(brands, 2)), list(product(brands, aspects))
        self._pairs = pairs_shown(people, self._both_shown(met), self._shown, k)
        self._crossed = pairs_shown(people, self._both_shown(crossed), self._shown, k, self._pairs)
        self._met_in_all, self._crossed_in_all = (
            int(sum(people.overlap[each] for each in some)) for some in (met, crossed)
        )
        self._splits: dict[str, tuple[dimensions.Dimension, dict[int, Split]]] = {}
        self._people_of = {track: people.fingerprint(people.members(track)) for track in self._shown}
        voices = people.voices
        self._rounded = {track: rounder.total(int(voices[track]), self._people_of[track]) for track in self._shown}
        self._themes = {theme.number: theme.name for theme in series.themes}

    def make(self, names: Iterable[str], unread: Iterable[str]) -> dict[str, Ruled]:
        """The grids asked for, by name, in the order of `GRIDS`. Sources `unread` are zero by definition."""
        wanted, tally = set(names), self._tally
        self._split_all(wanted, unread)
        made: dict[str, Callable[[], Ruled]] = {
            PARENT: self._by_track,
            "track_source": lambda: self._by("source", ["source"]),
            "track_tone": lambda: self._by("tone", ["tone"]),
            "track_intent": lambda: self._by("intent", tally.intent_names),
            "pair": lambda: self._by_pair(("track", "other"), self._pairs, self._met_in_all),
            "track_language": lambda: self._by("language", ["language"]),
            "track_rating": lambda: self._by("rating", ["rating"]),
            "day_part": self._by_day_part,
            "brand_aspect": lambda: self._by_pair(("brand", "aspect"), self._crossed, self._crossed_in_all),
            "brand_aspect_tone": self._by_tone_of_both,
        }
        ruled = {name: make() for name, make in made.items() if name in wanted}
        return {**ruled, **self._discovered([name for name in ("term", "theme") if name in wanted])}

    def term_facts(self) -> TermFacts | None:
        """What must be known to read the terms; None where no post was read for them."""
        if self._tally.said is None:
            return None
        everyone = self._people.everyone()
        told = len(everyone) >= self._k and self._everyone_is_told_apart
        voices = self._rounder.total(len(everyone), self._people.fingerprint(everyone)) if told else None
        return discovered.facts(self._tally.said, self._discovered_k, voices)

    @property
    def _discovered_k(self) -> int:
        return rules.threshold(self._k, discovered=True)

    def _discovered(self, wanted: Sequence[str]) -> dict[str, Ruled]:
        """The grids of terms and themes, in order of their names."""
        k, said = self._discovered_k, self._tally.said
        terms, themes = "term" in wanted, "theme" in wanted
        cells = list(self._cells_of_language())
        shown = discovered.found(
            self._people, self._shown, self._every_pair, k, cells=cells, terms=terms, themes=themes
        )
        made = {}
        for name in wanted:
            each_shown = [each for each in shown if each.is_term == (name == "term")]
            rows = sorted((self._named(each), self._voices_of(each)) for each in each_shown)
            all_voices = 0 if said is None else len(said.term if name == "term" else said.theme)
            hidden = all_voices - sum(len(each.members) for each in each_shown)
            share = rules.held_back(sum(voices for _, voices in rows), rules.steps(hidden, k) if said else 0)
            made[name] = Ruled(Grid(name, (name, "voices"), tuple(rows)), share)
        return made

    def _cells_of_language(self) -> Iterator[tuple[int, Rows]]:
        """Of each track the accounts in what is told of its language: each category, and those whose tone was read.

        Terms are read in the same language as tone, so a word that a track asks for is nearly one of these.
        """
        for name in ("language", "tone"):
            if name not in self._splits:
                continue
            dimension, splits = self._splits[name]
            for track, split in splits.items():
                category = categories(self._people, dimension, split, track)
                members = self._people.members(track)
                if name == "language":
                    yield from ((track, members[category == each]) for each in range(len(split.voices)))
                elif dimension.levels[split.level].apart:
                    yield track, members[category < len(split.voices) - 1]

    def _named(self, found: discovered.Found) -> str:
        return term_text(found.number) if found.is_term else self._themes[found.number]

    def _voices_of(self, found: discovered.Found) -> int:
        return self._rounder.total(len(found.members), self._people.fingerprint(found.members))

    def _by_track(self) -> Ruled:
        rows = tuple((self._tally.tracks[track], voices) for track, voices in self._rounded.items())
        return Ruled(Grid(PARENT, ("track", "voices"), rows), self._held_back(self._shown))

    def _split_all(self, wanted: set[str], unread: Iterable[str]) -> None:
        """The splits of tracks by every dimension asked for. Where two tell of a few, the one further down is held back."""
        tally, k = self._tally, self._k
        in_order: dict[str, Callable[[], list[dimensions.Dimension]]] = {
            "track_tone": lambda: [dimensions.tones(tally)],
            "track_intent": lambda: dimensions.intents(tally),
            "track_source": lambda: [dimensions.sources(tally, k, unread)],
            "track_rating": lambda: [dimensions.ratings(tally)],
            "track_language": lambda: [dimensions.languages(tally, k)],
        }
        for dimension in chain.from_iterable(make() for name, make in in_order.items() if name in wanted):
            found = splits_shown(self._people, dimension, self._shown, self._thresholds)
            others = [each for name, each in self._splits.items() if name not in tally.intent_names]
            self._splits[dimension.name] = (
                dimension,
                apart_from(self._people, dimension, found, others, self._thresholds),
            )

    def _by(self, column: str, split_by: Sequence[str]) -> Ruled:
        """A grid of splits of tracks; of several dimensions (the intents) each has a row of its own."""
        rows: list[tuple[int, Row]] = []
        split: set[int] = set()
        for dimension, found in (self._splits[name] for name in split_by):
            split |= set(found)
            rows += [
                (track, (self._tally.tracks[track], *cell))
                for track, each in found.items()
                for cell in self._cells(dimension, each, self._people_of[track])
            ]
        rows.sort(key=lambda row: row[0])
        grid = Grid(f"track_{column}", ("track", column, "voices", "share"), tuple(row for _, row in rows))
        return Ruled(grid, self._held_back(split))

    def _cells(self, dimension: dimensions.Dimension, split: Split, people: int) -> Iterable[Row]:
        """Rules 4 and 8 on one split of the accounts with a fingerprint: label, voices, and share in words."""
        labels = dimension.levels[split.level].labels
        rounded = self._rounder.split(dimension.name, split.voices, labels, people)
        most = rules.overwhelming(split.voices)
        for place, (label, voices) in enumerate(zip(labels, rounded, strict=True)):
            if label and place == most:
                yield (label, None, rules.MOST_IN_WORDS)
            elif label and (most is None or not labels[most]):
                yield (label, voices, "")

    @cached_property
    def _everyone_is_told_apart(self) -> bool:
        return everyone_is_told_apart(self._people, self._shown, self._every_pair, self._k)

    @property
    def _every_pair(self) -> list[Pair]:
        return [*self._pairs, *self._crossed]

    def _both_shown(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        shown = set(self._shown)
        return [pair for pair in pairs if shown.issuperset(pair)]

    def _by_pair(self, columns: tuple[str, str], pairs: list[Pair], met: int) -> Ruled:
        """A grid of pairs; `met` counts the accounts of all pairs there are, shown or not."""
        names = self._tally.tracks
        rows = tuple((names[pair.one], names[pair.other], self._both(pair)) for pair in pairs)
        grid = Grid("pair" if columns[0] == PARENT else "_".join(columns), (*columns, "voices"), rows)
        return Ruled(grid, self._held_back_of(met, pairs))

    def _by_tone_of_both(self) -> Ruled:
        """The tone toward an aspect among those who also spoke of a brand."""
        people = self._people.beside(((pair.other, pair.both) for pair in self._crossed), meeting_all=True)
        places = range(len(self._tally.tracks), people.tracks)
        tones, thresholds = dimensions.tones(people.tally), [*self._thresholds, *(self._k for _ in places)]
        _, beside = self._splits.get("tone", (tones, {}))  # none where that grid is not released
        found = splits_shown(people, tones, places, thresholds, beside)
        split = {place: self._crossed[place - places.start] for place in found}
        names = self._tally.tracks
        rows = tuple(
            (names[pair.one], names[pair.other], *cell)
            for place, pair in split.items()
            for cell in self._cells(tones, found[place], self._people.fingerprint(pair.both))
        )
        grid = Grid("brand_aspect_tone", ("brand", "aspect", "tone", "voices", "share"), rows)
        return Ruled(grid, self._held_back_of(self._crossed_in_all, split.values()))

    def _both(self, pair: Pair) -> int:
        return self._rounder.total(len(pair.both), self._people.fingerprint(pair.both))

    def _held_back_of(self, met: int, pairs: Iterable[Pair]) -> str:
        shown = list(pairs)
        hidden = met - sum(len(pair.both) for pair in shown)
        return rules.held_back(sum(map(self._both, shown)), rules.steps(hidden, self._k))

    def _by_day_part(self) -> Ruled:
        rows: tuple[Row, ...] = ()
        everyone = self._people.everyone()
        levels = dimensions.day_parts()
        counts = np.bincount(self._tally.day_part[everyone], minlength=len(levels[0].group)).astype(np.int64)
        split = choose(levels, counts, self._k)
        if split is not None and self._everyone_is_told_apart:
            labels = levels[split.level].labels
            people = self._people.fingerprint(everyone)
            rounded = self._rounder.split("day_part", split.voices, labels, people)
            rows = tuple((*label.rsplit(" ", 1), voices) for label, voices in zip(labels, rounded, strict=True))
        return Ruled(Grid("day_part", ("day", "part", "voices"), rows), rules.held_back(int(bool(rows)), int(not rows)))

    def _hidden(self, shown: Iterable[int]) -> int:
        """Track-voices that are not in a grid, in steps: those of tracks not split, and those of tracks not shown."""
        shown = set(shown)
        unseen = int(self._people.voices.sum()) - int(self._people.voices[self._shown].sum())
        unsplit = sum(voices for track, voices in self._rounded.items() if track not in shown)
        return unsplit + (rules.steps(unseen, self._k) if len(self._shown) < self._people.tracks else 0)

    def _held_back(self, shown: Iterable[int]) -> str:
        shown = set(shown)
        return rules.held_back(sum(self._rounded[track] for track in shown), self._hidden(shown))


def thresholds_of(tally: Tally, k: int, discovered: Mapping[str, bool]) -> list[int]:
    """The k of each track, in the order of the tally."""
    return [rules.threshold(k, discovered=discovered.get(track, False)) for track in tally.tracks]
