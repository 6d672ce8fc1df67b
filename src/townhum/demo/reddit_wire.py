"""Posts, comments and listings as the Reddit Data API writes them (https://www.reddit.com/dev/api)."""

from __future__ import annotations

from html import escape
from typing import Any

from townhum.demo.threads import SUBREDDITS, Contribution

_TEXTS = ("title", "selftext", "body", "link_title", "selftext_html", "body_html")


def listing(children: list[Contribution], *, after: str | None, before: str | None, raw: bool) -> dict[str, Any]:
    """A Listing. Without `raw`, `<`, `>` and `&` in texts are escaped, as on the real server without `raw_json=1`."""
    return {
        "kind": "Listing",
        "data": {
            "after": after,
            "dist": len(children),
            "modhash": "",
            "geo_filter": "",
            "children": [{"kind": one.kind, "data": _thing(one, raw=raw)} for one in children],
            "before": before,
        },
    }


def _thing(one: Contribution, *, raw: bool) -> dict[str, Any]:
    data = _shared(one) | (_comment(one) if one.link else _post(one))
    if not raw:
        data |= {name: escape(data[name], quote=False) for name in _TEXTS if isinstance(data.get(name), str)}
    return data


def _shared(one: Contribution) -> dict[str, Any]:
    """What posts and comments have in common."""
    at = one.at.timestamp()
    return {
        **_author(one),
        "name": one.name,
        "id": one.id,
        "created_utc": at,
        "created": at,
        **_place(one),
        "permalink": one.permalink,
        "score": 1,
        "ups": 1,
        "downs": 0,
        "gilded": 0,
        "edited": False,
        "saved": False,
        "likes": None,
        "author_flair_text": None,
        **_moderation(),
    }


def _author(one: Contribution) -> dict[str, str]:
    """A deleted account leaves no `author_fullname`."""
    if one.gone == "deleted" or (one.gone == "removed" and one.kind == "t1"):
        return {"author": "[deleted]"}
    return {"author": one.author.name, "author_fullname": one.author.id}


def _place(one: Contribution) -> dict[str, str]:
    return {
        "subreddit": one.subreddit,
        "subreddit_id": f"t5_demo{SUBREDDITS.index(one.subreddit)}",
        "subreddit_type": "public",
        "subreddit_name_prefixed": f"r/{one.subreddit}",
    }


def _moderation() -> dict[str, Any]:
    """Pins and locks that nobody set, and what only moderators are shown."""
    return {
        "distinguished": None,
        "stickied": False,
        "archived": False,
        "locked": False,
        "banned_by": None,
        "approved_by": None,
        "removal_reason": None,
        "mod_reports": [],
        "user_reports": [],
        "num_reports": None,
    }


def _post(one: Contribution) -> dict[str, Any]:
    text = f"[{one.gone}]" if one.gone else one.remark.text
    by = {"removed": "moderator", "deleted": "deleted"}.get(one.gone)
    url = f"https://reddit.example{one.permalink}"
    return {
        "title": one.remark.title,
        "selftext": text,
        "selftext_html": f'<!-- SC_OFF --><div class="md"><p>{escape(text, quote=False)}</p>\n</div><!-- SC_ON -->',
        "is_self": True,
        "domain": f"self.{one.subreddit}",
        "url": url,
        "num_comments": 0,
        "upvote_ratio": 1.0,
        "over_18": False,
        "spoiler": False,
        "hidden": False,
        "link_flair_text": None,
        "removed_by_category": by,
        "is_robot_indexable": by is None,
        "media": None,
        "media_embed": {},
        "secure_media": None,
        "quarantine": False,
    }


def _comment(one: Contribution) -> dict[str, Any]:
    text = f"[{one.gone}]" if one.gone else one.remark.text
    post, parent = one.link or one, one.parent or one
    gone_author = post.gone == "deleted"
    return {
        "body": text,
        "body_html": f'<div class="md"><p>{escape(text, quote=False)}</p>\n</div>',
        "link_id": post.name,
        "link_title": post.remark.title,
        "link_author": "[deleted]" if gone_author else post.author.name,
        "link_permalink": f"https://reddit.example{post.permalink}",
        "link_url": f"https://reddit.example{post.permalink}",
        "parent_id": parent.name,
        "replies": "",
        "controversiality": 0,
        "collapsed": bool(one.gone),
        "score_hidden": False,
        "over_18": False,
    }
