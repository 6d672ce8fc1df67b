"""A result as CSV for spreadsheets, and as JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import math
from datetime import date, time
from decimal import Decimal

from townhum.tell.query.result import Result, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # OWASP, "CSV Injection"


def to_csv(result: Result) -> str:
    r"""CSV as RFC 4180 has it: a heading line, CRLF, UTF-8 once encoded; NULL is an empty field.

    Text that begins with =, +, -, @, a tab or a line break gets an apostrophe in front, so that no spreadsheet runs it
    as a formula. Numbers and dates are left as they are, negative ones too. For text as it stands use JSON.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(name) for name in result.columns])
    writer.writerows([for_csv(value) for value in row] for row in result.rows)
    return out.getvalue()


def to_json(result: Result) -> str:
    """A JSON list with one object a row; of columns with one name, later ones are called NAME_2, NAME_3 and so on.

    Dates and times are ISO 8601, decimals are text so that no digit is lost, NULL is null, and so are NaN and infinity,
    for which JSON has no word.
    """
    rows = [dict(zip(result.names, map(_for_json, row), strict=True)) for row in result.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False)


def for_csv(value: Value) -> str:
    """A value as a field of `to_csv` has it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return harmless(value)
        case list() | dict():
            return harmless(json.dumps(value, ensure_ascii=False))
        case date() | time():
            return value.isoformat()
    return str(value)


def harmless(text: str) -> str:
    """A text that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _for_json(value: Value) -> Value:
    match value:
        case float() if not math.isfinite(value):
            return None
        case Decimal():
            return str(value)
        case date() | time():
            return value.isoformat()
        case list():
            return [_for_json(each) for each in value]
        case dict():
            return {key: _for_json(each) for key, each in value.items()}
    return value
