"""The page of model cards, from the lines that every public file carries (`model_card`)."""

from __future__ import annotations

from itertools import groupby

from townhum.read import MADE_FOR, NOT_FOR, model_facts

_PREFACE = f"""# Model cards

Written by `make docs` from the cards that the training scripts write beside the weights (`src/townhum/read/models`). How
they are trained: `training/README.md`. The same lines stand in the table `model_card` of every public file, and the version
of each model with every release.

**Made for** {MADE_FOR}. **Must not be used** for {NOT_FOR}. Figures are on development splits that
were tuned on where it is said so; official test splits are held back by us and were never opened.
"""

_ONCE = {"made for", "must not be used for"}


def model_cards() -> str:
    """One section a model."""
    parts = [_PREFACE]
    for model, facts in groupby(model_facts(), key=lambda fact: fact.model):
        parts += [f"## {model}", "", "| what | said |", "|---|---|"]
        parts += [f"| {fact.topic} | {fact.said} |" for fact in facts if fact.topic not in _ONCE]
        parts += [""]
    return "\n".join(parts)
