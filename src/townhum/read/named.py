"""The tone toward what is itself a fault or a merit: "it leaks", "does not leak", "quiet", "no noise".

Such a word says its tone by itself, and by whether it is denied, whatever is felt around it; the model of aspects, which learnt
from sentences about food and rooms, hears in it only the neighbours. What a sentence asks, supposes or wishes is left to the model.
The words are in `market_words.py`; the frames are our own, made from how buyers deny a fault, not from any text of a data set.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from townhum.read.market_words import BURDENS, NAMED_FAULTS, NAMED_MERITS
from townhum.records import Tone

_FARTHEST = 120
"""Characters on either side that are looked at: a clause is hardly longer."""
_BREAK = re.compile(
    r"[.!?;:()\n\u2026\u2014\u2013|\"]|, |\b(?:but|however|although|though|yet(?! to)|because|while|whereas|except|and|then|so(?= (?:i|it|we|they|the|my)\b))\b"
)
_DENYING = frozenset(
    """
    not never no cannot without hardly barely rarely seldom scarcely neither nor zero nothing less least fewer minus lack lacks stop stops
    stopped quit ceases ceased fixed fixes cured cures solved solves resolved resolves repaired repairs eliminated eliminates prevented
    prevents avoided avoids reduced reduces dont doesnt didnt isnt wasnt arent werent wont hasnt havent hadnt wouldnt couldnt cant aint
    """.split()  # noqa: SIM905  a list of words reads best as words
)
_DENIES = rf"(?:{'|'.join(sorted(_DENYING))}|[a-z]+n't|free (?:of|from)|rid of|far from|anything but)"
_FILLER = (
    r"(?:an?|the|any|all|at|to|be|been|being|is|are|was|were|do|does|did|has|have|had|it|this|that|they|one|single|more|most|longer|even|once|ever"
    r"|really|very|too|so|as|quite|overly|slightest|bit|signs?|trace|of|sort|kind|problems?|issues?|with|from|seen|see|noticed?|noticing|having"
    r"|experienced?|find|found|heard?|get|got|gets|getting|seems?|seemed|feels?|looks?|sounds?|started?|begin|begun|think|say|call|will"
    r"|going|my|our|its|your|their|new|old|big|small|major|minor|loud|annoying|nasty|unpleasant|bad|horrible|visible|audible|(?!only\b)[a-z]+ly)"
)
_DENIAL = re.compile(rf"(?:^|\s)(?P<denies>{_DENIES})(?P<filled>(?:\s+{_FILLER}){{0,5}})\s*$")
_STRESSES = re.compile(
    r"\bnever\b.*\b(?:such an?|(?:this|that|so|more))\s*$|(?:could|would|can)(?:n't| not) be(?: any)?\s*$|(?:can't|cannot|cant|can not|couldn't) (?:\w+ )?(?:believe|stand|understand)\b.*$"
)
"""What sounds like a denial and is none: "never had such a quiet one", "can't believe how noisy"."""
_SUPPOSING = frozenset(
    """
    if whether unless would could might may should hope hoping hoped hopefully wish worried afraid fear wonder wondering want wanted wants
    need needed needs seeking expect expected expecting supposed meant advertised claim claims claimed promise promised promises check
    checked checking
    """.split()  # noqa: SIM905
)
_SUPPOSES = re.compile(
    rf"(?<!no )\b(?:{'|'.join(sorted(_SUPPOSING))}|in case|used to|in order|looking for)\b(?!n't| not)"
)
_TELLING = _DENYING | _SUPPOSING | {"free", "rid", "far", "anything", "case", "used", "order", "looking"}
"""Words without one of which nothing is denied or supposed."""
_FREE = re.compile(r"(?:[- ]?free|[- ]?proof|[- ]?resistant)\b|\W{1,3}(?:none|zero|nil)\b")
_OVER = re.compile(
    r",? (?:(?:is|are|was|were|has|have|had|seems?|got|now|all|finally|completely|been) |(?:problem|issue)s? ){0,4}(?:gone|fixed|stopped|disappeared|solved|resolved|repaired|cured)\b"
)
_BLAMES = re.compile(
    r"\b(?:(?P<fault>(?:shame|pity) (?:about|on)|(?:let down|ruined|spoil(?:ed|t)|marred|undone) by)|(?:kudos|hats off|props) to|(?:saved|redeemed) by)"
    r"(?: (?!but\b|and\b)[a-z'-]+){0,3} ?$"
)
"""Where the thing that comes next is named as what is to blame, or to be thanked."""
_CANNOT = r"\b(?:can|could)(?:n't| not|not|nt)"
_VERDICTS = {
    Tone.POSITIVE: re.compile(
        rf"{_CANNOT} (?:really |honestly )?(?:fault|complain|praise [a-z ]{{0,20}}enough|recommend [a-z ]{{0,20}}(?:enough|highly))\b"
        rf"|{_CANNOT} (?:be|have been|get|ask for)(?: any)? (?:better|happier|easier|simpler|nicer|faster|quicker|smoother|more (?:helpful|comfortable|pleased|satisfied))\b"
    ),
    Tone.NEGATIVE: re.compile(
        rf"{_CANNOT} (?:be|have been|get)(?: any)? (?:worse|slower|uglier|clumsier|less [a-z]+)\b|{_CANNOT} recommend\b(?! [a-z ]{{0,20}}(?:enough|highly))"
    ),
}
"""What says by a denial how good or bad a thing is: "could not be easier", "cannot fault"."""
_OTHER_THING = re.compile(r"[- ]?(?:cancel|reduc|dampen|detect|test|sensor|level|alarm|through)")
"""What makes another thing of the word: a leak test, noise cancelling."""
_KINDS = {
    **dict.fromkeys(BURDENS, "burden"),
    **dict.fromkeys(NAMED_MERITS, "merit"),
    **dict.fromkeys(NAMED_FAULTS, "fault"),
}
_MAY_DENY = re.compile(
    r"n(?:'t|ot|o|ever)\b|\b(?:without|minus|zero|lacks?|stop(?:s|ped)?|cured?|fix(?:ed|es)|hardly|barely|rarely|free)\b"
)
_IS_DENIAL = re.compile(_DENIES)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_LAST_WORD = re.compile(r"[a-z]+$")
_FIRST_WORD = re.compile(r"(?:any |no |and |or )?(?P<word>[a-z]+)")
_WITH_WORD = re.compile(r"(?P<word>[a-z]+)(?:,| or| nor|/)\s*(?:any |no |and |or )?$")


def named_tone(text: str, start: int, end: int) -> Tone | None:
    """The tone toward a mention that stands at `start:end` of an English text; None where it names neither fault nor merit."""
    word = text[start:end].lower()
    if not word.isalpha():
        word = " ".join(word.lstrip("#").split())
    kind = _kind(word)
    if kind is None:
        return None
    before, behind = text[max(0, start - _FARTHEST) : start].lower(), text[end : end + _FARTHEST].lower()
    tells = "n't" in before or not _TELLING.isdisjoint(_WORD.findall(before))
    before = _clause_before(before) if tells else ""
    if _OTHER_THING.match(behind) or ("?" in behind and _is_asked(behind)) or _SUPPOSES.search(before):
        return None
    denied = _is_denied(before, word, kind) != bool(kind != "merit" and (_FREE.match(behind) or _OVER.match(behind)))
    if kind == "burden":
        return Tone.POSITIVE if denied else None
    return Tone.POSITIVE if denied == (kind == "fault") else Tone.NEGATIVE


def tone_around(text: str, start: int, end: int, felt: Collection[str], *, plainly: bool = False) -> Tone | None:
    """The tone toward a mention in whose clause a fault or a merit is denied ("the kettle does not leak") and nothing else felt.

    Or that is named as what is to blame or to be thanked ("great lid, shame about the kettle").
    `felt` are the words that a lexicon finds good or bad. None where the clause denies nothing, or says more than that. `plainly`
    takes a fault that is just told as well ("the kettle leaks"), where no model heard anything.
    """
    low = text.lower()
    if len(low) != len(text):
        return None
    if blamed := _BLAMES.search(low, max(0, start - _FARTHEST), start):
        is_denied = _DENIAL.search(_clause_before(low[max(0, start - _FARTHEST) : blamed.start()])) is not None
        return Tone.POSITIVE if is_denied == bool(blamed["fault"]) else Tone.NEGATIVE
    if not (plainly or _MAY_DENY.search(low)):
        return None
    first = start - len(_clause_before(low[max(0, start - _FARTHEST) : start]))
    close = _BREAK.search(low, end, end + _FARTHEST)
    last = close.start() if close else min(len(low), end + _FARTHEST)
    named = dict(_named_in(text, low, first, last))
    tones = set(named.values())
    told = [_speaks_otherwise(low[slice(*span)], tones) for span in named]
    if len(tones) != 1 or not (any(told) or (plainly and Tone.NEGATIVE in tones)):
        return None
    others = {word for word in _WORD.findall(low[first:last]) if not _IS_DENIAL.fullmatch(word)}
    others.difference_update(*(_WORD.findall(low[slice(*span)]) for span in [*named, (start, end)]))
    return tones.pop() if others.isdisjoint(felt) else None


def _named_in(text: str, low: str, first: int, last: int) -> Iterator[tuple[tuple[int, int], Tone | None]]:
    """Where a fault or a merit is named in a clause, and its tone; verdicts; and of burdens those that there are not."""
    for tone, verdict in _VERDICTS.items():
        for match in verdict.finditer(low, first, last):
            yield match.span(), tone
    for match in _word_that_names().finditer(low, first, last):
        tone_of_word = named_tone(text, *match.span())
        if tone_of_word is not None or match[0] not in BURDENS:
            yield match.span(), tone_of_word


def _speaks_otherwise(word: str, tones: Collection[Tone | None]) -> bool:
    """Whether a word is denied, so that it says the other tone than its own. What is no word of a list is a verdict, which a denial makes."""
    kind = _kind(word)
    return kind is None or (Tone.NEGATIVE if kind == "merit" else Tone.POSITIVE) in tones


@cache
def _word_that_names() -> re.Pattern[str]:
    words = sorted(NAMED_FAULTS | NAMED_MERITS | BURDENS, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")


def _kind(word: str) -> str | None:
    return _KINDS.get(word) or ("merit" if word.endswith(("proof", "-free")) else None)


def _clause_before(text: str) -> str:
    """What stands before a word in its clause; the words of a list ("no leaks, drips or rattles") are of one."""
    ends = (
        match.end()
        for match in _BREAK.finditer(text)
        if not (match[0] == ", " and _is_listed(text[: match.start()], text[match.end() :]))
    )
    return text[max(ends, default=0) :]


def _is_listed(before: str, behind: str) -> bool:
    """Whether a comma stands between two faults or merits of a list; behind the last comma nothing may stand yet."""
    word, next_word = _LAST_WORD.search(before), _FIRST_WORD.match(behind)
    is_next = next_word is None or _kind(next_word["word"]) is not None
    return is_next and word is not None and _kind(word[0]) is not None


def _is_denied(before: str, word: str, kind: str) -> bool:
    """Whether what comes before a word of the same clause denies it; what is denied twice is said."""
    while (listed := _WITH_WORD.search(before)) and _kind(listed["word"]) == kind and _alike(listed["word"], word):
        before = before[: listed.start()]  # "no leaks or drips"
    denied = False
    while (match := _DENIAL.search(before)) and not _STRESSES.search(before):
        denied = not denied
        before = before[: match.start()]
    return denied


def _alike(one: str, other: str) -> bool:
    return one[-1] == other[-1] or "s" not in {one[-1], other[-1]}


def _is_asked(behind: str) -> bool:
    ends = re.search(r"[.!?\n]", behind)
    return bool(ends and ends[0] == "?" and not _FREE.match(behind))
