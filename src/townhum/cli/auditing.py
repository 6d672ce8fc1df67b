"""`townhum audit fairness`: sentences that differ in one person only, scrubbed and read end to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from townhum.cli.showing import out, print_json, table
from townhum.read.paired import SENTENCES_READ
from townhum.records import FairnessFact
from townhum.run.fairness import broken, held_against
from townhum.run.means import pipeline_of
from townhum.study import Settings
from townhum.study.model import Fairness


def audit_fairness(settings: Settings) -> tuple[FairnessFact, ...]:
    """The gaps of the study's own scrubber and reader. Takes some seconds."""
    return pipeline_of(settings).audit()


def show(facts: Sequence[FairnessFact], limits: Fairness, *, every: bool, as_json: bool) -> bool:
    """Print the verdict, the limits, and the figures that are not nought, or `every` one; returns whether it holds."""
    found = held_against(facts, limits)
    holds = all(held.ok for held in found)
    if as_json:
        print_json({"figures": [asdict(fact) for fact in facts], "broken": list(broken(facts, limits))})
        return holds
    out.print(
        "The audit holds: who is spoken of changes what is read by no more than study.toml allows."
        if holds
        else "The audit does not hold: who is spoken of changes what is read by more than [study.fairness] allows."
    )
    out.print()
    rows = ((held.words, f"{held.figure:g}", f"{held.limit:g}", "ok" if held.ok else "over") for held in found)
    columns = ("what was compared, tone from 0 to 1", "found", "limit", "")
    out.print(table("", columns, rows, right=("found", "limit")))
    _show_figures(facts, every=every)
    return holds


def _show_figures(facts: Sequence[FairnessFact], *, every: bool) -> None:
    """The figures one by one. Nought is nearly always the whole story, and told in a line."""
    gaps = [fact for fact in facts if fact.measure != SENTENCES_READ]
    shown = [fact for fact in gaps if every or fact.value]
    if shown:
        rows = ((fact.groups, fact.measure, f"{fact.value:g}") for fact in shown)
        out.print()
        out.print(table("", ("groups", "measure", "figure"), rows, right=("figure",)))
    read = sum(int(fact.value) for fact in facts if fact.measure == SENTENCES_READ)
    rest = f" {len(gaps) - len(shown)} figures are 0; --all lists them." if len(shown) < len(gaps) else ""
    out.print(f"\n{read:,} sentences were scrubbed and read.{rest}")
