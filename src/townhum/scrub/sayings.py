"""Whether a sentence means a person by a word that is a name as well: one rule a class of sayings.

Where a rule and the market disagree, what follows decides: "cheers, will" names somebody, "cheers, will buy again" does not.
"""

from __future__ import annotations

from collections import defaultdict

from townhum.scrub import acting, spoken_of, spoken_to
from townhum.scrub.frames import OPENERS
from townhum.scrub.said import Rule, Said

_AFTER: dict[str, list[Rule]] = defaultdict(list)
for _rule, _words in (*spoken_to.AFTER, *spoken_of.AFTER, *acting.AFTER):
    for _word in _words:
        _AFTER[_word].append(_rule)
_ANYWHERE = (*spoken_to.ANYWHERE, *spoken_of.ANYWHERE, *acting.ANYWHERE)


def may_lead(before: str) -> bool:
    """Whether a person may follow upon this piece of a text: after most words nobody does, and nothing else is looked at."""
    word = before.lower()
    return word in _AFTER or word in OPENERS or not word.isalpha()


def is_meant(said: Said) -> bool:
    """Whether a person is meant."""
    return any(rule(said) for rule in (*_AFTER.get(said.before[0], ()), *_ANYWHERE))
