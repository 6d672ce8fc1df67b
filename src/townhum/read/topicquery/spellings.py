"""How else people write what a query asks for: "H&M" as "h and m" and #HM, "Toys'R'Us" as "Toys R Us", "M\u00fcller" as "Mueller"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from townhum.read.topicquery.nodes import AND, Node, Or, Phrase, Word
from townhum.read.topicquery.tokens import fold, spelled_out
from townhum.words import HANGUL, UNSPACED

_UNSPACED = re.compile(f"[{UNSPACED}]")
_KOREAN = re.compile(f"[{HANGUL}]{{2,}}")


def spellings(phrase: Phrase, written: Sequence[str], *, together: bool) -> Node:
    """The phrase, or any of its spellings. `written` are its words as they stand in the query, `together` that no space parts them."""
    found = dict.fromkeys(_all(phrase, written, together=together))
    return Or(tuple(found)) if len(found) > 1 else phrase


def _all(phrase: Phrase, written: Sequence[str], *, together: bool) -> Iterator[Phrase]:
    words = tuple(
        Word(spelled_out(piece) if fold(piece) == word.text else word.text, word.prefix)
        for word, piece in zip(phrase.words, written, strict=True)
    )
    for one in dict.fromkeys((phrase, Phrase(words, phrase.signs))):
        yield one
        yield from _with_and(one)
        yield from _without_apostrophes(one)
        if together:
            yield from _as_hashtag(one)
        if len(one.words) == 1 and _KOREAN.fullmatch(one.words[0].text):
            yield Phrase(
                tuple(map(Word, one.words[0].text))
            )  # as it stands in a hashtag, where no space parts the words


def _with_and(phrase: Phrase) -> Iterator[Phrase]:
    inner = phrase.signs[1:-1]
    if "&" not in inner:
        return
    words, signs = [phrase.words[0]], [phrase.signs[0]]
    for sign, word in zip(inner, phrase.words[1:], strict=True):
        if sign == "&":
            words.append(Word(AND))
            signs.append("")
        words.append(word)
        signs.append("" if sign == "&" else sign)
    signs.append(phrase.signs[-1])
    yield Phrase(tuple(words), tuple(signs) if any(signs) else ())


def _without_apostrophes(phrase: Phrase) -> Iterator[Phrase]:
    """As in "Toys R Us" and "ToysRUs"; of a single word only, since in a phrase of several each would be doubled."""
    first = phrase.words[0]
    if len(phrase.words) == 1 and "'" in first.text and not phrase.signs:
        *parts, last = first.text.split("'")
        yield Phrase((*map(Word, parts), Word(last, first.prefix)))
        yield Phrase((Word(first.text.replace("'", ""), first.prefix),))
        yield Phrase((Word("#" + first.text.replace("'", ""), first.prefix),))


def _as_hashtag(phrase: Phrase) -> Iterator[Phrase]:
    """#CocaCola, #HM and #HandM: a hashtag holds neither space nor sign."""
    if len(phrase.words) == 1 or any(word.prefix for word in phrase.words[:-1]):
        return
    if any(word.text[0] in "#$" or _UNSPACED.match(word.text) for word in phrase.words):
        return
    for sign in dict.fromkeys(("", AND if "&" in phrase.signs else "")):
        joined = "".join(
            word.text + (sign if mark == "&" else "")
            for word, mark in zip(phrase.words, phrase.signs[1:] or [""] * len(phrase.words), strict=True)
        )
        if not joined.isdigit():
            yield Phrase((Word("#" + joined, phrase.words[-1].prefix),))
