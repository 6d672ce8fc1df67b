"""Which rule brings a share nearest on kinds of text that nobody counted: `python benchmarks/shares.py [--model tone-en] [--draws 40]`.

Each kind of a model's card is taken in turn for the place that is studied, and the negative share of 500 texts is worked out from how many were read
as each tone, by the tables of the other kinds alone: as it was read; as the product corrects it; as the mean of what is believed; halfway there;
by the inverse of the mean table (adjusted count); and by the line that fits the other kinds best. `nested` takes for each kind the rule that is
best on the others. Points, in the mean; the last column tells how much worse than as read the product is at its worst kind.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from townhum.read.kinds import Kinds, Spread, shares_among
from townhum.read.shares import Confusion
from townhum.read.weights import card

TEXTS = 500
RULES = ("as read", "product", "mean", "halfway", "adjusted", "line")
PROTOCOLS = ("spread", "natural")
Table = np.ndarray


@dataclass(frozen=True, slots=True)
class Known:
    """What the kinds but one say: how their tables move, the inverse of their mean table, and the line that fits them."""

    spread: Spread
    back: Table
    line: Table

    def says(self, read: Table) -> tuple[float, ...]:
        """The negative share by each of `RULES`. Where nothing is expected of shares, the mean is that of all there are."""
        counts = (float(read[0]) * TEXTS, float(read[1]) * TEXTS, float(read[2]) * TEXTS)
        mean = shares_among(counts, replace(self.spread, expected=np.ones(3))).share[0]
        product, by_line = shares_among(counts, self.spread).share[0], float((_columns(read[None]) @ self.line)[0])
        return (
            float(read[0]),
            product,
            mean,
            (float(read[0]) + mean) / 2,
            float(np.clip(read @ self.back, 0, 1)[0]),
            by_line,
        )


def shares(protocol: str, natural: Table, many: int, chance: np.random.Generator) -> Table:
    """True shares, a row each: negative ones evenly from 5 to 60 per cent, or as the kind's own texts come."""
    if protocol == "natural":
        return np.tile(natural, (many, 1))
    negative, rest = chance.uniform(0.05, 0.6, many), chance.uniform(0.3, 0.7, many)
    return np.stack([negative, (1 - negative) * rest, (1 - negative) * (1 - rest)], axis=1)


def line(others: Sequence[tuple[Table, Table]], chance: np.random.Generator) -> Table:
    """The line that gives the negative share of the other kinds best, their shares spread."""
    true = [shares("spread", natural, 400, chance) for _, natural in others]
    read = np.concatenate([one @ rates for one, (rates, _) in zip(true, others, strict=True)])
    return np.asarray(np.linalg.lstsq(_columns(read), np.concatenate(true)[:, 0], rcond=None)[0])


def _columns(read: Table) -> Table:
    return np.column_stack([np.ones(len(read)), read[:, 0], read[:, 2]])


def over_kinds(tables: Mapping[str, Sequence[Sequence[int]]], protocol: str, draws: int) -> Table:
    """How far each rule is off in the mean, a row for each kind."""
    rates = {name: Confusion.of(each).rates() for name, each in tables.items()}
    natural = {name: np.sum(each, axis=1) / np.sum(each) for name, each in tables.items()}
    chance, rows = np.random.default_rng(7), []
    for kind in tables:
        others = [name for name in tables if name != kind]
        spread = Kinds.of({name: tables[name] for name in others}).spread()
        fitted = line([(rates[name], natural[name]) for name in others], chance)
        known = Known(spread, np.linalg.inv(spread.rates), fitted)
        true = shares(protocol, natural[kind], draws, chance)
        read = [chance.multinomial(TEXTS, one @ rates[kind]) / TEXTS for one in true]
        off = [np.abs(np.array(known.says(one)) - its[0]) for one, its in zip(read, true, strict=True)]
        rows.append(100 * np.mean(off, axis=0))
    return np.array(rows)


def nested(off: Table) -> float:
    """The mean error if each kind is left to the rule that is best on the others."""
    best = [np.delete(off, kind, axis=0).mean(axis=0).argmin() for kind in range(len(off))]
    return float(np.mean([row[rule] for row, rule in zip(off, best, strict=True)]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a row for each kind of writing and way to draw shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=40)
    parser.add_argument("--model", default="tone-en", choices=("tone-en", "tone-en-accurate"))
    options = parser.parse_args(arguments)
    print(f"{options.model:<20}" + "".join(f"{each:>10}" for each in (*RULES, "nested", "worse by")))
    for writing, tables in card(options.model)["kinds"].items():
        for protocol in PROTOCOLS:
            off = over_kinds(tables, protocol, options.draws)
            figures = (*off.mean(axis=0), nested(off), (off[:, 1] - off[:, 0]).max())
            print(f"{writing + ', ' + protocol:<20}" + "".join(f"{each:>10.1f}" for each in figures))


if __name__ == "__main__":
    main()
