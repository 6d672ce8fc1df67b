"""Findings of what moved with a change, and of what came after a launch: as sentences, never as causes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from townhum.records.history import History
from townhum.tell.insight.findings import LATELY, Finding
from townhum.tell.insight.sentences import Words

Row = tuple[Any, ...]

PHRASES = (
    "When the number of accounts that speak of",
    "When the tone toward",
    "moved the most beyond it and adds",
    "the accounts that speak of",
    "moved by",
    "beside its rivals",
    "against its own past",
    "What moves at the same time need be no cause.",
    "Themes and words are those of all talk.",
    "Something else may have happened at the same time.",
    "One period alone is too vague: several are taken together.",
)
"""What these sentences are made of, beside names of the study and numbers."""

_WEIGHT = 90.0
"""Below every event, above trends and years."""

_NO_CAUSE = "What moves at the same time need be no cause."
_OF_ALL = " Themes and words are those of all talk."
_WITHIN = "Something else may have happened at the same time."


def reasons(history: History, drivers: Sequence[Row], lifts: Sequence[Row]) -> Iterator[Finding]:
    """What there is to say of the newest periods of a series, out of the rows of `driver` and `launch_lift`."""
    words = Words(history)
    first = max(0, len(history.labels) - LATELY)
    number = {label: at for at, label in enumerate(history.labels) if at >= first}
    yield from _drivers(words, number, drivers)
    yield from _lifts(words, number, lifts)


def _drivers(words: Words, number: dict[str, int], rows: Sequence[Row]) -> Iterator[Finding]:
    """Of each change what moved the most beyond it, where that is no chance."""
    for row in rows:
        period, _, track, of, unit, long, _, dimension, part, rank, adds, low, high, percent, *_, vague, said = row
        if rank != 1 or vague or period not in number or (of == "voices") != (unit == "voices") or not percent:
            continue
        whole, at = 100 * adds / percent, words.track(track or None)
        what = f"the number of accounts that speak of {at}" if of == "voices" else f"the tone toward {at}"
        when = f"in {period}" if long == 1 else f"over {long} {words.periods} to {period}"
        of_it = "" if of == "voices" else " points"
        moved = f"When {what} moved by {whole:+.0f}{of_it} {when}, {words.part(str(part))} ({dimension})"
        yield Finding(
            weight=_WEIGHT,
            at=number[str(period)],
            kind="driver",
            sentence=f"{moved} moved the most beyond it and adds {adds:+.0f}{of_it} ({low:+.0f} to {high:+.0f}).",
            caveat=" ".join(filter(None, [str(said), _NO_CAUSE + (_OF_ALL if dimension in {"theme", "term"} else "")])),
            query=f"SELECT * FROM drivers WHERE period = '{period}' AND track = '{track}' AND change_of = '{of}'",  # noqa: S608  shown to people, never run here
            track=str(track) or None,
            numbers=(None, None, float(adds), float(low), float(high)),
        )


def _lifts(words: Words, number: dict[str, int], rows: Sequence[Row]) -> Iterator[Finding]:
    """Of each launch and track the longest stretch of late in which it surely did something."""
    longest = {(row[0], row[5]): row for row in rows if row[19] and row[4] == words.history.series and row[8] in number}
    for row in longest.values():
        launch, label, _, day, _, track, long, _, period, _, _, rivals, change, low, high, *_, said = row
        beside = f"beside its rivals ({rivals})" if rivals else "against its own past"
        moved = f"{change:+.0f} % ({low:+.0f} to {high:+.0f}) {beside}"
        over = f"over {long} {words.periods} to {period}" if long != 1 else f"in {period}"
        yield Finding(
            weight=_WEIGHT,
            at=number[str(period)],
            kind="lift",
            sentence=f"After {label} ({day}) the accounts that speak of {words.track(str(track))} moved by {moved}, {over}.",
            caveat=" ".join(filter(None, [str(said), _WITHIN])),
            query=f"SELECT * FROM lift WHERE launch = '{launch}' AND track = '{track}'",  # noqa: S608  the same
            track=str(track),
            numbers=(None, None, float(change), float(low), float(high)),
        )
