"""The data protection impact assessment (GDPR art. 35), in the order of the French authority's method, so that its tool imports it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from townhum.tell.papers.common import (
    TONE_OF_TEXT,
    counted,
    days,
    done,
    in_memory,
    kept,
    listened_to,
    places,
    recipients,
    responsible,
    special,
)
from townhum.tell.papers.facts import LEVELS, Answer, Facts
from townhum.tell.papers.paper import Block, Bullets, Paper, Part


@dataclass(frozen=True, slots=True)
class Feared:
    """A risk of the method: its first question there, its key in papers.toml, and what could follow, how and by whom."""

    first: int
    key: str
    title: str
    impacts: tuple[str, ...]
    threats: tuple[str, ...]
    sources: tuple[str, ...]


FEARED = (
    Feared(
        321,
        "illegitimate_access",
        "Somebody gets at data who should not",
        (
            "Somebody guesses a little better whether an account was heard.",
            "A small community is embarrassed by a number about it.",
        ),
        (
            "The ledger and its key are stolen together.",
            "The memory of a run is read while it runs.",
            "Published numbers of many periods or studies are put together.",
        ),
        ("Whoever has the public file.", "A thief of the disk.", "Somebody who runs townhum."),
    ),
    Feared(
        331,
        "unwanted_change",
        "Data is changed by whom it should not be",
        ("A wrong finding is published, and acted on.", "Somebody who objected is counted again."),
        (
            "Many accounts of one person post in order to move a number.",
            "The ledger, the log or the list of objections is edited.",
        ),
        ("A person who posts in order to attack.", "Somebody who runs townhum.", "A fault of the machine."),
    ),
    Feared(
        341,
        "disappearance",
        "Data is lost",
        (
            "Findings, and what was done because of them, can no longer be shown.",
            "Objections are lost, and must be made again.",
        ),
        ("The key is lost.", "The disk fails, and there is no backup."),
        ("A fault of the machine.", "Somebody who runs townhum."),
    ),
)

HEADINGS: Mapping[int, str] = {
    111: "What is done",
    112: "Who is responsible",
    113: "Which standards apply",
    121: "Which data",
    122: "How it goes, from a post to a number",
    123: "On what it lies",
    211: "Are the purposes stated and legitimate",
    212: "What makes it lawful",
    213: "Is less enough",
    214: "Is it accurate",
    215: "How long is it kept",
    221: "How people are told",
    222: "How they consent",
    223: "How they ask what is held",
    224: "How they have it corrected or deleted",
    225: "How they object or restrict it",
    226: "Who else works on it",
    227: "Does it leave the European Economic Area",
}
"""The questions of the method that take a text, by their number in the tool."""


def assessment(facts: Facts) -> Paper:
    """The assessment of one study."""
    answered = answers(facts)
    texts = tuple(Part(f"{number}. {heading}", answered[number]) for number, heading in HEADINGS.items())
    measures = Part("31. What is done against the risks", (done(facts),))
    return Paper(
        "impact-assessment",
        f"Data protection impact assessment: {facts.study.name}",
        "What GDPR article 35 asks for, by the numbers of the French authority's method. impact-assessment.pia.json is the same for its tool.",
        (*texts, measures, *(_risk(each, facts) for each in FEARED), _validation(facts)),
    )


def answers(facts: Facts) -> Mapping[int, tuple[Block, ...]]:
    """What is said to each question that takes a text."""
    return {**_context(facts), **_principles(facts), **_rights(facts)}


def judged(facts: Facts, feared: Feared) -> str | Answer:
    """How a risk is judged, in words; a blank where nobody has."""
    risk = facts.risks[feared.key]
    if risk is None:
        return facts.answers[feared.key]
    return f"Severity: {LEVELS[risk.severity - 1]}. Likelihood: {LEVELS[risk.likelihood - 1]}. {risk.because}"


def _context(facts: Facts) -> dict[int, tuple[Block, ...]]:
    study, said = facts.study, facts.answers
    return {
        111: (
            study.name,
            study.purpose,
            f"What the people listened to gain: {study.benefit}",
            listened_to(facts),
            places(facts),
        ),
        112: tuple(responsible(facts)),
        113: (said["standards"], TONE_OF_TEXT),
        121: tuple(_data(facts)),
        122: tuple(_life(facts)),
        123: (
            "A program on one machine, a folder of files, and the key apart from it.",
            "Where the machine stands:",
            said["where_it_runs"],
        ),
    }


def _data(facts: Facts) -> Iterator[Block]:
    yield in_memory(facts)
    yield special(facts)
    yield kept(facts)
    yield "Who gets the numbers:"
    yield recipients(facts)
    yield "Who has access:"
    yield facts.answers["who_has_access"]


def _life(facts: Facts) -> Iterator[Block]:
    study = facts.study
    yield (
        f"A scheduled run reads each closed period {_WAYS[facts.study.ways]}, takes identities out in memory, reads topic and tone, draws the "
        "noise, and commits numbers of accounts. Each post dies once it is read. The public file is made from committed numbers alone."
    )
    waits = f"where a place cannot be read it waits for up to {days(study.grace_days)} more."
    yield f"A period is read {days(study.wait_days)} after it is over; {waits}"
    yield "Counted, for groups alone:"
    yield counted(facts)


def _principles(facts: Facts) -> dict[int, tuple[Block, ...]]:
    study, said = facts.study, facts.answers
    tone = [f"{each.of}, {each.what}: {each.said}" for each in facts.figures if each.what.endswith(": accuracy")]
    return {
        211: (study.purpose, "Why asking openly, or reading fewer places, would not do:", said["alternatives"]),
        212: (study.lawful_basis, "How interests were weighed:", said["balance"]),
        213: (in_memory(facts), "Nothing else is read, and none of it is kept but as numbers of groups."),
        214: (
            "Models err; shares come with intervals that hold chance, noise and what the model mistakes. Texts of a hundred read as people read them:",
            Bullets(tuple(tone) or ("No figure is known.",)),
        ),
        215: (f"Numbers: {days(study.retention_days)}. Posts: for as long as one run takes.", kept(facts)),
    }


def _rights(facts: Facts) -> dict[int, tuple[Block, ...]]:
    study, said = facts.study, facts.answers
    return {
        221: (*_how_they_are_told(facts), _where_the_notice_is(facts)),
        222: _consent(facts),
        223: (
            f"By writing to {study.contact}. Nothing is kept that says who somebody is, so the answer says what is held and what is not.",
        ),
        224: (
            "Published numbers hold no person, so that none can be taken out of them; posts are gone once they are read.",
        ),
        225: (
            f"By writing to {study.contact}: the account becomes a keyed hash, and is dropped before anything is read, from the next run on.",
        ),
        226: (said["processors"],),
        227: (said["where_it_runs"],),
    }


def _where_the_notice_is(facts: Facts) -> str:
    if facts.study.url:
        return f"It stands at {facts.study.url}."
    return "[To be decided: where the notice is published. Say it in study.notice.url.]"


def _consent(facts: Facts) -> tuple[Block, ...]:
    said: list[Block] = []
    if True in facts.study.ways:
        said.append(
            "Where people are read in public, the study does not rest on consent; signs by which they opt out are kept."
        )
    if consent := [f"{each.name}: {each.permitted_because}" for each in facts.places if not each.hosts]:
        said.append(Bullets(tuple(consent)))
    return tuple(said)


def _how_they_are_told(facts: Facts) -> Iterator[Block]:
    if True in facts.study.ways:
        yield "Telling each person is not possible; a public notice is the measure of GDPR article 14(5)(b). `townhum notice` makes it."
    if False in facts.study.ways:
        yield (
            "What stands in a file of our own was given to us, or to others. Who gave it to us was told then (GDPR article 13), and whoever is in "
            "a file that came from elsewhere is told by us (article 14). The notice of `townhum notice` says what this study does with it; the files "
            "show to whom it can be sent."
        )


_WAYS = {
    frozenset(): "from places that are still to be listed",
    frozenset({True}): "through official interfaces",
    frozenset({False}): "from files of our own",
    frozenset({True, False}): "through official interfaces and from files of our own",
}


def _risk(feared: Feared, facts: Facts) -> Part:
    lists = (
        ("What could follow:", feared.impacts),
        ("How it could come about:", feared.threats),
        ("By whom or what:", feared.sources),
    )
    blocks = tuple(block for lead, items in lists for block in (lead, Bullets(items)))
    return Part(
        f"{feared.first // 10}. {feared.title}",
        (*blocks, "How it is judged:", judged(facts, feared)),
    )


def _validation(facts: Facts) -> Part:
    said = facts.answers
    asked = (
        ("What the data protection officer says:", "officer_opinion"),
        ("What people listened to say:", "views_of_people"),
        ("What is left of the risks:", "residual_risk"),
        ("Who answers for this:", "signed_by"),
        ("Read through:", "reviewed_on"),
    )
    return Part("4. Decision", tuple(block for lead, key in asked for block in (lead, said[key])))
