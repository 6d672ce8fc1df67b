"""A digest as text, as Markdown and as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from townhum.tell.digest.found import CLOSING, NOTHING, Digest, Found
from townhum.tell.page import Element, document, tag

_MARKED = re.compile(r"([\\`*_{}\[\]()<>#+!|~>])")
_TIERS = {"alert": "Alert", "watch": "Worth watching"}


def as_text(digest: Digest, *, ids: bool = False) -> str:
    """Plain text that ends in a line break. With `ids` each finding has the id that it can be acknowledged by."""
    return "\n".join((digest.title, "", *_lines(digest, ids=ids), CLOSING, ""))


def _lines(digest: Digest, *, ids: bool) -> Iterator[str]:
    for each in digest.told:
        yield f"- {tier_of(each)}{each.sentence}"
        yield f"  {each.caveat}{f' [{each.id}]' if ids else ''}"
    yield from () if digest.found else (NOTHING,)
    yield from filter(None, (digest.more(),))
    yield ""


def as_markdown(digest: Digest) -> str:
    """CommonMark. What a sentence quotes is text in it, never a link or a picture."""
    found = (
        f"- {f'**{_TIERS[each.tier]}:** ' if each.tier else ''}{plain(each.sentence)} {plain(each.caveat)}"
        for each in digest.told
    )
    body = [*found] or [NOTHING]
    return "\n".join((f"# {plain(digest.title)}", "", *body, "", *filter(None, (digest.more(),)), CLOSING, ""))


def plain(text: str) -> str:
    """Text whose signs mean nothing in Markdown."""
    return _MARKED.sub(r"\\\1", text)


def as_page(digest: Digest) -> str:
    """A page that stands alone and fetches nothing; so it can be a mail's HTML part."""
    found = tag("ol", *map(_told, digest.told)) if digest.found else tag("p", NOTHING)
    more = (tag("p", text) for text in filter(None, (digest.more(),)))
    return document(digest.title, tag("h1", digest.title), found, *more, tag("footer", tag("p", CLOSING)))


def _told(each: Found) -> Element:
    return tag("li", tag("strong", f"{tier_of(each)}{each.sentence}"), " ", tag("small", each.caveat))


def tier_of(each: Found) -> str:
    """How sure it is, to stand before its sentence; nothing for what is neither an alert nor to be watched."""
    return f"{_TIERS[each.tier]}: " if each.tier else ""
