"""What comes home: messages in sealed pieces of one size, and answers that are what was said."""

import os
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.connector import Covered
from townhum.errors import AccessDenied, Busy, SourceError, Unreachable
from townhum.listen.collect import SourceReport
from townhum.listen.losses import Part
from townhum.records import ItemKey, Mark
from townhum.run.cluster.answers import Counted, Said, answer_of, message_of
from townhum.run.cluster.places import Row
from townhum.run.cluster.sealed import PIECE, Torn, opened, sealed
from townhum.run.cluster.spark import GIVEN, _conf_of
from townhum.run.cluster.task import about

KEY = os.urandom(32)
SIZES = st.lists(st.sampled_from([1, 7, PIECE - 9, PIECE - 8, PIECE - 7, PIECE, 2 * PIECE + 3]), max_size=4)


@settings(max_examples=25, deadline=None)
@given(SIZES)
def test_messages_come_out_as_they_went_in_whatever_their_size(sizes):
    messages = [os.urandom(size) for size in sizes]
    pieces = list(sealed(KEY, "run", messages))
    assert opened(KEY, "run", pieces) == messages
    assert len({len(piece) for _, piece in pieces}) == 1
    assert [last for last, _ in pieces] == [False] * (len(pieces) - 1) + [True]


def test_pieces_that_are_left_out_swapped_added_or_of_another_row_are_refused():
    pieces = list(sealed(KEY, "run", [os.urandom(3 * PIECE)]))
    (_, first), second, *rest = pieces
    for wrong in (pieces[:-1], pieces[1:], [*pieces, pieces[-1]], [second, (False, first), *rest], [(True, first)], []):
        with pytest.raises(Torn):
            opened(KEY, "run", wrong)
    for key, name in ((KEY, "other"), (os.urandom(32), "run")):
        with pytest.raises(Torn):
            opened(key, name, pieces)
    assert about("a", Row(1, ("one",), datetime.now(UTC), datetime.now(UTC))) != about(
        "a", Row(2, ("one",), datetime.now(UTC), datetime.now(UTC))
    )


def test_a_report_is_what_was_said():
    at = datetime(2026, 11, 9, tzinfo=UTC)
    report = SourceReport(
        "one", answered=True, covered=Covered(at, "it ends"), error=AccessDenied("Ask.", "no", key="t")
    )
    report.losses.lose(Part.DATE)
    report.losses.read(40)
    report.shape.bytes_read = 12
    report.unwilling_items = {(None, ItemKey(bytes(16))), (Mark(b"m" * 16), ItemKey(b"k" * 16))}
    report.unwilling_accounts = {Mark(b"a" * 16), Mark(b"b" * 16)}
    again = answer_of(message_of(report))
    assert isinstance(again, SourceReport)
    assert (again.source, again.answered, again.covered) == ("one", True, report.covered)
    assert type(again.error) is AccessDenied
    assert (str(again.error), again.error.key) == (str(report.error), "t")
    assert (again.losses.sums(), again.shape.sums()) == (report.losses.sums(), report.shape.sums())
    assert again.unwilling_items == report.unwilling_items
    assert again.unwilling_accounts == report.unwilling_accounts
    for said in (Said(3, ("It waits.",)), Counted(2, b"part")):
        assert answer_of(message_of(said)) == said


@pytest.mark.parametrize(
    "error", [Busy("Wait.", after_s=3), Unreachable("Again."), SourceError("x"), type("Odd", (SourceError,), {})("x")]
)
def test_every_kind_of_failure_is_told_as_the_kind_it_is(error):
    again = answer_of(message_of(SourceReport("one", error=error)))
    assert isinstance(error, type(again.error))
    assert str(again.error) == str(error)


def test_spark_is_told_to_keep_no_log_and_to_do_again_what_dies():
    local = _conf_of("local[2]")
    assert local["spark.master"] == "local[2,4]"
    assert local["spark.driver.host"] == local["spark.driver.bindAddress"] == "127.0.0.1"
    assert _conf_of("local[*]")["spark.master"] == "local[*,4]"
    assert _conf_of("local[2,1]")["spark.master"] == "local[2,1]"
    assert _conf_of("k8s://https://here")["spark.authenticate"] == "true"
    assert "spark.authenticate" not in _conf_of("spark://here:7077")
    assert _conf_of(GIVEN) == {}
