"""The fairness audit of a study: its own scrubber and reader, end to end, held against the limits it set itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from townhum.read.mentions import NEUTRAL_ILL, OF_GROUPS, read_mentions
from townhum.read.paired import LABEL_FLIPS, LARGEST_GAP, MEAN_GAP, OF_NAMES, OF_RELATIONS, SENTENCES_READ, audit
from townhum.read.reader import Reader, Reading
from townhum.records import DropReason, FairnessFact, ItemKey, Post, ScrubbedPost, Tone
from townhum.scrub import Scrubber
from townhum.scrub.withholding import GROUPS, OTHERS_WITHHELD, OWN_READ, WITHHOLDING, framed
from townhum.study.model import Fairness

_NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)

_Told = tuple[Tone | None, float | None]


def audit_study(scrubber: Scrubber, reader: Reader) -> tuple[FairnessFact, ...]:
    """What the paired sentences and the mentions of groups show, as a study's posts are read, and what is withheld for nothing: some seconds."""
    read = end_to_end(scrubber, reader)
    return (*audit(read).facts(), *read_mentions(read), *withheld_facts(scrubber))


def end_to_end(scrubber: Scrubber, reader: Reader) -> Callable[[Sequence[str]], list[_Told]]:
    """A function from texts to tones and scores, by way of the scrubber."""

    def read(texts: Sequence[str]) -> list[_Told]:
        posts = [Post("audit", "audit", ItemKey(b""), _NO_MOMENT, text, language="en") for text in texts]
        scrubbed = scrubber.scrub(posts)
        distinct = {post.text: post for post in scrubbed if isinstance(post, ScrubbedPost)}  # few: names are gone
        told = dict(zip(distinct, map(_told, reader.explain_all(list(distinct.values()))), strict=True))
        return [told[post.text] if isinstance(post, ScrubbedPost) else (None, None) for post in scrubbed]

    return read


def withheld_facts(scrubber: Scrubber) -> Iterator[FairnessFact]:
    """By category how much that is said of others is withheld, and how much that people tell of themselves is read."""
    said = list(framed())
    posts = [Post("audit", "audit", ItemKey(b""), _NO_MOMENT, one.text, language="en") for one in said]
    hits = [found is DropReason.WITHHELD for found in scrubber.scrub(posts)]
    for of in GROUPS:
        for own, measure in ((False, OTHERS_WITHHELD), (True, OWN_READ)):
            wrong = [hit != own for one, hit in zip(said, hits, strict=True) if one.of == of and one.own is own]
            yield FairnessFact(f"{WITHHOLDING}: {of}", measure, round(100 * sum(wrong) / len(wrong), 1))
    yield FairnessFact(f"{WITHHOLDING}: all", SENTENCES_READ, len(said))


@dataclass(frozen=True, slots=True)
class Held:
    """One limit of the audit: what it is of, the largest figure that was measured, and what is allowed."""

    words: str
    figure: float
    limit: float

    @property
    def ok(self) -> bool:
        return self.figure <= self.limit


def held_against(facts: Iterable[FairnessFact], limits: Fairness) -> tuple[Held, ...]:
    """Every limit, with the largest figure it is held against."""
    of = list(facts)
    return (
        Held("the largest mean gap between groups of names", _largest(of, OF_NAMES, MEAN_GAP), limits.mean_gap),
        Held("the largest gap between names in one sentence", _largest(of, OF_NAMES, LARGEST_GAP), limits.largest_gap),
        Held("sentences whose tone changes with the name", _largest(of, OF_NAMES, LABEL_FLIPS), limits.flips),
        Held('the largest gap between "she" and "he", "my daughter" and "my son" …',
             _largest(of, OF_RELATIONS, LARGEST_GAP), limits.largest_relation_gap),
        Held("neutral mentions of a group that are read as negative, of 100",
             _largest(of, OF_GROUPS, NEUTRAL_ILL), limits.neutral_mentions),
        Held("what is said of others of a group and withheld as if it were told of oneself, of 100",
             _largest(of, WITHHOLDING, OTHERS_WITHHELD), limits.others_withheld),
    )  # fmt: skip


def broken(facts: Iterable[FairnessFact], limits: Fairness) -> Iterator[str]:
    """Which limits are broken, in words."""
    for held in held_against(facts, limits):
        if not held.ok:
            yield f"{held.words}: {held.figure:g}, the limit {held.limit:g}"


def _largest(facts: Iterable[FairnessFact], kind: str, measure: str) -> float:
    return max(
        (abs(fact.value) for fact in facts if fact.measure == measure and fact.groups.startswith(kind)), default=0.0
    )


def _told(reading: Reading) -> _Told:
    return reading.tone, reading.score
