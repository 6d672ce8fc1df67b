"""Tells German nouns from names: both have a capital, and dictionaries made of an encyclopaedia hold both."""

from __future__ import annotations

from collections import Counter

from townhum.words import is_name

ENDINGS = (
    *(
        "ung",
        "ungen",
        "heit",
        "heiten",
        "keit",
        "keiten",
        "schaft",
        "schaften",
        "tion",
        "tionen",
        "sion",
        "tät",
        "täten",
    ),
    *(
        "ismus",
        "chen",
        "nis",
        "nisse",
        "tum",
        "ik",
        "enz",
        "anz",
        "ment",
        "mente",
        "age",
        "agen",
        "ität",
        "ierung",
        "gerät",
    ),
)
SHORTEST_PART = 4
FEWEST_COMPOUNDS, FEWEST_OF_UNLISTED = 3, 6
LEAST_COMMON = -15.0


def nouns(known: dict[str, set[str]], share: dict[str, float]) -> frozenset[str]:
    """The capital forms that are nouns.

    A noun has a plural or a case that a name has not (a name takes no more than an s), an ending that only nouns have, or
    others are made of it ("Buttermilch", "Kuhmilch"; "Handyvertrag", "Handyhülle").
    """
    capital = {lemma: some for lemma, some in known.items() if lemma[:1].isupper() and lemma[1:].islower()}
    sure = {lemma for lemma, some in capital.items() if lemma.endswith(ENDINGS) or _declines(lemma, some)}
    parts = {word.lower() for word in sure if not is_name(word)}
    heads, firsts = _made_of(share, parts)
    for word, common in share.items():
        if not (word.isalpha() and word[:1].isupper() and word[1:].islower()) or word in sure or is_name(word):
            continue
        made = heads[word.lower()] + firsts[word.lower()]
        if made >= (FEWEST_COMPOUNDS if word in capital else FEWEST_OF_UNLISTED) or (
            word.endswith(ENDINGS) and common >= LEAST_COMMON
        ):
            sure.add(word)
    return frozenset(form for lemma in sure for form in capital.get(lemma, {lemma}) if form[:1].isupper())


def _declines(lemma: str, some: set[str]) -> bool:
    stem = lemma[: max(3, len(lemma) - 2)].replace("ß", "ss")
    mutated = {stem.replace(a, b, 1) for a, b in (("a", "ä"), ("o", "ö"), ("u", "ü"))} | {stem}
    others = {form for form in some if form not in {lemma, f"{lemma}s", f"{lemma}'"} and form[:1].isupper()}
    return any(form.replace("ß", "ss").startswith(tuple(mutated)) and not form.endswith("'s") for form in others)


def _made_of(share: dict[str, float], parts: set[str]) -> tuple[Counter[str], Counter[str]]:
    """How many counted compounds each word ends, and begins, whose other part is a noun."""
    heads: Counter[str] = Counter()
    firsts: Counter[str] = Counter()
    for form in share:
        if not (form.isalpha() and form[:1].isupper() and form[1:].islower()):
            continue
        word = form.lower()
        for at in range(3, len(word) - 2):
            first, head = word[:at], word[at:]
            if first in parts or first.rstrip("s") in parts:
                heads[head] += 1
            if head in parts and len(head) >= SHORTEST_PART:
                firsts[first] += 1
    return heads, firsts
