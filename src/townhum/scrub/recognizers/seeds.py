"""The words from which a wallet is made anew: whoever reads them owns it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from townhum.scrub.recognizers.cued import CuedRecognizer, words

_NEVER = (
    "the|and|was|were|for|are|with|has|had|but|not|its|his|her|hers|our|from|have|been|your|their|she|because|does|did|which|"
    "would|could|my"
)
"""Words of nearly every sentence that no phrase holds: BIP-39's list leaves them out."""


class SeedRecognizer(CuedRecognizer):
    """`seed phrase: apple table lamp …`: in a post that speaks of one, so many words in a row as make up a phrase."""

    entity = "KEY"
    cue_words = words("seed seeds recovery mnemonic backup wallet secret passphrase phrase")
    pattern = re.compile(
        rf"(?<![\w'\u2019])(?:(?!(?:{_NEVER})\b)[a-z]{{3,8}}(?![\w'\u2019])[\W\d_]{{1,6}}(?![\w]{{1,2}}\b)){{7,40}}(?!(?:{_NEVER})\b)[a-z]{{3,8}}\b",
        re.IGNORECASE,
    )
    examples = (
        "seed phrase: apple table lamp chair river stone cloud bread light horse green window",
        "recovery words are lemon, paper, glass, tiger, ocean, metal, sugar, wheel, plane, candy, fence, globe",
    )
    counter_examples = ("my seed phrase is safe", "never tell anyone the seed phrase of your wallet")
    _FEWEST = 11
    _SAID = re.compile(
        r"\b(?:seed|recovery|backup|mnemonic|secret|wallet)\W{1,3}(?:recovery\W{1,3})?(?:phrase|words?|key|seed)s?\b|\bmnemonics?\b|\bpassphrase\b",
        re.IGNORECASE,
    )

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        if self._SAID.search(text):
            yield from super()._spans(text)

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """From the first word after the name of the thing on."""
        said = list(self._SAID.finditer(match[0]))
        text = match[0][said[-1].end() :] if said else match[0]
        ahead = match.string[: match.start()]
        many = len(re.findall(r"[^\W\d_]+", text))
        told = bool(said) or bool(_TOLD.search(ahead))
        if many < (self._TOLD_FEWEST if told else self._FEWEST):
            return None
        return match.end() - len(text.lstrip(" :=-")), match.end()

    _TOLD_FEWEST = 8


_TOLD = re.compile(r"(?:[:=]|\b(?:is|are))\s{0,3}(?:\d{1,2}\W{1,3})?\Z", re.IGNORECASE)
