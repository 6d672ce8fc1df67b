"""What to do when something went wrong: GDPR articles 33 and 34."""

from __future__ import annotations

from collections.abc import Iterator

from townhum.tell.papers.common import kept
from townhum.tell.papers.facts import Facts
from townhum.tell.papers.paper import Block, Bullets, Paper, parts_of


def breach(facts: Facts) -> Paper:
    """The runbook of one study."""
    return Paper(
        "breach-runbook",
        f"When data got out, was changed or was lost: {facts.study.name}",
        "What to do, in this order. The clock of article 33 runs from the moment at which you know: 72 hours.",
        parts_of(_PARTS, facts),
    )


def _at_once(facts: Facts) -> Iterator[Block]:
    yield "Call:"
    yield facts.answers["breach_contact"]
    write = (
        "Write it down: `townhum breach note confidentiality` (or integrity, or availability), with --found where you knew earlier. The log "
        "takes the kind, the moment and the state, and nothing of persons; it says by when the authority must know."
    )
    stop = "Stop the scheduled runs. Take the data folder off the network; do not delete anything."
    copy = "Copy the log and the public file to another machine, and run `townhum log verify` there against files that were handed out."
    yield Bullets((write, stop, copy))


def _what_got_out(facts: Facts) -> Iterator[Block]:
    yield "Nothing else than this lies on the disk:"
    yield kept(facts)
    without = f"Whoever has the data folder without the key (it lies {facts.key_lies}) reads the public file and the log, and nothing more."
    with_key = (
        "Whoever has the key too reads numbers of accounts with noise, and can try whether an account is among the objections. What the numbers tell "
        "of one account is bounded as the public file says; what was drawn and never published adds its share to that."
    )
    memory = "Whoever read the memory of a run while it ran could see posts and marks. That leaves no trace here."
    yield Bullets((without, with_key, memory))


def _report(facts: Facts) -> Iterator[Block]:
    yield "The authority is told, unless a risk to persons is unlikely (art. 33(1)). To which:"
    yield facts.answers["authority"]
    say = (
        "Say what happened, about how many people, what may follow, and what was done (art. 33(3)). How many people were heard is in the "
        "public file, as noisy numbers; there is no list of them."
    )
    contact = f"Name as contact: {facts.study.contact}"
    yield Bullets((say, contact, "Then: `townhum breach note KIND --state reported`."))


def _tell(facts: Facts) -> Iterator[Block]:
    yield (
        "They are told where the risk is high (art. 34). Nothing is kept by which they could be written to: tell them where they are listened "
        "to, and in the notice."
    )
    yield Bullets(tuple(f"{each.name}: {each.place}" for each in facts.places))
    yield "Then: `townhum breach note KIND --state told`."


def _afterwards(_: Facts) -> Iterator[Block]:
    key = "Put another key in the place of one that may be known: `townhum key rotate`. What was copied before stays readable with the old one."
    ends = "See whether the study must end: `townhum end`."
    keep = "Keep what was decided and why, without names (art. 33(5)); then: `townhum breach note KIND --state closed`."
    yield Bullets((key, ends, keep))


_PARTS = (
    ("At once", _at_once),
    ("What can have got out", _what_got_out),
    ("Within 72 hours", _report),
    ("The people concerned", _tell),
    ("Afterwards", _afterwards),
)
