"""Who objected is not counted, whatever becomes of the list: a run that cannot know stops before it reads anything."""

from datetime import timedelta
from io import BufferedReader, BytesIO

import pytest
from jobs import cells, close, items
from studies import NOW, FakeDecoder, manifest, settings, source

from townhum.connector.objections import HASH
from townhum.errors import StoreError, UsageError
from townhum.keep.keys import Key
from townhum.keep.noting import note
from townhum.keep.objections import change_objections, key_for_objections
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run.objecting import Accounts, changes_told, known_objections, lacking
from townhum.run.objection_file import take

KEY = Key(b"s" * 32)
LIST = "objections.sealed"
DROPPED = "select reason, voices from cell_drop where voices is not null"


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "data", KEY)
    made.prepare()
    return made


def study(folder, *pages, **changes):
    return settings(source("one", FakeDecoder(pages or [items(150)]), **changes), folder=folder)


def objecting(store, *names, deed=Deed.OBJECTION):
    key_for_objections(store)
    change_objections(
        store, lambda listed: listed.objecting(b"".join(listed.hashes_of("fake", {name})[0] for name in names))
    )
    note(store, NOW - timedelta(days=1), Entry(deed))


def everyone(folder):
    return source("one", FakeDecoder([items(150)]))


def test_who_objected_is_dropped_and_counted_under_withheld_for_protection(tmp_path, store):
    objecting(store, *(f"author-{number}" for number in range(60)))
    report, _ = close(tmp_path, everyone(tmp_path), key=KEY)
    assert report.whole
    assert cells(store) == [("2026-W46", "tea", 90)]
    assert cells(store, DROPPED) == [("withheld_for_protection", 60)]


def test_an_objection_at_one_source_counts_at_every_source_of_the_network_and_at_no_other(tmp_path, store):
    objecting(store, *(f"author-{number}" for number in range(60)))
    same = source("two", FakeDecoder([items(60), items(40, first=200)]))
    other = source("three", FakeDecoder([items(60)]), manifest_=manifest(network="elsewhere"))
    close(tmp_path, everyone(tmp_path), same, other, key=KEY)
    assert cells(store) == [("2026-W46", "tea", 90 + 40 + 60)]


class Watched(FakeDecoder):
    """Remembers whether anybody read it."""

    walked = False

    def walk(self, options, window, session):
        self.walked = True
        return super().walk(options, window, session)


BROKEN = {
    "half written": lambda path: path.write_bytes(path.read_bytes()[:40]),
    "foreign": lambda path: path.write_bytes(b"ann,bo"),
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("what", BROKEN)
@pytest.mark.parametrize("file", [LIST, "objection-key.sealed"])
def test_a_run_that_cannot_know_who_objected_reads_nothing(tmp_path, store, what, file):
    objecting(store, "author-1")
    BROKEN[what](store.private / file)
    decoder = Watched([items(150)])
    with pytest.raises(StoreError, match="Put back"):
        close(tmp_path, source("one", decoder), key=KEY)
    assert not decoder.walked
    assert not store.public.exists()


def test_both_files_gone_is_not_taken_for_nobody(tmp_path, store):
    objecting(store, "author-1")
    for file in (LIST, "objection-key.sealed"):
        (store.private / file).unlink()
    with pytest.raises(StoreError, match="the log says that somebody objected"):
        close(tmp_path, everyone(tmp_path), key=KEY)


def test_an_older_copy_is_told_and_counts_once_somebody_made_it_good(tmp_path, store):
    objecting(store, "author-1")
    older = (store.private / LIST).read_bytes()
    objecting(store, "author-2", deed=Deed.OBJECTION)
    (store.private / LIST).write_bytes(older)
    with pytest.raises(StoreError, match="1 change"):
        close(tmp_path, everyone(tmp_path), key=KEY)
    assert [line.entry.deed for line in lacking(store)] == [Deed.OBJECTION]
    objecting(store, "author-2")
    with pytest.raises(StoreError, match="1 change"):
        known_objections(store)
    change_objections(store, lambda listed: listed.vouched_for(changes_told(store)))
    assert len(known_objections(store).objected) == 2
    assert close(tmp_path, everyone(tmp_path), key=KEY)[0].whole


def test_of_a_study_that_ended_that_is_said(tmp_path, store):
    objecting(store, "author-1")
    note(store, NOW, Entry(Deed.ENDED))
    (store.private / LIST).unlink()
    with pytest.raises(StoreError, match="the study ended"):
        known_objections(store)


def test_without_objections_there_is_no_list_and_nothing_to_read(tmp_path, store):
    assert known_objections(store) is None
    assert close(tmp_path, everyone(tmp_path), key=KEY)[0].whole
    assert not (store.private / LIST).exists()


def test_a_network_that_no_source_lies_on_is_refused_without_repeating_it(tmp_path):
    with pytest.raises(UsageError) as told:
        Accounts(study(tmp_path), "canary")
    assert "fake" in str(told.value)
    assert "canary" not in str(told.value)


def taken(tmp_path, content):
    return take(BufferedReader(BytesIO(content)), Accounts(study(tmp_path), "fake"), b"k" * 32)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_list_in_the_usual_encodings(tmp_path, encoding):
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    found = taken(tmp_path, f"{mark}# a list\r\n\r\n@ann\r\n ann \r\nbo".encode(encoding))
    assert (found.accounts, found.bad) == (3, 0)
    assert len({found.hashes[at : at + HASH] for at in range(0, len(found.hashes), HASH)}) == 2


def test_lines_that_are_no_account_are_told_by_number_and_cost_no_other(tmp_path):
    long = b"x" * 10_000
    found = taken(tmp_path, b"ann\n" + long + b"\n\xff\xfe\xe9\nbo\n" + long)
    assert (found.accounts, found.bad, found.first_bad) == (2, 3, [2, 3, 5])
    assert repr(found) == "Taken()"


def test_no_more_than_some_numbers_are_shown(tmp_path):
    found = taken(tmp_path, b"\xff\n" * 1_000)
    assert (found.bad, len(found.first_bad)) == (1_000, 10)
