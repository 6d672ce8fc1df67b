"""The scrubber held against labelled posts of somebody's own, beside Presidio's plain engine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from townhum.errors import UsageError
from townhum.records import DropReason, ItemKey, Post, ScrubbedPost
from townhum.scrub import Scrubber
from townhum.scrub.audit import Cuts, Scrub, ScrubAudit, audit_scrub
from townhum.scrub.labelled import read_labelled
from townhum.scrub.second_reader import SecondReader

_NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_FORM = 'Write one JSON object a line: {"text": "ask Ann", "spans": [{"start": 4, "end": 7, "kind": "person"}]}.'


def audit_file(path: Path, scrubber: Scrubber) -> ScrubAudit:
    """Read the file as a stream, and measure. Raises `UsageError` where nothing in it can be measured, and `ModelError`."""
    try:
        with path.open("rb") as file:
            audit = audit_scrub(read_labelled(file), cuts_of(scrubber), SecondReader())
    except OSError as error:
        raise UsageError(
            "Name a file that can be read.", (error.strerror or "it cannot be read").lower(), where=str(path)
        ) from None
    if not audit.texts:
        told = "\n  ".join(audit.told()) or "the file is empty"
        raise UsageError(_FORM, f"nothing can be measured\n  {told}", where=path.name)
    return audit


def cuts_of(scrubber: Scrubber) -> Scrub:
    """A function from texts to what the scrubber takes out of each."""

    def scrub(texts: Sequence[str]) -> list[Cuts | None]:
        posts = [Post("audit", "audit", ItemKey(b""), _NO_MOMENT, text) for text in texts]
        return [_cuts(answer) for answer in scrubber.scrub(posts)]

    return scrub


def _cuts(answer: ScrubbedPost | DropReason) -> Cuts | None:
    return [(cut.start, cut.end) for cut in answer.removed] if isinstance(answer, ScrubbedPost) else None
