"""The audit of labelled posts: what is left of each label, and which words are lost, on both sides."""

import pytest

from townhum.run.scrub_audit import cuts_of
from townhum.scrub.audit import audit_scrub
from townhum.scrub.labelled import Fault, Label, Labelled
from townhum.scrub.second_reader import SecondReader, Seen


class Blind(SecondReader):
    """Takes out the first four characters of every text."""

    def read(self, texts, *, least=0.4):
        return iter([[Seen(0, 4, "PERSON")] for _ in texts])


@pytest.fixture(scope="module")
def audit(scrubber):
    lines = [
        Labelled("Quorvan Zelthman is at @ann_b", (Label(0, 16, "person"), Label(23, 29, "handle"))),
        Fault(2, "is not JSON"),
        Labelled("the kettle leaks", (Label(4, 10, "word"),)),
        Labelled("I have cancer, says Quorvan", (Label(20, 27, "person"),)),
    ]
    return audit_scrub(lines, cuts_of(scrubber), Blind())


def test_what_is_left_is_counted_by_kind_on_both_sides(audit):
    assert audit.kinds == ("handle", "person", "word")
    assert (audit.ours.left["person"].labelled, audit.ours.left["person"].whole, audit.ours.left["person"].part) == (
        2,
        0,
        0,
    )
    assert (audit.plain.left["person"].whole, audit.plain.left["person"].part) == (1, 1)
    assert (audit.ours.left["handle"].whole, audit.plain.left["handle"].whole) == (0, 1)
    assert audit.ours.left["word"].whole == 1, "a word that we know to be harmless stays, whatever the label says"


def test_words_outside_labels_are_counted_where_the_post_is_not_withheld(audit):
    assert audit.withheld == 1
    assert (audit.ours.words, audit.ours.kept) == (4, 4)
    assert (audit.plain.words, audit.plain.kept) == (4, 3)


def test_lines_that_are_wrong_are_counted_and_the_first_ten_told(audit, scrubber):
    assert audit.faults == [Fault(2, "is not JSON")]
    many = audit_scrub([Fault(number, "is not JSON") for number in range(1, 31)], cuts_of(scrubber), Blind())
    assert (many.bad, len(many.faults), many.texts) == (30, 10, 0)
