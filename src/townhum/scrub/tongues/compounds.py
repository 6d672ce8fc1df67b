"""Words that are made of known ones: "Akku|laufzeit", "Kunden|dienst|hotline", "levering|s|kosten"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from townhum.words.packs.levels import ANYWHERE, START

_SHORTEST_FIRST, _LONG_FIRST, _SHORTEST_HEAD, _LONGEST = 3, 6, 4, 36

Compound = Callable[[str, Mapping[str, int]], bool]
"""Whether a word is two known ones, or three, by the levels of a pack's words."""


def compounds(surnames_end_so: tuple[str, ...], links: tuple[str, ...]) -> Compound:
    """What tells the compounds of a language, by what it puts between words.

    A word that ends as surnames do is none ("Steinkamp", "Waldhauser"), though made of two: it must be in the list itself.
    """

    def is_part(first: str, levels: Mapping[str, int]) -> bool:
        return any(
            len(stem) >= _SHORTEST_FIRST and levels.get(stem, 0) >= (ANYWHERE if len(stem) <= _SHORTEST_HEAD else START)
            for stem in (first.removesuffix(link) for link in links if first.endswith(link))
        )

    def splits(word: str, levels: Mapping[str, int], more: int) -> bool:
        for at in range(_SHORTEST_FIRST, len(word) - _SHORTEST_HEAD + 1):
            if not is_part(word[:at], levels):
                continue
            head = word[at:]
            level = levels.get(head, 0)
            if level == ANYWHERE or (level == START and len(head) > _SHORTEST_HEAD):
                return True
            if level and at >= _LONG_FIRST and len(head) > _SHORTEST_HEAD:
                return True  # its head is a name as well: "Staubsauger|beutel"
            if more > 1 and splits(head, levels, 1):
                return True
        return False

    def made_of_words(word: str, levels: Mapping[str, int]) -> bool:
        return not word.endswith(surnames_end_so) and len(word) <= _LONGEST and splits(word, levels, 2)

    return made_of_words
