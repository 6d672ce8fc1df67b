"""Tables for an independent checker, as JSON on standard output: the accounts behind each published cell, and the cell.

The crowds are invented (tests/support/crowds.py). `acro_check.py` reads this in an environment of its own: `make acro`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "support"))

import attacks
from crowds import Crowd, drawn, rows, voices

from townhum.records import Release

HOME = {"tone": ("neutral", "not_negative"), "rating": ("3", "3-5")}
"""Where fewer than k voices without a value are counted."""


def tables(crowd: Crowd) -> Iterator[dict[str, Any]]:
    """One entry a published table: `cells` are the labels published, `behind` the label of each account behind them.

    Those of `ruled` false are what a file would have that knew no rule but the names: every category, however small.
    """
    published = crowd.release()
    shown = voices(published)
    yield _entry("track", "", shown, [track for track in shown for _ in crowd.members(track)])
    every = [track for person in crowd.people for track in person.tracks]
    yield _entry("track", "", dict.fromkeys(every), every, ruled=False)
    pairs = {
        f"{one} and {other}": crowd.members(one) & crowd.members(other) for one, other, _ in rows(published, "pair")
    }
    yield _entry("pair", "", pairs, [name for name, people in pairs.items() for _ in people])
    for name in attacks.DIMENSIONS:
        yield from _splits(crowd, published, name)


def _splits(crowd: Crowd, published: Release, name: str) -> Iterator[dict[str, Any]]:
    split: dict[str, list[str]] = {}
    for track, label, *_ in rows(published, f"track_{name}"):
        split.setdefault(str(track), []).append(str(label))
    for track in voices(published):
        raw = [str(attacks.DIMENSIONS[name](crowd.people[number])) for number in crowd.members(track)]
        yield _entry(f"track_{name}", track, dict.fromkeys(raw), raw, ruled=False)
        if labels := split.get(track):
            behind = [label for each in raw if (label := _label(name, each, labels)) in labels]
            yield _entry(f"track_{name}", track, dict.fromkeys(labels), behind)


def _label(name: str, raw: str, labels: list[str]) -> str:
    """The published category that a voice counts in."""
    if raw in labels:
        return raw
    merged = (label for label in labels if raw in attacks.MERGED.get(label, ()))
    rest = (label for label in labels if label in {"smaller sources", "other languages"})
    home = (label for label in labels if raw in {"not_read", "not_rated"} and label in HOME[name])
    return next((label for found in (merged, rest, home) for label in found), "")


def _entry(grid: str, track: str, cells: Any, behind: list[str], *, ruled: bool = True) -> dict[str, Any]:
    return {"grid": grid, "track": track, "cells": list(cells), "behind": behind, "ruled": ruled}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--populations", type=int, default=20)
    made = [table for seed in range(parser.parse_args().populations) for table in tables(drawn(seed))]
    json.dump(made, sys.stdout)
