"""Connectors that are installed, found by the entry-point group `townhum.connectors`, and those that a study brings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import cast

from townhum.connector.contract import Decoder
from townhum.connector.loading import load_manifest
from townhum.connector.manifest import Manifest
from townhum.connector.refused import RefusedPlace, refused_in
from townhum.connector.walk import walker_of
from townhum.errors import ConfigError, Problem

GROUP = "townhum.connectors"
PLACES = "places"
"""The folder beside a package's decoders that holds manifests. One without a [[listing]] has its decoder beside it, NAME.py."""
_NAMES = ("Options", "account", "decode", "hosts", "place", "walk")


@dataclass(frozen=True, slots=True)
class Connector:
    """One kind of place: its manifest and its decoder. `file` is where the manifest lies."""

    manifest: Manifest
    decoder: Decoder
    file: Path = Path()

    @property
    def name(self) -> str:
        """The name used in `sources.toml`."""
        return self.manifest.name


class Catalog(Mapping[str, Connector]):
    """Connectors by name; `refused` has the places that are never read, by the names they go by."""

    def __init__(self, connectors: Iterable[Connector], refused: Mapping[str, RefusedPlace]) -> None:
        self._by_name = {each.name: each for each in sorted(connectors, key=lambda each: each.name)}
        self.refused = refused

    def __getitem__(self, name: str) -> Connector:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)


def load_catalog(own: Path | None = None) -> Catalog:
    """Every installed connector by name, and the manifests of the folder `own`, where a study brings some.

    An entry point names a decoder module, with `NAME.toml` beside it. Manifests in the folder `places` beside that need no entry point:
    they say their walk themselves, or have a decoder under their name. Raises `ConfigError` for a manifest that is wrong, for one of a study whose name is taken, and for a module that lacks a part
    of the contract.
    """
    installed = dict(_installed())
    refused = refused_in({path.parent for path in installed})
    found = {each.name: each for each in (load() for load in installed.values())}
    problems: list[Problem] = []
    for path in sorted(own.glob("*.toml")) if own is not None and own.is_dir() else ():
        try:
            connector = connector_of(path)
        except ConfigError as error:
            problems += error.problems
            continue
        if connector.name in found:
            problems.append(Problem(str(path), 0, "name", "is that of an installed connector; choose another"))
        if connector.name in refused:
            problems.append(Problem(str(path), 0, "name", str(refused[connector.name])))
        found[connector.name] = connector
    if problems:
        raise ConfigError(problems)
    return Catalog(found.values(), refused)


def connector_of(path: Path) -> Connector:
    """The connector of a manifest that needs no decoder. Raises `ConfigError` for one that does."""
    manifest = load_manifest(path)
    if not manifest.listing:
        raise ConfigError(
            [
                Problem(
                    str(path), 0, "listing", "is missing; without it a connector needs a decoder, and must be installed"
                )
            ]
        )
    if path.stem != manifest.name:
        raise ConfigError([Problem(str(path), 0, "name", f'must be that of the file: "{path.stem}"')])
    return Connector(manifest, cast("Decoder", walker_of(manifest)), path)


def _installed() -> Iterator[tuple[Path, Callable[[], Connector]]]:
    """The manifests that are installed, each with what loads its connector."""
    folders: dict[Path, str] = {}
    for point in entry_points(group=GROUP):
        module = _whole(point.load(), point.name)
        beside = Path(module.__file__ or "").with_suffix(".toml")
        yield beside, partial(_with_decoder, beside, module)
        folders.setdefault(beside.parent / PLACES, f"{module.__package__}.{PLACES}")
    for folder, package in folders.items():
        for path in sorted(folder.glob("*.toml")):
            if path.with_suffix(".py").is_file():
                module = _whole(import_module(f"{package}.{path.stem}"), path.stem)
                yield path, partial(_with_decoder, path, module)
            else:
                yield path, partial(_without, path)


def _whole(module: ModuleType, name: str) -> ModuleType:
    """A decoder that offers all of the contract. Raises `ConfigError`."""
    if lacking := ", ".join(each for each in _NAMES if not hasattr(module, each)):
        what = f"update this connector: its module has no {lacking}, which docs/add-a-source.md asks for"
        raise ConfigError([Problem(f"connector {name}", 0, "", what)])
    return module


@cache
def _without(path: Path) -> Connector:
    """One that is installed and needs no decoder. What is installed is read once; a study's own is read as it is now."""
    return connector_of(path)


@cache
def _with_decoder(path: Path, module: ModuleType) -> Connector:
    return Connector(load_manifest(path), cast("Decoder", module), path)
