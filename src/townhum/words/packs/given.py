"""What is read of each of a study's languages, and what is not given there: for `townhum check`, and for the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from townhum.words import packs

_ENGLISH = "en"


def language_remarks(languages: Iterable[str]) -> Iterator[str]:
    """A sentence for each language but English; one more where shares go uncorrected for them."""
    languages = tuple(languages)
    for code in languages:
        if code != _ENGLISH:
            yield _remark(code)
    if packs.read(languages):
        yield (
            "shares of tone are not corrected in a study that reads another language than English: nobody counted how often tone is misread there "
            "(docs/model-cards.md). Listen in two studies to have the English ones corrected."
        )
        yield "the themes that nobody asked for (table themes) are looked for in English posts alone."


def _remark(code: str) -> str:
    pack = packs.packs().get(code)
    if pack is None:
        return f"posts in {code} are told by their tracks alone: there is no pack for this language, so neither tone nor wishes are read."
    if packs.read([code]):
        return (
            f"{pack.name} posts are read by their own pack: tracks, tone, wishes{' and frequent words' if packs.terms(code) else ', but no frequent words'}; "
            "toward a brand or an aspect the tone of the whole post counts."
        )
    why = pack.scrub.why_off or pack.read.why_off
    return f"{pack.name} posts are told by their tracks alone: the pack is switched off, for it is {why}."
