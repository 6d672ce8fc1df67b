"""Connectors that are installed, found by the entry-point group `townhum.connectors`."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from types import MappingProxyType
from typing import cast

from townhum.connector.contract import Decoder
from townhum.connector.manifest import Manifest, load_manifest

GROUP = "townhum.connectors"


@dataclass(frozen=True, slots=True)
class Connector:
    """One kind of place: its manifest and its decoder."""

    manifest: Manifest
    decoder: Decoder

    @property
    def name(self) -> str:
        """The name used in `sources.toml`."""
        return self.manifest.name


def load_catalog() -> MappingProxyType[str, Connector]:
    """Every installed connector by name. An entry point names the decoder module; `NAME.toml` lies beside it."""
    found = {}
    for point in entry_points(group=GROUP):
        module = point.load()
        manifest = load_manifest(Path(module.__file__).with_suffix(".toml"))
        found[manifest.name] = Connector(manifest, cast("Decoder", module))
    return MappingProxyType(dict(sorted(found.items())))
