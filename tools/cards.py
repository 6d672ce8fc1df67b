"""The page of model cards, from the json that the training scripts write beside the weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

MODELS = Path("src") / "townhum" / "read" / "models"
_SETS = {
    "semeval": "SemEval 2013-2016 task 4A tweets (CC BY 3.0; weights only)",
    "goemotions": "GoEmotions Reddit comments (Apache-2.0), mapped to tone",
    "vader_gold": "VADER's rated sentences (MIT)",
    "vader_gold, product reviews": "the product reviews among VADER's rated sentences (MIT)",
    "mams train": "MAMS restaurant sentences (Apache-2.0)",
}
_PREFACE = """# Model cards

Written by `make docs` from the cards that the training scripts write beside the weights (`src/townhum/read/models`). How
they are trained: `training/README.md`. The version of each is stored with every release.

**Made for** shares and trends over many voices, in short English posts. **Must not be used** to judge one post or one
person, to answer or rank people, to infer what somebody is, feels or believes, for moderation, or in languages other than
English. Irony is missed. Figures are on development splits that were tuned on where it is said so; official test splits
are held back by us and were never opened.

"""


def model_cards(root: Path) -> str:
    """One section a model."""
    return _PREFACE + "\n".join(
        _card(root, name) for name in ("tone-en", "aspects-en", "intents-en", "themes-en", "words-en")
    )


def _card(root: Path, name: str) -> str:
    card = json.loads((root / MODELS / f"{name}.json").read_text(encoding="utf-8"))
    lines = [f"## {card['name']} {card['version']}", "", f"Reads {card['reads']}.", ""]
    if "bytes" in card:
        lines += [f"- {card['bytes'] / 1e6:.2f} MB, sha256 `{card['sha256'][:12]}`; Apache-2.0, credits in NOTICE"]
    sets = card.get("trained_on", {})
    lines += [f"- trained on {_set(one, sets[one] if isinstance(sets, dict) else {})}" for one in sets]
    lines += ["", *_figures(card.get("measured", {}))]
    return "\n".join(lines) + "\n"


def _set(name: str, said: dict[str, Any]) -> str:
    texts = f", {said['texts']:,} texts" if "texts" in said else ""
    weight = f", each counting {said['counts']}" if said.get("counts", 1.0) != 1.0 else ""
    return f"{_SETS.get(name, name)}{texts}{weight}"


def _figures(measured: dict[str, Any]) -> list[str]:
    if not measured:
        return []
    lines = ["| measured on | figure | value |", "|---|---|---|"]
    for where, figures in measured.items():
        for figure, value in figures.items():
            lines += [f"| {where} | {figure.replace('_', ' ')} | {_value(value)} |"]
    return [*lines, ""]


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key.replace('_', ' ')}: {_value(inner)}" for key, inner in value.items())
    return f"{value:,}" if isinstance(value, int) else str(value)
