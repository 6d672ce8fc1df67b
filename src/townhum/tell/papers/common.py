"""What several papers say."""

from __future__ import annotations

from collections.abc import Iterator

from townhum.tell.notice.words import CATEGORIES, COUNTED
from townhum.tell.papers.facts import Facts
from townhum.tell.papers.paper import Block, Bullets, Rows


def listened_to(facts: Facts) -> str:
    """Whose data it is, by how the places are read."""
    return {
        frozenset(
            {True}
        ): "People whose accounts write in public at the places named below, and people who are spoken of there.",
        frozenset(
            {False}
        ): "People who wrote what stands in the files of our own named below, and people who are spoken of there.",
    }.get(facts.study.ways, _BOTH)


_BOTH = (
    "People whose accounts write in public at the places named below or who wrote what stands in the files of our own, and people who are "
    "spoken of there."
)


def days(number: float) -> str:
    return "one day" if number == 1 else f"{number:g} days"


def places(facts: Facts) -> Rows:
    """Where is listened, and by what permission."""
    return Rows(
        "Places",
        ("source", "place", "reached", "permitted because", "terms, read", "approval"),
        tuple(
            (
                each.name,
                f"{each.place} ({each.connector})",
                ", ".join(each.hosts) or "no network: a file of our own",
                each.permitted_because,
                f"{each.terms_url}, {each.terms_read}",
                each.approval or "none needed",
            )
            for each in facts.places
        ),
    )


def in_memory(facts: Facts) -> Bullets:
    """What is read of people, and for how long."""
    read = dict.fromkeys(name.replace("_", " ") for place in facts.study.places for name in place.read)
    return Bullets(
        (
            f"Of each post, in the memory of one run: {', '.join(read)}, and who wrote it.",
            (
                "Who wrote it becomes a mark at once: a keyed hash. Its key is random, lives in the memory of the run, and dies with it. While it "
                "lives, marks are personal data."
            ),
            f"What is read from a post: its language ({', '.join(facts.languages)}), which tracks it speaks of, its tone, its intents.",
        )
    )


def kept(facts: Facts) -> Rows:
    """What lies on the disk."""
    return Rows(
        "What is kept",
        ("files", "what they hold", "how long", "how they are guarded"),
        tuple((each.files, each.holds, each.how_long, each.guarded) for each in facts.kept),
    )


def counted(facts: Facts) -> Bullets:
    return Bullets(tuple(COUNTED[grid] for grid in facts.study.grids))


def special(facts: Facts) -> Bullets:
    """What of GDPR article 9 is withheld, and what is read."""
    study = facts.study
    withheld = ", ".join(CATEGORIES[name] for name in study.withheld)
    lines = [f"Withheld before anything is read, as far as it is understood: posts whose authors tell of {withheld}."]
    read = [f"Read all the same: what people tell of {CATEGORIES[name]}. {why}" for name, why in study.relaxed.items()]
    children = "Posts whose authors say that they are a child are withheld in every study."
    return Bullets((*(lines if withheld else ()), *read, children))


def recipients(facts: Facts) -> Bullets:
    study = facts.study
    others = [f"{name}: {what}" for name, what in study.recipients.items()]
    return Bullets((study.controller, *(others or ["Nobody else."])))


TONE_OF_TEXT = (
    "Tone is read from words alone. Regulation (EU) 2024/1689 (the AI Act) calls emotion recognition what infers emotions from biometric "
    "data (art. 3(39)); text holds none, so the tone of a text lies outside that term, and outside the ban of art. 5(1)(f) and the duties of "
    "Annex III that build on it. No person is judged, ranked or decided about: a tone is known of groups alone. This is how the Act is read "
    "here; whoever signs must agree."
)


def responsible(facts: Facts) -> Iterator[Block]:
    study = facts.study
    yield Bullets((f"Controller: {study.controller}", f"To write to: {study.contact}"))
    yield "Joint controllers:"
    yield facts.answers["joint_controllers"]
    yield "Data protection officer:"
    yield facts.answers["officer"]


def done(facts: Facts) -> Bullets:
    """What is done against the risks."""
    return Bullets(tuple(f"{title}. {said}" for title, said in measures(facts)))


def measures(facts: Facts) -> tuple[tuple[str, str], ...]:
    """The same, each with a title."""
    values = {
        "second": " A model of whole sentences looks at each post too." if facts.second_look else "",
        "k": facts.study.k,
        "promises": " ".join(facts.promises),
        "lies": facts.key_lies,
        "days": days(facts.study.retention_days),
    }
    return tuple((title, said.format_map(values)) for title, said in _MEASURES.items())


_MEASURES = {
    "Identities are taken out in memory": (
        "Names, addresses, links and numbers are taken out before anything is read; a word stays only where a list knows it as "
        "harmless.{second}"
    ),
    "No post, author or link is written to disk": (
        "Posts die once they are read. Only numbers of accounts are kept; core dumps are off."
    ),
    "One private release a period": (
        "Every number has noise that is drawn once. One that is shown is about {k} accounts or more, but for once in a hundred. {promises}"
    ),
    "Permitted places alone": (
        "What sources.toml does not list cannot be reached; a redirect leads nowhere else, and private addresses must be named."
    ),
    "A no is a no": (
        "Signs by which authors and operators opt out are kept, and whoever objected is dropped before anything is read."
    ),
    "Encryption at rest": (
        "The ledger, objections and the key that signs the log are encrypted with AES-256-GCM; the key lies {lies}."
    ),
    "A log that proves itself": (
        "What was done is written to a Merkle tree whose signed checkpoint stands in every public file."
    ),
    "Retention with evidence": "Numbers are deleted after {days}; the log and the public file say when and by which rule.",
    "For the owner alone": (
        "The folder of what is not public can be opened by the user that runs townhum, and by nobody else."
    ),
}
"""By their titles, with gaps for what is configured."""
