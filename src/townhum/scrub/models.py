"""Short figures that tell of nobody: a number of three digits where no word speaks of a code, a place or a person's number, and the name of a model."""

from __future__ import annotations

import re

_SIDE = 60, 30  # characters before and behind
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?\n](?=\s|$)")
_TELLING = frozenset(
    """
    code codes pin pins cvv cvc csc otp lock locks locked unlock unlocks locker lockers padlock safe keypad combo combination door doors gate gates alarm
    buzzer intercom digit digits number numbers no nr num room rooms rm flat apt apartment unit house ward bed desk box ext extension bay pitch cabin plot lot
    berth block seat suite chalet bungalow villa tower floor studio dorm ticket tickets order orders ref reference case claim id ids member membership card
    cards account acc acct sort passcode password passport licence license plate reg registration press enter dial type tap punch call ring text phone tel
    mobile cell whatsapp telephone landline exchange operator switchboard reception neighbour door last ending ends end starts start street road lane avenue drive live lives lived living address postcode zip nhs ssn dob born
    birthday login bank iban visa three four first back said says wifi key keys opens open entry booking flight customer patient student staff badge
    reach serial parcel tracking returns plates tag chip microchip policy invoice job voucher gift hotel stay staying box mailbox barrier garage
    """.split()  # noqa: SIM905
)
"""Words one of which beside a number makes a code, an address or an identity of it."""
_AT = frozenset(["at", "in", "to", "im", "outside", "opposite", "is", "was", "it", "its", "as", "on"])
_NAMED = re.compile(r"\w\W+[A-Z][a-z]+\W*\Z")
"""A capital inside a sentence right before it: "Bromley 471"."""
_ANOTHER = re.compile(r"\d\d\D{0,14}\Z")
_MODEL = re.compile(r"[A-Z]{1,3}\d{1,3}[a-z]{0,2}|[A-Z]{2,3}-(?:\d{1,3}|\d{1,2}00)")
_OF_A_THING = frozenset(
    "the a an my our this that new old latest original their his her older newer".split()  # noqa: SIM905
)
_MORE = re.compile(r"[ \t]?[-/]?[ \t]?(?:[A-Z\d]{2,}|\d)(?![a-z])")


def is_free(text: str, start: int, end: int) -> bool:
    """Whether a number of three digits stands in a clause that speaks of nothing a number could identify."""
    said = _STOP.split(text[max(0, start - _SIDE[0]) : start])[-1]
    before = said.lower()
    behind = _STOP.split(text[end : end + _SIDE[1]].lower())[0]
    words = _WORD.findall(before)
    if not words or words[-1] in _AT or before.rstrip()[-1:] in "#:=" or _NAMED.search(said) or _ANOTHER.search(said):
        return False
    return _TELLING.isdisjoint(words) and _TELLING.isdisjoint(_WORD.findall(behind))


def is_model(text: str, start: int, end: int) -> bool:
    """Whether letters and up to three digits name a model: `the X200`, `my old A50`; not where more of a code follows."""
    if not _MODEL.fullmatch(text, start, end) or _MORE.match(text, end):
        return False
    before = text[max(0, start - _SIDE[0]) : start].split()
    return (
        bool(before)
        and before[-1].lower() in _OF_A_THING
        and _TELLING.isdisjoint(_WORD.findall(text[end : end + _SIDE[1]].lower())[:1])
    )
