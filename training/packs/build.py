"""Makes the harmless words of a language pack. Repeatable: the same sources give the same bytes.

    python -m training.packs.build SOURCES [CODE …]

SOURCES is a folder with the wheels of spacy-lookups-data 1.0.5, Faker 40.54 and mimesis 22.2 (all MIT), and the file `spanish` of
Debian's `wspanish` 1.0.30 (public domain). Names are those of the shipped list, `townhum.words`, and of Faker and mimesis. A word is harmless when a dictionary knows it. One that is also a name stays, in lower case, where it is
far commoner as a word; else only in a frame that speaks of a thing. Nothing here is chosen on posts.
"""

from __future__ import annotations

import lzma
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from townhum.scrub.tongues.dutch import made_of_words
from townhum.words import START as KNOWN_IN_ENGLISH
from townhum.words import fold, vocabulary
from townhum.words.packs import packs
from townhum.words.packs.levels import ALWAYS, ANYWHERE, FRAMED, LOWER, START
from training.packs import listed
from training.packs.german import nouns
from training.packs.italian import italian
from training.packs.names import Names, read_names
from training.packs.portuguese import portuguese
from training.packs.tables import ABSENT, BY_PIECES, WITH_TABLE, forms, pieces, shares, word_lists

TARGET = Path(__file__).resolve().parents[2] / "src" / "townhum" / "words" / "packs"
LEAST = {"de": -17.3, "es": -17.4}  # a dictionary's word, as seldom as that, is left out where its language was counted
LEAST_SLANG, LONGEST_SLANG, OFTEN_SLANG = -14.5, 16, -14.0
MOSTLY_A_NAME = -2.0
FAR_COMMONER, COMMONER = 1.5, 0.3  # in lower case than with a capital
OFTEN_ANYWAY, OFTEN, OFTEN_NOUN, OFTEN_ENOUGH = -9.0, -9.5, -11.5, -12.5
SHORTEST = 2
FEW_FORMS, HEARD = 4, -16.0
LONGEST_UNHEARD, LONGEST_DERIVED = (
    10,
    16,
)  # letters of a Dutch word that is met nowhere: longer ones are mostly made of others
_DERIVED = tuple("lijk lijke baar bare loos loze ief ieve ig ige heid eerd eerde eren eert end ende".split())
"""Endings that make one word of one word ("vriendelijk"), so that it is long without being made of others."""
MANY_FORMS = ("pt", "nl")  # whose lists hold what nobody writes
_RARE_ENDINGS = {
    "fr": tuple(
        "âmes âtes îmes îtes ûmes ûtes ssions ssiez asse asses èrent irent rions riez ât ît ût erons erez eras ions".split()
    ),
    "it": tuple("assimo essimo issimo assi essi asti esti isti aste este iste assero essero issero".split()),
    "pt": tuple(
        "ásseis êsseis ísseis áreis éreis íreis ardes erdes irdes astes estes istes ais eis áramos êramos íramos".split()
    ),
}
"""Tenses that nobody writes: left out where no table says how often a form is met."""


@dataclass(frozen=True)
class Share:
    """How common a form is in lower case, and how much more so than with a capital."""

    lower: float
    capital: float

    @property
    def excess(self) -> float:
        """Natural logarithm of lower over capital."""
        return self.lower - self.capital


def main(folder: Path, codes: list[str]) -> None:
    """Write the words of each pack, and say how many there are of each level."""
    names = read_names(folder)
    for code in codes or list(packs()):
        levels = levels_of(folder, code, names)
        by_level: dict[int, list[str]] = defaultdict(list)
        for word, level in sorted(levels.items()):
            by_level[level].append(word)
        lines = [line for level in sorted(by_level) for line in (f"!{level}", *front_coded(by_level[level]))]
        packed = lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)
        (TARGET / code).mkdir(exist_ok=True)
        (TARGET / code / "words.txt.xz").write_bytes(packed)
        print(code, {level: len(some) for level, some in sorted(by_level.items())}, f"{len(packed):,} bytes")  # noqa: T201


def front_coded(words: list[str]) -> Iterator[str]:
    """Each word as how many letters it shares with the one before, as a character from 0 on, and the rest: a third of the size."""
    before = ""
    for word in words:
        shared = next(
            (at for at, (a, b) in enumerate(zip(before, word, strict=False)) if a != b), min(len(before), len(word))
        )
        yield f"{chr(ord('0') + shared)}{word[shared:]}"
        before = word


def levels_of(folder: Path, code: str, names: Names) -> dict[str, int]:
    """The level of every harmless word of a language, in lower case."""
    known = italian() if code == "it" else forms(folder, code)
    tables = _tables(folder, code)
    own = tables[0] if code in WITH_TABLE else None
    if code in MANY_FORMS:
        known = {lemma: some for lemma, some in known.items() if _is_heard(some, tables)}
    capitals = nouns(known, own) if code == "de" and own else frozenset[str]()
    candidates = {form.lower() for some in known.values() for form in some if form.islower() or form in capitals}
    thought_of = {form for some in (portuguese() if code == "pt" else {}).values() for form in some}
    candidates |= thought_of
    candidates |= {word for word in word_lists(folder, code) if word.islower()} | {noun.lower() for noun in capitals}
    levels = {}
    for word in candidates:
        share = _share(tables, word)
        if len(word) < SHORTEST or "-" in word or (word not in thought_of and _is_rare(word, share, code)):
            continue
        is_noun = word.title() in capitals and share.excess < 0
        is_named = names.holds(word) if code == "de" else names.holds_spelt(word)
        if not is_noun and share.excess < MOSTLY_A_NAME:
            level = 0 if own else FRAMED
        elif not is_named:
            level = ANYWHERE if is_noun else _plain(share, counted=bool(own) or code in BY_PIECES)
        else:
            level = _noun(word, share, names) if is_noun else _named(word, share, names)
        if level:
            levels[word] = level
    if code == "nl":
        levels = _without_compounds(levels)
    return levels | (_slang(own, levels, names) if own else {}) | _by_hand(code, levels, names)


def _tables(folder: Path, code: str) -> list[dict[str, float]]:
    """How common words are: the language's own table alone, where there is one."""
    counted = [shares(folder, each) for each in ([code] if code in WITH_TABLE else WITH_TABLE)]
    return [*counted, pieces(folder)] if code in BY_PIECES else counted


def _without_compounds(levels: dict[str, int]) -> dict[str, int]:
    """The words without those that the shorter ones make: the scrubber knows them by their parts."""
    kept: dict[str, int] = {}
    for word in sorted(levels, key=len):
        if levels[word] < START or not made_of_words(word, kept):
            kept[word] = levels[word]
    return kept


def _is_rare(word: str, share: Share, code: str) -> bool:
    """Whether a form is hardly met: by its share, or where nothing was counted by its tense or its length."""
    if code in LEAST:
        return max(share.lower, share.capital) < LEAST[code]
    if code == "nl":
        return share.lower == ABSENT and len(word) > (LONGEST_DERIVED if word.endswith(_DERIVED) else LONGEST_UNHEARD)
    return share.lower == ABSENT and word.endswith(_RARE_ENDINGS[code])


def _is_heard(some: set[str], tables: list[dict[str, float]]) -> bool:
    """Whether a word of a language that was not counted is common enough somewhere, in whatever form; a word of few forms is no verb, and stays."""
    return len(some) <= FEW_FORMS or any(table.get(form, ABSENT) >= HEARD for table in tables for form in some)


def _share(tables: list[dict[str, float]], word: str) -> Share:
    return Share(
        max(table.get(word, ABSENT) for table in tables), max(table.get(word.title(), ABSENT) for table in tables)
    )


def _noun(word: str, share: Share, names: Names) -> int:
    """A German noun that is a name as well."""
    is_word = share.capital >= OFTEN_NOUN or share.lower >= OFTEN_NOUN
    return ANYWHERE if is_word and not names.holds_common(word) else FRAMED


def _plain(share: Share, *, counted: bool) -> int:
    """A word that is nobody's name; it has a capital where a sentence begins."""
    return ANYWHERE if counted and share.lower >= OFTEN and share.excess >= FAR_COMMONER else START


def _named(word: str, share: Share, names: Names) -> int:
    """A word that is a name as well."""
    is_common = names.holds_common(word)
    if share.lower >= OFTEN_ANYWAY and share.excess >= COMMONER:
        return LOWER
    if share.lower < OFTEN_ENOUGH or share.excess < (FAR_COMMONER if is_common else COMMONER):
        return FRAMED
    return START if share.lower >= OFTEN and share.excess >= FAR_COMMONER and not is_common else LOWER


def _slang(own: dict[str, float], levels: dict[str, int], names: Names) -> dict[str, int]:
    """What is in no dictionary, but common: "gibts", "jajaja". English words that are no names are among them."""
    found = {}
    for word, lower in own.items():
        if word in levels or not (word.isalpha() and word.islower()) or len(word) < SHORTEST or names.holds(word):
            continue
        is_english = vocabulary().get(fold(word), 0) >= KNOWN_IN_ENGLISH and lower >= LEAST_SLANG - 2
        excess = lower - own.get(word.title(), ABSENT)
        if is_english or (lower >= LEAST_SLANG and excess >= COMMONER and len(word) <= LONGEST_SLANG):
            found[word] = START if is_english or (lower >= OFTEN_SLANG and excess >= FAR_COMMONER) else LOWER
    return found


def _by_hand(code: str, levels: dict[str, int], names: Names) -> dict[str, int]:
    found = dict.fromkeys(listed.FUNCTION_WORDS[code].split(), ALWAYS)
    for word in listed.MARKET[code].split():
        if word not in found:
            found[word] = max(levels.get(word, 0), ANYWHERE if not names.holds_common(word) else LOWER)
    places = listed.PLACES[code].split()
    found |= {word: ANYWHERE for word in places if word not in found and not names.holds_common(word)}
    return found | dict.fromkeys(listed.PERSONS_FIRST[code].split(), FRAMED)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
