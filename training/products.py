"""What is said of two things of a product, made from sentences of reviews about one thing each: clauses that turn, on products.

MAMS has restaurants alone. VADER's snippets of product reviews (Hutto and Gilbert 2014, MIT) have a tone each, by twenty raters; where one
names a part or a quality of a product, that is what its tone is toward. Two of them joined by "but", "and" or a full stop are a text of
two things, in which each thing has the tone of its own clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from random import Random

from training.read_corpora import REVIEWS, Row

Sentence = tuple[str, str, list[tuple[int, int, int]]]
"""An id, a text, and of each thing where it stands and the tone toward it."""

_THINGS = re.compile(
    r"\b(?:phone|battery|product|charger|sound|case|quality|price|screen|camera|unit|keyboard|item|device|cable|volume|reception|fit|design|service"
    r"|size|buttons?|signal|voice|software|display|range|leather|colou?r|pictures?|photos?|lens|zoom|flash|player|dvd|router|mp3|ipod|menus?|controls?"
    r"|headphones?|earbuds?|memory|card|manual|support|weight|features?|diaper|champ|bag|odor|antivirus|norton|program|install|interface|settings?"
    r"|remote|format|speakers?|lcd|viewfinder|shutter|auto|mode|macro|resolution|video|prints?|paper|ink|speed|connection|wireless|setup|installation"
    r"|works?|one|it)\b",
    re.IGNORECASE,
)
_LONGEST = 250  # characters
_JOINTS = (", but ", " but ", ". ", ", and ", "; ", " - ", ", while ", ", although ", ". However, ")
_FIFTH = 5


def alone(rows: Iterable[Row]) -> list[Sentence]:
    """Snippets of product reviews that name a thing, with that thing."""
    found = []
    for row in rows:
        thing = _THINGS.search(row.text)
        if row.id.startswith(REVIEWS) and thing and len(row.text) < _LONGEST:
            found.append((row.id, row.text, [(*thing.span(), row.tone)]))
    return found


def parted(sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Those to learn from, and those of every fifth review, which are left out."""
    left_out = [each for each in sentences if _review(each[0]) % _FIFTH == 0]
    return [each for each in sentences if _review(each[0]) % _FIFTH], left_out


def joined(sentences: Sequence[Sentence], many: int, seed: int) -> list[Sentence]:
    """So many texts of two snippets each, drawn at random and joined at random."""
    random = Random(seed)  # noqa: S311  the same every time
    made: list[Sentence] = []
    while len(made) < many:
        one, other, joint = random.choice(sentences), random.choice(sentences), random.choice(_JOINTS)
        first = one[1].rstrip(" .!,;")
        [(start, end, tone)], [(from_, to, its)] = one[2], other[2]
        if end <= len(first):
            behind = len(first) + len(joint)
            things = [(start, end, tone), (from_ + behind, to + behind, its)]
            made.append((f"{one[0]}+{other[0]}", f"{first}{joint}{other[1]}", things))
    return made


def _review(name: str) -> int:
    """The number of the review that a snippet is of: "amazonReviewSnippets_GroundTruth:12_3"."""
    return int(name.split(":")[1].split("_", maxsplit=1)[0])
