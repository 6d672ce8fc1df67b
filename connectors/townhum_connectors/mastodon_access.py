"""Whether an instance lets us read a timeline: its published policy, and what it answers where it does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from townhum.connector import Session
from townhum.errors import AccessDenied, BadAnswer, Missing, SourceError
from townhum_connectors.mastodon_options import Options, place

CLOSED = frozenset({401, 403, 422})
"""What a closed timeline answers: 401 today, 422 before, 403 where a token may not, or the operator blocks us."""

_NO_POLICY = 404
_FORBIDDEN = 403
_PATH = "/api/v2/instance"


def ask_for_access(options: Options, session: Session, headers: Mapping[str, str] | None) -> None:
    """Raise `AccessDenied` where the instance's published policy closes the timeline to us.

    And `BadAnswer` where the policy cannot be read: what an operator allows is not guessed. A 404 means an older server,
    or another kind, that publishes none.
    """
    try:
        answer = session.get(f"{options.instance}{_PATH}", headers=headers, expect={_NO_POLICY, *CLOSED})
    except (BadAnswer, Missing) as error:
        raise _unreadable(options, error) from None
    if answer.status in CLOSED:
        raise refusal(options, answer.status)
    feed = "live_feeds" if options.hashtag is None else "hashtag_feeds"
    policy: Any = answer.body
    for step in ("configuration", "timelines_access", feed):
        policy = policy.get(step) if isinstance(policy, Mapping) else None
    if not isinstance(policy, Mapping):
        return  # an older server, or another kind: it answers 401 where it is closed
    for side in ("local", "remote") if options.remote else ("local",):
        _check(policy.get(side, "public"), side, options)


def refusal(options: Options, status: int) -> AccessDenied:
    """What a status of `CLOSED` means for this source, and what to do about it."""
    key = "access_token"
    if options.access_token is None:
        do = "Respect the instance's policy: ask its operator for an access_token, or remove this source."
        happened = f"it is closed to anonymous readers (the instance answers {status})"
    elif status == _FORBIDDEN:
        do = "Give the token behind access_token the right to read timelines (read:statuses), or ask the operator."
        happened = f"the instance knows the token, and does not let it read this (it answers {status})"
    else:
        do = "Put a new token where access_token points: one made on this instance, and not revoked since."
        happened = f"the instance refuses the token (it answers {status})"
    return AccessDenied(do, happened, where=place(options), key=key, status=status)


def _unreadable(options: Options, error: SourceError) -> BadAnswer:
    return BadAnswer(
        f"Open {options.instance}{_PATH} in a browser. If it shows no data, mend instance: this is no server that speaks "
        "the Mastodon API; else ask its operator whether this timeline may be read.",
        f"the instance's policy page cannot be read: {error.happened}",
        where=place(options),
        key="instance",
    )


def _check(access: Any, side: str, options: Options) -> None:
    if access == "public" or (access == "authenticated" and options.access_token):
        return
    narrower = " Or set include_remote = false." if side == "remote" else ""
    if access == "authenticated":
        do, happened = (
            "ask the operator for an access_token",
            f"it shows {side} posts only to those who are logged in",
        )
    elif access == "disabled":
        do, happened = "remove this source", f"it has switched this timeline off for {side} posts"
    else:
        do, happened = "ask the operator", f"its policy for {side} posts is one that townhum does not know"
    raise AccessDenied(f"Respect the instance's policy: {do}.{narrower}", happened, where=place(options))
