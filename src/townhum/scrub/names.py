"""Erases the names that the connector saw in a post's thread."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from townhum.scrub.common import COMMON
from townhum.scrub.marks import past_marks, written
from townhum.scrub.spans import Found
from townhum.scrub.traced import folded, visible

_SHORTCODE = re.compile(r":\w+:")  # Mastodon's custom emoji in display names
_UNSPACED = re.compile(
    "[\u0e00-\u109f\u1780-\u17ff\u1950-\u1aaf\u1b00-\u1b7f\ua980-\ua9ff\uaa60-\uaa7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]"
)
_SHORT = 2  # letters: "Jo" and "Al" are too short to hide in lower case


def find_names(text: str, names: Iterable[str]) -> Iterator[Found]:
    """Where the names stand in a visible text: whole words, whatever the capitals and accents.

    Of a name of several words each word is hidden on its own too, where it has a capital and is no common word. Names in
    scripts without spaces are found inside a run of characters. Of `account@host` the account is the name.
    """
    known = _Names(names)
    shadow = folded(text)
    for start, end in known.spans(shadow.text):
        first, last = shadow.original(start, end)
        if known.meant(shadow.text[start:end], text[first:last]):
            yield Found(first, past_marks(text, last), "person")


class _Names:
    def __init__(self, names: Iterable[str]) -> None:
        self._sequences: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._runs: set[str] = set()
        self._parts: set[str] = set()
        for name in names:
            self._add(folded(_SHORTCODE.sub(" ", visible(name).text)).text)

    def _add(self, name: str) -> None:
        local, _, host = name.lstrip("@").partition("@")
        words = tuple(written().findall(local))
        for sequence in {words, ("".join(words),)} - {(), ("",)}:
            self._sequences[sequence[0]].add(sequence)
        if len(words) > 1 and not host:
            self._parts.update(word for word in words if len(word) > _SHORT and word not in COMMON)
        self._runs.update(word for word in words if _UNSPACED.search(word) and len(word) >= _SHORT)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        words = list(written().finditer(text))
        for index, word in enumerate(words):
            if word[0] in self._parts:
                yield word.span()
            for sequence in self._sequences.get(word[0], ()):
                said = words[index : index + len(sequence)]
                if tuple(match[0] for match in said) == sequence:
                    yield said[0].start(), said[-1].end()
        for run in self._runs:
            for match in re.finditer(re.escape(run), text):
                yield match.span()

    def meant(self, name: str, written: str) -> bool:
        """Whether what was found is meant: a common or very short word, or a mere part of a name, needs its capital."""
        if not name.isalpha() or not name.isascii():
            return len(name) > 1
        is_whole_name = (name,) in self._sequences.get(name, ())
        needs_capital = not is_whole_name or name in COMMON or len(name) <= _SHORT
        return len(name) > 1 and (not needs_capital or written[:1].isupper())
