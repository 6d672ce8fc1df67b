"""The tone toward one thing in a text, from the words around it: the clause it stands in, not the whole post.

A linear model over the words before and after the target by place, those of its clause, and the lexicon's valences near
and far (windows after the linear systems of SemEval-2014 task 4). Trained by `training/aspects.py` on MAMS, in whose
sentences each aspect has another tone than its neighbour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.clauses import clauses_apart
from townhum.read.features import Floats, softmax, times
from townhum.read.lexicon import CONTRAST, vader_lexicon
from townhum.read.named import named_tone, tone_around
from townhum.read.tokens import MOST_CHARACTERS, TOKEN, without_links
from townhum.read.topicquery import Span
from townhum.read.view import View
from townhum.read.weights import load_weights
from townhum.read.windows import dense, sparse
from townhum.records import Tone

NAME = "aspects-en"
_TONES = (Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE)


ALONE, BESIDE = np.float32(0.3), np.float32(0.15)
"""What the tone of a whole text adds to the chance of each tone toward a thing in it, where that is the only one and the text turns, and where
there are others. Chosen on product reviews that the model had not learnt from and on MAMS' validation split; the card has what is read as meant
with it and without."""

Hear = Callable[[Sequence[str], Sequence[int]], Sequence[Tone]]
"""Reads the tone of clauses, each of the text of this number in the batch."""

_SURE = {tone: np.asarray([tone == one for one in _TONES], np.float32) for tone in _TONES}
"""Of what is named as a fault or a merit."""


@dataclass(frozen=True, slots=True)
class Target:
    """One mention of a track: in which text of the batch, of which track, and where it stands."""

    text: int
    track: str
    span: Span


class AspectReader:
    """Reads the tone toward targets by the shipped weights, or by those given. `brands` are the tracks that are brands. Raises `ModelError`."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]] | None = None, brands: Collection[str] = ()) -> None:
        self._brands = frozenset(brands)
        self._arrays = arrays if arrays is not None else load_weights(NAME)

    def read(
        self,
        texts: Sequence[str],
        view: View,
        targets: Sequence[Target],
        tones: Sequence[Tone] | None = None,
        hear: Hear | None = None,
    ) -> list[dict[str, Tone]]:
        """For each text the tone toward each track in it: that of all its mentions together.

        `tones` are those of the whole texts, which are taken where a text speaks of one track alone, or of one brand and one aspect,
        and does not turn: there the model, which learnt from sentences about several things, is worse. Where it turns, or speaks of
        several, they count a little (`ALONE`, `BESIDE`). Where it turns between two things, what counts is the tone of the clause, which `hear` tells.
        """
        felt: list[dict[str, Tone]] = [{} for _ in texts]
        near = [each for each in targets if each.span.start < MOST_CHARACTERS and view.tokens.lengths[each.text]]
        if not near:
            return felt
        chances = self.chances(texts, view, near)
        together: dict[tuple[int, str], Floats] = {}
        whole, leans = self._whole(view, near, tones) if tones else ({}, {})
        own = self._own(texts, view, near, hear) if hear else {}
        for number, (target, said) in enumerate(zip(near, chances, strict=True)):
            key = target.text, target.track
            heard = whole.get(target.text, said + own.get(number, leans.get(target.text, 0)))
            row = self._named(texts[target.text], target.span, heard, alone=target.text in whole)
            together[key] = together[key] + row if key in together else row
        for (text, track), row in together.items():
            felt[text][track] = _TONES[int(row.argmax())]
        return felt

    def _whole(
        self, view: View, targets: Sequence[Target], tones: Sequence[Tone]
    ) -> tuple[dict[int, Floats], dict[int, Floats]]:
        """The tone of each whole text that speaks of one thing, and in which good and bad do not meet; of the others what it adds."""
        context, size = view.context, len(view.tokens.starts)
        kinds = (context.valence > 0, context.valence < 0, (context.flags & CONTRAST) > 0)
        good, bad, turns = (np.bincount(context.text[kind], minlength=size) > 0 for kind in kinds)
        tracks: dict[int, set[str]] = {}
        for target in targets:
            tracks.setdefault(target.text, set()).add(target.track)
        lone = {text for text, met in tracks.items() if len(met & self._brands) <= 1 and len(met - self._brands) <= 1}
        plain = {text: _SURE[tones[text]] for text in lone if not turns[text] and not (good[text] and bad[text])}
        leans = {text: (ALONE if text in lone else BESIDE) * _SURE[tones[text]] for text in tracks if text not in plain}
        return plain, leans

    @staticmethod
    def _own(texts: Sequence[str], view: View, targets: Sequence[Target], hear: Hear) -> dict[int, Floats]:
        """What the tone of its own clause adds, for each target between which and another one its text turns."""
        turns = {*view.context.text[(view.context.flags & CONTRAST) > 0].tolist()}
        met = Counter(target.text for target in targets if target.text in turns)
        chosen = [number for number, target in enumerate(targets) if met[target.text] > 1]
        first, _ = places(texts, view, [targets[number] for number in chosen])
        apart = clauses_apart(texts, view, [targets[number].text for number in chosen], first)
        if not apart:
            return {}
        said = list(dict.fromkeys(apart.values()))
        tones = dict(zip(said, hear([clause for _, clause in said], [text for text, _ in said]), strict=True))
        return {chosen[number]: ALONE * _SURE[tones[clause]] for number, clause in apart.items()}

    @staticmethod
    def _named(text: str, span: Span, said: Floats, *, alone: bool) -> Floats:
        """What is said of a mention by naming a fault or a merit; else what the model said. `alone`: of one thing only is spoken."""
        tone = named_tone(text, *span)
        if tone is None:
            hears_nothing = alone and _TONES[int(said.argmax())] is Tone.NEUTRAL
            tone = tone_around(text, *span, vader_lexicon().felt(), plainly=hears_nothing)
        return said if tone is None else _SURE[tone]

    def chances(self, texts: Sequence[str], view: View, targets: Sequence[Target]) -> Floats:
        """The probability of negative, neutral and positive toward each target."""
        arrays = self._arrays
        first, last = places(texts, view, targets)
        hashes, there = sparse(view, first, last)
        weights = (arrays["words"][hashes] * there[:, :, None]).sum(axis=1, dtype=np.int32)
        logits = weights * arrays["scale"] / np.sqrt(np.maximum(there.sum(axis=1), 1))[:, None]
        return softmax(logits + times(dense(view, first, last), arrays["dense"]) + arrays["bias"])


def places(texts: Sequence[str], view: View, targets: Sequence[Target]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first and last token, numbered through the batch, of each target."""
    offsets: dict[int, NDArray[np.int64]] = {}
    first, last = [], []
    for target in targets:
        if target.text not in offsets:
            found = [match.start() for match in TOKEN.finditer(without_links(texts[target.text]))]
            offsets[target.text] = np.asarray(found, np.int64)
        starts, base = offsets[target.text], int(view.tokens.starts[target.text])
        begins = max(int(np.searchsorted(starts, target.span.start, side="right")) - 1, 0)
        ends = max(int(np.searchsorted(starts, target.span.end, side="left")) - 1, begins)
        first.append(base + begins)
        last.append(base + ends)
    return np.asarray(first, np.int64), np.asarray(last, np.int64)
