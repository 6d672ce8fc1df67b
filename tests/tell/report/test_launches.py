"""A launch of which too few spoke to compare is shown by the name of its track, with what must be said."""

from datetime import date

import duckdb

from townhum.tell.page import write
from townhum.tell.report.launches import launches


class Scope:
    """What the part asks for, of a table `lift` with one launch that has no estimate."""

    def __init__(self):
        self._file = duckdb.connect()
        self._file.execute("CREATE TABLE track AS SELECT 'new_k7' AS track, 's' AS series, 'theme' AS kind")
        names = ("track_label", "periods", "change", "change_low", "change_high", "significant", "too_vague")
        more = ("own_change", "rivals_change", "placebo_share", "placebos")
        empty = ", ".join(f"NULL::VARCHAR AS {name}" for name in (*names, *more))
        self._file.execute(
            f"CREATE TABLE lift AS SELECT 'The new K7' AS label, 'launch' AS kind, DATE '2026-10-19' AS day, {empty}, "
            "'Too few spoke of it.' AS said, 'new_k7' AS track"
        )

    def sql(self, asked):
        return asked.format(tracks="'x'", series="'s'", periods="'x'", focus="'x'")

    def ask(self, sql):
        found = self._file.execute(sql)
        return [dict(zip([each[0] for each in found.description], row, strict=True)) for row in found.fetchall()]


def test_a_launch_without_an_estimate_is_shown():
    shown = write(launches(Scope()))
    assert "new_k7" in shown
    assert "no estimate" in shown
    assert "Too few spoke of it." in shown
    assert f"{date(2026, 10, 19):%d %B %Y}" in shown
