"""`townhum mcp`: the server for assistants, where the extra for it is installed."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path

from townhum import __version__
from townhum.cli.showing import notes
from townhum.errors import UsageError
from townhum.tell.public_file import open_public


def serve(public: Path, *, found: Callable[[str], object] = importlib.util.find_spec) -> None:
    """Answer until the assistant's program closes the standard input. `found` looks for a package.

    Raises UsageError without the SDK, StoreError without a file.
    """
    if found("mcp") is None:
        do = "Install it: pip install 'townhum[assistant]'."
        raise UsageError(do, "what speaks to assistants is not installed", where="mcp")
    from townhum.tell.assistant.answers import Desk  # noqa: PLC0415  a quarter of a second, where it is there
    from townhum.tell.assistant.server import server  # noqa: PLC0415  the same

    file = open_public(public)
    if sys.stdin.isatty():
        notes.print("This is for an assistant's program, which starts it: docs/assistant.md says how. Ctrl-D ends.")
    server(Desk(file), __version__).run("stdio")
