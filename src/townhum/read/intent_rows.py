"""What the families of patterns in `intent_patterns.py` are made of: rows, and groups of words that several of them use."""

from __future__ import annotations

import re
from dataclasses import dataclass

from townhum.records import Tone


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern, and groups of beginnings of words: it is tried on texts that have one of each group, and on no other."""

    triggers: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Intent:
    """A name, what shows it, and what must not be around it. `tones` are the only tones of the whole text that go with it."""

    name: str
    shows: tuple[Row, ...]
    unless: re.Pattern[str]
    tones: frozenset[Tone] = frozenset(Tone)


def pattern(*alternatives: str) -> re.Pattern[str]:
    """One pattern of several, whatever the case of the letters."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


def row(triggers: str, *alternatives: str) -> Row:
    """A row; `triggers` are groups, separated by `&`, of beginnings of words."""
    return Row(tuple(tuple(group.split()) for group in triggers.split("&")), pattern(*alternatives))


Q = r"['\u2019]?"
NOT = r"(?:not|never|n['\u2019]t|no longer|without|hardly)\s+(?:\w+\s+){0,2}"
SELF = rf"\b(?:i|we)(?:{Q}(?:m|re|ve|d|ll))?\s+(?:(?:am|are|would|will|just|really|so|also|now|think|finally|may|might|definitely|still|seriously|actually|kinda|totally|do)\s+){{0,3}}"
THING = r"(?:a|an|the|this|that|these|those|some|my|our|one|it|them|another|new|tickets?|two|more|all)\b"
MAKER = (
    r"(?:apple|microsoft|google|amazon|nintendo|sony|netflix|facebook|twitter|instagram|reddit|canon|nikon|samsung|spotify|youtube"
    r"|snapchat|verizon|at&t|comcast|sprint|t-?mobile|creative|norton|linksys|logitech|adobe|steam|valve|blizzard|bethesda|ea"
    r"|nokia|motorola|hitachi|symantec|zune|ipod|itunes|xbox|playstation|windows)"
)
PRODUCT = (
    r"(?:apps?|site|website|phones?|screen|remote|buttons?|player|camera|battery|batteries|wi-?fi|internet|servers?|update|laptop|printer"
    r"|chargers?|headphones?|headset|keyboard|router|product|unit|device|software|controller|service|iphone|ipod|ipad|xbox|windows|links?"
    r"|microwave|voicemail|accounts?|login|password|order|package|computer|pc|mac|tv|console|watch|tablet|kindle|speakers?"
    r"|earphones?|earbuds|ear ?piece|cable|cord|plug|case|bluetooth|reception|signal|sound|picture|video|quality|install(?:ation)?"
    r"|food|meal|burgers?|pizza|fries|sandwich|steak|chicken|salad|coffee|staff|waiter|waitress|server|place|restaurant|hotel|room"
    r"|flight|airline|delivery|shipping|store|support|price|prices|design|feature|features|interface|patch|dvd|disc|cd|cards?|zune)"
)
BAD = (
    r"(?:worst|terrible|horrible|awful|lousy|appalling|shocking|useless|crap|crappy|shit|shitty|pathetic|poor|bad|garbage|trash|rubbish"
    r"|junk|a joke|unacceptable|ridiculous|disgusting|mediocre|slow|overpriced|broken|defective|faulty|annoying|unreliable|flimsy|rude)"
)
GOOD = r"(?:great|amazing|awesome|excellent|fantastic|outstanding|brilliant|wonderful|superb|fabulous|incredible)"
SERVICE = r"(?:customer (?:service|support|care)|service|tech(?:nical)? support|support|quality(?: control)?|staff|reception|battery(?: life)?|sound(?: quality)?|wi-?fi|internet|connection|app|website|software|product|phone|headset|player|camera|airline|company|food|place|restaurant|update|design|interface)"

FEELS_BAD = frozenset({Tone.NEGATIVE})
FEELS_GOOD = frozenset({Tone.POSITIVE})

THINGS = (
    "& customer service tech support quality staff reception battery batteries sound wi internet connection app website software"
    " product phone headset player camera airline company food place restaurant update design interface site screen remote"
    " button server laptop printer charger headphone keyboard router unit device controller iphone ipod ipad xbox windows link"
    " microwave voicemail account login password order package computer pc mac tv console watch tablet kindle speaker earphone"
    " earbud earpiece ear cable cord plug case bluetooth signal picture video install meal burger pizza fries sandwich steak"
    " chicken salad coffee waiter waitress hotel room flight delivery shipping store price feature patch dvd disc cd card zune"
)
