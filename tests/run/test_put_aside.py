"""A run that puts most of what it heard aside publishes the same numbers, and leaves nothing of it on the disk."""

from pathlib import Path

import pytest
from jobs import PROTECTED, close, items, tables
from studies import KEY, FakeDecoder, item, source

from townhum.connector import Marker
from townhum.run.watch import Watch


def sources():
    refused = [{**each, "no": True} for each in items(60, first=3000)]
    loud = [item(5000 + number, "tea is awful", by=f"loud {number % 30}") for number in range(120)]
    nobody = [item(7000 + number, "tea", by=None) for number in range(50)]
    withheld = items(40, first=9000, text="coffee is awful")
    return (
        source("one", FakeDecoder([items(300), refused, loud, items(30)])),
        source("two", FakeDecoder([items(80, first=250), nobody, withheld])),
    )


def published(folder, **how):
    report, store = close(folder, *sources(), pipeline=PROTECTED, **how)
    assert report.whole
    return tables(store)


class Looks(Watch):
    """Reads, while the run goes on, what the process has open that has no name."""

    def __init__(self):
        self.nameless = []

    def read(self, posts):
        for each in Path("/proc/self/fd").iterdir():
            try:
                if "(deleted)" in str(each.readlink()):
                    self.nameless.append(each.read_bytes())
            except OSError:  # it is closed meanwhile, or no file
                continue


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="what a process has open cannot be seen here")
def test_the_numbers_are_the_same_and_what_is_put_aside_is_neither_named_nor_in_the_clear(tmp_path):
    looks = Looks()
    apart = published(tmp_path / "apart", how={"most_rows": 40}, watch=looks)
    assert apart == published(tmp_path / "whole")
    assert any(apart["track"])
    held = max(looks.nameless, key=len)
    assert len(held) > 500 * 40
    marker = Marker(KEY)
    marks = [marker.mark("fake", each["by"]) for each in items(300)]
    keys = [marker.item_key("fake", each["id"]) for each in items(300)]
    assert not [each for each in (*marks, *keys) if each in held or each[:8] in held]
    there = {path.name for path in (tmp_path / "apart").rglob("*") if path.is_file()}
    assert there == {path.name for path in (tmp_path / "whole").rglob("*") if path.is_file()}
