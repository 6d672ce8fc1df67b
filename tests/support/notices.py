"""Facts of an invented notice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from townhum.tell.notice.facts import Facts, Findings, Guess, Number, Place, Told

FACTS = Facts(
    name="What people say of tents",
    controller="Acorn Ltd, 1 Oak Lane",
    contact="privacy@acorn.example",
    officer="B. Beech, officer@acorn.example",
    authority="The authority of Forest",
    url="https://acorn.example/who-listens",
    purpose="To hear what is wrong with our tents.",
    benefit="Tents that stay dry.",
    lawful_basis="Legitimate interests, assessed on 2026-10-01",
    period="week",
    wait_days=1,
    grace_days=2,
    retention_days=730,
    k=10,
    grids=("track", "track_tone"),
    tracks={"brand": ("Acorn", "Birch"), "aspect": ("Poles",)},
    relaxed={"health": "Damp tents make people ill, and they say so."},
    withheld=("religion", "union"),
    recipients={"Cedar Research": "to plan the range of next year"},
    places=(
        Place(
            name="#tents on forest.example",
            api="Forest API",
            public_when="The post is public.",
            permitted_because="The operator agreed.",
            terms_url="https://forest.example/terms",
            read=("id", "text", "weather"),
            never=("author.avatar",),
            left_out=("Authors who say #nobot.",),
        ),
    ),
    guesses=(Guess("week", every_track=True, right=69, epsilon=5.2, delta=1e-6), Guess("year", True, None, 61.3, 1e-6)),
    version="0.0",
    findings=Findings(
        date(2026, 11, 9), date(2026, 11, 15), (Number("Poles", 120, 70, None), Number("Acorn", 90, None, 50))
    ),
    transfers="Counted in Japan, by the adequacy decision of 2019.",
    told=(Told(date(2026, 11, 20), "The poles bend.", "The poles are thicker.", "Poles", "2026-W46", 120),),
)


def facts(**changes: Any) -> Facts:
    return replace(FACTS, **changes)
