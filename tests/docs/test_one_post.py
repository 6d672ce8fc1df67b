"""The post that docs/one-post.md walks through the rooms comes out of them as the page says."""

import re
from datetime import UTC, datetime

from tools.pages import ROOT

from townhum import records
from townhum.records import ItemKey, Post, Tone
from townhum.run.configuration import load_trial
from townhum.run.stages import build_reader, build_scrubber

PAGE = (ROOT / "docs" / "one-post.md").read_text(encoding="utf-8")


def test_the_post_is_scrubbed_and_read_as_told():
    text = re.search(r"<p>(.*?)</p>", PAGE)[1]
    tracks = load_trial(ROOT / "config").tracks
    moment = datetime(2026, 11, 3, tzinfo=UTC)
    (scrubbed,) = build_scrubber(tracks).scrub([Post("mastodon", "fans", ItemKey(b""), moment, text)])
    assert f"`{scrubbed.text}`" in PAGE
    (signals,) = build_reader(tracks).read([scrubbed])
    assert signals.tracks == ("kettles", "leaks")
    assert (signals.language, signals.tone, signals.intents) == ("en", Tone.NEGATIVE, ("complaint",))


def test_every_type_it_names_is_a_record():
    assert all(hasattr(records, name) for name in ("Post", "ScrubbedPost", "Signals", "Tally", "Release", "Past"))
    assert all(f"`{name}`" in PAGE for name in ("Post", "ScrubbedPost", "Signals", "Tally", "Release", "Past"))
