"""`townhum audit fairness`: sentences that differ in one person only, scrubbed and read end to end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from townhum.cli.showing import out, table
from townhum.fairness import audit_study, broken
from townhum.records import FairnessFact
from townhum.settings import Settings
from townhum.settings.model import Fairness
from townhum.stages import build_reader, build_scrubber


def audit_fairness(settings: Settings) -> tuple[FairnessFact, ...]:
    """The gaps of the study's own scrubber and reader. Takes some seconds."""
    study, tracks = settings.study, settings.tracks
    scrubber = build_scrubber(tracks, settings.scrub, study.relax)
    writing = {source.name: source.connector.manifest.writing for source in settings.sources}
    return audit_study(scrubber, build_reader(tracks, study.languages, tone=study.tone, writing=writing))


def show(facts: Sequence[FairnessFact], limits: Fairness, *, as_json: bool) -> bool:
    """Print the audit; returns whether it holds."""
    over = list(broken(facts, limits))
    if as_json:
        out.print_json(json.dumps({"figures": [asdict(fact) for fact in facts], "broken": over}))
        return not over
    rows = ((fact.groups, fact.measure, f"{fact.value:g}") for fact in facts)
    out.print(table("Fairness, tone from 0 to 1", ("groups", "measure", "figure"), rows))
    for line in over:
        out.print(f"Over the limit: {line}.")
    return not over
