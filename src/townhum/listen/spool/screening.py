"""From raw items to what is kept of them, before and after they are read: each known by keyed hashes alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from townhum.connector import Marker, Objections, identity_of
from townhum.listen.collect import FOR_ALL, SAID_NO, Listed, quarter_of, screened
from townhum.listen.spool.records import Kept, No
from townhum.records import DropReason, Post, Window

_UNREAD = DropReason.EMPTY
"""Stands where what was read of an item will."""


class Candidate(NamedTuple):
    """An item of the period: what will be kept of it, its post, where it is to be read, and what was said no to."""

    kept: Kept
    post: Post | None
    nos: tuple[No, ...] = ()

    def __repr__(self) -> str:
        return f"Candidate(source={self.kept.source!r})"


class _Noting(Objections):
    """Asks the list of objections, and notes which accounts it was asked for."""

    __slots__ = ("_asked", "noted")

    def __init__(self, asked: Objections) -> None:
        self._asked = asked
        self.noted: set[tuple[str, str]] = set()

    def hold(self, network: str, accounts: Iterable[str]) -> bool:
        accounts = frozenset(accounts)
        self.noted.update((network, account) for account in accounts)
        return self._asked.hold(network, accounts)

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True, repr=False)
class Screen:
    """Screens the items of one source for one period, with marks of that period. `objections` are those of now."""

    job: Listed
    window: Window
    marker: Marker
    objections: Objections

    def __repr__(self) -> str:
        return f"Screen(source={self.job.source!r})"

    def candidates(self, items: Iterable[Any]) -> Iterator[Candidate]:
        """Those of the items that were written in the period, or of which that cannot be told."""
        for raw in items:
            noting = _Noting(self.objections)
            post = screened(raw, self.job, self.marker, noting)
            if isinstance(post, DropReason):
                yield from self._dropped(post, raw)
            elif post.created_at in self.window:
                accounts = sorted(self.marker.account(network, account) for network, account in noting.noted)
                at = quarter_of(post.created_at)
                shown = "\0".join(map(str, (post.created_at, post.text, post.language, post.rating)))
                face = self.marker.face(shown)
                kept = Kept(self.job.source, post.key, post.mark, at, face, _UNREAD, tuple(accounts))
                yield Candidate(kept, post)

    def _dropped(self, reason: DropReason, raw: Any) -> Iterator[Candidate]:
        connector = self.job.connector
        key, mark, at = identity_of(raw, connector.manifest, connector.decoder, self.job.options, marker=self.marker)
        if at is not None and at not in self.window:
            return
        face = self.marker.face(f"{reason.value}\0{_shown(raw) if key is None else ''}")
        nos = [No(mark, key)] if reason in SAID_NO and key is not None else []
        nos += [No(mark, None)] if reason in FOR_ALL and mark is not None else []
        kept = Kept(self.job.source, key, mark, at and quarter_of(at), face, reason)
        yield Candidate(kept, None, tuple(nos))


def _shown(raw: Any) -> str:
    try:
        return repr(raw)
    except Exception:  # noqa: BLE001  an item nested beyond measure is one of many that cannot be told apart
        return ""
