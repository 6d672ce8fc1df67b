"""How likely a person is meant between the words that stand here: weights learnt from sayings, asked where no rule decides.

They weigh the words on either side of a place, never the word in it, so that every name is judged alike. How they were
learnt, and from what: `training/scrub/build_likely.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from townhum.scrub import frames
from townhum.scrub.acting import MOSTLY_PERSONS, ONLY_PERSONS, PERSONAL
from townhum.scrub.goods import borne_goods, goods, nouns
from townhum.scrub.weighed import weighed
from townhum.words import ALWAYS, is_common_name, vocabulary

START, END, LOST = "<s>", "</s>", "<w>"
LEAST, LEAST_SURE, LEAST_BORNE, LEAST_NAME_FIRST = 0.3, 1.5, -3.5, -5.0
"""The logarithms of the odds from which a person is taken to be meant: by a word; by "will", "may" or a capital; by a word that the vocabulary lacks; by a name.

docs/scrub-card.md has what they lose and find.
"""

WINDOW = 6
"""Tokens on either side that are weighed."""

_NEAR = 3  # tokens that are weighed by their place, too
_ENDINGS = ("ing", "ed", "ly", "'s", "s", "er")
_STEM = 2  # letters before an ending
_BIAS = "bias"
_FILE = "likely.txt.xz"
_STOPS = frozenset({".", "!", "?", "\n", ";"})
_SORTS = {"ed": "<past>", "ing": "<ing>", "ly": "<ly>", "s": "<s>"}


def odds(before: Sequence[str], after: Sequence[str]) -> float:
    """The logarithm of the odds of a person between these tokens in lower case, the nearest first; "" where there is none."""
    known, weights = weighed(_FILE)
    weight_of = weights.get
    return weights[_BIAS] + sum([weight_of(feature, 0.0) for feature in features(before, after, known)])


def may_lead(word: str) -> bool:
    """Whether a person may be likely right after this token: after most nothing that follows is asked for."""
    kind = kind_of(word, known()) or START
    weights = weighed(_FILE).weights
    return weights.get(f"1-{kind}", 0.0) + weights.get(f"c1-{_classes().get(word) or kind}", 0.0) >= _LEAST_LEAD


def features(before: Sequence[str], after: Sequence[str], known: frozenset[str]) -> list[str]:
    """What is weighed: single tokens by their place, the nearest together, what sorts of words they are, and all of the clause."""
    a1, a2, a3, a4, a5 = [kind_of(word, known) or START for word in before[: _NEAR + 2]]
    b1, b2, b3, b4, b5 = [kind_of(word, known) or END for word in after[: _NEAR + 2]]
    e1, e2 = [_sort_of(word, known) for word in before[:2]]
    f1, f2, f3 = [_sort_of(word, known) for word in after[:_NEAR]]
    class_of = _classes().get
    o1, o2, p1, p2 = class_of(before[0]), class_of(before[1]), class_of(after[0]), class_of(after[1])
    c1, c2, d1, d2 = o1 or a1, o2 or a2, p1 or b1, p2 or b2
    g1, g2, h1, h2 = o1 or e1, o2 or e2, p1 or f1, p2 or f2
    return [
        f"c1-{c1}", f"c2-{c2}", f"c1+{d1}", f"c2+{d2}", f"c12-{c2} {c1}", f"c12+{d1} {d2}", f"c11 {c1} {d1}", f"c121 {c2} {c1} {d1}",
        f"c112 {c1} {d1} {d2}", f"1-{a1}", f"2-{a2}", f"3-{a3}", f"1+{b1}", f"2+{b2}", f"3+{b3}", f"12-{a2} {a1}", f"12+{b1} {b2}",
        f"11 {a1} {b1}", f"21 {a2} {a1} {b1}", f"112 {a1} {b1} {b2}", f"4-{a4}", f"5-{a5}", f"4+{b4}", f"5+{b5}", f"2.1 {a2} {b1}", f"1.2 {a1} {b2}",
        f"s1-{e1}", f"s1+{f1}", f"s11 {e1} {f1}", f"s12+{f1} {f2}", f"s12-{e2} {e1}", f"s21 {e2} {e1} {f1}", f"s112 {e1} {f1} {f2}",
        f"s3+{f3}", f"s123+{f1} {f2} {f3}", f"t11 {g1} {h1}", f"t112 {g1} {h1} {h2}", f"t21 {g2} {g1} {h1}",
        *[f"in-{kind}" for kind in _of_clause(before, known)], *[f"in+{kind}" for kind in _of_clause(after, known)],
    ]  # fmt: skip


def kind_of(word: str, known: frozenset[str]) -> str:
    """A token itself where it is a common one; else what sort it is of."""
    if not word or word in known:
        return word
    if word[0].isdigit():
        return "<num>"
    if not word[0].isalnum():
        return "<sign>"
    if word.endswith(_ENDINGS):
        ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) > len(one) + _STEM), "")
        return f"<{ending}>" if ending else LOST
    return LOST


def _of_clause(tokens: Sequence[str], known: frozenset[str]) -> Iterable[str]:
    """The classes of words, and the common words, up to where the clause ends, each once and in order."""
    class_of = _classes().get
    found: dict[str, None] = {}
    for word in tokens[:WINDOW]:
        if not word or word in _STOPS:
            break
        if kind := class_of(word) or (word if word in known else ""):
            found[kind] = None
    return found


def _sort_of(word: str, known: frozenset[str]) -> str:
    """A thing, another noun, a name, a verb's form or any word; a word of grammar is itself."""
    if word in frames.AFTER_PERSON:
        return "<past>"
    if word in goods() or word in borne_goods():
        return "<thing>"
    if word in nouns():
        return "<noun>"
    level = vocabulary().get(word, 0)
    if level == ALWAYS or not word.isalpha():
        return word if word in known else "<other>"
    if not level and is_common_name(word):
        return "<name>"
    ending = next((one for one in _SORTS if word.endswith(one)), "")
    return _SORTS.get(ending) or (LOST if level else "<unknown>")


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


_LEAST_LEAD = -0.25
"""After a token of less weight hardly any place in the sayings and comments reaches `LEAST`."""
