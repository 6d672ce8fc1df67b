"""Who is spoken of: titles, kin and posts, who told, met, gave, wrote, and was told, met, given."""

from __future__ import annotations

from townhum.scrub import borne
from townhum.scrub import frames as of
from townhum.scrub.said import DASHES, OPENS, Rule, Said, is_a_person, is_plain_name
from townhum.scrub.spoken_to import named

_BEFORE_MISS = frozenset(
    {"and", "from", "with", "by", "dear", "hi", "hello", "called", "but", "when", "because", "for"}
)
_ASKS = frozenset({"ask", "asks", "asked", "asking"})
_THANKED_GOES_ON = frozenset({"for", "in", "at", "who", "from", "on"})
_GIVEN_IT = frozenset({"it", "this", "that", "one", "them", "these", "mine", "both", "everything", "kettle", "back"})
_TELLS = frozenset({"tell", "told", "telling", "thank", "thanked", "remind", "reminded"})
_QUOTED = frozenset([",", "'", '"', "\u201d", "\u2019", "?", "!"])
_US = frozenset({"me", "you", "him", "us", "them"})
_BEFORE_A_FAMILY = OPENS | {"everyone", "all", "you"}
_FAMILY = frozenset({"family", "kids", "boys", "girls", "children", "baby", "twins", "dog", "dogs"})
_WARDS = frozenset({"on", "at", "in", "from", "who"})
_LET = frozenset({"know", "have", "see", "down", "off", "go", "in", "try", "use", "keep"})
_DITRANSITIVE = frozenset({"the", "my", "a", "an", "our", "his", "her", "it", "this", "that", "back", "some", "one"})


def is_subject(said: Said) -> bool:
    """`will said`, `hope young wrote:`, `joy from support`, `…, hope, promised`, `will's wife`."""
    first, second = said.after[0], said.after[1]
    if said.comma and first == ",":
        return said._replace(after=said.after[1:]).acts and not (of.KIN | of.ROLES).isdisjoint(said.before[:4])
    if first in of.SAID:
        return (said.opens or said.full) and not (said.is_thing and first in of.SAYS_AS_A_TEXT)
    if first in {"from", "in", "at"}:
        return said.opens and not said.is_good and not of.DESKS.isdisjoint(said.after[1:4])
    return first == "'s" and (second in of.KIN or second in of.BELONGINGS or said.word == "will")


def is_one_of_two(said: Said) -> bool:
    """`mark and i`, `hope and maria`, `me, joy and the kids`."""
    second = said.after[1]
    if said.after[0] not in of.AND:
        return False
    if said.comma:
        return said.before[0] == "me" or is_a_person(said.before[0])
    return said.opens and (second in {"i", "me", "his", "her"} or (is_plain_name(second) and said.is_plain))


def is_told_of_in_brackets(said: Said) -> bool:
    """`hope young <h@…> wrote:`, `mark (34)`."""
    first, second, third = said.after[:3]
    if said.is_good or not said.opens:
        return False
    return (first == "<" and second.isalpha()) or (first == "(" and second.isdigit() and third == ")")


def titled(said: Said) -> bool:
    """`ms hope`, `uncle mark`; but "the dr will see you", "i miss summer"."""
    title, before = said.before[0], said.before[1]
    if title == ".":
        return before in of.WRITTEN_TITLES and titled(said._replace(before=said.before[1:]))
    if said.comma or (title == "miss" and before and before.isalpha() and before not in _BEFORE_MISS):
        return False
    if title in of.MARRIED_OR_NOT:
        return True
    if said.word in borne.AUXILIARY or (title not in of.WRITTEN_TITLES and said.is_thing):
        return said.closed or said.full or said.acts or said.after[0] in of.AND
    return title not in of.RANKS or before not in of.OWNERS


def related(said: Said) -> bool:
    """`my son will broke it`, `the manager, hope, was rude`; but "my son will love it"."""
    first = said.after[0]
    if said.comma:
        return first == "," or (said.before[0] in of.KIN and (said.is_list or is_a_person(said.after[1])))
    kin = said.before[0] in of.KIN
    owned = said.before[1] in of.OWNERS or said.before[2] in of.OWNERS
    if said.before[0] in {"sister", "brother"} and said.before[1] in OPENS and said.is_plain:
        return said.closed or said.acts or said.after[0] in _WARDS
    if not (owned or (not kin and said.before[1] in OPENS) or said.before[1] in of.AND):
        return False
    if said.closed or said.acts:
        return kin or not said.is_good or said.before[1] not in {"the", "a"}
    return said.full or (kin and said.is_plain and said.word not in borne.AUXILIARY)


def called(said: Said) -> bool:
    """`a guy called will`, `he is called young`; but "they called early", "the colour is called brown"."""
    before = said.before[1]
    if before in of.PRONOUNS or before in OPENS:
        return reached(said)
    if before in {"is", "was"} and said.is_thing:
        return (said.before[2] in of.PERSONS or said.before[2] in of.KIN or said.before[2] in of.ROLES) and named(said)
    return not said.comma and named(said)


def called_him(said: Said) -> bool:
    """`they call her hope`, `everyone calls me will`."""
    return said.before[1] in {"call", "calls", "called", "calling", "name", "named"} and not said.comma and said.closed


def known_as(said: Said) -> bool:
    """`known as joy`."""
    return said.before[1] in {"known", "goes", "signed", "introduced", "himself", "herself", "themselves"} and named(
        said
    )


def by(said: Said) -> bool:
    """`written by mark`, `served by hope at the till`; but "sold by the case", "delivered by summer"."""
    before = said.before[1]
    if before in {"goes", "went", "go"}:
        return named(said)
    if before not in of.AUTHORED and before not in of.SERVED:
        passive = before.endswith(("ed", "en")) or said.near(of.SERVED | of.AUTHORED)
        if passive and said.closed:
            return not said.is_good and said.word not in borne.TIMES
        return (passive or said.word not in borne.SEEN) and said.is_plain and said.goes_on
    if said.after[0].isdigit() or said.word == "chance" or (said.word in borne.TIMES and before in of.BY_A_DAY):
        return False
    return said.goes_on or said.acts


def told(said: Said) -> bool:
    """`tell mark i said hi`, `ask will about it`; but "ask price and size", "ask will it fit"."""
    first, asks = said.after[0], said.before[0] in _ASKS
    if said.comma or said.before[1] in of.NOUN_BEFORE:
        return False
    if said.is_good:
        return first in {"that", "about", "if", "to", "for", "i"} or (not asks and said.closed)
    if first in of.SUBJECTS or first == "it":
        return not (asks and said.word in borne.AUXILIARY)
    return said.goes_on or (not asks and not said.is_thing and (first in _DITRANSITIVE or said.before[0] in _TELLS))


def gave(said: Said) -> bool:
    """`gave hope my number`; but "gave hope to many"."""
    return not said.comma and said.is_plain and said.after[0] in _DITRANSITIVE and said.before[1] not in of.NOUN_BEFORE


def saw(said: Said) -> bool:
    """`i saw joy at the shop`."""
    if said.comma or not said.is_plain:
        return False
    goes_on = said.goes_on and not said.closed
    return goes_on and (said.word not in borne.SEEN or not {"he", "she"}.isdisjoint(said.after[1:4]))


def at_somebodys(said: Said) -> bool:
    """`dinner at joy's place`."""
    return said.is_plain and said.after[0] == "'s" and (said.after[1] in of.KIN or said.after[1] in of.BELONGINGS)


def after_saying(said: Said) -> bool:
    """Who said what is quoted: `… it leaks," said hope`."""
    return said.closed and said.is_plain and not said.comma and said.before[1] in _QUOTED


def reached(said: Said) -> bool:
    """`text will before you go`; but "email will follow", "call early"."""
    if said.comma or said.before[1] in of.NOUN_BEFORE or said.word in borne.WHEN or said.word in borne.TIMES:
        return False
    if said.word in borne.AUXILIARY or said.is_good:
        return said.goes_on and (not said.closed or said.before[1] in of.PRONOUNS)
    return said.goes_on or said.after[0] in of.SUBJECTS or (said.is_plain and said.after[0] in _DITRANSITIVE)


def let(said: Said) -> bool:
    """`let mark know`."""
    return not said.comma and said.after[0] in _LET


def for_somebody(said: Said) -> bool:
    """`ask for mark`, `a present for hope`; but "ask for green tea"."""
    if said.is_good or not said.goes_on:
        return False
    return said.before[1] in _ASKS or (said.is_plain and (said.before[1] in of.PRESENTS or said.near(of.BOUGHT)))


def to(said: Said) -> bool:
    """`i spoke to mark`, `a shout out to hope`, `gave it to joy`; but "thanks to long battery life"."""
    before = said.before[1]
    if before in of.SPOKE or (before == "through" and said.is_plain):
        return said.goes_on or said.after[0] in of.AFTER_PERSON
    if before in of.GIVEN_TO or (before == "up" and said.before[2] == "big"):
        return said.in_company or said.full or said.after[0] in _THANKED_GOES_ON
    if before in _GIVEN_IT or before in of.GAVE:
        return said.is_plain and said.goes_on and said._replace(before=("", *said.before)).near(of.GAVE)
    return False


def with_somebody(said: Said) -> bool:
    """`spoke with mark`, `went with will`."""
    return said.before[1] in of.SPOKE and said.goes_on


def of_somebody(said: Said) -> bool:
    """`by the name of will`, `a friend of joy`."""
    before = said.before[1]
    return before == "name" or ((before in of.KIN or before in of.PRESENTS) and said.is_plain and said.closed)


def into_somebody(said: Said) -> bool:
    """`i bumped into mark`."""
    return said.before[1] in {"bumped", "ran", "bump"} and (said.goes_on or said.acts)


def from_somebody(said: Said) -> bool:
    """`love from joy`, `an email from mark`."""
    if said.before[1] in DASHES:
        return said.ends
    if said.word in borne.TIMES or not said.in_company:
        return False
    if said.before[1] in _BEFORE_A_FAMILY and not said.is_thing and not _FAMILY.isdisjoint(said.after[1:5]):
        return True
    return said.before[1] in of.SENT or (said.before[1] in of.SENT_BY_PERSONS and not said.is_thing)


def joined(said: Said) -> bool:
    """`me and mark bought one`, `thanks anna and will`, `mum & dad & joy`."""
    before = said.before[1] if said.before[1] != "," else said.before[2]
    goes_on = said.closed or said.acts or said.after[0] in of.PARTICIPANTS or said.full
    if before in _US:
        return goes_on and (not said.is_thing or not said.closed)
    if before in borne.may_be_meant():
        return said.closed and _leads_to_two(said.before[2])
    return goes_on and is_a_person(before)


def _leads_to_two(word: str) -> bool:
    return word in of.THANKS or word in of.GREETINGS or word in of.CLOSINGS or word in of.TOLD or word == ","


def little(said: Said) -> bool:
    """`mum & dad & little joy`."""
    return said.ends and (said.before[1] in of.AND or said.before[1] == ",") and is_a_person(said.before[2])


def after_preposition(said: Said) -> bool:
    """`for will`, `about will`: nothing but a person, where nothing follows."""
    return said.word == "will" and said.closed


ANYWHERE: tuple[Rule, ...] = (is_subject, is_one_of_two, is_told_of_in_brackets)
"""Rules that ask for no word right before the name."""

AFTER: tuple[tuple[Rule, frozenset[str]], ...] = (
    (titled, of.WRITTEN_TITLES | of.RANKS | of.ELDERS | {"miss", "."}),
    (related, of.KIN | of.ROLES),
    (called, frozenset({"called"})),
    (called_him, of.OBJECTS),
    (known_as, frozenset({"as"})),
    (by, frozenset({"by"})),
    (told, of.TOLD),
    (gave, of.GAVE),
    (saw, frozenset({"saw", "seen", "visited", "helped", "hired", "invited", "followed", "joined"})),
    (after_saying, of.SAID),
    (reached, of.REACHED - {"called"}),
    (let, frozenset({"let"})),
    (for_somebody, frozenset({"for"})),
    (to, frozenset({"to"})),
    (with_somebody, frozenset({"with"})),
    (of_somebody, frozenset({"of"})),
    (into_somebody, frozenset({"into"})),
    (from_somebody, frozenset({"from"})),
    (
        at_somebodys,
        frozenset({"at", "to", "from", "in", "of", "with", "by", "near", "round", "into", "outside", "behind"}),
    ),
    (joined, of.AND),
    (little, frozenset({"little"})),
    (after_preposition, frozenset({"for", "with", "to", "about", "from", "than", "like", "of"})),
)
"""Rules by what stands right before the name."""
