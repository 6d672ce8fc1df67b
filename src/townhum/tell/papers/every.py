"""All papers of a study, in every form: file name by file name."""

from __future__ import annotations

from collections.abc import Mapping

from townhum.tell.papers.assessment import assessment
from townhum.tell.papers.breach import breach
from townhum.tell.papers.facts import Facts
from townhum.tell.papers.interests import interests
from townhum.tell.papers.measured import measured
from townhum.tell.papers.paper import Paper, as_markdown, as_page
from townhum.tell.papers.pia import as_pia
from townhum.tell.papers.record import record
from townhum.tell.papers.retention import retention

PIA = "impact-assessment.pia.json"


def papers(facts: Facts) -> tuple[Paper, ...]:
    """Every paper, in the order in which an authority asks."""
    return tuple(make(facts) for make in (record, assessment, interests, retention, breach, measured))


def files(facts: Facts) -> Mapping[str, str]:
    """The text of each file, by its name."""
    signed = (
        f"Made on {facts.written_on} by townhum {facts.study.version} from the configuration of the study. "
        f"{len(facts.blanks)} thing(s) that only a person can decide are blank in these papers."
    )
    made = {PIA: as_pia(facts)}
    for paper in papers(facts):
        made[f"{paper.name}.md"] = as_markdown(paper, signed)
        made[f"{paper.name}.html"] = as_page(paper, signed)
    return made
