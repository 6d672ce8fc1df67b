"""`townhum notice`: writes the notice, and tells where what is published is older than the configuration."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from townhum.cli.showing import notes, out
from townhum.errors import ConfigError, Problem, StoreError, UsageError
from townhum.keep.store import Store
from townhum.run.asking import overdue
from townhum.run.notice_ready import Prepared, a_year_without_a_change, day_of, prepare
from townhum.study import Settings
from townhum.tell.notice.web import file_name, fingerprint, fingerprint_in

BESIDE = "notice.json"
_LARGEST = 5_000_000  # bytes of a page that is looked into


@dataclass(frozen=True, slots=True)
class NoticeReview:
    """What `check` says of the notice. `unsaid` is what keeps it from being made."""

    warnings: tuple[str, ...] = ()
    unsaid: tuple[Problem, ...] = ()


NO_NOTICE = NoticeReview()


def verify(settings: Settings, store: Store, page: Path, now: datetime) -> int:
    """Print whether a page was made from this configuration; returns the exit code. Raises `UsageError`, `ConfigError`."""
    found = _fingerprint_of(page)
    if found is None:
        raise UsageError("Name a page that can be read.", "it is not there, or no page", where=str(page))
    if found in fingerprints(prepare(settings, store.public, now)).values():
        out.print("The page says what the configuration says.")
        return 0
    what = "is older than the configuration, or of another study" if found else "was not made by `townhum notice`"
    out.print(f"The page {what}.")
    notes.print("Run `townhum notice`, and publish what it writes in the place of this page.")
    return 1


def review(settings: Settings, store: Store, now: datetime) -> NoticeReview:
    """Whether the notice can be made, and is written and published as the configuration has it."""
    try:
        ready = prepare(settings, store.public, now)
    except ConfigError as error:
        return NoticeReview(unsaid=error.problems)
    return NoticeReview(warnings=(*_warnings(settings, ready, now), *_answers(settings, ready, now)))


def folder_of(settings: Settings) -> Path:
    """Where what is to be published is written."""
    return Path(os.path.normpath(settings.folder / Path(settings.study.notice.folder).expanduser()))


def fingerprints(ready: Prepared) -> dict[str, str]:
    """The fingerprint of each page, by the name of its file."""
    return {file_name(each.code): fingerprint(ready.facts, each) for each in ready.languages}


def _warnings(settings: Settings, ready: Prepared, now: datetime) -> Iterator[str]:
    yield from (*blanks(settings), *untold(ready))
    written = _written(folder_of(settings) / BESIDE)
    if written is None:
        yield "no notice is written yet: `townhum notice` makes it from this configuration."
    elif written != fingerprints(ready):
        yield "the notice is older than the configuration: run `townhum notice`, and publish it again."
    if published := settings.study.notice.published:
        found = _fingerprint_of(settings.folder / Path(published).expanduser())
        if found is None:
            yield f"study.notice.published names {published}, which cannot be read: mend the path, or publish the notice there."
        elif found not in fingerprints(ready).values():
            yield f"the published notice, {published}, is older than the configuration: publish what `townhum notice` writes."
    if a_year_without_a_change(ready.facts.told, ready.numbers, now):
        yield "a year went by without a change because of what was said: tell one in changes.toml, or ask why you listen."


def _answers(settings: Settings, ready: Prepared, now: datetime) -> Iterator[str]:
    """What is said of answers to a request for feedback."""
    try:
        late = overdue(settings.folder, settings.study.day_of(now))
    except StoreError as error:
        yield f"answers that people gave cannot be read. {error}"
        return
    if ready.request and ready.request.until and ready.request.until < day_of(now, settings):
        yield "ask.until is over: take the form off your site, or set another day in ask.toml."
    if late:
        yield f"{late} answer(s) are kept longer than people were told: `townhum ask gather` forgets them."


def blanks(settings: Settings) -> Iterator[str]:
    """What a reader of the notice would look for, and the study does not say."""
    if not settings.study.notice.url:
        yield "study.notice.url is not said: the lines for forums and sites have a blank in its place."
    if not settings.study.notice.authority:
        yield "study.notice.authority is not said: the notice names no authority to complain to."


def untold(ready: Prepared) -> Iterator[str]:
    for code, many in ready.untranslated().items():
        yield f"{many} text(s) are English still on the page in {code}: `townhum notice translate {code}` lists them."
    for name in sorted(ready.over):
        yield f"change.{name} is not on the page: its number was deleted when its time was over. Take it out of changes.toml."


def _written(path: Path) -> Mapping[str, str] | None:
    """The fingerprints that stand in the small file beside the pages; None where there is none that can be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    made_from = kept.get("configuration") if isinstance(kept, dict) else None
    return made_from if isinstance(made_from, dict) else None


def _fingerprint_of(page: Path) -> str | None:
    """The fingerprint in a page, empty where it holds none; None where it cannot be read."""
    try:
        with page.open("rb") as file:
            return fingerprint_in(file.read(_LARGEST).decode("utf-8", errors="replace"))
    except OSError:
        return None
