"""Non-negative matrix factorisation of a sparse matrix: X is nearly W H, with W and H nowhere below zero.

Start: NNDSVD (Boutsidis and Gallopoulos, Pattern Recognition 41 (2008) 1350), which draws nothing. Steps: hierarchical
alternating least squares (Cichocki and Phan, IEICE Trans. Fundamentals E92-A (2009) 708). The same X gives the same H.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

Floats = NDArray[np.float64]
_LEAST = 1e-12


def factors(x: csr_matrix, themes: int, *, steps: int = 60, support: Floats | None = None) -> tuple[Floats, Floats]:
    """W and H of so many themes. Where `support` is given, H begins as it, and stays zero where it is."""
    w, h = _start(x, themes) if support is None else (x @ support.T, support.copy())
    for _ in range(steps):
        w = _sweep(w, x @ h.T, h @ h.T)
        h = _sweep(h.T, x.T @ w, w.T @ w).T
        h = h if support is None else h * support
    return w, h


def _sweep(rows: Floats, target: Floats, square: Floats) -> Floats:
    """One round of least squares over the columns of `rows`, each with the others held still."""
    for at in range(rows.shape[1]):
        moved = rows[:, at] + (target[:, at] - rows @ square[:, at]) / max(square[at, at], _LEAST)
        rows[:, at] = np.maximum(moved, _LEAST)
    return rows


def _start(x: csr_matrix, themes: int) -> tuple[Floats, Floats]:
    first = np.full(min(x.shape), 1.0)
    left, sizes, right = svds(x, k=themes, v0=first / np.linalg.norm(first))
    order = np.argsort(-sizes)
    left, sizes, right = left[:, order], sizes[order], right[order]
    w, h = np.full((x.shape[0], themes), _LEAST), np.full((themes, x.shape[1]), _LEAST)
    for at in range(themes):
        halves = [(np.maximum(sign * left[:, at], 0), np.maximum(sign * right[at], 0)) for sign in (1, -1)]
        lengths = [(np.linalg.norm(u), np.linalg.norm(v)) for u, v in halves]
        best = int(lengths[1][0] * lengths[1][1] > lengths[0][0] * lengths[0][1])
        (u, v), (long_u, long_v) = halves[best], lengths[best]
        scale = np.sqrt(sizes[at] * long_u * long_v)
        w[:, at] = np.maximum(scale * u / max(long_u, _LEAST), _LEAST)
        h[at] = np.maximum(scale * v / max(long_v, _LEAST), _LEAST)
    return w, h
