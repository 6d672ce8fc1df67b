"""A run whose places are read elsewhere publishes the same cells as one that reads them itself; what comes home broken is not counted."""

import pytest
from clustered import cluster, gathered
from heard import same
from jobs import PROTECTED, close, items, tables
from studies import KEY, NOW, PLAIN_PIPELINE, FakeDecoder, item, manifest, source

from townhum.connector import Covered, Marker, Objections
from townhum.errors import Busy, Stop, Unreachable
from townhum.records import DropReason
from townhum.run.cluster.secret import write_secret
from townhum.run.pipeline import Pipeline
from townhum.run.watch import Watch

FILE = manifest(paging="whole_file")


def sources():
    """Files and places, with copies of one another's items, refusals, floods, authorless and broken items."""
    refused = [{**each, "no": True} for each in items(60, first=3000)]
    loud = [item(5000 + number, "tea is awful", by=f"loud {number % 30}") for number in range(120)]
    nobody = [item(7000 + number, "tea", by=None) for number in range(50)]
    withheld = items(40, first=9000, text="coffee is awful")
    copies = items(90, first=2980)
    return (
        source("one", FakeDecoder([items(300), refused, loud, items(30)]), manifest_=FILE),
        source("two", FakeDecoder([items(80, first=250), nobody, withheld, ["broken", {"id": "x"}]])),
        source("three", FakeDecoder([copies], hosts=("https://a.example", "https://b.example"))),
        source("four", FakeDecoder([items(90, first=10_000)], hosts=("https://b.example",))),
    )


def test_the_cells_are_those_of_one_process_and_nothing_is_said_in_the_open(tmp_path):
    local, store = close(tmp_path / "local", *sources()[:2], pipeline=PROTECTED)
    expected = tables(store)
    gather, engine = cluster(tmp_path, *sources()[:2], pipeline=PROTECTED)
    report, store = close(
        tmp_path / "far", *sources()[:2], pipeline=PROTECTED, how={"most_rows": 50, "elsewhere": gather}
    )
    assert local.whole
    assert report.whole
    assert len(expected["track"]) > 1
    assert tables(store) == expected
    assert [each.losses.sums() for each in report.sources] == [each.losses.sums() for each in local.sources]
    told = repr((engine.tickets, engine.rows)).encode() + b"".join(piece for _, piece in engine.sent)
    marker = Marker(KEY)
    hashes = [marker.mark("fake", each["by"]) for each in items(300)]
    hashes += [marker.item_key("fake", each["id"]) for each in items(300)]
    for secret in (KEY, KEY.hex().encode(), b"tea is", b"author-", *hashes):
        assert secret not in told
    assert len({len(piece) for _, piece in engine.sent}) == 1, "one size tells no number"


def test_the_tally_is_the_same_however_many_read(tmp_path):
    reports, tally = gathered(tmp_path, *sources(), pipeline=PROTECTED, cores=1)
    for cores in (2, 40):
        others, other = gathered(tmp_path, *sources(), pipeline=PROTECTED, cores=cores)
        assert same(tally, other)
        assert list(others) == list(reports) == ["one", "two", "three", "four"]
    assert tally.accounts > 300
    assert tally.dropped[DropReason.WITHHELD.value] == 40


class Told(Watch):
    def __init__(self):
        self.words, self.posts = [], 0

    def waits(self, why):
        self.words.append(why)

    def read(self, posts):
        self.posts += posts


HARMS = {
    "lost": lambda pieces: Unreachable("Run again.", "it was lost"),
    "cut": lambda pieces: pieces[:-1],
    "changed": lambda pieces: [(True, pieces[0][1][:-1] + bytes([pieces[0][1][-1] ^ 1]))],
    "twice": lambda pieces: pieces * 2,
    "no last": lambda pieces: [(False, pieces[0][1])],
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_row_that_does_not_come_home_whole_is_a_source_that_failed_and_the_others_count(tmp_path, harm):
    def harming(row, pieces):
        return HARMS[harm](pieces) if row.sources == ("two",) else pieces

    watch, (one, two) = Told(), sources()[:2]
    reports, tally = gathered(tmp_path, one, two, harm=harming, watch=watch)
    assert "two" in str(reports["two"].error)
    assert not reports["two"].answered
    assert reports["one"].answered
    assert watch.posts > 0
    assert same(tally, gathered(tmp_path, one, source("two", FakeDecoder([])))[1])


def test_what_is_sent_for_one_row_is_nothing_for_another(tmp_path):
    first = []

    def swap(row, pieces):
        first.append(pieces)
        return first[0]

    reports, _ = gathered(tmp_path, *sources()[:2], harm=swap, cores=1)
    assert [each.answered for each in reports.values()] == [False, True]


def test_a_source_that_fails_or_reaches_too_short_is_told_as_it_was_there(tmp_path):
    bad = source("bad", FakeDecoder([items(30)], fails=Busy("Wait.", "too many asked", where="bad", status=429)))
    short = source("short", FakeDecoder([items(60, first=900)], covered=Covered(NOW, "the listing ends")))
    found, tally = gathered(tmp_path, bad, short)
    assert (type(found["bad"].error), found["bad"].error.status, found["bad"].error.where) == (Busy, 429, "bad")
    assert found["bad"].answered
    assert found["short"].covered == Covered(NOW, "the listing ends")
    assert tally.accounts == 90


def test_a_bug_while_reading_is_told_in_nobody_s_words(tmp_path):
    def broken(posts):
        raise MemoryError(posts[0].text)

    reports, _ = gathered(tmp_path, sources()[0], pipeline=Pipeline(broken, PLAIN_PIPELINE.read, {}))
    assert "the cluster could not read it" in str(reports["one"].error)
    assert "tea" not in str(reports["one"].error)


def test_who_objected_is_not_counted_wherever_it_is_read(tmp_path):
    list_ = Objections.of(b"o" * 32, "fake", ["author-3", "author-4"])
    _, tally = gathered(tmp_path, source("one", FakeDecoder([items(50)]), manifest_=FILE), objections=list_)
    assert (tally.accounts, tally.dropped[DropReason.WITHHELD.value]) == (48, 2)


def test_an_executor_with_another_secret_ends_the_run_in_words(tmp_path):
    def lose(row, pieces):
        (tmp_path / "secret").unlink()
        write_secret(tmp_path / "secret", NOW)
        return pieces

    with pytest.raises(Stop, match="do not know each other"):
        gathered(tmp_path, *sources(), harm=lose)
