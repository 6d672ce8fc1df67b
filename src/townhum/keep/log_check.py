"""Whether a log is what was signed, and whether it still fits the public files that were handed out.

A bare copy of a log proves nothing against whoever holds the key: only checkpoints that others have. So each public file has one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from townhum.keep.checkpoint import Checkpoint, opened_note
from townhum.keep.inventory import CHECKPOINT, LOG, VERIFIER
from townhum.keep.log import parsed, pending_entries, whole_lines
from townhum.keep.tree import Tree

Kind = Literal["gap", "no entry", "truncated", "changed", "forked", "unsigned", "half written", "signature", "lacking"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `where` is a file, `line` counts from 1 (0: the file as a whole). Never what the line says."""

    kind: Kind
    where: str
    what: str
    line: int = 0

    def __str__(self) -> str:
        place = f"{self.where}:{self.line}" if self.line else self.where
        return f"{place}: {self.what}"


def check(folder: Path, handed: Mapping[str, str]) -> tuple[Fault, ...]:
    """Every fault of the log in a folder. `handed` has the checkpoints of files that were handed out, by the files' names.

    What a killed process left pending is none: the next run writes it.
    """
    if not (folder / LOG).exists() or not (folder / VERIFIER).exists():
        missing = LOG if not (folder / LOG).exists() else VERIFIER
        return (Fault("lacking", missing, "it is not there"),)
    verifier = (folder / VERIFIER).read_text("utf-8", "replace")
    lines, rest = whole_lines(folder), _rest(folder)
    signed = _signed(folder, verifier)
    pending = pending_entries(folder, verifier)
    if pending and signed and pending[0].size > signed.size:
        lines, rest = lines[: signed.size], b""
    roots = _roots(lines)
    return (
        *_of_lines(lines, rest),
        *_of_checkpoint(signed, roots),
        *(fault for name, note in handed.items() for fault in _of_handed(name, opened_note(note, verifier), roots)),
    )


def _roots(lines: list[bytes]) -> list[bytes]:
    """The root at every size, from none on."""
    tree = Tree()
    roots = [tree.root]
    for line in lines:
        tree.add(line)
        roots.append(tree.root)
    return roots


def _of_lines(lines: list[bytes], rest: bytes) -> Iterator[Fault]:
    expected = 0
    for number, raw in enumerate(lines, 1):
        line = parsed(raw)
        if line is None:
            yield Fault("no entry", LOG, "it is no entry of ours", number)
        elif line.number != expected:
            yield Fault("gap", LOG, f"entry {line.number} stands where entry {expected} should", number)
        expected = expected + 1 if line is None else line.number + 1
    if rest:
        yield Fault("half written", LOG, "the last line is cut off", len(lines) + 1)


def _of_checkpoint(signed: Checkpoint | None, roots: list[bytes]) -> Iterator[Fault]:
    many = len(roots) - 1
    if signed is None:
        yield Fault("signature", CHECKPOINT, "it is not there, or was not signed with this log's key")
    elif signed.size > many:
        yield Fault("truncated", LOG, f"{signed.size} lines were signed, {many} are there")
    elif roots[signed.size] != signed.root:
        yield Fault("changed", LOG, f"the first {signed.size} lines are not those that were signed")
    elif signed.size < many:
        yield Fault("unsigned", LOG, f"{many - signed.size} lines were added that nobody signed", signed.size + 1)


def _of_handed(name: str, checkpoint: Checkpoint | None, roots: list[bytes]) -> Iterator[Fault]:
    many = len(roots) - 1
    if checkpoint is None:
        yield Fault(
            "signature", name, "its checkpoint was not signed with this log's key: another log, or a changed file"
        )
    elif checkpoint.size > many:
        yield Fault("truncated", name, f"when it was made the log had {checkpoint.size} lines; it has {many} now")
    elif roots[checkpoint.size] != checkpoint.root:
        what = f"when it was made the first {checkpoint.size} lines were others: the log was rewritten since"
        yield Fault("forked", name, what)


def _signed(folder: Path, verifier: str) -> Checkpoint | None:
    path = folder / CHECKPOINT
    return opened_note(path.read_text("utf-8", "replace"), verifier) if path.exists() else None


def _rest(folder: Path) -> bytes:
    return (folder / LOG).read_bytes().rpartition(b"\n")[2]
