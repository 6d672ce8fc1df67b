"""A manifest whose walk does not hold together, or which would keep who somebody is, is not loaded; each mistake is told."""

import re

import pytest
from manifests import GUESTBOOK, manifest, raw

from townhum.connector import connector_of, load_catalog, load_manifest
from townhum.connector.soundness import mistakes
from townhum.errors import ConfigError

KEEP = {"id": "id", "created_at": "at", "text": "words"}
READ = raw()["read"]


def wrong(**over):
    return [f"{'.'.join(path)}: {what}" for path, what in mistakes(manifest(**over))]


def test_a_sound_manifest_has_none():
    assert wrong() == []


@pytest.mark.parametrize(
    "path",
    [
        "author.id",
        "user.bio",
        "by",
        "username",
        "email",
        "guest.email",
        "data.customer.city",
        "a.phone",
        "device.ip",
        "Email",
        "user_agent",
    ],
)
def test_what_tells_who_somebody_is_is_not_kept(path):
    (found,) = wrong(keep={**KEEP, "more": path})
    assert "tells who somebody is" in found


@pytest.mark.parametrize("path", ["post.name", "title", "rating.value", "said.comment.content", "community.title"])
def test_what_tells_nothing_of_a_person_may_be_kept(path):
    assert wrong(keep={**KEEP, "more": path}) == []


@pytest.mark.parametrize("name", ["q", "query", "search", "keyword", "searchTerm", "filter", "x.text", "search_terms"])
def test_a_keyword_is_no_place(name):
    listing = {"path": "/entries", "params": {name: "{book}"}}
    (found,) = wrong(listing=[listing])
    assert "A keyword is no place" in found


def test_a_search_by_any_other_name_is_none_either():
    assert "keyword" in wrong(listing=[{"path": "/search", "params": {"term_of": "{book}"}}])[0]
    assert wrong(listing=[{"path": "/search", "params": {"sort": "new"}}]) == []


@pytest.mark.parametrize(
    ("over", "told"),
    [
        ({"place": None}, "place: is missing"),
        ({"listens_to": None}, "listens_to: is missing"),
        ({"limit": None}, "limit: is missing"),
        ({"read": None}, "read: is missing"),
        ({"base": "{boook}"}, "Did you mean 'book'?"),
        ({"place": "{nobody}"}, "place: {nobody} is unknown"),
        ({"listing": [{"path": "/{boo}"}]}, "listing.0.path: {boo} is unknown"),
        ({"listing": [{"path": "/", "params": {"a": "{b}"}}]}, "listing.0.params.a: {b} is unknown"),
        ({"listing": [{"path": "/", "params": {"a": [1]}}]}, "only JSON can"),
        ({"listing": [{"path": "/", "paging": {"kind": "time_down"}}]}, "must be newest_first"),
        ({"listing": [{"path": "/", "order": "newest_first", "paging": {"kind": "time_down"}}]}, "needs {until:"),
        ({"listing": [{"path": "/", "order": "newest_first", "paging": {"kind": "time_up"}}]}, "must be oldest_first"),
        ({"listing": [{"path": "/", "items_are_posts": False}]}, "reads no posts"),
        ({"listing": [{"path": "/", "needs": "x"}]}, "x is no key"),
        ({"listing": [{"path": "/", "moment_form": "x"}]}, "moment_form: is unknown"),
        ({"listing": [{"path": "/", "name": "a"}, {"path": "/"}]}, "give each listing a name"),
        ({"listing": [{"path": "/", "children": {"path": "/", "names": {}}}]}, "names: is empty"),
        (
            {"listing": [{"path": "/", "children": {"path": "/", "names": {"book": "x"}}}]},
            "is the name of a key already",
        ),
        ({"key": {"book": {"kind": "choice", "says": "x"}}}, "has one_of"),
        ({"key": {"book": {"kind": "name", "says": "x", "whole": True}}}, "is for a path alone"),
        ({"key": {"book": {"kind": "secret", "says": "x", "default": "env:X"}}}, "cannot be the default"),
        ({"key": {"id": {"kind": "name", "says": "x"}, "book": {"kind": "site", "says": "x"}}}, "is no fit name"),
        ({"one_of": ["book"]}, "one_of: book is no optional key"),
        ({"access": {"kind": "bearer", "secret": "book"}}, "of the kind secret"),
        ({"access": {"kind": "header", "secret": "secret"}}, "access.name: is missing"),
        ({"access": {"kind": "basic", "secret": "secret"}}, "access.user: is missing"),
        ({"access": {"kind": "oauth_client", "secret": "secret", "user": "x"}}, "access.token_url: is missing"),
        ({"author": None}, "give both or neither"),
        ({"read": {**READ, "id": "{nothing}"}}, "read.id: {nothing} is unknown"),
        ({"read": {**READ, "text": {"words": "plain"}}}, "read.text.words: is not kept"),
        ({"read": {**READ, "rating": {"worst": 1, "best": 5}}}, "needs `rating`"),
        ({"read": {**READ, "only_where": {"text": {"x": 1}}}}, "x is not kept"),
    ],
)
def test_what_does_not_hold_together_is_told(over, told):
    assert any(told in each for each in wrong(**over)), wrong(**over)


def test_every_mistake_is_told_with_its_line(tmp_path):
    rules = "".join(
        f'\n[[drop]]\nreason = "boring"\nsays = "x"\npath = "p"\npresent = true\nodd_{n} = 1\n' for n in range(100)
    )
    path = tmp_path / "guestbook.toml"
    path.write_text(GUESTBOOK.replace('text = "words"', 'text = "words"\nmail = "guest.email"') + rules)
    with pytest.raises(ConfigError) as caught:
        load_manifest(path)
    lines = path.read_text().splitlines()
    assert len(caught.value.problems) == 201
    for problem in caught.value.problems:
        key = problem.key.rpartition(".")[2]
        assert re.match(rf"{key}\s*=", lines[problem.line - 1]), problem


def test_a_manifest_of_a_study_needs_no_decoder_and_bears_its_name(tmp_path):
    path = tmp_path / "other.toml"
    path.write_text(GUESTBOOK)
    with pytest.raises(ConfigError, match='must be that of the file: "other"'):
        connector_of(path)
    path.write_text(GUESTBOOK.replace("[[listing]]", "[unread]"))
    with pytest.raises(ConfigError, match="is not a known key"):
        connector_of(path)


def test_a_study_s_manifests_stand_beside_the_installed(tmp_path):
    (tmp_path / "guestbook.toml").write_text(GUESTBOOK)
    catalog = load_catalog(tmp_path)
    assert {"guestbook", "discourse", "mastodon"} <= set(catalog)
    assert catalog["guestbook"].decoder.place(catalog["guestbook"].decoder.Options(book="https://b.example"))


@pytest.mark.parametrize(("name", "told"), [("discourse", "installed connector"), ("threads", "is never read")])
def test_a_name_that_is_taken_or_refused_is_told(name, told, tmp_path):
    (tmp_path / f"{name}.toml").write_text(GUESTBOOK.replace('name = "guestbook"', f'name = "{name}"'))
    (tmp_path / "broken.toml").write_text("schema = ")
    with pytest.raises(ConfigError, match=told) as caught:
        load_catalog(tmp_path)
    assert len(caught.value.problems) == 2


def test_no_manifest_is_longer_than_a_person_reads():
    for connector in load_catalog().values():
        if connector.manifest.listing:
            assert len(connector.file.read_text(encoding="utf-8").splitlines()) <= 120, connector.name


@pytest.mark.parametrize("name", sorted(load_catalog().refused))
def test_a_refused_place_says_why_and_what_to_do_instead(name):
    place = load_catalog().refused[name]
    assert place.because.endswith(".")
    assert place.instead.endswith(".")
    assert name not in load_catalog()


@pytest.mark.parametrize(
    ("listing", "says"),
    [
        ({"graphql": "mutation like { add }"}, "only a query is sent"),
        ({"graphql": "query a { x }\nsubscription b { y }"}, "only a query is sent"),
        ({"graphql": "query a($of: String!) { search(query: $of) { x } }"}, "A keyword is no place"),
        ({"answers": {"at": "data", "text": "book"}}, "must be the name of a key of the kind name or names"),
        ({"answers": {"at": "data", "text": "nothing"}}, "must be the name of a key"),
    ],
)
def test_what_a_listing_may_not_ask(listing, says):
    (found,) = wrong(listing=[{"path": "/entries", **listing}])
    assert says in found


def test_a_query_of_graphql_that_reads_a_place_is_sound():
    assert (
        wrong(listing=[{"path": "/entries", "graphql": "query a($of: String!) { book(name: $of) { mutations } }"}])
        == []
    )


@pytest.mark.parametrize("key", [{"kind": "name"}, {"kind": "yes", "optional": True}, {"kind": "yes", "default": True}])
def test_that_each_item_is_a_person_is_for_the_permission_to_say(key):
    keys = {**raw()["key"], "each_row_is_one_person": {"says": "x", **key}}
    assert "nobody but its permission can" in wrong(key=keys)[0]


def test_a_scale_that_the_source_states_is_a_key():
    keep, rating = {**KEEP, "rating": "stars"}, {**READ, "rating": {"of": "book"}}
    assert "of the kind scale" in wrong(keep=keep, read=rating)[0]


def test_a_refresh_token_needs_its_client():
    access = {"kind": "oauth_refresh", "secret": "secret", "user": "me", "token_url": "https://book.example/token"}
    assert "must be the name of a key of the kind secret" in wrong(access=access)[0]
    assert wrong(access={**access, "client_secret": "secret"}) == []
