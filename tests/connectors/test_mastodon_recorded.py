"""Recordings of a real Mastodon 4.6, of snac and of mastodon-mock. They lie beside the project, not in it."""

import json
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from townhum.connector import Answer, load_catalog
from townhum.errors import AccessDenied
from townhum.records import DropReason, Post, Window

MASTODON = load_catalog()["mastodon"].decoder
YEAR = Window(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))


def cassette(path):
    """The exchanges of a VCR cassette: URL and parsed body."""
    yaml = pytest.importorskip("yaml", reason="the recordings are YAML")
    recorded = yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"]
    return [(each["request"]["uri"], json.loads(each["response"]["body"]["string"])) for each in recorded]


def replayed(exchanges):
    """Answers by path. A timeline gives its one recorded page to every question."""

    def answer(url, params, expect):
        found = [body for known, body in exchanges if urlsplit(known).path.rstrip("/") == urlsplit(url).path]
        return found[-1] if found else Answer(404, {}, None)

    return answer


def results(pages, screen, options):
    return [screen(raw, options) for page in pages for raw in page.items]


def test_the_hashtag_of_a_real_server(real, screen, walked, scripted):
    exchanges = cassette(real("mastodon/cassettes/test_hashtag_tl.yaml"))
    options = MASTODON.Options(instance="http://localhost:3000", hashtag="hoot")
    pages, _ = walked(MASTODON.walk(options, YEAR, scripted(replayed(exchanges))))
    (post,) = {result.key: result for result in results(pages, screen, options)}.values()
    assert post.text == "#hoot (hashtag toot)"
    assert post.language == "ja"


def test_the_public_timeline_of_a_real_server_whose_author_opted_out(real, screen, walked, scripted):
    exchanges = cassette(real("mastodon/cassettes/test_timeline_disabled.yaml"))
    options = MASTODON.Options(instance="http://localhost:3000", timeline="local")
    own = [(url, body) for url, body in exchanges if url.startswith("http://localhost")]
    pages, _ = walked(MASTODON.walk(options, YEAR, scripted(replayed(own))))
    assert set(results(pages, screen, options)) == {DropReason.OPTED_OUT}


def test_a_real_large_instance_has_switched_its_public_timeline_off(real, walked, scripted):
    exchanges = cassette(real("mastodon/cassettes/test_timeline_disabled.yaml"))
    theirs = [(url, body) for url, body in exchanges if not url.startswith("http://localhost")]
    options = MASTODON.Options(instance="https://mastodon.social", timeline="local")
    with pytest.raises(AccessDenied, match="switched this timeline off"):
        walked(MASTODON.walk(options, YEAR, scripted(replayed(theirs))))


@pytest.mark.parametrize("kind", ["public", "unlisted", "private", "direct"])
def test_only_public_posts_of_a_real_server_are_public(kind, real, screen):
    exchanges = cassette(real(f"mastodon/cassettes/test_status_post[None-{kind}].yaml"))
    raw = next(body for _, body in exchanges if "visibility" in body)
    raw["account"]["indexable"] = None
    options = MASTODON.Options(instance="http://localhost:3000", timeline="local")
    assert isinstance(screen(raw, options), Post) is (kind == "public")
    assert kind == "public" or screen(raw, options) is DropReason.NOT_PUBLIC


@pytest.mark.parametrize(
    "recorded",
    [
        ("snac_tag_p1.json", "snac_instance_v2.json", 10),
        ("snac_public_unauth.json", "snac_instance_v2.json", 29),
        ("mastodon_mock_tag_p1.json", "mastodon_mock_instance_v2.json", 0),
    ],
    ids=["snac, a hashtag", "snac, its local timeline", "mastodon-mock"],
)
def test_other_servers_that_speak_the_api(recorded, real, screen, walked, scripted):
    timeline, instance, kept = recorded
    about = json.loads(real(f"realservers/{instance}").read_text(encoding="utf-8"))
    page = json.loads(real(f"realservers/{timeline}").read_text(encoding="utf-8"))
    address = urlsplit(page["request"].removeprefix("GET "))
    feed = {"timeline": "local"} if "public" in address.path else {"hashtag": "kettle"}
    options = MASTODON.Options(instance=f"http://{address.netloc}", **feed)

    def answer(url, params, expect):
        if "/instance" in url:
            return Answer(about["status"], {}, about["body"] if about["status"] == 200 else None)
        return [] if "max_id" in params else page["body"]

    pages, covered = walked(MASTODON.walk(options, YEAR, scripted(answer)))
    out = results(pages, screen, options)
    assert covered.since is None
    assert sum(isinstance(result, Post) for result in out) == kept
    assert {result for result in out if isinstance(result, DropReason)} <= {DropReason.OPTED_OUT}
