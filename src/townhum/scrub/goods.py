"""Things that a market speaks of: what is made, eaten and grown, what it is made of, and colours.

Many are names as well. Where such a word stands as one does not, it is the thing. `goods.txt.xz` is made by `training/scrub/build_goods.py`.
"""

from __future__ import annotations

import lzma
from collections.abc import Sequence
from functools import cache
from importlib import resources

from townhum.scrub.cues import MARKET_NAMES
from townhum.scrub.frames import PERSONS_DO
from townhum.words import is_name


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BEFORE_GOODS = _words(
    """
    a an the this that these those its it's such what no any some total absolute complete utter pure great good bad poor low high
    fair best worst nice very so too really quite more most same better cheap cheaper full half pretty super
    """
)
"""After these a capital inside a sentence is emphasis, too: "the Price is too high"."""


_AFTER_GOODS = _words(
    """
    is isn are aren was wasn were weren has hasn had feels feel felt looks look looked smells smell smelled smelt tastes taste tasted
    seems seem seemed sounds arrived broke leaks leaked fits fit fades faded shrank shrinks melts melted cracks cracked wears washes
    too so very not and or but for in on of at to from than keeps makes made comes came works lasts lasted needs gets got turned
    """
)
"""What a sentence goes on with that begins with a thing. A person may follow with some of it: then `meant` judges."""
_SENSED = _words(
    """
    smells smelled smelt tastes tasted fades faded shrank shrinks melts melted cracks cracked leaks leaked fits scented flavoured
    flavored coloured colored coated plated lined print pattern finish colour color flavour flavor scent fabric shade version ones one
    """
)
"""What follows a thing alone."""
_JUDGED = _words(
    """
    lovely nice good great bad awful cheap new old soft hard big small beautiful ugly broken perfect terrible horrible amazing decent proper
    solid shiny fresh tasty cosy cozy warm cold dark light pretty fine useless pointless gorgeous little huge tiny thick thin
    """
)
"""What is said of a thing before it: "what a lovely Basket"."""
_OWNERS = _words("my our your their")
_LINKS = _words("is isn't was wasn't feels felt looks looked seems seemed")
_DEGREES = _words("too so very really quite a bit rather super not pretty just")
_THINGS_ARE = _words(
    """
    soft hard cheap thin thick flimsy sturdy solid shiny dark light fresh tasty stale crumbly sticky scratchy washable waterproof durable
    breathable rough smooth stiff plain bland salty creamy crunchy watery greasy rusty scratched cracked torn faded worn broken stained
    """
)
"""What things are, and people hardly."""


@cache
def goods() -> frozenset[str]:
    """Those that few bear as a name."""
    return _line(0) | _line(1)


@cache
def borne_goods() -> frozenset[str]:
    """Those that many bear as a name."""
    return _line(2)


@cache
def nouns() -> frozenset[str]:
    """Other words, that nobody bears as a name and that never mean a person."""
    return _line(3)


@cache
def borne_words() -> frozenset[str]:
    """Words of every kind that many bear, and that the vocabulary lacks: `meant` tells where they are words."""
    return _line(4) | names_first()


@cache
def names_first() -> frozenset[str]:
    """Of these, those that are written with a capital more often."""
    return _line(5)


@cache
def market_names() -> frozenset[str]:
    """Goods that few bear, and what a market says all day."""
    return MARKET_NAMES | frozenset(filter(is_name, goods()))


@cache
def may_be_things() -> frozenset[str]:
    """All of which `is_thing` may be asked."""
    return goods() | borne_goods() | nouns()


def is_thing(word: str, before: Sequence[str], after: Sequence[str], *, opens: bool, shouted: bool) -> bool:
    """Whether a word of goods, given in small letters, is the thing where it stands with capitals or in no vocabulary.

    `before` are the two words before it, the nearest last, and `after` the next ones of its clause, in small letters; "" where there are none.
    `opens`: it begins a sentence; `shouted`: all is in capitals.
    """
    following = after[0]
    owned = not opens and (before[-1] in _JUDGED or before[-1] in _OWNERS)
    if word in nouns():
        return shouted or owned or (opens and following not in PERSONS_DO)
    if (before[-1] in BEFORE_GOODS and not opens) or (owned and not is_name(word)):
        return True
    beside = following in goods() and following != word and not is_name(following)
    if word in borne_goods():
        return following in _SENSED or beside or (following in _LINKS and _is_judged(after[1:]))
    judged = before[-2] in BEFORE_GOODS and before[-1] in _JUDGED
    begins = (opens or shouted) and following != word
    return beside or judged or (begins and (not is_name(word) or not following or following in _AFTER_GOODS))


def _is_judged(after: Sequence[str]) -> bool:
    """Whether what only a thing is follows, with "too" or "very" before it."""
    said = [word for word in after if word not in _DEGREES]
    return bool(said) and said[0] in _THINGS_ARE


def _line(number: int) -> frozenset[str]:
    return _words(_lines()[number])


@cache
def _lines() -> list[str]:
    return lzma.decompress(resources.files("townhum.scrub").joinpath("goods.txt.xz").read_bytes()).decode().split("\n")
