"""Learn the weights of a chain (`townhum.scrub.chain`): AdaGrad over batches of texts of like length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

_FEWEST = 3  # times that a feature must be met
_ROUNDS, _PACE, _SHRINK, _BATCH, _SEED = 5, 0.2, 1e-6, 48, 11
_LEFT_OUT = 0.15  # of the features of a token, each round others, so that no single one decides
_SPECIAL = 3  # behind the features: the bias, what a change weighs, what two together weigh; behind these a place that is thrown away


class Seen(NamedTuple):
    """A text as it is learnt from: the features of each token, those of each with the one before, whether it is marked, and how much the text counts."""

    features: list[list[str]]
    joins: list[str]
    marked: list[bool]
    worth: float


class Packed(NamedTuple):
    """Texts of like length side by side: numbers of features, of joins, marks, and the worth of each token, 0 behind a text's end."""

    features: np.ndarray
    joins: np.ndarray
    marked: np.ndarray
    worth: np.ndarray


def learn(seen: Sequence[Seen]) -> dict[str, float]:
    """The weight of each feature; those of the bias, a change and two together are named so."""
    met: Counter[str] = Counter()
    for one in seen:
        met.update(name for row in (*one.features, one.joins) for name in row)
    names = {name: at for at, name in enumerate(sorted(name for name, many in met.items() if many >= _FEWEST))}
    order = sorted(range(len(seen)), key=lambda at: (len(seen[at].marked), at))
    packs = [_packed([seen[at] for at in order[a : a + _BATCH]], names) for a in range(0, len(order), _BATCH)]
    weights = _descend(packs, len(names))
    found = {name: float(weights[at]) for name, at in names.items()}
    return {**found, **dict(zip(("bias", "change", "both"), map(float, weights[len(names) :]), strict=False))}


def _packed(texts: Sequence[Seen], names: dict[str, int]) -> Packed:
    nothing, long = len(names) + _SPECIAL, max(len(one.marked) for one in texts)
    wide = 1 + max(len(row) for one in texts for row in one.features)
    features = np.full((len(texts), long, wide), nothing, np.int32)
    joins = np.full((len(texts), long), nothing, np.int32)
    marked, worth = np.zeros((len(texts), long)), np.zeros((len(texts), long))
    for at, one in enumerate(texts):
        for place, row in enumerate(one.features):
            features[at, place, : len(row)] = [names.get(name, nothing) for name in row]
        many = len(one.marked)
        features[at, :many, -1] = len(names)
        joins[at, :many] = [names.get(name, nothing) for name in one.joins]
        marked[at, :many], worth[at, :many] = one.marked, one.worth
    return Packed(features, joins, marked, worth)


def _descend(packs: Sequence[Packed], size: int) -> np.ndarray:
    chance = np.random.default_rng(_SEED)
    weights, squares = np.zeros(size + _SPECIAL + 1), np.full(size + _SPECIAL + 1, 1e-2)
    change, both, nothing = size + 1, size + 2, size + _SPECIAL
    weights[size] = -1.0
    for _ in range(_ROUNDS):
        for number in chance.permutation(len(packs)):
            pack = packs[number]
            taken = np.where(chance.random(pack.features.shape) < _LEFT_OUT, nothing, pack.features)
            odds = weights[taken].sum(axis=2)
            slopes = _slopes(odds, weights[both] + weights[pack.joins], weights[change], pack)
            places = np.concatenate([taken.ravel(), pack.joins.ravel(), [change, both]])
            steps = np.concatenate(
                [np.repeat(slopes[0].ravel(), taken.shape[2]), slopes[1].ravel(), [slopes[2].sum(), slopes[1].sum()]]
            )
            unique, back = np.unique(places, return_inverse=True)
            step = np.bincount(back, steps) + _SHRINK * weights[unique]
            squares[unique] += step * step
            weights[unique] -= _PACE * step / np.sqrt(squares[unique])
            weights[nothing] = 0.0
    return weights


def _slopes(odds: np.ndarray, both: np.ndarray, change: float, pack: Packed) -> tuple[np.ndarray, ...]:
    """How much too likely each token is held, each with the one before, and each change."""
    is_there = pack.worth > 0
    out, into = _forward(odds, both, change, is_there)
    out_behind, in_behind = _backward(odds, both, change, is_there)
    whole = np.logaddexp(out[:, -1], into[:, -1])[:, None]
    alone = np.exp(into + in_behind - whole)
    joined, changed = np.zeros_like(odds), np.zeros_like(odds)
    going_on = odds[:, 1:] + in_behind[:, 1:] - whole
    joined[:, 1:] = np.exp(into[:, :-1] + both[:, 1:] + going_on)
    changed[:, 1:] = np.exp(out[:, :-1] + change + going_on) + np.exp(into[:, :-1] + change + out_behind[:, 1:] - whole)
    marked = pack.marked
    of_both, of_change = np.zeros_like(odds), np.zeros_like(odds)
    of_both[:, 1:] = marked[:, 1:] * marked[:, :-1]
    of_change[:, 1:] = marked[:, 1:] != marked[:, :-1]
    behind_first = pack.worth.copy()
    behind_first[:, 0] = 0.0
    return (alone - marked) * pack.worth, (joined - of_both) * behind_first, (changed - of_change) * behind_first


def _forward(odds: np.ndarray, both: np.ndarray, change: float, is_there: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    out, into = np.zeros_like(odds), np.zeros_like(odds)
    into[:, 0] = odds[:, 0]
    for at in range(1, odds.shape[1]):
        before, inside = out[:, at - 1], into[:, at - 1]
        stays = np.logaddexp(before, inside + change)
        goes = odds[:, at] + np.logaddexp(before + change, inside + both[:, at])
        out[:, at] = np.where(is_there[:, at], stays, before)
        into[:, at] = np.where(is_there[:, at], goes, inside)
    return out, into


def _backward(odds: np.ndarray, both: np.ndarray, change: float, is_there: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    out, into = np.zeros_like(odds), np.zeros_like(odds)
    for at in range(odds.shape[1] - 2, -1, -1):
        behind, going_on = out[:, at + 1], odds[:, at + 1] + into[:, at + 1]
        stays = np.logaddexp(behind, change + going_on)
        goes = np.logaddexp(change + behind, both[:, at + 1] + going_on)
        out[:, at] = np.where(is_there[:, at + 1], stays, behind)
        into[:, at] = np.where(is_there[:, at + 1], goes, into[:, at + 1])
    return out, into


def gate(found: Iterable[Sequence[str]], others: Iterable[Sequence[str]], worth: float) -> dict[str, float]:
    """The weight of each word for a text in which something is to be found; that of none is named "". Logistic regression, AdaGrad."""
    rows = [(row, True) for row in found] + [(row, False) for row in others]
    names = {name: at for at, name in enumerate(sorted({name for row, _ in rows for name in row}))}
    places = [np.array([len(names), *(names[name] for name in row)]) for row, _ in rows]
    chance = np.random.default_rng(_SEED)
    weights, squares = np.zeros(len(names) + 1), np.full(len(names) + 1, 1e-2)
    for _ in range(_ROUNDS + 1):
        for number in chance.permutation(len(rows)):
            place, is_found = places[number], rows[number][1]
            told = 1 / (1 + np.exp(-weights[place].sum()))
            step = (told - is_found) * (worth if is_found else 1.0) + 1e-4 * weights[place]
            squares[place] += step * step
            weights[place] -= 0.1 * step / np.sqrt(squares[place])
    return {**{name: float(weights[at]) for name, at in names.items()}, "": float(weights[-1])}
