"""Files of weights that were learnt: a line of the tokens that are weighed as themselves, then a feature and its weight a line."""

from __future__ import annotations

import lzma
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

_SCALE = 20


class Weighed(NamedTuple):
    """What a file holds: the tokens that are weighed as themselves, and the weight of each feature, in logarithms of odds."""

    known: frozenset[str]
    weights: Mapping[str, float]


@cache
def weighed(name: str) -> Weighed:
    """The file of this name beside this module. Raises FileNotFoundError where there is none."""
    packed = resources.files("townhum.scrub").joinpath(name).read_bytes()
    first, *lines = lzma.decompress(packed).decode().split("\n")
    rows = (line.rpartition(" ") for line in lines)
    return Weighed(frozenset(first.split(" ")), {feature: int(weight) / _SCALE for feature, _, weight in rows})
