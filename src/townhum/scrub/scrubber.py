"""From posts to scrubbed posts, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from presidio_analyzer import RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts
from spacy.language import Language
from spacy.tokens import Doc

from townhum.records import Post, Removed, ScrubbedPost
from townhum.scrub.kinds import KIND_OF, OTHER, PLACEHOLDERS
from townhum.scrub.model import load_model, readable
from townhum.scrub.names import find_names
from townhum.scrub.quiet import stay_silent
from townhum.scrub.recognizers import build_registry
from townhum.scrub.spaced import find_spaced
from townhum.scrub.spans import Found, inside, join, merge
from townhum.scrub.traced import Traced, visible
from townhum.scrub.unknown import Unknown

Protect = Callable[[str], Iterable[tuple[int, int]]]

_BATCH = 512  # posts the model reads at once; from here on larger batches gain nothing
_BATCH_CHARACTERS = 64_000  # and no more than this, so that a batch of long posts stays within some 100 MB
_LEAST_SCORE = 0.3  # Presidio scores a bare "::" as an IP address at 0.1; everything we want is at 0.3 or above
_KEPT_FOR_TRACKS = frozenset({"person", "site", "word"})


class Scrubber:
    """Takes identities out of posts. Holds no state between batches, and keeps no text.

    `protect` is called with a text and gives the spans in which a configured track's own words stand: a brand that looks
    like a person's name or is a site (`Kettlewick`, `kettlewick.example`) is kept when it lies wholly inside one.
    Handles, addresses and links are never kept. `registry` and `model` default to `build_registry()` and `load_model()`.

    Raises `ModelError` when the names model is missing or is not the pinned one.
    """

    def __init__(
        self,
        protect: Protect | None = None,
        *,
        registry: RecognizerRegistry | None = None,
        model: Language | None = None,
    ) -> None:
        stay_silent()
        self._protect = protect
        self._recognizers = tuple((registry or build_registry()).recognizers)
        self._entities = sorted({entity for known in self._recognizers for entity in known.supported_entities})
        self._model = model or load_model()
        self._unknown = Unknown()

    def scrub(self, posts: Sequence[Post]) -> list[ScrubbedPost]:
        """The posts without their identities: one for one, in the same order."""
        traced = [visible(post.text) for post in posts]
        return [
            _sealed(post, text, self._find(text, doc, post.names_to_hide))
            for post, text, doc in zip(posts, traced, self._docs([readable(text.text) for text in traced]), strict=True)
        ]

    def _docs(self, texts: Sequence[str]) -> Iterator[Doc]:
        """What the names model sees in each text. Its vocabulary forgets the words of a batch after it."""
        for batch in _batches(texts):
            with self._model.memory_zone():
                yield from self._model.pipe(batch, batch_size=_BATCH)

    def _find(self, traced: Traced, doc: Doc, names: Sequence[str]) -> list[Found]:
        text = traced.text
        kept = cache(lambda: tuple(self._protect(text)) if self._protect else ())
        found = [*self._recognized(text, doc), *find_spaced(text), *(find_names(text, names) if names else ())]
        if self._protect and any(span.kind in _KEPT_FOR_TRACKS for span in found):
            found = [span for span in found if span.kind not in _KEPT_FOR_TRACKS or not inside(span[:2], kept())]
        found = merge(found)
        unknown = self._unknown.find(text, [span[:2] for span in found], kept)
        if not found and not unknown:
            return []
        joined = join(text, merge([*found, *unknown]))
        return merge(Found(*traced.whole(span.start, span.end), span.kind) for span in joined)

    def _recognized(self, text: str, doc: Doc) -> Iterator[Found]:
        artifacts = NlpArtifacts(list(doc.ents), doc, [], [], None, "en")
        for recognizer in self._recognizers:
            for result in recognizer.analyze(text, self._entities, artifacts) or ():
                if result.score >= _LEAST_SCORE and result.start < result.end:
                    yield _trimmed(text, Found(result.start, result.end, KIND_OF.get(result.entity_type, OTHER)))


def _trimmed(text: str, span: Found) -> Found:
    """A person's span without the possessive ending, which the model counts in."""
    ends_so = span.kind == "person" and text[span.end - 2 : span.end] in {"'s", "\u2019s"}
    return span._replace(end=span.end - 2) if ends_so and span.end - span.start > len("'s") else span


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    characters = 0
    for text in texts:
        if batch and (len(batch) == _BATCH or characters + len(text) > _BATCH_CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(text)
        characters += len(text)
    if batch:
        yield batch


def _sealed(post: Post, traced: Traced, found: Sequence[Found]) -> ScrubbedPost:
    pieces, done = [], 0
    for start, end, kind in found:
        pieces += [traced.text[done:start], PLACEHOLDERS[kind]]
        done = end
    return ScrubbedPost(
        source=post.source,
        key=post.key,
        created_at=post.created_at,
        text="".join([*pieces, traced.text[done:]]),
        mark=post.mark,
        language=post.language,
        rating=post.rating,
        removed=tuple(Removed(kind, *traced.original(start, end)) for start, end, kind in found),
    )
