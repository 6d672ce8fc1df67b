"""Where a study begins by noisy counts: at two loud neighbours, or one that no chance explains, and not at an empty week."""

import numpy as np
import pytest

from townhum.run.beginning import begins_at

SD, LEAST = 14.0, 43.0


def begins(*heard):
    return begins_at(heard, [each >= LEAST for each in heard], SD)


@pytest.mark.parametrize(
    ("heard", "at"),
    [
        ((0, 3, -9, 300, 280), 3),
        ((0, 45, *(0,) * 40, 300, 280), 42),
        ((0, 44, 46, 2, 300), 1),
        ((0, 5, 300, 2, 9), 2),
        ((0, 44, 5, 2, 9), 1),
        ((0, 5, 9), 0),
        ((300, 0, 0), 0),
        ((), 0),
    ],
)
def test_the_first_that_is_surely_more_than_nobody(heard, at):
    assert begins(*heard) == at


def test_sixty_empty_weeks_are_hardly_ever_taken_for_the_beginning():
    """Noise alone is loud somewhere in seven of a hundred such runs, and the beginning is missed in one of a hundred."""
    noise = np.random.default_rng(1).normal(0, SD, (2_000, 60))
    early = [begins(*row, 300.0, 300.0) < 60 for row in noise]
    assert np.mean((noise >= LEAST).any(axis=1)) > 0.04
    assert np.mean(early) < 0.02
