"""The audit of the whole path, from configuration and posts in files to the cells in the ledger: part of `make audit`.

Worlds are files of the demo's invented posts, read at three sources by the `files` connector, scrubbed and read by the real models,
tallied, released and published by `run`. First so many pairs without noise: squared change over 2 sigma2 of the cells in the
ledger, and everything else in it. Then so many runs a side with noise: the bound of epsilon, and what a guess comes to.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from townhum.clock import SimulatedClock
from townhum.count.audit.guessing import guess
from townhum.count.audit.likelihood import likelihood
from townhum.count.noise import Noise, discrete_gaussian
from townhum.count.promise import advantage, gaussian_epsilon
from townhum.demo.sample import make_sample
from townhum.keep.store import Store
from townhum.records import Grid
from townhum.run.configuration import load_settings
from townhum.run.job import Asked, run
from townhum.run.means import Means, pipeline_of
from townhum.run.sessions import open_sessions
from townhum.study.budget import budget_of_study

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MONDAY = datetime(2026, 11, 9, tzinfo=UTC)
KEY = b"k" * 32
CROWD = 150  # accounts; of next to nobody a period is held
A_CROWD = 20  # pairs beside one crowd

STUDY = """[study]
name = "An audit"
controller = "Nobody"
contact = "privacy@example.org"
purpose = "to measure"
benefit = "a promise that is kept"
lawful_basis = "the posts are invented"
time_zone = "UTC"
period = "week"
retention = "2 years"
"""
SOURCE = """[source.{name}]
connector = "files"
permitted_because = "the posts are invented"
terms_url = "https://example.org"
terms_read_on = 2026-11-01
terms_read_by = "Nobody"
added_by = "Somebody"
reviewed_by = "Another"
path = "{file}.jsonl"
columns = {{ id = "id", text = "text", author = "author", created_at = "at", consent = "may", rating = "stars" }}
consent_means = ["yes"]
time_zone = "UTC"
"""
TRACK = '[track.{name}]\nkind = "{kind}"\nquery = "{query}"\nours = {ours}\n'
TRACKS = (
    ("kettlewick", "brand", "kettlewick", "true"),
    ("steamora", "brand", "steamora", "false"),
    ("boilari", "brand", "boilari", "false"),
    ("price", "aspect", "price* OR cheap* OR expensive", "false"),
    ("leaks", "aspect", "leak* OR drip*", "false"),
    ("service", "aspect", "service OR helpdesk OR refund*", "false"),
    ("kettles", "theme", "kettle*", "false"),
)
FILES = ("forum", "square")
SOURCES = {"forum": "forum", "square": "square", "mirror": "forum"}
"""The file of each source: what the forum has is met a second time."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Rows:
    """The items of each file. Two files share no people."""

    at: Mapping[str, Sequence[Row]]

    def __add__(self, other: Rows) -> Rows:
        return Rows({name: [*self.at[name], *other.at[name]] for name in FILES})


class Way:
    """One study on disk, run again and again on other posts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "study.toml").write_text(STUDY, encoding="utf-8")
        (folder / "sources.toml").write_text(
            "\n".join(SOURCE.format(name=name, file=file) for name, file in SOURCES.items()), encoding="utf-8"
        )
        tracks = (TRACK.format(name=n, kind=kind, query=query, ours=ours) for n, kind, query, ours in TRACKS)
        (folder / "topics.toml").write_text("\n".join(tracks), encoding="utf-8")
        (folder / "release.toml").write_text("[release]\n", encoding="utf-8")
        for name in FILES:
            (folder / f"{name}.jsonl").touch()
        self.settings = load_settings(folder)
        self.budget = budget_of_study(self.settings)
        self._pipeline = replace(pipeline_of(self.settings), audit=tuple)  # each run would begin with it
        self._runs = 0

    def run(self, rows: Rows, noise: Noise) -> tuple[dict[str, Grid], list[object]]:
        """The grids in the ledger after one run, and all else that is in it."""
        for name, items in rows.at.items():
            lines = (json.dumps(item) + "\n" for item in items)
            (self._folder / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
        self._runs += 1
        store, clock = Store(self._folder / f"data-{self._runs}"), SimulatedClock(NOW)
        with open_sessions(self.settings, clock=clock, environment={}) as sessions:
            means = Means(lambda: self._pipeline, sessions, clock, KEY, noise=lambda: noise)
            report = run(self.settings, store, means, Asked(trust_clock=True))
        if [outcome.state for outcome in report.outcomes] != ["released"]:
            raise SystemExit(f"a run released nothing: {report.outcomes}")
        with duckdb.connect(str(store.ledger), read_only=True) as ledger:
            return _grids(ledger), _rest(ledger)


def _grids(ledger: duckdb.DuckDBPyConnection) -> dict[str, Grid]:
    found = {}
    for name, sigma2, variance, categories in ledger.sql(
        "SELECT grid, sigma2, variance, categories FROM noise ORDER BY grid"
    ).fetchall():
        cells = ledger.execute("SELECT value FROM cell WHERE grid = ? ORDER BY rowid", [name]).fetchnumpy()["value"]
        found[name] = Grid(name, (), (), np.asarray(cells), sigma2, variance, 1, 1.0, categories, 10, 10)
    return found


def _rest(ledger: duckdb.DuckDBPyConnection) -> list[object]:
    """Every row of every table but for values, and for what is worked out from these."""
    tables = [name for (name,) in ledger.sql("SELECT table_name FROM duckdb_tables() ORDER BY ALL").fetchall()]
    kept = ("* EXCLUDE (value)" if name == "cell" else "*" for name in tables)
    return [
        (name, sorted(map(repr, ledger.sql(f"SELECT {columns} FROM {name}").fetchall())))  # noqa: S608  names of tables
        for name, columns in zip(tables, kept, strict=True)
        if name != "corrected_tone"
    ]


def account(texts: Sequence[str], draw: Random, *, posts: int, number: int, joined: int = 1) -> Rows:
    """One account's posts in one file, some of them without consent; each is so many of the texts in one."""
    items = [
        {
            "id": f"{number}-{each}",
            "text": " ".join(draw.choices(texts, k=joined)),
            "author": f"author {number}",
            "at": (MONDAY + timedelta(seconds=draw.randrange(7 * 86_400))).isoformat(),
            "may": "yes" if draw.random() < 0.9 else "no",
            "stars": draw.choice((None, 1, 3, 5)),
        }
        for each in range(posts)
    ]
    its = draw.choice(FILES)
    return Rows({name: items if name == its else [] for name in FILES})


def crowd(texts: Sequence[str], draw: Random) -> Rows:
    """Accounts with a post or a few."""
    rows = Rows({name: [] for name in FILES})
    for number in range(CROWD):
        rows += account(texts, draw, posts=draw.choice((1, 1, 2, 4)), number=number)
    return rows


def somebody(texts: Sequence[str], draw: Random) -> Rows:
    """An account that posts a little, or much, or much about everything."""
    posts, joined = draw.choice(((1, 1), (8, 2), (40, 5)))
    return account(texts, draw, posts=posts, number=CROWD, joined=joined)


def no_noise(_: object, many: int) -> NDArray[np.int64]:
    """Nothing is drawn."""
    return np.zeros(many, dtype=np.int64)


def sensitivity(way: Way, texts: Sequence[str], many: int, seed: int) -> None:
    """Print the first figures."""
    costs, unlike = [], 0
    for number in range(many):
        draw = Random(f"{seed} {number}")
        if number % A_CROWD == 0:
            others = crowd(texts, draw)
            without, beside = way.run(others, no_noise)
        found, also = way.run(others + somebody(texts, draw), no_noise)
        squares = {name: round(float(((grid.value - without[name].value) ** 2).sum())) for name, grid in found.items()}
        costs.append(way.budget.spent(squares))
        unlike += also != beside
    held = sum(cost <= way.budget.rho for cost in costs)
    largest = max(costs)
    print(
        f"pairs, noise off: {held:,} of {many:,} cost rho {way.budget.rho:g} or less; the largest {largest:.3f} (seed {seed})"
    )
    print(f"pairs in which anything in the ledger but values differed: {unlike}", flush=True)


def told(way: Way, texts: Sequence[str], runs: int, seed: int) -> None:
    """Print the second figures. The noise is that of a real run."""
    draw = Random(seed)
    others = crowd(texts, draw)
    both = others, others + account(texts, draw, posts=40, number=CROWD, joined=5)
    without, with_somebody = (way.run(rows, no_noise)[0] for rows in both)
    changed = {name: np.rint(grid.value - without[name].value).astype(np.int64) for name, grid in with_somebody.items()}
    rho = way.budget.spent({name: int((cells**2).sum()) for name, cells in changed.items()})
    figure, noise = likelihood(changed), discrete_gaussian()
    sides = [np.array([figure(way.run(rows, noise)[0]) for _ in range(runs)]) for rows in both]
    found = guess(*sides)
    print(
        f"\n{runs:,} runs a side of an account that costs {rho:.3f}: epsilon is {found.epsilon:.2f} or more, exactly "
        f"{gaussian_epsilon(rho):.2f}; advantage {found.advantage:.3f} ± {found.error:.3f}, at most {advantage(rho):.3f}"
    )


def main(words: Sequence[str] | None = None) -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--runs", type=int, default=300, help="a side")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(words)
    sample = make_sample()
    texts = [one.remark.text for one in (*sample.toots, *sample.threads)]
    with tempfile.TemporaryDirectory() as name:
        way = Way(Path(name))
        sensitivity(way, texts, options.pairs, options.seed)
        if options.runs:
            told(way, texts, options.runs, options.seed)


if __name__ == "__main__":
    main()
