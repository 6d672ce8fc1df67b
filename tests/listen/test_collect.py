"""Sources are read side by side; one that fails, repeats or lies does not disturb the others."""

from datetime import UTC, datetime, timedelta

import pytest
from studies import IN_WEEK_46, KEY, NOW, FakeDecoder, NoSession, item, manifest, source

from townhum.clock import SimulatedClock
from townhum.connector import Connector, Covered, Marker
from townhum.errors import AccessDenied, BadAnswer
from townhum.listen.collect import Collection, Job
from townhum.records import Window

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
    assert [reports[name].kept for name in ("one", "two")] == [2, 1]


def test_posts_outside_the_window_are_passed_over():
    late = item(2, at=WEEK.end)
    early = item(3, at=WEEK.start - timedelta(hours=2))
    posts, reports = collect(one=FakeDecoder([[item(1), late, early]]))
    assert len(posts) == 1
    assert reports["one"].seen == 3


def test_the_same_item_twice_is_one_post():
    posts, _ = collect(one=FakeDecoder([[item(1), item(1)], [item(1)]]))
    assert len(posts) == 1


def test_opted_out_and_broken_items_are_counted_and_the_rest_goes_on():
    posts, reports = collect(one=FakeDecoder([[{"no": True, **item(1)}, None, "text", {"id": 3}, item(4)]]))
    assert len(posts) == 1
    assert reports["one"].drops == {"opted_out": 1, "broken": 3}


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


def test_leaving_early_stops_the_readers():
    decoder = FakeDecoder([[item(number) for number in range(50)] for _ in range(4)])
    made = source("one", decoder)
    collection = Collection(
        [Job("one", made.connector, made.options, NoSession())], WEEK, Marker(KEY), SimulatedClock(NOW)
    )
    for _ in collection:
        break
    assert collection.reports[0].kept <= 50


def test_a_report_shows_no_author_and_no_text():
    _, reports = collect(one=FakeDecoder([[item(1, "a secret word", by="somebody")]]))
    assert "secret word" not in repr(reports)
    assert "somebody" not in repr(reports)


@pytest.mark.parametrize("text", ["x" * 60_000, "   "])
def test_texts_too_long_or_empty_are_dropped(text):
    posts, reports = collect(one=FakeDecoder([[item(1, text)]]))
    assert not posts
    assert reports["one"].drops.total() == 1


def test_manifests_of_the_support_module_are_valid():
    assert Connector(manifest(), FakeDecoder([])).name == "fake"
