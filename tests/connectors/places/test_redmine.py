"""Redmine against the conformance suite: issues, and the notes on them."""

from typing import ClassVar

from placed import JUNK, WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

HOST = "https://redmine.example"
ASKED = {"project_id": "kettle", "status_id": "*", "sort": "updated_on:desc", "limit": 100}


def issue(number, day, changed, **over):
    return {
        "id": number,
        "subject": "The lid",
        "description": "It hums.",
        "created_on": at(day),
        "updated_on": at(changed),
        "author": {"id": 100 + number, "name": f"Fern Invented{number}"},
        "assigned_to": {"id": 3, "name": "Ivy Invented"},
        "is_private": False,
        **over,
    }


def note(number, day, words="Mine sings", **over):
    return {
        "id": number,
        "user": {"id": number, "name": f"Oak Invented{number}"},
        "notes": words,
        "created_on": at(day),
        "private_notes": False,
        **over,
    }


def whole(number, *notes):
    return got(f"{HOST}/issues/{number}.json", {"issue": {"id": number, "journals": list(notes)}}, include="journals")


EXCHANGES = (
    got(
        f"{HOST}/issues.json",
        {"issues": [issue(9, 8, 8), issue(8, 7, 7, is_private=True), issue(3, 1, 5)], "total_count": 3},
        **ASKED,
        offset=0,
    ),
    got(f"{HOST}/issues.json", {"issues": []}, **ASKED, offset=3),
    got(f"{HOST}/issues.json", {"issues": []}, **ASKED, offset=3 + JUNK),
    whole(9),
    whole(8),
    whole(3, note(90, 5), note(89, 5, words=""), note(88, 4, private_notes=True), note(87, 1)),
)


class TestProject(ConnectorContract):
    connector = load_catalog()["redmine"]
    options: ClassVar = {"instance": HOST, "project": "kettle"}
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"not_public": 2, "empty": 1}
