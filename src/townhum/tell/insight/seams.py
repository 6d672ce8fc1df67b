"""Where one series ends and another begins: what differs between them. Nothing is compared across it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from townhum.records.history import History


@dataclass(frozen=True, slots=True)
class Seam:
    """Two series, one after the other, and what differs in words."""

    before: History
    after: History

    @property
    def changed(self) -> str:
        """What differs: tracks, sources, the length of periods; else how posts are read or released."""
        said = [*self._kind(), *self._of("track", _tracks), *self._of("source", _sources)]
        return "; ".join(said) or "how posts are read or released: models, words, rules or budget"

    def _kind(self) -> Iterator[str]:
        if self.before.kind != self.after.kind:
            yield f"periods of a {self.after.kind.replace('_', ' ')} instead of a {self.before.kind.replace('_', ' ')}"

    def _of(self, what: str, of: Callable[[History], Mapping[str, object]]) -> Iterator[str]:
        old, new = of(self.before), of(self.after)
        named = {
            "new": [name for name in new if name not in old],
            "gone": [name for name in old if name not in new],
            "changed": [name for name in new if name in old and new[name] != old[name]],
        }
        yield from (f"{what}s {how}: {', '.join(names)}" for how, names in named.items() if names)


def _tracks(history: History) -> dict[str, tuple[str, str]]:
    return {track.name: (track.kind, track.query) for track in history.tracks}


def _sources(history: History) -> dict[str, str]:
    return {source.name: source.place for source in history.sources}


def seams_of(histories: Sequence[History]) -> list[Seam]:
    """Every place where a series follows another."""
    return [Seam(before, after) for before, after in pairwise(histories)]


def rows(seams: Sequence[Seam]) -> Iterator[tuple[object, ...]]:
    """Seams as rows of the table `seam`."""
    for each in seams:
        before, after = each.before, each.after
        yield (after.labels[0], after.series, before.labels[-1], before.series, each.changed)
