"""What people answered to `townhum ask`, and what they agreed to: the one text of people that is kept, by their consent.

It lies in the study's folder, for its owner alone, because it is a source of the study. What a line means is not known here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from townhum.errors import StoreError

ANSWERS, ASKED = "answers.jsonl", "asked.json"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was ever asked: wordings by name, which people who answered have agreed to; and ids of answers that were taken back."""

    wordings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    taken_back: tuple[str, ...] = ()


def asked_in(folder: Path) -> Asked:
    """What asked.json keeps. Raises `StoreError` where it is damaged."""
    path = folder / ASKED
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        return Asked(dict(found.get("wordings", {})), tuple(map(str, found.get("taken_back", ()))))
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        do = "Put back a backup of it: it says what people agreed to, and which answers they took back."
        raise StoreError(do, "it cannot be read", where=str(path)) from None


def keep_asked(folder: Path, asked: Asked) -> None:
    """Write asked.json. Raises `StoreError`."""
    from townhum.keep.file import replace_file  # noqa: PLC0415  DuckDB, which who only looks whether answers are late does not need

    text = json.dumps(asdict(asked), indent=2, ensure_ascii=False) + "\n"
    replace_file(folder / ASKED, text.encode(), mode=0o600)


def kept_lines(folder: Path) -> Sequence[str] | None:
    """The lines of answers.jsonl, none where there is no such file; None where it cannot be read."""
    path = folder / ANSWERS
    try:
        return lines_of(path) if path.exists() else ()
    except (OSError, UnicodeDecodeError):
        return None


def keep_lines(folder: Path, lines: Iterable[str]) -> None:
    """Write answers.jsonl anew. Raises `StoreError`."""
    from townhum.keep.file import replace_file  # noqa: PLC0415  DuckDB, which who only looks whether answers are late does not need

    replace_file(folder / ANSWERS, "".join(f"{line}\n" for line in lines).encode(), mode=0o600)


def lines_of(path: Path) -> list[str]:
    """The lines of a text that say something. Raises OSError, UnicodeDecodeError."""
    return [line for line in path.read_text(encoding="utf-8-sig").split("\n") if line.strip()]
