import tomllib
from datetime import date

import pytest

from townhum.demo import project
from townhum.demo.sample import make_sample
from townhum.demo.threads import SUBREDDITS
from townhum.demo.toots import HASHTAGS
from townhum.read.topicquery import Matcher, parse

SQUARE, STREAM = "http://127.0.0.1:8123", "http://127.0.0.1:8124"


@pytest.fixture(scope="module")
def folder(tmp_path_factory, sample):
    folder = tmp_path_factory.mktemp("project")
    project.write_project(folder, SQUARE, STREAM, sample)
    return folder


def read(folder, name):
    return tomllib.loads((folder / "config" / f"{name}.toml").read_text(encoding="utf-8"))


def test_the_study_says_that_it_is_invented(folder):
    study = read(folder, "study")["study"]
    assert "invented" in study["name"]
    assert study["listen_from"] == date(2026, 9, 7)
    assert study["time_zone"] == "Europe/Amsterdam"


def test_every_place_of_the_sample_is_a_permitted_source(folder, sample):
    sources = read(folder, "sources")["source"]
    places = [*HASHTAGS, *SUBREDDITS, "forum", "letters", "bluesky", "survey"]
    assert list(sources) == [project.source_of(place) for place in places]
    assert {place for place, _ in sample.left_out()} == set(places) - {"letters"}, "a letter to a paper says no no"
    for source in sources.values():
        assert all(source[key] for key in ("permitted_because", "terms_url", "terms_read_on", "terms_read_by"))
        assert source["connector"] == "files" or source["allow_networks"] == ["127.0.0.0/8"]


def test_the_survey_lies_where_its_source_says_and_says_what_it_is(folder):
    path = folder / "config" / read(folder, "sources")["source"]["survey"]["path"]
    header = path.read_text(encoding="utf-8-sig").splitlines()[0].split(";")
    assert "invented" in path.name
    assert set(read(folder, "sources")["source"]["survey"]["columns"].values()) <= set(header)


def test_secrets_are_named_and_handed_out_apart(folder):
    sources = (folder / "config" / "sources.toml").read_text(encoding="utf-8")
    for name, value in project.environment().items():
        assert f'"env:{name}"' in sources
        assert value not in sources


def test_each_query_finds_what_was_said_about_it(folder, sample):
    tracks = read(folder, "topics")["track"]
    assert [name for name, track in tracks.items() if track.get("ours")] == ["kettlewick"]
    matcher = Matcher({name: parse(track["query"]) for name, track in tracks.items()})
    meant = {
        "leak": "leaking_lid",
        "launch": "new_k7",
        **{n: n for n in ("price", "quality", "service", "delivery", "noise")},
    }
    english = [toot.remark for toot in sample.toots if toot.remark.beat.language == "en"]
    for topic, track in meant.items():
        said = [remark.text for remark in english if remark.beat.topic == topic]
        found = sum(track in matcher.match(text) for text in said)
        assert found > 0.85 * len(said), topic


def test_a_square_anywhere_but_on_loopback_is_refused(tmp_path):
    with pytest.raises(ValueError, match="loopback"):
        project.write_project(tmp_path, "http://192.0.2.1:80", STREAM, make_sample())
    with pytest.raises(ValueError, match="loopback"):
        project.write_project(tmp_path, SQUARE, "http://192.0.2.1:80", make_sample())


def test_the_launch_of_the_story_is_told(folder):
    (launch,) = read(folder, "launches")["launch"].values()
    assert launch["day"] == date(2026, 10, 19)
    assert set(launch["tracks"]) <= set(read(folder, "topics")["track"])
