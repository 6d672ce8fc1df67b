"""What a page says to whoever reads it, without what a browser adds: so that it can be told whether it still says the same."""

from __future__ import annotations

import codecs
import unicodedata
from email.message import Message

from selectolax.lexbor import LexborHTMLParser

MAX_PAGE = 2_000_000
"""Bytes of a page that are read at all: the longest terms known have a tenth of it."""

MAX_PAGE_TAGS = 40_000
"""Tags that are parsed at all, for the same reason as those of an item."""

LEAST = 100
"""Signs of text. A page with fewer is a frame that a script fills, and reads the same whatever it would show."""

_AROUND = "script,style,template,noscript,nav,svg,iframe,form,[hidden]"


def said_by(body: bytes, content_type: str) -> bytes:
    """What a page says, in one form however it is laid out: its visible text with white space folded, in UTF-8.

    Of a page with one `main` that alone counts. A file that is no text, such as a PDF, is what it is.
    Raises `ValueError`, with a reason that quotes nothing, where there is too little text, or too much.
    """
    if len(body) > MAX_PAGE:
        raise ValueError("the page is too large")
    kind = content_type.lower()
    is_page = "html" in kind or body.lstrip()[:1] == b"<"
    if not is_page and not kind.startswith("text/"):
        if not body.strip():
            raise ValueError("the page is empty")
        return body
    text = _decoded(body, content_type)
    return enough(visible_text(text) if is_page else folded(text))


def enough(text: str) -> bytes:
    """A folded text as bytes. Raises `ValueError` where it is too short to be terms."""
    if len(text) < LEAST:
        raise ValueError("it shows next to no text without a browser")
    return text.encode("utf-8", "replace")


def visible_text(markup: str) -> str:
    """The text of a piece of HTML that a reader sees, folded. Raises `ValueError` where it has too many tags."""
    if markup.count("<") > MAX_PAGE_TAGS:
        raise ValueError("the page has too many tags")
    page = LexborHTMLParser(markup)
    mains = page.css("main")
    root = mains[0] if len(mains) == 1 else page.body
    if root is None:
        return ""
    around = {node.mem_id: node for node in root.css(_AROUND)}
    for node in reversed(around.values()):  # the innermost first: what holds it takes it along
        node.decompose()
    return folded(root.text(separator=" "))


def folded(text: str) -> str:
    """A text in Unicode's composed form, with one space wherever white space was."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _decoded(body: bytes, content_type: str) -> str:
    said = Message()
    said["content-type"] = content_type or "text/html"
    try:
        return body.decode(codecs.lookup(str(said.get_param("charset") or "utf-8")).name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return body.decode("utf-8", "replace")
