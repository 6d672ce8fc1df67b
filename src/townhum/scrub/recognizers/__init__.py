"""Every recognizer that runs, each with its reason. Presidio's default set is slow and mislabels: these are chosen."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from townhum.scrub.recognizers.abroad import StreetRecognizer
from townhum.scrub.recognizers.accounts import (
    AccountBehindRecognizer,
    AccountOnRecognizer,
    AtWordsRecognizer,
    CashRecognizer,
    NamedAccountRecognizer,
)
from townhum.scrub.recognizers.addresses import FediverseRecognizer
from townhum.scrub.recognizers.ages import AgeRecognizer
from townhum.scrub.recognizers.births import (
    AgeOnRecognizer,
    ArrivalRecognizer,
    BirthdayRecognizer,
    BirthRecognizer,
    KinDayRecognizer,
    StarRecognizer,
)
from townhum.scrub.recognizers.blocks import (
    CompoundStreetRecognizer,
    GermanPlaceRecognizer,
    JapaneseRecognizer,
    NumberedPlaceRecognizer,
    PlotRecognizer,
)
from townhum.scrub.recognizers.bluesky import BlueskyRecognizer
from townhum.scrub.recognizers.codes import BankRecognizer, CardRecognizer, CodeFirstRecognizer, CodeRecognizer
from townhum.scrub.recognizers.decentralised import AtUriRecognizer, DidRecognizer
from townhum.scrub.recognizers.elsewhere import AccountNearRecognizer, CalledElsewhereRecognizer
from townhum.scrub.recognizers.handles import HandleRecognizer, TagHandleRecognizer
from townhum.scrub.recognizers.hardware import KeyRecognizer, MacRecognizer
from townhum.scrub.recognizers.houses import HanAddressRecognizer, HangulAddressRecognizer, SpelledHouseRecognizer
from townhum.scrub.recognizers.links import LinkRecognizer, PageRecognizer, SiteRecognizer
from townhum.scrub.recognizers.locks import LockRecognizer, OpensRecognizer
from townhum.scrub.recognizers.national import NamedNumberRecognizer, NationalIdRecognizer, VehicleRecognizer
from townhum.scrub.recognizers.nostr import NostrRecognizer
from townhum.scrub.recognizers.numbers import CandidatePhoneRecognizer, LongNumberRecognizer
from townhum.scrub.recognizers.obfuscated import (
    LookalikeNumberRecognizer,
    MixedNumberRecognizer,
    ObfuscatedMailRecognizer,
    SpelledNumberRecognizer,
)
from townhum.scrub.recognizers.orders import OrderRecognizer, ParcelRecognizer
from townhum.scrub.recognizers.passwords import PasswordRecognizer
from townhum.scrub.recognizers.pattern import Gated, LinearRecognizer, Recognizer
from townhum.scrub.recognizers.persons import (
    EmployerRecognizer,
    TitleRecognizer,
)
from townhum.scrub.recognizers.places import (
    AddressRecognizer,
    CoordinateRecognizer,
    GridRecognizer,
    PostcodeRecognizer,
    ThreeWordsRecognizer,
)
from townhum.scrub.recognizers.plates import IndianPlateRecognizer, PlateRecognizer
from townhum.scrub.recognizers.reddit import RedditUserRecognizer
from townhum.scrub.recognizers.rooms import (
    HouseFirstRecognizer,
    NumberedWhereRecognizer,
    RoomInRoomRecognizer,
    RoomRecognizer,
)
from townhum.scrub.recognizers.seeds import JoinedSeedRecognizer, NumberedSeedRecognizer, SeedRecognizer
from townhum.scrub.recognizers.whole import (
    DashedCodeRecognizer,
    DottedWordsRecognizer,
    ListedSeedRecognizer,
    PastDayRecognizer,
    PastFiguresRecognizer,
    PastMonthRecognizer,
    SaidDayRecognizer,
    TitledStreetRecognizer,
)

if TYPE_CHECKING:
    from presidio_analyzer import RecognizerRegistry

_TWELVE_DIGITS = re.compile(r"\d(?:[ -]?\d){11}")
_IBAN_HEAD = re.compile(r"\d\d(?<=[A-Z]{2}\d\d)[ -]?[A-Z0-9]{4}")
_DOTTED_OR_COLONS = re.compile(r"[.:](?:(?<=\d\.)\d{1,3}\.\d|(?<=:)[0-9A-Fa-f]{0,4}:)")
_WALLET_HEAD = re.compile(r"(?:bc1|[13])[a-zA-HJ-NP-Z0-9]{25}")
_AT = re.compile(r"@(?<=[\w.!#$%&'*+/=?^`{|}~-]@)\w")
_DIGITS = "0123456789"


def build_registry() -> RecognizerRegistry:
    """All of `recognizers` in a registry; add some of your own the Presidio way: `registry.add_recognizer(…)`."""
    from townhum.scrub.recognizers import presidio  # noqa: PLC0415  see there

    return presidio.build_registry(recognizers())


def recognizers() -> list[Recognizer]:
    """Those that `Scrubber` asks unless it is given others. Presidio is loaded for the first text that needs it."""
    return [*_from_presidio(), *(recognizer() for recognizer in OUR_OWN)]


def _from_presidio() -> list[Recognizer]:
    return [
        # E-mail, told from fediverse addresses by a valid public suffix.
        _gated("EMAIL_ADDRESS", "EmailRecognizer", _AT, "@"),
        # Payment: checksums keep the false alarms low, so the kind shown is right.
        _gated("CREDIT_CARD", "CreditCardRecognizer", _TWELVE_DIGITS, _DIGITS, 12),
        _gated("IBAN_CODE", "IbanRecognizer", _IBAN_HEAD, _DIGITS, 2),
        _gated("CRYPTO", "CryptoRecognizer", _WALLET_HEAD, "13", longest=26),
        # Phones by the numbering plans, so that eight digits in groups are found too.
        CandidatePhoneRecognizer(_late("PHONE_NUMBER")),
        # An address of a home connection is personal data.
        _gated("IP_ADDRESS", "IpRecognizer", _DOTTED_OR_COLONS, ".:"),
    ]


def _gated(
    entity: str, name: str, gate: re.Pattern[str], needs_any: str, fewest: int = 0, *, longest: int = 0
) -> Gated:
    return Gated(_late(entity), entity, gate, needs_any, name=name, fewest_digits=fewest, longest_piece=longest)


def _late(entity: str) -> Callable[[], Recognizer]:
    def make() -> Recognizer:
        from townhum.scrub.recognizers import presidio  # noqa: PLC0415  see there

        return presidio.make(entity)

    return make


OUR_OWN: tuple[type[LinearRecognizer], ...] = (
    HandleRecognizer,
    TagHandleRecognizer,
    NamedAccountRecognizer,
    AccountOnRecognizer,
    AccountBehindRecognizer,
    AtWordsRecognizer,
    AccountNearRecognizer,
    CalledElsewhereRecognizer,
    CashRecognizer,
    FediverseRecognizer,
    BlueskyRecognizer,
    RedditUserRecognizer,
    DidRecognizer,
    AtUriRecognizer,
    NostrRecognizer,
    ObfuscatedMailRecognizer,
    LinkRecognizer,
    PageRecognizer,
    SiteRecognizer,
    LongNumberRecognizer,
    SpelledNumberRecognizer,
    MixedNumberRecognizer,
    LookalikeNumberRecognizer,
    NationalIdRecognizer,
    VehicleRecognizer,
    NamedNumberRecognizer,
    PlateRecognizer,
    IndianPlateRecognizer,
    CodeRecognizer,
    CodeFirstRecognizer,
    LockRecognizer,
    OpensRecognizer,
    CardRecognizer,
    BankRecognizer,
    SeedRecognizer,
    NumberedSeedRecognizer,
    JoinedSeedRecognizer,
    PasswordRecognizer,
    OrderRecognizer,
    ParcelRecognizer,
    KeyRecognizer,
    MacRecognizer,
    CoordinateRecognizer,
    GridRecognizer,
    ThreeWordsRecognizer,
    AddressRecognizer,
    StreetRecognizer,
    CompoundStreetRecognizer,
    GermanPlaceRecognizer,
    JapaneseRecognizer,
    PlotRecognizer,
    NumberedPlaceRecognizer,
    SpelledHouseRecognizer,
    HanAddressRecognizer,
    HangulAddressRecognizer,
    RoomRecognizer,
    RoomInRoomRecognizer,
    HouseFirstRecognizer,
    NumberedWhereRecognizer,
    PostcodeRecognizer,
    AgeRecognizer,
    BirthRecognizer,
    BirthdayRecognizer,
    ArrivalRecognizer,
    KinDayRecognizer,
    StarRecognizer,
    AgeOnRecognizer,
    PastDayRecognizer,
    PastMonthRecognizer,
    PastFiguresRecognizer,
    SaidDayRecognizer,
    DottedWordsRecognizer,
    DashedCodeRecognizer,
    ListedSeedRecognizer,
    TitledStreetRecognizer,
    TitleRecognizer,
    EmployerRecognizer,
)
"""One class a kind of identifier that Presidio does not know; each states examples and counter-examples."""
