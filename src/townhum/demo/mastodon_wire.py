"""Statuses, accounts and the instance as the Mastodon API 4.6 writes them.

Shapes: https://docs.joinmastodon.org/entities/Status/, /Account/ and /Instance/.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape
from typing import Any

from townhum.demo.people import TOWN, Account
from townhum.demo.sample import NOTICE
from townhum.demo.toots import Toot

_URL = re.compile(r"https://\S+")
_PICTURE = f"https://{TOWN}/avatars/original/missing.png"


def instance() -> dict[str, Any]:
    """`GET /api/v2/instance`: who runs the place, and that its timelines may be read without logging in."""
    return {
        "domain": TOWN,
        "title": "Town Square (invented)",
        "version": "4.6.4",
        "source_url": "https://github.com/mastodon/mastodon",
        "description": NOTICE,
        "usage": {"users": {"active_month": 560}},
        "thumbnail": {"url": _PICTURE, "description": ""},
        "icon": [],
        "languages": ["en"],
        "configuration": _configuration(),
        "registrations": {"enabled": False, "approval_required": False, "message": None, "url": None},
        "api_versions": {"mastodon": 11},
        "contact": {"email": "warden@townsquare.example", "account": None},
        "rules": [{"id": "1", "text": "Everybody here is invented.", "hint": ""}],
    }


def _configuration() -> dict[str, Any]:
    feed = {"local": "public", "remote": "public"}
    return {
        "urls": {
            "streaming": f"wss://{TOWN}",
            "status": None,
            "about": f"https://{TOWN}/about",
            "privacy_policy": f"https://{TOWN}/privacy-policy",
            "terms_of_service": f"https://{TOWN}/terms-of-service",
        },
        "accounts": {"max_featured_tags": 10, "max_pinned_statuses": 5},
        "statuses": {"max_characters": 500, "max_media_attachments": 4, "characters_reserved_per_url": 23},
        "timelines_access": {"live_feeds": feed, "hashtag_feeds": feed, "trending_link_feeds": feed},
        "translation": {"enabled": False},
        "limited_federation": False,
    }


def status(toot: Toot) -> dict[str, Any]:
    """A Status entity, as an anonymous reader gets it."""
    boosted = status(toot.boost_of) if toot.boost_of else None
    return {
        "id": str(toot.id),
        "created_at": _instant(toot.at),
        "in_reply_to_id": str(toot.reply_to.id) if toot.reply_to else None,
        "in_reply_to_account_id": toot.reply_to.author.id if toot.reply_to else None,
        "sensitive": bool(toot.spoiler),
        "spoiler_text": toot.spoiler,
        "visibility": toot.visibility,
        "language": toot.remark.beat.language,
        "uri": f"{toot.uri}/activity" if boosted else toot.uri,
        "url": None if boosted else toot.url,
        **_reactions(toot),
        "edited_at": _instant(toot.edited_at) if toot.edited_at else None,
        "content": boosted["content"] if boosted else _content(toot),
        "reblog": boosted,
        "application": None,
        "account": account(toot.author),
        **_attached(toot),
        "quote_approval": {"automatic": ["public"], "manual": [], "current_user": "denied"},
    }


def _reactions(toot: Toot) -> dict[str, int]:
    return {
        "replies_count": 0,
        "reblogs_count": 0,
        "favourites_count": len(toot.remark.text) % 7,
        "quotes_count": 0,
    }


def _attached(toot: Toot) -> dict[str, Any]:
    """What hangs on the text: whom it answers and its hashtags, but never a picture, a link's preview or a poll."""
    return {
        "media_attachments": [],
        "mentions": [_mention(toot.reply_to.author)] if toot.reply_to else [],
        "tags": [{"name": tag, "url": f"https://{TOWN}/tags/{tag}"} for tag in toot.hashtags],
        "emojis": [],
        "tagged_collections": [],
        "quote": None,
        "card": None,
        "poll": None,
    }


def account(one: Account) -> dict[str, Any]:
    """An Account entity."""
    return {
        "id": one.id,
        "username": one.name,
        "acct": one.acct,
        "display_name": one.display_name,
        "locked": False,
        "bot": one.bot,
        "discoverable": one.discoverable,
        "indexable": one.indexable,
        "group": False,
        "created_at": f"{one.since:%Y-%m-%d}T00:00:00.000Z",
        "note": one.note,
        "url": one.url,
        "uri": one.uri,
        **_pictures(),
        **_following(one),
        "hide_collections": None,
        "emojis": [],
        "roles": [],
        "fields": [{"name": name, "value": value, "verified_at": None} for name, value in one.fields],
        **_told_of_some(one),
    }


def _pictures() -> dict[str, str]:
    """Nobody shows a picture: the server's own stands for each."""
    return {
        "avatar": _PICTURE,
        "avatar_static": _PICTURE,
        "avatar_description": "",
        "header": _PICTURE,
        "header_static": _PICTURE,
        "header_description": "",
    }


def _following(one: Account) -> dict[str, Any]:
    return {
        "followers_count": one.weight // 4,
        "following_count": 12,
        "statuses_count": 40 + one.weight,
        "last_status_at": None,
    }


def _told_of_some(one: Account) -> dict[str, bool]:
    """`noindex` is only told of local accounts, `memorial` only where it is true, as on the real server."""
    local = {} if one.host else {"noindex": one.noindex}
    return {**local, "memorial": True} if one.memorial else local


def _content(toot: Toot) -> str:
    greeting = f"{_mention_html(toot.reply_to.author)} " if toot.reply_to else ""
    words = _URL.sub(lambda found: _link(found[0]), escape(toot.remark.text, quote=False).replace("\n", "<br />"))
    tags = " ".join(
        f'<a href="https://{TOWN}/tags/{tag}" class="mention hashtag" rel="tag">#<span>{tag}</span></a>'
        for tag in toot.hashtags
    )
    return f"<p>{greeting}{words}</p><p>{tags}</p>"


def _link(url: str) -> str:
    """A link as Mastodon shows it: the scheme hidden, the rest cut after thirty characters, all of it still in the text."""
    rest = url.removeprefix("https://")
    shown = f'<span class="ellipsis">{rest[:30]}</span>' if rest[30:] else f'<span class="">{rest}</span>'
    hidden = f'<span class="invisible">{rest[30:]}</span>'
    return (
        f'<a href="{url}" target="_blank" rel="nofollow noopener" translate="no">'
        f'<span class="invisible">https://</span>{shown}{hidden}</a>'
    )


def _mention(one: Account) -> dict[str, str]:
    return {"id": one.id, "username": one.name, "url": one.url, "acct": one.acct}


def _mention_html(one: Account) -> str:
    return f'<span class="h-card" translate="no"><a href="{one.url}" class="u-url mention">@<span>{one.name}</span></a></span>'


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
