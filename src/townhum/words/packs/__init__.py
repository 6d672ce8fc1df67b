"""The language packs: which there are, what each rests on, and which of its halves are switched on.

A pack is a folder beside this file, named by its language's code (ISO 639-1), with a `pack.toml` and its data. It has two
halves: `scrub` keeps harmless words and finds names, identifiers and disclosures; `read` reads tone and intents. A half that
fails its goals ships switched off, and its `why_off` says so. The recipe is told in docs/languages.md. English is no pack:
what reads it is the rest of the program.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True)
class Half:
    """One half of a pack: whether it is `on`, what it `rests_on`, and for people, `why_off`; "" where it is on."""

    on: bool = False
    rests_on: tuple[str, ...] = ()
    why_off: str = "not made yet"


@dataclass(frozen=True)
class Pack:
    """One language: its code, its English name, and the two halves of what is known of it."""

    code: str
    name: str
    scrub: Half
    read: Half


@cache
def packs() -> Mapping[str, Pack]:
    """Every pack that ships, switched on or not, by its code."""
    folders = sorted(each.name for each in files(__package__).iterdir() if (each / "pack.toml").is_file())
    return MappingProxyType({code: _pack(code) for code in folders})


def scrubbed(languages: Iterable[str]) -> tuple[str, ...]:
    """Of these codes those with a pack whose scrub half is on, in their order."""
    return tuple(code for code in dict.fromkeys(languages) if code in packs() and packs()[code].scrub.on)


def read(languages: Iterable[str]) -> tuple[str, ...]:
    """Of these codes those with a pack that is on whole: what is not scrubbed word by word holds nothing to read."""
    return tuple(code for code in scrubbed(languages) if packs()[code].read.on)


def pack_data(code: str, name: str) -> bytes:
    """A data file of a pack, unpacked where its name ends in .xz. Raises FileNotFoundError where the pack has none."""
    raw = (files(__package__) / code / name).read_bytes()
    return lzma.decompress(raw) if name.endswith(".xz") else raw


@cache
def terms(code: str) -> tuple[str, ...]:
    """The words of a pack that may be terms, the commonest first; none where it has no such list yet."""
    listed = files(__package__) / code / "terms.txt.xz"
    return tuple(pack_data(code, listed.name).decode().split()) if listed.is_file() else ()


def _pack(code: str) -> Pack:
    import tomllib  # noqa: PLC0415  who asks for no pack, as a query does, needs no TOML

    told = tomllib.loads(pack_data(code, "pack.toml").decode())
    return Pack(code, told["name"], _half(told["scrub"]), _half(told["read"]))


def _half(told: Mapping[str, object]) -> Half:
    sources = told.get("rests_on", ())
    why_off = str(told.get("why_off", ""))
    return Half(not why_off, tuple(map(str, sources)) if isinstance(sources, list) else (), why_off)
