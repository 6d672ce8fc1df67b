"""The forum as Discourse serves it: `/posts.json`, the newest posts first, by windows of ids (https://docs.discourse.org/)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from html import escape
from typing import Any

from townhum.clock import Clock
from townhum.demo.forum import ForumPost
from townhum.demo.reply import Reply, Request, in_json

_PAGE = 50  # ids, not posts: a page below a gap holds fewer
_KETTLES = 4


class ForumApi:
    """Answers for the listing of posts, and only shows what has been written by the clock's now."""

    def __init__(self, posts: Sequence[ForumPost], clock: Clock) -> None:
        self._posts = tuple(sorted(posts, key=lambda post: post.id))
        self._moments = [post.at for post in self._posts]
        self._clock = clock

    def answer(self, request: Request) -> Reply | None:
        """The answer, or None where the path is not the forum's."""
        if request.method != "GET" or request.path != "/posts.json":
            return None
        shown = self._posts[: bisect_right(self._moments, self._clock.now())]
        last = request.number("before") or (shown[-1].id if shown else 0)
        page = [post for post in shown if last - _PAGE < post.id <= last]
        return in_json({"latest_posts": [_post(post) for post in reversed(page)]})


def _post(post: ForumPost) -> dict[str, Any]:
    """One post, as somebody who is not logged in gets it."""
    at = post.at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {
        "id": post.id,
        "name": post.author.display_name or None,
        "username": post.author.name,
        "avatar_template": f"/user_avatar/{post.author.name}/{{size}}/1_2.png",
        "created_at": at,
        "cooked": f"<p>{escape(post.remark.text)}</p>",
        "raw": post.remark.text,
        "post_number": post.number,
        "post_type": 3 if post.is_notice else 1,
        "updated_at": at,
        "reply_to_post_number": None if post.number == 1 else 1,
        "topic_id": post.topic,
        "topic_slug": post.slug,
        "topic_title": post.title,
        "category_id": _KETTLES,
        "display_username": post.author.display_name or None,
        "moderator": False,
        "staff": post.is_notice,
        "user_id": int(post.author.id),
        "trust_level": 1,
        "hidden": post.gone == "hidden",
        "deleted_at": at if post.gone == "deleted_at" else None,
        "user_deleted": post.gone == "user_deleted",
        "post_url": post.path,
    }
