"""What an author's own records say to machines: the preferences about AI, and the labels that authors give themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PROFILE = "app.bsky.actor.profile"
PREFERENCE = "community.lexicon.preference.ai"
NOT_WITHOUT_ACCOUNT = "!no-unauthenticated"

_ABOUT_US = frozenset({"training", "inference", "embedding"})


def says_no(record: Any) -> bool:
    """Whether a community.lexicon.preference.ai record refuses inference, embedding or training anywhere in it.

    Also where that is for one company alone: stricter than the record asks, as we cannot be sure to read its scopes right.
    """
    waiting = [record]  # no recursion: whoever writes the record chooses how deep it is
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += each
        elif isinstance(each, dict):
            if any(_is_no(each[name]) for name in _ABOUT_US & each.keys()):
                return True
            waiting += each.values()
    return False


def _is_no(value: Any) -> bool:
    return value is False or (isinstance(value, dict) and value.get("allow") is False)


def labels_itself(profile: Mapping[str, Any]) -> bool:
    """Whether a profile's own labels ask that nobody reads its author without an account."""
    labels = profile.get("labels")
    values = labels.get("values") if isinstance(labels, dict) else None
    return any(isinstance(each, dict) and each.get("val") == NOT_WITHOUT_ACCOUNT for each in values or ())
