"""The demo's configuration folder: four small files a person could have written, and the survey beside them."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from townhum.demo import moments
from townhum.demo.moments import FIRST_DAY, NOW, TIME_ZONE
from townhum.demo.reddit_api import CLIENT_ID, CLIENT_SECRET
from townhum.demo.sample import Sample
from townhum.demo.story import LAUNCH_WEEK
from townhum.demo.survey import FILE_NAME, as_csv
from townhum.demo.threads import SUBREDDITS
from townhum.demo.toots import HASHTAGS

__all__ = ["NOW", "environment", "source_of", "write_project"]

_SECRET_VARIABLE = "TOWNHUM_DEMO_REDDIT_SECRET"  # noqa: S105  the name of a variable

_STUDY = f"""\
# Everything here is invented, like the sample it reads. `townhum init` writes a folder for a real study.

[study]
name         = "Kettles, an invented sample"
controller   = "Kettlewick Ltd (invented), 1 Spout Lane, Exampleton"
contact      = "privacy@kettlewick.example"
purpose      = "To show what townhum does. Brands, people and posts are all invented."
benefit      = "Nobody is listened to here: every voice is made up."
lawful_basis = "None is needed, since no person is behind the sample."
time_zone    = "{TIME_ZONE}"
period       = "week"
listen_from  = {FIRST_DAY:%Y-%m-%d}
retention    = "2 years"
lateness     = "1 day"
grace        = "2 days"
languages    = ["en"]
"""

_TOPICS = """\
# What to listen for in the invented sample.

[track.kettlewick]
kind  = "brand"
label = "Kettlewick"
query = 'kettlewick OR "kettle wick"'
ours  = true

[track.boilari]
kind  = "brand"
label = "Boilari"
query = "boilari"

[track.steamora]
kind  = "brand"
label = "Steamora"
query = "steamora"

# Nested in kettlewick by its words: a theme that lies in a brand but for a few accounts would be held back for these few.
[track.leaking_lid]
kind  = "theme"
label = "Lids and leaks"
query = '(kettlewick OR "kettle wick") AND (leak* OR drip* OR lid OR spill* OR puddle OR wet OR spout OR base OR hinge)'

[track.new_k7]
kind  = "theme"
label = "The new K7"
query = 'K7 OR "new model" OR launch*'

[track.price]
kind  = "aspect"
label = "Price"
query = 'price* OR cheap OR expensive OR overpriced OR euro OR cent OR "rip-off"'

[track.quality]
kind  = "aspect"
label = "Quality"
query = 'quality OR build OR sturdy OR flimsy OR plastic OR handle OR hinge OR rust*'

[track.service]
kind  = "aspect"
label = "Service"
query = 'service OR helpdesk OR support OR refund*'

[track.delivery]
kind  = "aspect"
label = "Delivery"
query = 'deliver* OR parcel OR courier OR packag* OR (arrived AND NOT "arrived at work")'

[track.noise]
kind  = "aspect"
label = "Noise"
query = 'nois* OR loud OR quiet OR hum* OR beep* OR decibel OR rattl*'
"""

_RELEASE = """\
# When a number may be published.

[release]
profile = "standard"
k       = 10
grids   = ["track", "track_source", "track_tone", "track_intent", "pair", "track_language", "track_rating", "day_part",
           "brand_aspect", "brand_aspect_tone", "term", "theme", "intent_aspect",
           "unlisted_by_track"]
"""

_LAUNCHES = f"""\
# What the invented maker did itself: its new model came in the seventh week.

[launch.k7]
kind   = "launch"
day    = {moments.week_start(LAUNCH_WEEK):%Y-%m-%d}
tracks = ["new_k7", "kettlewick"]
label  = "The new K7"
"""

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

_SURVEY = """\
connector         = "files"
{permission}path              = "{path}"
columns           = {{ id = "response_id", created_at = "submitted_at", text = "comment", rating = "rating", consent = "may_we_count_you" }}
time_zone         = "{time_zone}"
each_row_is_one_person = true
consent_means     = ["yes"]
"""


def write_project(folder: Path, square_url: str, sample: Sample) -> Path:
    """Write `folder/config/*.toml` and the survey beside `config`. Answers where the survey lies: it holds identities.

    `square_url` is `Square.url`. Raises `OSError` where the folder cannot be written.
    """
    config = folder / "config"
    config.mkdir(parents=True, exist_ok=True)
    texts = {"study": _STUDY, "sources": _sources(square_url), "topics": _TOPICS, "release": _RELEASE}
    texts |= {"launches": _LAUNCHES}
    for name, text in texts.items():
        (config / f"{name}.toml").write_text(text, encoding="utf-8")
    survey = folder / FILE_NAME
    survey.write_bytes(as_csv(sample.survey))
    return survey


def environment() -> Mapping[str, str]:
    """The variable that the Reddit source reads its invented client secret from."""
    return {_SECRET_VARIABLE: CLIENT_SECRET}


def source_of(place: str) -> str:
    """The name in sources.toml of a hashtag, a subreddit, or "survey"."""
    if place in HASHTAGS:
        return f"mastodon_{place}"
    return f"reddit_{place.lower()}" if place in SUBREDDITS else place


def _sources(square: str) -> str:
    loopback = _LOOPBACK.format(network=_loopback(square))
    given = {"square": square, "loopback": loopback, "time_zone": TIME_ZONE, "path": f"../{FILE_NAME}"}
    given |= {"client_id": CLIENT_ID, "secret_variable": _SECRET_VARIABLE}
    places = [(tag, _MASTODON, "townsquare.example") for tag in HASHTAGS]
    places += [(name, _REDDIT, "reddit.example") for name in SUBREDDITS]
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
