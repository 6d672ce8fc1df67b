"""Joins the tallies of accounts that are apart into one: the same as if all had been counted together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.columns import Column
from townhum.records import Said, Tally

_BY_VOICE = ("track", "tone", "source", "language", "intents", "rating", "lot", "unlisted")
_BY_ACCOUNT = ("day_part", "heard_at", "looked_at")


def joined(tallies: Sequence[Tally]) -> Tally:
    """One tally of several, whose accounts stand in the order of `tallies`. There is at least one."""
    first = np.cumsum([0, *(each.accounts for each in tallies)])[:-1].tolist()
    track = np.concatenate([each.track for each in tallies])
    order = np.argsort(track, kind="stable")
    dropped: Counter[str] = Counter()
    for each in tallies:
        dropped.update(each.dropped)
    by_voice: dict[str, Any] = {name: _together(tallies, name)[order] for name in _BY_VOICE}
    by_account: dict[str, Any] = {name: _together(tallies, name) for name in _BY_ACCOUNT}
    return replace(
        tallies[0],
        account=_numbered([each.account for each in tallies], first)[order],
        **by_voice,
        **by_account,
        accounts=sum(each.accounts for each in tallies),
        dropped={reason: dropped[reason] for reason in tallies[0].dropped},
        said=_said([each.said for each in tallies if each.said], first),
        several=sum(each.several for each in tallies),
    )


def _together(tallies: Sequence[object], name: str) -> Column:
    found: Column = np.concatenate([getattr(each, name) for each in tallies])
    return found


def _numbered(accounts: Sequence[NDArray[np.uint32]], first: Sequence[int]) -> NDArray[np.uint32]:
    return np.concatenate([each + np.uint32(start) for each, start in zip(accounts, first, strict=True)])


def _said(said: Sequence[Said], first: Sequence[int]) -> Said:
    term, theme = _together(said, "term"), _together(said, "theme")
    by_term, by_theme = np.argsort(term, kind="stable"), np.argsort(theme, kind="stable")
    return Said(
        term=term[by_term],
        account=_numbered([each.account for each in said], first)[by_term],
        theme=theme[by_theme],
        theme_account=_numbered([each.theme_account for each in said], first)[by_theme],
        told=sum(each.told for each in said),
        unlisted=sum(each.unlisted for each in said),
    )
