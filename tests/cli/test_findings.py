"""`townhum show`: the first look at one's own public file, whole or of one track, up to one period, never over a seam."""

import pytest
from ledgers import Study, Week, cells, published

from townhum.cli.findings import show_findings
from townhum.errors import UsageError

TONES = {"acorn": (50, 20, 25, 2), "birch": (30, 30, 40, 5), "cedar": (1, 2, 1, 1), "price": (40, 10, 10, 1)}
GROWN = TONES | {"acorn": (150, 80, 95, 2)}
LATER = Study("series-2", tracks={"acorn": "brand", "birch": "brand", "noise": "theme"})
LAST = {"acorn": (50, 20, 25, 2), "birch": (30, 30, 40, 5), "noise": (9, 9, 9, 1)}


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    return published(
        tmp_path_factory.mktemp("shown"),
        Week(0, cells(TONES)),
        Week(1, cells(GROWN)),
        Week(2, cells(TONES), missing=("forum",)),
        Week(3, cells(LAST), study=LATER),
    )


@pytest.fixture
def shown(public, capsys):
    def show(**asked):
        show_findings(public, **asked)
        return capsys.readouterr().out

    return show


def test_the_newest_series_alone_is_shown(shown):
    text = shown()
    assert "2026-W39" in text.splitlines()[0]
    assert "Noise" in text
    assert "Cedar" not in text
    assert "another series: --period 2026-W38 shows the last of them" in text


def test_up_to_a_period(shown):
    text = shown(period="2026-W37")
    assert "2026-W36 to 2026-W37" in text
    for part in ("Acorn, ours", "< 15", "Price", "97 to 327"):
        assert part in text
    assert "Some periods lack a source" not in text
    text = shown(period="2026-W38")
    assert "Some periods lack a source" in text
    assert "97 to 327" not in text, "what changed is of the period that was named"


@pytest.mark.parametrize("name", ["acorn", "Acorn"])
def test_one_track_by_name_or_label(shown, name):
    text = shown(period="2026-W37", track=name)
    assert "Acorn, ours" in text
    assert not any(other in text for other in ("Birch", "Price", "Themes"))


@pytest.mark.parametrize(("asked", "near"), [({"period": "2026-W63"}, "2026-W3"), ({"track": "arcon"}, "acorn")])
def test_a_name_that_there_is_not(shown, asked, near):
    with pytest.raises(UsageError, match=f"Did you mean '{near}"):
        shown(**asked)


def test_what_is_in_quotes_is_a_name_and_no_sql(shown):
    with pytest.raises(UsageError):
        shown(track="acorn' or 'a' = 'a")
