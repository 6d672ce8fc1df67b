"""Writes the report beside its old one, then puts it in its place, and prints it where there is a browser."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from townhum.cli.showing import out
from townhum.errors import StoreError, UsageError
from townhum.keep.file import replace_file
from townhum.tell.report.house import house_of
from townhum.tell.report.page import report
from townhum.tell.report.scope import scope_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
"""What can print a page without a screen, by the names under which it is installed."""

_PRINTED_WITHIN = 60  # seconds


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report is to be about, and how it is to look."""

    tracks: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    title: str = ""
    style: Path | None = None
    logo: Path | None = None


def write(public: Path, wanted: Wanted, path: Path, *, pdf: bool = False) -> None:
    """Make the page, and say where it lies. Raises a `Stop`; the old page stays then."""
    browser = _browser() if pdf else ""
    house = house_of(wanted.style, wanted.logo, name=wanted.title)
    scope = scope_of(public, tracks=wanted.tracks, since=wanted.since, until=wanted.until)
    page = report(scope, title=wanted.title, house=house)
    _put(path, page.encode("utf-8"))
    out.print(
        f"{path}: {scope.periods[0].name} to {scope.newest.name}, {len(page.encode()) // 1024:,} KB. Open it in a browser."
    )
    if pdf:
        printed = path.with_suffix(".pdf")
        _put(printed, _print(browser, path))
        out.print(f"{printed}: the same, printed.")


def _put(path: Path, content: bytes) -> None:
    if not path.parent.is_dir():
        raise UsageError("Name a file in a folder that is there.", "there is no such folder", where=str(path.parent))
    replace_file(path, content, mode=0o644)


def _browser() -> str:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        do = "Install Chromium, or open the page and print it from there."
        raise UsageError(do, "no browser was found that can print", where="--pdf")
    return found


def _print(browser: str, page: Path) -> bytes:
    """The page as PDF. The browser gets a profile of its own, which is gone afterwards."""
    with TemporaryDirectory() as folder:
        printed = Path(folder) / "page.pdf"
        options = ("--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer")
        words = [
            browser,
            *options,
            f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={printed}",
            page.absolute().as_uri(),
        ]
        try:
            subprocess.run(words, check=False, capture_output=True, timeout=_PRINTED_WITHIN)  # noqa: S603  no shell
        except subprocess.TimeoutExpired:
            raise StoreError(
                "Open the page and print it from there.", "the browser took too long", where="--pdf"
            ) from None
        if not printed.exists():
            do = "Open the page and print it from there. Where townhum runs as root, browsers refuse to."
            raise StoreError(do, "the browser printed nothing", where="--pdf")
        return printed.read_bytes()
