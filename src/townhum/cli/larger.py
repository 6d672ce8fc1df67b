"""`townhum query`: parts that came out larger than the whole that stands beside them, and why that is no mistake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from townhum.tell.query.result import Result, Value

_WHOLE = "n"
_TONES = ("positive", "neutral", "negative")
_PARTS = ("voices", *_TONES)


def why_larger(result: Result) -> Iterator[str]:
    """A sentence on an answer in which a number of accounts, or the tones together, is larger than the `n` of its row."""
    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows] if _WHOLE in result.columns else []
    larger = sum(map(_is_larger, rows))
    if larger:
        yield (
            f"In {larger} of {len(rows)} rows a part is larger than its whole n: all numbers have noise, and a small one beside it may have come out "
            "below nought. Go by the shares and their intervals."
        )


def _is_larger(row: Mapping[str, Value]) -> bool:
    whole = row[_WHOLE]
    parts = [row[name] for name in _PARTS if isinstance(row.get(name), int)]
    tones = [row[name] for name in _TONES if isinstance(row.get(name), int)]
    rounded = len(tones) / 2  # each part, and the whole, is off by a half at most
    return isinstance(whole, int) and (any(part > whole for part in parts) or sum(tones) > whole + rounded + 0.5)
