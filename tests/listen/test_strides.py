"""A file that several readers take in turns comes to the same as one that is read by one: each item is taken once, by one of them."""

from studies import KEY, NOW, FakeDecoder, NoSession, item, manifest, source

from townhum.clock import SimulatedClock
from townhum.connector import Covered, Marker
from townhum.errors import Unreachable
from townhum.listen.collect import Collection, Job, SourceReport, Stride
from townhum.records import Window

WEEK = Window(NOW.replace(day=9, hour=0), NOW.replace(day=16, hour=0))
PAGES = [
    [item(number, "tea") for number in range(7)],
    [],
    [{"no": True, **item(20)}, "broken", {"id": "x", "by": "ann"}, *(item(number) for number in range(30, 35))],
    ["broken too"],
]


def read(of, decoder=None):
    """Posts, drops and the report of all readers together."""
    decoder = decoder or FakeDecoder(PAGES)
    posts, drops, whole = [], [], SourceReport("one")
    for number in range(of):
        made = source("one", decoder, manifest_=manifest(paging="whole_file"))
        people = type("Rows", (), {"each_row_is_one_person": True})()
        job = Job("one", made.connector, people, NoSession(), stride=Stride(number, of))
        collection = Collection([job], WEEK, Marker(KEY), SimulatedClock(NOW))
        posts += collection
        (report,) = collection.reports
        drops += report.dropped
        whole.absorb(report)
    return sorted(post.key for post in posts), sorted(drops, key=str), whole


def test_each_item_is_taken_once_however_many_read():
    posts, drops, report = read(1)
    assert (len(posts), len(drops), len(report.unwilling_accounts)) == (12, 4, 1)
    for of in (2, 3, 5, 40):
        shared = read(of)
        assert shared[0] == posts
        assert set(shared[1]) == set(drops), "rows that are people have the same marks, whoever reads them"
        assert len(shared[1]) == len(drops)
        assert shared[2].unwilling_items == report.unwilling_items
        assert shared[2].unwilling_accounts == report.unwilling_accounts
        assert shared[2].losses.sums() == report.losses.sums()
        assert shared[2].shape.sums() == report.shape.sums()
        assert shared[2].answered


def test_it_is_read_as_far_back_as_the_reader_that_reached_least_and_fails_where_one_fails():
    whole, late, later = (
        SourceReport("one", covered=covered)
        for covered in (Covered(), Covered(WEEK.start, "ends"), Covered(WEEK.end, "ends"))
    )
    for other in (late, later, whole):
        whole.absorb(other)
    assert whole.covered == Covered(WEEK.end, "ends")
    failed = SourceReport("one", error=Unreachable("Run again later."))
    whole.absorb(failed)
    whole.absorb(SourceReport("one"))
    assert whole.error is failed.error
