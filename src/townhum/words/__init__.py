"""The words known to be harmless, and the names they must not be. Made by `training/scrub/build_vocabulary.py`.

Everything else is taken out of a post: see `townhum.scrub.unknown`.
"""

from townhum.words.apostrophes import plain_apostrophes
from townhum.words.disguise import disguised
from townhum.words.fold import fold
from townhum.words.refuse import also_names, name_in, refused_as_identity
from townhum.words.scripts import HANGUL, UNSPACED
from townhum.words.terms import term_number, term_text, term_words
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
    "HANGUL",
    "LOWER",
    "OPENING",
    "START",
    "UNSPACED",
    "also_names",
    "disguised",
    "fold",
    "is_common_name",
    "is_name",
    "name_in",
    "plain_apostrophes",
    "refused_as_identity",
    "term_number",
    "term_text",
    "term_words",
    "vocabulary",
    "vocabulary_version",
]
