"""The words known to be harmless, and the names they must not be. Made by `training/scrub/build_vocabulary.py`.

Everything else is taken out of a post: see `townhum.scrub.unknown`.
"""

from townhum.words.fold import fold
from townhum.words.refuse import refused_as_identity
from townhum.words.terms import term_number, term_numbers, term_text, term_words
from townhum.words.vocabulary import (
    ALWAYS,
    ANYWHERE,
    FOREIGN,
    LOWER,
    OPENING,
    START,
    is_common_name,
    is_name,
    vocabulary,
    vocabulary_version,
)

__all__ = [
    "ALWAYS",
    "ANYWHERE",
    "FOREIGN",
    "LOWER",
    "OPENING",
    "START",
    "fold",
    "is_common_name",
    "is_name",
    "refused_as_identity",
    "term_number",
    "term_numbers",
    "term_text",
    "term_words",
    "vocabulary",
    "vocabulary_version",
]
