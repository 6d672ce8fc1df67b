"""Facts of invented papers, each of whose values can be told from every other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from notices import FACTS as NOTICE

from townhum.tell.papers.facts import Answer, Facts, Figure, Judged, Kept, Place

KEYS = [
    *(
        "signed_by",
        "reviewed_on",
        "joint_controllers",
        "processors",
        "where_it_runs",
        "who_has_access",
        "backups",
        "standards",
    ),
    *("alternatives", "expectations", "balance", "objections_of_authorities", "officer_opinion", "views_of_people"),
    *(
        "illegitimate_access",
        "unwanted_change",
        "disappearance",
        "residual_risk",
        "breach_contact",
        "officer",
        "authority",
    ),
]

FACTS = Facts(
    study=replace(NOTICE, k=313, retention_days=717, wait_days=515, grace_days=919, findings=None, told=()),
    written_on="2031-05-17",
    places=(
        Place(
            "forest",
            "#tents on forest.example",
            "mastodon",
            "The operator agreed.",
            "approval 4711",
            "https://forest.example/terms",
            "on 2026-11-02 by A. Ash",
            "The post is public.",
            ("forest.example",),
        ),
    ),
    kept=(Kept("private/ledger.duckdb", "noisy numbers", "717 days", "encrypted"),),
    key_lies="under a stone",
    tone="townhum",
    languages=("en", "nl"),
    second_look=False,
    promises=("Somebody who speaks of one topic: a guess is right in 61 of 100 cases.",),
    figures=(Figure("a model", "some texts: accuracy", "67.85"),),
    certificate="",
    answers={key: Answer(f"papers.{key}", f"what of {key}", "") for key in KEYS},
    risks=dict.fromkeys(("illegitimate_access", "unwanted_change", "disappearance")),
)


def facts(**changes: Any) -> Facts:
    return replace(FACTS, **changes)


def answered(said: str = "Said of {key}.") -> Facts:
    """The same with nothing blank."""
    answers = {key: replace(each, said=said.format(key=key)) for key, each in FACTS.answers.items()}
    return facts(answers=answers, risks=dict.fromkeys(FACTS.risks, Judged(2, 3, "Because of the wind.")))
