"""A batch of texts, cut and looked up once, for all the models that read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from townhum.read.features import Context, in_context
from townhum.read.groups import names_group, read_alike
from townhum.read.lexicon import Known, vader_lexicon
from townhum.read.tokens import Tokens, cut


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """The tokens of a batch, what is known of each distinct one, and what their neighbours do to them.

    `said` are the tokens as they were written; in `tokens`, which the models see, some words for groups of people are one.
    `spared` are the texts that name such a group and hold no word that is felt to be bad.
    """

    said: Tokens
    tokens: Tokens
    known: Known
    context: Context
    spared: NDArray[np.bool_]


def view(texts: Sequence[str], *, learning: bool = False) -> View:
    """Look at texts once. Dies with the batch. For `learning` words for groups of people are told apart (see `vader_lexicon`)."""
    said = cut(texts)
    tokens = said if learning else read_alike(said)
    known = vader_lexicon(learning=learning).look_up(tokens.words)
    context = in_context(tokens, known)
    ill = np.bincount(context.text, weights=context.valence < 0, minlength=len(texts)) > 0
    return View(said, tokens, known, context, names_group(tokens) & ~ill)
