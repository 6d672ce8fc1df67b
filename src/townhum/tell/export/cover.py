"""What stands on the first page of an export: who, what, when, for whom, on what terms, and how its numbers are to be read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from townhum.tell.export.numbers import Numbers

_NEWEST = "(SELECT series FROM period ORDER BY starts_at DESC LIMIT 1)"
_ABOUT = f"""
SELECT controller, contact, purpose, benefit, lawful_basis, retention, time_zone FROM about WHERE series = {_NEWEST}"""  # noqa: S608  our own words
_SPAN = "SELECT min_by(period, starts_at), max_by(period, starts_at), count(*), count(DISTINCT series) FROM period"
_PLACES = f"SELECT place, terms_url FROM source WHERE series = {_NEWEST} ORDER BY listed"  # noqa: S608  the same

HOW_TO_READ = (
    "Every number counts accounts, has noise in it that was drawn once, and is the same in every copy.",
    "Where the number is empty and fewer_than is not: fewer accounts than that. It is not nought.",
    "Columns that end in _low and _high are a 95 % interval, of chance and noise together.",
    "Where too_vague is true, say no more than the interval does.",
    "Where complete is false, a source was missing or partly read.",
    "Numbers of two series were made in different ways: compare none across them.",
)
_WHAT_IS_KEPT = "No post, author or link: they were read in the memory of one run. Only these numbers are kept."

Lines = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Cover:
    """What the one who makes the copy says; `promised` is what the numbers may tell of one account. `to` and what goes with it are empty for a copy for inside the firm."""

    study: str
    licence: str
    made_on: date
    promised: tuple[str, ...]
    to: str = ""
    what_for: str = ""
    permission: str = ""
    why: str = ""
    """What a copy for inside is made for, where that was said."""

    @property
    def terms(self) -> str:
        """A hash of for whom, what for and on what permission it is, and of what else it says but for the day: other terms are another copy."""
        said = {name: value for name, value in asdict(self).items() if name != "made_on"}
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def title(cover: Cover) -> str:
    """The first line of an export: for whom it is."""
    if cover.to:
        return f"{cover.study}: a copy for {cover.to}"
    return f"{cover.study}: a copy for inside the firm, not to be handed on"


def sections(cover: Cover, numbers: Numbers, names: Sequence[str]) -> tuple[tuple[str, Lines], ...]:
    """Headings, and under each what is said and of what. Raises StoreError."""
    return (
        ("This copy", tuple(_copy(cover, numbers, names))),
        ("The study, as the people listened to can read it", tuple(_study(numbers))),
        ("How to read the numbers", tuple(("", line) for line in HOW_TO_READ)),
        ("What the numbers may tell of one account", tuple(("", line) for line in cover.promised)),
    )


def as_text(cover: Cover, numbers: Numbers, names: Sequence[str]) -> str:
    """The cover as plain text."""
    parts = [title(cover), ""]
    for heading, lines in sections(cover, numbers, names):
        parts += [heading, "-" * len(heading), *(f"{name}: {said}" if name else said for name, said in lines), ""]
    return "\n".join(parts)


def _copy(cover: Cover, numbers: Numbers, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    first, last, periods, series = numbers.answers(_SPAN)[0]
    if cover.to:
        yield "for", cover.to
        yield "may be used", cover.what_for
        yield "on the permission", cover.permission
    else:
        yield "for", "inside the firm only. Whoever outside is to have one gets it by `townhum export --to`"
        yield from [("made for", cover.why)] if cover.why else ()
    yield "made on", cover.made_on.isoformat()
    yield "periods", f"{periods}, from {first} to {last}, in {series} series" if periods else "none was released yet"
    yield "tables", ", ".join(names)
    yield (
        "licence",
        cover.licence or "none is given: ask the contact below before you use the numbers for anything else",
    )


def _study(numbers: Numbers) -> Iterator[tuple[str, str]]:
    for controller, contact, purpose, benefit, basis, retention, zone in numbers.answers(_ABOUT):
        yield "who listens", controller
        yield "ask and object", contact
        yield "what for", purpose
        yield "what they gain", benefit
        yield "lawful basis", basis
        yield from (("where", f"{place} (terms: {terms})") for place, terms in numbers.answers(_PLACES))
        yield "what is kept", f"{_WHAT_IS_KEPT} For {retention}"
        yield "days and weeks", f"begin and end in {zone}"
