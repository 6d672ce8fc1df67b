"""Posts in which somebody tells of health, faith, love, descent, politics or union, or is a child: nothing is read.

The categories are those of GDPR article 9(1). Only what is said of oneself or one's own people counts ("I have", "my son
is"): a post about hospitals is no disclosure. Each frame is linear in time; each needs a word from a short list, so a
post without one costs a set look-up a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from townhum.scrub.categories import LEXICON, MINORS, OWN_PEOPLE

CATEGORIES = (*LEXICON, "minors")
"""What a study may relax by name, with its reason. "minors" it may not: see `RELAXABLE`."""

RELAXABLE = tuple(LEXICON)

_APOSTROPHE = "['\u2019]?"
_SELF = (
    rf"(?:\bi{_APOSTROPHE}m\b|\bi\s+am\b|\bi\s+was\b|\bi{_APOSTROPHE}ve\b|\bi\s+have\b|\bi\s+had\b|\bi\s+got\b|\bi\s+take\b"
    rf"|\bi\s+suffer\b|\bi\s+survived\b|\bi\s+identify\b|\bi\s+belong\b|\bi\s+joined\b|\bi\s+voted?\b|\bi\s+support\b|\bi\s+practi[cs]e\b"
    rf"|\bi\s+use\b|\bi\s+need\b|\bi\s+live\s+with\b|\bi\s+came\s+out\b|\bi\s+became\b|\bi\s+converted\b|\bi\s+started\b|\bi\s+just\s+started\b"
    rf"|\bas\s+an?\b|\bwe{_APOSTROPHE}re\b|\bwe\s+are\b|\bmy\s+own\b|\bmyself\b|\bi{_APOSTROPHE}d\b|\bfellow\b)"
)
_PEOPLE = rf"\bmy\s+(?:\w+\s+){{0,1}}(?:{'|'.join(OWN_PEOPLE)})\s+(?:\w+\s+){{0,1}}(?:is|was|has|had|got|suffers|takes|needs|lives)\b"
_BETWEEN = r"(?:[^\w'\u2019-]+[\w'\u2019-]+){0,5}?[^\w'\u2019-]+"  # each character fits one class only: linear time
_OWN = r"\bmy\s+(?:\w+\s+){0,1}?"
_PIECE = re.compile(r"[^\W_]+")
_MINOR = re.compile("|".join(f"(?:{pattern})" for pattern in MINORS))
_SPEAKER = frozenset({"i", "im", "me", "my", "myself", "as"})
_YOUNG = [
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
]
_MINOR_CUES = frozenset(
    [
        *_YOUNG,
        "grade",
        "grader",
        "school",
        "elementary",
        "minor",
        "teen",
        "teenager",
        "child",
        "kid",
        "birthday",
        "year",
    ]
    + [f"{age}{mark}" for age in range(6, 18) for mark in ("", "m", "f", "yo", "yr", "th")]
    + [f"{mark}{age}" for age in range(6, 18) for mark in "mf"]
)


class Protection:
    """Decides whether a post is withheld. `relaxed` names categories that the study may read."""

    def __init__(self, relaxed: Iterable[str] = ()) -> None:
        wanted = [category for category in LEXICON if category not in set(relaxed)]
        self._cues = frozenset(_PIECE.findall(term)[0] for name in wanted for term in _terms(LEXICON[name]))
        self._frames = tuple(_frame(LEXICON[name]) for name in wanted)

    def withholds(self, plain: str, words: frozenset[str]) -> bool:
        """Whether a lower-case text tells of one of the categories in the first person, or was written by a child.

        `words` are its runs of letters and digits: without a telling one, nothing else is looked at.
        """
        if not self._cues.isdisjoint(words) and any(frame.search(plain) for frame in self._frames):
            return True
        if _MINOR_CUES.isdisjoint(words) or _SPEAKER.isdisjoint(words):
            return False
        return _MINOR.search(plain) is not None


def _terms(lexicon: Mapping[str, str]) -> list[str]:
    return [term.strip() for key in ("about", "own") for term in lexicon.get(key, "").split(",") if term.strip()]


def _frame(lexicon: Mapping[str, str]) -> re.Pattern[str]:
    """`about`: after "I am", "I have", "my son is"; `own`: after "my" too ("my chemo")."""
    every = "|".join(re.escape(term) for term in sorted(_terms(lexicon), key=len, reverse=True))
    own = "|".join(re.escape(term.strip()) for term in lexicon.get("own", "").split(",") if term.strip())
    said = rf"(?:{_SELF}|{_PEOPLE}){_BETWEEN}(?:{every})\b"
    return re.compile(rf"{said}|{_OWN}(?:{own})\b" if own else said)
