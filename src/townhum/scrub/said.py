"""A word of a sentence with what stands on both sides of it: what the rules about persons look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from townhum.scrub import borne
from townhum.scrub import frames as of
from townhum.words import is_common_name, vocabulary

KISSES = frozenset({"x", "xx", "xxx", "xoxo"})
DASHES = frozenset("-\u2013\u2014~")
OPENS = frozenset(["", "\n", ".", "!", "?", ")", '"', "\u201d", "\u2026", ";", ",", ":", ">"])
"""What may stand before a clause."""

_GOES_ON = frozenset("/'%=*+&#@$")
_SHORTEST_VERB = 3  # letters
_NEAR = 6  # tokens


class Said(NamedTuple):
    """A word, and the tokens before it (the nearest first) and behind it, in lower case, "" where there is none.

    `comma` says that one was left out right before the word, `full` that a second name or an initial belongs to it.
    """

    word: str
    before: Sequence[str]
    after: Sequence[str]
    comma: bool
    full: bool

    @property
    def closed(self) -> bool:
        """Whether its clause ends here."""
        first = self.after[0]
        return not first or first == "'s" or first in KISSES or (not first[0].isalnum() and first not in _GOES_ON)

    @property
    def ends(self) -> bool:
        """Whether its line ends here, but for kisses and marks."""
        for piece in self.after:
            if not piece or piece == "\n":
                return True
            if piece[0].isalnum() and piece not in KISSES:
                return False
        return False

    @property
    def acts(self) -> bool:
        """Whether a verb follows as after a single person ("will is", "hope asked")."""
        return is_verb(self.after[0])

    @property
    def goes_on(self) -> bool:
        """Whether what follows is what follows an object: "ask will about it", "call mark and he helps"."""
        first, second = self.after[0], self.after[1]
        if first in of.AND:
            follows = second in of.SUBJECTS or second in of.OWNERS or second in of.GROUPS or is_verb(second)
            return follows or is_a_person(second) or self.is_list
        return self.closed or self.full or first in of.OBJECT_GOES_ON

    @property
    def is_list(self) -> bool:
        """Whether a second such name follows, and closes: "will and grace"."""
        second, third = self.after[1], self.after[2]
        return self.after[0] in of.AND and second in borne.may_be_meant() and not (third and third[0].isalnum())

    @property
    def in_company(self) -> bool:
        """Whether its clause ends here, or others are named with it: "will and grace", "joy and team"."""
        others = self.after[2] if self.after[1] in of.OWNERS else self.after[1]
        return self.closed or self.is_list or (self.after[0] in of.AND and others in of.GROUPS)

    @property
    def opens(self) -> bool:
        """Whether a clause begins with it."""
        return self.before[0] in OPENS or self.before[0] in of.OPENERS or self.before[0].isdigit()

    @property
    def is_good(self) -> bool:
        """Whether the word is a thing that a market talks about, and stands alone."""
        return not self.full and self.word in borne.GOODS

    @property
    def is_thing(self) -> bool:
        """Whether the word is a thing or a quality that a market talks about, and stands alone."""
        return not self.full and (self.word in borne.GOODS or self.word in borne.MANNERS)

    @property
    def is_plain(self) -> bool:
        """Whether the word is neither of these, nor a time, so that less is needed to make a person of it."""
        return not self.is_thing and self.word not in borne.TIMES

    def near(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands a little before, with no end of a sentence in between."""
        for piece in self.before[1:_NEAR]:
            if piece in words:
                return True
            if piece in OPENS and piece != ",":
                return False
        return False


Rule = Callable[[Said], bool]


def is_verb(word: str) -> bool:
    """Whether a word is a verb as after a single person: a list of them, and what ends like one."""
    if word in of.AFTER_PERSON or word in of.SAID:
        return True
    return len(word) > _SHORTEST_VERB and word.endswith(("ed", "s")) and word not in of.NO_VERBS


def is_plain_name(word: str) -> bool:
    """Whether a word is a name and nothing else."""
    return word.isalpha() and is_common_name(word) and word not in vocabulary()


def is_a_person(word: str) -> bool:
    """Whether a word can be nothing but a person: kin, or a name and nothing else."""
    return word in of.KIN or is_plain_name(word)
