"""Names that are words as well, by what they are as words.

Listed by hand, of those that the vocabulary keeps in lower case although many people bear them.
"""

from __future__ import annotations

from functools import cache

from townhum.words import ALWAYS, LOWER, is_common_name, vocabulary


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


AUXILIARY = _words("will may hope")
"""Verbs before another verb: only the end of a clause, or a verb in the third person, makes a person of them."""

MANNERS = _words(
    """
    bald bare basic black bland blank blue bright brown clear close constant deep divine early fair far fit fresh
    general gold golden grand gray green grey gross handy harder harsh high innocent junior keen less light little
    long low lower loyal lucky mad main major male manly manual martial minor noble normal odd oral orange petty pink
    pleasant precious prior quick real red rich sane sharp short silver sincere small smart solar strange strong sunny
    sweet tan tiny true unique unknown urban valid warmer white wild wise yellow young
    """
)
"""Adjectives and adverbs."""

GOODS = _words(
    """
    arts bar bath battle beer bills block bond bonds book brand brands bridge burger bus call candy car carrier case
    cases cash castle chance charity chip cloud comment cotton count craft date deal dial diamond dock drop dye fancy fee
    field fields floor flowers font forum front fry gap gas glass glasses grill gun guy hall hammer head help holder hood
    hook house job key keys kick kit kitchen land law laws lemon line link list loan lot magic main mall marks media
    net numbers ocean onion pace pack pages pan park parts pepper pin ping pole poll pool power powers press price
    rails reason rice rim rock roll room root safari sale sales sample sandwich scales seal server sheets shell shine
    side silver song spring stack stock storm story street suits sun tab tank target tea tone topic torrent toy
    treasure van visa wage wall walls wash water waters way wheat wifi wing yoga
    """
)
"""Things that a market writes about."""

TIMES = _words("day easter may spring summer weeks winter")

SEEN = _words("art faith glory grace hope joy justice mark mercy moon page patience river sky snow stone wood woods")
"""What somebody may see, or act by, without meeting anybody."""

FAMILY = _words(
    """
    art banks black bond bright brown case cash castle day field fields golden gray green grey hall house land lane
    law laws little long marks miles page park parks pepper pool power powers press price rice rich ring river sale
    sales sharp short small song spring stack stone storm street strong summer sweet wall walls ward waters white wild
    wing winter wise wood woods young
    """
)
"""Things, qualities and times that are common as a second name, too."""

VERBS_TOO = _words(
    """
    bar bill block brand call chase comment cook drop head help hope link list mark may post price read ring stock
    will
    """
)
"""Second names that are verbs or things after "will" and "may" ("will call")."""

WHEN = _words("black blank clear close early far fresh high less long low lower quick short")
"""Adverbs of "call" and "text" ("call early")."""

NEVER_MEANT = _words(
    """
    add ah alley ally alpha america among angle ants armour asks ass aura author baby bacon bail ball ban beach beam
    beat bee begin bend bent beta bite boner borders boss bowling bra brain branch brick brothers bull bunch burden
    bury butts camp camps cap cares champ cheek cheer chin cock come company con convey cop cope cord couch
    council counselor cousin cousins cross cruise da danish dare de den desire die dis diwali doc doctor dodge doll
    downs driver drum easter echo en english era es essence fairy fall fan farmer fate fed fleet flood foot forget
    french friend gamble gang gauge gay german grab guard gut ha hacker ham hand harm hatch heard heck held hell
    hence hide ho horn hug hung hurt indie infant ireland ja jail jet joke judge junk karma kidney killer kind kiss la
    lady lawyer lay lean lie lies lips lo loot lore lung ma man mana mans mas master masters mate math mayor means
    medic mi mil mock mold monk moron mountain nail ne och odds om owe pal palm par parent parks peer peoples per
    person pets pigs post priest put raid ram ramadan ran read refs ring rode roots run rune rush rushing said sans
    self sellers seven sim sing singer sister skip slaughter society sole som son spear sprint stoner swords tad
    temple ties til uni ups versa vid wake warrior weeks welfare welsh wild wit ye zero
    """
)
"""Words in every sentence that we can think of, or what people call each other ("thanks mate")."""


@cache
def may_be_meant() -> frozenset[str]:
    """The words that stay in lower case, although many people bear them as a name."""
    return frozenset(
        word
        for word, level in vocabulary().items()
        if LOWER <= level < ALWAYS and word not in NEVER_MEANT and is_common_name(word)
    )
