"""What is left out of a release: counted by account and reason, in the period it was written in, and never read."""

from datetime import date, timedelta

from jobs import PROTECTED, cells, close, items
from studies import IN_WEEK_46, PLAIN_PIPELINE, FakeDecoder, item, source

from townhum.run.pipeline import Pipeline


def drops(store):
    asked = "select period || ' ' || reason, voices from cell_drop where voices is not null order by all"
    return dict(cells(store, asked))


def test_drops_are_counted_by_account_in_the_period_they_were_written_in(tmp_path):
    def refused(count, **more):
        return [{**each, "no": True} for each in items(count, **more)]

    before = IN_WEEK_46 - timedelta(days=7)
    pages = [refused(120, first=100, at=before), refused(120, first=100, at=before), refused(90, first=400)]
    heard = [items(45), items(45, first=900, at=before)]
    one = source("one", FakeDecoder([*pages, *heard]))
    _, store = close(tmp_path, one, since=date(2026, 11, 2), until=date(2026, 11, 15))
    assert drops(store) == {"2026-W45 opted_out": 120, "2026-W46 opted_out": 90}


def test_one_account_with_many_dropped_items_is_one_account(tmp_path):
    loud = [item(500 + number, by="loud") | {"no": True} for number in range(300)]
    _, store = close(tmp_path, source("one", FakeDecoder([items(45), loud])))
    assert drops(store) == {}


def test_withheld_posts_are_counted_in_their_period_and_never_read(tmp_path):
    before = IN_WEEK_46 - timedelta(days=7)
    pages = [items(60, first=200, text="coffee is awful", at=before), items(45), items(45, first=400, at=before)]
    _, store = close(tmp_path, source("one", FakeDecoder(pages)), pipeline=PROTECTED, since=date(2026, 11, 2))
    assert cells(store) == [("2026-W45", "tea", 45), ("2026-W46", "tea", 45)]
    assert drops(store) == {"2026-W45 withheld_for_protection": 60}


def test_a_post_that_cannot_be_read_is_dropped_and_stops_nothing(tmp_path):
    def fails(posts):
        if any("coffee" in post.text for post in posts):
            raise RuntimeError("it holds an odd sign")
        return PLAIN_PIPELINE.read(posts)

    pages = [items(45), items(60, first=100, text="coffee is awful"), items(1_600, first=1_000, text="milk")]
    broken = Pipeline(PLAIN_PIPELINE.scrub, fails, PLAIN_PIPELINE.made_with)
    report, store = close(tmp_path, source("one", FakeDecoder(pages)), pipeline=broken)
    assert report.whole
    assert cells(store) == [("2026-W46", "tea", 45)]
    assert drops(store) == {"2026-W46 broken": 60}
