"""What may not be listed in a configuration because it identifies somebody."""

from __future__ import annotations

import re

from townhum.words.fold import fold
from townhum.words.vocabulary import ALWAYS, ANYWHERE, is_common_name, vocabulary

_HANDLE = re.compile(r"[@\uff20]\w|\bu/\w|://|\bdid:|\w_\w|\d{5,}")
_WORD = re.compile(r"[^\W\d_]{2,}")


def refused_as_identity(term: str) -> str | None:
    """Why a term may not be listed: "a handle", "a person's name", or None when it may.

    A term that ends in * is the beginning of a word. A name that is a common word as well ("price", "may") may be listed where it is written in lower case.
    """
    if _HANDLE.search(term):
        return "a handle"
    if term.endswith("*"):
        head = fold(term[:-1])
        if head in vocabulary() or any(word.startswith(head) for word in vocabulary()):
            return None
    return "a person's name" if name_in(term) else None


def name_in(term: str) -> str:
    """The word of a term that names somebody, as it is written there; "" where none does."""
    return next((word for word in _WORD.findall(term) if _names_somebody(word)), "")


def also_names(word: str) -> bool:
    """Whether a word of the vocabulary is a name that many people bear: a track keeps it only where it is a word ("price")."""
    return is_common_name(word) and vocabulary().get(fold(word), 0) < ALWAYS


def _names_somebody(word: str) -> bool:
    level = vocabulary().get(fold(word), 0)
    return is_common_name(word) and level < ANYWHERE and (level == 0 or not word.islower())
