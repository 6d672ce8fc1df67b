"""All that a study may have on a disk, in one table: papers, the end of a study, sealing and docs/encryption.md are made from it."""

from __future__ import annotations

from enum import StrEnum
from fnmatch import fnmatch
from pathlib import PurePath
from typing import NamedTuple

PRIVATE = "private"
"""The folder for the owner alone, below the data folder."""

LEDGER, PUBLIC, SEAL = "ledger.duckdb", "public.duckdb", "published.sha256"
LOG, CHECKPOINT, VERIFIER = "log.jsonl", "log.checkpoint", "log.verifier"
HEALTH, OBJECTIONS, LABELS = "health.json", "objections.sealed", "labels.sealed"
PENDING, LOCK = "log.pending", "log.lock"


class Guard(StrEnum):
    """How a file is guarded."""

    ENCRYPTED = "encrypted with AES-256-GCM, for the owner alone"
    SEALED = "sealed with AES-256-GCM, for the owner alone"
    ALONE = "for the owner alone"
    SIGNED = "signed; anybody may read it"
    OPEN = "anybody may read it"


class Until(StrEnum):
    """How long a file is kept."""

    RETENTION = "as long as study.retention says"
    PUBLISHED = "as long as study.retention says, or until `townhum end`"
    ENDED = "until `townhum end`"
    LOGGED = "until `townhum end`, or longer if wished"
    COMMITTED = "until its period is committed; docs/listen.md says how long at the most"
    YOURS = "until you delete it"


class File(NamedTuple):
    """A file below the data folder, by its name or a pattern; what it holds, how it is guarded, how long it is kept.

    `without_key` says what is lost with the study's key.
    """

    name: str
    holds: str
    guard: Guard
    until: Until
    without_key: str = ""

    @property
    def use(self) -> str:
        """What a sealed file is sealed for: its name without folder and ending."""
        return PurePath(self.name).stem


FILES = (
    File(
        f"{PRIVATE}/{LEDGER}",
        "numbers of accounts with noise, unrounded, of which the public file is made",
        Guard.ENCRYPTED,
        Until.RETENTION,
        "lost; the public file stays",
    ),
    File(
        f"{PRIVATE}/{LEDGER}.wal",
        "what the ledger says, not yet in it",
        Guard.ENCRYPTED,
        Until.RETENTION,
        "lost with the ledger",
    ),
    File(
        f"{PRIVATE}/{OBJECTIONS}",
        "objections, as keyed hashes: personal data",
        Guard.SEALED,
        Until.ENDED,
        "a run refuses rather than count who objected",
    ),
    File(
        f"{PRIVATE}/objection-key.sealed",
        "the key of these hashes",
        Guard.SEALED,
        Until.ENDED,
        "a run refuses rather than count who objected",
    ),
    File(
        f"{PRIVATE}/spool/*.spool",
        "where a place is listened to between runs, what was heard of an open period: signals and marks, personal data; no text, no link, no name",
        Guard.ENCRYPTED,
        Until.COMMITTED,
        "it has a key of its own, of its period alone",
    ),
    File(
        f"{PRIVATE}/shares.sealed",
        "who was handed which numbers: organisations, what for, on what permission",
        Guard.SEALED,
        Until.ENDED,
        "the log still says when, and for which name in shares.toml",
    ),
    File(
        f"{PRIVATE}/delivered.sealed",
        "which findings were sent to which channel, by their ids; what is snoozed",
        Guard.SEALED,
        Until.ENDED,
        "the newest period is sent anew",
    ),
    File(
        f"{PRIVATE}/{LABELS}",
        "how many texts that somebody called negative, neutral or positive were read as each, a period: exact counts; no text, and not which",
        Guard.SEALED,
        Until.RETENTION,
        "lost; label anew",
    ),
    File(
        f"{PRIVATE}/configuration.sealed",
        "what the configuration was, as keyed hashes, a hash a key",
        Guard.SEALED,
        Until.ENDED,
        "the log says that what was changed is not known",
    ),
    File(
        f"{PRIVATE}/signing.sealed",
        "the key that signs the log",
        Guard.SEALED,
        Until.ENDED,
        "a new log would have another signature: `townhum log verify` says so",
    ),
    File(
        f"{PRIVATE}/{HEALTH}",
        "of each source the day of its last good read, bands of how much came, and which fields had a value",
        Guard.ALONE,
        Until.ENDED,
    ),
    File(f"{PRIVATE}/{SEAL}", "a hash of the public file", Guard.ALONE, Until.ENDED),
    File(f"{PRIVATE}/*.lock", "a lock, empty", Guard.ALONE, Until.ENDED),
    File(LOG, "the log: what was done and when, of nobody", Guard.SIGNED, Until.LOGGED),
    File(CHECKPOINT, "the log's signed checkpoint", Guard.SIGNED, Until.LOGGED),
    File(VERIFIER, "what the log is checked with", Guard.SIGNED, Until.LOGGED),
    File(LOCK, "a lock, empty", Guard.ALONE, Until.LOGGED),
    File(
        "release-certificate.md",
        "what `townhum audit release` measured, on invented worlds",
        Guard.OPEN,
        Until.YOURS,
    ),
    File(PUBLIC, "the public file: numbers of accounts, for analysts", Guard.OPEN, Until.PUBLISHED),
)
"""A file of a later feature is one more line here. What a write that was cut short left over is no file of its own."""

USES = tuple(file.use for file in FILES if file.guard is Guard.SEALED)
"""What files are sealed for, each with a key derived for it alone."""


def what_is(name: str) -> str:
    """What a file holds, by its path below the data folder; empty for one that is not in the table."""
    return next((file.holds for file in FILES if fnmatch(name, file.name)), "")
