"""`townhum audit fairness`: sentences that differ in one person only, scrubbed and read end to end."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from rich.table import Table

from townhum.cli.showing import out
from townhum.read import Reader, Reading, ToneName
from townhum.read.fairness import Audit, audit
from townhum.records import ItemKey, Post, ScrubbedPost, Tone
from townhum.scrub import Scrubber
from townhum.settings.model import Fairness
from townhum.stages import build_reader, build_scrubber

_NO_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)


def audit_fairness(tone: ToneName) -> Audit:
    """The gaps of the study's own scrubber and model of tone. Takes some ten seconds."""
    return audit(end_to_end(build_scrubber({}), build_reader({}, tone=tone)))


def end_to_end(scrubber: Scrubber, reader: Reader) -> Callable[[Sequence[str]], list[tuple[Tone | None, float | None]]]:
    """A function from texts to tones and scores, by way of the scrubber."""

    def read(texts: Sequence[str]) -> list[tuple[Tone | None, float | None]]:
        posts = [Post("audit", "audit", ItemKey(b""), _NO_MOMENT, text, language="en") for text in texts]
        scrubbed = scrubber.scrub(posts)
        readings = iter(reader.explain_all([post for post in scrubbed if isinstance(post, ScrubbedPost)]))
        return [_told(next(readings)) if isinstance(post, ScrubbedPost) else (None, None) for post in scrubbed]

    return read


def _told(reading: Reading) -> tuple[Tone | None, float | None]:
    return reading.tone, reading.score


def failures(found: Audit, limits: Fairness) -> list[str]:
    """Which limits are broken, in words."""
    mean, largest = found.worst()
    broken = []
    if mean > limits.mean_gap:
        broken.append(f"the largest mean gap between groups of names is {mean:.4f}, the limit {limits.mean_gap}")
    if largest > limits.largest_gap:
        broken.append(f"the largest gap in one sentence is {largest:.4f}, the limit {limits.largest_gap}")
    if found.flips > limits.flips:
        broken.append(
            f"{found.flips} of {found.frames} sentences change their tone with the name, the limit {limits.flips}"
        )
    relation = max(gap.largest for gap in found.relations)
    if relation > limits.largest_relation_gap:
        broken.append(f'the largest gap between "she" and "he", "my daughter" and "my son" … is {relation:.4f}')
    return broken


def show(found: Audit, limits: Fairness, *, as_json: bool) -> bool:
    """Print the audit; returns whether it holds."""
    broken = failures(found, limits)
    if as_json:
        out.print_json(json.dumps({**found.as_dict(), "broken": broken}))
        return not broken
    table = Table("groups", "mean gap", "largest gap", title=f"{found.sentences:,} sentences, scores from 0 to 1")
    for gap in (*found.names, *found.relations):
        table.add_row(gap.groups, f"{gap.mean:+.4f}", f"{gap.largest:.4f}")
    out.print(table)
    out.print(f"{found.flips} of {found.frames} sentences change their tone with the name.")
    for line in broken:
        out.print(f"Over the limit: {line}.")
    return not broken
