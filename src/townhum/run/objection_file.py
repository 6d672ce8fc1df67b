"""Reads a list of accounts, one a line, as keyed hashes: however long it is, no more than these and one line is in memory.

Also the files of California's Delete Request and Opt-out Platform (DROP), which have the columns ID and Hash, and one more, ListType, where
they name those who took their request back (its technical specifications 1.2, "Working with the data").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BufferedReader, TextIOWrapper

from townhum.connector.objections import HASH, hashed
from townhum.errors import UsageError
from townhum.keep.objection_list import MOST
from townhum.run.objecting import Accounts

_LONGEST = 4_000  # characters of a line
_SHOWN = 10
_COMMENT = "#"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_PARTS = ",;\t"
_DROP = ["id", "hash"]
_REMOVED = [*_DROP, "listtype"]
_UNREADABLE = "\ufffd"


@dataclass(slots=True, repr=False)
class Taken:
    """What a list held. `bad` lines are no account; `first_bad` are the numbers of some, from 1.

    `removed` tells that it is one of DROP's lists of those who took their request back; `parted` lines hold a sign that parts columns.
    """

    hashes: bytes = b""
    accounts: int = 0
    bad: int = 0
    parted: int = 0
    removed: bool = False
    first_bad: list[int] = field(default_factory=list)

    def refuse(self, number: int) -> None:
        """Note a line that is no account."""
        self.bad += 1
        if len(self.first_bad) < _SHOWN:
            self.first_bad.append(number)

    def __repr__(self) -> str:
        return "Taken()"


def take(
    file: BufferedReader, accounts: Accounts, key: bytes, meet: Callable[[frozenset[str]], None] = lambda _: None
) -> Taken:
    """Hash every account of a list, and have each be met. Empty lines and comments, which begin with #, are passed over.

    Raises `UsageError` for more of them than a list of objections may hold.
    """
    taken, flat, of_drop = Taken(), bytearray(), False
    for at, (number, line) in enumerate(_lines(file)):
        if at == 0 and _cells(line.lower()) in (_DROP, _REMOVED):
            of_drop, taken.removed = True, _cells(line.lower()) == _REMOVED
            continue
        account = "".join(_cells(line)[1:2]) if of_drop else line
        meant = accounts.meant(account) if account else frozenset()
        if not meant:
            taken.refuse(number)
            continue
        taken.accounts += 1
        taken.parted += any(sign in account for sign in _PARTS)
        meet(meant)
        for one in meant:
            flat += hashed(key, accounts.network, one)
        if len(flat) > MOST * HASH:
            raise UsageError("Import the list in parts.", f"it has more than {MOST:,} accounts")
    taken.hashes = bytes(flat)
    return taken


def _cells(line: str) -> list[str]:
    """The cells of a row of DROP's, none of which holds a comma."""
    return [cell.strip(' "') for cell in line.split(",")]


def _lines(file: BufferedReader) -> Iterator[tuple[int, str]]:
    """Lines that say something, with their numbers; "" for one that is too long, or not in the encoding."""
    text = TextIOWrapper(file, "utf-16" if file.peek(2)[:2] in _UTF_16 else "utf-8-sig", errors="replace")
    number = 0
    while line := text.readline(_LONGEST):
        number += 1
        whole = line.endswith("\n") or len(line) < _LONGEST
        if not whole:
            _pass_over(text)
        said = line.strip()
        if said and not said.startswith(_COMMENT):
            yield number, said if whole and _UNREADABLE not in said else ""
    text.detach()


def _pass_over(text: TextIOWrapper) -> None:
    """The rest of a line."""
    while (rest := text.readline(_LONGEST)) and not rest.endswith("\n"):
        pass
