"""Reads an mbox file: the archive of a mailing list of your own, plain or packed with gzip."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Annotated, Any, BinaryIO, cast

from pydantic import AfterValidator, Field

from townhum.connector import Covered, Page, Session
from townhum.connector import Options as BaseOptions
from townhum.errors import AccessDenied, BadAnswer, Missing
from townhum.records import Window
from townhum_connectors.mail_items import account, decode, is_outside, item_of, mails_in

__all__ = ["Options", "account", "decode", "hosts", "place", "walk"]

_PAGE = 200
_GZIP = b"\x1f\x8b"
_LONGEST_LINE = 1_000_000
"""Bytes read at once. A longer line is read in pieces, and belongs to a mail that is too long."""


def _list_name(given: str) -> str:
    name = given.strip().strip("<>").lower().replace("@", ".")
    if not name or any(sign.isspace() or sign in "/<>" for sign in name):
        raise ValueError("write the list's address or its List-Id, such as kettles@lists.example")
    return name


class Options(BaseOptions):
    """Keys of an mbox source in sources.toml."""

    path: str = Field(
        min_length=1, description="the mbox file, seen from the folder sources.toml lies in; may be packed (.gz)"
    )
    list: Annotated[str, AfterValidator(_list_name)] = Field(
        description="the list whose archive it is, by its address: mails that name another list, in List-Id, are left out"
    )
    is_archive: bool = Field(
        default=False,
        description="true where the file is the list's own archive and holds nothing else; without it, mails that name no list "
        "are taken for private and left out",
    )


def hosts(options: Options) -> tuple[str, ...]:  # noqa: ARG001  every decoder has this shape
    """None: a file is on this machine."""
    return ()


def place(options: Options) -> str:
    """The list, and the file's name without the folder."""
    return f"the list {options.list} in the file {Path(options.path).name}"


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:
    """The whole file, in pages. Mails that were written outside the window are passed over."""
    items: list[Any] = []
    try:
        with _opened(options.path, session.file(options.path)) as file:
            for mail in mails_in(_lines(file)):
                item = None if mail is None else item_of(mail)
                if item is None or not is_outside(item, window):
                    items.append(item if item is None else {**item, "foreign": _is_foreign(item["list"], options)})
                if len(items) == _PAGE:
                    yield Page(items)
                    items = []
    except (OSError, EOFError, zlib.error):
        raise BadAnswer(
            "Check the file and the disk; a packed file may be cut short.",
            "it cannot be read to its end",
            where=options.path,
            key="path",
        ) from None
    yield Page(items)
    return Covered()


def _is_foreign(list_id: str, options: Options) -> bool:
    if not list_id:
        return not options.is_archive
    named = list_id.rpartition("<")[2].strip("<> ")
    return named != options.list


def _lines(file: BinaryIO) -> Iterator[bytes]:
    while line := file.readline(_LONGEST_LINE):
        yield line


def _opened(given: str, path: Path) -> BinaryIO:
    """The file as bytes, unpacked. Raises `Missing`, `AccessDenied` or `BadAnswer`."""
    try:
        if not path.is_file():
            do = "Name the mbox in this folder." if path.is_dir() else "Check path in sources.toml."
            raise Missing(do, "there is no such file", where=given, key="path")
        with path.open("rb") as file:
            start = file.read(5)
        opened = path.open("rb")
    except OSError:
        raise AccessDenied("Let this user read the file.", "it cannot be opened", where=given, key="path") from None
    if not start.startswith((_GZIP, b"From ")) and start.strip():
        opened.close()
        what = "it is no mbox: its first line does not begin with From and a space"
        raise BadAnswer("Export the archive as mbox.", what, where=given, key="path")
    return cast("BinaryIO", gzip.GzipFile(fileobj=opened)) if start.startswith(_GZIP) else opened
