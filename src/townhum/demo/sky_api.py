"""What Bluesky's public servers are asked about authors and posts (https://docs.bsky.app): profiles, labels, and a record about AI."""

from __future__ import annotations

from typing import Any

from townhum.demo.people import Account
from townhum.demo.reply import Reply, Request, in_json
from townhum.demo.skies import Skies, SkyPost

_MODERATOR = "did:web:moderation.example"
_PREFERENCE = "community.lexicon.preference.ai"


class SkyApi:
    """Answers for `app.bsky.actor.getProfiles`, `app.bsky.feed.getPosts` and `com.atproto.repo.getRecord`."""

    def __init__(self, skies: Skies) -> None:
        self._accounts = {one.id: one for one in skies.accounts}
        self._posts = {post.uri: post for post in skies.posts}

    def answer(self, request: Request) -> Reply | None:
        """The answer, or None where the path is not one of these."""
        match request.method, request.path:
            case "GET", "/xrpc/app.bsky.actor.getProfiles":
                known = [self._accounts[did] for did in request.every("actors") if did in self._accounts]
                return in_json({"profiles": [_profile(one) for one in known]})
            case "GET", "/xrpc/app.bsky.feed.getPosts":
                there = [self._posts[uri] for uri in request.every("uris") if uri in self._posts]
                return in_json({"posts": [_post(post) for post in there if not post.taken_back]})
            case "GET", "/xrpc/com.atproto.repo.getRecord":
                return _record(request, self._accounts.get(request.query.get("repo", "")))
            case _:
                return None


def _profile(one: Account) -> dict[str, Any]:
    values = ["!no-unauthenticated"] * one.noindex + ["bot"] * one.bot
    shown = {"did": one.id, "handle": one.name, "displayName": one.display_name, "description": one.note}
    return {**shown, "labels": [{"src": one.id, "uri": one.id, "val": value} for value in values]}


def _post(post: SkyPost) -> dict[str, Any]:
    labels = [{"src": _MODERATOR, "uri": post.uri, "val": "spam"}] if post.labelled else []
    author = {"did": post.author.id, "handle": post.author.name}
    return {"uri": post.uri, "author": author, "likeCount": 0, "labels": labels}


def _record(request: Request, one: Account | None) -> Reply:
    """An author's own record about machines; nearly nobody has one."""
    if one is None or one.indexable or request.query.get("collection") != _PREFERENCE:
        return in_json({"error": "RecordNotFound", "message": "Could not locate record"}, 400)
    value = {"$type": _PREFERENCE, "preferences": {"inference": {"allow": False}, "training": {"allow": False}}}
    return in_json({"uri": f"at://{one.id}/{_PREFERENCE}/self", "value": value})
