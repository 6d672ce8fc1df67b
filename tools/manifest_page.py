"""docs/manifest.md: every key of a manifest, from the models themselves."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import get_args, get_origin

from pydantic import BaseModel

from tools.configuration import form, need
from townhum.connector import Manifest
from townhum.connector.vocabulary.keys import EACH_ROW
from townhum.connector.vocabulary.templates import MOMENT_FORMS
from townhum.records import DropReason

_PREFACE = f"""# The words of a manifest

Written by `make docs` from the models themselves. A manifest says what a place is, what is kept of it and who is left out; with
`[[listing]]` it says how the place is walked as well, and needs no code. There are no expressions, no scripts and no
inheritance: what cannot be said here needs a decoder in Python. [Add a source](add-a-source.md) begins with an example.

- **A path** is dotted, and goes through lists by itself: `mentions.name` is the name of every mention.
- **A template** is a text with names in braces. `{{forum}}` is the key `forum` of the source; one whose key is not given is left
  out. `{{since:FORM}}` and `{{until:FORM}}` are the ends of the window, a quarter of an hour wider on both sides; FORM is one of
  {", ".join(f"`{each}`" for each in MOMENT_FORMS)}. Children know the `names` of their parent, an id what is kept.
- **A rule** has one condition of `when` (drop if the value is among these), `unless` (drop if it is not), `contains` (drop if
  the text holds one of these notes, however it is spelt), `withdrawn` (drop a placeholder such as `[removed]`) and `present`.
  Prefer `unless` to `when` for what makes an item public: a value nobody thought of is then left out rather than let in.
- **Reasons** are a closed list: {", ".join(f"`{each}`" for each in DropReason)} (the last is the scrubber's alone).
- **What tells who somebody is** can be an `author`, a name to `hide` or a field of `never`; a manifest with a listing that keeps it
  is refused, and so is a search for what a source says: a keyword is no place.
- **A key named** `{EACH_ROW}` says whether each item without an author is somebody else, as in a survey: every source states it, for
  nobody but its permission can. Without such a key, or where it says false, all of them together are one voice."""


def manifest_page() -> str:
    """One table of keys a table of the manifest, outermost first."""
    parts = [_PREFACE, ""]
    for path, model in _tables("", Manifest):
        parts += [f"## {path or 'Above all tables'}", "", inspect.getdoc(model) or "", ""]
        parts += ["| key | form | needed, or what it is without | meaning |", "|---|---|---|---|"]
        parts += [
            f"| `{each.alias or name}` | {form(each.annotation)} | {need(each)} | {each.description or ''} |"
            for name, each in model.model_fields.items()
        ]
        parts.append("")
    return "\n".join(parts).rstrip("\n") + "\n"


def _tables(path: str, model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    yield path, model
    inner_path = path.strip("[]")
    for name, field in model.model_fields.items():
        for inner in _models_in(field.annotation):
            many = get_origin(field.annotation) is tuple
            each = f"{name}.NAME" if get_origin(field.annotation) is dict else name
            whole = f"{inner_path}.{each}" if inner_path else each
            yield from _tables(f"[[{whole}]]" if many else f"[{whole}]", inner)


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
