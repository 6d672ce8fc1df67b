"""The invented surveys of the starters in other languages, drawn once from sentences: `tools/survey_sentences/CODE.toml`."""

from __future__ import annotations

import csv
import io
import tomllib
from pathlib import Path
from random import Random
from typing import Any

SENTENCES = Path(__file__).with_name("survey_sentences")
ROWS = 500
_STARS = {"good": (4, 5, 5), "bad": (1, 1, 2), "plain": (3,)}
_KINDS = ("good", "good", "bad", "bad", "plain")
_ADDS, _ANSWERS = 0.6, 0.95
"""Of a hundred rows so many say a second sentence, and so many of those asked allow or refuse to be counted in words."""
_REFUSES = 0.05


def surveys() -> dict[Path, str]:
    """Path from the root -> the survey that should stand there, for each language with sentences."""
    return {
        Path("config/languages") / file.stem / "survey-example.csv": survey(file)
        for file in sorted(SENTENCES.glob("*.toml"))
    }


def survey(sentences: Path) -> str:
    """One survey as CSV: an answer, its stars, and whether it may be counted. The same sentences give the same bytes."""
    said, random = tomllib.loads(sentences.read_text(encoding="utf-8")), Random(1)  # noqa: S311  drawn once, the same every time
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(said["heads"])
    rows.writerows(_row(said, random) for _ in range(ROWS))
    return out.getvalue()


def _row(said: dict[str, Any], random: Random) -> tuple[str, int, str]:
    kind = random.choice(_KINDS)
    parts = [random.choice(said["things"]), random.choice(said[kind]["says"])]
    if random.random() < _ADDS:
        parts.append(random.choice(said[kind]["adds"]))
    consent = said["no"] if random.random() < _REFUSES else said["yes"]
    return " ".join(parts), random.choice(_STARS[kind]), consent if random.random() < _ANSWERS else ""
