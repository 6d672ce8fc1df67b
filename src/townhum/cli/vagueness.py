"""`townhum query`: why numbers are too vague to be used, and from how many voices on they would not be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from townhum.cli.newest import Newest, newest
from townhum.run import precision
from townhum.study.periods import IN_WORDS
from townhum.tell.query import Result

_HALF_SHARE, _HALF_NET, _HALF_CHANGE = 15.0, 50.0, 50.0
"""By how much a number may be off before the views call it too vague: half of their widest interval, in their own unit."""

_MOST = 1_000_000  # voices up to which it is looked for

_OffBy = Callable[[float, Newest], float]
"""By how much the number of so many voices may be off."""


def _share(voices: float, found: Newest) -> float:
    brands = found.voices["brand"]
    part = max(median(brands.values()), 1.0) / max(sum(brands.values()), 1.0)
    return precision.share_off_by(voices, voices / part, len(brands), found.grids["track"].variance)


def _net(voices: float, found: Newest) -> float:
    return precision.net_off_by(voices, found.grids["track"].variance, found.grids["track_tone"].sigma2)


def _change(voices: float, found: Newest) -> float:
    return precision.change_seen(voices, found.grids["track"].variance)


_NUMBERS: Mapping[str, tuple[str, Sequence[str], _OffBy, float]] = {
    "share_of_voice": ("A share of voice", ("brand",), _share, _HALF_SHARE),
    "net_sentiment": ("Net sentiment", (), _net, _HALF_NET),
    "findings": ("Net sentiment", (), _net, _HALF_NET),
    "topic_growth": ("A change", (), _change, _HALF_CHANGE),
}
"""View -> the number that it is about, the kinds of track it is of (none are all), how exact it is, and must be."""


def why_vague(public: Path, sql: str, result: Result) -> Iterator[str]:
    """Sentences on an answer of which at least half the rows are too vague; none on others. Raises `QueryError`."""
    marks = [row[result.columns.index("too_vague")] for row in result.rows] if "too_vague" in result.columns else []
    vague = sum(mark is True for mark in marks)
    if not vague or 2 * vague < len(marks):
        return
    yield f"{vague} of {len(marks)} rows are too vague: say no more of them than their intervals do."
    for view, (what, kinds, off_by, most) in _NUMBERS.items():
        if re.search(rf"\b(?:from|join)\s+{view}\b", sql, re.IGNORECASE):
            yield from _what_would_do(what, kinds, off_by, most, newest(public))


def _what_would_do(what: str, kinds: Sequence[str], off_by: _OffBy, most: float, found: Newest) -> Iterator[str]:
    voices = [each for kind, tracks in found.voices.items() if not kinds or kind in kinds for each in tracks.values()]
    needed = next((each for each in _grown() if off_by(each, found) <= most), None)
    if needed is None or not voices:
        return
    middle = max(0.0, median(voices))
    has = f"{what} is exact enough from some {needed:,.0f} voices on, and a middling track has {middle:,.0f}"
    if middle >= needed:
        yield f"{has}: the quieter ones could be pooled."
        return
    would = [kind for kind, times in found.longer().items() if middle * times >= needed]
    do = f"{IN_WORDS[would[0]]} would do" if would else "no period length would do: pool tracks, or hear more"
    yield f"{has} in {IN_WORDS[found.kind]}: {do}. A study has one period length: `townhum plan --data` shows each before you begin a new one."


def _grown() -> Iterator[float]:
    """Voices to be tried, each a twentieth more than the one before."""
    voices = 10.0
    while voices < _MOST:
        yield voices
        voices *= 1.05
