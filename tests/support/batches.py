"""Ways in which the same items may stand together in batches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")


def arrangements(many: int, seed: int = 3) -> dict[str, list[list[int]]]:
    """Batches of the numbers of so many items, by name: each number is in at least one batch."""
    random, order = Random(seed), list(range(many))
    shuffled = random.sample(order, many)
    return {
        "one by one": [[number] for number in order],
        "twos": in_sizes(order, 2),
        "sevens": in_sizes(shuffled, 7),
        "shuffled": [shuffled],
        "backwards": [order[::-1]],
        "each twice": in_sizes([number for number in shuffled for _ in range(2)], 512),
        "padded": [[*random.sample(order, 5), number, *random.sample(order, 3)] for number in order[::5]]
        + [[*shuffled[: many // 2], *order]],
    }


def in_sizes(numbers: Sequence[int], size: int) -> list[list[int]]:
    """Batches of this size; the last may be smaller."""
    return [list(numbers[at : at + size]) for at in range(0, len(numbers), size)]


def differing(
    answer: Callable[[Sequence[Item]], Sequence[Answer]],
    items: Sequence[Item],
    batches: Sequence[Sequence[int]],
    whole: Sequence[Answer] | None = None,
) -> set[int]:
    """The numbers of the items whose answer in one of these batches is another than in one batch of all (`whole`)."""
    whole = answer(items) if whole is None else whole
    return {
        number
        for batch in batches
        for number, said in zip(batch, answer([items[each] for each in batch]), strict=True)
        if said != whole[number]
    }
