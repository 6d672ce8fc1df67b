"""The page of configuration keys, from the settings themselves: their types, defaults and descriptions."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from townhum.connector import load_catalog
from townhum.study.deliver import Channel
from townhum.study.launches import Launch
from townhum.study.model import Ask, Change, Permission, ScrubRules, Study, Track
from townhum.study.papers import PaperAnswers
from townhum.study.recipients import Recipient
from townhum.study.release_rules import ReleaseRules

_PREFACE = """# Configuration

Written by `make docs` from the settings themselves. `townhum init` writes study, topics, release and sources to start from, and
`townhum check` tells every mistake in them. A key that is not listed here is a mistake."""

_FILES: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("study.toml", "study", Study),
    ("topics.toml", "track.NAME", Track),
    ("release.toml", "release", ReleaseRules),
    ("scrub.toml", "scrub", ScrubRules),
    ("shares.toml", "share.NAME", Recipient),
    ("deliver.toml", "deliver.NAME", Channel),
    ("changes.toml", "change.NAME", Change),
    ("launches.toml", "launch.NAME", Launch),
    ("ask.toml", "ask", Ask),
    ("sources.toml", "source.NAME", Permission),
    ("papers.toml", "papers", PaperAnswers),
)

_FEW = 3  # entries of a list that is shown as a default

SCRUB_EXAMPLE = """\
[scrub]
harmless_words = ["kettle", "limescale"]   # words of your market that may stay in a text

[[scrub.recognizer]]                       # an identifier that only your customers have
name             = "loyalty card"
supported_entity = "LOYALTY_CARD"
patterns         = [{ name = "card", regex = '\\bEK-\\d{8}\\b', score = 0.9 }]

[scrub.operators]                          # what `townhum try` shows; without this, [PERSON] and its like
person = { operator = "replace", new_value = "<someone>" }
phone  = { operator = "mask", masking_char = "#" }
link   = "redact"
"""


def configuration() -> str:
    """One section a file, one table of keys a table; then the keys of each connector."""
    parts = [_PREFACE, ""]
    for file, path, model in _FILES:
        parts += [f"## {file}: [{path}]", "", inspect.getdoc(model) or "", ""]
        parts += ["```toml", SCRUB_EXAMPLE + "```", ""] if model is ScrubRules else []
        parts += _tables(model, path)
    for connector in load_catalog().values():
        manifest = connector.manifest
        parts += [f'## sources.toml: connector = "{manifest.name}"', "", f"{manifest.title}. {manifest.terms_say}", ""]
        parts += [
            f"What is read, who is left out, and on what it rests: [{manifest.name}](sources/{manifest.name}.md).",
            "",
        ]
        parts += _tables(connector.decoder.Options, "source.NAME")
    return "\n".join(parts).rstrip("\n") + "\n"


def keys_of(model: type[BaseModel]) -> list[str]:
    """The tables of the keys of a source."""
    return _tables(model, "source.NAME")


def _tables(model: type[BaseModel], path: str) -> list[str]:
    """The keys of a table, then those of the tables within it."""
    parts = ["| key | form | needed, or what it is without | meaning |", "|---|---|---|---|"]
    parts += [
        f"| `{name}` | {form(field.annotation)} | {need(field)} | {field.description or ''} |"
        for name, field in model.model_fields.items()
    ]
    parts += [""]
    for name, field in model.model_fields.items():
        for inner, many in _models_in(field.annotation):
            whole = f"{path}.{name}" + (".KIND" if get_origin(field.annotation) is Mapping else "")
            parts += [f"### {f'[[{whole}]]' if many else f'[{whole}]'}", "", inspect.getdoc(inner) or "", ""]
            parts += _tables(inner, whole)
    return parts


def _models_in(annotation: Any) -> Iterator[tuple[type[BaseModel], bool]]:
    """The models a key may hold, and whether it holds a list of them."""
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation, False
    many = get_origin(annotation) is tuple
    for inner in get_args(annotation):
        yield from ((model, many or deeper) for model, deeper in _models_in(inner))


def need(field: FieldInfo) -> str:
    if field.is_required():
        return "yes"
    default = _in_toml(field.get_default(call_default_factory=True))
    return f"`{default}`" if default else "no"


def _in_toml(value: Any) -> str:
    """A default as it would be written; nothing where that would say nothing."""
    match value:
        case bool():
            return str(value).lower()
        case timedelta():
            return f'"{value.days} day{"s" if value.days != 1 else ""}"'
        case int() | float():
            return f"{value:g}"
        case str() if value:
            return f'"{value}"'
        case tuple() if len(value) <= _FEW:
            return f"[{', '.join(map(_in_toml, value))}]" if value else ""
    return ""


def form(annotation: Any) -> str:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType, Annotated):
        return form(next(arm for arm in inner if arm is not NoneType))
    if origin is tuple:
        of = form(inner[0])
        return "list of tables, below" if of == "table, below" else f"list of {of}"
    if origin is Literal:
        return " or ".join(f"`{value}`" for value in inner)
    if origin in (dict, Mapping):
        return f"table: {form(inner[0])}, each = {form(inner[1])}"
    is_table = inspect.isclass(annotation) and issubclass(annotation, BaseModel)
    return "table, below" if is_table else _WORDS.get(getattr(annotation, "__name__", ""), "text")


_WORDS = {
    "int": "number",
    "float": "number",
    "bool": "true or false",
    "date": "date",
    "timedelta": 'time, such as `"2 days"`',
}
