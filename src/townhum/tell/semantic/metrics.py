"""The metrics by name: where each stands in the public file, in which unit, with which interval, and what may be added up of it.

One table, from which docs/semantic-model.json is written, and which the Python interface and the assistant's both ask by.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ACCOUNTS, PER_CENT, POINTS = "accounts", "per cent", "points"
INDEX, FRACTION = "index: 100 is as elsewhere", "fraction"

_NEVER = "never: a mean of it needs the counts behind it"
_ACCOUNTS = (
    "over the sources or the tones of one track and period, which add up to it. Not over tracks, for an account may speak of several; "
    "not over periods, where the same account counts again (the table span has sums over four and thirteen)"
)
_OF_ACCOUNTS = "each account of the period counts once; nought is never said, only fewer than fewer_than"


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric. `value`, `low` and `high` are expressions over `table`; `split` is a column that divides a track further, if any.

    `of` is the column with the number of accounts that it is a part of. `sums` says over what it may be added up.
    """

    name: str
    meaning: str
    unit: str
    table: str
    value: str
    low: str
    high: str
    sums: str = _NEVER
    track: str = "track"
    label: str = "label"
    split: str = ""
    of: str = "NULL"
    fewer_than: str = "NULL"
    caveat: str = ""


_VOICES = """(
    SELECT period, starts_at, series, noisy.track, label, noisy.value AS noisy, sd, voices, fewer_than, complete, read_with,
           noisy.value < 3 * sd AS too_vague
    FROM noisy JOIN period_facts USING (period) JOIN track USING (series, track) LEFT JOIN cell_track USING (period, track)
    WHERE tone = ''
)"""
_CHANGE = "against the period before, of the same series"

_LIST = (
    Metric(
        "voices",
        f"Accounts that spoke of a track: {_OF_ACCOUNTS}.",
        ACCOUNTS,
        _VOICES,
        "voices",
        "greatest(0, noisy - 1.959963984540054 * sd)",
        "greatest(0, noisy + 1.959963984540054 * sd)",
        sums=_ACCOUNTS,
        fewer_than="fewer_than",
        caveat="The interval holds the noise that protects accounts; chance comes on top.",
    ),
    Metric(
        "share_of_voice",
        "A brand's accounts among those of all brands that are tracked.",
        PER_CENT,
        "share_of_voice",
        "share",
        "share_low",
        "share_high",
        sums="over brands of one period: all of them make 100",
        of="n",
        fewer_than="fewer_than",
        caveat="It is a share of the brands that are tracked and of the places that are read, not of a market.",
    ),
    Metric(
        "net_sentiment",
        "Accounts that spoke well of a track less those that spoke ill, of all whose tone was read: from -100 to 100.",
        POINTS,
        "net_sentiment",
        "net_sentiment",
        "net_low",
        "net_high",
        of="n",
        fewer_than="fewer_than",
        caveat="What the reader of tone mistakes is not in the interval: see the table model_card, and the view tone_shares.",
    ),
    Metric(
        "tone_share",
        "Accounts of a track of each tone, of all whose tone was read.",
        PER_CENT,
        "tone_shares",
        "as_read",
        "as_read_low",
        "as_read_high",
        sums="over the tones of one track and period: all of them make 100",
        split="tone",
        of="n",
        fewer_than="fewer_than",
        caveat="As it was read; the columns corrected allow for what the reader mistakes.",
    ),
    Metric(
        "intent_share",
        "Accounts of a track that complain, ask, wish, compare or mean to buy or leave, of all that spoke of it.",
        PER_CENT,
        "intent_share",
        "share",
        "share_low",
        "share_high",
        sums="never: one account may have several intents",
        split="intent",
        of="n",
        fewer_than="fewer_than",
    ),
    Metric(
        "voices_change",
        f"Change of a track's accounts {_CHANGE}.",
        PER_CENT,
        "topic_growth",
        "change",
        "change_low",
        "change_high",
        fewer_than="fewer_than",
        caveat="Of twenty changes that are none, one has an interval that leaves out nought.",
    ),
    Metric(
        "net_sentiment_change",
        f"Change of a track's net sentiment {_CHANGE}.",
        POINTS,
        "sentiment_change",
        "change",
        "change_low",
        "change_high",
        of="n",
        caveat="Of twenty changes that are none, one has an interval that leaves out nought.",
    ),
    Metric(
        "source_share",
        "Accounts of a track at each source, of all that spoke of it.",
        PER_CENT,
        "source_mix",
        "share",
        "share_low",
        "share_high",
        sums="over the sources of one track and period: all of them make 100",
        label="track",
        split="source",
        of="n",
        fewer_than="fewer_than",
    ),
    Metric(
        "aspect_complaints",
        "Accounts that spoke ill of an aspect of a brand, of all that spoke of both.",
        PER_CENT,
        "aspect_sentiment",
        "negative_share",
        "negative_low",
        "negative_high",
        track="brand",
        label="brand",
        split="aspect",
        of="n",
        fewer_than="fewer_than",
    ),
    Metric(
        "overlap",
        "Accounts that spoke of both tracks, of those that spoke of either.",
        PER_CENT,
        "comparison",
        "overlap",
        "overlap_low",
        "overlap_high",
        label="track",
        split="other",
        of="n",
        fewer_than="fewer_than",
        caveat="Pairs of which too few spoke have no row.",
    ),
    Metric(
        "theme_share",
        "Accounts that used the words around a theme, of all whose words were read.",
        PER_CENT,
        "themes",
        "share",
        "share_low",
        "share_high",
        sums="never: one account may use words of several themes",
        track="theme",
        of="n",
        fewer_than="fewer_than",
    ),
)

METRICS: Mapping[str, Metric] = MappingProxyType({each.name: each for each in _LIST})
"""Every metric by its name."""


def question(metric: Metric, *, tracks: str = "", periods: str = "") -> str:
    """The SQL of a metric, one row a track, period and part, the oldest first. `tracks` and `periods` are literals for `IN (...)`."""
    where = " AND ".join(
        [f"period IN ({periods})" if periods else "TRUE", f"{metric.track} IN ({tracks})" if tracks else "TRUE"]
    )
    split = f"CAST({metric.split} AS VARCHAR)" if metric.split else "NULL"
    return (
        f"SELECT CAST(period AS VARCHAR) AS period, starts_at, CAST(series AS VARCHAR) AS series, "  # noqa: S608  names of ours, literals quoted
        f"CAST({metric.track} AS VARCHAR) AS track, CAST({metric.label} AS VARCHAR) AS label, {split} AS part, "
        f"CAST({metric.value} AS DOUBLE) AS value, CAST({metric.low} AS DOUBLE) AS low, CAST({metric.high} AS DOUBLE) AS high, "
        f"CAST({metric.fewer_than} AS INTEGER) AS fewer_than, CAST({metric.of} AS INTEGER) AS n, too_vague, complete, "
        f"CAST(read_with AS VARCHAR) AS read_with "
        f"FROM {metric.table} WHERE {where} ORDER BY starts_at, track, part"
    )
