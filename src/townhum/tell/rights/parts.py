"""What answers to several requests say."""

from __future__ import annotations

from townhum.tell.papers.paper import Block, Bullets, Part, Rows
from townhum.tell.rights.facts import Held

NOTHING = (
    "Nothing that you wrote in public is held, and nothing by which you could be found: no post, no name, no address, no link, and no account "
    "but where somebody asked not to be counted."
)
"""The short answer to each request."""

HEARD = (
    "Some places are listened to between runs. Until its period is closed, what was read of a post there waits encrypted, without its words and "
    "without a name, under a mark that only the key of that period makes. If you name your account and object, it is taken out."
)
"""What is said besides where something waits between runs."""

ASKED = (
    "If you answered a question of ours on our form, your answer is kept in a file of its own, as you agreed, without your name. Send us "
    "the id in the file that you saved, or that file, and we tell you what it holds, or take it out for good (`townhum ask forget ID`)."
)
"""What is said besides where such answers are kept: nobody can tell whose they are but by the id."""

_IN_MEMORY = "in the memory of one run"


def _heard(held: Held) -> tuple[tuple[str, str, str], ...]:
    """What waits of places that are listened to between runs."""
    if held.study.heard_days is None:
        return ()
    what = "encrypted signals and marks, without words and names; taken out where a deletion is told or you object"
    return (
        ("What was read of posts at places listened to between runs", what, f"{held.study.heard_days:g} days at most"),
    )


def nothing(held: Held) -> tuple[str, ...]:
    """The short answer, and what is kept of people who answered a question of the study's own."""
    heard = () if held.study.heard_days is None else (HEARD,)
    return (NOTHING, *heard, *((ASKED,) if held.asked else ()))


def who(held: Held) -> Part:
    """Who listens, and why."""
    study = held.study
    said = (
        f"Responsible: {study.controller}",
        f"Write to: {study.contact}",
        *((f"Data protection officer: {study.officer}",) if study.officer else ()),
        f"For: {study.purpose}",
        f"What you gain: {study.benefit}",
        f"Lawful basis: {study.lawful_basis}",
    )
    return Part("Who listens, and why", (Bullets(said),))


def where(held: Held) -> Part:
    """At which places, and what counts as public there."""
    rows = tuple((place.name, place.public_when, place.permitted_because) for place in held.study.places)
    head = ("place", "what may be read there", "permitted because")
    return Part("Where is listened", (Rows("Places", head, rows),))


def kept(held: Held) -> Part:
    """What is read of people, and what of it is kept."""
    days = f"{held.study.retention_days:g} days after the end of its period"
    rows = (
        ("Posts", "read, and never written down", _IN_MEMORY),
        *(
            (
                (
                    "Answers to our own question",
                    "kept, with consent, under an id that you alone have",
                    "as the form said",
                ),
            )
            if held.asked
            else ()
        ),
        ("Who wrote them", "made a mark by a random key at once; the key dies with the run", _IN_MEMORY),
        *_heard(held),
        ("Numbers about groups of accounts, with noise", "kept, and published to those named below", days),
        ("Accounts that asked not to be counted", "kept as keyed hashes, sealed", "as long as the study"),
        (
            "A log of what was done, such as runs and requests",
            "kept; it names nobody",
            "as long as the study, or longer",
        ),
    )
    return Part("What is read, and what is kept", (Rows("By kind", ("what", "what becomes of it", "how long"), rows),))


def periods(held: Held) -> Part:
    """Of which periods there are numbers, and until when."""
    return Part("Which periods", tuple(_periods(held)))


def _periods(held: Held) -> list[Block]:
    found, said = held.periods, []
    if found.published:
        said.append(
            f"There are numbers of {_many(found.published, 'period')}, of the days from {found.first} to {found.last}. The oldest are "
            f"deleted on {found.oldest_goes}, by the first run from then on."
        )
    else:
        said.append("There are no numbers yet.")
    if found.waiting:
        said.append(
            f"{_many(found.waiting, 'period').capitalize()} was read and waits: nothing is published of it so far."
        )
    if found.deleted:
        said.append(
            f"The numbers of {_many(found.deleted, 'period')} were deleted because their time was over, the last on {found.last_deleted}."
        )
    return [*said]


def own_files(held: Held) -> tuple[Part, ...]:
    """What the study reads and does not hold: files of the controller's own."""
    if not held.own_files:
        return ()
    said = (
        f"{held.study.controller} has files of its own, which the study reads where they lie: {', '.join(held.own_files)}. What stands "
        "of you in them is no part of this answer. Ask for that too, unless it is answered beside this."
    )
    return (Part("What is not part of this answer", (said,)),)


def recipients(held: Held) -> Part:
    """Who gets the numbers."""
    others = tuple(f"{name}: {what}" for name, what in held.study.recipients.items())
    return Part("Who gets the numbers", (Bullets((held.study.controller, *(others or ("Nobody else.",)))),))


def why_nobody(held: Held) -> Part:
    """Why the published numbers hold no person."""
    said = (
        (
            "A number counts accounts, each once, and has noise that was drawn at random when its period was closed and is never drawn "
            "again. So your part in a number cannot be taken out of it, by us or by anybody. How well somebody could guess whether you had "
            "one is bounded, whatever else they know (differential privacy), as said below."
        ),
        f"A number that may be about fewer than {held.study.k} accounts is not shown, but for rare chances that are stated with it.",
    )
    return Part("Why the numbers hold no person", (*said, Bullets(held.promises)))


def objection(held: Held) -> Part:
    """What is held of an account that objected; how one does."""
    how = f"To be left out from the next run on, write to {held.study.contact} and name your account, or its page."
    limits = "A name that you take later, and other accounts of yours, are not covered: name each."
    said = {
        "in force": (
            (
                "Your account is on the list of those who are not counted: as one keyed hash, which nobody can read back. Every run leaves "
                "it out before a word of it is read."
            ),
            f"Your receipt: {held.receipt}. It names nobody.",
            limits,
        ),
        "withdrawn": (
            "You asked not to be counted, and took that back. That is held as one keyed hash, so that no list brings the objection again.",
            f"Your receipt: {held.receipt}. It names nobody.",
            how,
        ),
        "not on the list": ("Your account is not on the list of those who are not counted.", how, limits),
    }
    return Part("Not to be counted", said.get(held.objection, (how, limits)))


def may(held: Held) -> Part:
    """What the person may do next."""
    study = held.study
    said = (
        f"Ask again, ask why, or ask for a correction or a deletion: {study.contact}.",
        "Change or delete what you wrote at the place where you wrote it: what is not there when its period is read is not read.",
        "Complain to a supervisory authority, of where you live, work, or think that the law was broken.",
    )
    return Part("What you may do", (Bullets(said), held.authority))


def _many(number: int, what: str) -> str:
    return f"one {what}" if number == 1 else f"{number:,} {what}s"
