"""The retention schedule: what is kept, how long, what deletes it, and how that can be shown."""

from __future__ import annotations

from collections.abc import Iterator

from townhum.tell.papers.common import days, kept
from townhum.tell.papers.facts import Facts
from townhum.tell.papers.paper import Block, Bullets, Paper, parts_of


def retention(facts: Facts) -> Paper:
    """The schedule of one study."""
    return Paper(
        "retention-schedule",
        f"Retention schedule: {facts.study.name}",
        "What is kept, for how long, what deletes it, and how that can be shown.",
        parts_of(_PARTS, facts),
    )


def _kept(facts: Facts) -> Iterator[Block]:
    yield kept(facts)


def _never(_: Facts) -> Iterator[Block]:
    posts = "Posts, authors, links and identifiers: they live in the memory of one run."
    yield Bullets((posts, "The key of the marks: it dies with the run."))


def _what_deletes(facts: Facts) -> Iterator[Block]:
    by_run = (
        "`townhum run` first of all deletes the numbers of every period that ended longer ago than "
        f"{days(facts.study.retention_days)}. It writes the ledger anew without them, so that no number stays in a free part of the file, "
        "and makes the public file anew."
    )
    by_end = (
        "`townhum end` closes the study: it deletes the key, the ledger and objections, and, unless they are kept, the log and the "
        "public file."
    )
    yield Bullets((by_run, by_end))


def _shown(facts: Facts) -> Iterator[Block]:
    listed = "`townhum log --deed forgot` lists each period that was deleted, when, and by which rule."
    same = "The table forgotten of the public file says the same; `townhum log verify` holds both against each other."
    yield Bullets((listed, same))
    yield "Backups are not reached by this. What is backed up, and for how long:"
    yield facts.answers["backups"]


_PARTS = (
    ("What lies on the disk", _kept),
    ("What never does", _never),
    ("What deletes it", _what_deletes),
    ("How it can be shown", _shown),
)
