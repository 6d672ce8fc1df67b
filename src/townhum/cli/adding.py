"""`townhum sources add`: writes the block of a source into sources.toml. Nothing else in the file changes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from stat import S_IMODE
from typing import cast

from townhum.cli.placing import NEEDED, Said, permission_lines, proposal_of
from townhum.cli.showing import out, pasteable, table
from townhum.connector import Connector, Line, Proposal, Proposer
from townhum.connector.proposal import Value
from townhum.errors import ConfigError, Problem, UsageError
from townhum.keep.file import in_words, replace_file
from townhum.study.load import read_sources
from townhum.study.model import Permission

_BLANK = "?"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True)
class Added:
    """A block that was written: where, under which name, and what is left to say in it; `aside` where it is a comment until then."""

    file: Path
    name: str
    line: int
    proposal: Proposal
    to_say: tuple[Line, ...]
    aside: bool = False


def add(
    folder: Path,
    kind: str,
    place: str,
    catalog: Mapping[str, Connector],
    *,
    name: str = "",
    said: Mapping[str, str | date] | None = None,
) -> Added:
    """Propose a block for a place, and append it to sources.toml.

    `kind` is one whose connector can tell from a place what to say of it. `said` is what is known of the permission; where it is given
    and something is left to say all the same, the block is a comment, and nothing that reads sources.toml waits for it.

    Raises `UsageError` where the place can be no source, the name is taken, or the file cannot be written, and `ConfigError`
    where sources.toml is no TOML.
    """
    file = folder / "sources.toml"
    before, names, mistakes = _before(file, catalog)
    proposal = cast("Proposer", catalog[kind].decoder).suggest(place)
    name = _free(name or proposal.name, names, given=bool(name))
    lines = _proposed(catalog[kind], proposal, said or {}, folder)
    block = _block(name, lines, f"Written by `townhum sources add {kind}`: {proposal.recognised}.")
    after = _joined(before, block)
    to_say = tuple(line for line in lines if line.to_say)
    _hold(after, mistakes, catalog, file, {f"source.{name}.{line.key}" for line in to_say})
    aside = said is not None and bool(to_say)
    _write(file, _joined(before, _aside(block)) if aside else after)
    line = after.count("\n") - block.count("\n") + 2
    return Added(file, name, line, proposal, to_say, aside=aside)


def _proposed(
    connector: Connector, proposal: Proposal, said: Mapping[str, str | date], folder: Path
) -> tuple[Line, ...]:
    own = (_within(line, folder) for line in proposal.lines)
    return (Line("connector", connector.name), *_permission(connector, said), *own)


def add_said(
    folder: Path,
    kind: str,
    said: Said,
    catalog: Mapping[str, Connector],
    judge: Callable[[str, str], str],
    *,
    name: str = "",
) -> Added:
    """Append the block of what was `said` to sources.toml, whole. `judge` says of the file's text with it why it is not permitted.

    Raises `UsageError` and writes nothing where something is wrong, or where the source would be refused, and `ConfigError`
    where sources.toml is no TOML.
    """
    file = folder / "sources.toml"
    before, names, mistakes = _before(file, catalog)
    proposal = proposal_of(catalog[kind], said)
    name = _free(name or proposal.name, names, given=bool(name))
    lines = (Line("connector", kind), *permission_lines(said), *proposal.lines)
    block = _block(name, lines, f"Written by `townhum sources add {kind}`: {proposal.recognised}.")
    after = _joined(before, block)
    _hold(after, mistakes, catalog, file, ())
    if refused := judge(after, name):
        raise UsageError(f"{refused}", "nothing was written: the source would not be permitted")
    _write(file, after)
    line = after.count("\n") - block.count("\n") + 2
    return Added(file, name, line, proposal, ())


def show_said(added: Added, folder: Path) -> None:
    """Say what was written, and what to do next."""
    out.print(
        f"Wrote source.{added.name} to {added.file}, from line {added.line} on: {_shown(added.proposal.recognised)}.",
        soft_wrap=True,
    )
    out.print("Next: see what it holds, and what a run would make of it")
    out.print(f"  {pasteable('townhum', 'sources', 'preview', added.name, '--config', folder)}", soft_wrap=True)


def show(added: Added, folder: Path) -> None:
    """Say what was recognised, from what, what was written, what is left to say, and what to do next. Headings only."""
    found = added.proposal
    out.print(f"Recognised: {found.recognised}\n  by {_shown(found.because)}", soft_wrap=True)
    mapped = [
        (line.key.partition(".")[2], _shown(str(line.value)), line.why) for line in found.lines if _is_column(line)
    ]
    out.print()
    out.print(table("", ("we call it", "its column", "because"), mapped))
    for note in found.notes:
        out.print(f"Note: {_shown(note)}", soft_wrap=True)
    out.print(f"\nWrote source.{added.name} to {added.file}, from line {added.line} on.", soft_wrap=True)
    if added.to_say:
        out.print("Left for you to say, where the block has a question mark:")
    for line in added.to_say:
        out.print(f"  {line.key}: {line.why}", soft_wrap=True)
    if added.aside:
        out.print(
            "Until then it is a comment, and no source. Take the # from the beginning of its lines once all is said."
        )
    out.print("Next: say it, and run" if added.to_say else "Next: look at it, and run")
    out.print(f"  {pasteable('townhum', 'check', '--config', folder)}", soft_wrap=True)


def _shown(text: str) -> str:
    """A text without signs that could move the cursor or colour the screen."""
    return "".join(sign for sign in text if sign.isprintable())


def _is_column(line: Line) -> bool:
    return line.key.startswith("columns.") and not line.to_say


def _permission(connector: Connector, said: Mapping[str, str | date]) -> Iterator[Line]:
    """What every source needs and only a person can say; some of it may be said already."""
    gated = ("approval",) if connector.manifest.status == "gated" else ()
    for key in (*NEEDED, *gated):
        says = Permission.model_fields[key].description or ""
        if key in said:
            yield Line(key, said[key])
            continue
        yield Line(key, _BLANK, says + (", without quotes" if key.endswith("_on") else ""), to_say=True)


def _within(line: Line, folder: Path) -> Line:
    """A path as sources.toml has it: seen from its folder where it lies in or beside that, else whole."""
    if line.key != "path" or not isinstance(line.value, str):
        return line
    path, study = Path(line.value), folder.resolve()
    near = path.is_relative_to(study) or path.parent == study.parent
    return replace(line, value=os.path.relpath(path, study) if near else str(path))


def _free(name: str, taken: Collection[str], *, given: bool) -> str:
    """A fit name that no source has. Raises `UsageError`."""
    if not _NAME.fullmatch(name):
        raise UsageError(
            "Choose a --name of lower-case letters, digits and _, beginning with a letter.",
            "such a name cannot be a source's",
            where=name,
        )
    if name in taken:
        free = next(each for number in range(2, len(taken) + 3) if (each := f"{name[:36]}_{number}") not in taken)
        raise UsageError(
            f"Choose another name{'' if given else ' for it'}, such as --name {free}.",
            "a source has this name",
            where=f"source.{name}",
        )
    return name


def _block(name: str, lines: Iterable[Line], title: str) -> str:
    """The block as text: the keys of the source, then its columns, each with why."""
    lines = tuple(lines)
    own = [line for line in lines if not line.key.startswith("columns.")]
    columns = [(line.key.partition(".")[2], line) for line in lines if line.key.startswith("columns.")]
    text = [f"# {title}", f"[source.{name}]", *_keys([(line.key, line) for line in own])]
    if columns:
        text += ["", f"[source.{name}.columns]", *_keys(columns)]
    return "\n".join(text) + "\n"


def _keys(lines: list[tuple[str, Line]]) -> Iterator[str]:
    width = max(len(key) for key, _ in lines)
    for key, line in lines:
        why = f"say: {line.why}" if line.to_say else line.why
        yield f"{key:{width}} = {_day(line) or _toml(line.value)}" + (f"  # {_one_line(why)}" if why else "")


def _day(line: Line) -> str:
    """A day as TOML has it, without quotes; "" where it is none, and the loader says so."""
    is_one = line.key.endswith(("_on", "_until")) and isinstance(line.value, str)
    return str(line.value) if is_one and re.fullmatch(r"\d{4}-\d\d-\d\d", str(line.value)) else ""


def _aside(block: str) -> str:
    """The block as a comment."""
    return "".join(f"# {line}\n" if line else "#\n" for line in block.splitlines())


def _toml(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _one_line(why: str) -> str:
    return " ".join(why.split())


def _read(file: Path) -> str:
    """The text of sources.toml, line ends as they are; empty where there is no file in the folder yet."""
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        if file.parent.is_dir():
            return ""
        raise UsageError(
            f"Make a study first: {pasteable('townhum', 'init', file.parent)}",
            "there is no such folder",
            where=str(file.parent),
        ) from None
    except OSError:
        raise UsageError("Let this user read the file.", "it cannot be opened", where=str(file)) from None
    except UnicodeDecodeError:
        raise ConfigError([Problem(str(file), 0, "", "is not UTF-8; save it as UTF-8 in your editor")]) from None


def _before(file: Path, catalog: Mapping[str, Connector]) -> tuple[str, tuple[str, ...], tuple[Problem, ...]]:
    """The file's text, the names of its sources, and its mistakes. Raises `ConfigError` where it is no TOML."""
    text = _read(file)
    names, mistakes = read_sources(file, text, catalog) if text else ((), ())
    if unreadable := [each for each in mistakes if not each.key]:
        raise ConfigError(unreadable)
    return text, names, mistakes


def _joined(before: str, block: str) -> str:
    """The block at the end of the text, in its line ends."""
    gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
    added = gap + block
    return before + (added.replace("\n", "\r\n") if "\r\n" in before else added)


def _hold(
    after: str, before: Iterable[Problem], catalog: Mapping[str, Connector], file: Path, to_say: Collection[str]
) -> None:
    """See that what is written is right but for what is left to say, and what was a mistake `before`. Raises `ConfigError`."""
    try:
        _, mistakes = read_sources(file, after, catalog)
    except UnicodeEncodeError:
        raise UsageError("Rename the file: its name is no UTF-8.", "it cannot be written down") from None
    known = {(each.key, each.what) for each in before}
    wrong = [each for each in mistakes if (each.key, each.what) not in known and each.key not in to_say]
    if wrong:
        raise ConfigError(wrong)


def _write(file: Path, text: str) -> None:
    """Put the text in the place of the file at once, with the rights that the file had. Raises `StoreError`."""
    target = file.resolve()
    with in_words(target):
        mode = S_IMODE(target.stat().st_mode) if target.exists() else 0o644
    replace_file(target, text.encode("utf-8"), mode=mode, whatever_umask=target.exists())
