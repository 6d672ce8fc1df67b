"""Dates as programs and people write them: read where they cannot be mistaken, by a stated format, or told what fails."""

from datetime import UTC, datetime

import pytest
from filed import ROWS

from townhum.errors import BadAnswer
from townhum.records import DropReason
from townhum_connectors import file_words
from townhum_connectors.file_formats import date_format


@pytest.mark.parametrize(
    ("written", "date_format", "zone", "moment"),
    [
        ("2026-11-03T10:00:00+02:00", None, None, datetime(2026, 11, 3, 8, tzinfo=UTC)),
        ("2026-11-03 10:00", None, "Europe/Amsterdam", datetime(2026, 11, 3, 9, tzinfo=UTC)),
        ("2026-07-03", None, "Europe/Amsterdam", datetime(2026, 7, 2, 22, tzinfo=UTC)),
        ("31/12/2026", "%d/%m/%Y", "UTC", datetime(2026, 12, 31, tzinfo=UTC)),
        ("46329.4375", "excel", "UTC", datetime(2026, 11, 3, 10, 30, tzinfo=UTC)),
        ("46329,4375", "excel", "UTC", datetime(2026, 11, 3, 10, 30, tzinfo=UTC)),
        ("1793700000", "unix", None, datetime.fromtimestamp(1793700000, UTC)),
    ],
)
def test_dates_as_files_write_them(written, date_format, zone, moment, read):
    content = f"text;when;who\ntea;{written};ann\n"
    _, (post,), _ = read("a.csv", content, date_format=date_format, time_zone=zone)
    assert post.created_at == moment


def test_timestamps_without_a_zone_need_one(read):
    with pytest.raises(BadAnswer, match="Add time_zone"):
        read("a.csv", ROWS.replace("Z,", ","), time_zone=None)
    results, _, _ = read("a.csv", ROWS + "tea,2026-11-03T10:00,ann\n", time_zone=None)
    assert results[-1] is DropReason.BROKEN, "one row without a zone costs no other"


@pytest.mark.parametrize("written", ["31/12/2026", "46329", "yesterday", "", "2026-13-01"])
def test_a_date_that_cannot_be_read_is_broken(written, read):
    results, _, _ = read("a.csv", f"{ROWS}tea,{written},ann\n")
    assert results[1] is DropReason.BROKEN


def test_a_whole_page_without_dates_asks_for_the_format(read):
    with pytest.raises(BadAnswer, match="date_format"):
        read("a.csv", "text,when,who\n" + "tea,31/12/2026,ann\n" * 30)


AT_NINE = datetime(2026, 11, 9, 9, 12, 33, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-09t09:12:33z",
        "2026-11-09 09:12:33.123456 UTC",
        "2026-11-09 09:12:33 UTC",
        "2026-11-09 9:12:33",
        "2026/11/9 10:12:33 AM GMT+1",
        "2026/11/9 10:12:33\u202fAM GMT+01:00",
        "2026-11-09 04:12:33 EST",
        "2026-11-09 10:12:33 CET",
        "2026-11-09 10:12:33 Europe/Amsterdam",
        "2026-11-09T10:12:33+01:00[Europe/Amsterdam]",
        "2026-11-09T10:12:33+01",
        "9 Nov 2026 09:12:33",
        "Nov 9, 2026, 9:12:33 a. m.",
        "Mon, 09 Nov 2026 10:12:33 +0100",
        "Mon Nov 09 09:12:33 +0000 2026",
        "Mon Nov 09 2026 10:12:33 GMT+0100 (Central European Standard Time)",
        "9 de noviembre de 2026 09:12:33",
        "9. listopadu 2026 9:12:33",
        "9. November 2026, 9:12:33 Uhr",
        "9 novembre 2026 à 9h12m33",
        "Monday, November 9th, 2026 at 9:12:33 AM",
        "9 нояб. 2026 \u0433., 9:12:33",
        "2026. november 9. de. 9:12:33",
        "2026 m. lapkričio 9 d. 09:12:33",
        "2026-Nov-09 09:12:33",
        "2026年11月9日(月) 9:12:33",
        "2026-11-09 10:12:33 +0100 CET",
        "2026. 11. 9 오전 9:12:33",
        "2026年11月9日 上午9:12:33",
        "9 Νοεμβρίου 2026, 9:12:33 π.μ.",
        "1794215553",
        "1794215553000",
        "1794215553000000",
    ],
)
def test_what_cannot_be_mistaken_needs_no_format(written, read):
    _, (post,), _ = read("a.csv", f"text\twhen\twho\ntea\t{written}\tann\n")
    assert post.created_at.replace(microsecond=0) == AT_NINE


@pytest.mark.parametrize(
    ("written", "stated"),
    [
        ("2026/10/22 9:12:33 AM GMT+2", "%Y/%m/%d %I:%M:%S %p GMT%z"),
        ("2026/10/22 9:12:33 AM GMT+2", "%Y/%m/%d %I:%M:%S %p %Z"),
        ("22/10/2026 07:12:33 +00", "%d/%m/%Y %H:%M:%S %z"),
        ("22-10-26 07.12.33,250", "%d-%m-%y %H.%M.%S"),
        ("2026-10-22 07:12:33", "%Y-%m-%d %H:%M:%S.%f"),
        ("22 października 2026 7:12:33", "%d %B %Y %H:%M:%S"),
        ("22 okt. 2026 7:12:33", "%d %b %Y %H:%M:%S"),
        ("10/22/2026 07:12:33 μ.μ.", "%m/%d/%Y %I:%M:%S %p"),
        ("20261022071233", "%Y%m%d%H%M%S"),
    ],
)
def test_a_stated_format_is_read_as_exporters_write_it(written, stated, read):
    content = f"text\twhen\twho\ntea\t{written}\tann\n"
    _, (post,), _ = read("a.csv", content, date_format=stated)
    hour = 19 if "μ" in written else 7
    assert post.created_at.replace(microsecond=0) == datetime(2026, 10, 22, hour, 12, 33, tzinfo=UTC)


def test_midnight_at_the_end_of_a_day_is_the_next_one(read):
    _, posts, _ = read("a.csv", "text,when,who\na,2026-11-09 24:00,x\nb,2026-12-31T24:00:00Z,y\nc,2026-11-09 24:01,z\n")
    assert [post.created_at.date().isoformat() for post in posts] == ["2026-11-10", "2027-01-01"]


def test_a_column_may_have_several_formats(read):
    rows = "text,when,who\na,09/11/2026,x\nb,2026-11-09,y\nc,46335,z\nd,soon,w\n"
    results, posts, _ = read("a.csv", rows, date_format=["%d/%m/%Y", "iso", "excel"])
    assert {post.created_at for post in posts} == {datetime(2026, 11, 9, tzinfo=UTC)}
    assert results[3] is DropReason.BROKEN


def test_a_zone_by_name_is_the_stated_one_s_own_before_any_other(read):
    row = "text,when,who\na,2026-11-09 17:12:33 CST,x\n"
    for zone, hour in (("Asia/Shanghai", 9), ("America/Chicago", 23)):
        assert read("a.csv", row, time_zone=zone)[1][0].created_at.hour == hour


@pytest.mark.parametrize(
    ("written", "stated", "part"),
    [
        ("11/31/2026", "%d/%m/%Y", "month does not fit: are day and month"),
        ("31-12-2026", "%d/%m/%Y", '"/" does not fit'),
        ("31/12/26", "%d/%m/%Y", "year (%Y) does not fit"),
        ("31/12/2026", "%d/%m/%Y %H:%M", "hour (%H) does not fit"),
        ("31/12/2026 10:00", "%d/%m/%Y", "something stands after"),
        ("31 Foobar 2026", "%d %B %Y", "month's name"),
        ("31/12/2026 13:00 PM", "%d/%m/%Y %I:%M %p", "half of the day"),
        ("31/12/2026 10:00 Nowhere/Never", "%d/%m/%Y %H:%M %Z", "zone's name"),
        ("31/02/2026", "%d/%m/%Y", "no calendar has"),
        ("soon", "unix", "no number"),
    ],
)
def test_the_part_that_fails_is_said_and_no_cell(written, stated, part, read):
    with pytest.raises(BadAnswer) as caught:
        read("a.csv", "text\twhen\twho\n" + f"tea\t{written}\tann\n" * 30, date_format=stated)
    assert part in caught.value.happened
    assert f'Mend date_format "{stated}"' in caught.value.do
    assert written not in str(caught.value)


@pytest.mark.parametrize("written", ["%d/%m", "%H:%M", "%Q", "dd/mm/yyyy", "%d/%d/%Y", "%Y"])
def test_a_format_without_a_day_is_refused(written):
    with pytest.raises(ValueError, match="%d/%m/%Y"):
        date_format(written)


def test_no_month_has_two_meanings():
    said = [line.split()[1:] for line in file_words._MONTHS.strip().splitlines()]
    pairs = {(file_words.plain(word), month) for row in said for month, word in enumerate(row, 1) if word != "-"}
    assert len(pairs) == len({word for word, _ in pairs}) == len(file_words.MONTHS)
    assert not {half for half in file_words.HALVES if not half}
