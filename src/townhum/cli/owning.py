"""Whose a study's files are, and who else may read or change them: docs/roles.md has the roles that these modes keep apart."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from townhum.cli.finding import Finding
from townhum.cli.showing import pasteable
from townhum.keep.keys import coming_of
from townhum.keep.store import Store
from townhum.study import Settings

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_WRITTEN_BY_OTHERS = stat.S_IWOTH
_FEW = 3  # files that are named


def owners(settings: Settings, store: Store, user: int) -> Iterator[Finding]:
    """Look at the configuration, the key, secrets in files and the data. `user` is who asks, by number."""
    yield _runner(user)
    yield _configuration(settings.folder, user)
    yield from _secrets(settings)
    if store.folder.exists():
        yield _data(store, user)
        yield _public(store)


def _runner(user: int) -> Finding:
    if user == 0:
        return Finding("user", True, "root", "run it as a user of its own, who owns the data and nothing else")
    return Finding("user", True, "one of its own, or a person")


def _configuration(folder: Path, user: int) -> Finding:
    """Nobody beside its owner and its group may change what is permitted; best of all, not even whoever runs it."""
    what = "configuration's owner"
    files = [folder, *sorted(folder.glob("*.toml"))]
    if open_ones := [path for path in files if path.stat().st_mode & _WRITTEN_BY_OTHERS]:
        return Finding(what, False, f"anybody may change {_named(open_ones)}", pasteable("chmod", "o-w", *open_ones))
    if user and any(path.stat().st_uid == user for path in files):
        do = "on a server let another user own it: whoever runs a study should not be able to permit a source"
        return Finding(what, True, "the user that runs it may change it", do)
    return Finding(what, True, "another than the user that runs it" if user else "root asks, who may change anything")


def _secrets(settings: Settings) -> Iterator[Finding]:
    """The key and the secrets that lie in files are their owner's alone, and so is the folder of the key."""
    key = _file_of(settings.study.key, settings.folder)
    if key is not None:
        wanted = (key.parent, key, coming_of(key))
        open_ones = [path for path in wanted if _lets_in(path, _OTHERS)]
        if key.parent == settings.folder:
            open_ones = [path for path in open_ones if path != key.parent]
        yield _closed("key's owner", open_ones)
    named = (value for source in settings.sources for value in source.options.model_dump(mode="json").values())
    files = {path for value in named if isinstance(value, str) and (path := _file_of(value, settings.folder))}
    if files:
        yield _closed("secrets' owner", [path for path in files if _lets_in(path, _OTHERS)])


def _closed(what: str, open_ones: list[Path]) -> Finding:
    if open_ones:
        return Finding(what, False, f"others may open {_named(open_ones)}", pasteable("chmod", "go-rwx", *open_ones))
    return Finding(what, True, "it alone can open them")


def _data(store: Store, user: int) -> Finding:
    """Everything private is one user's, and the user's that runs it: what root wrote once, nobody else can read again."""
    what = "data's owner"
    private = [store.private, *store.private.rglob("*")] if store.private.exists() else []
    open_ones = [path for path in private if path != store.private and path.is_file() and path.stat().st_mode & _OTHERS]
    if foreign := [path for path in private if user and path.stat().st_uid != user]:
        do = f"{pasteable('chown', '-R', 'USER', store.folder)}, where USER is who runs it"
        return Finding(what, False, f"{_named(foreign)} belongs to another user", do)
    if open_ones:
        return Finding(
            what,
            True,
            f"others could open {_named(open_ones)}, were the folder not closed",
            pasteable("chmod", "go-rwx", *open_ones),
        )
    return Finding(what, True, "one user, who alone can open what is private")


def _public(store: Store) -> Finding:
    """The public file may be read by whoever asks, and changed by nobody but who runs the study."""
    what = "public file's owner"
    wanted = (store.folder, store.public)
    open_ones = [path for path in wanted if _lets_in(path, stat.S_IWGRP | stat.S_IWOTH)]
    if open_ones:
        return Finding(what, False, f"others may change {_named(open_ones)}", pasteable("chmod", "go-w", *open_ones))
    return Finding(what, True, "others may read it, and not change it")


def _lets_in(path: Path, mode: int) -> bool:
    """Whether a file has one of these rights. Of what this user may not look at, the folder around it says no."""
    try:
        return bool(path.stat().st_mode & mode)
    except (FileNotFoundError, PermissionError):
        return False


def _file_of(reference: str, folder: Path) -> Path | None:
    kind, _, name = reference.partition(":")
    return folder / Path(name).expanduser() if kind == "file" and name else None


def _named(paths: Iterable[Path]) -> str:
    names = [os.fspath(path) for path in paths]
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return f"{', '.join(names[:_FEW])}{more}"
