"""The demo's sources.toml: an invented permission for every place of the square, and for the survey."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from townhum.demo.forum import FORUM
from townhum.demo.letters import FEED_PATH, PAPER
from townhum.demo.moments import TIME_ZONE
from townhum.demo.reddit_api import CLIENT_ID
from townhum.demo.skies import TAG
from townhum.demo.survey import FILE_NAME
from townhum.demo.threads import SUBREDDITS
from townhum.demo.toots import HASHTAGS

SECRET_VARIABLE = "TOWNHUM_DEMO_REDDIT_SECRET"  # noqa: S105  the name of a variable

_PERMISSION = """\
permitted_because = "The place is invented and served on this computer only."
terms_url         = "https://{host}/terms-of-service"
terms_read_on     = 2026-09-01
terms_read_by     = "Nobody: the terms are invented too"
added_by          = "Somebody invented"
reviewed_by       = "Another one, invented too"
"""

_LOOPBACK = """\
allow_networks    = ["{network}"]
"""

_MASTODON = """\
connector         = "mastodon"
{permission}{loopback}instance          = "{square}"
hashtag           = "{place}"
"""

_REDDIT = """\
connector         = "reddit"
{permission}{loopback}approval          = "INVENTED-DEMO-1"
subreddit         = "{place}"
what              = ["posts", "comments"]
client_id         = "{client_id}"
client_secret     = "env:{secret_variable}"
app_id            = "org.example.townhum.demo"
app_user          = "kettlewick_demo"
api               = "{square}"
login             = "{square}"
"""

_FORUM = """\
connector         = "discourse"
{permission}{loopback}forum             = "{square}"
"""

_LETTERS = """\
connector         = "feed"
{permission}{loopback}feed              = "{square}{feed_path}"
is_shared         = "publication"
"""

_BLUESKY = """\
connector         = "bluesky"
{permission}{loopback}hashtags          = ["{tag}"]
jetstream         = "{stream}"
appview           = "{square}"
records           = "{square}"
"""

_SURVEY = """\
connector         = "files"
{permission}path              = "{path}"
columns           = {{ id = "response_id", created_at = "submitted_at", text = "comment", rating = "rating", consent = "may_we_count_you" }}
time_zone         = "{time_zone}"
each_row_is_one_person = true
consent_means     = ["yes"]
"""


def source_of(place: str) -> str:
    """The name in sources.toml of a hashtag, a subreddit, or a place with a name of its own, such as "survey"."""
    if place in HASHTAGS:
        return f"mastodon_{place}"
    return f"reddit_{place.lower()}" if place in SUBREDDITS else place


def sources_toml(square: str, stream: str) -> str:
    """The text of `sources.toml`, for a square and a stream at these addresses. Raises `ValueError` where they are not on loopback."""
    _loopback(stream)
    loopback = _LOOPBACK.format(network=_loopback(square))
    given = {"square": square, "loopback": loopback, "time_zone": TIME_ZONE, "path": f"../{FILE_NAME}"}
    given |= {"client_id": CLIENT_ID, "secret_variable": SECRET_VARIABLE}
    given |= {"stream": stream, "tag": TAG, "feed_path": FEED_PATH}
    places = [(tag, _MASTODON, "townsquare.example") for tag in HASHTAGS]
    places += [(name, _REDDIT, "reddit.example") for name in SUBREDDITS]
    places += [("forum", _FORUM, FORUM), ("letters", _LETTERS, PAPER), ("bluesky", _BLUESKY, "sky.example")]
    places += [("survey", _SURVEY, "kettlewick.example")]
    tables = [
        f"[source.{source_of(place)}]\n" + form.format(place=place, permission=_PERMISSION.format(host=host), **given)
        for place, form, host in places
    ]
    return "\n".join(
        ["# Where the demo listens: an invented square on this computer, and an invented survey.\n", *tables]
    )


def _loopback(square: str) -> str:
    """The loopback network the square lies in. Raises `ValueError` for any other address: the demo reaches no network."""
    if not ipaddress.ip_address(urlsplit(square).hostname or "").is_loopback:
        raise ValueError("the square is served on loopback only")
    return "127.0.0.0/8"
