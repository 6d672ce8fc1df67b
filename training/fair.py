"""How far the shift of neutral may go before neutral mentions of groups of people are read as ill said.

To a model that learnt that plain facts are complaints, "the film is about a Jewish family" is soon one. The sentences are those of the audit
(`read/mentions.py`), scrubbed as a study's posts are, and the limit is the one that a study has unless it sets another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.mentions import NEUTRAL_ILL, Told, mentions, read_mentions
from townhum.read.tone_model import ModelReader
from townhum.read.view import view
from townhum.read.writing import WRITINGS, Writing
from townhum.run.stages import build_scrubber
from townhum.study.model import Fairness
from training.points import SHIFTS
from training.read_corpora import scrub_texts

Shift = NDArray[np.float32]


def least_fair(arrays: Mapping[str, NDArray[Any]]) -> dict[Writing, float]:
    """For each kind of writing the lowest shift of neutral that keeps the audit's limit, as all above it do; `arrays` are without one.

    Raises `ValueError` where none does.
    """
    scrubbed = scrub_texts([one.text for one in mentions()], build_scrubber({}))
    return {writing: min(_fair(arrays, scrubbed, writing)) for writing in WRITINGS}


def _fair(arrays: Mapping[str, NDArray[Any]], scrubbed: Sequence[str], writing: Writing) -> Iterator[float]:
    limit = Fairness().neutral_mentions
    held = takewhile(lambda shift: _worst(arrays, scrubbed, writing, shift) <= limit, SHIFTS)
    return (float(shift[1]) for shift in held)


def _worst(arrays: Mapping[str, NDArray[Any]], scrubbed: Sequence[str], writing: Writing, shift: Shift) -> float:
    """Of 100 neutral mentions of the kind of group that is worst read, how many are read as negative."""
    reader = ModelReader({**arrays, "bias": arrays["bias"] + shift})
    told = reader.read(scrubbed, view(scrubbed), [writing] * len(scrubbed))
    said: list[Told] = [one if text else (None, None) for one, text in zip(told, scrubbed, strict=True)]
    return max(fact.value for fact in read_mentions(lambda _: said) if fact.measure == NEUTRAL_ILL)
