"""One apostrophe for all that people type, and that encodings leave, in its place.

A text keeps its length, so that what is found in it stands at the same place in the original: where a mark has several
characters, blanks follow its word.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache

_TYPED = "`\u00b4\u0092\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u055a\u1fbd\u1fbf\u2018\u2019\u201b\u2032\u2035\u275b\u275c\ua78c\uff07\uff40"
"""The inside of a character class: the accents, primes, quotes and modifier letters that are typed for an apostrophe."""
_MEANT = "\u2019\u2018\u02bc\u2032\u00b4\uff07"
_CODE_PAGES = ("cp1252", "latin-1", "cp1250", "cp1251", "mac_roman", "cp437", "cp850")
_ESCAPED = (
    r"(?<=&)(?:amp;){0,2}(?:#0{0,3}(?:39|96|146|180|8216|8217|8242)|#x0{0,2}(?:27|60|92|b4|2018|2019|2032)|apos|rsquo|lsquo|acute|prime);"
    r"|(?<=%)(?:27|60)|(?<=[%=])e2[%=]80[%=]9[89]|(?<=\\)\\?(?:u0027|u201[89]|x27|')|(?<=')'+"
)
"""Entities, escapes and doubled quotes, each after its first character."""
_STEMS = "is|are|was|were|do|does|did|ca|could|should|would|wo|have|has|had|must|need|might|may|ought|dare|ai|sha|am"
_ODD = re.compile(r"n(?:[^a-z0-9]{1,8}n?t(?![a-z0-9])|t'(?![a-z0-9])|(?<=[^a-z0-9]n)'?t(?![a-z0-9]))")
"""A quick look, among small letters, for an n't that is not written as one. Most texts hold none."""


def plain_apostrophes(text: str) -> str:
    """The text, of the same length, with ' for each mark that stands for it: between letters, and in every spelling of n't.

    "isn`t", "is'nt", "isn t" and an n't garbled in whatever way are the same word.
    """
    if not text.isascii() or "`" in text or "&" in text or "%" in text or "=" in text or "\\" in text or "''" in text:
        text = _mark().sub(_between, text)
    return _negation().sub(_negated, text) if _ODD.search(text.lower().replace("n't", "")) else text


def _between(match: re.Match[str]) -> str:
    return f"'{match['tail']}".ljust(len(match[0]))


def _negated(match: re.Match[str]) -> str:
    stem, n, t = match["stem"], match["n"], match["t"] or match["t_"]
    before, inside, after = match["before"], match["inside"], match["after"]
    initial = t.isupper() and not stem.isupper()  # "Don T." is a person
    if not (before or inside or after) or (initial and (inside or "").isspace()):
        return match[0]
    return f"{stem}{n}'{t}".ljust(len(match[0]))


@cache
def _mark() -> re.Pattern[str]:
    """A mark between two letters. It begins with one class of characters, which is looked for quickly."""
    garbled = sorted(_garbled(), key=lambda one: (-len(one), one))
    firsts = "".join(sorted({re.escape(one[0]) for one in garbled}))
    rests = "|".join(f"(?<={re.escape(one[0])}){re.escape(one[1:])}" for one in garbled)
    lost = r"(?<=\ufffd)(?=(?:s|t|m|d|re|ve|ll)\b)"
    return re.compile(
        rf"[{_TYPED}{firsts}\ufffd&%=\\'](?<=[^\W\d_].)(?:{rests}|{_ESCAPED}|(?<=[{_TYPED}])|{lost})(?P<tail>[^\W\d_]+|\st(?!\w))",
        re.IGNORECASE,
    )


@cache
def _negation() -> re.Pattern[str]:
    """A verb with its n't, whatever signs stand in it."""
    apart = r"(?:\s?'{1,2}\s?|\s|[^\w\s]{1,3}|_|[^\x00-\x7f]{1,8})"
    return re.compile(
        rf"(?<!\w)(?P<stem>{_STEMS})(?P<before>{apart})?(?P<n>n)(?:(?P<inside>{apart})n?(?P<t>t)|(?P<t_>t)(?P<after>')?)(?!\w)",
        re.IGNORECASE,
    )


def _garbled() -> set[str]:
    """The bytes of an apostrophe read in another encoding than they were written in, once and twice."""
    found = set()
    for page in _CODE_PAGES:
        for meant in _MEANT:
            with suppress(UnicodeDecodeError):
                once = meant.encode().decode(page)
                found |= {once}
                found |= {once.encode().decode("cp1252")}
    return {one for one in found if len(one) > 1 and not one.isalpha()}
