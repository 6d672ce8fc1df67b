"""Reads signals from scrubbed posts, with the query language and the models it needs, and lets no text out."""

from townhum.read.cards import MADE_FOR, NAMED, NOT_FOR, model_facts, trained_on
from townhum.read.correction import Correction
from townhum.read.intents import NAMES as INTENTS
from townhum.read.intents import VERSION as INTENTS_VERSION
from townhum.read.reader import CARDS, Reader, Reading, ToneName
from townhum.read.shares import Confusion, Shares, corrected_shares
from townhum.read.themes import theme_facts
from townhum.read.weights import card, version_of
from townhum.read.writing import USUAL, Writing

__all__ = [
    "CARDS",
    "INTENTS",
    "INTENTS_VERSION",
    "MADE_FOR",
    "NAMED",
    "NOT_FOR",
    "USUAL",
    "Confusion",
    "Correction",
    "Reader",
    "Reading",
    "Shares",
    "ToneName",
    "Writing",
    "card",
    "corrected_shares",
    "model_facts",
    "theme_facts",
    "trained_on",
    "version_of",
]
