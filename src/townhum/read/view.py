"""A batch of texts, cut and looked up once, for all the models that read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from townhum.read.features import Context, in_context
from townhum.read.lexicon import Known, vader_lexicon
from townhum.read.tokens import Tokens, cut


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """The tokens of a batch, what is known of each distinct one, and what their neighbours do to them."""

    tokens: Tokens
    known: Known
    context: Context


def view(texts: Sequence[str]) -> View:
    """Look at texts once. Dies with the batch."""
    tokens = cut(texts)
    known = vader_lexicon().look_up(tokens.words)
    return View(tokens, known, in_context(tokens, known))
