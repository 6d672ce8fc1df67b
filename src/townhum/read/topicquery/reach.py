"""What a trailing * reaches: known words alone, so that a beginning never listens for somebody's name.

"cost*" finds "costs" and "costly", and neither "Costello" nor a brand that begins so: what is no word is asked for by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from townhum.read.topicquery.tokens import fold
from townhum.words import FOREIGN, is_common_name, vocabulary

_LAST = "\U0010ffff"


def reached(beginning: str, own: Iterable[str] = ()) -> tuple[str, ...]:
    """The words that a beginning (folded, without its *) reaches, in order, with the # of a hashtag where it has one.

    They are the words of the shipped vocabulary and those of `own` (a study's harmless words). Where no word begins so it is
    the beginning itself ("boilari*"), unless many people bear it as a name.
    """
    tag, head = ("#", beginning[1:]) if beginning.startswith("#") else ("", beginning)
    words = _known()
    found = set(words[bisect_left(words, head) : bisect_left(words, head + _LAST)])
    found.update(word for word in map(fold, own) if word.startswith(head))
    if not found and not is_common_name(head):
        found.add(head)
    return tuple(tag + word for word in sorted(found))


@cache
def _known() -> tuple[str, ...]:
    return tuple(sorted(word for word, level in vocabulary().items() if level > FOREIGN))
