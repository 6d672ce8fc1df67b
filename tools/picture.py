"""Draws what `townhum demo` shows, for the README: `make picture`."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from tools.pages import ROOT
from townhum.cli.demonstrating import demonstrate
from townhum.cli.showing import out

WIDTH = 112  # characters: the widest table of the demo

if __name__ == "__main__":
    out.record = True
    out.width = WIDTH
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        demonstrate(Path("townhum-demo"))
    target = ROOT / "docs" / "img" / "demo.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    out.save_svg(str(target), title="townhum demo")
