"""Reads a manifest, and tells every mistake in it with its line and key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from townhum.connector.manifest import Manifest
from townhum.connector.soundness import identifying, mistakes
from townhum.connector.written.locate import key_lines
from townhum.connector.written.parsed import parsed
from townhum.connector.written.problems import Problems
from townhum.errors import ConfigError, Problem

_LARGEST = 200_000
"""Bytes of a manifest: a hundred times the longest of ours. A person has to be able to read it."""


def load_manifest(path: Path) -> Manifest:
    """Read and check one manifest. Raises `ConfigError` naming line and key of everything that is wrong."""
    text = _text(path)
    raw = parsed(text, str(path))
    manifest, found = _checked(raw, Problems(str(path), {}))
    if manifest is None or found:
        _, found = _checked(raw, Problems(str(path), key_lines(text)))  # lines are looked up where one has to be told
        raise ConfigError(found)
    return manifest


def _checked(raw: dict[str, Any], problems: Problems) -> tuple[Manifest | None, list[Problem]]:
    manifest = problems.validate(Manifest, raw, ())
    for mistake in mistakes(manifest) if manifest else identifying(_kept(raw)):
        problems.add(mistake.path, mistake.what)
    return manifest, problems.found


def _kept(raw: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """What a manifest with other mistakes would keep, as far as it can be read."""
    keep = raw.get("keep") if "listing" in raw else None
    given = (
        {name: (paths,) if isinstance(paths, str) else paths for name, paths in keep.items()}
        if isinstance(keep, dict)
        else {}
    )
    return {name: tuple(filter(_is_text, paths)) for name, paths in given.items() if isinstance(paths, tuple | list)}


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise ConfigError([Problem(str(path), 0, "", "cannot be read: no manifest is this large")])
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError([Problem(str(path), 0, "", "cannot be read: it is not UTF-8")]) from None
    except OSError as error:
        raise ConfigError([Problem(str(path), 0, "", f"cannot be read: {error.strerror}")]) from None
