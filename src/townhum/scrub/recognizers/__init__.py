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
    SpacyRecognizer,
)

from townhum.scrub.quiet import stay_offline
from townhum.scrub.recognizers.addresses import FediverseRecognizer
from townhum.scrub.recognizers.bluesky import BlueskyRecognizer
from townhum.scrub.recognizers.decentralised import AtUriRecognizer, DidRecognizer
from townhum.scrub.recognizers.handles import HandleRecognizer, TagHandleRecognizer
from townhum.scrub.recognizers.links import LinkRecognizer, PageRecognizer, SiteRecognizer
from townhum.scrub.recognizers.numbers import CandidatePhoneRecognizer, LongNumberRecognizer
from townhum.scrub.recognizers.pattern import Gated
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
_AT = re.compile("@")


def build_registry() -> RecognizerRegistry:
    """The registry that `Scrubber` uses; add recognizers of your own the Presidio way: `registry.add_recognizer(…)`."""
    stay_offline()
    return RecognizerRegistry(recognizers=[*_from_presidio(), *_our_own()])


def _from_presidio() -> list[EntityRecognizer]:
    return [
        # Persons as the names model sees them; its other labels (places, dates, organisations) identify nobody alone.
        SpacyRecognizer(supported_entities=["PERSON"]),
        # E-mail, told from fediverse addresses by a valid public suffix.
        Gated(EmailRecognizer(patterns=[Pattern("linear", _MAIL, 0.5)]), _AT),
        # Payment: checksums keep the false alarms low, so the kind shown is right.
        Gated(CreditCardRecognizer(), _TWELVE_DIGITS),
        Gated(IbanRecognizer(), _IBAN_HEAD),
        Gated(CryptoRecognizer(), _WALLET_HEAD),
        # Phones by the numbering plans, so that eight digits in groups are found too.
        CandidatePhoneRecognizer(supported_regions=_REGIONS),
        # An address of a home connection is personal data.
        Gated(IpRecognizer(patterns=[*IpRecognizer.PATTERNS[:1], Pattern("IPv6", _IPV6, 0.6)]), _DOTTED_OR_COLONS),
    ]


def _our_own() -> list[EntityRecognizer]:
    return [
        HandleRecognizer(),
        TagHandleRecognizer(),
        FediverseRecognizer(),
        BlueskyRecognizer(),
        RedditUserRecognizer(),
        DidRecognizer(),
        AtUriRecognizer(),
        LinkRecognizer(),
        PageRecognizer(),
        SiteRecognizer(),
        LongNumberRecognizer(),
    ]
