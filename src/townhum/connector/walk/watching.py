"""Watches a listing go by: what is new, how far down it went, whether it may end, and what of the window it covered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from townhum.connector.contract import Covered
from townhum.connector.manifest import Manifest
from townhum.connector.vocabulary import Asked
from townhum.connector.walk.answers import first_at
from townhum.connector.walk.fields import moment_of
from townhum.records import Window

OVERLAP = timedelta(minutes=15)
"""Read on both sides of the window: items arrive late, and clocks differ."""

REPEATS = "the server repeats a page"
NEWEST_ONLY = "the place shows no more than its newest items"


@dataclass(slots=True, repr=False)
class Watch:
    """What was seen of one listing. It knows ids and moments, for as long as the walk lasts."""

    manifest: Manifest
    asked: Asked
    window: Window
    _seen: set[int] = field(default_factory=set)
    _count: int = 0
    oldest: datetime | None = None
    repeats: bool = False

    def note(self, items: Sequence[Any]) -> list[datetime]:
        """Note a page, and answer the moments of its items. What has no id is none, and says nothing of the order."""
        known = [(item, face) for item in items if (face := first_at(item, self.manifest.keep["id"])) is not None]
        faces = {hash(str(face)) for _, face in known}
        self.repeats = bool(items) and not faces - self._seen and (bool(faces) or self._count > 0)
        self._seen |= faces
        self._count += len(items)
        moments = [moment for item, _ in known if (moment := self.moment(item)) is not None]
        self.oldest = min([*moments, self.oldest]) if self.oldest else min(moments, default=None)
        return moments

    def moment(self, item: Any) -> datetime | None:
        """When an item was written, or whatever the listing's order is by; None where that cannot be read."""
        paths = self.asked.moment or self.manifest.keep["created_at"]
        form = self.asked.moment_form or (self.manifest.read.created_at if self.manifest.read else "iso8601")
        return moment_of(first_at(item, paths), form)

    def is_past(self, moments: Sequence[datetime]) -> bool:
        """Whether, after a page with these moments, the listing holds nothing more of the window."""
        if not moments:
            return False
        if self.asked.order == "newest_first":
            return max(moments) < self.window.start - OVERLAP
        return self.asked.order == "oldest_first" and min(moments) >= self.window.end + OVERLAP

    def is_before(self, item: Any) -> bool:
        """Whether nothing happened in an item, by the moment of its order, since the window began."""
        moment = self.moment(item) if self.asked.moment else None
        return moment is not None and moment < self.window.start - OVERLAP

    @property
    def is_deep(self) -> bool:
        """Whether as many items were read as the listing gives."""
        return self.asked.paging.most is not None and self._count >= self.asked.paging.most

    def whole(self) -> Covered:
        """What was covered once the listing came to its end."""
        if self.asked.window_only and not (self.oldest and self.oldest < self.window.start):
            return self.partly(NEWEST_ONLY)
        return Covered()

    def partly(self, reason: str) -> Covered:
        """What was covered where the listing broke off before its end."""
        if self.asked.order == "oldest_first" or self.oldest is None:
            return Covered(self.window.end, reason)
        return Covered(self.oldest, reason) if self.oldest > self.window.start else Covered()


def least(covered: Sequence[Covered]) -> Covered:
    """What all of several listings covered."""
    partly = [each for each in covered if each.since is not None]
    return max(partly, key=lambda each: each.since) if partly else Covered()  # type: ignore[arg-type,return-value]
