"""Who speaks at the three smaller places, a forum, a feed and Bluesky, and what: the same story, in fewer voices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from random import Random

from townhum.demo import moments, phrases
from townhum.demo.identities import Minter
from townhum.demo.people import Account
from townhum.demo.speech import Remark, title_of, words_of
from townhum.demo.story import Beat, beats

_WITH_IDENTITY = 0.05
"""Share of the English remarks that carry a planted identity."""


def people(count: int, make: Callable[[int], Account]) -> tuple[Account, ...]:
    """So many accounts, the busiest first."""
    return tuple(make(rank) for rank in range(count))


def weight(rank: int) -> int:
    """Heavy-tailed, as on the larger networks: the busiest speak some ten times as often as the quietest."""
    return 10_000 // (rank + 8)


def remarks(authors: Sequence[Account], share: float, random: Random, minter: Minter) -> tuple[Remark, ...]:
    """This share of the story told again by other accounts, in order of time. Everybody speaks at least once."""
    told = [beat for beat in beats(random) if random.random() < share]
    order = random.sample(range(len(told)), len(told))
    first = dict(zip(order, authors, strict=False))
    weights = list(accumulate(one.weight for one in authors))
    said = [
        _remark(beat, first.get(index) or random.choices(authors, cum_weights=weights)[0], random, minter)
        for index, beat in enumerate(told)
    ]
    return tuple(sorted(said, key=lambda remark: (remark.at, remark.author.id)))


def _remark(beat: Beat, author: Account, random: Random, minter: Minter) -> Remark:
    carries = beat.language == "en" and beat.topic != "echo" and random.random() < _WITH_IDENTITY
    identity = _identity(random, minter) if carries else ""
    at = moments.moment(beat.week, random)
    return Remark(beat, author, at, words_of(beat, identity, random), title_of(beat, random), identity=carries)


def _identity(random: Random, minter: Minter) -> str:
    kind = random.choice(tuple(phrases.IDENTITY_SENTENCES))
    return random.choice(phrases.IDENTITY_SENTENCES[kind]).format(x=minter.of(kind))
