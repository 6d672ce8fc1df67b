"""Tells two sentences that lack a space ("this kettle.it boils fast") from the host name that they look like."""

from __future__ import annotations

import re

from townhum.words import LOWER, START, fold, is_common_name, vocabulary

_BEGIN = frozenset(
    """
    able am as at be best buy by call cheap contact cool do eat fail fast final free fun gives giving got help here hot
    how im in is it like live love me my new next no now one open play read run safe save show so sucks support talk to
    today top total us watch win work works wow you zero
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Public suffixes that a sentence, or what goes on with one, may begin with. Endings such as "shop" or "com" are none."""

_LEAD_TO_A_SITE = frozenset(
    """
    visit at on from via see check checkout out to goto site website webpage homepage domain url link page called through
    www browse bookmark register registered own
    """.split()  # noqa: SIM905  the same
)
_NEED_NO_ARTICLE = frozenset(
    """
    home work time school first last least all night once sale top board holiday it me them us this that him her you
    """.split()  # noqa: SIM905  the same
)
"""Words that stand after "at" and "on" without an article: there the preposition leads to no site."""

_BEFORE = re.compile(r"(\w+)[\s:]{1,3}\Z")
_GOES_ON = re.compile(r"\s{1,3}(?:I\b|['\u2019\"(]|(?=[^\W\d_])[^A-Z])")
_AHEAD = 24  # characters before a host in which the word before it stands


def is_run_on(text: str, start: int, end: int) -> bool:
    """Whether what looks like a host name is a known word, a full stop, and the first word of what follows.

    Both words are common ones, more words follow in lower case, and no word before it says that a site is meant.
    """
    left, _, right = text[start:end].partition(".")
    if right not in _BEGIN or not _is_plain_word(left):
        return False
    if not _GOES_ON.match(text, end):
        return False
    before = _BEFORE.search(text, max(0, start - _AHEAD), start)
    return before is None or before[1].lower() not in _LEAD_TO_A_SITE or fold(left) in _NEED_NO_ARTICLE


def _is_plain_word(word: str) -> bool:
    level = vocabulary().get(fold(word), 0)
    return level >= START or (level >= LOWER and not is_common_name(word))
