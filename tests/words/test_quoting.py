"""A text is the same text once a database has read its literal."""

from __future__ import annotations

import duckdb
from hypothesis import given
from hypothesis import strategies as st

from townhum.words.quoting import listed, quoted

_TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=20)


@given(_TEXTS)
def test_a_literal_is_read_as_the_text(text: str) -> None:
    assert duckdb.sql(f"SELECT {quoted(text)}").fetchone() == (text,)


def test_a_list_holds_each_text_and_an_empty_one_nothing() -> None:
    assert duckdb.sql(f"SELECT 'b''c' IN ({listed(['a', chr(98) + chr(39) + 'c'])})").fetchone() == (True,)
    assert duckdb.sql(f"SELECT 'a' IN ({listed([])})").fetchone() == (None,)
