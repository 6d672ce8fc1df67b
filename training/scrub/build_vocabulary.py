"""Makes the shipped lists of harmless words and of names. Repeatable: the same sources give the same bytes.

    python training/scrub/build_vocabulary.py SOURCES

SOURCES is a folder with, as they come from the package index and from Debian: the wheel of spacy-lookups-data 1.0.5
(MIT), the wheel of Faker 40.54 (MIT), the sdist of names 0.3.0 (lists of the US census of 1990, public domain), and,
unpacked, Debian's `scowl` 2020.12.07 (SCOWL licence, permissive) as `scowl/` and `wordnet-base` 3.0 (WordNet licence,
permissive) as `wordnet/`. spaCy's stop words and VADER's lexicon (both MIT) come from the installed packages.

A word is harmless when it is common in lower case, and the more so the commoner it is and the rarer with a capital. A
word that is also a name must be commoner still. The thresholds (natural logarithms of the word's share) were chosen on
the posts marked "tune" in benchmarks/scrubbing/data.py.
"""

from __future__ import annotations

import importlib
import lzma
import pkgutil
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import spacy.lang
import vaderSentiment
from always import ALWAYS as FUNCTION_WORDS
from always import BRANDS, DAYS_AND_PLACES, NAMES_TOO, PERSONS_FIRST, SLANG
from market import MARKET
from sources import census, faker_names, fold, goods, lexemes, qualities, scowl_proper, scowl_words, wordnet

from townhum.read.market_words import FAULTS, MERITS

TARGET = Path(__file__).resolve().parents[2] / "src" / "townhum" / "words"
FOREIGN, LOWER, OPENING, START, ANYWHERE, ALWAYS = range(1, 7)  # as in src/townhum/words/vocabulary.py
ABSENT = -25.0
LEAST_IN_LISTS = -13.6  # a word of SCOWL
LEAST_NOBODYS = -16.0  # the same, in small letters, where nobody bears it
LEAST_TONE = -16.5  # a word of VADER's lexicon: tone is what we are here for
LEAST_QUALITY = -14.5  # an adjective, an adverb, or a verb's form that describes
LEAST_BUILT = -18.0  # the same, by an ending that only such words have; and what is eaten, made or measured
BUILT = (
    "able",
    "ible",
    "ous",
    "ful",
    "less",
    "ish",
    "ive",
    "ical",
    "ed",
    "ing",
    "ly",
    "y",
    "ant",
    "ent",
    "ate",
    "ic",
    "some",
)
SHORTEST_BUILT = 4  # letters
LEAST_SLANG = -12.7  # in no dictionary, but common ("vid")
LONGEST_SLANG = 11
SHORTEST_QUALITY = 3  # letters
START_FROM, ANYWHERE_FROM = -11.0, -8.7
NAME_FROM, NAME_START_FROM = -12.5, -10.5
RARE_FAMILY = 5  # of 1,000,000 people: below it, a census surname alone is no reason to doubt a word
OFTEN_FAMILY = 50
PLAINLY_A_WORD = 1.5  # so much commoner in lower case that the few who bear it need not be thought of ("kettle")
PLAINLY_RATHER = 0.5  # rather commoner in lower case
GIVEN_FROM = 20
LANGUAGES = "ar bg bn ca cs da de el es et fa fi fr hr hu id it lt lv nb nl pl pt ro ru sk sl sr sv tr uk vi".split()
"""Of these, spaCy's stop words stay, so that a scrubbed post's language can still be told."""


@dataclass(frozen=True)
class Names:
    """All names; those that make a word doubtful; given names; and those that many bear, so that they mean a person."""

    every: frozenset[str]
    doubtful: frozenset[str]
    given: frozenset[str]
    borne: frozenset[str]


def main(folder: Path) -> None:
    """Read the sources, write the lists, say how many words each level has."""
    names = read_names(folder)
    levels, usual = read_levels(folder, names)
    by_level: dict[str, list[str]] = defaultdict(list)
    for word, level in sorted(levels.items()):
        by_level[f"{level}" if word in usual else f"{level}r"].append(word)
    write("vocabulary.txt.xz", [f"{level} {' '.join(by_level[level])}" for level in sorted(by_level)])
    write("names.txt.xz", [" ".join(sorted(names.borne)), " ".join(sorted(names.every - names.borne))])
    print({level: len(words) for level, words in sorted(by_level.items())}, len(names.every), "names")  # noqa: T201


def read_names(folder: Path) -> Names:
    """Given and family names of many cultures."""
    given, family = census(next(folder.glob("names-*.tar.gz")))
    faker_given, faker_family = faker_names(next(folder.glob("[Ff]aker-*.whl")))
    persons, _ = wordnet(folder / "wordnet")
    proper = scowl_proper(folder / "scowl")
    common_given = {name for name, share in given.items() if share >= GIVEN_FROM} | faker_given | proper
    frequent = {name for name, share in family.items() if share >= RARE_FAMILY}
    doubtful = {*given, *faker_given, *faker_family, *persons, *proper, *frequent}
    real = {name for name in doubtful if len(name) > 1}.difference(BRANDS)
    borne = {name for name, share in family.items() if share >= OFTEN_FAMILY} | common_given | faker_family
    return Names(frozenset(real), frozenset(doubtful), frozenset(common_given), frozenset(borne & real))


def read_levels(folder: Path, names: Names) -> tuple[dict[str, int], set[str]]:
    """The level of every harmless word, and those that are common enough to be terms."""
    share = lexemes(next(folder.glob("spacy_lookups_data-*.whl")))
    listed = scowl_words(folder / "scowl")
    tone = tone_words()
    candidates = {fold(w) for w in (*share, *listed) if w.isalpha() and w.islower() and len(w) > 1}
    levels = {w: level for w in candidates if (level := level_of(w, share, listed, tone, names))}
    for word in stop_words(names):
        levels.setdefault(word, FOREIGN)
    usual = {*levels, *SLANG, *MARKET, *FAULTS, *MERITS, *FUNCTION_WORDS, *DAYS_AND_PLACES, *NAMES_TOO}
    raise_qualities(levels, share, listed=listed, tone=tone, names=names, folder=folder)
    for word in {w for w in listed if w.isalpha() and len(w) >= SHORTEST_BUILT} - names.every:
        lower = share.get(word, ABSENT)
        if lower >= LEAST_NOBODYS and lower - share.get(word.title(), ABSENT) >= PLAINLY_RATHER:
            levels.setdefault(word, LOWER)
    for word in goods(folder / "wordnet") & listed - names.every:
        lower = share.get(word, ABSENT)
        if lower >= LEAST_BUILT and lower - share.get(word.title(), ABSENT) > -1.5:
            levels.setdefault(word, LOWER)
    levels |= {w: START for w in SLANG if levels.get(w, 0) < START}
    _, proper = wordnet(folder / "wordnet")
    for place in proper["location"] - names.every:
        usual.add(place)
        levels[place] = max(levels.get(place, 0), ANYWHERE)
    levels |= dict.fromkeys((*FUNCTION_WORDS, *DAYS_AND_PLACES), ALWAYS)
    levels |= dict.fromkeys(NAMES_TOO, ANYWHERE)
    return {word: level for word, level in levels.items() if word not in PERSONS_FIRST}, usual


def raise_qualities(
    levels: dict[str, int], share: dict[str, float], *, listed: set[str], tone: set[str], names: Names, folder: Path
) -> None:
    """What says how a thing is, and what a market speaks of, is written with emphasis: "HORRIBLE", "a Waste of money".

    Such words keep their capitals anywhere, but for names and nouns that are persons too ("Joker").
    """
    plain, persons = qualities(folder / "wordnet")
    plain |= {w for w in listed if w.endswith(("ed", "ing")) and len(w) > SHORTEST_QUALITY}
    for word in plain - names.every - persons:
        lower = share.get(word, ABSENT)
        if levels.get(word, 0) >= LOWER:
            levels[word] = max(levels[word], ANYWHERE)
        elif word in listed and lower - share.get(word.title(), ABSENT) > -1.5:
            if lower >= LEAST_BUILT and len(word) > SHORTEST_BUILT and word.endswith(BUILT):
                levels[word] = ANYWHERE
            elif lower >= LEAST_QUALITY:
                levels[word] = LOWER
    for word in {w for w in tone if len(w) > SHORTEST_QUALITY and levels.get(w, 0) >= LOWER} - names.every - persons:
        levels[word] = max(levels[word], ANYWHERE)
    for word in {w for w in (*MARKET, *FAULTS, *MERITS) if w.isalpha()}:
        least = ANYWHERE if word not in names.borne else LOWER if word in names.given else START
        levels[word] = max(levels.get(word, 0), least)


def level_of(word: str, share: dict[str, float], listed: set[str], tone: set[str], names: Names) -> int:
    """How far a word is harmless, from 0 (not at all) to 4; 5 is given by list only."""
    lower = share.get(word, ABSENT)
    excess = lower - share.get(word.title(), ABSENT)
    if word in names.doubtful and (word in names.borne or excess < PLAINLY_A_WORD):
        return _level_of_name(word, lower, excess, known=word in listed or lower >= ANYWHERE_FROM, names=names)
    least = LEAST_TONE if word in tone else LEAST_IN_LISTS
    known = lower >= least if word in listed or word in tone else _is_slang(word, lower, excess)
    if not known or excess < -1.5:
        return 0
    if lower >= ANYWHERE_FROM and word not in names.every:
        return ANYWHERE
    return START if lower >= START_FROM - (word in tone) else LOWER


def _is_slang(word: str, lower: float, excess: float) -> bool:
    return lower >= LEAST_SLANG and excess >= 0.5 and len(word) <= LONGEST_SLANG


def _level_of_name(word: str, lower: float, excess: float, *, known: bool, names: Names) -> int:
    if not known or lower < NAME_FROM or excess < 0.3:
        return 0
    if word in names.given:
        return OPENING if lower >= ANYWHERE_FROM and excess >= 1.5 else LOWER
    return START if lower >= NAME_START_FROM and excess >= 1.5 else LOWER


def tone_words() -> set[str]:
    """Every word of VADER's lexicon that is made of letters."""
    lexicon = Path(vaderSentiment.__file__).parent / "vader_lexicon.txt"
    first = (line.split("\t")[0] for line in lexicon.read_text(encoding="utf-8").splitlines())
    return {fold(word) for word in first if word.isalpha()}


def stop_words(names: Names) -> set[str]:
    """Function words of other languages that are nobody's name."""
    found: Counter[str] = Counter()
    for module in pkgutil.iter_modules(spacy.lang.__path__):
        if module.name in LANGUAGES:
            words = importlib.import_module(f"spacy.lang.{module.name}.stop_words").STOP_WORDS
            found.update(fold(part) for word in words for part in word.split() if part.isalpha())
    return {word for word in found if word not in names.every and len(word) > 1}


def write(name: str, lines: list[str]) -> None:
    """Write one list, packed without a date."""
    (TARGET / name).write_bytes(lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
