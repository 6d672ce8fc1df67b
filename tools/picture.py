"""Draws what `townhum demo` shows, for the README: `make picture`."""

from __future__ import annotations

import contextlib
import re
import tempfile
from pathlib import Path

from tools.pages import ROOT
from townhum.cli.demonstrating import demonstrate
from townhum.cli.showing import out

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # a picture fetches nothing from anywhere
WIDTH = 112  # characters: the widest table of the demo

if __name__ == "__main__":
    out.record = True
    out.width = WIDTH
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        demonstrate(Path("townhum-demo"))
    target = ROOT / "docs" / "img" / "demo.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    drawn = out.export_svg(title="townhum demo")
    target.write_text(_FONTS.sub("", drawn), encoding="utf-8")
