"""A room or a flat, and the house it is in: where somebody can be found."""

from __future__ import annotations

import re

from townhum.scrub.cues import FUNCTION_WORDS
from townhum.scrub.recognizers.cued import DIGIT_WORDS, TENS, CuedRecognizer, is_function_word, words
from townhum.scrub.recognizers.starts import Starts

_ROOMS = (
    "room rm flat apartment apt unit suite ste cabin ward bed dorm studio villa bungalow lodge pitch desk zimmer chambre habitacion camera "
    "kamer apto piso appartement wohnung pokoj quarto rum vaerelse floor locker berth office"
)
_HOUSES = (
    "hotel inn hostel motel hall halls house court lodge resort hospital towers tower building block grand plaza palace mansions point wharf quay mill mills view yard tower mansion villas barracks residence residences "
    "manor heights apartments terrace gardens lofts park place hospice clinic campus college ship boat ferry cruise gym spa dorms marina campsite station"
)
_WORD = r"[^\W\d_][\w'\u2019-]{1,20}"


_NUMBER = r"\.?\s{0,2}(?:no\.?|nr\.?|number)?\s?#?(?:\d{1,5}(?:[.-]\d{1,4})?[a-h]?|[a-h][ -]?\d{1,4}|[a-h])(?!\w)"
_PARTS = (
    f"{_ROOMS} block blk building bldg tower dorm bay wing level lvl staircase stair entrance corridor hall halls locker platform ward section chalet caravan desk "
    "dorms hut berth deck aufgang etage haus escalera bloque planta"
)


class RoomRecognizer(CuedRecognizer):
    """`room 214 at the Grand`, `flat 3b, Rowan House`, `apartment 12 in Maple Court`: number and place together."""

    entity = "ADDRESS"
    cue_words = words(_ROOMS)
    pattern = re.compile(
        rf"\b(?:{'|'.join(_ROOMS.split())}){_NUMBER}"
        rf"(?:,?\s(?:at|in|of|on|@|im|au|del|al|w)\s|,\s|\s-\s|\s@\s?)(?:(?:the|my|our|le|la|el|hotel|il|das|dem)\s)?(?P<place>{_WORD}(?:\s(?:of|de|and|&|the)\s{_WORD}|\s{_WORD}){{0,3}})",
        re.IGNORECASE,
    )
    examples = (
        "room 214 at the Grand",
        "flat 3b, Rowan House",
        "apartment 12 in Maple Court",
        "zimmer 12 im Hotel Adler",
    )
    counter_examples = ("room 2 of the game", "flat 4 in a box", "room for 2 at the table", "unit 4 of the kit")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """With the place, as far as it has capitals, or up to the word that says what it is ("hotel", "house")."""
        last = -1
        said = list(re.finditer(r"[\w'\u2019-]+", match["place"]))
        for number, word in enumerate(said):
            if word[0].lower() in _HOUSES_SET or (word[0][0].isupper() and not is_function_word(word[0])):
                last = number
            elif word[0].lower() in _ENDS:
                break
        if last < 0:
            return None
        return match.start(), match.start("place") + said[last].end()


class RoomInRoomRecognizer(CuedRecognizer):
    """Two and more such parts in a row: `ward 7, bed 12`, `dorm B, room 118`, `Block C, 3rd floor, flat 14`."""

    entity = "ADDRESS"
    cue_words = words(_PARTS)
    _PART = rf"(?:(?:{'|'.join(_PARTS.split())}){_NUMBER}|(?:\d{{1,2}}(?:st|nd|rd|th)|ground|top|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\sfloor|#\d{{1,3}}-\d{{1,4}})"
    pattern = re.compile(
        rf"(?<!\w){_PART}(?:(?:,?\s|\s?[-/]\s?|,)(?:(?:in|on|of)\s)?{_PART}){{1,4}}(?:,?\s(?:at|in|of|on|@)\s(?:the\s)?(?P<place>{_WORD}))?",
        re.IGNORECASE,
    )
    examples = ("ward 7, bed 12", "dorm B, room 118", "building 7 apt 3c")
    counter_examples = ("room 2 of the game", "a bed in ward 7", "two rooms and 3 beds")

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """With the place behind it, unless that is a time or a part of it."""
        place = match["place"]
        if not place:
            return match.span()
        is_place = place.lower() not in _NO_PLACE and not is_function_word(place)
        return match.start(), match.end() if is_place else match.start("place") - 1


_WHERE = (
    "bungalow cabin chalet pitch plot villa caravan tent berth bay locker unit block blk tower ward bed bunk dorm desk cubicle room rm flat apt apartment "
    "studio lodge hut stall booth pod mooring stateroom bedsit suite maisonette annexe dorm platform seat wing house zimmer chambre"
)


class NumberedWhereRecognizer(CuedRecognizer):
    """Where somebody is, with its number, and no house named: `booked bungalow 8`, `we're in room 1207`, `her desk is 3.42`."""

    entity = "ADDRESS"
    cue_words = words(_WHERE)
    starts = Starts(
        words(
            "in to at from near outside opposite behind inside round booked book booking rent rented renting got have has is are am m re s moved assigned stuck "
            "sleeping staying my our his her their your"
        )
    )
    pattern = re.compile(
        rf"\b(?:(?:in|to|at|from|near|outside|opposite|behind|inside|round|booked|book|booking|rent|rented|renting|got|have|has|is|are|am|m|re|s|moved|assigned|stuck|sleeping|staying)\s(?:the\s|our\s|my\s|his\s|her\s)?"
        rf"|(?:my|our|his|her|their|your)\s)(?P<all>(?:{'|'.join(dict.fromkeys(_WHERE.split()))})(?:\s(?:is|was)(?:\snow)?)?\s?(?:no\.?|nr\.?|number)?\s?#?"
        rf"(?:\d{{1,4}}(?:[.-]\d{{1,4}})?[a-h]?|[a-h][ -]?\d{{1,4}}|(?-i:[A-H])|(?:{TENS})(?:[ -](?:{DIGIT_WORDS}))?(?:\s?[a-h](?!\w))?)(?!\w|[.,:]\d))",
        re.IGNORECASE,
    )
    examples = (
        "we booked bungalow 8",
        "she's in room 1207",
        "my desk is 3.42",
        "parked in bay 114",
        "in flat twenty two b",
    )
    counter_examples = (
        "stuck in room 2 of the game",
        "we have room 4 people",
        "the hotel gave us room 5",
        "in unit 3 of the course",
        "my bed is 2 metres long",
        "a house is 40 km away",
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The part and its number; none of a set, and no measure."""
        text, end = match.string, match.end()
        return None if _MEASURE.match(text, end) or _COUNTED_PART.match(text, end) else match.span("all")


class HouseFirstRecognizer(CuedRecognizer):
    """The house before the room: `hotel Astoria room 52`, `the Astoria, room 52`, `Rowan House flat 3`."""

    entity = "ADDRESS"
    cue_words = words(_ROOMS) - {"floor", "desk"}
    pattern = re.compile(
        rf"(?<![\w'\u2019-])(?:(?:{'|'.join(_HOUSES.split())})\s(?!(?:has|had|is|was|gave|and|or|with|for|in|a|the|my|our)\b){_WORD}(?:\s{_WORD})?|(?-i:[A-Z])[\w'\u2019-]{{2,20}}(?:\s(?-i:[A-Z])[\w'\u2019-]{{2,20}}){{0,3}}|{_WORD}\s(?:{'|'.join(_HOUSES.split())})),?(?:\s-)?\s"
        rf"(?:in\s|our\s|my\s|is\s)?(?:{'|'.join(sorted(words(_ROOMS) - {'floor', 'desk'}))}){_NUMBER}",
        re.IGNORECASE,
    )
    examples = ("hotel Astoria room 52", "the Astoria, room 52", "Rowan House flat 3", "maple court apartment 12")
    counter_examples = ("the hotel room 52 times", "a nice room 5", "Great room 2", "the hotel gave us room 5")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """House and room; a word of any sentence is no house ("Great room 2"), and neither is a measure a room."""
        first = re.match(r"[\w'\u2019-]+", match[0])
        is_house = not is_function_word(match[0] if first is None else first[0])
        return match.span() if is_house and not _MEASURE.match(match.string, match.end()) else None


_MEASURE = re.compile(r"\s?(?:times|of|x|people|persons?|nights?|%|stars?|cm|m|kg)\b", re.IGNORECASE)
_COUNTED_PART = re.compile(
    r"\s?(?:people|persons|metres?|meters?|miles?|km|mm|cm|inch|inches|minutes?|hours?|days?|weeks?|months?|years?|tiles|guests|adults|of|out)\b",
    re.IGNORECASE,
)
_NO_PLACE = words(
    "moment time end start back front top bottom minute weekend week day night morning evening game book film movie season map same least most first last once all"
)
_HOUSES_SET = words(_HOUSES)
_ENDS = FUNCTION_WORDS - {"of", "the", "and"}
