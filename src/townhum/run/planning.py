"""What a study would show under each profile and period length, how exact it would be, and what would help.

Worked out from configuration and from how many are heard; nothing is drawn, and no post is looked at.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from townhum.records.budget import PROFILES
from townhum.run import precision
from townhum.run.hearing import Hearing, zipf
from townhum.run.outlooks import Noise, Outlook, by_voices, outlook, rho_a_period, under, weeks
from townhum.study import Settings, Track
from townhum.study.budget import MOST_PAIRS, budget_of_study, pairs_wanted
from townhum.study.periods import DAYS, IN_WORDS
from townhum.study.release_rules import ProfileName
from townhum.study.yearly import fit_in_a_year

_MUCH_HEARD = 10_000  # accounts a period, which few studies hear
_WORTH_IT = 0.95  # of what it was: less of a gain is not told
_FEW_GRIDS = ("track", "track_tone", "track_source")
_UNLISTED, _WHOLE = "unlisted_by_track", 100
_PROFILES: tuple[ProfileName, ...] = ("standard", "strict")

_TONES = (
    "Assumed of tone: of ten voices one cannot be read, and of those that can be "
    f"{precision.POSITIVE:.0%} are positive, {precision.NEGATIVE:.0%} negative."
)
_ACCOUNTS = (
    "A day is taken to have a seventh of a week's accounts, four weeks four times as many; where the same accounts speak again "
    "and again, it is fewer. What bounds leave out of accounts that say a lot is not in these figures."
)


@dataclass(frozen=True, slots=True)
class Advice:
    """What would help. A middling track's count may be off by `off_by` per cent then, instead of `now`."""

    do: str
    off_by: float
    now: float
    shown: int
    tracks: int


@dataclass(frozen=True, slots=True)
class Plan:
    """All outlooks, standard before strict and days before weeks, the advice that helps most first, and what it rests on."""

    outlooks: tuple[Outlook, ...]
    advice: tuple[Advice, ...]
    said: tuple[str, ...]


def plan(settings: Settings, hearing: Hearing) -> Plan:
    """The plan of a study that hears so many."""
    outlooks = tuple(outlook(under(settings, profile, kind), hearing) for profile in _PROFILES for kind in DAYS)
    yours = (settings.release.profile, settings.study.period)
    marked = tuple(replace(each, yours=(each.profile, each.kind) == yours) for each in outlooks)
    return Plan(marked, _advice(settings, hearing), (*hearing.said, _TONES, _ACCOUNTS, *_unlisted(settings, hearing)))


def _unlisted(settings: Settings, hearing: Hearing) -> Iterator[str]:
    """What it costs to know how many use words of no list on each track, and how exactly that is known."""
    budget = budget_of_study(settings)
    if _UNLISTED not in budget.shares:
        return
    voices = hearing.over(weeks(settings.study.period)).voices
    middle = voices[by_voices(voices)[len(voices) // 2]]
    off_by = precision.part_off_by(middle, precision.UNLISTED, float(budget.sigma2(_UNLISTED)))
    known = f"by {off_by:.0f} points" if off_by < _WHOLE else "wholly"
    yield (
        f"Of what a period may tell of an account {budget.shares[_UNLISTED]:.1%} go to how many use words of no list on each track "
        f"({_UNLISTED}): on a middling track of {middle:,.0f} voices their share may be off {known}."
    )


def warnings(settings: Settings, hearing: Hearing | None) -> Iterator[str]:
    """What `check` says of a study that will mostly say "fewer than", or that its year's budget will stop."""
    yield from _spent_early(settings)
    if (wanted := pairs_wanted(settings.tracks)) > MOST_PAIRS:
        yield (
            f"of {wanted:,} pairs of brands the first {MOST_PAIRS:,} are compared; mark your own brands with ours = true in "
            "topics.toml, and only pairs with one of them are."
        )
    yield from _little_shown(settings, hearing)


def _little_shown(settings: Settings, hearing: Hearing | None) -> Iterator[str]:
    least, see = Noise.of(settings).fewer_than, "`townhum plan` tells what would help."
    if hearing is None:
        needed = least / statistics.median(zipf(len(settings.tracks)))
        if needed > _MUCH_HEARD:
            yield f'most tracks will say "fewer than {least}" unless some {float(f"{needed:.2g}"):,.0f} accounts speak in a period. {see}'
        return
    heard = hearing.over(weeks(settings.study.period)).voices.values()
    if 2 * (shown := sum(each >= least for each in heard)) < len(heard):
        yield f'most tracks will say "fewer than {least}": {shown} of {len(heard)} are heard often enough. {see}'


def _spent_early(settings: Settings) -> Iterator[str]:
    rules, kind = settings.release, settings.study.period
    yearly = PROFILES[rules.profile].yearly
    if yearly is None or (fit := fit_in_a_year(kind, rules.spends, yearly)) is None:
        return
    other = "" if kind == "four_weeks" else ', or period = "four_weeks" into study.toml'
    yield (
        f"the year's budget is spent after {fit} {IN_WORDS[kind]}, and nothing is released until a year is over: write "
        f"rho = {_down(rho_a_period(rules.profile, kind))} into release.toml{other}."
    )


def _down(rho: float) -> float:
    """To four places, never more than it is."""
    return int(rho * 10_000 + 1e-6) / 10_000


def _advice(settings: Settings, hearing: Hearing) -> tuple[Advice, ...]:
    """Every change that would tell of a middling track more exactly, that which does most first."""
    now, _ = _middling(settings, hearing)
    found = []
    for do, changed, heard in _changes(settings, hearing):
        off_by, shown = _middling(changed, heard)
        if off_by < _WORTH_IT * now:
            found.append(Advice(do, off_by, now, shown, len(heard.voices)))
    return tuple(sorted(found, key=lambda advice: advice.off_by))


def _middling(settings: Settings, hearing: Hearing) -> tuple[float, int]:
    """By how many per cent the count of a middling track may be off, and how many tracks have a number."""
    noise = Noise.of(settings)
    voices = hearing.over(weeks(settings.study.period)).voices
    middle = voices[by_voices(voices)[len(voices) // 2]]
    return precision.count_off_by(middle, noise.track), sum(each >= noise.fewer_than for each in voices.values())


def _changes(settings: Settings, hearing: Hearing) -> Iterator[tuple[str, Settings, Hearing]]:
    """What could be changed, in words, with the study and what it hears then."""
    rules = settings.release
    for kind in DAYS:
        if DAYS[kind] > DAYS[settings.study.period]:
            yield (
                f"{IN_WORDS[kind]} instead of {IN_WORDS[settings.study.period]}",
                under(settings, rules.profile, kind),
                hearing,
            )
    if set(rules.grids) > set(_FEW_GRIDS):
        fewer = rules.model_copy(update={"grids": _FEW_GRIDS})
        yield f"fewer grids: {', '.join(_FEW_GRIDS)} alone", replace(settings, release=fewer), hearing
    if (half := (len(hearing.voices) + 1) // 2) < len(hearing.voices):
        kept = by_voices(hearing.voices)[:half]
        yield (
            f"fewer tracks: the {half} that are heard most",
            *_only(settings, hearing, {name: (name,) for name in kept}),
        )
    if pooled := _pooled(settings.tracks, hearing.voices):
        yield "pooled aspects: two in one track each", *_only(settings, hearing, pooled)


def _pooled(tracks: Mapping[str, Track], voices: Mapping[str, float]) -> dict[str, tuple[str, ...]]:
    """Each track that stays -> those it holds, where aspects are joined two by two, the loudest with each other."""
    aspects = [name for name in by_voices(voices) if tracks[name].kind == "aspect"]
    if len(aspects) < len(("one", "other")):
        return {}
    joined = {aspects[at]: tuple(aspects[at : at + 2]) for at in range(0, len(aspects), 2)}
    return {**{name: (name,) for name in voices if name not in aspects}, **joined}


def _only(settings: Settings, hearing: Hearing, kept: Mapping[str, tuple[str, ...]]) -> tuple[Settings, Hearing]:
    """The study with these tracks alone, each with the voices of all that it holds."""
    tracks = {name: track for name, track in settings.tracks.items() if name in kept}
    voices = {name: min(hearing.accounts, sum(hearing.voices[each] for each in held)) for name, held in kept.items()}
    return replace(settings, tracks=tracks), replace(hearing, voices=voices)
