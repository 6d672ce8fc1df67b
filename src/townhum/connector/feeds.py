"""RSS 0.9 to 2.0, Atom and JSON Feed, all read into one shape. Nothing outside the bytes is reached, and no entity is made."""

from __future__ import annotations

import base64
import binascii
import hashlib
import html
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, tostring

from townhum.connector.feed_xml import NotXml, local, namespace, parse_xml
from townhum.errors import BadAnswer

_LARGEST = 10_000_000
"""Bytes of a feed. Those of busy sites have a few hundred thousand."""

_RSL = "rslstandard.org"
_BODIES = ("encoded", "content", "description", "summary")
_DATES = ("published", "pubDate", "issued", "date", "created")
_CHANGED = ("updated", "modified", "lastBuildDate")

Entry = dict[str, Any]


def entries_in(body: Any, *, where: str) -> dict[str, Any]:
    """A feed as `{"entries": [...], "licensed": bool}`. Raises `BadAnswer` for what is none.

    An entry has those of `id`, `url`, `published`, `updated`, `title`, `text` (both HTML), `author`, `author_uri`, `language`
    and `robots` (a list of `{"says": "noindex"}`) that the feed gives. Without an id of its own its link is its id; without that, what it says is.
    `licensed` tells that the feed carries terms in RSL 1.0.
    """
    if not isinstance(body, bytes) or len(body) > _LARGEST:
        raise _no_feed("the feed is too large", where)
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"{":
        return {"entries": list(_json_entries(body, where)), "licensed": False}
    try:
        root = parse_xml(body)
        entries, licensed = list(_xml_entries(root)), any(_RSL in namespace(each) for each in root.iter())
    except (NotXml, RecursionError) as error:
        raise _no_feed(str(error) if isinstance(error, NotXml) else "it is nested too deeply", where) from None
    if local(root).lower() not in ("rss", "rdf", "feed"):
        what = "the answer is a web page, not a feed" if local(root).lower() == "html" else "the answer is no feed"
        raise _no_feed(what, where)
    return {"entries": entries, "licensed": licensed}


def _no_feed(happened: str, where: str) -> BadAnswer:
    return BadAnswer(
        "Check the feed's address: open it in a browser; it must show RSS, Atom or JSON Feed.", happened, where=where
    )


def _xml_entries(root: Element) -> Iterator[Entry]:
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang") or _text_of(root, ("language",))
    channels = [child for child in root if local(child) == "channel"]
    said = [word for each in (root, *channels) for word in _robots(each)]
    for element in (child for parent in (root, *channels) for child in parent):
        if local(element) in ("item", "entry"):
            entry, words = _xml_entry(element), [*said, *_robots(element)]
            robots = {"robots": [{"says": word} for word in words]} if words else {}
            yield _whole({**entry, **robots, "language": entry["language"] or language})


def _robots(element: Element) -> list[str]:
    """What a feed or an entry says to robots, as HTML does: `<xhtml:meta name="robots" content="noindex, noai">`."""
    metas = (child for child in element if local(child) == "meta" and child.get("name", "").lower() == "robots")
    return [word.strip() for meta in metas for word in meta.get("content", "").lower().split(",")]


def _xml_entry(element: Element) -> Entry:
    author = next((child for child in element if local(child) in ("author", "creator")), None)
    link = next(filter(None, map(_link, element)), None)
    about = element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")
    bodies = {local(child): child for child in reversed(list(element)) if local(child) in _BODIES}
    texts = (_markup(bodies[name]) for name in _BODIES if name in bodies)
    return {
        "id": _text_of(element, ("id", "guid")) or about or link,
        "url": link,
        "published": _text_of(element, _DATES) or _text_of(element, _CHANGED),
        "updated": _text_of(element, _CHANGED),
        "title": next((_markup(child) for child in element if local(child) == "title"), None),
        "text": next(filter(None, texts), None),
        "author": _author(author),
        "author_uri": _text_of(author, ("uri", "url")) if author is not None else None,
        "language": element.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }


def _author(element: Element | None) -> str | None:
    if element is None:
        return None
    return _text_of(element, ("name", "email")) or (element.text or "").strip() or None


def _link(element: Element) -> str | None:
    if local(element) != "link" or element.get("rel", "alternate") != "alternate":
        return None
    return element.get("href") or (element.text or "").strip() or None


def _text_of(element: Element, names: tuple[str, ...]) -> str | None:
    """The text of the first child with one of these names, in the order of the names."""
    for name in names:
        for child in element if local(element) not in ("rss", "RDF") else element.iter():
            text = (child.text or "").strip() if local(child) == name else ""
            if text:
                return text
    return None


def _markup(element: Element) -> str | None:
    """What an element says, as HTML: Atom's text, HTML, XHTML and base64; what RSS has in its place is HTML."""
    kind = element.get("type", "").strip().lower()
    is_atom = "w3.org/2005/atom" in namespace(element).lower() or "purl.org/atom" in namespace(element).lower()
    if len(element):
        return "".join([html.escape(element.text or ""), *(_as_html(child) for child in element)])
    text = (element.text or "").strip()
    if not text:
        return None
    if is_atom and (kind in ("", "text", "text/plain") and element.get("mode", "") != "escaped"):
        return html.escape(text, quote=False)
    if is_atom and "/" in kind and not (kind.startswith("text/") or kind.endswith(("xml", "html"))):
        return _unpacked(text)
    return text


def _as_html(element: Element) -> str:
    for each in element.iter():
        each.tag = local(each)
        for name in [name for name in each.attrib if "}" in name]:
            del each.attrib[name]
    return tostring(element, encoding="unicode", method="html")


def _unpacked(text: str) -> str | None:
    try:
        return base64.b64decode(text, validate=False).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return None  # an image or a sound says nothing that we read


def _json_entries(body: bytes, where: str) -> Iterator[Any]:
    try:
        feed = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _no_feed("the answer is JSON that is cut short or broken", where) from None
    items = feed.get("items") if isinstance(feed, dict) and "jsonfeed.org" in str(feed.get("version", "")) else None
    if not isinstance(items, list):
        raise _no_feed("the answer is JSON and no JSON Feed", where)
    for item in items:
        yield _whole(_json_entry(item, feed)) if isinstance(item, dict) else item


def _json_entry(item: Mapping[str, Any], feed: Mapping[str, Any]) -> Entry:
    given = item.get("authors") or item.get("author") or ()
    authors = [each for each in (given if isinstance(given, list) else [given]) if isinstance(each, dict)]
    author = authors[0] if authors else {}
    plain = item.get("content_text")
    summary = item.get("summary")
    return {
        "id": item.get("id") if isinstance(item.get("id"), str | int) else item.get("url"),
        "url": item.get("url"),
        "published": item.get("date_published") or item.get("date_modified"),
        "updated": item.get("date_modified"),
        "title": _escaped(item.get("title")),
        "text": item.get("content_html") or _escaped(plain) or _escaped(summary),
        "author": author.get("name"),
        "author_uri": author.get("url"),
        "language": item.get("language") or feed.get("language"),
    }


def _escaped(value: Any) -> Any:
    return html.escape(value, quote=False).replace("\n", "<br>") if isinstance(value, str) else value


def _whole(entry: Entry) -> Entry:
    """The entry without what it lacks, and with an id."""
    there: Callable[[Any], bool] = lambda value: value not in (None, "")  # noqa: E731  short, and used twice
    kept = {name: value for name, value in entry.items() if there(value)}
    said = "\0".join(str(kept.get(name, "")) for name in ("published", "title", "text"))
    if not there(kept.get("id")) and said.strip("\0"):
        kept["id"] = f"sha256:{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()}"
    return kept
