"""`townhum init`: a configuration to start from."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import townhum
from townhum.cli.showing import out, pasteable
from townhum.errors import UsageError
from townhum.keep.keys import KEY_FILE, new_key_file

_ENGLISH = "en"
_LANGUAGES = "languages"
"""The folder, among the starter files, of those in other languages."""


def starter_folder() -> Path:
    """Where the starter files lie: inside an installed package, or at the root of a checkout."""
    package = Path(townhum.__file__).parent
    installed = package / "starter"
    return installed if installed.is_dir() else package.parents[1] / "config"


def starter_languages() -> tuple[str, ...]:
    """The languages, beside English, in which there is a study to start from."""
    return tuple(sorted(folder.name for folder in (starter_folder() / _LANGUAGES).iterdir() if folder.is_dir()))


def write_starter(folder: Path, language: str = _ENGLISH) -> None:
    """Copy the starter files, with those of a language in place of the English ones.

    Raises `UsageError` when one of them is there already, when the folder cannot be written, or for a language without a study to start from.
    """
    starter = starter_folder()
    files = _files(starter)
    _refuse(folder, files, language)
    try:
        for file in files:
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            own = starter / _LANGUAGES / language / file
            shutil.copyfile(own if own.is_file() else starter / file, target)
    except OSError as error:
        raise UsageError(
            "Choose a folder that can be written.", error.strerror or "no folder", where=str(folder)
        ) from None
    key = folder / KEY_FILE
    new_key_file(key)
    (key.parent / ".gitignore").write_text("*\n", encoding="ascii")
    out.print(f"Wrote {len(files)} files to {folder}/.")
    out.print(
        f"Made a key, {key}, for its owner alone: it encrypts what lies at rest. Keep a copy apart from the data; without it "
        "the ledger is lost. It never goes into version control."
    )
    out.print("Next: say who listens and why in study.toml, where in sources.toml, for what in topics.toml; then run:")
    out.print(f"  {pasteable('townhum', 'check', '--config', folder)}", soft_wrap=True)


def _refuse(folder: Path, files: Sequence[Path], language: str) -> None:
    if language not in (_ENGLISH, *starter_languages()):
        there = ", ".join((_ENGLISH, *starter_languages()))
        do = f"Choose one of {there}, or start in English and write your own tracks in topics.toml."
        raise UsageError(do, "there is no study to start from in this language", where=language)
    taken = [str(folder / file) for file in files if (folder / file).exists()]
    if taken:
        more = f" and {len(taken) - 1} more" if len(taken) > 1 else ""
        raise UsageError("Choose another folder, or remove these files first.", f"already there: {taken[0]}{more}")


def _files(starter: Path) -> list[Path]:
    """The starter files, by their place; those in other languages stand in for some of them."""
    there = (path.relative_to(starter) for path in starter.rglob("*") if path.is_file())
    return sorted(path for path in there if path.parts[0] != _LANGUAGES)
