"""Multinomial logistic regression over hashed features in plain numpy: AdaGrad, fixed seeds, the mean of several runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
CLASSES = 3
LOOK = 20
"""The weights of the last half of the steps may be averaged, each so many steps (Polyak and Juditsky 1992). Without it the last
batches move the bias, and with it how often a neutral text is read as negative: by four points from fold to fold."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Texts as sparse rows: `index[start[i]:start[i + 1]]` with `value`, beside `dense` numbers and a class 0, 1, 2.

    `weight` says how much a text counts.
    """

    index: Array
    value: Array
    start: Array
    dense: Array
    label: Array
    weight: Array

    def __len__(self) -> int:
        return len(self.label)

    def take(self, rows: Array) -> Examples:
        """Some of the texts."""
        index, value, owner, _ = _rows(self, rows)
        lengths = np.bincount(owner, minlength=len(rows))
        rest = (self.dense[rows], self.label[rows], self.weight[rows])
        return Examples(index, value, np.concatenate([[0], np.cumsum(lengths)]), *rest)


def join(parts: Sequence[Examples]) -> Examples:
    """All parts, one after the other."""
    lengths = np.concatenate([np.diff(part.start) for part in parts])
    rest = {
        name: np.concatenate([getattr(part, name) for part in parts])
        for name in ("index", "value", "dense", "label", "weight")
    }
    return Examples(start=np.concatenate([[0], np.cumsum(lengths)]), **rest)


@dataclass(frozen=True, slots=True)
class Fitted:
    """The weights of `rows` hashed features, of the dense numbers, and the bias."""

    sparse: Array
    dense: Array
    bias: Array


def fit(
    data: Examples,
    rows: int,
    *,
    epochs: int,
    rate: float,
    ridge: float,
    seeds: Sequence[int],
    balanced: bool = True,
    averaged: bool = False,
) -> Fitted:
    """The mean of one run a seed: of a linear model that is an ensemble at the cost of one.

    `balanced` gives every class the same weight, for macro recall; without it every text counts alike, for accuracy.
    `averaged` takes the mean of the weights of the last half of the steps (see `LOOK`).
    """
    runs = [_Run(data, rows, rate, ridge, seed, balanced=balanced).train(epochs, averaged=averaged) for seed in seeds]
    return Fitted(*(np.mean([getattr(run, name) for run in runs], axis=0) for name in ("sparse", "dense", "bias")))


class _Run:
    def __init__(self, data: Examples, rows: int, rate: float, ridge: float, seed: int, *, balanced: bool) -> None:
        self._data, self._rate, self._ridge = data, rate, ridge
        self._random = np.random.default_rng(seed)
        self._rows = rows
        shapes = ((rows, CLASSES), (data.dense.shape[1], CLASSES), (CLASSES,))
        self._weights = [np.zeros(shape, np.float32) for shape in shapes]
        self._squares = [np.full(shape, 1e-8, np.float32) for shape in shapes]
        held = [data.weight[data.label == one].sum() for one in range(CLASSES)]
        self._balance = data.weight.sum() / CLASSES / np.array(held) if balanced else np.ones(CLASSES)

    def train(self, epochs: int, batch: int = 256, *, averaged: bool = False) -> Fitted:
        steps = [
            rows
            for _ in range(epochs)
            for order in [self._random.permutation(len(self._data))]
            for rows in np.split(order, range(batch, len(order), batch))
        ]
        looks = range(len(steps) - 1, len(steps) // 2 if averaged else len(steps) - 2, -LOOK)
        seen = [np.zeros_like(weights) for weights in self._weights]
        for number, rows in enumerate(steps):
            self._step(rows)
            if number in looks:
                seen = [
                    total + weights / np.float32(len(looks)) for total, weights in zip(seen, self._weights, strict=True)
                ]
        return Fitted(*seen)

    def _step(self, rows: Array) -> None:
        data = self._data
        index, value, owner, first = _rows(data, rows)
        if not len(index):
            return  # the last batch may be one text that holds no word
        dense, label = data.dense[rows], data.label[rows]
        weights = self._weights
        logits = np.add.reduceat(weights[0][index] * value[:, None], first, axis=0)
        wrong = softmax(logits + dense @ weights[1] + weights[2])
        wrong[np.arange(len(rows)), label] -= 1
        wrong *= (data.weight[rows] * self._balance[label])[:, None] / len(rows)
        self._move(1, slice(None), dense.T @ wrong + 1e-5 * weights[1])
        self._move(2, slice(None), wrong.sum(axis=0))
        pull = wrong[owner] * value[:, None]
        summed = [np.bincount(index, weights=pull[:, one], minlength=self._rows) for one in range(CLASSES)]
        touched = np.unique(index)
        self._move(0, touched, np.stack([part[touched] for part in summed], 1) + self._ridge * weights[0][touched])

    def _move(self, which: int, rows: Any, gradient: Array) -> None:
        self._squares[which][rows] += gradient**2
        self._weights[which][rows] -= self._rate * gradient / np.sqrt(self._squares[which][rows])


def _rows(data: Examples, rows: Array) -> tuple[Array, Array, Array, Array]:
    lengths = data.start[rows + 1] - data.start[rows]
    first = np.cumsum(lengths) - lengths
    places = np.repeat(data.start[rows] - first, lengths) + np.arange(lengths.sum())
    owner = np.repeat(np.arange(len(rows)), lengths)
    return data.index[places], data.value[places], owner, np.minimum(first, max(len(places) - 1, 0))


def softmax(logits: Array) -> Array:
    """Probabilities by row."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def in_bytes(weights: Array) -> tuple[Array, float]:
    """Weights as whole numbers from -127 to 127 and their scale. The widest ten-thousandth is cut off."""
    if not weights.any():
        return weights.astype(np.int8), 1.0
    scale = float(np.quantile(np.abs(weights[weights != 0]), 0.9999)) / 127
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale
