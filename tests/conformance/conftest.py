"""A small connector that is right, and the means to spoil it."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import ClassVar

import pytest

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import Connector, Covered, Draft, Manifest, Options, Page
from townhum.connector.accounts import tidied
from townhum.connector.reading import moment
from townhum.records import Window

HOST = "https://notes.example"
MANIFEST = {
    "schema": 1,
    "name": "notes",
    "title": "A board of notes",
    "api": "Notes API",
    "docs": "https://notes.example/docs",
    "terms": "https://notes.example/terms",
    "terms_say": "Counting is allowed.",
    "status": "on",
    "network": "notes",
    "auth": "none",
    "paging": "after",
    "writing": "posts",
    "public_when": "public is true",
    "deletion": "nothing is kept",
    "reach": {"says": "all there is"},
    "limit": {"calls": 60, "per_seconds": 60},
    "keep": {"id": "id", "created_at": "at", "text": "words", "language": "lang"},
    "author": ["by.id"],
    "hide": ["by.name"],
    "never": ["by.mail"],
    "drop": [
        {"reason": "not_public", "says": "Only public notes.", "path": "public", "unless": [True]},
        {"reason": "opted_out", "says": "The author said no.", "path": "by.listed", "when": [False]},
    ],
}


def note(number, **over):
    by = {
        "id": f"user-{number}",
        "name": f"Name {number} Invented",
        "mail": f"mail{number}@mail.example",
        "listed": True,
    }
    at = f"2026-11-03T{number:02d}:00:00Z"
    by.update(over.pop("by", {}))
    return {
        "id": f"note-{number}",
        "at": at,
        "words": f"words {number}",
        "lang": "en",
        "public": True,
        "by": by,
        **over,
    }


PAGES = [
    [note(1), note(2, public=False), note(3, by={"listed": False})],
    [note(4), note(5), None],
]
RECORDING = (
    Exchange("GET", f"{HOST}/notes", body={"notes": PAGES[0], "next": "p2"}),
    Exchange("GET", f"{HOST}/notes?after=p2", body={"notes": PAGES[1], "next": "p3"}),
    Exchange("GET", f"{HOST}/notes?after=p3", body={"notes": [], "next": None}),
)


class NoOptions(Options):
    """Nothing to choose."""


def hosts(options):
    return (HOST,)


def place(options):
    return "the board"


def walk(options, window, session):
    seen, after = set(), ""
    while True:
        body = session.get(f"{HOST}/notes", {"after": after} if after else None).body
        ids = {item["id"] for item in body["notes"] if isinstance(item, dict) and "id" in item}
        if not ids - seen:
            return Covered()
        seen |= ids
        yield Page(body["notes"])
        after = body["next"]


def decode(kept, options):
    return Draft(
        id=kept["id"],
        created_at=moment(kept["created_at"]),
        text=kept["text"],
        author=str(kept["author"]),
        language=kept["language"] if isinstance(kept["language"], str) else None,
    )


def account(written, options):
    return frozenset({tidied(written)}) - {""}


@pytest.fixture
def sound():
    """The six names of the sound decoder, to be replaced one by one."""
    return SimpleNamespace(Options=NoOptions, hosts=hosts, place=place, walk=walk, decode=decode, account=account)


@pytest.fixture
def contract():
    """A contract over the recording, for a decoder and a manifest that may be spoilt."""

    def make(decoder, manifest=None, recorded=RECORDING, wanted=3, **drops):
        class Notes(ConnectorContract):
            connector = Connector(Manifest.model_validate({**MANIFEST, **(manifest or {})}), decoder)
            options: ClassVar = {}
            recording = recorded
            window = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))
            posts = wanted
            drops: ClassVar = {"not_public": 1, "opted_out": 1, "broken": 1}

        Notes.drops = {**Notes.drops, **drops}
        return Notes()

    return make


@pytest.fixture
def failures():
    """The names of the rules that a contract breaks, with their messages."""

    def run(contract):
        broken = {}
        for name in dir(contract):
            if name.startswith("test_"):
                try:
                    getattr(contract, name)()
                except Exception as error:  # noqa: BLE001  a bad connector may raise anything
                    broken[name] = str(error)
        return broken

    return run
