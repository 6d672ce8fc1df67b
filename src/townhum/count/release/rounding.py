"""Rounding to five: a keyed lot decides up or down, right on average, and every split adds up to its parent.

The lot comes from a key that is new in every period and dies with the run, and from the set of accounts that is
counted. So the same people are rounded the same way wherever they appear: under two tracks, or twice in a file, there is
no second draw to average with the first.

A split is rounded by running totals (systematic rounding, after Cox 1987): with an offset o of 0 to 4, the running total
x becomes 5 * floor((x + o) / 5), and a category is the difference of two running totals. Each category goes to one
of its two neighbouring multiples of five, on average to itself; all together go where the parent went, because o is drawn
among the offsets that send the parent there.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence

from townhum.count.release.rules import STEP


class Rounder:
    """Draws the lots of one period. `key` is secret, of 16 bytes or more, and used for one period only."""

    def __init__(self, key: bytes) -> None:
        if len(key) < hashlib.sha256().digest_size // 2:
            raise ValueError("the rounding key is shorter than 16 bytes")
        self._key = key

    def __repr__(self) -> str:
        return "Rounder()"

    def total(self, voices: int, people: int) -> int:
        """A count, rounded. `people` is the fingerprint of the set that is counted."""
        return STEP * ((voices + self._lot(people) % STEP) // STEP)

    def split(self, name: str, voices: Sequence[int], labels: Sequence[str], people: int) -> tuple[int, ...]:
        """The categories of a set of accounts, rounded; they add up to `total` of the set."""
        whole = sum(voices)
        parent = self.total(whole, people)
        offsets = [offset for offset in range(STEP) if STEP * ((whole + offset) // STEP) == parent]
        running = offsets[self._lot(people, name) % len(offsets)]
        rounded = [0] * len(voices)
        for place in sorted(range(len(voices)), key=lambda place: self._lot(people, name, labels[place])):
            rounded[place] = STEP * ((running + voices[place]) // STEP - running // STEP)
            running += voices[place]
        return tuple(rounded)

    def _lot(self, people: int, *names: str) -> int:
        said = "\0".join((str(people), *names)).encode()
        return int.from_bytes(hmac.digest(self._key, said, "sha256")[:8], "big")
