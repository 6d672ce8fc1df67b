"""The command line in a process of its own, as a person starts it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from forks import READY, forks

from townhum.cli import main

_START = "from townhum.cli import main; main()"
_DONE_AFTER = 120  # seconds
_STREAMS = ("given", "said", "told")


def townhum(
    *arguments: object, cwd: Path, text: str = "", before: str = "", forked: bool = False, most_s: int = _DONE_AFTER
) -> subprocess.CompletedProcess[str]:
    """Run a command, for `most_s` seconds at most where it is not forked. `text` is its standard input.

    `before` is Python that the process runs first: such a process is started from nothing, as a person's is, unless it is to be
    `forked`. The others are forked from one that has townhum loaded, and has run next to none of it.
    """
    if forked or not before:
        return _forked([str(argument) for argument in arguments], cwd, text, before)
    return subprocess.run(
        [sys.executable, "-c", f"{before}\n{_START}", *map(str, arguments)],
        cwd=cwd,
        input=text,
        capture_output=True,
        text=True,
        timeout=most_s,
        check=False,
    )


def ran_study(folder: Path) -> Path:
    """The starter's study in a folder, its sample of one week released. It is made once, and copied."""
    shutil.copytree(_ran(), folder, dirs_exist_ok=True)
    return folder


@cache
def _ran() -> Path:
    folder = Path(_HOLD.name)
    assert townhum("init", cwd=folder).returncode == 0
    done = townhum("run", "--since", "2026-11-09", "--until", "2026-11-15", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


_HOLD = TemporaryDirectory()


def _forked(arguments: list[str], cwd: Path, text: str, before: str) -> subprocess.CompletedProcess[str]:
    with TemporaryDirectory() as folder:
        given, said, told = (Path(folder, name) for name in _STREAMS)
        given.write_text(text, encoding="utf-8")
        process = forks().Process(target=_command, args=(arguments, cwd, (given, said, told), before))
        process.start()
        process.join(_DONE_AFTER)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(arguments, _DONE_AFTER)
        return subprocess.CompletedProcess(arguments, process.exitcode, said.read_text(), told.read_text())


def _command(arguments: list[str], cwd: Path, streams: tuple[Path, Path, Path], before: str) -> None:
    """Become the command: its folder, its words, and the three streams as files."""
    assert READY in sys.modules, "every command would load all of townhum anew"
    os.chdir(cwd)
    sys.argv = ["townhum", *arguments]
    for number, (path, mode) in enumerate(zip(streams, ("r", "w", "w"), strict=True)):
        with path.open(mode) as file:
            os.dup2(file.fileno(), number)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115  they end with the process
    exec(before, {})
    main()
