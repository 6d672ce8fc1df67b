"""The assessment of a legitimate interest: purpose, necessity, balance (GDPR art. 6(1)(f); EDPB guidelines 1/2024)."""

from __future__ import annotations

from collections.abc import Iterator

from townhum.tell.papers.common import counted, days, done, in_memory, places, special
from townhum.tell.papers.facts import Facts
from townhum.tell.papers.paper import Block, Bullets, Paper, parts_of

IN_PUBLIC = (
    (
        "The Dutch authority holds that an interest that is purely commercial is no legitimate one, and that reading public posts in bulk can "
        "seldom rest on it; it lets targeted cases pass. Against this stand a short list of places, a stated topic, a stated gain of the people "
        "listened to, and that nothing personal is kept."
    ),
    (
        "That a post is public does not mean that its author expects to be counted (GDPR recital 47). The notice, the signs by which an author "
        "opts out, and the right to object answer to this in part; whoever never learns of the study cannot use them."
    ),
    (
        "Telling each person is held to be impossible here, so that the notice is public instead (GDPR art. 14(5)(b)). An authority may see it "
        "otherwise where a place lets messages be sent to all."
    ),
)
"""What is held against reading what people write in public."""

IN_FILES = (
    (
        "Who answered a survey, or wrote to us, did so for something: using it for another purpose must be compatible with that one (GDPR art. "
        "6(4)), or they must have agreed. What the file was collected for, and what people were told then, decides it."
    ),
    (
        "An interest that is purely commercial is no legitimate one to the Dutch authority. Against this stand a stated topic, a stated gain of "
        "the people listened to, and that only numbers of groups are made."
    ),
)
"""What is held against reading files of our own."""

IN_EITHER = (
    (
        "Special categories can be read off what people write (GDPR art. 9). Posts in which somebody tells of them are withheld as far as they "
        "are understood; some are not."
    ),
)


def interests(facts: Facts) -> Paper:
    """The assessment of one study."""
    return Paper(
        "legitimate-interests",
        f"Assessment of the legitimate interest: {facts.study.name}",
        f"Whether the study may rest on a legitimate interest. Its stated lawful basis: {facts.study.lawful_basis}",
        parts_of(_PARTS, facts),
    )


def _purpose(facts: Facts) -> Iterator[Block]:
    study = facts.study
    yield f"{study.controller} listens for this: {study.purpose}"
    yield f"What the people listened to gain: {study.benefit}"


def _necessity(facts: Facts) -> Iterator[Block]:
    yield "Only this is read, and it is kept in memory alone:"
    yield in_memory(facts)
    yield "Only this is counted:"
    yield counted(facts)
    yield places(facts)
    yield f"Numbers are kept for {days(facts.study.retention_days)}, posts for no longer than one run."
    yield "Why less would not do:"
    yield facts.answers["alternatives"]


def _at_stake(facts: Facts) -> Iterator[Block]:
    yield "Somebody may learn that an account was heard. How well, at most, whatever else is known:"
    yield Bullets(facts.promises)
    yield "A number about a small community can still embarrass it: noise protects the one account, not the group."
    yield special(facts)
    yield "Whether they expect it:"
    yield facts.answers["expectations"]


def _for_them(facts: Facts) -> Iterator[Block]:
    yield done(facts)


def _objections(facts: Facts) -> Iterator[Block]:
    public, files = (IN_PUBLIC if True in facts.study.ways else ()), (IN_FILES if False in facts.study.ways else ())
    yield Bullets((*public, *files, *IN_EITHER))
    yield "Your answer:"
    yield facts.answers["objections_of_authorities"]


def _outcome(facts: Facts) -> Iterator[Block]:
    yield facts.answers["balance"]
    yield "Who answers for it:"
    yield facts.answers["signed_by"]
    yield "Read through:"
    yield facts.answers["reviewed_on"]


_PARTS = (
    ("Purpose", _purpose),
    ("Necessity", _necessity),
    ("Balance: what is at stake for the people listened to", _at_stake),
    ("Balance: what is done for them", _for_them),
    ("Known objections of authorities", _objections),
    ("What comes of it", _outcome),
)
