"""The records of a spool as bytes: whole numbers of variable length (as in Protocol Buffers), hashes of sixteen bytes, names by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import NamedTuple

from townhum.records import DropReason, ItemKey, Mark, Signals, Tone

HASH = 16
"""Bytes of a mark and of an item key."""

FACE = 8
"""Bytes of the keyed hash by which an item that is met again is known to be as it was, and of that of an account as it is written."""

QUARTER = timedelta(minutes=15)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
REASONS = {
    DropReason.NOT_PUBLIC: 0,
    DropReason.OPTED_OUT: 1,
    DropReason.AUTOMATED: 2,
    DropReason.RESHARED: 3,
    DropReason.DELETED: 4,
    DropReason.NO_CONSENT: 5,
    DropReason.EMPTY: 6,
    DropReason.TOO_LONG: 7,
    DropReason.BROKEN: 8,
    DropReason.WITHHELD: 9,
}
"""The number of each reason in a spool: one is never given to another, whatever is added or put in another order."""

_REASON_OF = {number: reason for reason, number in REASONS.items()}
_TONES = (None, Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE)
_MARKED, _KEYED, _UNLISTED = 1, 2, 4
_SEVEN, _MORE = 0x7F, 0x80
_LONGEST = 10  # bytes of a number


class Kind(IntEnum):
    """What a record is. A number is never used again for something else."""

    NAME = 1
    SERIES = 2
    SIGNALS = 3
    DROPPED = 4
    NO = 5
    HEARD = 6
    CURSOR = 7
    OBJECTION = 8
    FULL = 9


class Kept(NamedTuple):
    """What is kept of one item: what was read of it, or why nothing was. `at` is the quarter of an hour in which it was written.

    `face` tells the item as it was from the item changed; `accounts` its author, by each way to write it, so that an objection that comes later
    is known to mean it.
    """

    source: str
    key: ItemKey | None
    mark: Mark | None
    at: datetime | None
    face: bytes
    said: Signals | DropReason
    accounts: tuple[bytes, ...] = ()

    def __repr__(self) -> str:
        return f"Kept(source={self.source!r})"


class No(NamedTuple):
    """Somebody said no, or an item was deleted: `key` None means everything of the account, `mark` None every item of that key."""

    mark: Mark | None
    key: ItemKey | None

    def __repr__(self) -> str:
        return "No()"


class Stretch(NamedTuple):
    """A source was listened to from one moment to another, without a gap."""

    source: str
    since: datetime
    until: datetime


class Cursor(NamedTuple):
    """Where a source is to be read on: a number of its own, which says how far everybody's posts were read."""

    source: str
    at: int


class Full(NamedTuple):
    """As much was kept of a source as may be: what came since is not here."""

    source: str


class Series(NamedTuple):
    """What follows was read with these settings and models."""

    name: str


class Objection(NamedTuple):
    """An account that objected after something of it was read."""

    account: bytes

    def __repr__(self) -> str:
        return "Objection()"


Record = Kept | No | Stretch | Cursor | Full | Series | Objection


class Writer:
    """Makes a block of records. Each has all the names that it uses: one that is damaged takes nothing else along."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}

    def block(self, records: Sequence[Record]) -> bytes:
        """The bytes of some records, each name before it is used first."""
        self._names.clear()
        made = bytearray()
        for record in records:
            body = bytearray()
            self._put(record, made, body)
            made += body
        return bytes(made)

    def _put(self, record: Record, made: bytearray, out: bytearray) -> None:
        if isinstance(record, Kept):
            self._kept(record, made, out)
        elif isinstance(record, No):
            out.append(Kind.NO)
            _hashes(out, record.mark, record.key, 0)
        elif isinstance(record, Stretch):
            out.append(Kind.HEARD)
            _numbers(out, self._name(record.source, made), _seconds(record.since), _seconds(record.until))
        elif isinstance(record, Objection):
            out.append(Kind.OBJECTION)
            out += record.account
        elif isinstance(record, Full):
            out.append(Kind.FULL)
            _numbers(out, self._name(record.source, made))
        elif isinstance(record, Series):
            out.append(Kind.SERIES)
            _numbers(out, self._name(record.name, made))
        else:
            out.append(Kind.CURSOR)
            _numbers(out, self._name(record.source, made), record.at)

    def _kept(self, kept: Kept, made: bytearray, out: bytearray) -> None:
        said = kept.said
        out.append(Kind.SIGNALS if isinstance(said, Signals) else Kind.DROPPED)
        _numbers(out, self._name(kept.source, made))
        _hashes(out, kept.mark, kept.key, _UNLISTED if isinstance(said, Signals) and said.unlisted else 0)
        _numbers(out, 0 if kept.at is None else 1 + max(0, (kept.at - EPOCH) // QUARTER))
        out += kept.face
        _numbers(out, len(kept.accounts))
        for account in kept.accounts:
            out += account
        if isinstance(said, Signals):
            self._signals(said, made, out)
        else:
            out.append(REASONS[said])

    def _signals(self, said: Signals, made: bytearray, out: bytearray) -> None:
        _numbers(out, self._name(said.language, made), _TONES.index(said.tone), said.rating or 0)
        for names in (said.tracks, said.intents):
            _numbers(out, len(names), *(self._name(name, made) for name in names))
        _numbers(out, len(said.toward))
        for track, tone in said.toward:
            _numbers(out, self._name(track, made), _TONES.index(tone))
        for numbers in (said.terms, said.themes):
            _numbers(out, len(numbers), *numbers)

    def _name(self, name: str, made: bytearray) -> int:
        number = self._names.get(name)
        if number is None:
            number = self._names[name] = len(self._names)
            written = name.encode("utf-8", "surrogatepass")
            made.append(Kind.NAME)
            _numbers(made, len(written))
            made += written
        return number


class Broken(Exception):
    """A block that cannot be read, although it could be opened: it was written by a newer version."""


class Reader:
    """Reads blocks. `names` are those of the one that is read."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def records(self, block: bytes) -> Iterator[Record]:
        """The records of a block. Raises `Broken`."""
        self.names = []
        read = _Bytes(block)
        while read.more():
            kind = read.byte()
            try:
                if kind == Kind.NAME:
                    self.names.append(read.take(read.number()).decode("utf-8", "surrogatepass"))
                else:
                    yield self._record(kind, read)
            except (LookupError, UnicodeDecodeError):
                raise Broken from None

    def _record(self, kind: int, read: _Bytes) -> Record:
        if kind in (Kind.SIGNALS, Kind.DROPPED):
            return self._kept(kind, read)
        if kind == Kind.NO:
            mark, key, _ = read.hashes()
            return No(mark, key)
        if kind == Kind.HEARD:
            return Stretch(self._name(read), read.moment(), read.moment())
        if kind == Kind.OBJECTION:
            return Objection(read.take(FACE))
        if kind in (Kind.FULL, Kind.SERIES):
            return (Full if kind == Kind.FULL else Series)(self._name(read))
        if kind == Kind.CURSOR:
            return Cursor(self._name(read), read.number())
        raise Broken

    def _kept(self, kind: int, read: _Bytes) -> Kept:
        source = self._name(read)
        mark, key, unlisted = read.hashes()
        quarter = read.number()
        at = EPOCH + (quarter - 1) * QUARTER if quarter else None
        face = read.take(FACE)
        accounts = tuple(read.take(FACE) for _ in range(read.number()))
        if kind == Kind.DROPPED:
            return Kept(source, key, mark, at, face, _REASON_OF[read.byte()], accounts)
        if key is None or at is None:
            raise Broken
        whose = Kept(source, key, mark, at, face, DropReason.EMPTY, accounts)
        return whose._replace(said=self._signals(read, source, key, at, mark=mark, unlisted=unlisted))

    def _signals(
        self, read: _Bytes, source: str, key: ItemKey, at: datetime, *, mark: Mark | None, unlisted: bool
    ) -> Signals:
        language, tone, rating = self._name(read), _TONES[read.number()], read.number() or None
        tracks, intents = (tuple(self._name(read) for _ in range(read.number())) for _ in range(2))
        toward = tuple((self._name(read), Tone(_TONES[read.number()] or 0)) for _ in range(read.number()))
        terms, themes = (tuple(read.number() for _ in range(read.number())) for _ in range(2))
        return Signals(
            source=source,
            key=key,
            created_at=at,
            mark=mark,
            language=language,
            tracks=tracks,
            tone=tone,
            rating=rating,
            intents=intents,
            toward=toward,
            terms=terms,
            unlisted=unlisted,
            themes=themes,
        )

    def _name(self, read: _Bytes) -> str:
        return self.names[read.number()]


class _Bytes:
    """A block being read. Raises IndexError at its end."""

    def __init__(self, block: bytes) -> None:
        self._block, self._at = block, 0

    def more(self) -> bool:
        return self._at < len(self._block)

    def byte(self) -> int:
        self._at += 1
        return self._block[self._at - 1]

    def take(self, many: int) -> bytes:
        taken = self._block[self._at : self._at + many]
        self._at += many
        if len(taken) < many:
            raise IndexError
        return taken

    def number(self) -> int:
        number = 0
        for place in range(_LONGEST):
            byte = self.byte()
            number |= (byte & _SEVEN) << (7 * place)
            if byte < _MORE:
                return number
        raise IndexError

    def moment(self) -> datetime:
        return EPOCH + timedelta(seconds=self.number())

    def hashes(self) -> tuple[Mark | None, ItemKey | None, bool]:
        flags = self.byte()
        mark = Mark(self.take(HASH)) if flags & _MARKED else None
        return mark, ItemKey(self.take(HASH)) if flags & _KEYED else None, bool(flags & _UNLISTED)


def _numbers(out: bytearray, *numbers: int) -> None:
    for number in numbers:
        left = number
        while left >= _MORE:
            out.append(left & _SEVEN | _MORE)
            left >>= 7
        out.append(left)


def _hashes(out: bytearray, mark: Mark | None, key: ItemKey | None, flags: int) -> None:
    out.append(flags | (_MARKED if mark is not None else 0) | (_KEYED if key is not None else 0))
    out += (mark or b"") + (key or b"")


def _seconds(moment: datetime) -> int:
    return max(0, int((moment - EPOCH).total_seconds()))
