"""Runs the suite for one manifest and one recording, outside of a test runner: what `townhum connector try` shows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from townhum.conformance import probes
from townhum.conformance.contract import ConnectorContract
from townhum.conformance.listen import Heard, listen
from townhum.conformance.replay import Exchange
from townhum.connector import Connector
from townhum.connector.screen import values_at
from townhum.errors import TownhumError, UsageError
from townhum.records import Window

_ALL_TIME = Window(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
_SHAPE = (
    'write {"source": {its keys in sources.toml}, "since": "2026-11-02", "until": "2026-11-09", "exchanges": [...]}'
)


@dataclass(frozen=True, slots=True, repr=False)
class Recorded:
    """A recording with the source it is of: `keys` as in sources.toml."""

    keys: Mapping[str, Any]
    window: Window
    exchanges: Sequence[Exchange]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One rule of the suite: what it says, and how it was broken ("" where it holds)."""

    rule: str
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of a recording, in counts.

    `posts` came out, of which `kept` had each field; `dropped` by reason; `unread` are fields that no rule and no key reads.
    """

    posts: int
    dropped: Mapping[str, int]
    kept: Mapping[str, int]
    unread: int
    covered: str
    verdicts: tuple[Verdict, ...] = field(default=())

    @property
    def holds(self) -> bool:
        """Whether every rule holds."""
        return not any(verdict.broken for verdict in self.verdicts)


def read_recorded(path: Path) -> Recorded:
    """Read a recording for a trial. Raises `UsageError`."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError("Name a recording.", error.strerror or "it cannot be read", where=str(path)) from None
    except (ValueError, RecursionError):
        raise UsageError(f"Mend the recording: {_SHAPE}.", "it is not JSON", where=str(path)) from None
    try:
        since, until = (datetime.fromisoformat(raw[name]) if name in raw else None for name in ("since", "until"))
        window = Window(_aware(since) or _ALL_TIME.start, _aware(until) or _ALL_TIME.end)
        return Recorded(dict(raw["source"]), window, tuple(Exchange(**each) for each in raw["exchanges"]))
    except (KeyError, TypeError, ValueError):
        raise UsageError(f"Mend the recording: {_SHAPE}.", "it has another shape", where=str(path)) from None


def try_connector(connector: Connector, recorded: Recorded) -> Trial:
    """Walk the recording, count what comes out, and hold the connector against every rule.

    Raises `UsageError` for keys that the connector does not have, and a `SourceError` where the recording cannot be walked.
    """
    try:
        options = connector.decoder.Options.model_validate(dict(recorded.keys))
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_input=False))
        raise UsageError("Mend `source` in the recording.", wrong) from None
    heard = listen(connector, options, recorded.window, recorded.exchanges)
    dropped = {str(reason): count for reason, count in sorted(heard.drops.items())}
    covered = heard.covered[0]
    return Trial(
        posts=len(heard.posts),
        dropped=dropped,
        kept=_kept(heard, connector),
        unread=_unread(heard, connector),
        covered="the whole window"
        if covered.since is None
        else f"from {covered.since:%Y-%m-%d %H:%M} on: {covered.reason}",
        verdicts=tuple(_verdicts(connector, recorded, heard, dropped)),
    )


def _aware(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=UTC) if moment is not None and moment.tzinfo is None else moment


def _kept(heard: Heard, connector: Connector) -> dict[str, int]:
    """In how many items of those that came out each kept field has a value."""
    wanted = {**connector.manifest.keep, **({"author": connector.manifest.author} if connector.manifest.author else {})}
    return {
        name: sum(any(v not in (None, "") for path in paths for v in values_at(raw, path)) for raw, _ in heard.pairs)
        for name, paths in wanted.items()
    }


def _unread(heard: Heard, connector: Connector) -> int:
    read = probes.read_paths(connector.manifest)
    paths = {path for raw in heard.items for path, _ in probes.leaves(raw)}
    return sum(not probes.within(path, read) for path in paths)


def _verdicts(connector: Connector, recorded: Recorded, heard: Heard, dropped: Mapping[str, int]) -> list[Verdict]:
    """Every rule of the suite. The counts are taken as they are: a person compares them."""
    of_this = {
        "connector": connector,
        "options": recorded.keys,
        "recording": recorded.exchanges,
        "window": recorded.window,
        "posts": len(heard.posts),
        "drops": Counter(dropped),
    }
    suite = type("Trial", (ConnectorContract,), of_this)()
    rules = [name for name in dir(ConnectorContract) if name.startswith("test_")]
    return [Verdict(name.removeprefix("test_").replace("_", " "), _broken(getattr(suite, name))) for name in rules]


def _broken(rule: Any) -> str:
    try:
        rule()
    except AssertionError as error:
        return str(error)
    except TownhumError as error:
        return f"{error.happened or error.do}"
    except Exception as error:  # noqa: BLE001  a rule that stumbles over an item must not show it
        return f"it could not be held: {type(error).__name__}"
    return ""
