"""What was measured: of models, of fairness, of what releases tell. No figure is written by hand."""

from __future__ import annotations

from itertools import groupby

from townhum.tell.papers.common import TONE_OF_TEXT
from townhum.tell.papers.facts import Facts
from townhum.tell.papers.paper import Bullets, Paper, Part, Rows


def measured(facts: Facts) -> Paper:
    """The figures of one study."""
    tables = (
        Rows(of, ("what", "figure"), tuple((each.what, each.said) for each in some))
        for of, some in groupby(facts.figures, key=lambda each: each.of)
    )
    return Paper(
        "measured",
        f"What was measured: {facts.study.name}",
        f"Figures from the cards of the models that this study reads with (tone: {facts.tone}) and from its audits.",
        (
            Part("The AI Act, and the tone of text", (TONE_OF_TEXT,)),
            Part("What the numbers may tell of one account", (Bullets(facts.promises), _certificate(facts))),
            Part("Cards and audits", tuple(tables)),
        ),
    )


def _certificate(facts: Facts) -> str:
    if facts.certificate:
        return f"Releases of this configuration were last measured on {facts.certificate}: see release-certificate.md in the data folder."
    return "Releases of this configuration were not measured yet: `townhum audit release` does it, and writes a certificate."
