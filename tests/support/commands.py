"""The command line in a process of its own, as a person starts it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_START = "from townhum.cli import main; main()"


def townhum(*arguments: object, cwd: Path, text: str = "", before: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command. `text` is its standard input, `before` Python that the process runs first."""
    return subprocess.run(
        [sys.executable, "-c", f"{before}\n{_START}", *map(str, arguments)],
        cwd=cwd,
        input=text,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
