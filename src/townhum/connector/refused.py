"""Places that are not read, and why: a name that somebody may write as a connector, and what to tell them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import Field

from townhum.connector.vocabulary import Strict

REFUSED = "refused.toml"


class RefusedPlace(Strict):
    """A kind of place that is not read."""

    title: str = Field(description="the kind of place")
    also: tuple[str, ...] = Field(default=(), description="other names it goes by")
    hosts: tuple[str, ...] = Field(
        default=(), description="hosts that no manifest without code may reach, with all below them"
    )
    because: str = Field(description="why it is not read")
    instead: str = Field(description="what to do in its place")

    def __str__(self) -> str:
        return f"is never read. {self.instead} ({self.title}: {self.because})"


def refused_host(host: str, refused: Mapping[str, RefusedPlace]) -> RefusedPlace | None:
    """The refused place that a host belongs to, or None."""
    name = f".{host.lower().rstrip('.')}"
    return next((place for place in refused.values() if any(name.endswith(f".{each}") for each in place.hosts)), None)


def refused_in(folders: Iterable[Path]) -> Mapping[str, RefusedPlace]:
    """By every name they go by, the places that the files `refused.toml` of these folders list."""
    found: dict[str, RefusedPlace] = {}
    for path in sorted(folder / REFUSED for folder in folders):
        for name, raw in (tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}).items():
            place = RefusedPlace.model_validate(raw)
            found |= dict.fromkeys((name, *place.also), place)
    return MappingProxyType(found)
