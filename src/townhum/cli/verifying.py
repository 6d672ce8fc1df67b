"""`townhum verify`: whether a store, a report or an export holds anything that identifies."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from townhum.cli.showing import notes, out
from townhum.errors import UsageError
from townhum.keep.verify import Finding
from townhum.run.configuration import load_settings, store_of
from townhum.run.verifying import build_verifier
from townhum.study import Settings


def verify(path: Path, config: Path | None) -> int:
    """Print each kind and place; returns the exit code: 1 where something was found. Raises `UsageError`."""
    if not path.exists():
        raise UsageError("Name a file or folder that is there.", "not found", where=str(path))
    settings = load_settings(config) if config else None
    key = store_of(settings, path, os.environ).key if settings else None
    verifier = build_verifier(_said(settings) if settings else (), key)
    files, closed = _files_in(path)
    if not files and not closed:
        raise UsageError("Name a file, or a folder that holds some.", "there is nothing to examine", where=str(path))
    findings = Counter(finding for file in files for finding in verifier.examine(file))
    for name in verifier.closed:
        notes.print(f"{name} is encrypted and was not looked into: --config names the study whose key opens it.")
    findings.update(Finding("unreadable", folder) for folder in closed)
    for finding, times in sorted(findings.items()):
        out.print(f"{finding.kind}  {finding.place}  ({times})", markup=False, soft_wrap=True)
    if findings:
        notes.print(
            f"{sum(findings.values())} finding(s): do not hand this on. The strings are not shown; open the place."
        )
        if config is None:
            notes.print(
                "Brands and other words of a study's own are found too: --config names its folder, and lets them pass."
            )
        return 1
    out.print(f"{len(files) - len(verifier.closed)} file(s) examined: nothing that identifies was found.")
    return 0


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
