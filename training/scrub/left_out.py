"""What of an author's texts is left and lost by a scrubber whose weights were learnt without that author.

python training/scrub/left_out.py AUTHOR             # by the package as it stands
python training/scrub/left_out.py AUTHOR --among 6   # each identifier between so many invented posts
python training/scrub/left_out.py AUTHOR --second    # with `second_look = true`
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from authors import HERE, Row, has, identifiers, texts

from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.records.kinds import KINDS
from townhum.scrub import Scrubber
from townhum.scrub.audit import Tally
from townhum.scrub.labelled import Label, Labelled
from townhum.scrub.second_look import SecondLook

_PACKAGE = HERE.parents[1] / "src" / "townhum"
_INVENTED = HERE.parent / "invented"
Cuts = list[tuple[int, int]]


def told(author: str, name: str, packed: bytes) -> str:
    """The counts of an author's texts by a copy of the package in which the file `name` of the scrubber is this one."""
    with TemporaryDirectory() as folder:
        shutil.copytree(_PACKAGE, Path(folder) / "townhum")
        (Path(folder) / "townhum" / "scrub" / name).write_bytes(packed)
        asked = [sys.executable, str(Path(__file__)), author]
        environment = {**os.environ, "PYTHONPATH": folder}
        return subprocess.run(asked, env=environment, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603


def counts(author: str, among: int = 0, second: SecondLook | None = None) -> str:
    """What of an author's identifiers stays, how many near misses are touched, which names stay and which words are lost."""
    scrub = _scrub(Scrubber(second=second))
    tally = Tally()
    rows = [_between(row, among, Random(number)) for number, (_, row) in enumerate(identifiers(author))]  # noqa: S311  always the same
    for (text, spans), cuts in zip(rows, scrub(rows), strict=True):
        tally.count_labels(Labelled(text, tuple(Label(a, b, KINDS[-1]) for a, b in spans)), cuts)
    left = tally.left[KINDS[-1]]
    near = list(texts(author, "near"))
    touched = sum(map(bool, scrub(near)))
    said = (
        f"{author}: of {left.labelled} identifiers {_share(left.whole, left.labelled)} whole, {_share(left.part, left.labelled)} in part; "
        f"near misses touched {_share(touched, len(near))} of {len(near)}"
    )
    if not has(author, "person"):
        return said
    names, words = (_cut(list(texts(author, name)), scrub) for name in ("person", "word"))
    return (
        f"{said}; names left {_share(names.count(False), len(names))} of {len(names)}; "
        f"words lost {_share(words.count(True), len(words))} of {len(words)}"
    )


def _between(told: Row, among: int, chance: Random) -> Row:
    """A text between so many invented posts."""
    text, spans = told
    drawn = [chance.choice(_posts()) for _ in range(among)]
    before = "".join(f"{post} " for post in drawn[: among // 2])
    behind = "".join(f" {post}" for post in drawn[among // 2 :])
    return f"{before}{text}{behind}", [(a + len(before), b + len(before)) for a, b in spans]


@cache
def _posts() -> list[str]:
    lines = (line for path in sorted(_INVENTED.glob("*.tsv")) for line in path.read_text(encoding="utf-8").splitlines())
    return [line.partition("\t")[2] for line in lines]


def _scrub(scrubber: Scrubber) -> Callable[[Sequence[Row]], list[Cuts]]:
    def scrub(rows: Sequence[Row]) -> list[Cuts]:
        posts = [
            Post("training", "training", ItemKey(b"k"), datetime(2026, 1, 1, tzinfo=UTC), text) for text, _ in rows
        ]
        return [
            [(cut.start, cut.end) for cut in answer.removed] if isinstance(answer, ScrubbedPost) else [(0, len(text))]
            for (text, _), answer in zip(rows, scrubber.scrub(posts), strict=True)
        ]

    return scrub


def _cut(rows: Sequence[Row], scrub: Callable[[Sequence[Row]], list[Cuts]]) -> list[bool]:
    """Of each marked span whether anything of it is taken out."""
    return [
        any(a < end and start < b for a, b in cuts)
        for (_, spans), cuts in zip(rows, scrub(rows), strict=True)
        for start, end in spans
    ]


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("author")
    parser.add_argument("--among", type=int, default=0)
    parser.add_argument("--second", action="store_true")
    options = parser.parse_args()
    print(counts(options.author, options.among, SecondLook() if options.second else None))  # noqa: T201  a script
