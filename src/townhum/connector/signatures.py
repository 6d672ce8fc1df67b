"""Takes off the signature that a comment on a wiki's talk page ends with: who wrote it and when are no words of the comment."""

from __future__ import annotations

import re
from urllib.parse import unquote

_LINK = re.compile(r'<a\s(?:[^<>]{0,400}?\s)?href="([^"<>]{1,2000})"')
_TAG = re.compile(r"<[^<>]{0,4000}>")
_MOMENT = re.compile(r"\d{1,2}[:.]\d{2}.{0,60}\d|\d{4}.{0,60}\d{1,2}[:.]\d{2}", re.DOTALL)
_LONGEST = 300
"""Signs of a signature that are seen: MediaWiki takes 255 bytes of one's own (`$wgMaxSigChars`), and a moment."""

_MOST_LINKS = 8
"""Links of a signature that are looked at: page, talk, contributions, and some for show."""


def without_signature(markup: str) -> str:
    """A comment's HTML without its signature: the links to one account that stand last, whatever the wiki's language calls them, and the moment.

    Where it ends with none, as it is.
    """
    links = [(found.start(), _whose(found[1])) for found in _LINK.finditer(markup)]
    begin, whose = -1, ""
    for start, name in reversed(links[-_MOST_LINKS:]):
        if not name or (whose and name != whose) or len(_plain(markup[start:])) > _LONGEST:
            break
        begin, whose = start, name
    if begin < 0 or not _MOMENT.search(_plain(markup[begin:])):
        return markup
    return markup[:begin]


def _whose(address: str) -> str:
    """The account that a link of a wiki is about, such as `./User_talk:Fern?action=edit`; "" where it is about none."""
    page = unquote(re.split(r"[?#]", address, maxsplit=1)[0])
    space, colon, name = page.rpartition("/")[2].partition(":")
    if colon and space and name:
        return name.replace("_", " ")
    special, _, after = page.rpartition("/")
    return after if ":" in special.rpartition("/")[2] else ""  # ./Special:Contributions/NAME, for who has no page


def _plain(markup: str) -> str:
    return _TAG.sub("", markup)
