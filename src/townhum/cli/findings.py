"""The first look at a public file: brands, themes, and what changed, in a terminal."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.padding import Padding
from rich.text import Text

from townhum.cli.showing import out, sparkline, table
from townhum.errors import QueryError, UsageError, nearest
from townhum.tell.query import Session, asking
from townhum.words.quoting import listed, quoted

_HALF = 50  # points of net sentiment that a line of bars shows above and below nought

_TENFOLD = 900  # per cent: beyond it a figure says more of the noise before than of anybody
_VAGUE = "too vague to tell"

_BRANDS = """
select s.label, s.ours, s.starts_at, s.voices, s.fewer_than, s.share, s.share_low, s.share_high,
       n.net_sentiment, n.net_low, n.net_high, n.too_vague
from share_of_voice as s left join net_sentiment as n on n.period = s.period and n.track = s.track
where s.period in ({periods}) and s.track in ({tracks}) order by s.ours desc, s.label, s.starts_at
"""
_TOPICS = """
select t.label, p.starts_at, c.voices, c.fewer_than, a.negative_share, a.negative_low, a.negative_high, a.too_vague
from period as p join track as t on t.series = p.series
left join cell_track as c on c.period = p.period and c.track = t.track
left join aspect_sentiment as a on a.period = p.period and a.aspect = t.track and a.brand is null
where p.period in ({periods}) and t.kind <> 'brand' and t.track in ({tracks}) order by t.listed, p.starts_at
"""
_CHANGES = """
select period, label, before_voices, before_fewer_than, voices, fewer_than, change, change_low, change_high from topic_growth
where period in ({changing}) and track in ({tracks}) and (change_low > 25 or (change is not null and change_high < -25))
and (before_voices is not null or voices is not null)
order by greatest(1 + change_low / 100, 1 / (1 + change_high / 100)) desc limit 6
"""
_WORDS = """
select period, term, before_voices // before_periods, voices, ratio, ratio_low, ratio_high
from key_terms where period in ({changing}) and growing and ratio_low > 1.25 and (before_periods = 4 or not is_new)
order by z desc limit 6
"""
_SAID = """
select sentence, tier, caveat from finding
where period in ({changing}) and (track in ({tracks}) or ({every} and track is null)) order by rank limit 6
"""
_PERIODS = "select period, series, complete from period_facts order by starts_at"
_TRACKS = "select distinct track, label from track order by all"


def show_findings(public: Path, *, period: str = "", track: str = "") -> None:
    """Print what the public file says of one series. Every number comes with its interval or with the voices behind it.

    It ends with `period`, or the newest one; what changed is of that one alone, if it is named. `track` is a name or label of
    the only track that is shown. Raises UsageError for one that there is not, StoreError where there is no file.
    """
    with asking(public) as session:
        _show_series(session, period, track)


def _show_series(session: Session, period: str, track: str) -> None:
    rows = session.ask(_PERIODS).rows
    if not rows:
        out.print("Nothing was released yet.")
        return
    names = [name for name, *_ in rows]
    ends = names.index(_known(period, names, "--period")) if period else len(rows) - 1
    shown = [row for row in rows[: ends + 1] if row[1] == rows[ends][1]]
    only = _named(session, track)
    span = " to ".join(dict.fromkeys((shown[0][0], shown[-1][0])))
    out.print(f"What the square says, {span}", style="bold")
    out.print("Voices are accounts, each counted once; in brackets the 95 % interval.")
    if not all(complete for *_, complete in shown):
        out.print("Some periods lack a source: see the table coverage.")
    if len(shown) < ends + 1:
        last = names[ends - len(shown)]
        out.print(f"Earlier periods belong to another series: --period {last} shows the last of them.", soft_wrap=True)
    _show(session, [name for name, *_ in shown], last_alone=bool(period), track=only)


def _show(session: Session, periods: Sequence[str], *, last_alone: bool, track: str) -> None:
    of = {
        "periods": listed(periods),
        "changing": listed(periods[-1:] if last_alone else periods),
        "tracks": quoted(track) if track else "select track from track",
        "every": "false" if track else "true",
    }
    _said(session, _SAID.format(**of))
    _brands(session.ask(_BRANDS.format(**of)).rows)
    _topics(session.ask(_TOPICS.format(**of)).rows)
    _changes(session.ask(_CHANGES.format(**of)).rows)
    if not track:
        _words(session.ask(_WORDS.format(**of)).rows)


def _named(session: Session, said: str) -> str:
    """The name of the track that is called so, by its name or its label."""
    if not said:
        return ""
    tracks: dict[str, str] = {called: name for name, label in session.ask(_TRACKS).rows for called in (label, name)}
    return tracks[_known(said, tracks, "--track")]


def _known(said: str, known: Collection[str], option: str) -> str:
    if said not in known:
        raise UsageError(f"Name one that is there. {nearest(said, known)}", "there is none of this name", where=option)
    return said


def _said(session: Session, asked: str) -> None:
    """What is found, in sentences; nothing of a file of an earlier version, which has none."""
    with suppress(QueryError):
        rows = session.ask(asked).rows
        if rows:
            out.print("\nWhat stands out", style="bold")
            out.print(
                "How often each is seen by chance: select sentence, caveat from finding. None of it names a cause."
            )
        for sentence, tier, caveat in rows:
            watched = "Worth watching: " if tier == "watch" else ""
            said = sentence if tier else f"{sentence} {caveat}"
            out.print(Padding(Text(f"{watched}{said}"), (0, 0, 0, 2)))


def _brands(rows: Sequence[Sequence[Any]]) -> None:
    """All brands on one scale: voices from zero to the loudest, net sentiment from -50 to 50."""
    shown = []
    loudest = max((row[3] or 0 for row in rows), default=0)
    for (label, ours), group in groupby(rows, key=lambda row: (row[0], row[1])):
        lines = list(group)
        voices, fewer, share, low, high, net, net_low, net_high, vague = lines[-1][3:]
        shown.append(
            (
                Text(f"{label}, ours" if ours else label, style="bold" if ours else ""),
                sparkline([row[3] for row in lines], top=loudest),
                _number(voices, fewer),
                "-" if share is None else f"{share:.0f} % ({low:.0f}-{high:.0f})",
                sparkline([None if row[8] is None or row[11] else row[8] + _HALF for row in lines], top=2 * _HALF),
                _VAGUE if vague or net is None else f"{net:+.0f} ({net_low:+.0f} to {net_high:+.0f})",
            )
        )
    columns = ("brand", "voices", "last", "share of voice", "tone", "net sentiment")
    if shown:
        out.print()
        out.print(table("Brands", columns, shown, right=("last",)))


def _number(voices: int | None, fewer_than: int | None) -> str:
    return str(voices) if voices is not None else "-" if fewer_than is None else f"< {fewer_than}"


def _share(share: float | None, low: float, high: float, vague: bool) -> str:
    if share is None:
        return "-"
    return _VAGUE if vague else f"{share:.0f} % ({low:.0f}-{high:.0f})"


def _topics(rows: Iterable[Sequence[Any]]) -> None:
    shown = []
    for label, group in groupby(rows, key=lambda row: row[0]):
        lines = list(group)
        voices = [row[2] for row in lines]
        fewer, share, low, high, vague = lines[-1][3:]
        shown.append(
            (
                label,
                sparkline(voices),
                _number(voices[-1], fewer),
                _share(share, low, high, vague),
            )
        )
    if shown:
        out.print()
        out.print(
            table("Themes and aspects", ("topic", "voices", "last", "negative toward it"), shown, right=("last",))
        )


def _changes(rows: Iterable[Sequence[Any]]) -> None:
    shown = [
        (
            period,
            label,
            f"{_number(before, before_fewer)} to {_number(voices, fewer)}",
            _change(change, low, high),
        )
        for period, label, before, before_fewer, voices, fewer, change, low, high in rows
    ]
    if shown:
        out.print()
        out.print(
            table("What changed most from one period to the next", ("period", "topic", "voices", "change"), shown)
        )


def _change(change: float | None, low: float, high: float | None) -> str:
    if low > _TENFOLD:
        return "more than ten times as many"
    return (
        f"at least {low:+.0f} %" if change is None or high is None else f"{change:+.0f} %  ({low:+.0f} to {high:+.0f})"
    )


def _words(rows: Iterable[Sequence[Any]]) -> None:
    """Words of the shipped vocabulary. Of one that hardly anybody used before, only the least growth is known."""
    shown = [
        (period, term, voices, f"at least {low:.1f} times as common")
        if before is None or ratio is None or high is None
        else (period, term, f"{before} to {voices}", f"{ratio:.1f} times as common  ({low:.1f} to {high:.1f})")
        for period, term, before, voices, ratio, low, high in rows
    ]
    if shown:
        out.print()
        out.print(table("Words that are new or growing", ("period", "term", "voices", "change"), shown))
