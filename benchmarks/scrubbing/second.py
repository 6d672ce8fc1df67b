"""What `second_look = true` gains and costs: names, words and pace without and with it, side by side, and what it leaves of what is told."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from data import Marked
from measures import share
from rivals import ours, post
from told import identifiers
from told import words as words_and_names

from townhum.scrub import Scrubber
from townhum.scrub.second_look import SecondLook


def second_look(sets: Mapping[str, list[Marked]], scrubber: Scrubber, texts: Sequence[str]) -> None:
    """Print a row a set, and the pace over `texts`."""
    look = SecondLook()
    look.find("It is loaded now")
    second = Scrubber(second=look)
    print(f"\n{'second look (without, with)':<30}{'names':>7}{'some left':>12}{'whole':>9}{'words kept':>20}")
    for name, posts in sets.items():
        (before, _), (after, _) = ours(posts, scrubber), ours(posts, second)
        words = f"{share(before.kept, before.words)}, {share(after.kept, after.words)}"
        left, whole = f"{before.left}, {after.left}", f"{before.whole}, {after.whole}"
        print(f"{name:<30}{before.names:>7}{left:>12}{whole:>9}{words:>20}")
    paces = [_pace(one, texts) for one in (scrubber, second)]
    print(f"posts per CPU-second {paces[0]:,.0f}, {paces[1]:,.0f}")
    print("\nwith the second look")
    identifiers(second)
    words_and_names(second)


def _pace(scrubber: Scrubber, texts: Sequence[str]) -> float:
    posts = [post(text) for text in texts]
    start = time.process_time()
    scrubber.scrub(posts)
    return len(posts) / (time.process_time() - start)
