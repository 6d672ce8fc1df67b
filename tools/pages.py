"""The generated pages and schemas, as text. `make docs` writes them; tests/docs compares them."""

from __future__ import annotations

from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import typer
from pydantic import BaseModel

from tools.cards import model_cards
from townhum.cli import EXIT_CODES
from townhum.cli.app import app
from townhum.connector import load_catalog
from townhum.settings.model import Fairness, Permission, ReleaseRules, Study, Track
from townhum.settings.schema import schemas
from townhum.store import tables_markdown

ROOT = Path(__file__).resolve().parents[1]


def pages() -> dict[Path, str]:
    """Path from the root -> the text that should stand there."""
    return {
        Path("docs/commands.md"): _commands(),
        Path("docs/configuration.md"): _configuration(),
        Path("docs/model-cards.md"): model_cards(),
        Path("docs/tables.md"): tables_markdown(),
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
    """Every command by its whole name, those of groups included."""
    found: list[tuple[str, Any]] = []
    for name, command in group.commands.items():
        whole = f"{before}{name}"
        found += _leaves(command, f"{whole} ") if hasattr(command, "commands") else [(whole, command)]
    return found


def _parameter(parameter: Any) -> str:
    names = ", ".join(f"`{name}`" for name in parameter.opts)
    shown = "" if parameter.default in (None, "", False) else f" Default: `{parameter.default}`."
    return f"- {names}: {getattr(parameter, 'help', '') or ''}{shown}"


def _configuration() -> str:
    parts = ["# Configuration", "", "Written by `make docs` from the settings themselves.", ""]
    for file, heading, model in (
        ("study.toml", "[study]", Study),
        ("study.toml", "[study.fairness]", Fairness),
        ("sources.toml", "[source.NAME], whatever the connector", Permission),
        ("topics.toml", "[track.NAME]", Track),
        ("release.toml", "[release]", ReleaseRules),
    ):
        parts += [f"## {file}: {heading}", "", *_keys(model), ""]
    for connector in load_catalog().values():
        manifest = connector.manifest
        parts += [f'## sources.toml: connector = "{manifest.name}"', "", f"{manifest.title}. {manifest.terms_say}", ""]
        parts += [*_keys(connector.decoder.Options), ""]
    return "\n".join(parts)


def _keys(model: type[BaseModel]) -> list[str]:
    rows = ["| key | form | needed | meaning |", "|---|---|---|---|"]
    for name, field in model.model_fields.items():
        need = "yes" if field.is_required() else "no"
        rows.append(f"| `{name}` | {_form(field.annotation)} | {need} | {field.description or ''} |")
    return rows


def _form(annotation: Any) -> str:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _form(next(arm for arm in inner if arm is not type(None)))
    if origin is tuple:
        return f"list of {_form(inner[0])}"
    if origin is dict:
        return "table"
    if inner and origin is not None and "Literal" in str(origin):
        return " or ".join(f"`{value}`" for value in inner)
    if hasattr(annotation, "__metadata__"):
        return _form(inner[0])
    return {"str": "text", "int": "number", "float": "number", "bool": "true or false", "date": "date"}.get(
        getattr(annotation, "__name__", ""), "text"
    )
