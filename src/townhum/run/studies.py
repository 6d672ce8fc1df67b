"""Several studies, one after the other, each in a process of its own: what fails or crashes in one touches no other.

A study is a folder: its configuration lies in `config`, its numbers in `data`. No memory, key or model goes from one to the next.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from townhum.errors import UsageError

CONFIG, DATA = "config", "data"
_MARK = "study.toml"
_START = "from townhum.cli import main; main()"
_WARNING = "Warning: "
_LAST_WORDS = 2
"""Lines of an error: what to do, and what happened."""


@dataclass(frozen=True, slots=True)
class Place:
    """A study's folder. `configured` tells whether it has a configuration."""

    folder: Path
    configured: bool

    @property
    def name(self) -> str:
        return self.folder.name


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a study's run: its exit code, what it printed as JSON (None where it printed none), its last words, what it warned of."""

    name: str
    code: int
    report: Any
    said: str
    warned: tuple[str, ...] = ()


Call = Callable[[Sequence[str], Path], tuple[int, str, str]]
"""Runs townhum with these words in a folder: exit code, output, what was said beside it."""


def places_in(folder: Path) -> list[Place]:
    """Every study's folder, by name. Raises UsageError where there is none, or where two have one data or configuration folder."""
    try:
        found = sorted(each for each in folder.iterdir() if each.is_dir() and not each.name.startswith("."))
    except OSError as error:
        do = "Name a folder with a folder for each study."
        raise UsageError(do, error.strerror or "it cannot be read", where=str(folder)) from None
    places = [Place(each, (each / CONFIG / _MARK).is_file()) for each in found]
    if not any(place.configured for place in places):
        do = f"Make a folder for each study, with its configuration in {CONFIG}: cd {folder}/NAME && townhum init {CONFIG}."
        raise UsageError(do, f"no folder in it has {CONFIG}/{_MARK}", where=str(folder))
    for part in (DATA, CONFIG):
        _refuse_shared(places, part)
    return places


def _refuse_shared(places: Sequence[Place], part: str) -> None:
    """Two runs of one folder would be one study twice, or two studies in one ledger."""
    first: dict[Path, str] = {}
    for place in places:
        if place.configured and (other := first.setdefault((place.folder / part).resolve(), place.name)) != place.name:
            do = f"Give each study a {part} folder of its own. No study was run."
            raise UsageError(do, f"{other} and {place.name} have the same {part} folder")


def run_each(places: Sequence[Place], words: Sequence[str], call: Call) -> Iterator[Ran]:
    """Run one after the other, with these further words. What has no configuration is told, and not run."""
    for place in places:
        if not place.configured:
            yield Ran(
                place.name,
                2,
                None,
                f"not a study: it has no {CONFIG}/{_MARK}. Move it elsewhere, or `townhum init` it.",
            )
            continue
        code, output, told = call(("run", "--config", CONFIG, "--data", DATA, "--json", *words), place.folder)
        report = None
        with suppress(ValueError):
            report = json.loads(output)
        yield Ran(place.name, code, report, _last_words(code, told), _warnings(told))


def _warnings(told: str) -> tuple[str, ...]:
    """What was said to be looked at, beside the report."""
    lines = (line.strip() for line in told.splitlines())
    return tuple(line.removeprefix(_WARNING) for line in lines if line.startswith(_WARNING))


def _last_words(code: int, told: str) -> str:
    """Why a run stopped. Of one that did what it could the report says all, and of one that crashed there may be no word."""
    if code in {0, 1}:
        return ""
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    if code < 0:
        return f"it was killed by signal {-code}. Run it alone to see more, or give it more memory."
    return " ".join(lines[-_LAST_WORDS:])


def in_a_process(words: Sequence[str], folder: Path) -> tuple[int, str, str]:
    """As `Call` says. Where this process is interrupted, the other is ended too."""
    with subprocess.Popen(  # noqa: S603  ourselves, with our own words
        [sys.executable, "-P", "-c", _START, *words],  # -P: no module of the folder it stands in
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as process:
        try:
            output, told = process.communicate()
        except BaseException:
            process.terminate()
            raise
    return process.returncode, output, told
