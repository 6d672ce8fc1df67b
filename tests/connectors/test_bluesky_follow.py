"""From frames to items: looked up before they count, bounded by the stream's clock, and taken out again."""

import pytest
from skies import AT, NOT_WITHOUT_ACCOUNT, Sky, account, commit, did, gone, later, post

from townhum.connector import load_catalog
from townhum.connector.marks import Marker
from townhum.connector.objections import Objections
from townhum.connector.screen import to_post
from townhum.errors import BadAnswer, ServerTrouble, Unreachable
from townhum.records import DropReason
from townhum_connectors.bluesky_follow import Following
from townhum_connectors.bluesky_options import Options

BLUESKY = load_catalog()["bluesky"]
MARKER = Marker(b"k" * 32)
OPTIONS = Options(hashtags=("kettle",), settle_seconds=60)
PREFERENCE = "community.lexicon.preference.ai"


def following(*frames, now=None, cursor=None, options=OPTIONS):
    made = Following(options, cursor, lambda: now or later(120))
    made.begin()
    for frame in frames:
        made.take(frame)
    return made


def screened(item, objections=None):
    more = {"objections": objections} if objections else {}
    return to_post(item, BLUESKY.manifest, BLUESKY.decoder, OPTIONS, source="sky", marker=MARKER, **more)


def one(sky=None, frame=None):
    [item] = following(frame or post(1)).caught(sky or Sky()).items
    return screened(item)


def test_a_post_becomes_a_post_with_its_authors_names_to_hide():
    read = one()
    assert read.text == "the new kettle leaks #kettle"
    assert (read.created_at, read.language, read.mark) == (AT, "en", MARKER.mark("bluesky", did(1)))
    assert set(read.names_to_hide) == {f"{did(1)[-4:]}.bsky.example", "Somebody"}


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        ({"labels": {did(1): [NOT_WITHOUT_ACCOUNT]}}, DropReason.OPTED_OUT),
        ({"labels": {did(1): ["bot"]}}, DropReason.AUTOMATED),
        ({"labels": {did(1): ["spam"]}}, DropReason.NOT_PUBLIC),
        ({"forbidding": {did(1)}}, DropReason.OPTED_OUT),
        ({"unknown": {did(1)}}, DropReason.NO_CONSENT),
        ({"post_labels": {f"at://{did(1)}/app.bsky.feed.post/r1": [{"val": "porn"}]}}, DropReason.NOT_PUBLIC),
        ({"deleted": {f"at://{did(1)}/app.bsky.feed.post/r1"}}, DropReason.DELETED),
    ],
    ids=lambda value: str(value)[:30],
)
def test_who_is_left_out_before_anything_counts(odd, reason):
    sky = Sky()
    for name, value in odd.items():
        setattr(sky, name, value)
    assert one(sky) is reason


def test_a_label_that_the_author_gave_the_post_leaves_it_out():
    labels = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "nudity"}]}
    assert one(frame=post(1, labels=labels)) is DropReason.NOT_PUBLIC


def test_a_server_that_does_not_know_an_authors_records_leaves_them_out():
    class Elsewhere(Sky):
        def answer(self, url):
            if "getRecord" in url:
                return 400, {"error": "InvalidRequest", "message": "Could not find repo"}
            return super().answer(url)

    assert one(Elsewhere()) is DropReason.NO_CONSENT


@pytest.mark.parametrize("named", [did(1), f"{did(1)[-4:]}.bsky.example"])
def test_who_objected_is_left_out_by_did_and_by_handle(named):
    [item] = following(post(1)).caught(Sky()).items
    [account_] = BLUESKY.decoder.account(named, OPTIONS)
    assert screened(item, Objections.of(b"o" * 32, "bluesky", [account_])) is DropReason.WITHHELD


@pytest.mark.parametrize(
    "written",
    [
        "@Ann.bsky.social",
        "ann.bsky.social",
        "https://bsky.app/profile/ann.bsky.social",
        "https://bsky.app/profile/ann.bsky.social/post/3k",
    ],
)
def test_an_account_is_meant_however_it_is_written(written):
    assert BLUESKY.decoder.account(written, OPTIONS) == {"ann.bsky.social"}


def test_a_clock_that_lies_is_bounded_by_the_streams():
    assert one(frame=post(1, createdAt="2031-01-01T00:00:00Z")).created_at == AT
    assert one(frame=post(1, createdAt="not a date")).created_at == AT
    assert one(frame=post(1, createdAt=None)).created_at == AT


def test_a_post_waits_for_its_labels_and_the_cursor_waits_with_it():
    follower = following(post(1), post(2, at=later(100)), now=later(120))
    caught = follower.caught(Sky())
    assert [item["did"] for item in caught.items] == [did(1)]
    assert caught.until == later(100)
    assert caught.cursor == int(later(100).timestamp() * 1_000_000)
    follower = following(post(1, at=later(90)), post(2, at=later(100)), now=later(120))
    caught = follower.caught(Sky())
    assert (caught.items, caught.until) == ([], later(90))


def test_a_post_that_is_deleted_while_it_waits_is_never_looked_up():
    sky = Sky()
    caught = following(post(1), gone(1, at=later(5))).caught(sky)
    assert caught.items == []
    assert caught.gone == [(f"at://{did(1)}/app.bsky.feed.post/r1", did(1))]
    assert sky.asked == []


def test_an_account_that_leaves_or_says_no_takes_what_waits_along():
    for frame in (
        account(did(1), at=later(5)),
        commit(did(1), PREFERENCE, "self", {"training": {"allow": False}}, at=later(5)),
    ):
        caught = following(post(1), post(2), frame).caught(Sky())
        assert [item["did"] for item in caught.items] == [did(2)]
        assert caught.left == [did(1)]


def test_lookups_that_fail_lose_nothing():
    sky = Sky()
    sky.fails = Unreachable("Wait.", "gone")
    follower = following(post(1))
    with pytest.raises(Unreachable):
        follower.caught(sky)
    sky.fails = None
    assert len(follower.caught(sky).items) == 1
    assert follower.caught(sky).items == []


@pytest.mark.parametrize("odd", [did(2), f"at://{did(2)}/app.bsky.feed.post/r2"], ids=["account", "post"])
def test_what_a_server_cannot_bear_to_be_asked_about_takes_no_other_along(odd):
    sky = Sky()
    sky.unbearable = {odd}
    follower = following(*(post(number) for number in (1, 2, 3)))
    found = [screened(each) for each in follower.caught(sky).items]
    assert sum(isinstance(each, DropReason) for each in found) == 1
    assert isinstance(found[1], DropReason)
    assert not follower.caught(sky).items, "it is asked about once"


def test_a_server_that_cannot_bear_any_question_is_told_and_nothing_is_lost():
    sky = Sky()
    sky.unbearable = {did(1), did(2)}
    follower = following(post(1), post(2))
    with pytest.raises(BadAnswer):
        follower.caught(sky)
    assert len(follower.caught(Sky()).items) == 2


def test_a_preference_nested_beyond_measure_is_read_and_ends_nothing():
    deep = {"inference": {"allow": False}}
    for number in range(100_000):
        deep = {"more": [deep]} if number % 2 else {"more": deep}
    sky = Sky()
    sky.records = {did(1): deep}
    assert one(sky) is DropReason.OPTED_OUT


@pytest.mark.parametrize("error", [BadAnswer("Do.", "it is nested too deeply"), ServerTrouble("Do.", "it answers 502")])
def test_an_author_whose_record_cannot_be_had_takes_no_other_along(error):
    sky = Sky()
    sky.failing = {did(1): error}
    found = [screened(each) for each in following(post(1), post(2)).caught(sky).items]
    assert found[0] is DropReason.NO_CONSENT
    assert not isinstance(found[1], DropReason)


def test_a_server_in_trouble_is_told_and_nothing_is_lost():
    sky = Sky()
    sky.failing = {did(number): ServerTrouble("Do.", "it answers 502") for number in (1, 2)}
    follower = following(post(1), post(2))
    with pytest.raises(ServerTrouble):
        follower.caught(sky)
    assert len(follower.caught(Sky()).items) == 2


def test_an_answer_of_another_shape_is_told():
    class Odd(Sky):
        def answer(self, url):
            return 200, ["what"]

    with pytest.raises(BadAnswer):
        following(post(1)).caught(Odd())


def test_an_author_is_asked_about_once_in_a_while_and_again_after_a_change():
    sky = Sky()
    follower = following(post(1))
    follower.caught(sky)
    follower.take(post(1, at=later(1), who=did(1)))
    follower.caught(sky)
    asked = len([url for url in sky.asked if "getProfiles" in url])
    follower.take(commit(did(1), PREFERENCE, "self", {"training": {"allow": True}}, at=later(2)))
    follower.take(post(3, who=did(1), at=later(3)))
    follower.caught(sky)
    assert (asked, len([url for url in sky.asked if "getProfiles" in url])) == (1, 2)


def test_a_stream_that_repeats_goes_back_or_comes_from_the_future_moves_nothing():
    ahead = post(9, at=later(10_000))
    follower = following(post(1), post(1), post(2, at=later(-50)), ahead, post(3, at=later(10)))
    caught = follower.caught(Sky())
    assert sorted(item["did"] for item in caught.items) == sorted(map(did, (1, 2, 3)))
    assert (caught.since, caught.until) == (AT, later(10))


def test_it_goes_on_where_it_was_left_and_a_hole_is_a_hole():
    cursor = int(AT.timestamp() * 1_000_000)
    assert f"cursor={cursor}" in Following(OPTIONS, cursor, lambda: later(0)).where()
    whole = following(post(1, at=later(600)), cursor=cursor, now=later(800)).caught(Sky())
    assert (whole.since, whole.until) == (AT, later(600))
    hole = following(post(1, at=later(9000)), cursor=cursor, now=later(9100)).caught(Sky())
    assert hole.since == later(9000)


def test_what_is_too_large_is_passed_over_and_leaves_a_hole():
    follower = following(post(1))
    follower.caught(Sky())
    follower.skip()
    assert "cursor" not in follower.where()
    follower.begin()
    follower.take(post(2, at=later(50)))
    caught = follower.caught(Sky())
    assert caught.since == later(50)


@pytest.mark.parametrize(
    "options", [{}, {"hashtags": ()}, {"hashtags": ("a b",)}, {"replies_to": ("ann.bsky.social",)}, {"query": "kettle"}]
)
def test_a_bare_word_over_everybodys_posts_is_refused_by_schema(options):
    with pytest.raises(ValueError, match=r"hashtag|DID|query|tag"):
        Options(**options)


def test_nothing_of_it_can_be_shown():
    follower = following(post(1))
    caught = follower.caught(Sky())
    assert "did:" not in repr((follower, caught, BLUESKY.decoder))
