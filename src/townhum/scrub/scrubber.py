"""From posts to scrubbed posts, a batch at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from townhum.records import DropReason, Post, Removed, ScrubbedPost
from townhum.scrub.kinds import KIND_OF, OTHER, PLACEHOLDERS, WORD
from townhum.scrub.names import find_names
from townhum.scrub.protection import Protection
from townhum.scrub.quiet import stay_silent
from townhum.scrub.recognizers import recognizers
from townhum.scrub.recognizers.pattern import Recognizer
from townhum.scrub.spaced import find_spaced
from townhum.scrub.spans import Found, inside, join, merge
from townhum.scrub.traced import Traced, visible
from townhum.scrub.unknown import Unknown

if TYPE_CHECKING:
    from presidio_analyzer import RecognizerRegistry

Protect = Callable[[str], Iterable[tuple[int, int]]]

_LEAST_SCORE = 0.3  # Presidio scores a bare "::" as an IP address at 0.1; everything we want is at 0.3 or above
_PIECES = re.compile(r"[^\W_]+")
_KEPT_FOR_TRACKS = frozenset({"person", "site", WORD})


class Scrubber:
    """Takes identities out of posts: a word stays only if it is known to be harmless. Keeps no text, no state.

    `protect` is called with a text and gives the spans in which a configured track's own words stand: a word, a name or
    a site is kept when it lies wholly inside one, and nowhere else. Handles, addresses and links are never kept.
    `registry` is Presidio's, made by `build_registry()`; without one the same recognizers are asked. `extra` are a study's own harmless words. `relaxed` names the special
    categories that the study may read (see `protection.CATEGORIES`). No model is asked: as measured, hardly any name more
    would go (docs/decisions/0008).
    """

    def __init__(
        self,
        protect: Protect | None = None,
        *,
        registry: RecognizerRegistry | None = None,
        extra: Iterable[str] = (),
        relaxed: Iterable[str] = (),
    ) -> None:
        stay_silent()
        self._protect = protect
        asked: Sequence[Recognizer] = list(registry.recognizers) if registry else recognizers()
        self._artifacts = _no_artifacts() if registry else None
        self._gated = _by_letters(asked)
        self._entities = sorted({entity for one in asked for entity in one.supported_entities})
        self._unknown = Unknown(extra)
        self._protection = Protection(relaxed)

    def scrub(self, posts: Sequence[Post]) -> list[ScrubbedPost | DropReason]:
        """One for one, in the same order: the post without its identities, or why it is withheld."""
        done: dict[tuple[str, tuple[str, ...]], _Cut | DropReason] = {}
        wanted = [(post.text, post.names_to_hide) for post in posts]
        fresh = list(dict.fromkeys(wanted))
        done.update(zip(fresh, self._cut_all(fresh), strict=True))
        return [_sealed(post, done[key]) for post, key in zip(posts, wanted, strict=True)]

    def withheld_for(self, text: str) -> tuple[str, ...]:
        """The categories for which a post with this text is withheld, of `protection.CATEGORIES`; none if it is not."""
        plain = visible(text).text.lower()
        return tuple(sorted(set(self._protection.told_in(plain, frozenset(_PIECES.findall(plain))))))

    def _cut_all(self, wanted: Sequence[tuple[str, tuple[str, ...]]]) -> list[_Cut | DropReason]:
        return [self._cut(visible(text), names) for text, names in wanted]

    def _cut(self, traced: Traced, names: Sequence[str]) -> _Cut | DropReason:
        text = traced.text
        plain = text.lower()
        words = frozenset(_PIECES.findall(plain))
        if self._protection.withholds(plain, words):
            return DropReason.WITHHELD
        protect = self._protect
        kept = cache(lambda: tuple(protect(text))) if protect else tuple
        found = [
            *self._recognized(text, words),
            *find_spaced(text),
            *(find_names(text, names) if names else ()),
        ]
        if self._protect and any(span.kind in _KEPT_FOR_TRACKS for span in found):
            found = [span for span in found if span.kind not in _KEPT_FOR_TRACKS or not inside(span[:2], kept())]
        found = merge(found)
        unknown = self._unknown.find(text, [span[:2] for span in found], kept)
        if not found and not unknown:
            return text, ()
        joined = join(text, merge([*found, *unknown]) if found else unknown)
        whole = joined
        if traced.origins is not None:
            whole = merge(Found(*traced.whole(span.start, span.end), span.kind) for span in joined)
        return _written(text, whole), tuple(Removed(kind, *traced.original(start, end)) for start, end, kind in whole)

    def _recognized(self, text: str, words: frozenset[str]) -> list[Found]:
        letters = frozenset(text)
        found: list[Found] = []
        closed: list[object] = []  # gates; few, and shared by recognizers that stand side by side
        for needs, asked in self._gated.items():
            if needs and needs.isdisjoint(letters):
                continue
            for recognizer, cues, gate in asked:
                if (cues and cues.isdisjoint(words)) or gate in closed:
                    continue
                if gate and not gate.search(text):
                    closed.append(gate)
                    continue
                found += [
                    Found(result.start, result.end, KIND_OF.get(result.entity_type, OTHER))
                    for result in recognizer.analyze(text, self._entities, self._artifacts) or ()
                    if result.score >= _LEAST_SCORE and result.start < result.end
                ]
        return found


_Cut = tuple[str, tuple[Removed, ...]]
"""The scrubbed text, and what was taken out of the original."""


_Asked = tuple[Recognizer, frozenset[str] | None, re.Pattern[str] | None]


def _no_artifacts() -> Any:
    """What a user's recognizers may expect to be given."""
    from townhum.scrub.recognizers.presidio import NO_ARTIFACTS  # noqa: PLC0415  loaded already, by the registry

    return NO_ARTIFACTS


def _by_letters(recognizers: Iterable[Recognizer]) -> dict[frozenset[str] | None, list[_Asked]]:
    """The recognizers by the characters of which a text must hold one, each with what else it asks for."""
    found: dict[frozenset[str] | None, list[_Asked]] = {}
    for one in recognizers:
        asked = one, getattr(one, "cue_words", None), getattr(one, "gate", None)
        found.setdefault(getattr(one, "needs_any", None), []).append(asked)
    return found


def _written(text: str, found: Sequence[Found]) -> str:
    pieces, done = [], 0
    for start, end, kind in found:
        pieces += [text[done:start], PLACEHOLDERS[kind]]
        done = end
    return "".join([*pieces, text[done:]])


def _sealed(post: Post, cut: _Cut | DropReason) -> ScrubbedPost | DropReason:
    if isinstance(cut, DropReason):
        return cut
    return ScrubbedPost(
        source=post.source,
        key=post.key,
        created_at=post.created_at,
        text=cut[0],
        mark=post.mark,
        language=post.language,
        rating=post.rating,
        removed=cut[1],
    )
