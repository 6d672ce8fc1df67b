"""Events in plain words: a number, its interval, what it is compared with. Never a cause: what happens together is all that is seen."""

from __future__ import annotations

from dataclasses import dataclass

from townhum.records.history import History
from townhum.tell.insight.events import Event

_PERIOD = {"day": "day", "week": "week", "four_weeks": "four weeks"}
_PERIODS = {"day": "days", "week": "weeks", "four_weeks": "four-week periods"}
_TENFOLD = 900  # per cent: beyond it a figure says more of the noise before than of anybody
_RAREST = 10_000

PHRASES = (
    "More accounts than usual",
    "Fewer accounts than usual",
    "speak ill of the rival",
    "speak ill of",
    "and the tone is worse: net sentiment",
    "more accounts speak",
    "fewer accounts speak",
    "accounts speak of",
    "spoke at all",
    "speak at all",
    "spoke of",
    "speak of",
    "The tone toward",
    "was better than usual",
    "was worse than usual",
    "are usual",
    "is usual",
    "more than ten times as many",
    "The number of accounts that",
    "has risen by",
    "has fallen by",
    "By chance alone a thing as striking is seen of some track",
    "about once in",
    "less than once in",
    "in about every one of the",
    "Worth watching, and no more than that.",
    "use words that are in no list",
    "Look there yourself: queries, terms and tone may miss what is said.",
    "Fewer than eight complete periods went before.",
    "What caused it is not in these numbers.",
)
"""What sentences are made of besides names, numbers and periods: known to be ours, so that `verify` looks at the rest."""


@dataclass(frozen=True, slots=True)
class Words:
    """How the periods and tracks of a history are called."""

    history: History

    def track(self, name: str | None) -> str:
        """A track's name for people; all talk where there is none."""
        return next((track.label for track in self.history.tracks if track.name == name), name) or "any track"

    def part(self, name: str | None) -> str:
        """The name for people of an aspect or theme, or the bare name of an intent or term."""
        theme = next((theme.label for theme in self.history.themes if theme.name == name), None)
        return theme or (self.track(name) if name else "").replace("_", " ")

    @property
    def a_period(self) -> str:
        return f"a {_PERIOD[self.history.kind]}" if self.history.kind != "four_weeks" else "every four weeks"

    @property
    def periods(self) -> str:
        return _PERIODS[self.history.kind]


def sentence_of(words: Words, event: Event) -> str:
    """One event in one sentence."""
    label, at = words.history.labels, words.track(event.track)
    here, since = label[event.at], label[event.since]
    part = words.part(event.name)
    if event.kind in {"tone_better", "tone_worse", "crisis", "rival_crisis"}:
        return _of_tone(words, event, at, here)
    of = f"of {at}" if event.track else "at all"
    if event.kind.startswith("level"):
        way = "more" if event.kind == "level_up" else "fewer"
        return f"Since {since} {way} accounts speak {of}: {_voices(event)} {words.a_period}, {_against(event)}."
    if event.kind.startswith("volume"):
        way = "More" if event.kind == "volume_up" else "Fewer"
        return f"{way} accounts than usual spoke {of} in {here}: {_voices(event)}, {_against(event)}."
    what, kind = event.kind.split("_", 1)
    if kind == "unlisted":
        return f"More accounts than usual use words that are in no list beside {at} in {here}: {_voices(event)}, {_against(event)}."
    whom = f" beside {at}" if event.track else ""
    spoke = {"intent": f'show "{part}"', "term": f'use the word "{part}"'}.get(kind, f"speak of {part}")
    if what == "new":
        return f"{_voices(event)} accounts {spoke}{whom} in {here}; in the thirteen {words.periods} before it was never shown ({_change(event)})."
    return f"More accounts than usual {spoke}{whom} in {here}: {_voices(event)}, {_against(event)}."


def _of_tone(words: Words, event: Event, at: str, here: str) -> str:
    since = words.history.labels[event.at - event.periods + 1]
    when = f"in {here}" if event.periods == 1 else f"from {since} to {here}"
    net = f"net sentiment {event.net:+.0f} where {event.usual_net:+.0f} is usual"
    by = f"{event.change:+.0f} points, {event.low:+.0f} to {event.high:+.0f}"
    whose = f"of {event.voices} accounts" + ("" if event.periods == 1 else f" {words.a_period}")
    if event.kind in {"crisis", "rival_crisis"}:
        whom = f"the rival {at}" if event.kind == "rival_crisis" else at
        return f"More accounts than usual speak ill of {whom} {when}, and the tone is worse: {net} ({by}; {whose})."
    way = "better" if event.kind == "tone_better" else "worse"
    return f"The tone toward {at} was {way} than usual {when}: {net} ({by}; {whose})."


def _voices(event: Event) -> str:
    return f"fewer than {event.fewer_than}" if event.voices is None else f"{event.voices}"


def _against(event: Event) -> str:
    usual = f"fewer than {event.fewer_than}" if event.usual is None else f"{event.usual:.0f}"
    return f"where {usual} are usual ({_change(event)})"


def _change(event: Event) -> str:
    low, high, change = event.low or 0.0, event.high, event.change
    if low > _TENFOLD:
        return "more than ten times as many"
    if change is None or high is None or high > _TENFOLD:
        return f"at least {low:+.0f} %"
    return f"{change:+.0f} %, {low:+.0f} to {high:+.0f}"


def caveat_of(words: Words, event: Event) -> str:
    """What must be said with an event: how often such a thing is told of where nothing happens, and what is not known."""
    often = (
        f"less than once in {_RAREST:,} {words.periods}"
        if event.once_in >= _RAREST
        else f"about once in {event.once_in:,.0f} {words.periods}"
        if event.once_in >= 1.5  # noqa: PLR2004  a figure that rounds to two
        else f"in about every one of the {words.periods}"
    )
    said = [f"By chance alone a thing as striking is seen of some track {often}."]
    if event.tier == "watch":
        said.insert(0, "Worth watching, and no more than that.")
    if event.early:
        said.append("Fewer than eight complete periods went before.")
    if event.kind.endswith("_unlisted"):
        said.append("Look there yourself: queries, terms and tone may miss what is said.")
    return " ".join([*said, "What caused it is not in these numbers."])
