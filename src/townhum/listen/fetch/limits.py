"""What a server says about its allowance, in the dialects of the servers we know."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from townhum.connector.manifest import Limit

Headers = Mapping[str, str]
"""Header values by lower-case name."""


def pause_s(limit: Limit, headers: Headers, now: datetime) -> float:
    """Seconds to wait because little of the allowance remains; 0.0 when enough does.

    "Little" is at or below the share that we leave to others, `1 - use_at_most` of the whole. The wait lasts until the
    reset the server states, read against the server's own clock, and is never longer than one window
    (`limit.per_seconds`); it is one window when the server states no reset that can be read.
    """
    remaining = _number(headers.get(limit.remaining_header.lower(), ""))
    if remaining is None:
        return 0.0
    whole = _number(headers.get(limit.limit_header.lower(), "")) or float(limit.calls)
    if remaining > (1 - limit.use_at_most) * whole:
        return 0.0
    left = _until_reset(limit, headers.get(limit.reset_header.lower(), ""), server_time(headers, now))
    return limit.per_seconds if left is None else min(max(left, 0.0), limit.per_seconds)


def retry_after_s(headers: Headers, now: datetime) -> float | None:
    """Seconds the server asks us to wait (RFC 9110, 10.2.3: a number or an HTTP date), or None when it does not say."""
    text = headers.get("retry-after", "").strip()
    seconds = _number(text)
    if seconds is not None:
        return max(seconds, 0.0)
    moment = _http_date(text)
    return None if moment is None else max((moment - server_time(headers, now)).total_seconds(), 0.0)


def server_time(headers: Headers, now: datetime) -> datetime:
    """The server's clock by its Date header; `now`, our own, when it sends none that can be read."""
    return _http_date(headers.get("date", "")) or now


def _until_reset(limit: Limit, text: str, now: datetime) -> float | None:
    if limit.reset_format == "seconds":
        return _number(text)
    if limit.reset_format == "unix":
        moment = _number(text)
        return None if moment is None else moment - now.timestamp()
    if limit.reset_format == "iso8601":
        return _until_iso8601(text, now)
    return None


def _until_iso8601(text: str, now: datetime) -> float | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - now).total_seconds()


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
