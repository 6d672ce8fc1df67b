"""An export, written whole beside its place and put there in one step, so that no half of one is ever seen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from xlsxwriter.exceptions import XlsxWriterException

from townhum.errors import StoreError, UsageError
from townhum.records.sums import sha256_of
from townhum.tell.export.cover import Cover
from townhum.tell.export.excel import Book
from townhum.tell.export.numbers import Numbers
from townhum.tell.export.tables import SUMS, write_csv, write_parquet

FORMS = MappingProxyType({"excel": ".xlsx", "csv": "", "parquet": ""})
"""What an export can be, and how its name ends: a file, or a folder."""


@dataclass(frozen=True, slots=True)
class Written:
    """An export that is written but for its last step. `sha256` is that of the file, or of the folder's list of hashes.

    `cut` counts the texts that are longer than a cell may be.
    """

    path: Path
    tables: tuple[str, ...]
    rows: int
    sha256: str
    cut: int = 0


@contextmanager
def write(form: str, path: Path, cover: Cover, numbers: Numbers, names: Sequence[str]) -> Iterator[Written]:
    """Write an export beside `path`; once the block ends without an error it stands there.

    Nothing is ever overwritten. Raises UsageError where something stands there already, and StoreError.
    """
    new = path.with_name(f".{path.name}.new")
    _free(path)
    try:
        with _in_words(path):
            _remove(new)
            rows, cut = _WRITERS[form](new, cover, numbers, names)
            digest = sha256_of(new / SUMS if new.is_dir() else new)
        yield Written(path, tuple(names), rows, digest, cut)
        with _in_words(path):
            _sync(new)
            _free(path)
            new.rename(path)
    finally:
        _remove(new)


def _excel(new: Path, cover: Cover, numbers: Numbers, names: Sequence[str]) -> tuple[int, int]:
    book = Book(new)
    book.write(cover, numbers, names)
    return book.rows, book.cut


def _csv(new: Path, cover: Cover, numbers: Numbers, names: Sequence[str]) -> tuple[int, int]:
    new.mkdir()
    return write_csv(new, cover, numbers, names), 0


def _parquet(new: Path, cover: Cover, numbers: Numbers, names: Sequence[str]) -> tuple[int, int]:
    new.mkdir()
    return write_parquet(new, cover, numbers, names), 0


_WRITERS: dict[str, Callable[[Path, Cover, Numbers, Sequence[str]], tuple[int, int]]] = {
    "excel": _excel,
    "csv": _csv,
    "parquet": _parquet,
}


def _free(path: Path) -> None:
    if path.exists():
        raise UsageError("Name another place, or remove what stands there.", "it is there already", where=str(path))


def _sync(path: Path) -> None:
    for each in (*(path.iterdir() if path.is_dir() else ()), path, path.parent):
        handle = os.open(each, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """XlsxWriter wraps what the file system says in errors of its own."""
    try:
        yield
    except (OSError, XlsxWriterException) as error:
        happened = getattr(error, "strerror", None) or "it cannot be written"
        do = "Choose a folder that can be written and has room."
        raise StoreError(do, happened, where=str(path)) from None
