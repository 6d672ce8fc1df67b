"""What may not be listed in a configuration because it identifies somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from townhum.words.fold import fold
from townhum.words.packs.levels import LOWER, level_among
from townhum.words.vocabulary import ALWAYS, ANYWHERE, is_common_name, vocabulary

_HANDLE = re.compile(r"[@\uff20]\w|\bu/\w|://|\bdid:|\w_\w|\d{5,}")
_WORD = re.compile(r"[^\W\d_]{2,}")


def refused_as_identity(term: str, languages: Sequence[str] = ()) -> str | None:
    """Why a term may not be listed: "a handle", "a person's name", or None when it may.

    A term that ends in * is the beginning of a word. A name that is a common word as well ("price", "may") may be listed where it is written in lower case;
    so may one that is far commoner as a word of one of these `languages` ("costa" in Italian), given by their codes.
    """
    if _HANDLE.search(term):
        return "a handle"
    if not name_in(term, languages) or (term.endswith("*") and _begins_a_word(fold(term[:-1]))):
        return None
    return "a person's name"


def _begins_a_word(head: str) -> bool:
    return head in vocabulary() or any(word.startswith(head) for word in vocabulary())


def name_in(term: str, languages: Sequence[str] = ()) -> str:
    """The word of a term that names somebody, as it is written there, in a study of these languages; "" where none does."""
    return next((word for word in _WORD.findall(term) if _names_somebody(word, languages)), "")


def also_names(word: str) -> bool:
    """Whether a word of the vocabulary is a name that many people bear: a track keeps it only where it is a word ("price")."""
    return is_common_name(word) and vocabulary().get(fold(word), 0) < ALWAYS


def _names_somebody(word: str, languages: Sequence[str]) -> bool:
    level = vocabulary().get(fold(word), 0)
    if not is_common_name(word) or level >= ANYWHERE:
        return False
    return not (word.islower() and (level or level_among(fold(word), languages) >= LOWER))
