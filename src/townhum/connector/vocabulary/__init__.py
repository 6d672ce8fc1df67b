"""The closed vocabulary in which a manifest alone says how a place is walked. Words and their rules; nothing that runs.

There are no expressions, no scripts and no inheritance: what cannot be said here needs a decoder in Python.
"""

from townhum.connector.vocabulary.keys import Key, options_of
from townhum.connector.vocabulary.requests import Access, Asked, Children, Listing, Paging, Refusal
from townhum.connector.vocabulary.strict import Paths, Strict
from townhum.connector.vocabulary.surveys import SAID, Answers
from townhum.connector.vocabulary.templates import Template, names_in
from townhum.connector.vocabulary.writing import Reading, Scale, Templates

__all__ = [
    "SAID",
    "Access",
    "Answers",
    "Asked",
    "Children",
    "Key",
    "Listing",
    "Paging",
    "Paths",
    "Reading",
    "Refusal",
    "Scale",
    "Strict",
    "Template",
    "Templates",
    "names_in",
    "options_of",
]
