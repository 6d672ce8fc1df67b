"""A house style: a few colours and a font, and a logo. Nothing of it can fetch, run, or break out of its place."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from townhum.errors import UsageError
from townhum.tell.page import Element, tag

VARIABLES = ("brand", "ink", "paper", "pale", "line", "link", "wash", "up", "down", *(f"c{n}" for n in range(11)))
"""What a style may set: colours by their names in the page."""

MOST_LOGO = 200 * 1024
"""Bytes: half of what a page may have."""

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z|[a-z]{3,20}\Z")
_LINE = re.compile(r"\s*--([a-z0-9]+)\s*:\s*([^;{}]*?)\s*;?\s*(?:/\*.*\*/)?\s*\Z")
_PICTURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
}


@dataclass(frozen=True, slots=True)
class House:
    """Style and logo, looked at: safe to stand in a page."""

    style: str = ""
    logo: tuple[Element, ...] = ()


PLAIN = House()


def house_of(style: Path | None = None, logo: Path | None = None, *, name: str = "") -> House:
    """Read a house style and a logo. `name` is said for the logo to whoever cannot see it.

    Raises `UsageError` with file and line for what is neither a colour nor a picture.
    """
    return House(_style(style) if style else "", (_logo(logo, name),) if logo else ())


def _style(path: Path) -> str:
    """Lines `--name: colour;`, and nothing else: no selector, no address, no closing of the tag."""
    found: dict[str, str] = {}
    for number, line in enumerate(_text(path).splitlines(), 1):
        if not line.strip() or line.strip() in {":root {", ":root{", "}"} or line.strip().startswith("/*"):
            continue
        match = _LINE.match(line)
        if match is None or match[1] not in VARIABLES or not _COLOUR.match(match[2]):
            do = f"Write lines such as --brand: #0b5cad; with one of {', '.join(VARIABLES[:9])} or c0 to c10."
            raise UsageError(do, "this is no colour of the page", where=f"{path.name}:{number}")
        found[match[1]] = match[2]
    return _rules(found)


def _rules(colours: Mapping[str, str]) -> str:
    """As rules that also hold in the dark, where the page has other colours: what a house chooses, it chooses for both."""
    return f":root:root{{{';'.join(f'--{name}:{value}' for name, value in colours.items())}}}" if colours else ""


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        do = "Name a text file in UTF-8 with the colours of your house."
        raise UsageError(do, getattr(error, "strerror", None) or "it is not text", where=path.name) from None


def _logo(path: Path, name: str) -> Element:
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST_LOGO else b""
    except OSError as error:
        raise UsageError("Name a picture.", error.strerror or "it cannot be read", where=path.name) from None
    if size > MOST_LOGO:
        do = f"Make it smaller than {MOST_LOGO // 1024} KB: it is shown small."
        raise UsageError(do, f"it has {size // 1024:,} KB", where=path.name)
    kind = next((kind for start, kind in _PICTURES.items() if content.startswith(start)), None)
    if kind is None or (kind == "image/webp" and content[8:12] != b"WEBP"):
        do = "Name a PNG, JPEG, GIF or WebP file. An SVG can hold scripts and addresses: save it as PNG."
        raise UsageError(do, "it is no picture of these kinds", where=path.name)
    return tag("img", src=f"data:{kind};base64,{b64encode(content).decode()}", alt=name, class_="logo")
