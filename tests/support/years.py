"""A year of weeks of an invented market, as a public file: quiet, but for one bad week of our brand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ledgers import Noise, Study, Week, cells, ledger, made_once

from townhum.keep.history import histories
from townhum.keep.public import publish
from townhum.tell.insight import insights

BAD = 40
"""The week in which our brand is spoken ill of."""

NAMES = ("acorn", *(f"rival {n}" for n in range(1, 11)))


def market(labels: Mapping[str, str] | None = None) -> Study:
    """Our brand, ten rivals, two aspects. `labels` has what some are called instead of their names."""
    named = dict.fromkeys(NAMES, "brand") | {"price": "aspect", "service": "aspect"}
    return Study(tracks={(labels or {}).get(name, name): kind for name, kind in named.items()})


def year(folder: Path, *, weeks: int = 53, size: float = 1.0, labels: Mapping[str, str] | None = None) -> Path:
    """A public file. `size` times so many accounts speak as in a usual week; far below one all numbers are vague."""
    study = market(labels)

    def make(kept: Path) -> None:
        path = ledger(kept / "ledger.duckdb", *(_week(number, study, size) for number in range(weeks)))
        publish(path, kept / "public.duckdb", tables=insights(histories(path)))

    return made_once(folder, f"year {weeks} {size} {study}", make)


def _week(number: int, study: Study, size: float) -> Week:
    tones, intents = {}, {}
    for at, track in enumerate(study.tracks):
        usual = size * (160 - 9 * at + 3 * ((number * 7 + at * 3) % 5))
        bad = number == BAD and at == 0
        tones[track] = (usual * (1.6 if bad else 0.2), usual * 0.5, usual * 0.3, 0)
        intents |= {(track, "complaint"): usual * (0.9 if bad else 0.15), (track, "question"): usual * 0.2}
    sources = {
        (track, source): sum(values) * part
        for track, values in tones.items()
        for source, part in (("forum", 0.6), ("square", 0.4))
    }
    return Week(
        number,
        cells(
            tones,
            track_intent=intents,
            track_source=sources,
            everyone={(): sum(sum(v) for v in tones.values())},
            drop={"opted_out": 40.0},
        ),
        noise={"track": Noise(9, 5, 4), "track_tone": Noise(9, 6, 4)},
        study=study,
    )
