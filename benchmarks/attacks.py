"""The attack suite in its long form: `make attack`. Prints the table that stands in docs/attacks.md.

The attacks themselves are those of the tests (tests/support/attacks.py); here they get more populations.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "support"))

import attacks
from crowds import Crowd, Person, drawn, rows, voices
from plain import behind

from townhum.records import Tone

K = attacks.K
RARE = 0.02
"""How many of a crowd say the rare thing that an adversary asks for: of forty, nobody in every second draw."""


def reconstruct(populations: int) -> None:
    """Goal: the feasible interval of a held-back number is never narrower than k."""
    targets = narrowed = exact = 0
    for seed in range(populations):
        crowd = drawn(seed, tracks=5, sources=4)
        published = crowd.release()
        hidden = attacks.held_back(crowd, published)
        if not hidden:
            continue
        solver = attacks.Reconstruction(crowd, published)
        for target in Random(seed).sample(hidden, min(3, len(hidden))):
            low, high = solver.interval(target)
            targets += 1
            narrowed += high - low + 1 < K
            exact += low == high
    _say("reconstruction by integer programming", f"{populations:,} populations, {targets:,} held-back numbers",
         f"{narrowed} narrowed below k values, {exact} recovered")  # fmt: skip


def difference(populations: int) -> None:
    """Nested tracks, with rule 1 alone and with all rules."""
    alone = withheld = pairs = 0
    for seed in range(populations):
        crowd = drawn(seed)
        for shown, true in attacks.differences(attacks.raw(crowd), attacks.by_k_alone(crowd)):
            alone += 0 < true < K and shown == true
        for _, true in attacks.differences(behind(crowd, K), voices(crowd.release())):
            pairs += 1
            withheld += 0 < true < K
    _say("differencing of nested tracks", f"{populations:,} populations, {pairs} nested pairs shown",
         f"{withheld} groups below k; by k alone {alone}")  # fmt: skip


def margins(populations: int) -> None:
    """Totals less the sums of splits, and one split's total against another's."""
    splits = leaks = 0
    for seed in range(populations):
        published = drawn(seed).release()
        for name in attacks.DIMENSIONS:
            sums: dict[str, list[int | None]] = defaultdict(list)
            for track, _, number, _ in rows(published, f"track_{name}"):
                sums[track].append(number)
            for track, cells in sums.items():
                splits += 1
                leaks += None not in cells and sum(cells) != voices(published)[track]
    _say("margins: total less its split, split less split", f"{splits:,} splits", f"{leaks} differ from their total")


def adversarial(populations: int) -> None:
    """Tracks chosen by an adversary: ladders, near-identical ones, and parts that leave over a rare word."""
    shown = leaks = alone = 0
    for seed in range(populations):
        draw = Random(seed)
        names = tuple(f"step{number}" for number in range(7))
        crowd = Crowd(names)
        for number in range(7):
            crowd.add(draw.randrange(15) if number else draw.randrange(10, 60), *names[number:])
        published = voices(crowd.release())
        alone += sum(0 < true < K for _, true in attacks.differences(attacks.raw(crowd), attacks.by_k_alone(crowd)))
        for _, true in attacks.differences(behind(crowd, K), published):
            shown += 1
            leaks += 0 < true < K
    _say("ladders of nested tracks by an adversary", f"{populations:,} ladders of 7, {shown:,} differences shown",
         f"{leaks} groups below k; by k alone {alone:,}")  # fmt: skip


def guessing(draws: int) -> None:
    """Goal: the probability on a held-back number's true value, at most 5 points above the prior given the margins.

    The attacker knows how the population is drawn. Half of the draws teach the frequencies, half test them. The prior is
    given the track's total and that its split is held back; the attack is given every other number as well.
    """
    held_back = [each for each in map(_held_back_tone, range(draws)) if each]
    prior: dict[object, Counter[int]] = defaultdict(Counter)
    attack: dict[object, Counter[int]] = defaultdict(Counter)
    for total, rest, truth in held_back[1::2]:
        prior[total][truth] += 1
        attack[rest][truth] += 1
    gains = []
    for total, rest, truth in held_back[::2]:
        if attack[rest].total() >= 30:
            before = prior[total][truth] / prior[total].total()
            gains.append(attack[rest][truth] / attack[rest].total() - before)
    _say("guessing a held-back category", f"{len(gains):,} held-back splits, the population's law known",
         f"{_points(gains)} points on the true value, on average")  # fmt: skip


def _held_back_tone(seed: int) -> tuple[int, object, int] | None:
    """Of one population: the total of its track, all that is published, and how many are negative; None if that is told."""
    draw = Random(seed)
    crowd = Crowd(("tea", "cup"), ("forum", "square"))
    for _ in range(draw.randrange(55, 75)):
        negative = draw.random() < 0.1
        crowd.people.append(
            Person(("tea", "cup") if draw.random() < 0.5 else ("tea",),
                   Tone.NEGATIVE if negative else Tone.POSITIVE,
                   "square" if draw.random() < (0.7 if negative else 0.4) else "forum")
        )  # fmt: skip
    published = crowd.release(key=draw.randbytes(32))
    if rows(published, "track_tone"):
        return None
    shown = voices(published)
    rest = (shown["tea"], shown.get("cup"), tuple(rows(published, "track_source")))
    return shown["tea"], rest, sum(person.tone is Tone.NEGATIVE for person in crowd.people)


def nobody_or_a_few(draws: int) -> None:
    """Tracks chosen to ask one thing: how many of a crowd said something rare? Goal: at most 5 points above the prior.

    The prior is given the number of the known track, and that fewer than k said the rare thing; the attack what became of the
    chosen track as well, and the law the population was drawn by. Half of the draws teach, half test. The last column of
    the result is how far the belief that one given account of the crowd said it moves, at most.
    """
    for form, asked in FORMS.items():
        gains, moves = _gains([_asked(asked, Random(seed)) for seed in range(draws)])
        _say(f"nobody or a few: {form}", f"{sum(map(len, gains)):,} draws, {RARE:.0%} of 40 said it",
             f"on the true value {_points(gains[0])} points where it is nobody, {_points(gains[1])} where it is a few; "
             f"on one account {100 * max(moves, default=0):.0f}")  # fmt: skip


FORMS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    # the order of listing, the tracks of an account with the rare word, and of one without
    "tea, and tea NOT rare": ("known chosen", ("known",), ("known", "chosen")),
    "tea NOT rare, and tea": ("chosen known", ("known",), ("known", "chosen")),
    "tea, and tea OR rare": ("known chosen", ("chosen",), ("known", "chosen")),
    "tea OR rare, and tea": ("chosen known", ("chosen",), ("known", "chosen")),
    "tea, and (tea AND milk) OR rare": ("known chosen", ("chosen",), ("known",)),
}


def _asked(form: tuple[str, tuple[str, ...], tuple[str, ...]], draw: Random) -> tuple[object, ...]:
    """The number of the known track, what became of both, and how many said the rare thing. Forty are asked about."""
    order, rare, plain = form
    crowd = Crowd(tuple(order.split()))
    few = sum(draw.random() < RARE for _ in range(40))
    crowd.add(few, *rare)
    crowd.add(40 - few, *plain)
    crowd.add(draw.randrange(20, 30), "known", "chosen")
    shown = voices(crowd.release(key=draw.randbytes(32), grids=("track",)))
    return max(shown.values(), default=0), tuple(shown.get(name) for name in ("known", "chosen")), few


def _gains(known: list[tuple[object, ...]]) -> tuple[tuple[list[float], list[float]], list[float]]:
    """How far the probability of the true value moves, where it is nobody and where it is a few; and that of an account."""
    prior: dict[object, Counter[int]] = defaultdict(Counter)
    attack: dict[object, Counter[int]] = defaultdict(Counter)
    for total, seen, few in known[::2]:
        prior[total][few] += 1
        attack[total, seen][few] += 1
    gains: tuple[list[float], list[float]] = ([], [])
    moves = []
    for total, seen, few in known[1::2]:
        before, after = prior[total], attack[total, seen]
        if after.total() >= 30:
            gains[few > 0].append(after[few] / after.total() - before[few] / before.total())
            moves.append(abs(_mean(after) - _mean(before)) / 40)
    return gains, moves


def _mean(counts: Counter[int]) -> float:
    return sum(value * times for value, times in counts.items()) / counts.total()


def _points(gains: list[float]) -> str:
    return f"{100 * statistics.mean(gains):+.1f}" if gains else "(none seen)"


def weeks(populations: int, periods: int) -> None:
    """The very same crowd in so many periods: rounding averages out, and numbers are known exactly."""
    exact = numbers = few = 0
    for seed in range(populations):
        draw, crowd = Random(seed), drawn(seed, people=200)
        year = [voices(crowd.release(key=draw.randbytes(32), grids=("track",))) for _ in range(periods)]
        mean = {name: round(statistics.mean(each[name] for each in year)) for name in year[0]}
        numbers += len(mean)
        exact += sum(number == len(crowd.members(name)) for name, number in mean.items())
        few += sum(0 < true < K for _, true in attacks.differences(behind(crowd, K), mean))
    _say(f"averaging {periods} weeks of one unchanging crowd", f"{populations} populations, {numbers} numbers",
         f"{exact} known exactly; {few} groups below k in their differences")  # fmt: skip


def membership(populations: int, keys: int) -> None:
    """The attacker knows everybody but one account and the key."""
    for posts in (1, 10, 100):
        found = []
        for seed in range(populations):
            crowd = drawn(seed + 5000, people=300)
            target = Person((crowd.tracks[0],), Tone.NEGATIVE, crowd.sources[0], posts=posts)
            found.append(attacks.advantage(crowd, target, keys=keys, seed=seed))
        _say(f"membership of an account with {posts} posts", f"{populations} populations of 300",
             f"advantage mean {statistics.mean(found):.2f}, most {max(found):.2f}")  # fmt: skip


def accomplices() -> None:
    """Accomplices who fill a cell up, so that one account more completes it."""
    learnt = []
    for count in range(K):
        crowd = Crowd(("secret", "tea"))
        crowd.add(80, "tea")
        crowd.add(count, "secret")
        without = crowd.release().grids
        crowd.add(1, "secret")
        if crowd.release().grids != without:
            learnt.append(str(count))
    _say("accomplices who complete a cell", f"0 to {K - 1} of them", f"one account is seen with {', '.join(learnt)}")


def _say(attack: str, against: str, result: str) -> None:
    print(f"| {attack} | {against} | {result} |", flush=True)


def main(words: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--populations", type=int, default=1_000)
    parser.add_argument("--keys", type=int, default=40, help="of rounding, for each membership that is attacked")
    parser.add_argument("--weeks", type=int, default=52)
    options = parser.parse_args(words)
    size, few = options.populations, min(3, options.populations)
    print("| attack | against | result |\n|---|---|---|")
    difference(size)
    margins(size)
    adversarial(size)
    accomplices()
    membership(max(few, size // 100), options.keys)
    guessing(size * 6)
    nobody_or_a_few(size * 4)
    weeks(max(few, size // 25), options.weeks)
    reconstruct(size)


if __name__ == "__main__":
    main()
