"""The attacks that are tried on a study: each builds the worlds in which it works best.

Tracks are the attacker's own, under the noise and bounds of the study: what can be learnt does not hang on what tracks ask for.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from townhum.count.audit.attacks import Attack, Seen, heard, place, shown
from townhum.count.audit.crowd import UNLISTED_LANGUAGE
from townhum.count.audit.likelihood import likelihood
from townhum.count.audit.sensitivity import change, exact_of
from townhum.count.audit.shapes import Shape, blank
from townhum.count.audit.worlds import Kind, left_out, several_like, somebody, speaker, speakers
from townhum.count.release.make import least_shown
from townhum.records import DropReason, Grid
from townhum.words import term_words

_TEA, _RARE = "tea", "tea OR rare"
_BRANDS = 8
_SURELY = 4  # standard deviations
_TERM = 1_000


def suite(shape: Shape, seed: int) -> Iterator[Attack]:
    """All attacks on a study; those on grids that it does not have are left out."""
    rng = np.random.default_rng(seed)
    few = few_tracks(shape)
    yield _presence(few, rng)
    yield from _near_identical(shape, rng)
    yield _rare_beside_brands(shape, rng)
    yield _reasons(few, rng)
    yield from _all_others_known(few, rng)
    yield _sum_of_four(few, rng)
    if "term" in shape.budget.shares:
        yield _word(few, rng)


def few_tracks(shape: Shape) -> Shape:
    """The same study with as many tracks as an account counts on, half of them aspects if it has any.

    What somebody does not speak of has noise of its own, and tells nothing of them: more tracks would add nothing to a guess.
    """
    most = shape.budget.bounds.tracks
    aspects = most // 2 if shape.of_kind("aspect") else 0
    kinds = {f"brand {number}": "brand" for number in range(most - aspects)}
    return shape.with_tracks(kinds | {f"aspect {number}": "aspect" for number in range(aspects)})


def _presence(shape: Shape, rng: np.random.Generator) -> Attack:
    """One account below T without somebody."""
    track = shape.tracks[0]
    grid = blank(shape)["track"]
    others = speakers(shape, rng, grid.fewer_than - 1, [track])
    study = heard(shape, others, speaker(shape, rng, [track]))
    return Attack("whether a track is shown with a number", [study], _is_shown("track", place(grid, track)))


def _near_identical(shape: Shape, rng: np.random.Generator) -> Iterator[Attack]:
    """Everybody who says tea does so at the first source; of "tea OR rare" there are more elsewhere. Somebody says the rare word."""
    near = shape.with_tracks({_TEA: "brand", _RARE: "brand"})
    grids, many = blank(near), _enough(near, "track_source", "track_language")
    others = speakers(near, rng, many, [_TEA, _RARE])
    others += speakers(near, rng, many, [_RARE], source=near.sources[-1], language=UNLISTED_LANGUAGE)
    study = heard(near, others, speaker(near, rng, [_RARE]))
    tea = "track", place(grids["track"], _TEA)
    rest = {
        "a track less a near-identical one": ("track", _RARE),
        "a track's source less another track": ("track_source", _RARE, near.sources[0]),
        "a track's language less another track": ("track_language", _RARE, near.languages[0]),
    }
    for name, (grid, *names) in rest.items():
        if grid in grids:
            yield Attack(name, [study], _sum([(grid, place(grids[grid], *names))], [tea]))


def _rare_beside_brands(shape: Shape, rng: np.random.Generator) -> Attack:
    """Eight brands, and eight tracks "rare OR brand". Somebody says the rare word, and so is on all eight."""
    brands = [f"brand {number}" for number in range(_BRANDS)]
    wider = [f"rare OR {brand}" for brand in brands]
    wide = shape.with_tracks(dict.fromkeys([*brands, *wider], "brand"))
    grid, many = blank(wide)["track"], _enough(wide, "track")
    others = speakers(wide, rng, 0, [])
    for brand, either in zip(brands, wider, strict=True):
        others += speakers(wide, rng, many, [brand, either])
    study = heard(wide, others, speaker(wide, rng, wider))
    more, less = ([("track", place(grid, name)) for name in names] for names in (wider, brands))
    return Attack('eight tracks "rare OR brand", less the brands', [study], _sum(more, less))


def _reasons(shape: Shape, rng: np.random.Generator) -> Attack:
    """Everything that somebody posted is left out."""
    reasons = tuple(DropReason)[: shape.budget.bounds.reasons]
    grid = blank(shape)["drop"]
    others = left_out(shape, rng, _enough(shape, "drop"), reasons)
    study = heard(shape, others, left_out(shape, rng, 1, reasons))
    cells = [("drop", place(grid, reason.value)) for reason in reasons]
    return Attack("accounts with something left out, by reason", [study], _sum(cells, []))


def _all_others_known(shape: Shape, rng: np.random.Generator) -> Iterator[Attack]:
    """Accomplices who do all that somebody does fill every cell of theirs above T: each of these numbers is looked at."""
    some = somebody(Kind.BOUNDS, shape, rng, speakers(shape, rng, 0, []))
    others = several_like(some, _enough(shape, *shape.budget.shares), rng)
    one = heard(shape, others, some)
    figure = _likelihood(change(exact_of(one.shape, one.without), exact_of(one.shape, one.with_somebody)))
    name = "accomplices, all cells together"
    yield Attack(name, [one], figure)
    yield Attack(f"{name}, in a second study too", [one, one], figure)
    yield from (
        Attack(f"{name}, summed over {periods} periods", [replace(one, periods=periods)], figure) for periods in (4, 12)
    )


def _sum_of_four(shape: Shape, rng: np.random.Generator) -> Attack:
    """The sum that is published for four periods, with a T of its own."""
    track = shape.tracks[0]
    grid = blank(shape)["track"]
    sd = math.sqrt(4 * grid.variance)
    least, at = least_shown("track", shape.rules.k, sd, 1), place(grid, track)
    others = speakers(shape, rng, math.ceil((least + _SURELY * sd) / 4), [track])

    def figure(seen: Seen) -> float:
        value = sum(float(grids["track"].value[at]) for grids in seen)
        return round(value) if value >= least else least - 1

    study = heard(shape, others, speaker(shape, rng, [track]), periods=4)
    return Attack("a track's sum over four periods, as published", [study], figure)


def _word(shape: Shape, rng: np.random.Generator) -> Attack:
    """One account below T used a word, without somebody."""
    term = min(_TERM, len(term_words(shape.languages)))
    grid = blank(shape.with_grids(["term"]))["term"]
    some = speaker(shape, rng, shape.tracks[:1], terms=(term,))
    others = speakers(shape, rng, grid.fewer_than - 1, shape.tracks[:1], terms=(term,))
    study = heard(shape, others, some, grids=["term"])
    return Attack("whether a word is shown", [study], _is_shown("term", term - 1))


def _enough(shape: Shape, *grids: str) -> int:
    """So many accounts that their cells in all these grids are shown, but for one time in some ten thousand."""
    sds = [math.sqrt(shape.budget.sigma2(grid)) for grid in grids if grid in shape.budget.shares and grid != "term"]
    return max(math.ceil(least_shown("", shape.rules.k, sd, 1) + _SURELY * sd) for sd in (0.0, *sds))


def _is_shown(grid: str, at: int) -> Callable[[Seen], float]:
    def figure(seen: Seen) -> float:
        return float(seen[0][grid].value[at] >= seen[0][grid].fewer_than)

    return figure


def _sum(more: Sequence[tuple[str, int]], less: Sequence[tuple[str, int]]) -> Callable[[Seen], float]:
    def figure(seen: Seen) -> float:
        cells = {grid: shown(seen[0][grid]) for grid, _ in (*more, *less)}
        return float(sum(cells[grid][at] for grid, at in more) - sum(cells[grid][at] for grid, at in less))

    return figure


def _likelihood(changed: Mapping[str, np.ndarray]) -> Callable[[Seen], float]:
    of = likelihood(changed)

    def as_shown(grids: Mapping[str, Grid]) -> dict[str, Grid]:
        return {name: replace(grid, value=shown(grid)) for name, grid in grids.items()}

    def figure(seen: Seen) -> float:
        return sum(of(as_shown(grids)) for grids in seen)

    return figure
