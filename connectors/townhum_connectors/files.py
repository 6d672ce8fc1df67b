"""Reads a file of your own: a survey, tickets or reviews. Columns that are not mapped are never passed on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Mapping
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from townhum.connector import Covered, Draft, Page, Session
from townhum.connector.reading import language_code
from townhum.errors import AccessDenied, BadAnswer, Missing, SkipItem
from townhum.records import DropReason, Window
from townhum_connectors.file_accounts import account
from townhum_connectors.file_csv import DelimitedTable, Layout
from townhum_connectors.file_dates import is_moment
from townhum_connectors.file_lines import no_table
from townhum_connectors.file_options import Options
from townhum_connectors.file_parquet import ParquetTable
from townhum_connectors.file_proposal import suggest
from townhum_connectors.file_rows import Reader
from townhum_connectors.file_spelling import one_spelling
from townhum_connectors.file_tables import JsonLinesTable, Table

__all__ = ["ADVICE", "Options", "account", "decode", "hosts", "place", "suggest", "walk"]

ADVICE: Mapping[str, tuple[str, str]] = {
    "unreadable": (
        "encoding",
        'State its encoding, such as encoding = "cp1252", or ["utf-8", "cp1252"] for a mixture.',
    ),
    "zoneless": ("time_zone", 'Add time_zone, such as time_zone = "Europe/Amsterdam".'),
    "undated": ("date_format", 'State how dates are written, such as date_format = ["%d/%m/%Y", "iso"].'),
    "not_rated": (
        "rating_scale",
        'State the worst and the best rating, such as rating_scale = "0-10", or rating_words.',
    ),
    "headings": ("heading_rows", "Look at its first rows: set heading_rows where others are headings."),
    "totals": ("path", "Take totals and footers out of the file: they are nobody's answer, and are not counted."),
    "blank": ("path", "Nothing to do: blank rows are not counted."),
}
"""What a page may leave out (`Page.left_out`), to the key of sources.toml that is meant and the first thing to do."""

_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\")


def hosts(options: Options) -> tuple[str, ...]:  # noqa: ARG001  every decoder has this shape
    """None: a file is on this machine."""
    return ()


def place(options: Options) -> str:
    """The file's name, without the folder: the public file shows it."""
    return f"the file {Path(options.path).name}"


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:
    """The whole file, in pages. Rows that lie outside the window are passed over."""
    path = session.file(options.path)
    reader = Reader(options, _open(options, path), window, str(path.resolve()))
    told: Counter[str] = Counter()
    try:
        for rows in reader.pages():
            yield Page(rows, dict(reader.left_out - told))
            told = Counter(reader.left_out)
        if reader.left_out - told:
            yield Page([], dict(reader.left_out - told))
    except UnicodeError:
        raise BadAnswer(
            'State its encoding, such as encoding = "utf-8".',
            "its end does not fit the encoding",
            where=options.path,
            key="encoding",
        ) from None
    except OSError:
        raise BadAnswer(
            "Check the file and the disk.", "it cannot be read to its end", where=options.path, key="path"
        ) from None
    return Covered()


def decode(kept: Mapping[str, Any], options: Options) -> Draft:
    """One row. Ids and authors are the file's own, however its path is spelled: two files do not share people."""
    text, created_at, item = kept["text"], kept["created_at"], kept["id"]
    if not isinstance(text, str | None) or not isinstance(created_at, datetime) or not isinstance(item, str):
        raise SkipItem(DropReason.BROKEN)
    author = item if options.each_row_is_one_person else one_spelling(kept["author"])
    file = kept["file"]
    return Draft(
        id=f"{file}\0{item}",
        created_at=created_at,
        text=text or "",
        author=f"{file}\0{author}" if author else None,
        language=language_code(kept["language"]),
        rating=kept["rating"],
    )


def _open(options: Options, path: Path) -> Table:
    """The table for a format. Raises `Missing` or `AccessDenied`."""
    try:
        if not path.is_file():
            raise _missing(options.path, path)
        if options.kind != "parquet" and (found := no_table(path, delimited=options.kind != "jsonl")):
            raise BadAnswer(*found, where=options.path, key="path")
        columns = options.columns.mapped()
        if options.kind == "parquet":
            return ParquetTable(path, columns, options.path)
        if options.kind == "jsonl":
            return JsonLinesTable(path, columns, options.path, options.encodings)
        layout = Layout(
            options.encodings,
            options.delimiter or ("\t" if options.kind == "tsv" else ""),
            options.quotes,
            options.skip_lines,
            options.heading_rows,
        )
        return DelimitedTable(path, columns, options.path, layout, is_moment(options.date_formats, options.zone))
    except OSError:
        raise AccessDenied(
            "Let this user read the file.", "it cannot be opened", where=options.path, key="path"
        ) from None


_NO_PATHS = (
    (
        re.compile(r"^[a-z][a-z0-9+.]+:/", re.IGNORECASE),
        ("Save it as a file here and name that.", "it is an address, and no file of this machine"),
    ),
    (re.compile(r"\$\w|\$\{|%\w+%"), ("Write the path in full.", "no variable is filled in")),
    (
        re.compile(r"[*?\[\]{}]"),
        ("Name one file; each is a source of its own.", "there is no file of this name, and a path is no pattern"),
    ),
    (
        re.compile(r"^\s|\s$|^[\"'\u201c\u2018]"),
        ("Take the spaces or quotation marks around it out.", "there is no such file"),
    ),
)
"""What people write for a path, and what to do about it."""


def _missing(given: str, path: Path) -> Missing:
    """The file is not there. What is wrong with its path is told, or a file beside it that is named nearly so."""
    beside = [each.name for each in path.parent.iterdir() if each.is_file()] if path.parent.is_dir() else []
    near = get_close_matches(path.name, beside, n=1)
    if path.is_dir():
        do, happened = "Name a file in this folder.", "it is a folder; each file is a source of its own"
    elif given.startswith("~"):
        do, happened = "Write the path in full.", "~ is not read as your home folder"
    elif _WINDOWS.match(given) or ("\\" in given and "/" not in given):
        do, happened = "Write the path as this machine names it, with / between folders.", "it is a path of Windows"
    elif found := next((words for sign, words in _NO_PATHS if sign.search(given)), None):
        do, happened = found
    else:
        hint = f"beside it lies {near[0]}" if near else "a path is seen from the folder sources.toml lies in"
        do, happened = "Check path in sources.toml.", f"there is no such file; {hint}"
    return Missing(do, happened, where=given, key="path")
