"""What was said of a place on the command line, or is asked for: its keys in sources.toml, and who permits it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from townhum.connector import Connector, Line, Proposal
from townhum.connector.proposal import Value
from townhum.connector.questions import address_of, terms_of
from townhum.errors import UsageError, nearest
from townhum.study.model import Organisation, Permission

Ask = Callable[[str, str], str]
"""Asks a person for a key: what is shown, and what is taken where nothing is said."""

NEEDED = ("permitted_because", "terms_url", "terms_read_on", "terms_read_by", "added_by", "reviewed_by")
"""What every source needs and only a person can say."""

_NOT_ASKED = ("connector", "most_broken", "organisation")
_LISTS = ("allow_networks",)
_ORGANISATION = tuple(f"organisation.{name}" for name in Organisation.model_fields)
_KEY = re.compile(r"[a-z][a-z0-9_.]*")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Said:
    """Keys of the place and of its permission, as they were said."""

    place: Mapping[str, str]
    permission: Mapping[str, str]


def sorted_words(connector: Connector, words: Sequence[str]) -> Said:
    """Words of a command line by the key that they are for: `key=value`, or the next key of the place in the manifest's order.

    Raises `UsageError` for a key that is none, is said twice, for more words than the place has keys, and for one that may mean either of two.
    """
    fields = connector.decoder.Options.model_fields
    known = (*fields, *(name for name in Permission.model_fields if name not in _NOT_ASKED), *_ORGANISATION)
    said: dict[str, str] = {}
    for word in words:
        key, value = _split(word, known) or (_next(connector, fields, said), word)
        if key in said:
            raise UsageError(f"Say {key} once.", "it is said twice")
        said[key] = value.strip()
    place = {key: value for key, value in said.items() if key in fields}
    return Said(place, {key: value for key, value in said.items() if key not in fields})


def completed(connector: Connector, said: Said, ask: Ask | None) -> Said:
    """The same with what is needed and was not said, asked for one by one. Raises `UsageError` where nobody can be asked."""
    place, permission = dict(said.place), dict(said.permission)
    for key, field in _open(connector, place):
        place[key] = _asked(key, field.description or "", "", ask, place) if ask else ""
    place = {key: value for key, value in place.items() if value}
    lacking = [f"{key}: {field.description}" for key, field in _open(connector, place)]
    gated = ("approval",) if connector.manifest.status == "gated" else ()
    terms = terms_at(connector, place)
    for key in (*NEEDED, *gated):
        usual = terms if key == "terms_url" else ""
        if not permission.get(key):
            permission[key] = _asked(key, _says(key), usual, ask, permission) if ask else usual
        if not permission[key]:
            lacking.append(f"{key}: {_says(key)}")
    if lacking:
        more = "\n".join(f"    {each}" for each in lacking)
        raise UsageError(
            f"Say this too, as key=value:\n{more}", "nothing was written: a permission is whole, or is none"
        )
    return Said(place, {key: value for key, value in permission.items() if value})


def proposal_of(connector: Connector, said: Said) -> Proposal:
    """The block of what was said. Raises `UsageError` where the place's keys are wrong."""
    options = options_of(connector, said.place)
    lines = [Line(key, _value(getattr(options, key))) for key in said.place]
    recognised = connector.decoder.place(options)
    return Proposal(_name(connector, said), recognised, "what was said of it", tuple(lines))


def permission_lines(said: Said) -> Iterator[Line]:
    """The keys of the permission, in the order in which people read them."""
    order = [name for name in (*Permission.model_fields, *_ORGANISATION) if name in said.permission]
    for key in order:
        value = said.permission[key]
        yield Line(key, tuple(part.strip() for part in value.split(",")) if key in _LISTS else value)


def _split(word: str, known: Sequence[str]) -> tuple[str, str] | None:
    key, sign, value = word.partition("=")
    if not sign or not _KEY.fullmatch(key):
        return None
    if key not in known:
        raise UsageError(f"Mend {key}. {nearest(key, known)}", "there is no such key")
    return key, value


def _next(connector: Connector, fields: Mapping[str, FieldInfo], said: Mapping[str, str]) -> str:
    """The key that a word without one is for: the needed first, then the others, never a secret."""
    secrets = {name for name, key in connector.manifest.key.items() if key.kind == "secret"}
    free = [name for name in fields if name not in said and name not in secrets]
    needed = [name for name in free if fields[name].is_required()]
    if not free:
        raise UsageError("Say less, or say it as key=value.", "there are more words than the place has keys")
    key, some = (needed or free)[0], connector.manifest.one_of
    if key in some:
        raise UsageError(f"Say which it is: {' or '.join(f'{name}=…' for name in some)}.", "a word may mean either")
    return key


def _open(connector: Connector, place: Mapping[str, str]) -> Iterator[tuple[str, FieldInfo]]:
    """The keys of the place that are needed and were not said; of several of which one is needed, the first."""
    for key, field in connector.decoder.Options.model_fields.items():
        if field.is_required() and key not in place:
            yield key, field
    some = connector.manifest.one_of
    if some and not any(name in place for name in some):
        field = connector.decoder.Options.model_fields[some[0]]
        yield some[0], FieldInfo(description=f"{field.description}; or give one of {', '.join(some[1:])}")


def _asked(key: str, says: str, usual: str, ask: Ask | None, said: Mapping[str, str]) -> str:
    return said.get(key) or (ask(f"{key} ({says})" if says else key, usual).strip() if ask else usual)


def _says(key: str) -> str:
    form = ", such as 2026-11-30" if key.endswith("_on") else ""
    return f"{Permission.model_fields[key].description}{form}"


def terms_at(connector: Connector, place: Mapping[str, str]) -> str:
    """The address of the terms of a place whose keys were said; "" where they do not tell one."""
    try:
        return terms_of(connector, connector.decoder.Options.model_validate(_typed(connector, place)))
    except ValidationError:
        return address_of(connector.manifest.terms, None)


def _typed(connector: Connector, place: Mapping[str, str]) -> dict[str, Any]:
    """The words as the values that the keys take: a list is written with commas."""
    fields = connector.decoder.Options.model_fields
    return {
        key: tuple(part.strip() for part in value.split(",")) if "tuple" in str(fields[key].annotation) else value
        for key, value in place.items()
    }


def options_of(connector: Connector, place: Mapping[str, str]) -> Any:
    """The keys of a place as its connector reads them. Raises `UsageError` where they are wrong."""
    try:
        return connector.decoder.Options.model_validate(_typed(connector, place))
    except ValidationError as error:
        found = [
            (".".join(map(str, each["loc"])), each["msg"].removeprefix("Value error, "))
            for each in error.errors(include_input=False, include_url=False)
        ]
    told = "; ".join(f"{key}: {what}" if key else what for key, what in found)
    raise UsageError("Mend what is said of the place.", told)


def _value(value: Any) -> Value:
    return value if isinstance(value, str | bool | int | tuple) else str(value)


def _name(connector: Connector, said: Said) -> str:
    """A name for the source: the kind of place, and what tells this one from others."""
    words = [_short(value) for key, value in said.place.items() if value and not value.startswith(("env:", "file:"))]
    parts = [connector.manifest.name, *(re.sub(r"[^a-z0-9]+", "_", word.lower()).strip("_") for word in words[:2])]
    return "_".join(part for part in parts if part)[:_LONGEST].rstrip("_")


def _short(value: str) -> str:
    parts = urlsplit(value)
    return parts.hostname or value if "://" in value else value.rpartition("/")[2]
