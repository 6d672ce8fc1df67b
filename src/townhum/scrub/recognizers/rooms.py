"""A room or a flat, and the house it is in: where somebody can be found."""

from __future__ import annotations

import re

from townhum.scrub.cues import FUNCTION_WORDS
from townhum.scrub.recognizers.cued import CuedRecognizer, is_function_word, words

_ROOMS = (
    "room rm flat apartment apt unit suite ste cabin ward bed dorm studio villa bungalow lodge pitch desk zimmer chambre habitacion camera "
    "kamer apto piso appartement wohnung pokoj quarto rum vaerelse floor"
)
_HOUSES = (
    "hotel inn hostel motel hall halls house court lodge resort hospital towers tower building block grand plaza palace mansions residence residences "
    "manor heights apartments terrace gardens lofts park place hospice clinic campus college"
)
_WORD = r"[^\W\d_][\w'\u2019-]{1,20}"


class RoomRecognizer(CuedRecognizer):
    """`room 214 at the Grand`, `flat 3b, Rowan House`, `apartment 12 in Maple Court`: number and place together."""

    entity = "ADDRESS"
    cue_words = words(_ROOMS)
    pattern = re.compile(
        rf"\b(?:{'|'.join(_ROOMS.split())})\.?\s{{0,2}}(?:no\.?|nr\.?|number|#)?\s?#?(?:\d{{1,5}}[a-h]?|[a-h]\d{{1,4}}|[a-h])(?!\w)"
        rf"(?:,?\s(?:at|in|of|@|im|au|del|al|w|on)\s|,\s|\s-\s|\s@\s?)(?:(?:the|my|our|le|la|el|hotel|il|das|dem)\s)?(?P<place>{_WORD}(?:\s(?:of|de|and|&|the)\s{_WORD}|\s{_WORD}){{0,3}})",
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


_HOUSES_SET = words(_HOUSES)
_ENDS = FUNCTION_WORDS - {"of", "the", "and"}
