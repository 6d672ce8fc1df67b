"""A batch of texts of one other language, cut and looked up once."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from townhum.read.features import in_context
from townhum.read.tokens import cut
from townhum.read.tongues.grammar import GRAMMARS
from townhum.read.tongues.lexicon import lexicon
from townhum.read.tongues.phrases import marked
from townhum.read.view import View

_ELIDED = re.compile(
    r"\b([cdjlmnstv]|(?:jus|lors|puis|quoi)?qu|un|nessun|(?:d|n|s|c)?[aeo]ll|sull|quest|quell|bell|com|dov|cos|anch|tutt|mezz|sant|grand|senz|pover)'(?=\w)",
    re.IGNORECASE,
)
"""What French and Italian leave a vowel out of."""


def view_in(code: str, texts: Sequence[str]) -> View:
    """Look at texts of a language with a pack once. Dies with the batch."""
    grammar = GRAMMARS[code]
    tokens = cut([marked(apart(text) if grammar.elides else text, code) for text in texts])
    known = lexicon(code).look_up(tokens.words)
    context = in_context(tokens, known, grammar.back)
    return View(tokens, tokens, known, context, np.zeros(len(texts), np.bool_))


def apart(text: str) -> str:
    """The text, of the same length, with a blank where a word is elided: "n'est" are two words."""
    return _ELIDED.sub(r"\1 ", text) if "'" in text else text
