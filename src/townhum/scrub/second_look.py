"""A second look at posts, where scrub.toml says `second_look = true`: an encoder of sentences says of each word whether it identifies somebody where it stands.

It knows accounts that nothing announces, secrets and days told in passing, and names that are words. The encoder is all-MiniLM-L6-v2 (Wang and others
2020; Apache-2.0), trained on by `training/scrub/second_look.py` on invented texts. It only ever adds to what is taken out, reads a post alone, and keeps
nothing of it: in a batch the scale of its whole numbers would hang on the neighbours, and with it the answer. Needs the extra `townhum[accurate]`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib import import_module, resources
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from townhum.errors import ModelError
from townhum.scrub.kinds import WORD
from townhum.scrub.spans import Found
from townhum.words.data import data_version
from townhum.words.encoder import BEGIN, END, cut, load_encoder

NAME = "second-look-en"
LEAST, LEAST_BESIDE = 0.5, 0.2
"""How likely a word must be of an identity to be taken out, and one beside such a word: what is likelier than not, and a usual share of it; tuned on nothing."""
WINDOW, STEP = 90, 60
"""Pieces that are read at once, and how far the next reading begins behind: the encoder learnt from texts of at most 96."""

_PART = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST = 100  # characters: what is longer is no word
_DO = "Run pip install 'townhum[accurate]', or take second_look out of scrub.toml."
_ABSENT = "the second look needs onnxruntime, which is not installed"


class Likely(NamedTuple):
    """A word or sign of a text, how likely it is of an identity, and whether of a person's name rather than of another."""

    start: int
    end: int
    likely: float
    is_person: bool


class SecondLook:
    """Sees what identifies in a text. `bring` imports what comes with the extra. Raises `ModelError`, when it is first asked, where that is not installed."""

    def __init__(self, bring: Callable[[str], Any] = import_module) -> None:
        self._bring = bring

    def find(self, text: str) -> list[Found]:
        """What identifies in a visible text, in order: persons, and words of other identities."""
        return list(_runs(self.read(text)))

    def read(self, text: str) -> list[Likely]:
        """Each word and each sign of a visible text, in order."""
        places = [match.span() for match in _PART.finditer(text)]
        pieces = [self._pieces(text[start:end]) for start, end in places]
        owner = np.repeat(np.arange(len(places)), [len(of) for of in pieces])
        chances = np.zeros((len(places), 3))
        chances[:, 0] = 1.0
        for word, said in zip(owner, self._chances([one for of in pieces for one in of]), strict=True):
            if said[0] < chances[word, 0]:
                chances[word] = said
        return [
            Likely(*place, float(1.0 - none), bool(person > other))
            for place, (none, other, person) in zip(places, chances, strict=True)
        ]

    def _pieces(self, word: str) -> list[int]:
        plain = word.lower()
        if not plain.isascii():
            plain = "".join(one for one in unicodedata.normalize("NFD", plain) if not unicodedata.combining(one))
        _, number, longest = self._encoder
        return cut(plain[: _LONGEST + 1], number, longest, _LONGEST)

    def _chances(self, pieces: Sequence[int]) -> NDArray[np.float64]:
        """Of each piece how likely it is of nothing, of an identity and of a person: by the reading that gives it the least of nothing."""
        encode, number, _ = self._encoder
        found = np.ones((len(pieces), 3)) * [1.0, 0.0, 0.0]
        for start in range(0, max(len(pieces) - WINDOW + STEP, 1), STEP):
            part = pieces[start : start + WINDOW]
            said = encode(np.array([[number[BEGIN], *part, number[END]]], np.int64))[0, 1:-1].astype(np.float64)
            said = np.exp(said - said.max(axis=1, keepdims=True))
            said /= said.sum(axis=1, keepdims=True)
            seen = found[start : start + WINDOW]
            np.copyto(seen, said, where=(said[:, :1] < seen[:, :1]))
        return found

    @cached_property
    def _encoder(self) -> tuple[Callable[[Any], Any], Mapping[str, int], int]:
        try:
            encode, listed = load_encoder(_raw(), self._bring)
        except ImportError:
            raise ModelError(_DO, _ABSENT, where=NAME) from None
        return encode, {piece: place for place, piece in enumerate(listed)}, max(map(len, listed))


def second_look_version(find: Callable[[str], object] = find_spec) -> str:
    """The name and a short hash of the encoder, and its thresholds: what a number that was counted with it hangs on.

    Raises `ModelError` where the extra is not installed, so that a run ends before a post is collected.
    """
    if find("onnxruntime") is None:
        raise ModelError(_DO, _ABSENT, where=NAME)
    return f"{NAME} {LEAST} {LEAST_BESIDE} {data_version(_folder())}"


def _raw() -> bytes:
    return _folder().joinpath(f"{NAME}.onnx").read_bytes()


def _folder() -> Traversable:
    return resources.files("townhum.scrub").joinpath("second")


def _runs(words: Sequence[Likely]) -> Iterator[Found]:
    done = 0
    for at, word in enumerate(words):
        if at < done or word.likely < LEAST:
            continue
        first, last = at, at + 1
        while first > done and words[first - 1].likely >= LEAST_BESIDE:
            first -= 1
        while last < len(words) and words[last].likely >= LEAST_BESIDE:
            last += 1
        done = last
        run = words[first:last]
        yield Found(run[0].start, run[-1].end, "person" if max(run, key=_likeliest).is_person else WORD)


def _likeliest(word: Likely) -> float:
    return word.likely
