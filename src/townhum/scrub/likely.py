"""How likely a person is meant between the words that stand here: weights learnt from sayings, asked where no rule decides.

They weigh the three words on either side of a place, never the word in it, so that every name is judged alike. How they were
learnt, and from what: `training/scrub/build_likely.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from townhum.scrub import frames
from townhum.scrub.acting import MOSTLY_PERSONS, ONLY_PERSONS, PERSONAL
from townhum.scrub.weighed import weighed

START, END, LOST = "<s>", "</s>", "<w>"
LEAST = 1.25
"""The logarithm of the odds from which a person is taken to be meant; docs/scrub-card.md has what it loses and finds."""

_ENDINGS = ("ing", "ed", "ly", "'s", "s", "er")
_STEM = 2  # letters before an ending
_BIAS = "bias"
_FILE = "likely.txt.xz"


def is_likely(before: Sequence[str], after: Sequence[str], *, is_thing: bool = False) -> bool:
    """Whether a person is likely between these tokens in lower case, the nearest first; "" where there is none.

    `is_thing` says that the word is one for a thing or a quality, so that more is asked.
    """
    weights = weighed(_FILE).weights
    return (
        weights[_BIAS] + sum(weights.get(feature, 0.0) for feature in features(before, after, known()))
        >= LEAST + is_thing
    )


def may_lead(word: str) -> bool:
    """Whether a person may be likely right after this token: after most nothing that follows is asked for."""
    kind = kind_of(word, known()) or START
    weights = weighed(_FILE).weights
    return weights.get(f"1-{kind}", 0.0) + weights.get(f"c1-{_class_of(word) or kind}", 0.0) >= _LEAST_LEAD


def features(before: Sequence[str], after: Sequence[str], known: frozenset[str]) -> tuple[str, ...]:
    """What is weighed: single tokens by their place, and the nearest together."""
    a1, a2, a3 = (kind_of(word, known) or START for word in before[:3])
    b1, b2, b3 = (kind_of(word, known) or END for word in after[:3])
    c1, c2 = (_class_of(word) or kind for word, kind in zip(before[:2], (a1, a2), strict=True))
    d1, d2 = (_class_of(word) or kind for word, kind in zip(after[:2], (b1, b2), strict=True))
    return (
        f"c1-{c1}",
        f"c2-{c2}",
        f"c1+{d1}",
        f"c2+{d2}",
        f"c12-{c2} {c1}",
        f"c12+{d1} {d2}",
        f"c11 {c1} {d1}",
        f"c121 {c2} {c1} {d1}",
        f"c112 {c1} {d1} {d2}",
        f"1-{a1}",
        f"2-{a2}",
        f"3-{a3}",
        f"1+{b1}",
        f"2+{b2}",
        f"3+{b3}",
        f"12-{a2} {a1}",
        f"12+{b1} {b2}",
        f"11 {a1} {b1}",
        f"21 {a2} {a1} {b1}",
        f"112 {a1} {b1} {b2}",
    )


def kind_of(word: str, known: frozenset[str]) -> str:
    """A token itself where it is a common one; else what sort it is of."""
    if not word or word in known:
        return word
    if word[0].isdigit():
        return "<num>"
    if not word[0].isalnum():
        return "<sign>"
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) > len(one) + _STEM), None)
    return f"<{ending}>" if ending else LOST


def _class_of(word: str) -> str:
    return _classes().get(word, "")


@cache
def _classes() -> Mapping[str, str]:
    """The classes of words by which the rules go ("kin", "told"); a word of several is of the first."""
    named = {
        "owner": frames.OWNERS,
        "subject": frames.SUBJECTS | {"it", "there"},
        "object": frames.OBJECTS | {"them", "us"},
        "kin": frames.KIN | frames.ELDERS,
        "role": frames.ROLES,
        "greet": frames.GREETINGS | frames.THANKS,
        "and": frames.AND,
        "desk": frames.DESKS,
        "did": ONLY_PERSONS | frames.SAID,
        "told": frames.TOLD | frames.REACHED,
        "spoke": frames.SPOKE,
        "gave": frames.GAVE,
        "done": frames.SERVED | frames.AUTHORED,
        "does": MOSTLY_PERSONS | frames.AFTER_PERSON,
        "when": frames.OPENERS | frames.PARTS_OF_DAY,
        "goes on": frames.OBJECT_GOES_ON,
        "sent": frames.SENT | frames.PRESENTS,
        "so": PERSONAL,
        "kept": frames.BELONGINGS,
    }
    return {word: f"<{name}>" for name, listed in reversed(named.items()) for word in listed}


def known() -> frozenset[str]:
    """The tokens that are weighed as themselves."""
    return weighed(_FILE).known


_LEAST_LEAD = 0.2
"""After a token of less weight hardly any place in the sayings and comments reaches `LEAST`."""
