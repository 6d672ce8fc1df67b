"""What looks into written files: the finder and the second reader, who know what our own models say of themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from townhum.keep.copies import Copies, Names
from townhum.keep.keys import Key
from townhum.keep.own_texts import OwnTexts
from townhum.keep.verify import Verifier
from townhum.read.cards import MODELS, NAMED, model_facts
from townhum.read.themes import theme_facts
from townhum.read.tongues.versions import pack_versions
from townhum.read.weights import card, version_of
from townhum.scrub.model import verify_model
from townhum.scrub.thorough import ThoroughFinder
from townhum.tell.export.published import MANIFEST, SUMS_KEY
from townhum.tell.export.tables import SUMS
from townhum.tell.insight import lift_words, reasons
from townhum.tell.insight.sentences import PHRASES
from townhum.tell.page import document
from townhum.words import packs

_NAMES = Names(SUMS, MANIFEST, SUMS_KEY)


def build_verifier(
    said: Iterable[str] = (), key: Key | None = None, written: Iterable[str] = (), copies: Collection[str] = ()
) -> Verifier:
    """Looks into files with every recognizer, every name, and Presidio's own engine. Raises `ModelError`.

    `said` are texts that the study publishes itself; `key` opens what is encrypted. `written` are texts that townhum would write now, `copies` the SHA-256 of
    those it wrote of the public file. What the cards and the themes of the shipped models say stands in every store.
    """
    verify_model()
    versions = [version_of(name) for name in MODELS if "sha256" in card(name)]  # a short hash may look like a number
    own = [*said, *versions, *pack_versions(packs.packs(), accurate=True).values()]
    cards = [
        text for fact in model_facts("accurate", ("en", *packs.packs())) for text in (fact.model, fact.topic, fact.said)
    ]
    themes = [text for theme in theme_facts() for text in (theme.label, theme.words)]
    return Verifier(
        ThoroughFinder([*own, *cards, *themes]),
        own,
        NAMED,
        key,
        (*PHRASES, *reasons.PHRASES, *lift_words.PHRASES),
        own=OwnTexts([document(""), *written]),
        copies=Copies(copies, _NAMES),
    )
