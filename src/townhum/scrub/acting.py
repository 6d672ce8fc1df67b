"""Who does, and is, what only a person does and is: "mark forgot my order", "joy couldn't have been nicer", "is will back?"."""

from __future__ import annotations

from townhum.scrub import borne
from townhum.scrub import frames as of
from townhum.scrub.said import OPENS, Rule, Said, is_a_person


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ONLY_PERSONS = _words(
    """
    rang emailed texted messaged phoned replied apologised apologized promised forgot knows knew thinks thought hates refused lied laughed cried
    smiled insisted hung reckons believes admitted swears swore shouted yelled whispered nodded shrugged resigned quit married remembers remembered
    noticed offered listened joked argued complained understood understands agreed disagreed hopes wishes prefers volunteered gossips
    """
)
"""Verbs whose subject is somebody, whatever else the word may be."""
MOSTLY_PERSONS = ONLY_PERSONS | _words(
    """
    called calls helped helps fixed sorted loves loved likes liked wants wanted needs picked handled delivered served dealt showed explained checked
    lives lived works worked came went got left brought took gave bought made ran drove sat stood ate drank plays played reads tried tries wore wears
    owns rents sold sells cooked cleaned installed packed greeted welcomed ordered paid deserves saved looked looks chose visited teaches taught moved
    passed died stayed waited arrived uses used recommends swims smokes snores
    """
)
_VAGUE = _words(
    "came went got left works worked lives lived looks looked passed died moved made took gave brought needs stayed helped helps deserves saved paid arrived plays"
)
"""Verbs of feelings and things, too: "joy came back into it"."""
_SEEN_ONLY = borne.SEEN - _words("mark joy grace faith hope")
_BASES = _words(
    """
    call reply answer apologise apologize know stand bother care help ring email text listen understand think want like love get come go have do
    remember tell say see believe stop work live be
    """
)
"""The same after "didn't", "never" or "can't"."""
_BETWEEN = _words("just never also even always still really actually finally kindly then already once personally only")
_NEGATED = _words("didn't doesn't couldn't can't hasn't won't wouldn't don't hadn't isn't wasn't cannot")
_LEADS = _words(
    """
    think thought thinks sure know knew hear heard guess believe say says said glad sad shame wish reckon suppose bet told it's was sorry hopefully
    apparently whenever until unless maybe perhaps like asked wonder
    """
)
"""After these a clause begins, as after `OPENERS`."""
_DEGREES = _words(
    "so such very really too a an the always just absolutely absolute pretty quite total extremely incredibly no not being"
)
PERSONAL = _words(
    """
    star legend gentleman gent angel hero sweetheart darling genius saint professional pro joker liar thief idiot rude polite patient helpful friendly
    knowledgeable attentive arrogant condescending sarcastic dismissive unhelpful unfriendly apologetic courteous thoughtful clueless lazy ignorant
    charming chatty cheerful grumpy moody drunk pregnant retired divorced single married engaged asleep upset angry jealous homesick unwell poorly
    nurse teacher doctor plumber manager vegetarian vegan colleague friend mate woman man girl boy guy
    """
)
_MOODS = _words(
    """
    angry annoyed furious irritated sad miserable disappointed heartbroken scared anxious terrified happy glad ecstatic relieved excited upset jealous
    homesick lonely nervous worried proud ashamed guilty embarrassed frightened frustrated depressed unwell sick ill tired bored confused shy
    """
)
"""What only somebody feels: "leather feels soft", "it feels great"."""
_ABOUT = _words("back around available working in off out there home away ready ok okay alright coming here still")
_LIKED = _words(
    "legend star beauty angel hero genius absolute little lovely complete total muppet idiot beaut diamond gem"
)
_AGAIN = _words("but you i we can see")


def acts(said: Said) -> bool:
    """`mark forgot my order`, `i think joy never called back`; but "the price went up", "art works"."""
    if said.comma or not _is_subject(said):
        return False
    first, *rest = [word for word in said.after if word not in _BETWEEN] or [""]
    following = rest[0] if rest else ""
    if first in _NEGATED:
        return said.is_plain and following in (_BASES - {"be", "have"} if said.word in borne.AUXILIARY else _BASES)
    if first == "has" and following != "been":
        return said.is_plain and following in MOSTLY_PERSONS | {"left", "gone"} and said.word not in _SEEN_ONLY
    is_vague = said.word in borne.SEEN | {"bill"} and first in _VAGUE and following not in {"back", "above"}
    is_vague = is_vague and (following not in {"me", "us"} or said.word in _SEEN_ONLY)
    return first in ONLY_PERSONS or (said.is_plain and first in MOSTLY_PERSONS and not is_vague)


def is_so(said: Said) -> bool:
    """`joy is a star`, `mark was so rude`, `will has been great to deal with`, `it was hope who fixed it`."""
    if said.comma or not _is_subject(said) or said.word in borne.MANNERS or said.is_good:
        return False
    first, rest = said.after[0], list(said.after[1:])
    if first in {"feels", "felt"}:
        return any(word in _MOODS for word in rest[:2]) or (said.opens and rest[0] == "fine")
    if first == "who":
        return said.before[0] in {"was", "is", "it's"}
    if first == "has" and rest[0] == "been":
        rest = rest[1:]
    elif first not in {"is", "was", "'s"}:
        return False
    while rest and rest[0] in _DEGREES:
        rest = rest[1:]
    told = bool(rest) and rest[0] in PERSONAL
    return told or (said.is_plain and ("deal" in rest or "who" in rest[:2]))


def is_oneself(said: Said) -> bool:
    """`blessing ended up in a mess by herself`: a clause that begins with it comes back to it as to a person."""
    if said.comma or not said.opens:
        return False
    for piece in said.after:
        if piece in {"herself", "himself"}:
            return True
        if piece in OPENS or piece in _OTHERS:
            return False
    return False


def is_asked_for(said: Said) -> bool:
    """`is will working today?`, `does joy still work there`, `when is mark back`."""
    if said.comma or not said.is_plain or said.word in _SEEN_ONLY:
        return False
    opens = said.before[1] in OPENS or said.before[1] in {"when", "where", "why", "how", "and", "so", "but"}
    if not opens:
        return False
    rest = [word for word in said.after if word not in _BETWEEN]
    if said.before[0] in {"does", "did", "can", "could"}:
        return bool(rest) and rest[0] in _BASES and said.word not in {"may", "will"} | borne.SEEN
    return bool(rest) and rest[0] in _ABOUT and (said.word not in borne.SEEN or rest[0] in {"working", "back"})


def is_described(said: Said) -> bool:
    """`hope, who delivered it`, `mark, 34, leeds`, `joy aged 34`, `grace (mum of two)`."""
    first, second, third = said.after[:3]
    if not said.opens or said.is_good:
        return False
    if first == ",":
        return second == "who" or (
            second.isdigit() and len(second) == _AGE and third in {",", "", "/", "f", "m", "from"}
        )
    if first == "aged":
        return second.isdigit()
    return first == "(" and (second in of.KIN or second in of.ROLES or second == "aged")


def is_hailed(said: Said) -> bool:
    """`mark you legend`, `hope if you are reading this`."""
    first, second, third = said.after[:3]
    if not said.opens or said.is_thing or said.comma:
        return False
    if first == "you":
        return second in _LIKED
    return first == "if" and second in {"you", "you're"} and third in {"are", "read", "see", "reading", "seeing"}


def in_brackets(said: Said) -> bool:
    """`the driver (mark) left it`."""
    return said.after[0] == ")" and (said.before[1] in of.ROLES or said.before[1] in of.KIN)


def waited_for(said: Said) -> bool:
    """`waiting on mark to reply`, `had to wait for joy to come back`."""
    return said.before[1] in {"wait", "waiting", "waited"} and said.is_plain and said.after[0] in {"to", "who", "at"}


def thought_of(said: Said) -> bool:
    """`special mention for joy`, `nothing was too much trouble for mark`."""
    praised = said.before[1] in {
        "mention",
        "trouble",
        "praise",
        "applause",
        "credit",
        "respect",
        "sorry",
        "looking",
        "prayers",
    }
    return praised and said.is_plain and said.goes_on


def passed_on(said: Said) -> bool:
    """`pass this on to mark`, `going to joy's on sunday`."""
    if said.after[0] == "'s" and said.before[1] in {"going", "went", "over", "round", "go", "back"}:
        return said.is_plain and not (
            said.after[1].isalpha()
            and said.after[1] not in {"on", "for", "tonight", "tomorrow", "today", "and", "at", "this"}
        )
    return said.before[1] == "on" and said.near(frozenset({"pass", "passed", "passing"})) and said.goes_on


def kept_company(said: Said) -> bool:
    """`staying with mark tonight`, `i will never deal with joy again`, `lunch with grace`."""
    met = _words(
        "staying stayed stay living live lives went going lunch dinner coffee drinks out deal dealing worked working sat shopping friends "
        "parcel parcels package key keys message appointment booking booked book meeting"
    )
    return said.before[1] in met and said.is_plain and said.word not in _SEEN_ONLY and said.goes_on


def hailed_at_the_end(said: Said) -> bool:
    """`where are you mark`, `rip joy`, `happy 40th mark`, `come on hope`."""
    before = said.before
    if not said.in_company or said.is_thing:
        return False
    if before[0] == "you":
        return before[1] == "are" and before[2] in {"where", "how", "who"}
    if before[0][:1].isdigit():
        return before[1] == "happy"
    return before[0] == "rip" or (
        before[0] in {"on", "worries", "here", "soon", "problem"}
        and before[1] in {"come", "no", "same", "well", "hang"}
    )


def one_of_a_firm(said: Said) -> bool:
    """`i spoke with a mark in sales`."""
    at_desk = said.after[0] in {"in", "from", "at"} and not of.DESKS.isdisjoint(said.after[1:4])
    return said.before[1] in {"with", "to", "by"} and at_desk and not said.is_thing


def dedicated(said: Said) -> bool:
    """`to mark, with love`, `by mark, verified buyer`."""
    if said.before[0] == "by":
        return said.before[1] in OPENS and said.word not in borne.TIMES and not said.is_thing and said.closed
    return said.before[1] in OPENS and said.after[0] == "," and said.after[1:3] == ["with", "love"]


def wrote(said: Said) -> bool:
    """`got an email from mark saying it shipped`."""
    return (
        said.before[1] in of.SENT
        and not said.is_thing
        and said.after[0] in {"saying", "asking", "telling", "confirming", "who", "about", "that"}
    )


def dated(said: Said) -> bool:
    """`i'm seeing mark on friday`."""
    return said.is_plain and said.goes_on and said.word not in _SEEN_ONLY


def left_without(said: Said) -> bool:
    """`with mark gone`, `now that joy left`."""
    return (
        said.before[1] in OPENS
        and said.after[0] in {"gone", "leaving", "away", "retired", "retiring"}
        and said.is_plain
    )


def with_others(said: Said) -> bool:
    """`lots of love, mark and the boys`, `my sister hope and her husband`."""
    if said.after[0] not in of.AND:
        return False
    if said.comma:
        return said.before[0] in {"love", "wishes"} | of.CLOSINGS and said.after[1] in of.OWNERS
    return said.before[0] in of.KIN and said.before[1] in of.OWNERS and said.after[1] in {"her", "his"}


def pitied(said: Said) -> bool:
    """`sorry mark but no`, `ok joy see you`."""
    return (
        said.is_plain and not said.comma and said.after[0] in _AGAIN and said.word not in borne.AUXILIARY | _SEEN_ONLY
    )


def _is_subject(said: Said) -> bool:
    before = said.before[0]
    return said.opens or before in _LEADS or (before == "and" and is_a_person(said.before[1]))


_AGE = 2  # digits
_OTHERS = of.KIN | of.ROLES | _words("he she who i we they you")
"""Somebody else, whom the clause may come back to."""

ANYWHERE: tuple[Rule, ...] = (acts, is_so, is_oneself, is_described, is_hailed)
"""Rules that ask for no word right before the name."""

AFTER: tuple[tuple[Rule, frozenset[str]], ...] = (
    (is_asked_for, frozenset({"is", "does", "did", "was", "can", "could"})),
    (in_brackets, frozenset({"("})),
    (waited_for, frozenset({"for", "on"})),
    (thought_of, frozenset({"for", "of"})),
    (passed_on, frozenset({"to"})),
    (kept_company, frozenset({"with"})),
    (
        hailed_at_the_end,
        frozenset(
            {"you", "rip", "on", "worries", "here", "soon", "problem", "40th", "30th", "50th", "60th", "18th", "21st"}
        ),
    ),
    (one_of_a_firm, frozenset({"a", "an"})),
    (dedicated, frozenset({"to", "for", "by"})),
    (wrote, frozenset({"from"})),
    (pitied, frozenset({"sorry", "ok", "okay", "yes", "no"})),
    (dated, frozenset({"seeing", "dating", "marrying", "hugging", "missing"})),
    (left_without, frozenset({"with"})),
    (with_others, of.KIN | of.CLOSINGS | {"love", ","}),
    (acts, _LEADS),
)
"""Rules by what stands right before the name."""
