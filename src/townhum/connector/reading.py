"""What most decoders need to read an item: HTML and Markdown as plain text, moments, language codes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from html import unescape
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from townhum.connector.mails import own_words
from townhum.connector.quotes import own_lines, without_said
from townhum.connector.signatures import without_signature
from townhum.errors import SkipItem
from townhum.records import DropReason

MAX_MARKUP = 200_000
"""Characters of markup that are parsed at all: four times the longest text that is kept."""

MAX_TAGS = 4_000
"""Tags that are parsed at all. The parser's time grows with the square of the nesting: 4,000 deep takes 0.05 s."""

_UNSEEN = "script,style,template,.invisible"
_QUOTES = "blockquote,aside.quote,.quote-inline"  # of HTML, of Discourse, and what Mastodon 4.4 puts for a quoted post
_BLOCKS = "p,div,li,pre,h1,h2,h3,h4,h5,h6,tr"
_MANY_BREAKS = re.compile(r"\n{3,}")

_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,2000})\]\([^()\n]{0,2000}\)")
_LINE_START = re.compile(r"^ {0,3}(?:#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+)")
_RULE = re.compile(r"^ {0,3}(?:[-*_] *){3,}$")
_EMPHASIS = re.compile(
    r"(?<!\\)(?:(?<!\w)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\w)|~~|`+|>!|!<|\^(?=[\w(]))"
)  # never the underscore: user names hold it, and must be found again in order to be erased
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|^])")
_LANGUAGE = re.compile(r"^[a-z]{2,3}$")
_BBCODE = re.compile(
    r"\[/?(?:b|i|u|s|h[1-3]|hr|url|list|olist|\*|spoiler|strike|noparse|code|table|tr|td|th|img|quote)(?:=[^\[\]\n]{0,500})?\]",
    re.IGNORECASE,
)
_BBQUOTE = re.compile(
    r"\[quote(?:=[^\[\]\n]{0,500})?\](?:(?!\[/?quote).){0,20000}\[/quote\]", re.IGNORECASE | re.DOTALL
)


def html_to_text(markup: str) -> str:
    """The author's own words in a piece of HTML: without quotes, and what a reader would not see.

    Paragraphs and line breaks are kept. Link texts stay, so that a mention still reads as `@name` and scrub can erase it. Raises `SkipItem` when the markup
    is too long, or nested to wear out the parser.
    """
    if len(markup) > MAX_MARKUP or markup.count("<") > MAX_TAGS:
        raise SkipItem(DropReason.TOO_LONG)
    body = LexborHTMLParser(markup).body
    if body is None:
        return ""
    unwanted = {node.mem_id: node for node in body.css(f"{_UNSEEN},{_QUOTES}")}  # a node is found once a rule
    for node in reversed(unwanted.values()):  # the innermost first: what holds it takes it along
        node.decompose()
    for node in body.css("br"):
        node.replace_with("\n")
    for node in body.css(_BLOCKS):
        node.insert_after("\n\n")
    return _tidy(without_said(body.text().splitlines()))


def markdown_to_text(markdown: str) -> str:
    """The author's own words in a piece of Markdown: without quotes, code blocks, images and marks.

    Own code, because a parser of all of Markdown can be kept busy by hostile input: every pattern here is linear.
    Raises `SkipItem` when the text is too long.
    """
    if len(markdown) > MAX_MARKUP:
        raise SkipItem(DropReason.TOO_LONG)
    return _tidy(_plain_line(line) for line in own_lines(markdown))


def plain_to_text(plain: str) -> str:
    """The author's own words in a text without markup: without the lines that quote. Raises `SkipItem` when it is too long."""
    if len(plain) > MAX_MARKUP:
        raise SkipItem(DropReason.TOO_LONG)
    return _tidy(without_said(plain.splitlines()))


def bbcode_to_text(text: str) -> str:
    """The author's own words in BBCode, as reviews on Steam are written: without `[quote]` and without the tags."""
    if len(text) > MAX_MARKUP:
        raise SkipItem(DropReason.TOO_LONG)
    return plain_to_text(_BBCODE.sub(" ", _BBQUOTE.sub("\n\n", text)))


def mail_to_text(text: str) -> str:
    """The author's own words in the text of a mail: without quoted lines, who is quoted, signature and the foot of a list.

    Raises `SkipItem` when it is too long.
    """
    if len(text) > MAX_MARKUP:
        raise SkipItem(DropReason.TOO_LONG)
    return _tidy(own_words(text.splitlines()))


def wiki_to_text(markup: str) -> str:
    """The author's own words in the HTML of a comment on a wiki's talk page: as of other HTML, and without the signature.

    Raises `SkipItem` when it is too long.
    """
    if len(markup) > MAX_MARKUP:
        raise SkipItem(DropReason.TOO_LONG)
    return html_to_text(without_signature(markup))


def _tidy(lines: Iterable[str]) -> str:
    return _MANY_BREAKS.sub("\n\n", "\n".join(line.strip() for line in lines)).strip()


def _plain_line(line: str) -> str:
    if _RULE.match(line):
        return ""
    words = _LINK.sub(r"\1", _IMAGE.sub("", _LINE_START.sub("", line)))
    return unescape(_ESCAPED.sub(r"\1", _EMPHASIS.sub("", words)))


def moment(value: Any) -> datetime:
    """An ISO 8601 timestamp with its zone, such as `2026-11-03T10:00:00.123Z`. Raises `ValueError` otherwise."""
    if not isinstance(value, str):
        raise ValueError("not a timestamp")  # noqa: TRY004  one error for every way of not being a moment
    read = datetime.fromisoformat(value)
    if read.tzinfo is None:
        raise ValueError("a timestamp without a zone")
    return read


def language_code(value: Any) -> str | None:
    """The language of a tag such as `pt-BR`: two or three lower-case letters, or None where there is none to read."""
    if not isinstance(value, str):
        return None
    code = re.split(r"[-_]", value.strip().lower(), maxsplit=1)[0]
    return code if _LANGUAGE.match(code) and code != "und" else None
