"""Sources are read side by side; one that fails, repeats or lies does not disturb the others."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from studies import IN_WEEK_46, KEY, NOW, FakeDecoder, NoSession, item, manifest, source

from townhum.clock import SimulatedClock
from townhum.connector import Connector, Covered, Marker, Page
from townhum.errors import AccessDenied, BadAnswer, SkipItem
from townhum.listen.collect import Collection, Job, quarter_of, unwilling
from townhum.listen.drops import Drops
from townhum.records import Dropped, DropReason, ItemKey, Mark, Unwilling, Window

WEEK = Window(datetime(2026, 11, 9, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC))


def collect(clock=None, **decoders):
    jobs = []
    for name, decoder in decoders.items():
        made = source(name, decoder)
        jobs.append(Job(name, made.connector, made.options, NoSession()))
    collection = Collection(jobs, WEEK, Marker(KEY), clock or SimulatedClock(NOW))
    posts = list(collection)
    return posts, {report.source: report for report in collection.reports}


def test_posts_of_all_sources_stream_out():
    posts, reports = collect(one=FakeDecoder([[item(1), item(2)]]), two=FakeDecoder([[item(3)]]))
    assert sorted(post.source for post in posts) == ["one", "one", "two"]
    assert all(report.answered for report in reports.values())


def test_posts_outside_the_window_are_passed_over():
    late = item(2, at=WEEK.end)
    early = item(3, at=WEEK.start - timedelta(hours=2))
    no = {"no": True, **early}
    posts, reports = collect(one=FakeDecoder([[item(1), late, early, no]]))
    assert len(posts) == 1
    assert list(reports["one"].dropped) == []
    assert len(reports["one"].unwilling_accounts) == 1, "a no holds whenever it was said"


def test_the_same_item_twice_is_one_post():
    posts, _ = collect(one=FakeDecoder([[item(1), item(1)], [item(1)]]))
    assert len(posts) == 1


def test_two_accounts_that_share_an_id_each_keep_their_item():
    posts, _ = collect(one=FakeDecoder([[item(1, by="ann"), item(1, by="bo"), item(1, by="ann")]]))
    assert len(posts) == len({post.mark for post in posts}) == 2


def test_opted_out_and_broken_items_are_told_without_a_word_and_the_rest_goes_on():
    posts, reports = collect(one=FakeDecoder([[{"no": True, **item(1)}, None, "text", {"id": 3}, item(4)]]))
    assert len(posts) == 1
    said_no, *broken = reports["one"].dropped
    marker = Marker(KEY)
    quarter = IN_WEEK_46.replace(minute=0, second=0)
    mark, key = marker.mark("fake", "author-1"), marker.item_key("fake", "item-1")
    assert said_no == Dropped(mark, "one", DropReason.OPTED_OUT, quarter, key)
    assert broken == [Dropped(None, "one", DropReason.BROKEN)] * 3
    assert reports["one"].unwilling_items == {(mark, key)}
    assert reports["one"].unwilling_accounts == {mark}
    assert unwilling(list(reports.values())) == Unwilling(frozenset({(mark, key)}), frozenset({mark}))


class MistakenDecoder(FakeDecoder):
    """Its mistakes show with some items only: an author or id of the wrong kind, a moment beyond time, a rating of nine."""

    def decode(self, kept, options):
        draft = super().decode(kept, options)
        mistakes = {
            "item-1": {"author": 7},
            "item-2": {"id": ["x"]},
            "item-3": {"created_at": datetime.max.replace(tzinfo=timezone(-timedelta(hours=9)))},
            "item-4": {"rating": 9},
            "item-5": {"language": ["en"]},
            "item-6": {"text": None},
        }
        if draft.id == "item-7":
            raise SkipItem(["no", "name"])
        return None if draft.id == "item-8" else replace(draft, **mistakes.get(draft.id, {}))


def test_a_mistake_of_a_connector_with_one_item_costs_this_item_and_not_the_source():
    no = [{"no": True, **item(number)} for number in range(1, 9)]
    posts, reports = collect(one=MistakenDecoder([[*(item(number) for number in range(1, 10)), *no]]))
    assert len(posts) == 1
    assert reports["one"].error is None
    reasons = [each.reason for each in reports["one"].dropped]
    assert reasons == [DropReason.BROKEN] * 8 + [DropReason.OPTED_OUT] * 8


class Unshowable(dict):
    """An item nested beyond what can be shown."""

    def __repr__(self):
        raise RecursionError


def test_an_item_that_cannot_be_shown_ends_nothing():
    posts, reports = collect(one=FakeDecoder([[Unshowable(item(1))], [item(2)]]))
    assert len(posts) == 2
    assert reports["one"].error is None


@pytest.mark.parametrize(("pages", "answered"), [([[item(1)]], True), ([[]], True), ([], False)])
def test_a_place_answered_where_a_page_came_back_whatever_stood_in_it(pages, answered):
    _, reports = collect(one=FakeDecoder(pages, fails=AccessDenied("Ask the operator.", "401")))
    assert reports["one"].answered is answered


def test_drops_come_back_as_they_went_in():
    drops = Drops("one")
    moments = [None, IN_WEEK_46, datetime(1907, 5, 1, 3, 14, tzinfo=UTC)]
    marks, keys = [None, Mark(b"m" * 16), Mark(bytes(16))], [None, ItemKey(b"k" * 16)]
    put = [(reason, mark, key, at) for reason in DropReason for mark in marks for key in keys for at in moments]
    for one in put:
        drops.put(*one)
    assert len(drops) == len(put)
    assert list(drops) == [Dropped(mark, "one", why, at and quarter_of(at), key) for why, mark, key, at in put]
    assert repr(drops) == "Drops()"
    assert "kkk" not in repr(next(iter(drops)))


def test_a_source_that_fails_half_way_is_reported_and_the_others_go_on():
    error = AccessDenied("Ask the operator.", "401")
    posts, reports = collect(bad=FakeDecoder([[item(1)]], fails=error), good=FakeDecoder([[item(2)]]))
    assert len(posts) == 2
    assert reports["bad"].error is error
    assert reports["good"].error is None


def test_a_bug_in_a_connector_is_reported_without_its_message():
    _, reports = collect(bad=FakeDecoder([], fails=RuntimeError("the text of a post")))
    assert isinstance(reports["bad"].error, BadAnswer)
    assert "the text of a post" not in str(reports["bad"].error)
    assert "RuntimeError" in str(reports["bad"].error)


class EndlessDecoder(FakeDecoder):
    """A server whose last page comes again for ever."""

    def walk(self, options, window, session):
        while True:
            yield from FakeDecoder([[item(1), item(2)]]).walk(options, window, session)


class HollowDecoder(FakeDecoder):
    """A place with topic after topic in which nobody spoke, each of them new."""

    def walk(self, options, window, session):
        while True:
            yield Page([])


def test_a_place_of_which_every_child_is_empty_comes_to_an_end():
    _, reports = collect(good=FakeDecoder([[item(1)]]), bad=HollowDecoder([]))
    assert "never come to an end" in str(reports["bad"].error)
    assert reports["good"].error is None


def test_pages_that_repeat_for_ever_come_to_an_end():
    posts, reports = collect(bad=EndlessDecoder([]), good=FakeDecoder([[item(3)]]))
    assert len(posts) == 3
    assert "never come to an end" in str(reports["bad"].error)


def test_pages_of_nothing_but_dropped_items_are_no_circle():
    pages = [[{"no": True, **item(number)}] for number in range(30)]
    posts, reports = collect(one=FakeDecoder([*pages, [item(99)]]))
    assert len(posts) == 1
    assert reports["one"].error is None


class SlowDecoder(FakeDecoder):
    """A server that answers something new for ever, an hour later each time."""

    def __init__(self, clock):
        super().__init__([])
        self.clock = clock

    def walk(self, options, window, session):
        number = 0
        while True:
            number += 1
            self.clock.sleep(3600)
            yield from FakeDecoder([[item(number)]]).walk(options, window, session)


def test_a_source_that_takes_hours_is_given_up_and_the_others_go_on():
    clock = SimulatedClock(NOW)
    posts, reports = collect(clock, slow=SlowDecoder(clock), good=FakeDecoder([[item(900)]]))
    assert "takes too long" in str(reports["slow"].error)
    assert any(post.source == "good" for post in posts)


def test_a_long_file_of_rows_outside_the_window_is_no_circle():
    whole = manifest(paging="whole_file")
    made = source("file", FakeDecoder([[] for _ in range(50)] + [[item(1)]]), manifest_=whole)
    collection = Collection(
        [Job("file", made.connector, made.options, NoSession())], WEEK, Marker(KEY), SimulatedClock(NOW)
    )
    assert len(list(collection)) == 1
    assert collection.reports[0].error is None


def test_coverage_comes_from_the_walk():
    covered = Covered(since=IN_WEEK_46, reason="the listing ends")
    _, reports = collect(one=FakeDecoder([[item(1)]], covered=covered))
    assert reports["one"].covered == covered


class CountingDecoder(FakeDecoder):
    """Counts the pages that were asked for."""

    asked = 0

    def walk(self, options, window, session):
        for page in super().walk(options, window, session):
            self.asked += 1
            yield page


def test_leaving_early_stops_the_readers():
    decoder = CountingDecoder([[item(50 * page + number) for number in range(50)] for page in range(400)])
    made = source("one", decoder)
    collection = Collection(
        [Job("one", made.connector, made.options, NoSession())], WEEK, Marker(KEY), SimulatedClock(NOW)
    )
    for _ in collection:
        break
    assert 1 <= decoder.asked < 400


def test_a_report_shows_no_author_and_no_text():
    _, reports = collect(one=FakeDecoder([[item(1, "a secret word", by="somebody")]]))
    assert "secret word" not in repr(reports)
    assert "somebody" not in repr(reports)


@pytest.mark.parametrize("text", ["x" * 60_000, "   "])
def test_texts_too_long_or_empty_are_dropped(text):
    posts, reports = collect(one=FakeDecoder([[item(1, text)]]))
    assert not posts
    assert len(reports["one"].dropped) == 1


def test_manifests_of_the_support_module_are_valid():
    assert Connector(manifest(), FakeDecoder([])).name == "fake"
