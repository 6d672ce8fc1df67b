"""The invented sample: about 6,000 posts of 900 accounts on two networks, and a survey of 400 rows.

Everything follows from a seed; no clock is read. The same seed gives the same sample on every Python we support: only
`random()`-based draws of whole weights are used, and no set is iterated.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

from townhum.demo.identities import Minter
from townhum.demo.people import Account, mastodon_people, reddit_people
from townhum.demo.planted import Planted
from townhum.demo.speech import remarks
from townhum.demo.survey import Response, survey
from townhum.demo.threads import Contribution, threads
from townhum.demo.toots import Toot, toots
from townhum.records import DropReason

SEED = 20260907
NOTICE = "This place and everything in it is invented: brands, people, posts and addresses. It is the sample of townhum's demo."


@dataclass(frozen=True, slots=True, repr=False)
class Sample:
    """All that the demo serves, and what is known about it."""

    accounts: tuple[Account, ...]
    toots: tuple[Toot, ...]
    threads: tuple[Contribution, ...]
    survey: tuple[Response, ...]
    planted: tuple[Planted, ...]

    @property
    def posts(self) -> int:
        """Posts and comments on both networks, without the survey."""
        return len(self.toots) + len(self.threads)

    def left_out(self) -> Counter[tuple[str, DropReason]]:
        """How many items must be dropped, by place (a hashtag, a subreddit, "survey") and reason.

        A status with two hashtags is met, and dropped, at both places. `project.source_of` names a place's source.
        """
        met = [(tag, toot.leave_out) for toot in self.toots for tag in toot.hashtags]
        met += [(one.subreddit, one.leave_out) for one in self.threads]
        met += [("survey", one.leave_out) for one in self.survey]
        return Counter((source, reason) for source, reason in met if reason)


def make_sample(seed: int = SEED) -> Sample:
    """Make the sample. The default seed gives the one that `townhum demo` shows."""
    random = Random(seed)  # noqa: S311  a repeatable story, not a secret
    minter = Minter(random)
    people = [*mastodon_people(random, minter), *reddit_people(random, minter)]
    said = remarks(people, random, minter)
    statuses = toots(said, people, random, minter)
    contributions = threads(said, random, minter)
    rows = survey(random, minter)
    return Sample(tuple(people), statuses, contributions, rows, minter.planted)
