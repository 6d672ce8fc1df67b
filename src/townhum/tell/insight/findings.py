"""What there is to say of the newest periods, most important first, as sentences with their numbers, a caveat and a query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from townhum.records.history import History
from townhum.tell.insight.events import Event
from townhum.tell.insight.scan import EARLY, HISTORY
from townhum.tell.insight.seams import Seam
from townhum.tell.insight.sentences import Words, caveat_of, sentence_of
from townhum.tell.insight.trends import Trend, Yearly
from townhum.words.quoting import quoted

LATELY = 13
"""How many of the newest periods findings are about."""

_ALERT, _OURS, _NEWS, _NOTE = 1000.0, 50.0, 100.0, 1.0
_WEIGHT = {"crisis": 90.0, "rival_crisis": 80.0, "level_up": 10.0, "level_down": 10.0}
_SPAN = 13  # periods of the trends that are said
_STRIKING = 30.0  # a score beyond which one thing is as sure as another


Numbers = tuple[float | None, float | None, float | None, float | None, float | None]
"""What was seen, what is usual, by how much they differ, and the two ends of that."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence. `weight` ranks it; `at` is the number of its period."""

    weight: float
    at: int
    kind: str
    sentence: str
    caveat: str
    query: str
    tier: str | None = None
    track: str | None = None
    numbers: Numbers = (None, None, None, None, None)


def rows(
    history: History,
    events: Sequence[Event],
    trends: Sequence[Trend],
    yearly: Sequence[Yearly],
    seams: Sequence[Seam],
    *,
    more: Iterable[Finding] = (),
) -> Iterator[tuple[object, ...]]:
    """The rows of the table `finding` for the newest series; `more` are ranked among the others."""
    words = Words(history)
    found = [
        *_notes(words, events, seams),
        *_events(words, events),
        *_trends(words, trends),
        *_yearly(words, yearly),
        *more,
    ]
    found.sort(key=lambda each: (-each.weight, -each.at, each.kind, each.track or ""))
    for rank, each in enumerate(found, 1):
        about = (history.labels[each.at], history.series, each.kind, each.tier, each.track)
        yield (rank, *about, each.sentence, *each.numbers, each.caveat, each.query)


def _query(view: str, **where: str | int | None) -> str:
    said = (
        f"{column} IS NULL" if value is None else f"{column} = {value if isinstance(value, int) else quoted(value)}"
        for column, value in where.items()
    )
    return f"SELECT * FROM {view} WHERE {' AND '.join(said)}"  # noqa: S608  shown to people, never run here


def _events(words: Words, events: Sequence[Event]) -> Iterator[Finding]:
    """Each thing once: what is part of a crisis, or of a level, is not said again; of a run of periods the most striking is."""
    history = words.history
    first = max(0, len(history.labels) - LATELY)
    best: dict[tuple[object, ...], tuple[float, Event]] = {}
    for event in _not_covered([each for each in events if each.at >= first]):
        weight = _weight(words, event)
        key = (event.kind, event.track, event.name, event.since)
        if key not in best or weight >= best[key][0]:
            best[key] = weight, event
    for weight, event in best.values():
        label = history.labels[event.at]
        yield Finding(
            weight=weight,
            at=event.at,
            kind=event.kind,
            sentence=sentence_of(words, event),
            caveat=caveat_of(words, event),
            query=_query("events", period=label, kind=event.kind, track=event.track, name=event.name),
            tier=event.tier,
            track=event.track,
            numbers=(
                event.voices if event.net is None else event.net,
                event.usual if event.usual_net is None else event.usual_net,
                event.change,
                event.low,
                event.high,
            ),
        )


def _not_covered(events: Sequence[Event]) -> Iterator[Event]:
    """Events but those that a larger one of the same track says too."""
    crises = {(each.at, each.track) for each in events if each.kind in {"crisis", "rival_crisis"}}
    levels = [each for each in events if each.kind.startswith("level")]
    for each in events:
        part_of_crisis = each.kind == "tone_worse" and (each.at, each.track) in crises
        part_of_level = each.kind.startswith("volume") and any(
            level.track == each.track and level.kind[-2:] == each.kind[-2:] and level.since <= each.at <= level.at
            for level in levels
        )
        if not part_of_crisis and not part_of_level:
            yield each


def _weight(words: Words, event: Event) -> float:
    ours = any(track.ours and track.name == event.track for track in words.history.tracks)
    return (
        _NEWS
        + (_ALERT if event.tier == "alert" else 0)
        + _WEIGHT.get(event.kind, 0)
        + (_OURS if ours else 0)
        + min(event.score, _STRIKING)
    )


def _trends(words: Words, trends: Iterable[Trend]) -> Iterator[Finding]:
    """Slopes over a quarter that are surely not nought."""
    for each in trends:
        low, high = each.slope_ends
        if each.periods != _SPAN or low <= 0 <= high or each.level is None:
            continue
        label, at = words.history.labels, words.track(each.track)
        unit = "" if each.measure == "voices" else " points"
        about = f"over {each.periods} {words.periods} to {label[each.at]}"
        level = f"{each.level:.0f}" if each.measure == "voices" else f"{each.level:+.0f}"
        yield Finding(
            weight=_NEWS / 2 + min(abs(each.slope) / max(high - low, 1e-9), _STRIKING),
            at=each.at,
            kind="trend",
            sentence=f"{_risen(each, at)} by {abs(each.slope):.1f}{unit} {words.a_period} {about} "
            f"({low:+.1f} to {high:+.1f}); {level} on average.",
            caveat="Of twenty tracks without a trend one is told of. A slope says nothing of what comes next.",
            query=_query("trends", period=label[each.at], track=each.track, measure=each.measure, periods=each.periods),
            track=each.track,
            numbers=(each.slope, None, None, low, high),
        )


def _risen(each: Trend, at: str) -> str:
    way = "risen" if each.slope > 0 else "fallen"
    return (
        f"The number of accounts that speak of {at} has {way}"
        if each.measure == "voices"
        else f"The tone toward {at} has {way}"
    )


def _yearly(words: Words, yearly: Iterable[Yearly]) -> Iterator[Finding]:
    for each in yearly:
        low, high = each.ends
        if each.before is None or each.change is None or low is None or high is None or low <= 0 <= high:
            continue
        label, least = words.history.labels, f"fewer than {each.fewer_than}"
        now, then = (str(voices) if voices is not None else least for voices in (each.voices, each.before_voices))
        yield Finding(
            weight=_NEWS / 2 + min(abs(each.change) / max(high - low, 1e-9), _STRIKING),
            at=each.at,
            kind="a_year_ago",
            sentence=f"{words.track(each.track)}: {now} accounts in {label[each.at]}, {then} in {label[each.before]}, "
            f"a year before ({each.change:+.0f} %, {low:+.0f} to {high:+.0f}).",
            caveat="Of twenty tracks that did not change one is told of.",
            query=_query("yearly", period=label[each.at], track=each.track),
            track=each.track,
            numbers=(each.voices, each.before_voices, each.change, low, high),
        )


def _notes(words: Words, events: Sequence[Event], seams: Sequence[Seam]) -> Iterator[Finding]:
    """What is missing, and where nothing can be compared."""
    history, newest = words.history, len(words.history.labels) - 1
    if seams:
        yield Finding(
            _NOTE * 4,
            0,
            "seam",
            f"A new series begins with {history.labels[0]} ({seams[-1].changed}).",
            "Nothing is compared across it: trends, levels and what is usual begin anew.",
            _query("seam", period=history.labels[0]),
        )
    yield from _too_short(words, newest)
    if not history.complete[newest]:
        yield Finding(
            _NOTE * 3,
            newest,
            "incomplete",
            f"In {history.labels[newest]} not every source was read completely: it is compared with nothing.",
            "It is no part of what is usual either.",
            _query("coverage", period=history.labels[newest]),
        )
    yield from _nothing(words, events, newest)


def _too_short(words: Words, newest: int) -> Iterator[Finding]:
    whole = int(words.history.complete.sum())
    if whole <= HISTORY:
        yield Finding(
            _NOTE * 3,
            newest,
            "too_short",
            f"{HISTORY} complete {words.periods} must go before all can be told that differs; there are {max(0, whole - 1)}.",
            f"From {EARLY} on, only what is far beyond chance is told of."
            if whole > EARLY
            else "Nothing is compared yet.",
            "SELECT * FROM period_facts",
        )


def _nothing(words: Words, events: Sequence[Event], newest: int) -> Iterator[Finding]:
    """Where there is nothing to show, or nothing that differs."""
    history, label = words.history, words.history.labels[newest]
    tracks = history.cells.get("track")
    if tracks is None or not (tracks.value[:, newest] >= tracks.fewer_than[newest]).any():
        longer = "of four weeks" if history.kind != "four_weeks" else "with larger sources"
        yield Finding(
            _NOTE * 2,
            newest,
            "too_few",
            f"No track had as many voices in {label} as are shown as a number.",
            f"Sums over four periods are in the table span; a study {longer} would tell more.",
            _query("cell_track", period=label),
        )
    elif history.complete[newest] and int(history.complete.sum()) > HISTORY and not any(e.at == newest for e in events):
        yield Finding(
            _NOTE,
            newest,
            "quiet",
            f"In {label} nothing differs from what is usual by more than chance would have it.",
            "What is small may go unseen: docs/how-insights-are-made.md says how small.",
            _query("events", period=label),
        )
