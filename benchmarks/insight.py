"""How often insight is wrong, and what it finds: `python benchmarks/insight.py`.

Invented weeks whose truth is known (`insight_worlds.py`) pass through the noise and the fit of a release; then everything that
`townhum run` would tell of them is counted. `--only` names sections; `--data` is a folder of series with labelled events (mentions of
companies an hour, from the Numenta Anomaly Benchmark), thinned to as many accounts as a study may have. Half an hour in full.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

import numpy as np
from insight_series import mentions
from insight_worlds import Drawer, World, quiet, with_jump

from townhum.tell.insight.events import Event, events_of
from townhum.tell.insight.families import LEVEL, VOLUME, families
from townhum.tell.insight.scan import Scan

QUARTER = 13
SPREADS = (1.5, 2.5)
PROFILES = ("standard", "strict")
DEMO = (236.0, 150.0, 130.0, 70.0, 60.0, 40.0, 40.0)
"""About the accounts a week of the tracks of the demo, in its ordinary weeks."""


def between(hits: int, of: float) -> str:
    """A rate of rare things with its 95 % interval: that of a Poisson number, by the score."""
    half = 1.96 * math.sqrt(hits + 1.96**2 / 4)
    low, high = (max(0.0, hits + 1.96**2 / 2 + side * half) / of for side in (-1, 1))
    return f"{hits / of:.2f} ({low:.2f}-{high:.2f})"


def per_cent(hits: int, of: int) -> str:
    """A share with its 95 % interval (Wilson)."""
    p, z2 = hits / of, 1.96**2
    centre, half = (
        (p + z2 / (2 * of)) / (1 + z2 / of),
        1.96 * math.sqrt(p * (1 - p) / of + z2 / (4 * of * of)) / (1 + z2 / of),
    )
    return f"{100 * p:.0f} % ({100 * (centre - half):.0f}-{100 * (centre + half):.0f})"


def found(events: Iterable[Event], kinds: str, track: int, at: int, tiers: Sequence[str] = ("alert", "watch")) -> bool:
    """Whether an event whose kind begins so is told of a track at a period."""
    name = f"track-{track:03}"
    return any(e.at == at and e.track == name and e.kind.startswith(kinds) and e.tier in tiers for e in events)


def quiet_weeks(worlds: int) -> None:
    """False alerts, where nothing happens."""
    print("\nfalse alerts a quarter (13 periods), 30 tracks of 40 accounts, nothing happens")
    print(f"{'profile, variance/mean, history':<36}{'all kinds':>20}{'volume alone':>20}{'watched a period':>20}")
    for profile in PROFILES:
        for spread in SPREADS:
            drawer, alerts, loud, watched, periods = (
                Drawer(1),
                Counter[str](),
                Counter[str](),
                Counter[str](),
                Counter[str](),
            )
            for _ in range(worlds):
                world = quiet(30, 60, spread=spread, profile=profile)
                for e in events_of(drawer.history(world)):
                    when = "8 to 25" if 8 <= e.at < 26 else "26 on" if e.at >= 26 else "4 to 7"
                    alerts[when] += e.tier == "alert"
                    loud[when] += e.tier == "alert" and e.kind.startswith("volume")
                    watched[when] += e.tier == "watch"
                periods += Counter({"4 to 7": 4, "8 to 25": 18, "26 on": 34})
            for when, many in periods.items():
                line = (between(each[when], many / QUARTER) for each in (alerts, loud))
                head = f"{profile}, {spread}, {when} periods"
                print(f"{head:<36}{''.join(f'{cell:>20}' for cell in line)}{watched[when] / many:>20.2f}", flush=True)


def other_periods(worlds: int) -> None:
    """The same of days with a weekday pattern, of four weeks, of tracks unlike each other, and of years like the demo's."""
    print("\nfalse alerts a quarter of other studies in which nothing happens")
    print(f"{'study':<44}{'all kinds':>20}{'volume alone':>20}{'watched a period':>20}")
    day = np.array([1.15, 1.1, 1.1, 1.05, 1.0, 0.75, 0.85])
    days = quiet(30, 112, kind="day", spread=1.5)
    unlike = quiet(30, 60, spread=np.resize([3.0, 1.2, 1.2], 30)[:, None])
    sizes = World(np.repeat(np.resize([8.0, 20, 40, 200, 1000], 30)[:, None], 60, 1), spread=1.5)
    even = World(np.repeat(np.array(DEMO)[:, None], 52, 1), spread=1.3, brands=3)
    for head, world in (
        ("days, weekend quieter by a quarter", replace(days, mean=days.mean * day[np.arange(112) % 7])),
        ("periods of four weeks", quiet(30, 39, mean=160, kind="four_weeks", spread=1.5)),
        ("tracks of 8 to 1,000 accounts", sizes),
        ("a third of tracks at 3.0, the others at 1.2", unlike),
        ("every ninth week incomplete", quiet(30, 60, spread=1.5, incomplete=tuple(range(8, 60, 9)))),
        ("eight years like the demo's, 7 tracks", even),
    ):
        drawer, told, many = Drawer(2), Counter[str](), 0
        for _ in range(8 if head.startswith("eight") else worlds):
            history = drawer.history(world)
            events = [e for e in events_of(history) if e.at >= 8]
            told["all"] += sum(e.tier == "alert" for e in events)
            told["volume"] += sum(e.tier == "alert" and e.kind.startswith("volume") for e in events)
            told["watch"] += sum(e.tier == "watch" for e in events)
            many += int(history.complete[8:].sum())
        line = (between(told[name], many / QUARTER) for name in ("all", "volume"))
        print(f"{head:<44}{''.join(f'{cell:>20}' for cell in line)}{told['watch'] / many:>20.2f}", flush=True)


def doubling(worlds: int) -> None:
    """A track of 40 accounts that doubles: told of in its first period."""
    print("\na track of 40 accounts doubles: told of in its first week, among 30 tracks")
    print(f"{'profile, variance/mean, history':<36}{'alert':>20}{'watch or alert':>20}")
    for profile in PROFILES:
        for spread in SPREADS:
            for history in (26, 8):
                drawer, hits = Drawer(3), Counter[str]()
                for _ in range(worlds):
                    world = with_jump(quiet(30, history + 1, spread=spread, profile=profile), 0, history, 2)
                    events = events_of(drawer.history(world))
                    hits["alert"] += found(events, "volume_up", 0, history, ("alert",))
                    hits["told"] += found(events, "volume_up", 0, history)
                line = "".join(f"{per_cent(hits[tier], worlds):>20}" for tier in ("alert", "told"))
                print(f"{f'{profile}, {spread}, {history} weeks':<36}{line}", flush=True)


def curve(worlds: int) -> None:
    """What a stricter or a laxer rule would find, volume alone."""
    print("\nthe same, volume alone, by how often a rise is told of without cause (26 weeks, standard)")
    print(
        f"{'nominal chance a track':<28}"
        + "".join(f"{f'false a quarter, {s}':>24}{f'found, {s}':>16}" for s in SPREADS)
    )
    chances = (0.0005, 0.001, 0.0013, 0.0018, 0.0026, 0.005, 0.01)
    seen: list[tuple[np.ndarray, np.ndarray]] = []
    for spread in SPREADS:
        drawer, false, true = Drawer(4), [], []
        for _ in range(worlds):
            history = drawer.history(with_jump(quiet(30, 27, spread=spread), 0, 26, 2))
            family = next(families(history))
            *_, last = Scan(history, family.measure, family.there, {"volume": VOLUME.rule}).looks()
            false.append(last["volume"].chance[0, 1:30])
            true.append(last["volume"].chance[0, 0])
        seen.append((np.concatenate(false), np.array(true)))
    for chance in chances:
        cells = (f"{(f <= chance).mean() * 30 * QUARTER:>24.2f}{100 * (t <= chance).mean():>14.0f} %" for f, t in seen)
        print(f"{chance:<28}{''.join(cells)}", flush=True)


def level_shift(worlds: int) -> None:
    """A level that rises by 40 % and stays."""
    print("\n60 accounts rise by 40 % and stay, 26 weeks before: a level is told of")
    print(
        f"{'variance/mean':<16}{'median week':>12}{'by week 2':>16}{'by week 4':>16}{'by week 8':>16}{'in 13 flat weeks':>20}"
    )
    for spread in SPREADS:
        drawer, first, flat, tracks = Drawer(5), [], 0, 0
        for _ in range(worlds):
            world = quiet(30, 39, mean=60, spread=spread)
            for track in range(5):
                world = with_jump(world, track, 26, 1.4)
            levels = [e for e in events_of(drawer.history(world)) if e.kind.startswith("level") and e.at >= 26]
            for track in range(30):
                weeks = [
                    e.at - 25 for e in levels if e.track == f"track-{track:03}" and (track >= 5 or e.kind == "level_up")
                ]
                first += [min(weeks, default=99)] if track < 5 else []
                flat += track >= 5 and bool(weeks)
            tracks += 25
        line = "".join(f"{per_cent(sum(week <= by for week in first), len(first)):>16}" for by in (2, 4, 8))
        print(f"{spread:<16}{median(first):>12.0f}{line}{f'{100 * flat / tracks:.1f} %':>20}", flush=True)


def tone_shift(worlds: int) -> None:
    """Net sentiment falls at a track whose tone 150 accounts show."""
    print("\nnet sentiment of 150 accounts falls and stays, 26 weeks before: the tone is told of")
    print(
        f"{'profile, points':<24}{'watch, week 1':>18}{'watch, by week 4':>18}{'alert, week 1':>18}{'alert, by week 4':>18}"
    )
    for profile in PROFILES:
        for points in (15, 25):
            drawer, hits = Drawer(6), Counter[str]()
            world = quiet(30, 30, mean=150 / 0.9, spread=1.0, profile=profile)
            tone = np.tile([0.27, 0.36, 0.27, 0.1], (30, 30, 1))
            tone[0, 26:] += np.array([1, 0, -1, 0]) * points / 200 * 0.9
            for _ in range(worlds):
                events = events_of(drawer.history(replace(world, tone=tone)))
                for tiers in (("alert", "watch"), ("alert",)):
                    weeks = [found(events, "tone_worse", 0, at, tiers) for at in range(26, 30)]
                    hits[f"{tiers[-1]}, first"] += weeks[0]
                    hits[f"{tiers[-1]}, four"] += any(weeks)
            names = ("watch, first", "watch, four", "alert, first", "alert, four")
            print(
                f"{f'{profile}, {points}':<24}" + "".join(f"{per_cent(hits[n], worlds):>18}" for n in names), flush=True
            )


def labelled(folder: Path | None, worlds: int) -> None:
    """Series of real mentions: how quiet the days are that nobody labelled."""
    print("\nmentions of companies a day, thinned to 2 % and released: told of volume after four weeks")
    print(f"{'days':<24}{'alert':>12}{'watch or alert':>18}   of so many")
    if folder is None:
        print(f"{'not measured':<24}{'-':>12}{'-':>18}   0: name the folder with --data")
        return
    for head, (days, alerts, told) in mentions(folder, worlds, events_of).items():
        print(f"{head:<24}{100 * alerts / days:>10.1f} %{100 * told / days:>16.1f} %   {days}", flush=True)


def calibration(worlds: int) -> None:
    """How often a chance below so much comes up, over that chance."""
    print(
        "\nhow often a chance below p comes up where nothing happens, in parts of p (1: as stated), 30 tracks, 26 weeks on"
    )
    print(f"{'variance/mean, kind':<28}" + "".join(f"{f'p = {p}':>14}" for p in (0.01, 0.001)))
    for spread in SPREADS:
        drawer, seen = Drawer(7), {"volume, up": [], "volume, down": [], "level, up": [], "level, down": []}
        for _ in range(worlds):
            history = drawer.history(quiet(30, 60, spread=spread))
            family = next(families(history))
            rules = {"volume": VOLUME.rule, "level": LEVEL.rule}
            for looks in Scan(history, family.measure, family.there, rules).looks():
                for name, look in looks.items():
                    if look.at >= 26:
                        looked = LEVEL.looks if name == "level" else 1
                        for way, side in enumerate(("up", "down")):
                            seen[f"{name}, {side}"].append(look.chance[way] * looked)
        for name, chances in seen.items():
            every = np.concatenate(chances)
            print(f"{f'{spread}, {name}':<28}" + "".join(f"{(every <= p).mean() / p:>14.2f}" for p in (0.01, 0.001)))


SECTIONS: dict[str, Callable[[int], None]] = {
    "quiet": quiet_weeks,
    "others": other_periods,
    "doubling": doubling,
    "curve": curve,
    "level": level_shift,
    "tone": tone_shift,
    "calibration": calibration,
}


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worlds", type=int, default=200, help="invented worlds of each kind")
    parser.add_argument("--only", nargs="*", choices=[*SECTIONS, "labelled"], default=[*SECTIONS, "labelled"])
    parser.add_argument("--data", type=Path, help="the folder of mentions_NAME_hourly.csv and labels.json")
    options = parser.parse_args(words)
    for name in options.only:
        if name == "labelled":
            labelled(options.data, max(1, options.worlds // 10))
        else:
            SECTIONS[name](options.worlds)


if __name__ == "__main__":
    main()
