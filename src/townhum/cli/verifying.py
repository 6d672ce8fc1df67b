"""`townhum verify`: whether a store, a report or an export holds anything that identifies."""

from __future__ import annotations

import os
from collections import Counter
from datetime import datetime
from pathlib import Path

from townhum.cli.own_texts import hashes, written_now
from townhum.cli.showing import notes, out
from townhum.errors import UsageError
from townhum.keep.inventory import PUBLIC
from townhum.keep.store import Store
from townhum.keep.verify import Finding, Verifier
from townhum.run.configuration import load_settings, store_of
from townhum.run.verifying import build_verifier
from townhum.study import Settings


def verify(path: Path, config: Path | None, data: Path, now: datetime) -> int:
    """Print each kind and place; returns the exit code: 1 where something was found. Raises `UsageError`."""
    if not path.exists():
        raise UsageError("Name a file or folder that is there.", "not found", where=str(path))
    verifier = _verifier(config, path, data, now)
    files, closed = _files_in(path)
    if not files and not closed:
        raise UsageError("Name a file, or a folder that holds some.", "there is nothing to examine", where=str(path))
    findings = Counter(finding for file in files for finding in verifier.examine(file))
    _show_unread(verifier, data)
    findings.update(Finding("unreadable", folder) for folder in closed)
    for finding, times in sorted(findings.items()):
        out.print(f"{finding.kind}  {finding.place}  ({times})", markup=False, soft_wrap=True)
    if findings:
        notes.print(
            f"{sum(findings.values())} finding(s): do not hand this on. The strings are not shown; open the place."
        )
        if config is None:
            notes.print(
                "Brands, other words of a study's own and what townhum writes of it are found too: --config names its folder, "
                "--data that of its numbers, and lets them pass."
            )
        return 1
    examined = len(files) - sum(map(len, (verifier.closed, verifier.printed, verifier.copied)))
    out.print(f"{examined} file(s) examined: nothing that identifies was found.")
    return 0


def _verifier(config: Path | None, path: Path, data: Path, now: datetime) -> Verifier:
    """With what the study says, writes and handed over, where its folder is named."""
    if config is None:
        return build_verifier()
    settings = load_settings(config)
    key = store_of(settings, path, os.environ).key
    store = Store(data, key)
    written, lacking = written_now(settings, store, now)
    if lacking:
        notes.print(
            f"Not known here: {', '.join(lacking)}. None can be made from {data} now (--data names another folder); one that was made "
            "before is examined like any text.",
            soft_wrap=True,
        )
    return build_verifier(_said(settings), key, written, hashes(store))


def _show_unread(verifier: Verifier, data: Path) -> None:
    for name in verifier.closed:
        notes.print(f"{name} is encrypted and was not looked into: --config names the study whose key opens it.")
    for name in verifier.printed:
        notes.print(
            f"{name} is a PDF and was not looked into: examine the page that it was printed from.", soft_wrap=True
        )
    if verifier.copied:
        notes.print(
            f"{len(verifier.copied)} file(s) are as townhum wrote them: the register has their hash. They hold what the public file held: "
            f"examine {data / PUBLIC} too.",
            soft_wrap=True,
        )


def _files_in(path: Path) -> tuple[list[Path], list[str]]:
    """Every file in a folder, or the file itself, and the folders within that may not be opened."""
    if not path.is_dir():
        return [path], []
    closed: list[str] = []
    walked = os.walk(path, onerror=lambda error: closed.append(Path(error.filename).name))
    return sorted(Path(folder) / name for folder, _, names in walked for name in names), closed


def _said(settings: Settings) -> tuple[str, ...]:
    """What the study says of itself in public, and so may stand in a report."""
    study = settings.study
    sources = [text for s in settings.sources for text in (s.place, *s.permission.model_dump(mode="json").values())]
    tracks = [text for name, track in settings.tracks.items() for text in (name, track.label, track.query)]
    recipients = [text for each in settings.recipients.values() for text in (each.who, each.what_for, each.permission)]
    said = [*study.model_dump(mode="json").values(), *sources, *tracks, *recipients]
    return tuple(text for text in said if isinstance(text, str) and text)


__all__ = ["Finding", "verify"]
