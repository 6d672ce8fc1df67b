"""A study's own releases, audited on invented worlds: what its files promise, beside what was measured. Nothing real is read."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from townhum import __version__
from townhum.count.audit.attacks import Attacked, attack, without_terms
from townhum.count.audit.crowd import crowd
from townhum.count.audit.likelihood import Audited, audit
from townhum.count.audit.sensitivity import Moved, pairs
from townhum.count.audit.shapes import Shape, invented_period, tally_of
from townhum.count.audit.suite import few_tracks, suite
from townhum.count.audit.worlds import Kind, neighbours, somebody
from townhum.count.noise import Noise, discrete_gaussian
from townhum.count.promise import promises
from townhum.count.release import Rules
from townhum.count.release.make import VERSION
from townhum.read.intents import NAMES as INTENTS
from townhum.read.themes import theme_facts
from townhum.records import Promise, Series, SourceFacts, TrackFacts
from townhum.records.budget import PROFILES
from townhum.study import Settings
from townhum.study.budget import budget_of_study, pairs_of

AUDITED = (Kind.BOUNDS, Kind.ONE_TRACK)
"""Whose epsilon is measured."""

_MORE = 2  # as many releases for epsilon: a bound of few says little


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is tried.

    So many `runs`, releases a side, for each attack, and twice that for epsilon; so many pairs of `neighbours`, each beside a crowd of so many
    `accounts`. The `seed` draws worlds and noise: the same one measures the same.
    """

    runs: int = 600
    neighbours: int = 300
    accounts: int = 40
    seed: int = 1

    @property
    def told(self) -> int:
        """Releases a side, for epsilon."""
        return _MORE * self.runs


@dataclass(frozen=True, slots=True)
class ReleaseAudit:
    """What a study states of its releases, and what was measured.

    `moved` are the neighbours, `told` what was measured of the accounts `AUDITED`, `settings` a hash over all that shapes what one
    account can move.
    """

    settings: str
    rho: float
    promises: tuple[Promise, ...]
    moved: tuple[Moved, ...]
    told: Mapping[Kind, Audited]
    attacks: tuple[Attacked, ...]
    effort: Effort
    made_on: date
    versions: Mapping[str, str] = field(default_factory=dict)

    @property
    def epsilon(self) -> float:
        """What is stated for a period of an account at the bounds, exactly: see `count.promise.gaussian_epsilon`."""
        return self.promises[0].epsilon

    @property
    def widest(self) -> float:
        """The largest squared change over twice sigma2 of any neighbour, as a part of what is allowed."""
        return max((each.rho / each.allowed for each in self.moved), default=0.0)

    def faults(self) -> Iterator[str]:
        """In sentences, where more was measured than is stated."""
        for each in self.moved:
            if not each.holds:
                yield _too_far(each)
        for kind, told in self.told.items():
            if told.measured.epsilon > told.epsilon:
                most = f"its rho allows {told.epsilon:.2f}"
                yield f"An account {kind} was told by epsilon {told.measured.epsilon:.2f} or more; {most}."
        for one in self.attacks:
            if not one.holds:
                most = f"at most {one.allowed:.2f} is allowed"
                yield f"An attack ({one.name}) had an advantage of {one.measured.advantage:.2f}; {most}."


def audit_release(
    settings: Settings, effort: Effort, made_on: date, say: Callable[[str], None] = lambda _: None
) -> ReleaseAudit:
    """Measure a study's releases. `say` is told what is being done. Takes a minute or two."""
    shape, noise = shape_of(settings), seeded(effort.seed)
    say(f"{effort.neighbours:,} pairs of neighbouring worlds")
    moved = tuple(pairs(shape, effort.neighbours, seed=effort.seed, accounts=effort.accounts))
    told = {}
    for kind in AUDITED:
        say(f"what {2 * effort.told:,} releases tell of an account {kind}")
        told[kind] = _told(shape, kind, effort, noise)
    attacked = []
    for one in suite(shape, effort.seed):
        say(f"an attack: {one.name}")
        attacked.append(attack(one, runs=effort.runs, noise=noise))
    return ReleaseAudit(
        settings=settings_hash(settings),
        rho=shape.budget.rho,
        promises=promises(shape.budget, settings.study.period, PROFILES[settings.release.profile].yearly),
        moved=moved,
        told=told,
        attacks=tuple(attacked),
        effort=effort,
        made_on=made_on,
        versions=_versions(),
    )


def _versions() -> dict[str, str]:
    return {
        "townhum": __version__,
        "release": VERSION,
        "numpy": np.__version__,
        "Python": platform.python_version(),
    }


def shape_of(settings: Settings) -> Shape:
    """The study as its posts are invented and released: all of its tracks, sources, languages and grids."""
    tracks = settings.tracks
    series = Series(
        name="audit",
        study={},
        tracks=tuple(TrackFacts(name, track.kind, name, track.query, track.ours) for name, track in tracks.items()),
        sources=tuple(SourceFacts(source.name, source.connector.name, "", "", "") for source in settings.sources),
        themes=theme_facts(),
    )
    return Shape(
        series=series,
        languages=tuple(settings.study.languages),
        intents=INTENTS,
        rules=Rules(settings.release.k, budget_of_study(settings), pairs_of(tracks)),
        zone=settings.study.zone,
        period=invented_period(settings.study.period),
    )


def seeded(seed: int) -> Noise:
    """The sampler of a release over a seeded generator, so that a measurement can be made again."""
    return discrete_gaussian(np.random.default_rng(seed).bytes)


def settings_hash(settings: Settings) -> str:
    """A short hash over all that shapes how far one account moves a release, and what of it is told."""
    shape = {
        "period": settings.study.period,
        "languages": settings.study.languages,
        "sources": [source.name for source in settings.sources],
        "tracks": [[name, track.kind, track.ours] for name, track in settings.tracks.items()],
        "release": settings.release.model_dump(mode="json"),
    }
    return hashlib.sha256(json.dumps(shape, sort_keys=True).encode()).hexdigest()[:12]


def _told(shape: Shape, kind: Kind, effort: Effort, noise: Noise) -> Audited:
    few, rng = few_tracks(without_terms(shape)), np.random.default_rng(effort.seed)
    others = crowd(few, effort.accounts, rng)
    without, with_somebody = (tally_of(few, posts) for posts in neighbours(others, somebody(kind, few, rng, others)))
    return audit(few, without, with_somebody, runs=effort.told, noise=noise)


def _too_far(moved: Moved) -> str:
    where = f"An account {moved.kind}, pair {moved.number},"
    if not moved.alike:
        return f"{where} changes more of a release than its cells."
    return f"{where} costs rho {moved.rho:.3f}; the budget allows {moved.allowed:.3f}."
