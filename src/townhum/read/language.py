"""Which language a post is written in, or "und" where there is too little to tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from townhum.errors import ModelError
from townhum.read.language_batch import BatchIdentifier
from townhum.records import PLACEHOLDER

UNDETERMINED = "und"  # ISO 639-2
FEWEST_WORDS = 3
LEAST_PROBABILITY = 0.5
MOST_CHARACTERS = 2_000
"""More text makes no answer surer."""

_NEIGHBOURS = frozenset(
    {
        *("ar", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko"),
        *("nl", "no", "pl", "pt", "ro", "ru", "sv", "ta", "th", "tr", "uk", "ur", "vi", "zh"),
    }
)
"""Languages told apart besides the configured ones, so that "not ours" can be seen: the most written ones on public
networks. Not all 140 that the model knows: among so many, short English posts are mistaken for rare languages."""

_NOT_WORDS = re.compile(rf"{PLACEHOLDER.pattern}|[a-z]{{1,20}}://\S+|[#@]\w+")
_WORD = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\\W\\d_]+")


class LanguageReader:
    """py3langid among the configured languages and their neighbours, never asked about fewer than three words.

    Raises `ModelError` for a configured language that the model does not know.
    """

    def __init__(self, configured: tuple[str, ...]) -> None:
        self._configured = frozenset(configured)
        self._model = BatchIdentifier()
        unknown = sorted(self._configured - self._model.labels)
        if unknown:
            raise ModelError("Take these out of the study's languages.", f"no model knows {', '.join(unknown)}")
        self._model.restrict(sorted(self._configured | _NEIGHBOURS))

    def read(self, text: str, hint: str | None = None) -> str:
        """The ISO 639-1 code of a scrubbed text's language, or "und"."""
        return self.read_many([text], [hint])[0]

    def read_many(self, texts: Sequence[str], hints: Sequence[str | None]) -> list[str]:
        """The language of each text, in order.

        A hint is what the network says. It is often an app's default rather than the writer's choice, so it decides only
        where the text does not, and only for a configured language.
        """
        plain = [_NOT_WORDS.sub(" ", text[:MOST_CHARACTERS]) for text in texts]
        long_enough = [number for number, text in enumerate(plain) if _is_long_enough(text)]
        found = [self._hinted(hint) for hint in hints]
        answers = self._model.classify([plain[number].lower() for number in long_enough])
        for number, (language, probability) in zip(long_enough, answers, strict=True):
            if probability >= LEAST_PROBABILITY:
                found[number] = language
        return found

    def _hinted(self, hint: str | None) -> str:
        code = (hint or "").partition("-")[0].partition("_")[0].lower()
        return code if code in self._configured else UNDETERMINED


def _is_long_enough(text: str) -> bool:
    return len(list(islice(_WORD.finditer(text), FEWEST_WORDS))) == FEWEST_WORDS
