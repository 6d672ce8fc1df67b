"""The interactive prompt: SQL that ends with a semicolon, and four commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from townhum.errors import QueryError, UsageError
from townhum.tell.query.commands import HELP, in_sql
from townhum.tell.query.result import Result
from townhum.tell.query.run import run_query
from townhum.tell.query.table import ForPeople

Explain = Callable[[str, Result], Iterable[str]]
"""What there is to say of a statement and its answer."""

_MOST_ROWS = 1_000  # more does not fit a terminal


def prompt(
    public: Path,
    *,
    timeout_s: float = 20,
    read: Callable[[str], str] = input,
    out: Console,
    explain: Explain = lambda _sql, _result: (),
) -> None:
    """Answer until `.quit` or the end of input.

    `read` shows its argument and returns one line without its end, or raises EOFError or KeyboardInterrupt, as `input`
    does. `timeout_s` is the time allowed for each statement, in seconds. A wrong statement is answered with its error;
    what `explain` says of a statement and its answer follows it.
    """
    session = _Session(public, timeout_s, out, explain)
    session.say("Type .help for help, .quit to leave.")
    for asked in _asked(read):
        if asked.startswith("."):
            session.obey(asked)
        else:
            session.show(asked)


def _asked(read: Callable[[str], str]) -> Iterator[str]:
    """Commands, and statements up to their semicolon. What was begun is dropped at an interrupt."""
    lines: list[str] = []
    while True:
        try:
            line = read("    ...> " if lines else "townhum> ").strip()
        except EOFError:
            return
        except KeyboardInterrupt:
            lines.clear()
            continue
        if line == ".quit":
            return
        if line.startswith(".") and not lines:
            yield line
        elif line:
            lines.append(line)
            if line.endswith(";"):
                yield "\n".join(lines)
                lines.clear()


@dataclass(frozen=True, slots=True)
class _Session:
    public: Path
    timeout_s: float
    out: Console
    explain: Explain

    def say(self, text: str) -> None:
        self.out.print(text, markup=False, highlight=False)

    def obey(self, line: str) -> None:
        if line == ".help":
            self.say(HELP)
            return
        try:
            self.show(in_sql(line))
        except UsageError as error:
            self.say(str(error))

    def show(self, sql: str) -> None:
        try:
            result = run_query(self.public, sql, timeout_s=self.timeout_s, max_rows=_MOST_ROWS)
            self.out.print(ForPeople(result))
            for said in self.explain(sql, result):
                self.say(said)
            if result.truncated:
                self.say(f"Only the first {_MOST_ROWS:,} rows are shown.")
        except QueryError as error:
            self.say(str(error))
        except KeyboardInterrupt:
            self.say("Stopped.")
