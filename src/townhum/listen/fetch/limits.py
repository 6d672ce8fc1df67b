"""What a server says about its allowance, in whichever dialect it says so."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from townhum.connector.manifest import Limit
from townhum.connector.screen import values_at

Headers = Mapping[str, str]
"""Header values by lower-case name."""

_HOUR = 3600.0
"""Seconds of the longest usual window: a plain number up to here is seconds to go, whatever the manifest's window."""

_NO_WAIT = 1e8
"""Seconds, three years: a Retry-After of more is a moment on the Unix clock. RFC 9110 knows seconds and dates alone."""

_PER_SECOND = (1.0, 1e3, 1e6, 1e9)
"""Units of a clock that counts from 1970 on: seconds, and the thousandths that some languages count in."""

_SPANS = re.compile(
    r"(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|w)(?:illiseconds?|ec(?:ond)?s?|in(?:ute)?s?|(?:ou)?rs?|ays?|(?:ee)?ks?)?(?![a-z])[\s,]*"
)
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0}
_COUNT = r"(?:(\d+(?:[.,]\d+)?){})?"
_DURATION = re.compile(
    r"p(?=\d|t\d)" + "".join(map(_COUNT.format, "ymwd")) + "(?:t" + "".join(map(_COUNT.format, ("h", "m", "s?"))) + ")?"
)
"""A duration of ISO 8601: P1D, P1DT2H, PT90S, P2W. A month is taken for thirty days, a year for 365."""
_PARTS = (31536000.0, 2592000.0, 604800.0, 86400.0, 3600.0, 60.0, 1.0)
_LEAD = re.compile(r"\A(?:in|t=|reset=)\s*")
"""Before a time to go: "in 20 seconds", and t=20 of the drafts for RateLimit."""
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)


def pause_s(limit: Limit, headers: Headers, now: datetime) -> float:
    """Seconds to wait because little of the allowance remains; 0.0 when enough does.

    "Little" is at or below the share that we leave to others, `1 - use_at_most` of the whole. The wait lasts until the
    reset the server states, read against the server's own clock, and is never longer than one window
    (`limit.per_seconds`); it is one window when the server states no reset that can be read, or the manifest says
    nothing of one.
    """
    remaining = _first_number(headers.get(limit.remaining_header.lower(), ""))
    if remaining is None:
        return 0.0
    whole = _first_number(headers.get(limit.limit_header.lower(), "")) or float(limit.calls)
    if remaining > (1 - limit.use_at_most) * whole:
        return 0.0
    reset = headers.get(limit.reset_header.lower(), "") if limit.reset_format else ""
    left = _until(reset, server_time(headers, now), seconds_up_to=max(limit.per_seconds, _HOUR))
    return limit.per_seconds if left is None else min(max(left, 0.0), limit.per_seconds)


def wait_in_body_s(limit: Limit, body: Any) -> float:
    """Seconds to wait before the next call that an answer's body asks for, as Stack Exchange does; 0.0 where it asks for none.

    Never longer than one window (`limit.per_seconds`) or an hour, whichever is more.
    """
    found = next((value for value in values_at(body, limit.wait_path)), None) if limit.wait_path else None
    seconds = (
        _first_number(str(found)) if isinstance(found, int | float | str) and not isinstance(found, bool) else None
    )
    return 0.0 if seconds is None else min(max(seconds, 0.0), max(limit.per_seconds, _HOUR))


def retry_after_s(headers: Headers, now: datetime) -> float | None:
    """Seconds the server asks us to wait (RFC 9110, 10.2.3: a number or an HTTP date), or None when it does not say."""
    left = _until(headers.get("retry-after", ""), server_time(headers, now), seconds_up_to=_NO_WAIT)
    return None if left is None else max(left, 0.0)


def server_time(headers: Headers, now: datetime) -> datetime:
    """The server's clock by its Date header; `now`, our own, when it sends none that can be read."""
    return _http_date(headers.get("date", "")) or now


def _until(text: str, now: datetime, *, seconds_up_to: float) -> float | None:
    """Seconds until a reset in any dialect: ISO 8601, an HTTP date, a span such as `1m30s`, `20 seconds` or `P1DT2H`, or a number.

    A number up to `seconds_up_to` is seconds to go. A larger one is a moment in seconds or parts of them since 1970, or
    milliseconds to go: of these the one nearest to now. None where nothing can be read.
    """
    said = text.strip().strip("\"'").strip()
    to_go = _LEAD.sub("", said.lower())
    left = _span(to_go)
    if left is not None:
        return left if math.isfinite(left) else None
    value = _first_number(to_go)
    if value is not None:
        moments = (value / unit - now.timestamp() for unit in _PER_SECOND)
        return value if value <= seconds_up_to else min(*moments, value / 1000, key=abs)
    moment = _iso8601(said) or _http_date(said)
    return None if moment is None else (moment - now).total_seconds()


def _span(text: str) -> float | None:
    """Seconds of spans with their units, as words or as ISO 8601 has them; None for what is none."""
    if duration := _DURATION.fullmatch(text):
        counts = duration.groups(default="0")
        return sum(float(count.replace(",", ".")) * each for count, each in zip(counts, _PARTS, strict=True))
    spans = _SPANS.findall(text)
    whole = bool(spans) and not _SPANS.sub("", text).strip()
    return sum(float(count) * _UNITS[unit] for count, unit in spans) if whole else None


def _iso8601(text: str) -> datetime | None:
    """An ISO 8601 moment, in small letters too, as RFC 3339 has it; UTC where no zone is written, or written as a word."""
    try:
        plain = re.sub(r"\s*(?:UTC|GMT)$", "", text.upper())
        moment = datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d\d:?\d\d$)", "", plain))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _first_number(text: str) -> float | None:
    """The number at the start of a header, the first where there are several (`300, 300;w=300`). None for no number."""
    found = re.split(r"[,;]", text.strip().strip("\"'"), maxsplit=1)[0].strip()
    value = float(found) if _NUMBER.fullmatch(found) else math.inf
    return value if math.isfinite(value) else None


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
