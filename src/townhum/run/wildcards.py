"""What the queries of a study reach by a trailing *, and which of their words people are called: for `townhum check`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from townhum.read.topicquery import parse, phrases, reached, terms
from townhum.study import Track
from townhum.words import HANGUL, also_names

_KOREAN = re.compile(f"[{HANGUL}]{{2,}}\\*?")
_SYLLABLES = re.compile(f"[{HANGUL}](?: [{HANGUL}])+")
"""A Korean word as it is looked for in hashtags: none of its syllables is asked for alone."""
_SHOWN = 6  # words a beginning


def wildcards(tracks: Mapping[str, Track], own: Iterable[str] = ()) -> Iterator[str]:
    """A line a track and beginning: the words it reaches, the first few of them. `own` are the study's harmless words."""
    own = tuple(own)
    for name, track in tracks.items():
        asked = (word for phrase in phrases(parse(track.query).root) for word in phrase.words if word.prefix)
        for word in dict.fromkeys(asked):
            yield f"{name}: {word.text}* reaches {_short(reached(word.text, own), word.text)}"


def names_too(tracks: Mapping[str, Track]) -> Iterator[str]:
    """A word on each brand that asks for a name by a word, and says of no organisation that it bears it."""
    for name, track in tracks.items():
        if track.kind != "brand" or track.organisation is not None:
            continue
        asked = (term for term in terms(parse(track.query)) if not _SYLLABLES.fullmatch(term))
        for word in dict.fromkeys(word for term in asked for word in term.split()):
            if also_names(word):
                yield (
                    f'{name} asks for "{word}", which people are called too: it counts where it is written as a word, and goes '
                    'where it may be somebody\'s name. Is it a brand? Then add organisation = { name = "…", url = "https://…" }.'
                )


def within_longer(tracks: Mapping[str, Track]) -> Iterator[str]:
    """A word on each Korean word: it is found with a particle behind it and in a hashtag, but in no longer word."""
    for name, track in tracks.items():
        for word in dict.fromkeys(word for term in terms(parse(track.query)) for word in term.split()):
            if _KOREAN.fullmatch(word):
                yield (
                    f'{name} finds "{word}" with a particle behind it and in a hashtag, but not as the beginning of a longer word: list such words '
                    "beside it, joined by OR."
                )


def _short(words: tuple[str, ...], beginning: str) -> str:
    others = [word for word in words if word != beginning]
    if not others:
        return "itself alone: write out each word" if words else "nothing: it is a name"
    more = len(words) - _SHOWN
    return ", ".join(words[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
