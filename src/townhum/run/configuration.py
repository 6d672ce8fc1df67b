"""Reads a study's files, with the connectors that are installed and the query language of the room that reads posts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from townhum.connector import Catalog, load_catalog
from townhum.errors import StoreError
from townhum.keep.keys import coming_of, load_key
from townhum.keep.store import Store
from townhum.read.topicquery import QuerySyntaxError, fields, parse, terms
from townhum.study import Settings, Trial
from townhum.study import load_settings as load_with
from townhum.study import load_trial as load_trial_with
from townhum.study.queries import QueryFacts


def load_settings(folder: Path) -> Settings:
    """Everything a configuration folder says. Raises `ConfigError` with every mistake in it."""
    return load_with(folder, catalog_of(folder), query_facts)


def load_trial(folder: Path) -> Trial:
    """As much of a study as there is, for `townhum try`. Raises `ConfigError`."""
    return load_trial_with(folder, catalog_of(folder), query_facts)


def catalog_of(folder: Path) -> Catalog:
    """The connectors that are installed, and those whose manifests lie in the folder `connectors` of a study.

    Raises `ConfigError` with every mistake in these.
    """
    return load_catalog(folder / "connectors")


def store_of(settings: Settings, data: Path, environment: Mapping[str, str], *, rotating: bool = False) -> Store:
    """Where a study's numbers lie, with the key that study.toml names. Raises StoreError where that is not there.

    Also where the study has ended, and where another key was about to take this one's place: only what is `rotating` goes on then.
    """
    from townhum.keep.noting import refuse_ended  # noqa: PLC0415  DuckDB, which `check` does without

    refuse_ended(data)
    kind, _, name = settings.study.key.partition(":")
    if kind == "file" and not rotating and _is_there(coming_of(settings.folder / Path(name).expanduser())):
        raise StoreError(
            "Run `townhum key rotate` again.", "putting another key in its place was interrupted", where=name
        )
    return Store(data, load_key(settings.study.key, settings.folder, environment))


def _is_there(path: Path) -> bool:
    """Whether a file is there. Raises StoreError where this user may not look."""
    try:
        return path.exists()
    except PermissionError as error:
        from townhum.keep.file import denied  # noqa: PLC0415  the same

        raise denied(error) or error from None


def query_facts(query: str) -> QueryFacts:
    """What a query says. Raises ValueError that points at the character where it cannot be read."""
    try:
        parsed = parse(query)
    except QuerySyntaxError as error:
        raise ValueError(f"{error.message} (character {error.position + 1})\n{error.pointer()}") from None
    return QueryFacts(terms(parsed), [(field.name, field.value) for field in fields(parsed.root)])
