"""Draws what `townhum demo` shows, and the report it writes, for the README: `make picture`. The second needs Chromium."""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from tools.pages import ROOT
from townhum.cli.demonstrating import demonstrate
from townhum.cli.reporting import BROWSERS
from townhum.cli.showing import out

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # a picture fetches nothing from anywhere
_HEADLESS = ("--headless", "--no-sandbox", "--hide-scrollbars", "--window-size=1000,1500")
WIDTH = 112  # characters: the widest table of the demo

if __name__ == "__main__":
    out.record = True
    out.width = WIDTH
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        demonstrate(Path("townhum-demo"))
        if browser := next(filter(None, map(shutil.which, BROWSERS)), None):
            shot = f"--screenshot={ROOT / 'docs' / 'img' / 'report.png'}"
            page = Path("townhum-demo", "report.html").absolute().as_uri()
            subprocess.run([browser, *_HEADLESS, shot, page], check=True, capture_output=True)  # noqa: S603  our own words
    target = ROOT / "docs" / "img" / "demo.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    drawn = out.export_svg(title="townhum demo")
    target.write_text(_FONTS.sub("", drawn), encoding="utf-8")
