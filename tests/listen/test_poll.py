"""Reading a place again and again: an answer that is unchanged says nothing of another."""

from datetime import UTC, datetime, timedelta

import pytest
from studies import FakeDecoder, NoSession, item, source

from townhum.connector import Answer, Covered, Page
from townhum.listen.collect import Job
from townhum.listen.poll import Poll
from townhum.records import Window

NOW = datetime(2026, 11, 11, 10, tzinfo=UTC)
WINDOW = Window(NOW - timedelta(days=2), NOW)


class Pages(FakeDecoder):
    """A place of so many pages, each at an address of its own."""

    def __init__(self, many):
        super().__init__([])
        self.many = many

    def walk(self, options, window, session):
        for number in range(self.many):
            yield Page(session.get(f"https://place.example/{number}").body)
        return Covered()


class Site(NoSession):
    """Shows items by page, and answers 304 where a page is as it was."""

    def __init__(self, **shown):
        self.shown, self.asked = shown, []

    def get(self, url, params=None, *, headers=None, expect=(), as_bytes=False):
        number = url.rpartition("/")[2]
        tag, items = self.shown[f"page{number}"]
        self.asked.append((number, (headers or {}).get("if-none-match")))
        if self.asked[-1][1] == tag:
            assert 304 in expect
            return Answer(304, {}, None)
        return Answer(200, {"etag": tag}, items)


@pytest.fixture
def poll():
    def of(many):
        place = source("place", Pages(many))
        return Poll(Job(place.name, place.connector, place.options, NoSession()))

    return of


def test_a_place_of_one_page_is_asked_whether_it_changed(poll):
    reader, site = poll(1), Site(page0=("a", [item(1)]))
    assert len(reader.read(site, WINDOW, NOW).items) == 1
    again = reader.read(site, WINDOW, NOW + timedelta(hours=1))
    assert (again.items, again.since, again.until) == ((), NOW, NOW + timedelta(hours=1))
    site.shown["page0"] = ("b", [item(1), item(2)])
    assert len(reader.read(site, WINDOW, NOW).items) == 2
    assert [tag for _, tag in site.asked] == [None, "a", "a"]


def test_of_several_pages_one_that_is_unchanged_takes_no_other_along(poll):
    reader, site = poll(2), Site(page0=("a", [item(1)]), page1=("z", [item(2)]))
    assert len(reader.read(site, WINDOW, NOW).items) == 2
    site.shown["page0"] = ("b", [item(3)])
    assert [each["id"] for each in reader.read(site, WINDOW, NOW).items] == [item(3)["id"], item(2)["id"]]
