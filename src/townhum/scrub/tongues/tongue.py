"""All that scrubbing in one other language takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from townhum.scrub.recognizers.pattern import Recognizer
from townhum.scrub.tongues.guess import ENGLISH, Guess
from townhum.scrub.tongues.protection import TongueProtection
from townhum.scrub.tongues.speech import disclosures_of, speech_of
from townhum.scrub.tongues.unknown import TongueUnknown


def told_recognizers() -> list[Recognizer]:
    """What finds the identifiers that a word of another language tells."""
    from townhum.scrub.tongues.identifiers import TOLD  # noqa: PLC0415  patterns, for a study that reads one

    return [recognizer() for recognizer in TOLD]


class Tongues:
    """The languages of a study that have a pack. `extra` are the study's own harmless words, `relaxed` categories it may read."""

    def __init__(self, codes: Iterable[str], extra: Iterable[str] = (), relaxed: Iterable[str] = ()) -> None:
        own, may_read = tuple(extra), tuple(relaxed)
        self.codes = tuple(codes)
        self._guess = Guess(self.codes) if self.codes else None
        self._unknown: Mapping[str, TongueUnknown] = {code: _unknown(code, own) for code in self.codes}
        self._protection = {code: _protection(code, may_read) for code in self.codes}

    def of(self, words: frozenset[str], hint: str | None = None) -> str:
        """In which language a text of these lower-case words is scrubbed: a code of these, or "en"."""
        return self._guess.of(words, hint) if self._guess else ENGLISH

    def unknown(self, code: str) -> TongueUnknown | None:
        """What finds the unknown words of a text in this language; None for English."""
        return self._unknown.get(code)

    def told_in(self, code: str, plain: str, words: frozenset[str]) -> Iterator[str]:
        """The special categories that a lower-case text in this language tells of; none of a text in English."""
        protection = self._protection.get(code)
        if protection:
            yield from protection.told_in(plain, words)


# Both are the same for every scrubber of the same study, and take some tenths of a second.


@cache
def _unknown(code: str, own: tuple[str, ...]) -> TongueUnknown:
    return TongueUnknown(speech_of(code), own)


@cache
def _protection(code: str, may_read: tuple[str, ...]) -> TongueProtection:
    return TongueProtection(disclosures_of(code), may_read)
