"""What is listed of a language so that a post which tells of a special category, or was written by a child, is not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Disclosures:
    """The lists of one language, in lower case and without accents.

    `about` are terms that need a `frame` before them ("ich bin", "mi hijo tiene"); `telling` are terms that need no more than
    a word of the `first` person in the same sentence ("chemo"). Both are parted by commas, and by category. `others` stands
    after a term that is said of others ("personas"). `shapes` are, by category, words of which one must stand in the text, and a pattern
    that tells by itself ("mein Kreuz mach ich bei der SPD"). `minors` are patterns of what children say; each holds one of `young`.
    """

    frame: str
    first: str
    others: str
    about: Mapping[str, str]
    telling: Mapping[str, str]
    minors: tuple[str, ...]
    young: str
    shapes: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)


def short_ages(letters: str) -> str:
    """What children write of their sex and age, for the letters of a language: "m13", "13m"."""
    return " ".join(f"{letter}{age} {age}{letter}" for letter in letters for age in range(6, 18))


def owned(owners: str, things: str) -> str:
    """Each thing, parted by commas, as somebody's own: "mia fede", "mio rabbino". A list of terms that is meant to be joined to others."""
    return ", ".join(f"{owner} {thing.strip()}" for owner in owners.split() for thing in things.split(","))
