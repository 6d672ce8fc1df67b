"""The help: every command in the order of a study's life, each with its first sentence, whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from typer.core import TyperGroup

if TYPE_CHECKING:
    import typer

SECTIONS = {
    "Begin": ("demo", "init", "sources", "check", "try", "plan", "connector"),
    "Run": ("run", "run-all", "listen", "doctor", "cluster-secret"),
    "See and ask": ("show", "report", "query", "mcp", "digest", "label"),
    "Hand on": ("export", "share", "publish"),
    "Tell and ask the people listened to": ("notice", "ask", "object", "rights"),
    "Prove and answer for": ("verify", "audit", "log", "papers", "breach", "key", "end"),
}
"""The commands under what they are for."""

_FIRST_SENTENCE = re.compile(r".*?\.(?=\s|$)", re.DOTALL)


class Commands(TyperGroup):
    """A command with commands of its own: alone it shows them, and ends with 2. Their first sentences are never cut."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # as below
        """Read what was typed."""
        if not args and not self.invoke_without_command:
            import typer  # noqa: PLC0415  loaded by then

            typer.echo(ctx.get_help())
            ctx.exit(2)
        read: list[str] = super().parse_args(ctx, args)
        return read

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # the types of typer's own copy of click are private
        """Write the list of commands."""
        self._write(ctx, formatter, "Commands", self.list_commands(ctx))

    def _write(self, ctx: typer.Context, formatter: Any, heading: str, names: list[str]) -> None:
        rows = [(name, _first_sentence(self.get_command(ctx, name))) for name in names]
        with formatter.section(heading):
            formatter.write_dl(rows)


class Root(Commands):
    """`townhum` itself."""

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # as above
        """Write the commands under what they are for."""
        for heading, names in SECTIONS.items():
            self._write(ctx, formatter, heading, list(names))


def _first_sentence(command: Any) -> str:
    told = " ".join((command.help or "").split("\n\n")[0].split())
    found = _FIRST_SENTENCE.match(told)
    return found[0] if found else told
