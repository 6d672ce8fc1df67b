"""All that is Presidio's: the recognizers of it that we use, and the registry in which ours and a user's stand together.

Only this module imports Presidio, whose package loads spaCy with all its parts; it is imported when a text holds what only
Presidio knows, or when a study has recognizers of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from presidio_analyzer import (
    EntityRecognizer,
    LocalRecognizer,
    Pattern,
    PatternRecognizer,
    RecognizerRegistry,
    RecognizerResult,
)
from presidio_analyzer.nlp_engine import NlpArtifacts
from presidio_analyzer.predefined_recognizers import (
    CreditCardRecognizer,
    CryptoRecognizer,
    EmailRecognizer,
    IbanRecognizer,
    IpRecognizer,
    PhoneRecognizer,
)
from spacy.tokens import Doc
from spacy.vocab import Vocab

from townhum.scrub.quiet import stay_offline, stay_silent
from townhum.scrub.recognizers.pattern import Recognizer

_MAIL = r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]++@\w[\w-]*+(?:\.[\w-]++)++"
"""The same language as Presidio's own pattern, in linear time: that one needs minutes for 50,000 hostile characters."""

_IPV6 = r"(?<![\w:.])(?=[0-9A-Fa-f:.]*[0-9A-Fa-f])(?=[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:)[0-9A-Fa-f:.]{2,45}+(?:%\w{1,16})?(?![\w:])"
"""Presidio's own pattern stops at a double colon and leaves the rest; its validation by `ipaddress` decides."""

_REGIONS = ("US", "GB", "DE", "FR", "IT", "ES", "NL", "PL", "IN", "PK", "PH", "NG", "KE", "ZA", "BR", "MX", "JP", "AU")
"""Where national numbers without a country code are read; with one, any country's are. Presidio's defaults hold two
codes that do not exist (UK, FE)."""

NO_ARTIFACTS = NlpArtifacts([], Doc(Vocab()), [], [], None, "en")
"""What a user's recognizers are given instead of a parsed text: none of those chosen here reads it."""

_MADE_BY = {RecognizerResult.RECOGNIZER_NAME_KEY: "townhum"}


def make(entity: str) -> Recognizer:
    """The recognizer of Presidio that we use for an entity. It asks no network and logs nothing."""
    stay_offline()
    stay_silent()
    return _CHOSEN[entity]()


def build_registry(recognizers: Iterable[Recognizer]) -> RecognizerRegistry:
    """A registry of recognizers, each as one of Presidio's kind."""
    stay_offline()
    stay_silent()
    return RecognizerRegistry(recognizers=[_InPresidio(one) for one in recognizers])


def from_rules(rules: Mapping[str, Any]) -> EntityRecognizer:
    """A recognizer of a study's own, from the keys that Presidio's `PatternRecognizer.from_dict` takes."""
    return PatternRecognizer.from_dict(dict(rules))


class _InPresidio(LocalRecognizer):
    """One of our recognizers as one of Presidio's; what opens its gates goes with it."""

    def __init__(self, inner: Recognizer) -> None:
        self._inner = inner
        self.needs_any = getattr(inner, "needs_any", None)
        self.cue_words = getattr(inner, "cue_words", None)
        self.gate = getattr(inner, "gate", None)
        self.fewest_digits: int = getattr(inner, "fewest_digits", 0)
        self.longest_piece: int = getattr(inner, "longest_piece", 0)
        super().__init__(supported_entities=inner.supported_entities, name=getattr(inner, "name", type(inner).__name__))

    def load(self) -> None:
        """Nothing to load."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[RecognizerResult]:
        """What the inner recognizer finds, as Presidio's results."""
        return [
            RecognizerResult(hit.entity_type, hit.start, hit.end, hit.score, recognition_metadata=dict(_MADE_BY))
            for hit in self._inner.analyze(text, entities, nlp_artifacts) or ()
        ]


_CHOSEN: dict[str, Callable[[], EntityRecognizer]] = {
    "EMAIL_ADDRESS": lambda: EmailRecognizer(patterns=[Pattern("linear", _MAIL, 0.5)]),
    "CREDIT_CARD": CreditCardRecognizer,
    "IBAN_CODE": IbanRecognizer,
    "CRYPTO": CryptoRecognizer,
    "PHONE_NUMBER": lambda: PhoneRecognizer(supported_regions=_REGIONS),
    "IP_ADDRESS": lambda: IpRecognizer(patterns=[*IpRecognizer.PATTERNS[:1], Pattern("IPv6", _IPV6, 0.6)]),
}
