"""XML of strangers, read with expat: no entity is declared, no document fetched, and depth and size have an end."""

from __future__ import annotations

from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

_DEEPEST = 200
_MOST_ELEMENTS = 200_000
_LONGEST_NAME = 1_000  # characters, with its namespace: each is copied for each element
_LEFT_OUT = "the feed is not well-formed XML, or is cut short"


class NotXml(Exception):
    """The bytes are no XML that we read; the message says why, quoting nothing."""


def parse_xml(body: bytes) -> Element:
    """The root of a document. Raises `NotXml`.

    A wrong statement of the encoding is forgiven: what is not in the stated one is read as UTF-8, then as Windows-1252.
    Entities of HTML, which feeds use without declaring them, are read; a declaration of entities is refused.
    """
    try:
        return _parsed(body, None)
    except (
        expat.ExpatError,
        LookupError,
        ValueError,
    ):  # the last two: an encoding that nobody knows, or expat does not
        pass
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("cp1252", "replace")
    try:
        return _parsed(text.encode("utf-8"), "utf-8")
    except expat.ExpatError:
        raise NotXml(_LEFT_OUT) from None


def local(element: Element) -> str:
    """An element's name without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def namespace(element: Element) -> str:
    """The namespace of an element, or ""."""
    return element.tag.rpartition("}")[0] if isinstance(element.tag, str) else ""


def _parsed(body: bytes, encoding: str | None) -> Element:
    builder = _Builder()
    parser = expat.ParserCreate(encoding, "}")
    parser.UseForeignDTD(True)  # entities that nobody declared are then handed over, in place of ending the document
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = builder.refuse
    parser.SkippedEntityHandler = builder.entity
    parser.ExternalEntityRefHandler = lambda *_: 1
    parser.Parse(body, True)
    return builder.close()


class _Builder:
    """Builds the tree, and counts."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self._depth = 0
        self._elements = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if any(len(name) > _LONGEST_NAME for name in (tag, *attributes)):
            raise NotXml("the feed has a name of an element that is longer than any")
        if self._depth > _DEEPEST or self._elements > _MOST_ELEMENTS:
            raise NotXml("the feed is nested too deeply, or has too many parts")
        self._tree.start(_braced(tag), {_braced(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._tree.end(_braced(tag))

    def data(self, text: str) -> None:
        if self._depth:
            self._tree.data(text)

    def entity(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self.data(html5.get(f"{name};", ""))

    def refuse(self, *_: object) -> None:
        raise NotXml("the feed declares entities, which townhum does not read")

    def close(self) -> Element:
        return self._tree.close()


def _braced(name: str) -> str:
    return f"{{{name}" if "}" in name else name
