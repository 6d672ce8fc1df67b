"""The first look at a public file: brands, themes, and what changed, in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.text import Text

from townhum.cli.showing import out, sparkline, table
from townhum.tell.query import run_query

_HALF = 50  # points of net sentiment that a line of bars shows above and below nought

_BRANDS = """
select s.label, s.ours, s.starts_at, s.voices, s.share, s.share_low, s.share_high,
       n.net_sentiment, n.net_low, n.net_high
from share_of_voice as s left join net_sentiment as n on n.period = s.period and n.track = s.track
order by s.ours desc, s.label, s.starts_at
"""
_TOPICS = """
select t.label, p.starts_at, c.voices, a.negative_share, a.negative_low, a.negative_high
from period as p join track as t on t.series = p.series
left join cell_track as c on c.period = p.period and c.track = t.track
left join aspect_sentiment as a on a.period = p.period and a.aspect = t.track and a.brand is null
where t.kind <> 'brand' order by t.listed, p.starts_at
"""
_CHANGES = """
select period, label, before_voices, voices, change, change_low, change_high from topic_growth
where change_low > 25 or change_high < -25 order by abs(ln(voices / before_voices)) desc limit 6
"""
_WORDS = """
select period, term, is_new, before_voices // before_periods, voices, odds_ratio, ratio_low, ratio_high
from key_terms where growing and ratio_low > 1.25 and (before_periods = 4 or not is_new)
order by z desc limit 6
"""
_PERIODS = "select min(period), max(period), count(*), bool_and(complete) from period_facts"


def show_findings(public: Path) -> None:
    """Print what the public file says. Every number comes with its interval or with the voices behind it."""
    first, last, count, complete = run_query(public, _PERIODS).rows[0]
    if not count:
        out.print("Nothing was released yet.")
        return
    out.print(f"What the square says, {first} to {last}", style="bold")
    out.print("Voices are accounts, each counted once; in brackets the 95 % interval.")
    if not complete:
        out.print("Some periods lack a source: see the table coverage.")
    _brands(run_query(public, _BRANDS).rows)
    _topics(run_query(public, _TOPICS).rows)
    _changes(run_query(public, _CHANGES).rows)
    _words(run_query(public, _WORDS).rows)


def _brands(rows: Sequence[Sequence[Any]]) -> None:
    """All brands on one scale: voices from zero to the loudest, net sentiment from -50 to 50."""
    shown = []
    loudest = max((row[3] for row in rows), default=0)
    for (label, ours), group in groupby(rows, key=lambda row: (row[0], row[1])):
        lines = list(group)
        *_, voices, share, low, high, net, net_low, net_high = lines[-1]
        shown.append(
            (
                Text(f"{label}, ours" if ours else label, style="bold" if ours else ""),
                sparkline([row[3] for row in lines], top=loudest),
                voices,
                f"{share:.0f} % ({low:.0f}-{high:.0f})",
                sparkline([None if row[7] is None else row[7] + _HALF for row in lines], top=2 * _HALF),
                "-" if net is None else f"{net:+.0f} ({net_low:+.0f} to {net_high:+.0f})",
            )
        )
    columns = ("brand", "voices", "last", "share of voice", "tone", "net sentiment")
    if shown:
        out.print()
        out.print(table("Brands", columns, shown, right=("last",)))


def _topics(rows: Iterable[Sequence[Any]]) -> None:
    shown = []
    for label, group in groupby(rows, key=lambda row: row[0]):
        lines = list(group)
        voices = [row[2] for row in lines]
        share, low, high = lines[-1][3:]
        shown.append(
            (
                label,
                sparkline(voices),
                "held back" if voices[-1] is None else voices[-1],
                "-" if share is None else f"{share:.0f} % ({low:.0f}-{high:.0f})",
            )
        )
    if shown:
        out.print()
        out.print(
            table("Themes and aspects", ("topic", "voices", "last", "negative toward it"), shown, right=("last",))
        )


def _changes(rows: Iterable[Sequence[Any]]) -> None:
    shown = [
        (period, label, f"{before} to {voices}", f"{change:+.0f} %  ({low:+.0f} to {high:+.0f})")
        for period, label, before, voices, change, low, high in rows
    ]
    if shown:
        out.print()
        out.print(
            table("What changed most from one period to the next", ("period", "topic", "voices", "change"), shown)
        )


def _words(rows: Iterable[Sequence[Any]]) -> None:
    """Words of the shipped vocabulary. How much a new one grew is not known: it may have been held back before."""
    shown = [
        (period, term, voices, "shown for the first time in five periods")
        if is_new
        else (period, term, f"{before} to {voices}", f"{ratio:.1f} times as common  ({low:.1f} to {high:.1f})")
        for period, term, is_new, before, voices, ratio, low, high in rows
    ]
    if shown:
        out.print()
        out.print(table("Words that are new or growing", ("period", "term", "voices", "change"), shown))
