"""The invented sample: about 7,000 posts of 1,050 accounts on two large networks and at three small places, and a survey of 400 rows.

Everything follows from a seed; no clock is read. The same seed gives the same sample on every Python we support: only
`random()`-based draws of whole weights are used, and no set is iterated.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

from townhum.demo.forum import ForumPost, forum
from townhum.demo.identities import Minter
from townhum.demo.letters import Letter, letters
from townhum.demo.people import Account, mastodon_people, reddit_people
from townhum.demo.planted import Planted
from townhum.demo.skies import Skies, skies
from townhum.demo.speech import Remark, remarks
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
    forum: tuple[ForumPost, ...]
    letters: tuple[Letter, ...]
    skies: Skies
    planted: tuple[Planted, ...]

    @property
    def posts(self) -> int:
        """Posts and comments at all places, without the survey."""
        return len(self.toots) + len(self.threads) + len(self.forum) + len(self.letters) + len(self.skies.posts)

    @property
    def said(self) -> tuple[Remark, ...]:
        """What was said at the three small places, in no order."""
        letters = (letter.remark for letter in self.letters)
        return (*(post.remark for post in self.forum), *letters, *(post.remark for post in self.skies.posts))

    def left_out(self) -> Counter[tuple[str, DropReason]]:
        """How many items must be dropped, by place (a hashtag, a subreddit, "forum", "letters", "bluesky", "survey") and reason.

        A status with two hashtags is met, and dropped, at both places. `project.source_of` names a place's source.
        """
        met = [(tag, toot.leave_out) for toot in self.toots for tag in toot.hashtags]
        met += [(one.subreddit, one.leave_out) for one in self.threads]
        met += [("forum", one.leave_out) for one in self.forum]
        met += [("bluesky", one.leave_out) for one in self.skies.posts if not one.taken_back]
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
    members, posts = forum(random, minter)
    readers, written = letters(random, minter)
    sky = skies(random, minter)
    everybody = (*people, *members, *readers, *sky.accounts)
    return Sample(everybody, statuses, contributions, rows, posts, written, sky, minter.planted)
