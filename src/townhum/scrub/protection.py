"""Posts in which somebody tells of health, faith, love, descent, politics or union, or is a child: nothing is read.

The categories are those of GDPR article 9(1). Only what is said of oneself or one's own people counts ("I have", "my son
is"): a post about hospitals is no disclosure. Each frame is linear in time; each needs a word from a short list, so a
post without one costs a set look-up a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from townhum.scrub.categories import LEXICON, OWN_PEOPLE
from townhum.scrub.frames import ROLES
from townhum.scrub.minors import minors
from townhum.scrub.telling import TERMS, phrases
from townhum.words import ALWAYS, vocabulary

CATEGORIES = (*LEXICON, "minors")
"""What a study may relax by name, with its reason. "minors" it may not: see `RELAXABLE`."""

RELAXABLE = tuple(LEXICON)

_APOSTROPHE = "['\u2019]?"
_BEING = (
    rf"(?:\bi{_APOSTROPHE}m\b|\bi\s+am\b|\bi\s+was\b|\bi{_APOSTROPHE}ve\b|\bi\s+suffer\b|\bi\s+survived\b|\bi\s+identify\b|\bi\s+belong\b"
    rf"|\bi\s+joined\b|\bi\s+voted?\b|\bi\s+practi[cs]e\b|\bi\s+live\s+with\b|\bi\s+came\s+out\b|\bi\s+became\b|\bi\s+converted\b"
    r"|\bas\s+an?\b|\bwe['\u2019]re\b|(?<!\w\s)\bwere\b|\bwe\s+are\b|\bmy\s+own\b|\bmyself\b|\bfellow\b)"
)
"""An apostrophe may be left out, but not in the middle of a sentence of "we're": there "were" is what others were."""
_DOING = (
    r"(?:\bi\s+have\b|\bi\s+had\b|\bi\s+got\b|\bi\s+take\b|\bi\s+support\b|\bi\s+use\b|\bi\s+need\b|\bi\s+started\b|\bi\s+just\s+started\b"
    rf"|\bi{_APOSTROPHE}d\b)"
)
_OTHERS = (
    r"\s+(?:people|persons|folks?|men|women|guys|couples?|families|communit(?:y|ies)|customers?|users?|passengers?|guests?|visitors?|residents?|tenants?|students?|pupils?"
    r"|athletes?|players?|actors?|actresses|characters?|workers?|employees|colleagues|patients?|drivers?|travellers?|travelers?|voters?|candidates?|tourists|fans|shoppers?)\b"
)
"""What follows a term that is said of others: "a ramp for disabled people"."""
_SAID_OF_OTHERS = re.compile(_OTHERS)
_SOON = 40  # characters after a term
_DESCENT = tuple(
    f"{which}{who}"
    for which in ("black", "white", "asian", "trans", "gay")
    for who in (" man", " woman", " person", " guy", " couple")
)
"""Ends of terms that hold their own word for somebody."""
_PERSONS = (" man", " woman", " person", " guy", " couple")
_ONE_PERSON = re.compile(
    r"(?:-\w+)?\s+(?:man|woman|person|guy|lady|couple|customer|passenger|guest|visitor|tourist|athlete|actor|actress|singer|character|family|student|pupil|patient|tenant)\b"
    rf"|\s+(?:{'|'.join(sorted(ROLES))})\b"
)
_MET = re.compile(r"(?:^|[\w'\u2019]\s+)(?:an?|the|this|that|another|one|some|every|two|three|several)\s+(?:\w+\s+)?$")
"""What stands before one of a group who is met, seen or spoken of. After a comma it is the writer: "we, a gay couple, were refused"."""
_ONESELF = re.compile(
    r"\b(?:i['\u2019]?m|(?:we|you|they)['\u2019]re|i['\u2019]?ve|am|are|as|being|be|been|(?<!there )was|(?<!there )were|like|myself|us|fellow|become|became|call(?:ed)?|identify|dat(?:e|ed|ing)|love[ds]?|loving|married|marry|to marry|"
    r"engaged to|slept with|sleeping with|kiss(?:ed)?|kissing|relationship with|living with|live with|with my \w+|my \w+ is)\s+(?:\w+\s+){0,2}$|\bdate with (?:an?|the) $"
)
"""What makes one of them the writer, or somebody of theirs: whom they love, live with, or are."""
_AND_SO_AM_I = re.compile(
    r"\b(?:like (?:me|us|my\w*)|as i am|am one|is (?:what|who) i|here\b|speaking\b|myself\b|and (?:my|our))"
)
_TURNS = re.compile(
    r"\b(?:that|whether|if|how|when|where|why|who|what|behind|beside|near|told|asked|sure|say|said|think|thought|between|among|by|next to|in front of|with|about|happy|glad|surprised|pleased)\b"
)
"""Where the writer has turned to others: "I was told that deaf people get in for free"."""
_MANY = frozenset({"lesbians", "jains"})
_ONESELF_AMONG_THEM = re.compile(
    r"\b(?:we\s+(?:old |young |poor |few |many |all |british |american )?|(?:us|our|my|fellow|other|another|like|as|am|being|both|being|a|an|[a-z]{0,2}['\u2019](?:m|re))\s+(?:\w+\s+)?)$"
)
"""What stands before the term where the writer may be one of these: "us disabled people", "like other queer women"."""
_PEOPLE = rf"\bmy\s+(?:\w+\s+){{0,1}}(?:{'|'.join(OWN_PEOPLE)})\s+(?:\w+\s+){{0,1}}(?:is|was|has|had|got|suffers|takes|needs|lives)\b"
BETWEEN = r"(?:[^\w'\u2019-]+[\w'\u2019-]+){0,5}?[^\w'\u2019-]+"  # each character fits one class only: linear time
_OWN = r"\bmy\s+(?:\w+\s+){0,1}?"
_PIECE = re.compile(r"[^\W_]+")
_TELLERS = frozenset("i im ive id as we were my myself fellow".split())  # noqa: SIM905
"""Of which every frame holds one: `_BEING`, `_DOING`, `_PEOPLE` and `_OWN` begin with them."""
_FIRST_LETTERS = "".join(sorted({one[0] for one in _TELLERS}))
"""Asked for before all else, since at most characters none of the many ways to begin is to be tried."""
_SENTENCE = re.compile(r"[.!?\n;]+")
_FIRST_PERSON = re.compile(r"\b(?:i|im|ive|my|mine|myself|me|we|our|ours|us)\b|\bhere\s*$")
_ELIDED = re.compile(
    r"\W*(?:(?:just|finally|currently|now|still|so|been|also|hi|hello|ok|well|yes)\W+){0,3}"
    r"(?:been|got|had|have|having|started|starting|diagnosed|living|suffering|going|survivor|survived|tested|lost|came|come|hospitali[sz]ed|admitted|pregnant|recovering|"
    r"raised|converted|being|as|celebrated|joined|left|proud|lifelong|still|newly|on|off|took|taking|became|stage|former|ex|fellow|paid|signed|voted|stood|out|turned)\b"
)
"""Openings of a sentence that leaves "I" out: "started chemo on Monday", "came out to everyone"."""


class Protection:
    """Decides whether a post is withheld. `relaxed` names categories that the study may read."""

    def __init__(self, relaxed: Iterable[str] = ()) -> None:
        wanted = [category for category in LEXICON if category not in set(relaxed)]
        self._frames = tuple((name, _cues(_terms(LEXICON[name])), _frame(LEXICON[name])) for name in wanted)
        self._framed = frozenset[str]().union(*(cues for _, cues, _ in self._frames))
        terms: dict[str, dict[str, set[str]]] = {}
        for name, term in ((category, one) for category in wanted for one in _listed(TERMS[category])):
            terms.setdefault(_cue(term), {}).setdefault(name, set()).add(term)
        self._terms = {
            cue: [(name, re.compile(rf"\b(?:{either(some)})\b")) for name, some in of.items()]
            for cue, of in terms.items()
        }
        told = [*((name, *one) for name in wanted for one in phrases(name)), *(("minors", *one) for one in minors())]
        self._phrases = [(name, re.compile(phrase)) for name, _, phrase in told]
        self._told_by: dict[str, list[int]] = {}
        for number, (_, cues, _) in enumerate(told):
            for cue in cues:
                self._told_by.setdefault(cue, []).append(number)
        self._term_cues, self._told_cues = frozenset(self._terms), frozenset(self._told_by)

    def withholds(self, plain: str, words: frozenset[str]) -> bool:
        """Whether a lower-case text tells of one of the categories in the first person, or was written by a child.

        `words` are its runs of letters and digits: without a telling one, nothing else is looked at.
        """
        return next(self.told_in(plain, words), None) is not None

    def told_in(self, plain: str, words: frozenset[str]) -> Iterator[str]:
        """Each category that a text tells of, as often as it is noticed; arguments as of `withholds`."""
        if not self._framed.isdisjoint(words) and not _TELLERS.isdisjoint(words):
            for name, cues, frame in self._frames:
                if not cues.isdisjoint(words) and _is_told(frame, plain):
                    yield name
        terms = [one for cue in words & self._term_cues for one in self._terms[cue]]
        if terms:
            yield from self._tells(plain, terms)
        asked = {number for cue in words & self._told_cues for number in self._told_by[cue]}
        if asked:
            spaced = " ".join(plain.split())
            told = (self._phrases[number] for number in asked)
            yield from (name for name, phrase in told if _is_told(phrase, spaced))

    @staticmethod
    def _tells(plain: str, terms: Sequence[tuple[str, re.Pattern[str]]]) -> Iterator[str]:
        """Of which category a telling term stands in a sentence of the first person, or in one that leaves its subject out."""
        for sentence in _SENTENCE.split(plain):
            found = [name for name, term in terms if any(_is_own(sentence, one) for one in term.finditer(sentence))]
            if found and (_FIRST_PERSON.search(sentence) or _ELIDED.match(sentence)):
                yield from found


@cache  # its hundreds of patterns take a thirteenth of a second, and are the same for every scrubber that may read the same
def protection_of(relaxed: tuple[str, ...]) -> Protection:
    """What decides for a study that may read these categories."""
    return Protection(relaxed)


def _is_told(frame: re.Pattern[str], plain: str) -> bool:
    """Whether a frame is met by what is said of the writer, and not of others of whom the writer speaks."""
    at = 0
    while found := frame.search(plain, at):
        if not _is_of_others(found, plain):
            return True
        at = found.start() + 1
    return False


def _is_of_others(found: re.Match[str], plain: str) -> bool:
    end = found.end()
    of_persons = _SAID_OF_OTHERS.match(plain, end) or _ONE_PERSON.match(plain, end) or found[0].endswith(_DESCENT)
    return bool(of_persons) and bool(_TURNS.search(found[0])) and not _AND_SO_AM_I.search(plain, end, end + _SOON)


def _is_own(sentence: str, term: re.Match[str]) -> bool:
    """Whether a term may be said of the writer: not where it stands before a word for others, or is met as one of them."""
    before = sentence[: term.start()]
    one = _ONE_PERSON.match(sentence, term.end()) or term[0].endswith(_PERSONS)
    if not one and (term[0] in _MANY or _SAID_OF_OTHERS.match(sentence, term.end())):
        apposed = term[0] in _MANY and before.rstrip().endswith((",", " are"))
        return apposed or bool(_ONESELF_AMONG_THEM.search(before))
    if not one or not _MET.search(before.lstrip()):
        return True
    return bool(_ONESELF.search(before) or _AND_SO_AM_I.search(sentence, term.end(), term.end() + _SOON))


def _listed(terms: str) -> list[str]:
    return [term.strip() for term in terms.split(",") if term.strip()]


def _cues(terms: Iterable[str]) -> frozenset[str]:
    """Of each term its least common, longest word: without one of them, no term can be there."""
    return frozenset(map(_cue, terms))


def _cue(term: str) -> str:
    pieces: list[str] = _PIECE.findall(term)
    return max(pieces, key=_is_telling)


def _is_telling(word: str) -> tuple[bool, int]:
    return vocabulary().get(word, 0) != ALWAYS, len(word)


def either(terms: Iterable[str]) -> str:
    """A pattern of any of these terms, the longest first."""
    return "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))


def _terms(lexicon: Mapping[str, str]) -> list[str]:
    return [term for key in ("about", "own") for term in _listed(lexicon.get(key, ""))]


def _frame(lexicon: Mapping[str, str]) -> re.Pattern[str]:
    """`about`: after "I am", "I have", "my son is"; `own`: after "my" too ("my chemo")."""
    every = "|".join(re.escape(term) for term in sorted(_terms(lexicon), key=len, reverse=True))
    own = "|".join(re.escape(term.strip()) for term in lexicon.get("own", "").split(",") if term.strip())
    said = rf"(?:{_BEING}|{_PEOPLE}){BETWEEN}(?:{every})\b|{_DOING}{BETWEEN}(?:{every})\b(?!{_OTHERS}(?!.{{0,60}}\b(?:my|our|us)\b))"
    said = rf"{said}|{_OWN}(?:{own})\b" if own else said
    return re.compile(rf"\b(?=[{_FIRST_LETTERS}])(?:{said})")
