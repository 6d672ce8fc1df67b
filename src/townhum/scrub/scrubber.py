"""From posts to scrubbed posts, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from townhum.records import DropReason, Post, Removed, ScrubbedPost
from townhum.scrub.asked import Asked
from townhum.scrub.company import with_company
from townhum.scrub.figures import find_figures
from townhum.scrub.kinds import KIND_OF, OTHER, PLACEHOLDERS, WORD
from townhum.scrub.latin import words_of
from townhum.scrub.meant import find_meant
from townhum.scrub.names import find_names
from townhum.scrub.protection import protection_of
from townhum.scrub.quiet import stay_silent
from townhum.scrub.recognizers import recognizers
from townhum.scrub.recognizers.pattern import Recognizer, looked, shown
from townhum.scrub.second_look import SecondLook
from townhum.scrub.spaced import find_spaced
from townhum.scrub.spans import Found, inside, join, merge
from townhum.scrub.tagged import find_tagged
from townhum.scrub.tongues import Tongues, told_recognizers
from townhum.scrub.traced import Traced, visible
from townhum.scrub.unknown import Unknown
from townhum.words.packs import scrubbed

if TYPE_CHECKING:
    from presidio_analyzer import RecognizerRegistry

Protect = Callable[[str], Iterable[tuple[int, int]]]

_LEAST_SCORE = 0.3  # Presidio scores a bare "::" as an IP address at 0.1; everything we want is at 0.3 or above
_KEPT_FOR_TRACKS = frozenset({"person", "site", WORD})


class Scrubber:
    """Takes identities out of posts: a word stays only if it is known to be harmless. Keeps no text, no state.

    `protect` is called with a text and gives the spans in which a configured track's own words stand: a word, a name or
    a site or a cashtag is kept when it lies wholly inside one, and nowhere else. Handles, addresses and links are never kept.
    `registry` is Presidio's, made by `build_registry()`; without one the same recognizers are asked. `extra` are a study's own
    harmless words. `relaxed` names the special categories that the study may read (see `protection.CATEGORIES`). No model is
    asked, unless `second` is given: it finds much more, at a tenth of the pace (docs/decisions/0029). `languages` are the
    study's: a post in one that has a pack is scrubbed by its words, any other by those of English.
    """

    def __init__(
        self,
        protect: Protect | None = None,
        *,
        registry: RecognizerRegistry | None = None,
        extra: Iterable[str] = (),
        relaxed: Iterable[str] = (),
        second: SecondLook | None = None,
        languages: Iterable[str] = (),
    ) -> None:
        stay_silent()
        self._protect = protect
        codes = scrubbed(languages)
        asked: list[Recognizer] = list(registry.recognizers) if registry else recognizers()
        asked += told_recognizers() if codes else []
        self._artifacts = _no_artifacts() if registry else None
        self._asked = Asked(asked)
        self._entities = sorted({entity for one in asked for entity in one.supported_entities})
        own = tuple(extra)
        self._unknown = Unknown(own)
        may_read = tuple(relaxed)
        self._tongues = Tongues(codes, own, may_read)
        self._protection = protection_of(may_read)
        self._second = second

    def scrub(self, posts: Sequence[Post]) -> list[ScrubbedPost | DropReason]:
        """One for one, in the same order: the post without its identities, or why it is withheld."""
        done: dict[_Wanted, _Cut | DropReason] = {}
        wanted = [
            _Wanted(post.text, post.names_to_hide, post.language if self._tongues.codes else None) for post in posts
        ]
        fresh = list(dict.fromkeys(wanted))
        done.update(zip(fresh, self._cut_all(fresh), strict=True))
        return [_sealed(post, done[key]) for post, key in zip(posts, wanted, strict=True)]

    def withheld_for(self, text: str) -> tuple[str, ...]:
        """The categories for which a post with this text is withheld, of `protection.CATEGORIES`; none if it is not."""
        plain = visible(text).text.lower()
        words = words_of(plain)
        told = set(self._protection.told_in(plain, words))
        return tuple(sorted(told.union(self._tongues.told_in(self._tongues.of(words), plain, words))))

    def _cut_all(self, wanted: Sequence[_Wanted]) -> list[_Cut | DropReason]:
        seen = [visible(one.text) for one in wanted]
        found = self._found_in(
            [_Wanted(traced.text, one.names, one.hint) for traced, one in zip(seen, wanted, strict=True)]
        )
        return [
            spans if isinstance(spans, DropReason) else _cut(traced, spans)
            for traced, spans in zip(seen, found, strict=True)
        ]

    def _found_in(self, asked: Sequence[_Wanted]) -> list[list[Found] | DropReason]:
        """What is taken out of each visible text, beside the names to hide in it, or why it is withheld.

        Each step goes through all texts before the next: what it looks things up in stays at hand for the processor.
        """
        texts = [one.text for one in asked]
        words = [words_of(text.lower()) for text in texts]
        tongues = [self._tongues.of(told, one.hint) for told, one in zip(words, asked, strict=True)]
        withheld = [self._withholds(*row) for row in zip(texts, words, tongues, strict=True)]
        open_to_read = [number for number, is_withheld in enumerate(withheld) if not is_withheld]
        spans: list[list[Found]] = [[] for _ in asked]
        in_english = [number for number in open_to_read if not self._tongues.unknown(tongues[number])]
        for numbers, find in (
            (open_to_read, self._recognized),
            (open_to_read, _spaced),
            (in_english, find_meant),
            (open_to_read, find_figures),
            (in_english, find_tagged),
            (in_english if self._second else (), self._seen_again),
        ):
            for number in numbers:
                spans[number] += find(texts[number], words[number])
        for number in open_to_read:
            if asked[number].names:
                spans[number] += find_names(texts[number], asked[number].names)
        return [
            DropReason.WITHHELD if is_withheld else self._with_unknown(text, found, tongue)
            for text, found, is_withheld, tongue in zip(texts, spans, withheld, tongues, strict=True)
        ]

    def _withholds(self, text: str, words: frozenset[str], tongue: str) -> bool:
        plain = text.lower()
        in_tongue = next(self._tongues.told_in(tongue, plain, words), None)
        return in_tongue is not None or self._protection.withholds(plain, words)

    def _with_unknown(self, text: str, found: list[Found], tongue: str) -> list[Found]:
        """All that is taken out: what was found, but for a track's own words, and the words that are not known."""
        protect = self._protect
        kept = cache(lambda: tuple(protect(text))) if protect else tuple
        if protect and any(_may_be_a_tracks(text, span) for span in found):
            found = [span for span in found if not (_may_be_a_tracks(text, span) and inside(span[:2], kept()))]
        found = merge(found)
        finds = self._tongues.unknown(tongue) or self._unknown
        unknown = finds.find(text, [span[:2] for span in found], kept)
        if not found and not unknown:
            return found
        return join(text, with_company(text, merge([*found, *unknown]) if found else unknown))

    def _seen_again(self, text: str, _: frozenset[str]) -> Iterable[Found]:
        return self._second.find(text) if self._second else ()

    def _recognized(self, text: str, words: frozenset[str]) -> list[Found]:
        found: list[Found] = []
        seen = shown(text, words)
        opened: dict[int, bool] = {}  # shared gates, by what they are
        for one in self._asked.about(text, words):
            if (gate := one.gate) is not None:
                is_open = opened.get(id(gate)) if one.shared else gate.search(text) is not None
                if is_open is None:
                    is_open = opened[id(gate)] = gate.search(text) is not None
                if not is_open:
                    continue
            if one.look is not None and one.span is not None:
                found += [Found(*span, one.kind) for span in looked(one.look, one.span, seen)]
            else:
                found += self._analyzed(one.recognizer, text)
        return found

    def _analyzed(self, recognizer: Recognizer, text: str) -> Iterator[Found]:
        for result in recognizer.analyze(text, self._entities, self._artifacts) or ():
            if result.score >= _LEAST_SCORE and result.start < result.end:
                yield Found(result.start, result.end, KIND_OF.get(result.entity_type, OTHER))


class _Wanted(NamedTuple):
    """What is to be scrubbed: a text, the names to hide in it, and what the network says of its language, where that counts."""

    text: str
    names: tuple[str, ...]
    hint: str | None = None


def _may_be_a_tracks(text: str, span: Found) -> bool:
    """Whether a track's own word may be meant: a word, a name, a site or a cashtag, which a track lists whole."""
    return span.kind in _KEPT_FOR_TRACKS or (span.kind == "handle" and text[span.start] == "$")


def _spaced(text: str, _: frozenset[str]) -> Iterable[Found]:
    return find_spaced(text)


def _cut(traced: Traced, found: list[Found]) -> _Cut:
    if not found:
        return traced.text, ()
    whole = found
    if traced.origins is not None:
        whole = merge(Found(*traced.whole(span.start, span.end), span.kind) for span in found)
    return _written(traced.text, whole, traced.original)


_Cut = tuple[str, tuple[Removed, ...]]
"""The scrubbed text, and what was taken out of the original."""


def _no_artifacts() -> Any:
    """What a user's recognizers may expect to be given."""
    from townhum.scrub.recognizers.presidio import NO_ARTIFACTS  # noqa: PLC0415  loaded already, by the registry

    return NO_ARTIFACTS


def _written(text: str, found: Sequence[Found], original: Callable[[int, int], tuple[int, int]]) -> _Cut:
    pieces, removed = [], []
    done = at = 0
    for start, end, kind in found:
        placeholder = PLACEHOLDERS[kind]
        at += start - done
        pieces += [text[done:start], placeholder]
        removed.append(Removed(kind, *original(start, end), at))
        at += len(placeholder)
        done = end
    return "".join([*pieces, text[done:]]), tuple(removed)


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
