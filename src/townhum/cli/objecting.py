"""`townhum object`: what is done to the list of objections, and what is said of it. No account is ever shown or kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import BufferedReader
from pathlib import Path
from typing import cast

from townhum.cli.showing import notes, out, pasteable, print_json, table
from townhum.errors import UsageError
from townhum.keep.noting import note, refuse_ended
from townhum.keep.objection_list import ObjectionList, State
from townhum.keep.objections import change_objections, key_for_objections
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run.objecting import Accounts, changes_told, known_objections, lacking
from townhum.run.objection_file import Taken, take
from townhum.run.spooling import Spooling, take_out
from townhum.study import Settings

CADENCE = (
    "An objection counts at once: every run reads the list when it begins. A run that was at work before goes on with the list it read. "
    "What `townhum listen` heard of this account is taken out."
)
"""How soon an objection takes effect."""

_NOT_COVERED = "Not covered: a name that this person takes later, and accounts of theirs that were not named."
_FORMS = (
    "Write one account, as the place shows it, or the address of its page. If it holds blanks, put it in quotes. Where a file has no column of "
    "authors or ids, nobody in it can be told from another: name one in sources.toml, or take the row out."
)


def meant(settings: Settings, network: str, words: Sequence[str] | None) -> frozenset[str]:
    """The canonical accounts that a person means. Raises `UsageError`, which never repeats what was written."""
    known = Accounts(settings, network)
    if not words:
        if sys.stdin.isatty():
            notes.print("Write the account, then press Enter.")
        words = [sys.stdin.readline()]
    accounts = known.meant(words[0]) if len(words) == 1 else frozenset()
    if not accounts:
        raise UsageError(
            known.advice or _FORMS,
            f"that is no account of {known.network}, or no source there can tell one from another",
        )
    return accounts


def add(settings: Settings, store: Store, network: str, accounts: frozenset[str], now: datetime) -> None:
    """Put an account on the list, and say so."""
    receipt = enter(store, network, accounts, now)
    take_out(Spooling(settings, store), network, accounts)
    out.print(f"Done: from the next run on this account is left out, at every source of {network}.")
    out.print(f"Receipt: {receipt}. It names nobody; hand it to the person, whom `townhum object status` answers.")
    out.print(CADENCE)
    out.print(_NOT_COVERED)


def enter(store: Store, network: str, accounts: frozenset[str], now: datetime) -> str:
    """Put an account on the list; returns its receipt. The same is done and written whether it was there before or not."""
    refuse_ended(store.folder)
    store.prepare()
    hashes = ObjectionList(key_for_objections(store)).hashes_of(network, accounts)
    _, after = change_objections(store, lambda listed: listed.objecting(b"".join(hashes)))
    note(store, now, Entry(Deed.OBJECTION))
    return after.receipt_of(hashes[0])


def check(store: Store, network: str, accounts: frozenset[str]) -> int:
    """Say what the list has of an account; returns the exit code."""
    state, receipt = look_up(store, network, accounts)
    out.print(_IN_WORDS[state])
    if receipt:
        out.print(f"Receipt: {receipt}.")
    return 0 if state is State.IN_FORCE else 1


def look_up(store: Store, network: str, accounts: frozenset[str]) -> tuple[State, str]:
    """What the list has of an account, and its receipt; no receipt where it is not on the list."""
    listed = known_objections(store)
    if listed is None:
        return State.UNKNOWN, ""
    hashes = listed.hashes_of(network, accounts)
    state = listed.state_of(hashes)
    return state, "" if state is State.UNKNOWN else listed.receipt_of(hashes[0])


def remove(store: Store, network: str, accounts: frozenset[str], now: datetime) -> int:
    """Take an objection back; returns the exit code: 1 where there was none."""
    refuse_ended(store.folder)
    listed = known_objections(store)
    hashes = listed.hashes_of(network, accounts) if listed else ()
    if listed is None or listed.state_of(hashes) is not State.IN_FORCE:
        out.print("Nothing was changed: no objection of this account is in force.")
        return 1
    there = b"".join(one for one in hashes if one in listed.objected)
    change_objections(store, lambda listed: listed.withdrawing(there))
    note(store, now, Entry(Deed.WITHDRAWAL))
    out.print("Done: the objection is withdrawn. From the next run on this account is counted as any other.")
    out.print("That it was withdrawn is kept, as a keyed hash: no list that is imported brings it back.")
    return 0


def take_in(settings: Settings, store: Store, network: str, file: Path, now: datetime) -> int:
    """Put every account of a list on ours, as one; returns the exit code: 1 where a line is no account."""
    accounts = Accounts(settings, network)
    refuse_ended(store.folder)
    store.prepare()
    key = key_for_objections(store)
    heard = Spooling(settings, store).objecting(network)
    with _opened(file) as given:
        taken = take(given, accounts, key, heard.meet)
    if not taken.hashes:
        raise UsageError(
            "Give a file with one account a line.",
            f"it holds no account of {network} that a source can tell",
            where=file.name,
        )
    before, after = change_objections(
        store, lambda listed: (listed.withdrawing if taken.removed else listed.importing)(taken.hashes)
    )
    note(store, now, Entry(Deed.WITHDRAWAL if taken.removed else Deed.OBJECTION))
    if not taken.removed and heard.write():
        _take_out_again(settings, store, accounts, file)
    _show_taken(taken, before, after)
    return 1 if taken.bad else 0


def show_list(store: Store, *, as_json: bool) -> None:
    """Counts by state."""
    listed = known_objections(store) or ObjectionList(b"")
    counts = {State.IN_FORCE: len(listed.objected), State.WITHDRAWN: len(listed.withdrawn)}
    if as_json:
        print_json({str(state): count for state, count in counts.items()})
        return
    rows = [(str(state), f"{count:,}") for state, count in counts.items()]
    out.print(table("Objections", ("state", "entries"), rows, right=("entries",)))
    out.print("An account that has several names is an entry for each. " + CADENCE)


def show_status(store: Store, receipt: str) -> int:
    """What became of a request; returns the exit code."""
    listed = known_objections(store)
    state = listed.state_by_receipt(receipt) if listed else State.UNKNOWN
    out.print(
        _IN_WORDS[state] if state is not State.UNKNOWN else "This study handed out no such receipt: look it up again."
    )
    return 0 if state is State.IN_FORCE else 1


def mend(store: Store, *, all_are_back: bool) -> int:
    """Go on with an older list once somebody says that it is whole again; returns the exit code."""
    missing = lacking(store)
    if not missing:
        out.print("Nothing to mend: the list is as the log tells.")
        return 0
    if all_are_back:
        change_objections(store, lambda listed: listed.vouched_for(changes_told(store)))
        out.print("Done: the list counts as whole, because you say so.")
        return 0
    rows = [(f"{line.at:%Y-%m-%d %H:%M} UTC", str(line.entry.deed)) for line in missing]
    out.print(table("In the log, and not on the list", ("when", "what"), rows))
    out.print(
        "Look up who asked at these times, and do each again with `townhum object add`, `import` or `remove`; then run:"
    )
    out.print(f"  {pasteable('townhum', 'object', 'mend', '--all-are-back')}", soft_wrap=True)
    return 1


_IN_WORDS = {
    State.IN_FORCE: f"In force: this account is left out at every run. {_NOT_COVERED}",
    State.WITHDRAWN: "Withdrawn: this account objected, took it back, and is counted as any other.",
    State.UNKNOWN: "Not on the list: this account is counted as any other.",
}


def _take_out_again(settings: Settings, store: Store, accounts: Accounts, file: Path) -> None:
    """A period began while a list was read: what was heard in it of those on the list is taken out too."""
    if str(file) == "-":
        notes.print(
            "A period began meanwhile: import this list again, so that what was just heard of these accounts goes too."
        )
        return
    heard = Spooling(settings, store).objecting(accounts.network)
    with _opened(file) as given:
        take(given, accounts, b"", heard.meet)
    heard.write()


@contextmanager
def _opened(file: Path) -> Iterator[BufferedReader]:
    """A list to be read, or standard input. Raises `UsageError` where it cannot be read to its end."""
    try:
        if str(file) == "-":
            yield cast("BufferedReader", sys.stdin.buffer)
        else:
            with file.open("rb") as opened:
                yield opened
    except OSError as error:
        # Its name is not repeated: who forgets to name a file names an account.
        raise UsageError("Name a file that can be read.", error.strerror or "no file") from None


def _show_taken(taken: Taken, before: ObjectionList, after: ObjectionList) -> None:
    """How many there were; of those that are none, where."""
    change = abs(len(after.objected) - len(before.objected))
    if taken.removed:
        out.print(
            f"Done: {taken.accounts:,} lines name requests that were taken back; {change:,} objections are withdrawn."
        )
    else:
        out.print(
            f"Done: {taken.accounts:,} lines name an account; {change:,} entries are new on the list, the others were there."
        )
        if back := before.withdrawn_among(taken.hashes):
            out.print(f"{back:,} entries were withdrawn here, and stay so. If they object again: `townhum object add`.")
    if taken.bad:
        lines = ", ".join(f"{number:,}" for number in taken.first_bad)
        more = f" and {taken.bad - len(taken.first_bad):,} more" if taken.bad > len(taken.first_bad) else ""
        notes.print(f"{taken.bad:,} line(s) are no account, and nobody is left out for them: line {lines}{more}.")
    if taken.parted > taken.accounts / 2:
        notes.print(
            "Most lines hold a comma, semicolon or tab. If these part columns, import the column of accounts alone."
        )
    out.print(CADENCE)
    out.print("Delete the file once it is no longer needed: unlike the list, it names people.")
