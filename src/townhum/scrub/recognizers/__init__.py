"""Every recognizer that runs, each with its reason. Presidio's default set is slow and mislabels: these are chosen."""

from __future__ import annotations

import re

from presidio_analyzer import EntityRecognizer, Pattern, RecognizerRegistry
from presidio_analyzer.predefined_recognizers import (
    CreditCardRecognizer,
    CryptoRecognizer,
    EmailRecognizer,
    IbanRecognizer,
    IpRecognizer,
)

from townhum.scrub.quiet import stay_offline
from townhum.scrub.recognizers.addresses import FediverseRecognizer
from townhum.scrub.recognizers.ages import AgeRecognizer, BirthRecognizer
from townhum.scrub.recognizers.bluesky import BlueskyRecognizer
from townhum.scrub.recognizers.decentralised import AtUriRecognizer, DidRecognizer
from townhum.scrub.recognizers.handles import HandleRecognizer, TagHandleRecognizer
from townhum.scrub.recognizers.hardware import KeyRecognizer, MacRecognizer
from townhum.scrub.recognizers.links import LinkRecognizer, PageRecognizer, SiteRecognizer
from townhum.scrub.recognizers.national import NationalIdRecognizer
from townhum.scrub.recognizers.nostr import NostrRecognizer
from townhum.scrub.recognizers.numbers import CandidatePhoneRecognizer, LongNumberRecognizer
from townhum.scrub.recognizers.obfuscated import (
    NamedAccountRecognizer,
    ObfuscatedMailRecognizer,
    SpelledNumberRecognizer,
)
from townhum.scrub.recognizers.orders import OrderRecognizer, ParcelRecognizer
from townhum.scrub.recognizers.pattern import Gated, LinearRecognizer
from townhum.scrub.recognizers.persons import (
    EmployerRecognizer,
    IntroductionRecognizer,
    KinshipRecognizer,
    TitleRecognizer,
)
from townhum.scrub.recognizers.places import (
    AddressRecognizer,
    CompoundStreetRecognizer,
    CoordinateRecognizer,
    GridRecognizer,
    PostcodeRecognizer,
)
from townhum.scrub.recognizers.reddit import RedditUserRecognizer

_MAIL = r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]++@\w[\w-]*+(?:\.[\w-]++)++"
"""The same language as Presidio's own pattern, in linear time: that one needs minutes for 50,000 hostile characters."""

_IPV6 = r"(?<![\w:.])(?=[0-9A-Fa-f:.]*[0-9A-Fa-f])(?=[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:)[0-9A-Fa-f:.]{2,45}+(?:%\w{1,16})?(?![\w:])"
"""Presidio's own pattern stops at a double colon and leaves the rest; its validation by `ipaddress` decides."""

_REGIONS = ("US", "GB", "DE", "FR", "IT", "ES", "NL", "PL", "IN", "PK", "PH", "NG", "KE", "ZA", "BR", "MX", "JP", "AU")
"""Where national numbers without a country code are read; with one, any country's are. Presidio's defaults hold two
codes that do not exist (UK, FE)."""

_TWELVE_DIGITS = re.compile(r"\d(?:[ -]?\d){11}")
_IBAN_HEAD = re.compile(r"[A-Z]{2}\d\d[ -]?[A-Z0-9]{4}")
_DOTTED_OR_COLONS = re.compile(r"\d\.\d{1,3}\.\d|:[0-9A-Fa-f]{0,4}:")
_WALLET_HEAD = re.compile(r"(?:bc1|[13])[a-zA-HJ-NP-Z0-9]{25}")
_AT = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]@\w")
_DIGITS = "0123456789"


def build_registry() -> RecognizerRegistry:
    """The registry that `Scrubber` uses; add recognizers of your own the Presidio way: `registry.add_recognizer(…)`."""
    stay_offline()
    return RecognizerRegistry(recognizers=[*_from_presidio(), *_our_own()])


def _from_presidio() -> list[EntityRecognizer]:
    return [
        # E-mail, told from fediverse addresses by a valid public suffix.
        Gated(EmailRecognizer(patterns=[Pattern("linear", _MAIL, 0.5)]), _AT, "@"),
        # Payment: checksums keep the false alarms low, so the kind shown is right.
        Gated(CreditCardRecognizer(), _TWELVE_DIGITS, _DIGITS),
        Gated(IbanRecognizer(), _IBAN_HEAD, _DIGITS),
        Gated(CryptoRecognizer(), _WALLET_HEAD, "13"),
        # Phones by the numbering plans, so that eight digits in groups are found too.
        CandidatePhoneRecognizer(supported_regions=_REGIONS),
        # An address of a home connection is personal data.
        Gated(
            IpRecognizer(patterns=[*IpRecognizer.PATTERNS[:1], Pattern("IPv6", _IPV6, 0.6)]), _DOTTED_OR_COLONS, ".:"
        ),
    ]


OUR_OWN: tuple[type[LinearRecognizer], ...] = (
    HandleRecognizer,
    TagHandleRecognizer,
    NamedAccountRecognizer,
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
    NationalIdRecognizer,
    OrderRecognizer,
    ParcelRecognizer,
    KeyRecognizer,
    MacRecognizer,
    CoordinateRecognizer,
    GridRecognizer,
    AddressRecognizer,
    CompoundStreetRecognizer,
    PostcodeRecognizer,
    AgeRecognizer,
    BirthRecognizer,
    KinshipRecognizer,
    IntroductionRecognizer,
    TitleRecognizer,
    EmployerRecognizer,
)
"""One class a kind of identifier that Presidio does not know; each states examples and counter-examples."""


def _our_own() -> list[EntityRecognizer]:
    return [recognizer() for recognizer in OUR_OWN]
