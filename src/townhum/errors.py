"""Every error townhum raises, grouped by what follows from it.

TownhumError
├── Stop                     the command ends; nothing half-done is published
│   ├── ConfigError          exit 2   the configuration is wrong; every mistake is listed
│   ├── UsageError           exit 2   the command line is wrong
│   ├── NothingPermitted     exit 3   no source may be listened to
│   ├── NotShared            exit 3   the numbers may not be handed to whom they were to go
│   ├── Locked               exit 4   another run is at work on the same store
│   ├── StoreError           exit 5   the store cannot be read or written
│   ├── ModelError           exit 6   a model is missing or is not the one that was pinned
│   └── QueryError           exit 1   the analyst's SQL was refused or failed
├── SourceError              this source is given up and reported; the others go on
│   ├── Retry                transient: tried again first
│   │   ├── Unreachable      no connection, a timeout, a cut-off answer
│   │   ├── Busy             429, or 503 with Retry-After
│   │   └── ServerTrouble    500 and its like
│   ├── AccessDenied         401, 403, or the operator's policy says no
│   ├── Missing              404, 410: the place is not there
│   ├── BadAnswer            an answer that is not what the API promises
│   ├── NotPermitted         a host or address no permitted source names
│   └── SecretMissing        the named environment variable or file is not there
└── SkipItem                 one item is counted under a reason and skipped

A message says first what to do, then what happened. It never holds a post's text, an author or a secret.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


class TownhumError(Exception):
    """Base of every error raised on purpose.

    `do` is what the reader should do next, `happened` what went wrong, `where` the file, key or source concerned.
    """

    def __init__(self, do: str, happened: str = "", *, where: str = "") -> None:
        super().__init__(do, happened, where)
        self.do = do
        self.happened = happened
        self.where = where

    def __str__(self) -> str:
        what = ": ".join(part for part in (self.where, self.happened) if part)
        return f"{self.do}\n  {what}" if what else self.do


class Stop(TownhumError):
    """The command ends here. `exit_code` is what the process returns."""

    exit_code = 70


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in one configuration file, at a line (1-based; 0 when the file as a whole is meant)."""

    file: str
    line: int
    key: str
    what: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place} {self.key}: {self.what}" if self.key else f"{place}: {self.what}"


class ConfigError(Stop):
    """The configuration is wrong. `problems` lists every mistake found, in file and line order."""

    exit_code = 2

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.file, p.line, p.key, p.what)))
        count = len(self.problems)
        noun = "mistake" if count == 1 else "mistakes"
        listed = "\n  ".join(str(problem) for problem in self.problems)
        super().__init__(f"Mend {count} {noun} in the configuration, then run `townhum check`.", listed)


class UsageError(Stop):
    """The command line asks for something that does not exist or does not fit."""

    exit_code = 2


class NothingPermitted(Stop):
    """No source may be listened to, so there is nothing to do."""

    exit_code = 3


class NotShared(Stop):
    """Nothing permits that the numbers are handed to whom they were to go."""

    exit_code = 3


class Locked(Stop):
    """Another run holds the store."""

    exit_code = 4


class StoreError(Stop):
    """The ledger or the public file cannot be read or written."""

    exit_code = 5


class ModelError(Stop):
    """A model is missing or differs from the pinned one. No model, no run."""

    exit_code = 6


class QueryError(Stop):
    """The SQL was refused by the lock-down, ran too long, or is wrong."""

    exit_code = 1


class SourceError(TownhumError):
    """This source is given up for this run and reported; the other sources go on.

    `key` is the key of this source in sources.toml that may have to be mended, where one is meant; `status` the HTTP
    status that said so, or 0.
    """

    def __init__(self, do: str, happened: str = "", *, where: str = "", key: str = "", status: int = 0) -> None:
        super().__init__(do, happened, where=where)
        self.key = key
        self.status = status


class Retry(SourceError):
    """Transient: worth another try. `after_s` is how long the server asked us to wait, in seconds, if it said."""

    def __init__(
        self, do: str, happened: str = "", *, where: str = "", after_s: float | None = None, status: int = 0
    ) -> None:
        super().__init__(do, happened, where=where, status=status)
        self.after_s = after_s


class Unreachable(Retry):
    """No connection, a timeout, or an answer that broke off."""


class Busy(Retry):
    """The server asks for patience: 429, or 503 with Retry-After."""


class ServerTrouble(Retry):
    """The server failed: 500, 502, 503, 504."""


class AccessDenied(SourceError):
    """The operator does not let us in: 401, 403, or a published policy that says no."""


class Missing(SourceError):
    """The place is not there: 404, 410."""


class BadAnswer(SourceError):
    """The answer is not what the API promises: not JSON, too large, of the wrong shape."""


class NotPermitted(SourceError):
    """A host, scheme or address that no permitted source names, or a site that says no to machines."""


class SecretMissing(SourceError):
    """The environment variable or file that should hold a secret is not there."""


class SkipItem(TownhumError):
    """One item cannot be used. `reason` is the name it is counted under."""

    def __init__(self, reason: str) -> None:
        super().__init__("Nothing to do: the item is counted and skipped.", reason)
        self.reason = reason


def nearest(given: str, known: Iterable[str]) -> str:
    """A hint: the nearest right spelling, or all there are."""
    options = sorted(known)
    near = difflib.get_close_matches(given, options, n=1)
    return f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(options)}."
