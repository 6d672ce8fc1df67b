"""Files of weights that were learnt: a line of the tokens that are weighed as themselves, then a feature and its weight a line."""

from __future__ import annotations

import lzma
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

from townhum.words.data import data_version

_SCALE = 20


class Weighed(NamedTuple):
    """What a file holds: the tokens that are weighed as themselves, and the weight of each feature, in logarithms of odds."""

    known: frozenset[str]
    weights: Mapping[str, float]


@cache
def lists_version() -> str:
    """A short hash of the lists and weights beside this module: another one starts a new series of numbers."""
    return data_version(resources.files("townhum.scrub"))


@cache
def weighed(name: str) -> Weighed:
    """The file of this name beside this module. Raises FileNotFoundError where there is none."""
    packed = resources.files("townhum.scrub").joinpath(name).read_bytes()
    first, *lines = lzma.decompress(packed).decode().split("\n")
    rows = (line.rpartition(" ") for line in lines)
    return Weighed(frozenset(first.split(" ")), {feature: int(weight) / _SCALE for feature, _, weight in rows})
