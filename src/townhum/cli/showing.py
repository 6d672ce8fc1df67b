"""What goes to the screen: results to standard output, notes to standard error."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

out = Console(highlight=False, markup=False, soft_wrap=False)
notes = Console(stderr=True, highlight=False, markup=False)

_BARS = "▁▂▃▄▅▆▇█"


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[str] = ()) -> Group:
    """A table under its title, whose numeric columns (named in `right`) are aligned to the right."""
    made = Table(header_style="bold", box=None, pad_edge=False)
    for column in columns:
        made.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        made.add_row(*(cell if isinstance(cell, Text) else Text("" if cell is None else str(cell)) for cell in row))
    return Group(Text(title, style="bold"), made) if title else Group(made)


def pasteable(*words: object) -> str:
    """A command line to be pasted into a shell, whatever its words hold."""
    return shlex.join(map(str, words))


def print_json(value: Any) -> None:
    """One JSON document on standard output, unwrapped."""
    out.file.write(json.dumps(value, indent=2, ensure_ascii=False, default=str) + "\n")


def sparkline(values: Sequence[float | None], *, top: float | None = None) -> str:
    """A line of bars from zero to `top`, or to the largest value; a gap where there is no number."""
    highest = top if top is not None else max((value for value in values if value is not None), default=0.0)
    if highest <= 0:
        return "".join(" " if value is None else _BARS[0] for value in values)
    last = len(_BARS) - 1
    return "".join(" " if value is None else _BARS[round(min(max(value / highest, 0), 1) * last)] for value in values)
