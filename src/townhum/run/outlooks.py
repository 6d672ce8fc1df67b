"""What one profile and period length would show of a study, how exact it would be, and whether that is of use."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from townhum.records.budget import PROFILES, Budget
from townhum.run import precision
from townhum.run.hearing import Hearing
from townhum.study import ReleaseRules, Settings, Track
from townhum.study.budget import budget_of_study
from townhum.study.periods import DAYS, IN_WORDS, Kind
from townhum.study.release_rules import ProfileName
from townhum.study.yearly import ends_in_a_year, fit_in_a_year, lasting

STRICT_FROM = 1_000
"""Accounts a period from which `strict` is of use (simulated)."""

NET_FROM = 150
"""Voices from which the net sentiment of a track is of use: it is off by fifteen points then, half of it by chance alone."""

_VAGUE = 15.0  # points by which a share may be off, before it is marked too vague


@dataclass(frozen=True, slots=True)
class Share:
    """A brand's share of voice, in per cent, and by how many points it may be off. `role` is own, largest or middling."""

    role: str
    track: str
    share: float
    off_by: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """What one profile and period length would show.

    `sd` is the standard deviation of a track's noise, in voices; `fewer_than` the least that is shown with a number, which
    `shown` of `tracks` tracks have. `main` is the track that net sentiment and changes are told of: the own brand, or a
    middling track, with so many `voices`. `net_off_by` is in points, `change` and `change_of_four` in per cent. `rho` is that
    of one period, `epsilon` that of a year at delta 1e-6 for an account at all bounds. `why` has the reasons of the verdict.
    """

    profile: ProfileName
    kind: Kind
    yours: bool
    rho: float
    accounts: float
    sd: float
    fewer_than: int
    shown: int
    tracks: int
    shares: tuple[Share, ...]
    main: str
    voices: float
    net_off_by: float
    change: float
    change_of_four: float
    epsilon: float
    verdict: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noise:
    """Variances in voices: of a track after fitting, and of the noise in one tone (None where tones are not released)."""

    track: float
    tone: float | None
    fewer_than: int

    @classmethod
    def of(cls, settings: Settings) -> Noise:
        """The noise of a study, as its files say it."""
        budget = budget_of_study(settings)
        splits = [(cells, float(budget.sigma2(grid))) for grid, cells in _splits(settings, budget).items()]
        track = precision.fitted_variance(float(budget.sigma2("track")), splits)
        tone = float(budget.sigma2("track_tone")) if "track_tone" in budget.shares else None
        return cls(track, tone, precision.least_shown(settings.release.k, track))


def _splits(settings: Settings, budget: Budget) -> Mapping[str, int]:
    """How many cells each split of a track has whose cells add up to the track."""
    cells = {
        "track_source": max(1, len(settings.sources)),
        "track_tone": precision.TONES,
        "track_language": len(settings.study.languages) + 1,  # and other
        "track_rating": 6,  # 1 to 5, and not rated
    }
    return {grid: many for grid, many in cells.items() if grid in budget.shares}


def under(settings: Settings, profile: ProfileName, kind: Kind) -> Settings:
    """The study with another profile and period length. Its own rho is kept where both are its own."""
    if (profile, kind) == (settings.release.profile, settings.study.period):
        return settings
    study = settings.study.model_copy(update={"period": kind})
    rules = settings.release.model_copy(update={"profile": profile, "rho": rho_a_period(profile, kind)})
    return replace(settings, study=study, release=rules)


def rho_a_period(profile: ProfileName, kind: Kind) -> float:
    """What a period may cost, so that a year's budget lasts a year."""
    budget = PROFILES[profile]
    return budget.rho if budget.yearly is None else min(budget.rho, lasting(kind, budget.yearly))


def outlook(settings: Settings, hearing: Hearing) -> Outlook:
    """What a study would show under its own profile and period length."""
    rules, kind, noise = settings.release, settings.study.period, Noise.of(settings)
    heard = hearing.over(weeks(kind))
    main = _main(settings.tracks, heard.voices)
    voices = heard.voices[main]
    tone = math.inf if noise.tone is None else precision.net_off_by(voices, noise.track, noise.tone)
    found = Outlook(
        profile=rules.profile,
        kind=kind,
        yours=False,
        rho=rules.spends,
        accounts=heard.accounts,
        sd=math.sqrt(noise.track),
        fewer_than=noise.fewer_than,
        shown=sum(each >= noise.fewer_than for each in heard.voices.values()),
        tracks=len(heard.voices),
        shares=tuple(_shares(settings.tracks, heard.voices, noise.track)),
        main=main,
        voices=voices,
        net_off_by=tone,
        change=precision.change_seen(voices, noise.track),
        change_of_four=precision.change_seen(voices, noise.track, 4),
        epsilon=_epsilon_a_year(rules, kind, budget_of_study(settings)),
        verdict="",
        why=(),
    )
    return _judged(found)


def _epsilon_a_year(rules: ReleaseRules, kind: Kind, budget: Budget) -> float:
    from townhum.count.promise import epsilon  # noqa: PLC0415  arrays, which `check` does without

    yearly = PROFILES[rules.profile].yearly
    spent = budget.spent(budget.at_the_bounds()) * ends_in_a_year(kind)
    return epsilon(spent if yearly is None else min(spent, yearly))


def _judged(found: Outlook) -> Outlook:
    useless, coarse = list(_useless(found)), list(_coarse(found))
    verdict = "not useful" if useless else "coarse" if coarse else "useful"
    return replace(found, verdict=verdict, why=(*useless, *coarse))


def _useless(found: Outlook) -> Iterator[str]:
    if found.profile == "strict" and found.accounts < STRICT_FROM:
        yield f"strict needs some {STRICT_FROM:,} accounts a period"
    if 2 * found.shown < found.tracks:
        yield f'most tracks say "fewer than {found.fewer_than}"'
    elif found.voices < found.fewer_than:
        yield f'{found.main} says "fewer than {found.fewer_than}"'


def _coarse(found: Outlook) -> Iterator[str]:
    if found.voices < NET_FROM and not math.isinf(found.net_off_by):
        yield f"net sentiment is of no use below some {NET_FROM} voices: {found.main} has {found.voices:,.0f}"
    if any(share.off_by > _VAGUE for share in found.shares):
        yield f"a share of voice may be off by more than {_VAGUE:.0f} points"
    yearly = PROFILES[found.profile].yearly
    fit = fit_in_a_year(found.kind, found.rho, yearly)
    if fit is not None:
        yield f"the year's budget is spent after {fit} {IN_WORDS[found.kind]}"


def _shares(tracks: Mapping[str, Track], voices: Mapping[str, float], variance: float) -> Iterator[Share]:
    """Share of voice of the largest brand, a middling one and our own, the largest first; of none where there is one brand."""
    brands = [name for name in by_voices(voices) if tracks[name].kind == "brand"]
    everyone = sum(voices[name] for name in brands)
    if len(brands) < len(("a brand", "its rival")) or not everyone:
        return
    roles = {brands[len(brands) // 2]: "middling", brands[0]: "largest"}
    roles |= dict.fromkeys([name for name in brands if tracks[name].ours][:1], "own")
    for name in (name for name in brands if name in roles):
        off_by = precision.share_off_by(voices[name], everyone, len(brands), variance)
        yield Share(roles[name], name, 100 * voices[name] / everyone, off_by)


def _main(tracks: Mapping[str, Track], voices: Mapping[str, float]) -> str:
    ordered = by_voices(voices)
    return next((name for name in ordered if tracks[name].ours), ordered[len(ordered) // 2])


def by_voices(voices: Mapping[str, float]) -> list[str]:
    """Names from the loudest to the quietest; of equals, in their order."""
    return sorted(voices, key=lambda name: -voices[name])


def weeks(kind: Kind) -> float:
    """How many weeks a period has."""
    return DAYS[kind] / DAYS["week"]
