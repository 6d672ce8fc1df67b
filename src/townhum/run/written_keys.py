"""What a study's files say, key by key, for the log to tell which changed. No value is told: `keep.configured` hashes each."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_DEEPEST = 3
"""As in `source NAME path`; what lies deeper is the value of that. So no word of a person's own mapping becomes a key."""

_FIT = re.compile(r"[A-Za-z0-9_-]{1,40}")
_WHOLE = ("notice.*.toml", "connectors/*.toml")
"""Files that are told of as one: the keys of translations are sentences, those of a manifest are reviewed together."""


def written_keys(folder: Path) -> Mapping[str, str]:
    """All that the files of a study's folder say, by the words of each key."""
    whole = {path for pattern in _WHOLE for path in folder.glob(pattern)}
    said: dict[str, str] = {}
    for path in sorted({*folder.glob("*.toml"), *whole}):
        try:
            content = path.read_bytes()
        except OSError:  # it was there a moment ago, or belongs to somebody else
            said[_file_words(path)] = "unreadable"
            continue
        said |= {_file_words(path): content.hex()} if path in whole else dict(_said(path, content))
    return said


def _said(path: Path, content: bytes) -> Iterator[tuple[str, str]]:
    try:
        read = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # of a file that this command does not need
        yield _file_words(path), content.hex()
        return
    yield from _walked(read, ())


def _walked(table: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if above and not (len(above) < _DEEPEST and all(_FIT.fullmatch(key) for key in table)):
        yield " ".join(above), _written(table)
        return
    for key, value in table.items():
        if not _FIT.fullmatch(key):
            continue
        if isinstance(value, dict):
            yield from _walked(value, (*above, key))
        else:
            yield " ".join((*above, key)), _written(value)


def _written(value: object) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def _file_words(path: Path) -> str:
    """How a file is called in the log: without dots, which would look like an address."""
    return f"file {re.sub(r'[^A-Za-z0-9_-]+', ' ', path.stem)[:40]}"
