"""Persons told by what stands before them: kin, posts and employers. Names in lower case are found here too."""

from __future__ import annotations

import re

from townhum.scrub.cues import FUNCTION_WORDS
from townhum.scrub.recognizers.pattern import LinearRecognizer
from townhum.scrub.recognizers.starts import Starts
from townhum.words import ALWAYS, OPENING, START, fold, is_name, vocabulary

_TITLE = "mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|pope|rev|sgt|capt|lt|col|gen|uncle|auntie|aunt|grandma|grandpa|cousin|president|senator|king|queen|prince|princess|coach|officer|judge|captain|dj|mc|lil|yung"
_STAGE = frozenset({"dj", "mc", "lil", "yung"})
_NAME = r"(?P<name>[^\W\d_][\w'\u2019-]{1,30})"


class TitleRecognizer(LinearRecognizer):
    """`Mr Price`, `dr young`: a title makes a name of the word after it. After a musician's, any word with a capital."""

    entity = "PERSON"
    needs = ""
    cue_words = frozenset(_TITLE.split("|"))
    starts = Starts(cue_words)
    pattern = re.compile(rf"\b(?P<title>{_TITLE})\b\.?\s{{1,2}}{_NAME}", re.IGNORECASE)
    examples = ("Mr Price", "Dr. Young")
    counter_examples = ("sir, it is", "doctor in the house")

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """None for a function word."""
        if match["title"].lower() in _STAGE and match["name"][0].isupper():
            return match.span("name") if vocabulary().get(fold(match["name"]), 0) < ALWAYS else None
        return match.span("name") if _may_be_meant(match) else None


class EmployerRecognizer(LinearRecognizer):
    """`works at Apple`, `CEO of Shell`: a post tied to an employer leads to a person, so the employer goes."""

    entity = "EMPLOYER"
    needs = ""
    cue_words = frozenset(
        [
            "work",
            "works",
            "worked",
            "working",
            "manager",
            "ceo",
            "cto",
            "cfo",
            "nurse",
            "teacher",
            "director",
            "editor",
            "founder",
            "head",
            "intern",
            "engineer",
            "vicar",
            "professor",
            "chairman",
            "chairwoman",
            "chair",
            "owner",
            "job",
        ]
    )
    pattern = re.compile(
        r"\b(?:[Ww]ork(?:s|ed|ing)?|[Mm]anager|CEO|ceo|CTO|CFO|[Nn]urse|[Tt]eacher|[Dd]irector|[Ee]ditor|[Ff]ounder|[Hh]ead|[Ii]ntern|[Ee]ngineer|[Vv]icar|[Pp]rofessor|[Cc]hair(?:man|woman)?|[Oo]wner|[Jj]ob)"
        r"\s{1,2}(?:at|for|of|with|@)\s{1,2}(?:the\s{1,2})?(?P<name>[A-Z][\w&'\u2019.-]{0,30}(?:\s[A-Z][\w&'\u2019.-]{0,30}){0,3})"
    )
    examples = ("works at Brown Water", "CEO of Shell")
    counter_examples = ("works at home", "works for me", "head of the queue")

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The employer alone."""
        return match.start("name"), match.start("name") + len(match["name"].rstrip(".'\u2019-"))


def _may_be_meant(match: re.Match[str]) -> bool:
    word = fold(match["name"])
    if word in FUNCTION_WORDS or vocabulary().get(word, 0) == ALWAYS:
        return False
    if not is_name(word) or (match["name"].islower() and vocabulary().get(word, 0) >= OPENING):
        return False
    following = match.string[match.end() : match.end() + 1]
    return vocabulary().get(word, 0) < START or (match["name"][0].isupper() and following != "'")
