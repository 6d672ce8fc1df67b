"""What every figure has: a title and a description for those who cannot see it, and under it the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from townhum.tell.page import Element, Node, table, tag

WIDTH = 720
"""Units of a drawing from left to right. It is drawn as wide as the page lets it be."""

DASHES = ("", "7 4", "2 3", "10 3 2 3", "1 4", "5 2", "12 4", "4 4 1 4", "8 2 1 2", "3 6", "14 3")
"""How lines are told apart without colours. The first is unbroken, for one's own brand."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, and its numbers as a table: `head`, and rows whose first cell names them. `id_` is unique in its page."""

    id_: str
    title: str
    said: str
    drawing: Element
    head: Sequence[str]
    rows: Sequence[Sequence[Node]]
    key: Element | None = None
    """What the lines are, for a screen too narrow for names beside them."""


def drawing(id_: str, title: str, said: str, height: float, *parts: Element, **attributes: str | int) -> Element:
    """An SVG image with its title and its description, `WIDTH` by `height`."""
    return tag(
        "svg",
        tag("title", title, id=f"{id_}-title"),
        tag("desc", said, id=f"{id_}-desc"),
        *parts,
        role="img",
        aria_labelledby=f"{id_}-title {id_}-desc",
        viewBox=f"0 0 {WIDTH} {height:g}",
        **attributes,
    )


def shown(figure: Figure, *beside: Node) -> Element:
    """A figure as it stands in a page: drawing, key, what is said of it, and its table in a fold. `beside` follows the table's fold."""
    numbers = range(1, len(figure.head))
    fold = tag("details", tag("summary", "The numbers"), table(figure.title, figure.head, figure.rows, numbers=numbers))
    caption = tag("figcaption", figure.said)
    parts = (figure.drawing, figure.key, caption, fold, *beside)
    return tag("figure", *(part for part in parts if part is not None), id=figure.id_)


def text(x: float, y: float, said: str, *, class_: str = "", anchor: str = "start") -> Element:
    """Words in a drawing. They turn with the language: an Arabic brand's name reads as it should."""
    kept = class_ or None
    return tag("text", said, x=f"{x:.1f}", y=f"{y:.1f}", class_=kept, text_anchor=None if anchor == "start" else anchor)


def rule(x1: float, y1: float, x2: float, y2: float, class_: str) -> Element:
    return tag("line", x1=f"{x1:.1f}", y1=f"{y1:.1f}", x2=f"{x2:.1f}", y2=f"{y2:.1f}", class_=class_)


def shortened(name: str, most: int) -> str:
    """A name cut to so many characters. The whole of it stands in the table and the key."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"
