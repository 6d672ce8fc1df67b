"""What finds identifiers: the base of our own recognizers, and a gate before those of Presidio.

Nothing here imports Presidio, whose package loads spaCy with all its parts: `presidio` does, once a text holds what only
Presidio knows. What is asked for is Presidio's own contract, so that its recognizers, and a user's, are asked the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, ClassVar, NamedTuple, Protocol

from townhum.scrub.latin import latin, words_of
from townhum.scrub.recognizers.starts import Starts


class Result(Protocol):
    """One finding, with Presidio's names: our own `Hit`, or a `RecognizerResult`."""

    @property
    def entity_type(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def score(self) -> float: ...


class Hit(NamedTuple):
    """What was found, and where."""

    entity_type: str
    start: int
    end: int
    score: float


class Look(NamedTuple):
    """How to look without asking the recognizer itself: its pattern, the string that a text must hold in any case, and a quick `hint`.

    `hint` is asked about the text as it reads in plain letters, and says nothing where nothing can be found; `latin` says that the pattern is
    matched against these too. `starts` are tried before all of the text is.
    """

    pattern: re.Pattern[str]
    needs: str
    latin: bool = False
    hint: Callable[[str], object] | None = None
    starts: Starts | None = None


class Shown(NamedTuple):
    """A text, how it reads in plain letters, as long as it is, and the lower-case words of both."""

    text: str
    plain: str
    words: frozenset[str]


def shown(text: str, words: frozenset[str]) -> Shown:
    """A text whose words are `words` (see `words_of`), as it is shown to recognizers. Of plain letters capitals may be others than of the text's own."""
    plain = latin(text)
    return Shown(text, plain, words if plain == text else words.union(words_of(plain.lower())))


class Recognizer(Protocol):
    """What is asked of a recognizer. Every `EntityRecognizer` of Presidio is one."""

    @property
    def supported_entities(self) -> list[str]: ...

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any) -> Sequence[Result] | None:
        """Everything found in the text."""


class LinearRecognizer:
    """Finds one entity by one pattern that runs in linear time.

    Presidio's own pattern recognizer gives up after a timeout and lets the text through; these cannot run long. A
    subclass states `entity`, `pattern`, and `needs`: a string without which (any case) a text cannot hold a match. It
    may narrow or refuse a match in `span`. `needs_any`, where given, are characters of which a text must hold one, and
    `cue_words` are lower-case words: the scrubber asks for them before it calls, and so it does whether a text has `fewest_digits` and,
    between white space, a piece of `longest_piece` characters (for those without cue words). `gate` is a quick pattern without which
    the slow one cannot match; recognizers that share one object are asked once a text. `starts` are the words with which matches begin. `examples` and `counter_examples` are tested for each.
    """

    entity: ClassVar[str]
    pattern: ClassVar[re.Pattern[str]]
    needs: ClassVar[str]
    needs_any: ClassVar[frozenset[str] | None] = None
    cue_words: ClassVar[frozenset[str] | None] = None
    gate: ClassVar[re.Pattern[str] | None] = None
    fewest_digits: ClassVar[int] = 0
    longest_piece: ClassVar[int] = 0
    starts: ClassVar[Starts | None] = None
    examples: ClassVar[tuple[str, ...]] = ()
    counter_examples: ClassVar[tuple[str, ...]] = ()
    score: ClassVar[float] = 1.0

    @property
    def supported_entities(self) -> list[str]:
        """The one entity it finds."""
        return [self.entity]

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[Hit]:
        """Every match in the text. Presidio's contract: the other arguments are not needed here."""
        del entities, nlp_artifacts
        if self.needs and self.needs not in text and self.needs not in text.lower():
            return []
        return [Hit(self.entity, start, end, self.score) for start, end in self._spans(text)]

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The part of a match to take out, or None to leave it."""
        return match.span()

    def look(self) -> Look | None:
        """What finds the same as `analyze` with `span`; None where a subclass looks in a way of its own, or is unsure of what it finds."""
        return Look(self.pattern, self.needs, starts=self.starts) if looks_as(self, LinearRecognizer) else None

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        for match in self.pattern.finditer(text):
            span = self.span(match)
            if span is not None:
                yield span


def looks_as(one: LinearRecognizer, base: type[LinearRecognizer], *more: str) -> bool:
    """Whether a recognizer looks for its matches as `base` does, and does `more` as it does."""
    return all(getattr(type(one), name) is getattr(base, name) for name in ("analyze", "_spans", *more))


Span = Callable[[re.Match[str]], tuple[int, int] | None]
"""Which part of a match is taken out: `LinearRecognizer.span`."""


def looked(look: Look, span: Span, text: Shown) -> Sequence[tuple[int, int]]:
    """What a recognizer of this look finds in a text: most often nothing, at the cost of one search."""
    if look.hint and not look.hint(text.plain):
        return ()
    if look.needs and look.needs not in text.text and look.needs not in text.text.lower():
        return ()
    read = text.plain if look.latin else text.text
    start = look.starts.first(look.pattern, read, text.plain.lower(), text.words) if look.starts else 0
    first = None if start is None else look.pattern.search(read, start)
    if first is None:
        return ()
    spans = map(span, look.pattern.finditer(read, first.start()))
    return [one for one in spans if one is not None and one[0] < one[1]]


class Gated:
    """A recognizer of Presidio, asked only about texts in which `gate` is found, and made for the first of them.

    `name` is what Presidio calls it. The gate must match wherever the recognizer could. Long texts are read in windows: Presidio compares every finding
    with every other.
    """

    _WINDOW = 2_000  # characters
    _OVERLAP = 200  # longer than anything to be found, so that one window holds it whole

    def __init__(
        self,
        make: Callable[[], Recognizer],
        entity: str,
        gate: re.Pattern[str],
        needs_any: str,
        *,
        name: str,
        fewest_digits: int = 0,
        longest_piece: int = 0,
    ) -> None:
        self.name, self.fewest_digits, self.longest_piece = name, fewest_digits, longest_piece
        self._make = make
        self.gate = gate
        self.needs_any = frozenset(needs_any)
        self.supported_entities = [entity]

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[Hit]:
        """What the recognizer finds, or nothing."""
        if not self.gate.search(text):
            return []
        starts = range(0, max(1, len(text) - self._OVERLAP), self._WINDOW)
        windows = [(start, text[start : start + self._WINDOW + self._OVERLAP]) for start in starts]
        return [
            moved(result, start)
            for start, window in windows
            for result in self._inner.analyze(window, entities, nlp_artifacts) or ()
        ]

    @cached_property
    def _inner(self) -> Recognizer:
        return self._make()


def moved(result: Result, by: int) -> Hit:
    """A result of a window, with offsets in the whole text."""
    return Hit(result.entity_type, result.start + by, result.end + by, result.score)


DOTTED = re.compile(r"\.(?:(?<=[\w-]\.)[\w-]|(?<=[wW]\.)[^\s<>\"]|(?<=[wW]\d\.)[^\s<>\"])")
"""Gate of what holds a host name. Like every gate it begins with the rarest sign: the engine skips to that."""

DIGITS_NEAR = re.compile(r"\d\D{0,3}\d\D{0,3}\d")
"""Gate of numbers of three digits and more, whatever parts them."""
