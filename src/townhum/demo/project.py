"""The demo's configuration folder: four small files a person could have written, and the survey beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from townhum.demo import moments
from townhum.demo.moments import FIRST_DAY, NOW, TIME_ZONE
from townhum.demo.permitted import SECRET_VARIABLE, source_of, sources_toml
from townhum.demo.reddit_api import CLIENT_SECRET
from townhum.demo.sample import Sample
from townhum.demo.story import LAUNCH_WEEK
from townhum.demo.survey import FILE_NAME, as_csv

__all__ = ["NOW", "environment", "source_of", "write_project"]

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


def write_project(folder: Path, square_url: str, stream_url: str, sample: Sample) -> Path:
    """Write `folder/config/*.toml` and the survey beside `config`. Answers where the survey lies: it holds identities.

    `square_url` is `Square.url`, and `stream_url` `Square.stream_url`. Raises `OSError` where the folder cannot be written.
    """
    config = folder / "config"
    config.mkdir(parents=True, exist_ok=True)
    texts = {"study": _STUDY, "sources": sources_toml(square_url, stream_url), "topics": _TOPICS, "release": _RELEASE}
    texts |= {"launches": _LAUNCHES}
    for name, text in texts.items():
        (config / f"{name}.toml").write_text(text, encoding="utf-8")
    survey = folder / FILE_NAME
    survey.write_bytes(as_csv(sample.survey))
    return survey


def environment() -> Mapping[str, str]:
    """The variable that the Reddit source reads its invented client secret from."""
    return {SECRET_VARIABLE: CLIENT_SECRET}
