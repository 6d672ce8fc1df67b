"""The words of a scrubbed text as tone and intent see them: with punctuation, emoticons, emoji and placeholders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from townhum.records import PLACEHOLDER

MOST_CHARACTERS = 2_000
"""Tone was learnt from short texts; more text makes no answer surer."""

_EMOTICON = r"[<>]?[:;=8xX]['o*-]?[)(\[\]DPp/\\|*3@]+(?!\w)|<3+|\^_*\^|-_+-"
TOKEN = re.compile(
    rf"{PLACEHOLDER.pattern}|{_EMOTICON}|#?[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+(?:[.,]\d+)*|[!?]+|\.{{2,}}|[^\w\s]"
)
"""Placeholders first, so that none is taken for a word."""

_LINK = "[LINK]"
_NOTHING = " " * len(_LINK)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a batch of texts: each distinct one once, and the texts as numbers of them.

    `words[number]` holds the distinct tokens, `starts` where each text begins in `number`; both are sorted by nothing
    but the order of first meeting, so nothing outlives the batch. `at` is the offset of each token in its own text.
    """

    words: list[str]
    number: NDArray[np.int32]
    starts: NDArray[np.int64]

    @property
    def lengths(self) -> NDArray[np.int64]:
        """How many tokens each text has."""
        return np.diff(np.append(self.starts, len(self.number)))


def without_links(text: str) -> str:
    """The part of a text that is read, of the same length, with blanks for links.

    Whether a post ends in a link is a habit of its network, not a tone: half of the tweets that the models learn from do,
    hardly a comment on Reddit does. A model that heeds links finds a network without them more opinionated than it is.
    """
    return text[:MOST_CHARACTERS].replace(_LINK, _NOTHING)


def cut(texts: Sequence[str]) -> Tokens:
    """Cut texts into tokens, once for all that reads them."""
    known: dict[str, int] = {}
    numbers: list[int] = []
    starts: list[int] = []
    number = known.setdefault
    for text in texts:
        starts.append(len(numbers))
        numbers += [number(word, len(known)) for word in TOKEN.findall(without_links(text))]
    return Tokens(list(known), np.asarray(numbers, np.int32), np.asarray(starts, np.int64))
