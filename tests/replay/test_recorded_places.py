"""Connectors without code on recordings of the real services, which lie beside the project and not in it."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from townhum.conformance import Exchange
from townhum.conformance.listen import listen, screened
from townhum.connector import load_catalog
from townhum.connector.feeds import entries_in
from townhum.records import DropReason, Post, Window

REAL = Path(__file__).parents[2] / ".." / "shared" / "data" / "connectors"
CATALOG = load_catalog()
ALWAYS = Window(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


def read(name):
    path = REAL / name
    if not path.exists():
        pytest.skip(f"the recording {name} lies beside the project, and is not here")
    return json.loads(path.read_text(encoding="utf-8")) if path.suffix == ".json" else path.read_text(encoding="utf-8")


def options_of(name, **keys):
    return CATALOG[name].decoder.Options.model_validate(keys)


def results(name, items, **keys):
    """What becomes of items by the rules of a run."""
    return [screened(item, CATALOG[name], options_of(name, **keys)) for item in items]


def test_the_newest_posts_of_a_forum():
    posts = read("discourse/recorded/posts_latest.json")["latest_posts"]
    found = results("discourse", posts, forum="https://forum.example")
    robots = sum(post["user_id"] < 0 for post in posts)
    assert robots
    assert found.count(DropReason.AUTOMATED) == robots
    assert sum(isinstance(each, Post) for each in found) == len(posts) - robots
    assert all(
        post["username"] not in each.text for post, each in zip(posts, found, strict=True) if isinstance(each, Post)
    )


@pytest.mark.parametrize("name", ["topic_response", "get_post_response"])
def test_posts_as_discourse_itself_shows_them(name):
    body = read(f"discourse/openapi/responses/{name}.json")
    posts = body["post_stream"]["posts"] if "post_stream" in body else [body]
    assert all(isinstance(each, Post) for each in results("discourse", posts, forum="https://forum.example"))


def test_the_issues_of_a_repository_are_walked_to_their_end():
    recorded = [each for each in read("github/paginate-issues/raw-fixture.json") if each["method"] == "get"]
    exchanges = []
    for each in recorded:
        headers = dict(zip(map(str.lower, each["rawHeaders"][::2]), each["rawHeaders"][1::2], strict=True))
        exchanges.append(Exchange("GET", f"https://api.github.com{each['path']}", 200, headers, each["response"]))
    first = f"{exchanges[0].url.partition('?')[0]}?state=all&sort=created&direction=desc&per_page=100"
    exchanges[0] = Exchange("GET", first, 200, exchanges[0].headers, exchanges[0].body)
    repository = re.search(r"/repos/([^/]+/[^/]+)/", first).group(1)
    options = options_of("github", repository=repository, what=("issues",))
    heard = listen(CATALOG["github"], options, ALWAYS, exchanges)
    assert len(heard.posts) == sum(len(each["response"]) for each in recorded)
    assert heard.covered[0].since is None
    assert len({post.mark for post in heard.posts}) == 1


def test_reviews_of_steam():
    reviews = list(read("steam/legacy_review_105600.json")["reviews"].values())
    found = results("steam_reviews", reviews, app=105600)
    posts = [each for each in found if isinstance(each, Post)]
    assert len(posts) > 0.9 * len(reviews)
    assert set(found) - set(posts) <= {DropReason.EMPTY}
    assert {post.rating for post in posts} == {1, 5}
    assert len({post.mark for post in posts}) == len(posts)


def test_posts_of_piefed():
    views = read("realservers/piefed_post_list_p1.json")["body"]["posts"]
    found = results("piefed", [{"thread": view} for view in views], instance="https://piefed.example", community=3)
    assert all(isinstance(each, Post) for each in found)
    assert all(each.names_to_hide for each in found)


def test_items_of_hacker_news_s_own_api():
    shown = re.findall(r"```javascript\n(\{.*?\})\n```", read("hackernews/docs/README.md"), re.DOTALL)
    items = [item for text in shown if "type" in (item := json.loads(text, strict=False))]
    found = results("hacker_news", items)
    kinds = {item["type"]: each for item, each in zip(items, found, strict=True)}
    assert kinds["job"] is kinds["pollopt"] is DropReason.AUTOMATED
    assert all(isinstance(kinds[kind], Post) for kind in ("story", "comment", "poll"))


def test_every_feed_of_feedparser_is_read_and_its_titles_are_right():
    folder = REAL / "feeds"
    if not folder.exists():
        pytest.skip("the feeds lie beside the project, and are not here")
    checked = 0
    for path in sorted(folder.rglob("*.xml")):
        entries = entries_in(path.read_bytes(), where=path.name)["entries"]
        said = re.search(
            r"Expect:\s+not bozo and entries\[0\]\['(title|id)'\] == u?'([^'<&\\]*)'", path.read_text("utf-8")
        )
        if said:
            checked += 1
            assert entries[0][said[1]] == said[2], path.name
    assert checked > 10


def test_comments_of_youtube():
    pages = [read(f"youtube/recorded/comment_threads_by_video_paged_{page}.json") for page in (1, 2)]
    threads = [thread for page in pages for thread in page["items"]]
    posts = results("youtube", threads, video="kettle00001", token="env:SECRET")
    assert all(isinstance(each, Post) for each in posts)
    shown = [thread["snippet"]["topLevelComment"]["snippet"] for thread in threads]
    assert [each.names_to_hide for each in posts] == [(said["authorDisplayName"],) for said in shown]
    assert len({each.mark for each in posts}) == len({said["authorChannelId"]["value"] for said in shown})
    first = Exchange("GET", "https://youtube.googleapis.com/youtube/v3/commentThreads")
    onward = []

    def serve(asked, _):
        if asked.place[1].endswith("/comments"):  # replies were not recorded
            return Exchange("GET", first.url, body={"items": []})
        onward.append("pageToken=" in asked.url)
        return Exchange("GET", first.url, body=pages[onward[-1]])

    heard = listen(
        CATALOG["youtube"], options_of("youtube", video="kettle00001", token="env:SECRET"), ALWAYS, [first], swap=serve
    )
    assert onward == [False, True]
    assert len(heard.posts) == len({thread["id"] for thread in threads})


def test_a_review_by_google_s_own_schema():
    schemas = read("googleplay/googleplay/androidpublisher.v3.reviews.discovery.json")["schemas"]
    said = CATALOG["google_play"].manifest
    for path in (path for paths in said.keep.values() for path in paths):
        schema = "Review"
        for step in path.split("."):
            found = schemas[schema]["properties"][step]
            schema = found.get("$ref") or found.get("items", {}).get("$ref", "")
        assert found["type"] in ("string", "integer"), path
    listed = schemas["ReviewsListResponse"]["properties"]
    assert listed["reviews"]["items"]["$ref"] == "Review"
    assert "nextPageToken" in schemas[listed["tokenPagination"]["$ref"]]["properties"]


def test_a_comment_by_youtube_s_own_schema():
    schemas = read("youtube/youtube.v3.discovery.json")["schemas"]
    manifest = CATALOG["youtube"].manifest
    paths = [
        *(path for paths in manifest.keep.values() for path in paths),
        *manifest.author,
        *manifest.account,
        *manifest.hide,
    ]
    paths += [path for rule in manifest.drop for path in rule.path]
    for path in paths:
        schema = schemas[
            "CommentThread" if path.startswith("snippet.topLevelComment") or path == "snippet.isPublic" else "Comment"
        ]
        for step in path.split("."):
            found = schema["properties"][step]
            schema = schemas.get(found.get("$ref", ""), found)
