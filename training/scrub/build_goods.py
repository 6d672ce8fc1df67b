"""Makes the list of things that a market speaks of although people bear them as names, `src/townhum/scrub/goods.txt.xz`.

    python training/scrub/build_goods.py SOURCES    # the folder of build_vocabulary.py

A word is listed where its commonest sense is something that is made, or one of its first three something that is eaten, grown, or what things are
made of (WordNet 3.0), or a colour, and where it is common in small letters. Six lines: words that hardly anybody bears, names that some bear, names that
many bear, other words that nobody bears and that mean no person, and words of every kind that many bear, so that the vocabulary lacks them: words first, and names first.
"""

from __future__ import annotations

import lzma
import sys
from collections.abc import Iterator
from pathlib import Path

from always import ALWAYS as FUNCTION_WORDS
from always import DAYS_AND_PLACES
from build_vocabulary import ABSENT, read_names
from sources import census, lexemes, people_and_deeds, scowl_words

from townhum.words import vocabulary

TARGET = Path(__file__).resolve().parents[2] / "src" / "townhum" / "scrub" / "goods.txt.xz"
LEAST, LEAST_STUFF = -17.0, -17.0  # logarithms of a word's share, in small letters
LEAST_OF_THINGS, LEAST_OF_STUFF = -0.5, -3.0  # so much commoner in small letters than with a capital
OFTEN_GIVEN, OFTEN_FAMILY = 20, 200  # of 1,000,000 people
LEAST_BORNE = -16.0  # the same of words that many bear
WORDS_FIRST, NAMES_FIRST = -0.5, -1.5
MONTHS = {"april", "june"}
DOERS = ("er", "or", "ist", "ian", "ie", "man", "men", "boy", "girl", "eer", "ster")
SHORTEST = 3  # letters
_FIRST, _AMONG_THREE = "06", {"13", "20", "27", "colour"}  # noun.artifact; food, plant, substance
_SENSES = 3
PERSONS_FIRST = {"bush", "trump", "can", "will", "art", "chuck", "buck", "mac", "lance", "wan", "tore", "ties", "ram"}
"""People, or words of every sentence, before they are things."""
_ATTRIBUTE = "07"
_COLOUR = ("chromatic_color", "chromatic_colour")
_BELOW = "~"


def main(folder: Path) -> None:
    """Write the list, and say how many words each line has."""
    names = read_names(folder)
    given, family = census(next(folder.glob("names-*.tar.gz")))
    borne = {w for w, many in given.items() if many >= OFTEN_GIVEN} | {
        w for w, many in family.items() if many >= OFTEN_FAMILY
    }
    share = lexemes(next(folder.glob("spacy_lookups_data-*.whl")))
    listed = scowl_words(folder / "scowl") - {*FUNCTION_WORDS, *DAYS_AND_PLACES} - verb_forms(folder / "wordnet")
    kinds = things(folder / "wordnet")
    found = {w for w, least in kinds.items() if w in listed and _is_common(w, share, least)} - PERSONS_FIRST
    others = other_words(listed - names.every - found, share, names.given, folder)
    lines = [
        sorted(found - names.borne),
        sorted((found & names.borne) - borne),
        sorted(found & names.borne & borne),
        sorted(others),
        *(sorted(line) for line in borne_words(names.borne, share, folder)),
    ]
    TARGET.write_bytes(
        lzma.compress("\n".join(" ".join(line) for line in lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    )
    print([len(line) for line in lines])  # noqa: T201  a script


def other_words(listed: set[str], share: dict[str, float], given: frozenset[str], folder: Path) -> set[str]:
    """Those of the words that are common enough, and that mean no person."""
    nouns = {word for word, _ in _senses(folder / "wordnet" / "index.noun")}
    plain = {w for w in listed - people_and_deeds(folder / "wordnet") if w.isalpha() and len(w) > SHORTEST}
    return {w for w in plain if _is_common(w, share, LEAST_OF_THINGS) and not _is_called_so(w, given, nouns)}


def borne_words(borne: frozenset[str], share: dict[str, float], folder: Path) -> tuple[set[str], set[str]]:
    """Words of a dictionary that many bear, and that the shipped vocabulary lacks: rather words, and rather names."""
    listed = {w for w in scowl_words(folder / "scowl") if w.isalpha() and len(w) >= SHORTEST}
    found = {w for w in listed & borne if share.get(w, ABSENT) >= LEAST_BORNE} - vocabulary().keys() - PERSONS_FIRST
    excess = {w: share[w] - share.get(w.title(), ABSENT) for w in found}
    rather_words = {w for w in found if excess[w] >= WORDS_FIRST}
    return rather_words, {w for w in found - rather_words if excess[w] >= NAMES_FIRST} | MONTHS


def _is_called_so(word: str, names: frozenset[str], nouns: set[str]) -> bool:
    """Whether somebody may be called so: who does something, in no dictionary ("biker"), and more than one of a name ("willies")."""
    one = word.removesuffix("s")
    return (one.endswith(DOERS) and one not in nouns) or (
        word.endswith("s") and (word[:-1] in names or word[:-2] in names)
    )


def _is_common(word: str, share: dict[str, float], least: float) -> bool:
    lower = share.get(word, ABSENT)
    return (
        lower >= (LEAST_STUFF if least == LEAST_OF_STUFF else LEAST)
        and lower - share.get(word.title(), ABSENT) >= least
    )


def things(wordnet: Path) -> dict[str, float]:
    """Single words for things, stuff and colours, and their plurals, with how much commoner in small letters they must be."""
    file_of: dict[str, str] = {}
    below: dict[str, list[str]] = {}
    colours: list[str] = []
    for place, kind, terms, lower in _synsets(wordnet / "data.noun"):
        file_of[place] = kind
        below[place] = lower
        if kind == _ATTRIBUTE and not set(_COLOUR).isdisjoint(terms):
            colours.append(place)
    while colours:
        place = colours.pop()
        if file_of[place] != "colour":
            file_of[place] = "colour"
            colours += below[place]
    found: dict[str, float] = {}
    for word, senses in _senses(wordnet / "index.noun"):
        kinds = [file_of[sense] for sense in senses]
        stuff = not _AMONG_THREE.isdisjoint(kinds[:_SENSES])
        if stuff or kinds[0] == _FIRST:
            least = LEAST_OF_STUFF if stuff else LEAST_OF_THINGS
            found |= {word: least, f"{word}s": least}
    return found


def _synsets(file: Path) -> Iterator[tuple[str, str, list[str], list[str]]]:
    for line in file.read_text("latin-1").splitlines():
        if not line.startswith(" "):
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            pointers = fields[5 + 2 * count :]
            lower = [pointers[at + 1] for at in range(0, len(pointers) - 3, 4) if pointers[at] == _BELOW]
            yield fields[0], fields[1], fields[4 : 4 + 2 * count : 2], lower


def verb_forms(wordnet: Path) -> set[str]:
    """Irregular forms of verbs ("sang", "shook"), which are seldom the thing that is spelt so."""
    return {line.split()[0] for line in (wordnet / "verb.exc").read_text("latin-1").splitlines()}


def _senses(file: Path) -> Iterator[tuple[str, list[str]]]:
    for line in file.read_text("latin-1").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            if fields[0].isalpha() and len(fields[0]) >= SHORTEST:
                yield fields[0], fields[-int(fields[2]) :]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
