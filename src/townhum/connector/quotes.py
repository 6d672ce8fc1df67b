"""Leaves out what people quote: the words of others, counted as the quoter's own, would put views into people's mouths."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_SIGN = r"(?:>|&gt;|&amp;gt;)"
"""The sign of a quote, also as servers hand it on: escaped once or twice."""

_QUOTED = re.compile(rf"\s*(?:[-*+]\s+|\d{{1,9}}[.)]\s+)?{_SIGN}(?!!)")  # in a list or not; >! begins a spoiler
_SIGNS = re.compile(rf"(?:\s{{0,3}}{_SIGN}(?!!))+ ?")
_HEADING_OR_RULE = re.compile(r"^ {0,3}(?:#{1,6}(?:\s|$)|(?:[-*_] *){3,}$)")
_BLOCK = re.compile(r"^ {0,3}(?:```|~~~|#{1,6}(?:\s|$)|(?:[-*_] *){3,}$|[-*+]\s+\S|1[.)]\s+\S)")
"""What begins a block of its own within a paragraph (CommonMark 0.31): it ends a quote that goes on lazily."""

_CODE = ("    ", "\t")
_BLOCKQUOTE = re.compile(r"(?:<|&lt;)(/?)blockquote\b[^<>\n]{0,500}?(?:>|&gt;)", re.IGNORECASE)
_SAID = re.compile(r"""(?:>\s*)+(?:[^\W\d_]|["'“”„«»([@#*])""")
"""Begins a quoted line of plain text: a sign and words. `> 50 %` is a number and `>_<` a face."""


def own_lines(markdown: str) -> list[str]:
    """The lines of Markdown that are neither quoted nor code. A code block is fenced, or indented after an empty line.

    A quote goes on over lines without its sign until an empty line, or a heading, list, rule or fence (CommonMark's lazy
    continuation). `<blockquote>` counts as well; one that is not closed reaches to the end.
    """
    reader = _Reader()
    return [line for line in _without_blockquotes(markdown).splitlines() if reader.is_own(line)]


def without_said(lines: Iterable[str]) -> list[str]:
    """Lines of a text that is not Markdown, without those that begin with the sign of a quote."""
    return [line for line in lines if not _SAID.match(line.strip())]


def _without_blockquotes(text: str) -> str:
    own, start, depth = [], 0, 0
    for tag in _BLOCKQUOTE.finditer(text):
        if not tag[1]:
            own += [text[start : tag.start()]] if depth == 0 else []
            depth += 1
        elif depth:
            depth -= 1
            start = tag.end()
    return "\n\n".join([*own, *([text[start:]] if depth == 0 else [])])


@dataclass(slots=True)
class _Reader:
    """Reads Markdown line by line. `fence` is the mark of an open code block, `inner` of one within a quote.

    `open_quote` tells that the last line was a quoted paragraph, which the next one may go on with.
    """

    fence: str = ""
    inner: str = ""
    open_quote: bool = False
    after_gap: bool = True

    def is_own(self, line: str) -> bool:
        if self.after_gap and not self.fence and line.startswith(_CODE):
            return False  # the next line is code too, if it is indented
        own = self._is_own(line)
        self.after_gap = not line.strip()
        return own

    def _is_own(self, line: str) -> bool:
        mark = _FENCE.match(line)
        if self.fence:
            self.fence = "" if mark and mark[1] == self.fence else self.fence
            return False
        if _QUOTED.match(line):
            self._quote(_SIGNS.sub("", line, count=1))
            return False
        if self.open_quote and line.strip() and not _BLOCK.match(line):
            return False
        self.open_quote, self.inner = False, ""
        self.fence = mark[1] if mark else ""
        return not mark

    def _quote(self, said: str) -> None:
        """Note whether what is quoted in a line leaves a paragraph open."""
        found = _FENCE.match(said)
        mark = found[1] if found else ""
        if self.inner or mark:
            self.inner, self.open_quote = "" if mark == self.inner else self.inner or mark, False
            return
        code = said.startswith(_CODE) and not self.open_quote
        self.open_quote = bool(said.strip()) and not code and not _HEADING_OR_RULE.match(said)
