"""`townhum init`: a configuration to start from."""

from __future__ import annotations

import shutil
from pathlib import Path

import townhum
from townhum.cli.showing import out, pasteable
from townhum.errors import UsageError
from townhum.keep.keys import KEY_FILE, new_key_file


def starter_folder() -> Path:
    """Where the starter files lie: inside an installed package, or at the root of a checkout."""
    package = Path(townhum.__file__).parent
    installed = package / "starter"
    return installed if installed.is_dir() else package.parents[1] / "config"


def write_starter(folder: Path) -> None:
    """Copy the starter files. Raises `UsageError` when one of them is there already, or the folder cannot be written."""
    starter = starter_folder()
    files = sorted(path.relative_to(starter) for path in starter.rglob("*") if path.is_file())
    taken = [str(folder / file) for file in files if (folder / file).exists()]
    if taken:
        more = f" and {len(taken) - 1} more" if len(taken) > 1 else ""
        raise UsageError("Choose another folder, or remove these files first.", f"already there: {taken[0]}{more}")
    try:
        for file in files:
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(starter / file, target)
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
