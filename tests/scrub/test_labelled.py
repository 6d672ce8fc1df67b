"""Labelled posts: every mistake is told by its line and without a word of it."""

import io
import json

import pytest

from townhum.scrub.labelled import Fault, Labelled, read_labelled

TEXT = "ask Quorvan about it"
SPAN = {"start": 4, "end": 11, "kind": "person"}


def read(*lines):
    raw = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    return list(read_labelled(io.BytesIO(raw)))


def of(*spans, text=TEXT):
    return {"text": text, "spans": list(spans)}


def test_a_good_line_is_read_with_its_labels_in_order():
    [post] = read(of({"start": 12, "end": 17, "kind": "WORD"}, SPAN))
    assert isinstance(post, Labelled)
    assert [(label.start, label.kind) for label in post.labels] == [(4, "person"), (12, "word")]
    assert "Quorvan" not in repr(post)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (of({**SPAN, "end": 99}), "lies outside its text of 20 characters"),
        (of({**SPAN, "start": -1}), "lies outside"),
        (of({**SPAN, "start": 11}), "ends where it starts"),
        (of({**SPAN, "start": 15}), "ends where it starts"),
        (of({**SPAN, "kind": "persn"}), "did you mean person?"),
        (of({**SPAN, "kind": "Quorvan"}), "unknown kind; known: email"),
        (of({**SPAN, "kind": 3}), "unknown kind"),
        (of({"start": 4, "end": 11}), "unknown kind"),
        (of({**SPAN, "start": 4.0}), "span 1 whose start is no whole number"),
        (of({**SPAN, "start": True}), "span 1 whose start is no whole number"),
        (of({**SPAN, "end": "11"}), "whose end is no whole number"),
        (of(SPAN, {**SPAN, "start": 8}), "overlap"),
        (of(SPAN, SPAN), "overlap"),
        (of("Quorvan"), "span 1 that is no object"),
        ({"text": TEXT}, "no list of spans"),
        ({"text": TEXT, "spans": SPAN}, "no list of spans"),
        ({"spans": []}, "has no text"),
        ({"text": 3, "spans": []}, "write it in quotes"),
        (of(text=" "), "empty text"),
        (of(text="a" * 50_001), "more than 50,000"),
        (of(text="Quorvan \ud83d"), "lone surrogate"),
        ([TEXT], "is no object"),
        (b'{"text": "Quorvan', "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b'{"text": "Quorvan \xff"}', "is not UTF-8"),
        ('{"text"'.encode("utf-16"), "is not UTF-8"),
        (b'{"text": "' + b"Quorvan " * 200_000 + b'"}', "is longer than"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "line",
)
def test_a_mistake_is_told_by_its_line_without_the_text(line, said):
    fault, good = read(b"", line, of(SPAN))[:2] if not isinstance(line, bytes) else read(line, of(SPAN))
    assert isinstance(fault, Fault)
    assert fault.line == (1 if isinstance(line, bytes) else 2)
    assert said in fault.what
    assert "uorvan" not in fault.what
    assert isinstance(good, Labelled), "the next line is read all the same"


def test_a_byte_order_mark_blank_lines_and_further_keys_do_no_harm():
    found = read(b"\xef\xbb\xbf" + json.dumps({**of(SPAN), "id": 7}).encode() + b"\r", b"  ", of(SPAN))
    assert [type(one) for one in found] == [Labelled, Labelled]
    assert read() == read(b"\n\n") == []
