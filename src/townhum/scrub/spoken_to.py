"""Who is spoken to, who speaks, and who signs: greetings, thanks, introductions, farewells, signatures."""

from __future__ import annotations

from townhum.scrub import borne
from townhum.scrub import frames as of
from townhum.scrub.said import DASHES, KISSES, OPENS, Rule, Said, is_a_person

_CLOSING_OPENS = OPENS | {"all", "my", "with", "our", "much", "of", "the"}
_THANKED = of.THANKS | {"thank"}
_ASKED = frozenset(
    {"please", "pls", "can", "could", "any", "when", "where", "what", "how", "is", "do", "does", "did", "why"}
)
_CALLED_OUT = _THANKED | {"done", "congrats", "sorry", "well"}
_POINTING = frozenset({"this", "that", "lovely"})
_LONG_ENOUGH = 3  # tokens before a dash, so that what follows it is a signature rather than a heading
_TODAY = frozenset({"today", "name", "here", "tonight"})
_PICTURES = frozenset({"photo", "picture", "pic", "video", "clip", "middle", "background", "foreground", "selfie"})
_STATES = frozenset({"rich"})
_TEAM = frozenset({"thanks", "thank", "team", "all", "everyone", "co"})


def greeted(said: Said) -> bool:
    """`hi will, …`, `dear hope and team`, `hey joy is it back`; but "hi, will you", "hi hope you are well"."""
    greeting, before = said.before[0], said.before[1]
    if greeting in of.PARTS_OF_DAY and before != "good" and before not in OPENS:
        return False
    if said.in_company:
        return True
    first = said.after[0]
    if said.comma:
        return False
    if first in of.AND:
        return said.after[1] in _TEAM or is_a_person(said.after[1])
    return first in of.GREETING_GOES_ON or (first in of.NOUN_GREETING_GOES_ON and said.word not in borne.AUXILIARY)


def after_filler(said: Said) -> bool:
    """`hey there mark`, `thanks again will`, `cheers for that, hope`."""
    if not said.in_company:
        return False
    if said.before[1] in of.GREETINGS or said.before[1] in _THANKED:
        return True
    return said.near(_THANKED) and (said.is_plain or said.comma or said.before[0] not in _POINTING)


def thanked(said: Said) -> bool:
    """`thanks mark`, `cheers, will`, `sorry hope!`, `thanks joy for the help`; but "thanks, will do"."""
    if said.after[0] == "for" and not said.comma:
        return said.word != "hope" and not said.is_good
    goes_on = said.after[0] in of.NOUN_GREETING_GOES_ON or said.after[0] in {"that", "you", "you're", "that's"}
    return said.in_company or (goes_on and said.is_plain and not said.comma and said.word not in borne.AUXILIARY)


def called_out_to(said: Said) -> bool:
    """`well done mark`, `happy birthday joy!`, `thank you grace for the help`."""
    wished = said.before[1] in {"happy", "merry"} and said.before[0] in of.FEASTS
    return (wished or (said.before[1], said.before[0]) in of.VOCATIVES) and thanked(said)


def signed(said: Said) -> bool:
    """`kind regards, will`, `yours, hope` and the like."""
    return said.ends or said.after[0] in of.AND or (said.full and said.closed)


def with_love(said: Said) -> bool:
    """After "love" and "best", which say so much else: a farewell stands at a clause's beginning, the name on its own."""
    if said.before[1] not in _CLOSING_OPENS:
        return False
    return (said.comma or not KISSES.isdisjoint(said.after)) and (said.ends or said.is_list)


def after_dash(said: Said) -> bool:
    """A signature: `… twice. - will`, `- mark r.`; but "red - brown"."""
    before = said.before[1]
    if before in OPENS or not before.isalnum():
        alone = said.is_plain or before != "\n"  # lists begin their lines so
        return said.ends or said.full or (said.closed and alone)
    enough = said.before[_LONG_ENOUGH] != "" and ":" not in said.before
    return said.ends and (said.full or (enough and said.is_plain))


def on_its_own_line(said: Said) -> bool:
    """The last line of a letter: nothing but the name."""
    before = said.before[2] if said.before[1] == "," else said.before[1]
    if before in of.THANKS or before in of.CLOSINGS or before in {"love", "best"}:
        return said.ends
    return before != "" and said.ends and not said.is_thing


def after_sentence(said: Said) -> bool:
    """`never again. mark`: the last sentence is nothing but the name."""
    return said.ends and said.before[2] != "" and (said.full or said.is_plain)


def called_at_the_end(said: Said) -> bool:
    """`thanks for the help, mark`, `any news, hope?`, `see you, will xx`; but "peace, hope"."""
    if said.ends and not KISSES.isdisjoint(said.after):
        return said.comma or said.is_plain
    if not (said.comma and said.ends and said.is_plain):
        return False
    return said.near(_CALLED_OUT) or (said.after[0] == "?" and said.near(_ASKED))


def called_at_the_start(said: Said) -> bool:
    """`mark, can you call me?`, `hope here, …`; but "price, can you"."""
    first, second = said.after[0], said.after[1]
    if said.is_thing or said.before[0]:
        return first == "here" and not said.is_thing and not of.GREETINGS.isdisjoint(said.before[:3])
    if first == "here":
        return second in {",", "!", ".", ":", "-", "again", "from"}
    return first == "," and second in _ASKED | {"thanks", "thank", "your", "you", "sorry"}


def is_called(said: Said) -> bool:
    """`my name is will`, `this is will from the shop`."""
    before, further = said.before[1], said.before[2]
    if before == "name":
        return not (further in {"the", "brand", "product", "its"} and said.is_thing) and named(said)
    return before in {"this", "it"} and introduced(said)


def am(said: Said) -> bool:
    """`i am will`."""
    return said.before[1] == "i" and introduced(said)


def introduced(said: Said) -> bool:
    """`hi i'm rich`, `it's joy from sales`; but "i'm rich", "this is art"."""
    if said.comma:
        return False
    greets = not of.GREETINGS.isdisjoint(said.before[1:5])
    if said.after[0] in of.AFTER_INTRODUCTION:
        return greets or not said.is_thing or not of.DESKS.isdisjoint(said.after[1:5])
    if said.after[0] == "again" and said.is_plain and said.word not in borne.SEEN:
        return True
    if not greets and (said.is_thing or said.before[0] in {"is", "it's"}):
        return said.full and said.closed
    return said.closed or (said.after[0] in of.AND and said.after[1] in of.OF_ONESELF)


def named(said: Said) -> bool:
    """`a woman named hope answered`."""
    return said.goes_on or said.acts or said.after[0] in of.NAME_GOES_ON


def labelled(said: Said) -> bool:
    """`manager: joy`, `name: will`, `your agent today: hope`."""
    told = said.before[1] in of.LABELS or (said.before[2] in of.LABELS and said.before[1] in _TODAY)
    return told and (said.closed or said.full or said.after[0] in of.AND)


def labelled_without_sign(said: Said) -> bool:
    """`cashier name joy`."""
    return said.before[1] in of.ROLES and not said.is_thing and (said.closed or said.full)


def shown(said: Said) -> bool:
    """`that is mark in the photo`."""
    pictured = said.after[0] in {"in", "on"} and not _PICTURES.isdisjoint(said.after[1:4])
    return said.is_plain and pictured and said.before[1] in {"that", "this", "it", "there", "that's"}


def in_charge(said: Said) -> bool:
    """`our contact person is joy`; but "my boss is rich"."""
    told = said.before[1] in of.ROLES or said.before[1] == "contact"
    return told and said.closed and said.is_plain and not said.comma and said.word not in _STATES


def christened(said: Said) -> bool:
    """`we christened the baby hope last week`."""
    return said.is_plain and not said.comma and said.before[2] in of.NAMED_BY | {"named", "called", "call", "name"}


ANYWHERE: tuple[Rule, ...] = (called_at_the_end, called_at_the_start)
"""Rules that ask for no word right before the name."""

AFTER: tuple[tuple[Rule, frozenset[str]], ...] = (
    (greeted, of.GREETINGS),
    (after_filler, of.FILLERS),
    (thanked, of.THANKS),
    (called_out_to, of.FEASTS | {last for _, last in of.VOCATIVES}),
    (signed, of.CLOSINGS),
    (with_love, frozenset({"love", "best"})),
    (after_dash, DASHES),
    (on_its_own_line, frozenset({"\n"})),
    (after_sentence, frozenset(".!?\u2026")),
    (is_called, frozenset({"is", "was"})),
    (shown, frozenset({"is", "was", "that's", "it's"})),
    (in_charge, frozenset({"is", "was"})),
    (christened, frozenset({"baby", "boy", "girl", "son", "daughter", "puppy", "dog", "cat", "kitten"})),
    (labelled_without_sign, frozenset({"name"})),
    (am, frozenset({"am"})),
    (introduced, frozenset({"i'm", "im", "it's"})),
    (named, of.NAMED_BY),
    (labelled, frozenset({":"})),
)
"""Rules by what stands right before the name."""
