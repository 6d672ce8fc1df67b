"""Tables over invented posts: names by origin, letter case and form, and what people tell of themselves."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from measures import share
from origins import CASES, CHECK, FORMS, ORIGINS, TUNE, drawn, posts, unlisted
from protected import comments, disclosures, near_misses
from rivals import ours

from townhum.scrub import Scrubber
from townhum.words import is_name


def origins(scrubber: Scrubber, number: int) -> None:
    """Names of which a part is left, in percent, by origin and form, each in four letter cases; tuned on, and kept.

    So many names an origin, twice as many a form, and eight times as many that stand in no list.
    """
    for title, templates, seed in (("tuned on", TUNE, 7), ("kept: other names, other posts", CHECK, 11)):
        print(f"\n{title + '; some left of ' + str(number):<44}" + "".join(f"{case:>10}" for case in CASES))
        pool: list[tuple[str, str]] = []
        for origin in ORIGINS:
            names = drawn(origin, number, seed)
            pool += names
            _row(origin, [f"{given} {family}" for given, family in names], templates, scrubber)
        _row("all origins", [f"{given} {family}" for given, family in pool], templates, scrubber)
        _forms(pool, 2 * number, templates, Random(seed), scrubber)
        _unlisted(8 * number, templates, Random(seed), scrubber)


def _row(title: str, names: Sequence[str], templates: tuple[str, ...], scrubber: Scrubber) -> None:
    cells = [ours(posts([change(name) for name in names], templates), scrubber)[0] for change in CASES.values()]
    print(f"{title:<44}" + "".join(f"{share(cell.left, cell.names):>10}" for cell in cells))


def _forms(
    pool: Sequence[tuple[str, str]], number: int, templates: tuple[str, ...], random: Random, scrubber: Scrubber
) -> None:
    for form, make in FORMS.items():
        names = [make(random, *random.choice(pool), random.choice(pool)[0]) for _ in range(number)]
        _row(form, names, templates, scrubber)


def _unlisted(number: int, templates: tuple[str, ...], random: Random, scrubber: Scrubber) -> None:
    """Given names that stand in no list the vocabulary was made with, where gender-guesser is installed."""
    names = list(unlisted(Path(sys.prefix), is_name))
    random.shuffle(names)
    if names:
        half = names[: len(names) // 2] if templates is TUNE else names[len(names) // 2 :]
        _row("given names in no list of ours, alone", half[:number], templates, scrubber)


def protection(scrubber: Scrubber, data: Path) -> None:
    """Disclosures that are withheld, by category, and what else is."""
    print(f"\n{'posts withheld for protection':<44}{'read while written':>20}{'only counted':>20}")
    for name, title in (
        ("disclosures.txt", "disclosures"),
        ("disclosures_later.txt", "written later, told in other words"),
    ):
        (seen, of_seen), (kept, of_kept) = (disclosures(scrubber, name, part) for part in (0, 1))
        for category in of_seen:
            _pair(f"{title}, {category}", seen[category], of_seen[category], kept[category], of_kept[category])
        _pair(f"{title}, all", *(sum(Counter.values(each)) for each in (seen, of_seen, kept, of_kept)))
    _pair("near misses", *near_misses(scrubber, 0), *near_misses(scrubber, 1))
    for name, (hit, of) in comments(scrubber, data).items():
        print(f"{name:<44}{f'{hit} of {of:,}':>20}{share(hit, of):>20}")


def _pair(title: str, seen: int, of_seen: int, kept: int, of_kept: int) -> None:
    print(f"{title:<44}{f'{seen} of {of_seen}':>20}{f'{kept} of {of_kept}':>20}")
