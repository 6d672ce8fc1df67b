"""Exchanges with invented servers, for connectors that are a manifest alone."""

import importlib.util
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest

from townhum.conformance import ConnectorContract, Exchange
from townhum.conformance.probes import BROKEN
from townhum.records import Window

WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))
SINCE, UNTIL = "2026-11-01T23:45:00Z", "2026-11-09T00:15:00Z"
"""The window as it is asked for, with a quarter of an hour on both sides."""

UNIX = {SINCE: 1793576700, UNTIL: 1794183300}


def at(day, hour=9):
    """A moment of November 2026."""
    return f"2026-11-{day:02}T{hour:02}:00:00Z"


def unix(day, hour=9):
    """The same in seconds since 1970."""
    return int(datetime(2026, 11, day, hour, tzinfo=UTC).timestamp())


JUNK = 2 * len(BROKEN)
"""Items by which the conformance suite spoils a page: what pages by offset asks for so many further on."""


def got(url, body, *, method="GET", **params):
    """What a server answers to one question."""
    return Exchange(method, f"{url}?{urlencode(params)}" if params else url, body=body)


def every_place():
    """Every connector that asks a server, by the name of its test: the suite's class with its options and recording."""
    folder = Path(__file__).parents[1] / "connectors"
    for path in sorted([*folder.glob("places/test_*.py"), *folder.glob("test_*_conformance.py")]):
        spec = importlib.util.spec_from_file_location(f"placed_{path.stem}", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        for name, kind in vars(module).items():
            if name.startswith("Test") and issubclass(kind, ConnectorContract) and kind.recording:
                yield pytest.param(kind, id=f"{path.stem.removeprefix('test_')}-{name}")
