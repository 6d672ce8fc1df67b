"""`townhum ask gather` and `forget`: the answers that came back, in one file that is a source of the study.

They work whatever the rest of the study's folder looks like: a person who takes an answer back need not wait for a lawyer's word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from townhum.cli import adding
from townhum.cli.placing import NEEDED
from townhum.cli.showing import notes, out
from townhum.connector import load_catalog
from townhum.errors import UsageError
from townhum.keep.answers import ANSWERS, asked_in, keep_asked, lines_of
from townhum.run.asking import Gathered, Kind, keep, kept_in, kept_since, put_together
from townhum.study import Ask, load_ask
from townhum.tell.asking.answer import Answer, is_id, read_answer

_LARGEST = 1_000_000  # bytes of one file that a person sent
_SOURCE = "asked"


@dataclass(frozen=True, slots=True)
class Names:
    """What only a person can say of the answers as a source: who lists them, who reviewed that, and where people read what they agree to."""

    added_by: str = ""
    reviewed_by: str = ""
    terms_url: str = ""


NOBODY_YET = Names()


def gather(folder: Path, places: Sequence[Path], today: date, names: Names = NOBODY_YET) -> None:
    """Take what is in these files and folders, and say what became of each line; make the answers a source of the study.

    Without all the names the source is written as a comment, so that the study goes on as before. Raises `UsageError`,
    `StoreError`, `ConfigError`.
    """
    ask = load_ask(folder)
    if ask is None:
        raise UsageError("Run `townhum ask` first.", "there is no ask.toml", where=str(folder))
    before = kept_in(folder)
    read = [_sent(path) for path in _files_in(places)]
    lines = [line for found in read if found is not None for line in found]
    asked, since = asked_in(folder), kept_since(ask.kept, today)
    known, gone = asked.wordings, asked.taken_back
    result = put_together(before, lines, wordings=known, taken_back=gone, since=since, today=today)
    if result.answers != tuple(before):
        keep(folder, result.answers)
    _show(result, read.count(None), folder / ANSWERS)
    if result.answers:
        _make_source(folder, _said(ask, names, today))


def forget(folder: Path, answer: str) -> None:
    """Take one answer out for good, by its id or by the file that the person saved. Raises `UsageError` for what is neither."""
    path = Path(answer)
    sent = (_sent(path) or []) if path.is_file() else []
    ids = {each.id for each in map(read_answer, sent) if isinstance(each, Answer)} | (
        {answer} if is_id(answer) else set()
    )
    if not ids:
        do = "Give the id as it stands in the file that the person saved, or that file."
        raise UsageError(do, "this is neither", where=answer if path.is_file() else "")
    asked, there = asked_in(folder), kept_in(folder)
    taken_back = tuple(dict.fromkeys((*asked.taken_back, *sorted(ids))))
    keep_asked(folder, replace(asked, taken_back=taken_back))  # first: killed after it, this is done again
    left = [each for each in there if each.id not in ids]
    if len(left) < len(there):
        keep(folder, left)
    out.print(f"{len(there) - len(left)} answer(s) forgotten. What is taken back is not taken again.")
    out.print(
        "Delete the file that the person sent, wherever you keep it. Published numbers are blurred, and hold nobody's answer."
    )


def _files_in(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if not place.exists():
            raise UsageError("Name files or folders that are there.", "not found", where=str(place))
        yield from sorted(path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]


def _sent(path: Path) -> list[str] | None:
    """The lines of a file that somebody sent; None where it cannot be read, is no text, or is larger than any answer."""
    try:
        return None if path.stat().st_size > _LARGEST else lines_of(path)
    except (OSError, UnicodeDecodeError):
        return None


def _said(ask: Ask, names: Names, today: date) -> Mapping[str, str | date]:
    """What sources.toml says of the permission; what nobody said is left out."""
    said: Mapping[str, str | date] = {
        "permitted_because": "Each person answered our own question, and ticked the box.",
        "terms_url": names.terms_url or ask.url or "",
        "terms_read_on": today,
        "terms_read_by": names.added_by,
        "added_by": names.added_by,
        "reviewed_by": names.reviewed_by,
    }
    return {key: value for key, value in said.items() if value}


def _make_source(folder: Path, said: Mapping[str, str | date]) -> None:
    """Write the block, where there is none yet. Raises `UsageError`, `ConfigError`."""
    file = folder / "sources.toml"
    text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    whole = all(key in said for key in NEEDED)
    if ANSWERS in (_without_comments(text) if whole else text):
        return
    adding.show(adding.add(folder, "files", str(folder / ANSWERS), load_catalog(), name=_SOURCE, said=said), folder)


def _without_comments(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))


def _show(result: Gathered, unread: int, file: Path) -> None:
    out.print(f"{result.told.get('new', 0)} new answer(s); {len(result.answers)} in {file} now.", soft_wrap=True)
    told = [(result.told.get(kind, 0), said) for kind, said in _SAID.items()]
    forgotten = (result.forgotten, "forgotten: kept as long as people were told")
    for many, what in (*told, forgotten, (unread, "file(s) left out: no text, or larger than any answer")):
        if many:
            notes.print(f"{many} {what}.", soft_wrap=True)


_SAID: Mapping[Kind, str] = {
    "again": "came again, and count once",
    "taken back": "left out: their authors took them back; delete their files",
    "without consent": "left out: their box was not ticked",
    "other wording": "left out: they answer a wording that this study never wrote; look whose they are",
    "not understood": "left out: not as the form writes them; ask for the file itself, unchanged",
}
