"""Default deny in another language: finds every word that is not known to be harmless where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from townhum.scrub.beside import OF_A_TRACK, Word
from townhum.scrub.cues import MIXED_IS_HARMLESS, UNITS, starts_sentence
from townhum.scrub.hashtags import splits_into_words
from townhum.scrub.spans import Found
from townhum.scrub.tongues.neighbours import take_neighbours
from townhum.scrub.tongues.speech import Speech
from townhum.scrub.unknown import is_shouted, units_of
from townhum.words import START as KNOWN_IN_ENGLISH
from townhum.words import fold, is_name, vocabulary
from townhum.words.packs.levels import ALWAYS, ANYWHERE, FRAMED, LOWER, START, words_of

Spans = Sequence[tuple[int, int]]

_STRETCHED = re.compile(r"(.)\1{2,}")
_LAUGH = re.compile(
    r"(?:b?[wm]?[auh]?[hj][aeiu]+){2,}[hj]?|(?:lo){2,}l+|x+d+|(?:rs)+|k{3,}|a+h+|o+h+|u+f+f*|p+f+f+|m+h*m+|h+m+|z+z+|j+a+|n+e+i+n+",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\d{1,4}(?:uhr|h|er|ers|te|ten|st|stel|ste|eme|e|re|\u20ac|eur|min|std|tage|[oa]|km|kw|kwh|gr|cl|x\d+)",
    re.IGNORECASE,
)
_SHORTEST_ENGLISH = 3
_LONGEST_FORM = 3  # letters of a German ending


class TongueUnknown:
    """Finds words to take out of posts in one language. `extra` are a study's own harmless words, folded."""

    def __init__(self, speech: Speech, extra: Iterable[str] = ()) -> None:
        self._speech = speech
        self._calling = speech.titles | speech.named
        own = {fold(word): ANYWHERE for word in extra}
        plain = dict.fromkeys(speech.titles | speech.near | speech.things | speech.named, ANYWHERE)
        words = words_of(speech.code)
        self._levels: Mapping[str, int] = {
            **words,
            **{word: level for word, level in plain.items() if words.get(word, 0) < level},
            **own,
        }
        listed = () if speech.capitals else plain.keys() - speech.titles - own.keys()
        self._also_names = frozenset(word for word in listed if words.get(word, 0) <= LOWER and is_name(word))

    def find(self, text: str, found: Spans, protected: Callable[[], Spans] = tuple) -> list[Found]:
        """The spans of unknown words outside `found`; arguments as of `Unknown.find`."""
        if not found and self._is_plain(text):
            return []
        words, said = self._words(text, found)
        self._take_persons(text, words, said)
        if not any(word.out or word.capital for word in words):
            return []
        kept = tuple(protected())
        for word in words:
            if kept and any(a <= word.start and word.end <= b for a, b in kept):
                word.out, word.level = False, OF_A_TRACK
        take_neighbours(text, words, said, self._speech)
        return [Found(w.start, w.end, "person" if w.capital else "word") for w in words if w.out]

    def _is_plain(self, text: str) -> bool:
        """Whether each word is known as it stands, and none says that somebody follows: this is quick, and true of many posts."""
        levels, calling = self._levels, self._calling
        for unit in units_of(text).findall(text):
            level, least = levels.get(unit, 0), START
            if not level and unit.isalpha():
                unit = unit.lower()  # noqa: PLW2901  what is looked up in both
                level, least = 0 if unit in self._also_names else levels.get(unit, 0), ANYWHERE
            if (level < least and not unit.isdigit()) or unit in calling:
                return False
        return True

    def _words(self, text: str, found: Spans) -> tuple[list[Word], list[str]]:
        """The words outside `found`, and each in lower case."""
        matches = list(units_of(text).finditer(text))
        shouted = is_shouted([match[0] for match in matches])
        beyond = len(text) + 1
        claimed = iter([*found, (beyond, beyond)])
        first, last = next(claimed)
        words: list[Word] = []
        said: list[str] = []
        for match in matches:
            start, end = match.span()
            while last <= start:
                first, last = next(claimed)
            if first < end:
                if start < first or last < end:
                    words.append(Word(start, end, ALWAYS, out=True))
                    said.append("")
                continue
            lower = match[0].lower()
            words.append(self._judged(text, match, lower, said, words, shouted=shouted))
            said.append(lower)
        return words, said

    def _judged(
        self, text: str, match: re.Match[str], lower: str, said: list[str], words: list[Word], *, shouted: bool
    ) -> Word:
        unit, (start, end) = match[0], match.span()
        level = self._levels.get(lower, 0)
        if level >= START and unit == lower:
            return Word(start, end, level)
        if unit[0] in "#\uff03":
            return Word(start, end, LOWER, capital=True, out=not splits_into_words(unit[1:], self._levels))
        if not unit.isalpha():
            return Word(start, end, ALWAYS, capital=unit[0].isupper(), out=not _mixed_is_harmless(unit))
        if len(unit) == 1 or (said and said[-1].isdigit() and lower in UNITS):
            return Word(start, end, ALWAYS, capital=len(unit) == 1 and unit.isupper() and unit.isascii())
        word = Word(start, end, level or self._built(lower), capital=unit != lower)
        word.shouted = shouted
        if word.level >= ANYWHERE:
            return word
        word.opens = word.capital and starts_sentence(text, start)
        is_near = bool(words) and start - words[-1].end == 1
        before = said[-1] if is_near or (words and text[words[-1].end : start] in _APOSTROPHES) else ""
        of_a_thing = before in self._speech.things and not (
            before in self._speech.loose and self._is_loose(said[-2:-1])
        )
        word.out = not self._is_harmless(unit, word, text, of_a_thing=of_a_thing)
        return word

    def _is_loose(self, earlier: Sequence[str]) -> bool:
        """Whether what stands before "de" is no thing: a function word, a person, or nothing."""
        return not earlier or self._levels.get(earlier[0]) == ALWAYS or earlier[0] in self._speech.near

    def _goes_on(self, text: str, end: int) -> bool:
        """Whether what follows makes a word of one that opens a sentence: a noun after an adjective, or a function word that no person precedes."""
        following = _NEXT.match(text, end)
        if not following:
            return False
        level = self._levels.get(following[1].lower(), 0)
        if following[1][0].isupper():
            return self._speech.capitals and level >= ANYWHERE and not is_name(following[1])
        return level == ALWAYS and following[1].lower() not in self._speech.after

    def _does_something(self, word: Word, text: str) -> bool:
        """Whether a name in lower case opens a sentence and a verb follows: a thing that does something has an article."""
        following = _NEXT.match(text, word.end)
        if not following or following[1].lower() not in self._speech.after:
            return False
        return is_name(text[word.start : word.end]) and starts_sentence(text, word.start)

    def _built(self, lower: str) -> int:
        """The level of a word that is in no list: stretched, laughed, English, or made of known words."""
        if _LAUGH.fullmatch(lower):
            return ALWAYS
        if _STRETCHED.search(lower):
            plain = (_STRETCHED.sub(by, lower) for by in (r"\1\1", r"\1"))
            return max((level for word in plain if (level := self._levels.get(word, 0)) >= START), default=0)
        if is_name(lower):
            return 0
        if len(lower) >= _SHORTEST_ENGLISH and vocabulary().get(lower, 0) >= KNOWN_IN_ENGLISH:
            return START
        if self._speech.compound and self._speech.compound(lower, self._levels):
            return ANYWHERE
        return 0

    def _is_harmless(self, unit: str, word: Word, text: str, *, of_a_thing: bool) -> bool:
        level = word.level
        if not level:
            return False
        if level == FRAMED:
            return of_a_thing and (not word.capital or self._speech.capitals or word.shouted)
        if not word.capital:
            return level > LOWER or not self._does_something(word, text)
        if word.shouted or (unit.isupper() and len(unit) > _LONGEST_FORM):
            return level >= START or of_a_thing
        if word.opens:
            return level >= START or self._goes_on(text, word.end)
        is_noun = of_a_thing or (level >= START and not is_name(unit))
        return self._speech.capitals and is_noun and unit[1:].islower()

    def _take_persons(self, text: str, words: Sequence[Word], said: Sequence[str]) -> None:
        """Take out a known word where the one before says that it is somebody."""
        speech = self._speech
        for number in range(1, len(words)):
            word, before = words[number], said[number - 1]
            if word.out or word.level == ALWAYS or word.start - words[number - 1].end > _GAP:
                continue
            lower = said[number]
            if before in speech.titles:
                word.out = (word.capital and lower not in speech.titles and not word.shouted) or is_name(lower)
            elif before in speech.named:
                is_called = before in speech.called or " ".join(said[max(0, number - 2) : number]) in speech.called
                word.out = is_called or word.capital or is_name(lower)
            elif before in speech.near:
                is_loose = word.level < ANYWHERE and word.capital and not word.opens and not word.shouted
                is_named = word.capital and lower in self._also_names and self._stands_alone(text, word)
                word.out = is_loose or is_named or (word.level <= LOWER and is_name(lower))

    @staticmethod
    def _stands_alone(text: str, word: Word) -> bool:
        """Whether a capital makes a name of a word of a frame ("con Caro"): within a sentence, and before nothing else that has one."""
        following = _NEXT.match(text, word.end)
        is_title = following is not None and following[1][0].isupper()
        return not word.shouted and not is_title and not starts_sentence(text, word.start)


_GAP = 2
_APOSTROPHES = frozenset({"'", "\u2019", "\u00b4", "`"})
_NEXT = re.compile(r" ([^\W\d_]+)")


def _mixed_is_harmless(unit: str) -> bool:
    if unit.isdigit():
        return True  # long numbers are identifiers, and have a recognizer
    return "_" not in unit and bool(MIXED_IS_HARMLESS.fullmatch(unit) or _CLOCK.fullmatch(unit))
