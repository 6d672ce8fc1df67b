"""What a message of the database says to people, whatever stood in the SQL."""

from pathlib import Path

from townhum.tell.query.explained import explained


def test_nothing_of_the_sql_steers_a_terminal_or_turns_it_around():
    said = str(
        explained("InvalidInputException", "no \x1b[31m \u202e \x07 \r here\nLINE 1: kettles", Path("public.duckdb"))
    )
    assert said.endswith("no \\x1b[31m \\u202e \\x07 \\r here\nLINE 1: kettles")
    assert all(sign.isprintable() or sign == "\n" for sign in said)
