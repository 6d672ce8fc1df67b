"""Records of a spool: what is written is read, small, and without anything that a post said."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.listen.spool.records import (
    REASONS,
    Broken,
    Cursor,
    Full,
    Kept,
    No,
    Objection,
    Reader,
    Series,
    Stretch,
    Writer,
)
from townhum.records import DropReason, ItemKey, Mark, Signals, Tone

AT = datetime(2026, 11, 11, 10, 15, tzinfo=UTC)
hashes = st.binary(min_size=16, max_size=16)
names = st.text(max_size=12)
numbers = st.lists(st.integers(0, 70_000), max_size=6).map(tuple)


@st.composite
def kept(draw):
    key, mark = ItemKey(draw(hashes)), draw(st.none() | hashes.map(Mark))
    source, at = draw(names), AT + draw(st.integers(-1000, 1000)) * timedelta(minutes=15)
    said = draw(st.sampled_from(DropReason) | st.none()) or Signals(
        source=source,
        key=key,
        created_at=at,
        mark=mark,
        language=draw(names),
        tracks=tuple(draw(st.lists(names, max_size=3))),
        tone=draw(st.none() | st.sampled_from(Tone)),
        rating=draw(st.none() | st.integers(1, 5)),
        intents=tuple(draw(st.lists(names, max_size=2))),
        toward=tuple((name, draw(st.sampled_from(Tone))) for name in draw(st.lists(names, max_size=2))),
        terms=draw(numbers),
        unlisted=draw(st.booleans()),
        themes=draw(numbers),
    )
    accounts = tuple(draw(st.lists(st.binary(min_size=8, max_size=8), max_size=2)))
    return Kept(source, key, mark, at, draw(st.binary(min_size=8, max_size=8)), said, accounts)


records = st.one_of(
    kept(),
    st.builds(No, st.none() | hashes.map(Mark), st.none() | hashes.map(ItemKey)),
    st.builds(
        lambda name, first, many: Stretch(name, AT, AT + timedelta(seconds=many)),
        names,
        st.none(),
        st.integers(0, 9**9),
    ),
    st.builds(Cursor, names, st.integers(0, 2**63)),
    st.builds(Full, names),
    st.builds(Series, names),
    st.builds(Objection, st.binary(min_size=8, max_size=8)),
)


@given(st.lists(st.lists(records, max_size=4), max_size=4))
def test_what_is_written_in_blocks_is_read_again(blocks):
    reader, read = Reader(), []
    for block in blocks:
        read += reader.records(Writer().block(block))
    assert read == [record for block in blocks for record in block]


@given(st.binary(max_size=60))
def test_bytes_of_no_such_block_are_told_and_nothing_else_happens(content):
    with suppress(Broken):
        list(Reader().records(content))


def test_a_block_that_ends_too_early_is_told():
    whole = Writer().block([Kept("s", ItemKey(bytes(16)), None, AT, bytes(8), DropReason.EMPTY)])
    with pytest.raises(Broken):
        list(Reader().records(whole[:-1]))


def test_nothing_that_is_kept_can_be_shown():
    one = Kept("s", ItemKey(b"k" * 16), Mark(b"m" * 16), AT, bytes(8), DropReason.EMPTY)
    shown = repr([one, No(Mark(b"m" * 16), None), Objection(b"o" * 8), Reader(), Writer()])
    assert "mmm" not in shown
    assert "kkk" not in shown


def test_a_reason_has_its_number_for_good_and_none_is_without():
    """A spool that waits is read by the version that follows: numbers are added here, and none is changed."""
    numbers = [
        "not_public",
        "opted_out",
        "automated",
        "reshared",
        "deleted",
        "no_consent",
        "empty",
        "too_long",
        "broken",
        "withheld_for_protection",
    ]
    assert [reason.value for reason in REASONS] == numbers
    assert list(REASONS.values()) == list(range(len(numbers)))
    assert set(REASONS) == set(DropReason)
