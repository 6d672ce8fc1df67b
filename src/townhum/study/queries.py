"""What the query of a track may say: what the query language reads, about nobody, and of this study's own sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from townhum.errors import nearest
from townhum.study.languages import mistaken_language
from townhum.study.model import Study, Track
from townhum.words import disguised, name_in, refused_as_identity

# Folding joins "Wendy's" into one word, so what stands before an 's is looked at as written.
_OWNER = re.compile(r"([^\W\d_]{2,})['\u2019]s\b")
_HANDLE = re.compile(r"@\w+|\bu/\w+")


class QueryFacts(NamedTuple):
    """What a query says: the words it listens for, and the (name, value) of each field such as `lang:en`."""

    words: Sequence[str]
    fields: Sequence[tuple[str, str]]


class QueryLanguage(Protocol):
    """What reads a query. `run` hands it in, since it belongs to the room that reads posts."""

    def __call__(self, query: str) -> QueryFacts:
        """What the query says. Raises ValueError, in words for people, where it cannot be read."""


def objection(track: Track, query: QueryFacts, languages: Sequence[str] = ()) -> str | None:
    """Why nobody may listen for this in a study of these languages, or None where they may."""
    for term in [*_HANDLE.findall(track.query), *query.words, *_OWNER.findall(track.query.lower())]:
        reason = refused_as_identity(term, languages)
        if reason == "a handle":
            return f"a query may not hold {reason}: listen for words, never for an account"
        if reason and track.organisation is None:
            return (
                f'"{name_in(term, languages)}" in the query is {reason} as well: nobody may be listened for. Is it a brand or another '
                'organisation? Then add organisation = { name = "…", url = "https://…" }; is it none, take the word out'
            )
        hidden = disguised(term, languages) or disguised(track.label, languages)
        if hidden and track.organisation is None:
            return (
                f"the query or its label holds {hidden}: nobody may be listened for. Is it a brand or another organisation? Then "
                'add organisation = { name = "…", url = "https://…" }; is it none, take it out'
            )
    return None


def mistaken_fields(query: QueryFacts, study: Study | None, sources: Sequence[str] | None) -> Iterator[str]:
    """What `lang:` and `source:` name that the study does not have. None: the sources are not known."""
    for name, value in query.fields:
        if name == "source" and sources is not None and value not in sources:
            yield f"names source:{value}, which sources.toml does not. {nearest(value, sources)}"
        elif name == "lang":
            yield from mistaken_language(value, study.languages if study else None)
