"""The generated pages, schemas and surveys, as text. `make docs` writes them; tests/docs compares them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from tools.cards import model_cards
from tools.configuration import configuration
from tools.known_exports import known_exports
from tools.manifest_page import manifest_page
from tools.semantic_model import semantic_model
from tools.source_pages import source_pages
from tools.surveys import surveys
from townhum.cli import EXIT_CODES
from townhum.cli.app import app
from townhum.connector import load_catalog
from townhum.keep.public import tables_markdown
from townhum.study.schema import schemas

ROOT = Path(__file__).resolve().parents[1]


def pages() -> dict[Path, str]:
    """Path from the root -> the text that should stand there."""
    return {
        Path("docs/commands.md"): _commands(),
        Path("docs/configuration.md"): configuration(),
        Path("docs/known-exports.md"): known_exports(),
        Path("docs/manifest.md"): manifest_page(),
        Path("docs/model-cards.md"): model_cards(),
        Path("docs/semantic-model.json"): semantic_model(),
        Path("docs/tables.md"): tables_markdown(),
        **source_pages(),
        **surveys(),
        **{Path("config/schema") / name: text for name, text in schemas(load_catalog()).items()},
    }


def _commands() -> str:
    group: Any = typer.main.get_command(app)
    parts = ["# Commands", "", "Written by `make docs` from the commands themselves.", ""]
    for name, command in sorted(_leaves(group, "")):
        parts += [f"## townhum {name}", "", command.help or "", ""]
        parts += [_parameter(parameter) for parameter in command.params if parameter.name != "help"]
        parts.append("")
    parts += ["## Exit codes", "", "| code | meaning |", "|---|---|"]
    parts += [f"| {code} | {meaning} |" for code, meaning in EXIT_CODES.items()]
    return "\n".join(parts).replace("\n\n\n", "\n\n") + "\n"


def _leaves(group: Any, before: str) -> list[tuple[str, Any]]:
    """Every command by its whole name, those of groups included, and groups that do something by themselves."""
    found: list[tuple[str, Any]] = []
    for name, command in group.commands.items():
        whole = f"{before}{name}"
        inner = _leaves(command, f"{whole} ") if hasattr(command, "commands") else []
        found += inner if inner and not command.params else [(whole, command), *inner]
    return found


def _parameter(parameter: Any) -> str:
    names = ", ".join(f"`{name}`" for name in parameter.opts)
    shown = "" if parameter.default in (None, "", False) else f" Default: `{parameter.default}`."
    return f"- {names}: {getattr(parameter, 'help', '') or ''}{shown}"
