"""townhum: hear what a market says, never who said it. `townhum.open(path)` asks a public file from a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from townhum.tell.public_file import open_public as open  # noqa: A004  as gzip.open and others are called

    __version__: str

__all__ = ["__version__", "open"]


def __getattr__(name: str) -> Any:
    """`__version__` and `open`, looked up when they are asked for: a start that is interrupted at once should have imported little."""
    if name == "open":
        from townhum.tell.public_file import open_public  # noqa: PLC0415  see above

        return open_public
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import version  # noqa: PLC0415  a tenth of a second

    return version("townhum")
