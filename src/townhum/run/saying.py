"""What must stand in the notice before it is done: a purpose that changed, whom outside numbers go to, that people read texts.

`townhum notice` writes into the log what it said of both, as hashes; what was not said there first is refused.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from townhum.errors import NothingPermitted, NotShared
from townhum.keep.ledger import Ledger
from townhum.keep.log import read
from townhum.records.deeds import Deed
from townhum.study import Settings

_HASH = 24  # hex digits
_DO = "Run `townhum notice`, publish what it writes, and run again."


def said_in_notice(settings: Settings) -> Mapping[str, str]:
    """Hashes of the purpose and of who gets numbers, what for, and which, and whether people label texts: facts of the deed `notice`."""
    recipients = {name: each.model_dump(mode="json") for name, each in settings.recipients.items()}
    study = settings.study
    return {
        "purpose": _hash(study.purpose),
        "recipients": _hash(recipients),
        "labels": "read" if study.labels else "unread",
    }


def refuse_unsaid_purpose(settings: Settings, ledger: Ledger, folder: Path) -> None:
    """Raise `NothingPermitted` where the purpose is another than that of the newest release, and the newest notice does not say so."""
    before = ledger.newest_purpose()
    if before in {None, settings.study.purpose} or _is_said("purpose", settings, folder):
        return
    raise NothingPermitted(_DO, "the purpose in study.toml changed, and no notice says so yet", where="study.purpose")


def refuse_unsaid_recipients(settings: Settings, folder: Path, to: str) -> None:
    """Raise `NotShared` where the newest notice does not say what shares.toml does."""
    if not _is_said("recipients", settings, folder):
        raise NotShared(_DO, "no notice says yet what shares.toml does: people read there who gets numbers", where=to)


def refuse_unsaid_labels(settings: Settings, folder: Path) -> None:
    """Raise `NothingPermitted` where study.toml does not let people read texts, or the newest notice does not say that they do."""
    if not settings.study.labels:
        do = "Write labels = true into study.toml, run `townhum notice` and publish what it writes: people read there that somebody reads."
        raise NothingPermitted(do, "people of this study may not read texts", where="study.labels")
    if not _is_said("labels", settings, folder):
        raise NothingPermitted(_DO, "no notice says yet that people of this study read texts", where="study.labels")


def _is_said(what: str, settings: Settings, folder: Path) -> bool:
    notices = [line.entry.facts for line in read(folder) if line.entry.deed is Deed.NOTICE]
    return bool(notices) and notices[-1].get(what) == said_in_notice(settings)[what]


def _hash(said: object) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:_HASH]
