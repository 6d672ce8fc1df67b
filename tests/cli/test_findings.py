"""`townhum show`: the first look at one's own public file, whole or of one track, up to one period, never over a seam."""

import pytest
from ledgers import Study, Week, cells, ledger, published

from townhum.cli.findings import show_findings
from townhum.errors import UsageError
from townhum.keep.public import publish

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


def test_from_too_few_to_too_few_nothing_changed_most(tmp_path, capsys):
    noise = TONES | {"cedar": (-10, -10, -10, 0)}
    show_findings(published(tmp_path, Week(0, cells(TONES | {"cedar": (6, 4, 4, 0)})), Week(1, cells(noise))))
    assert "to < " not in capsys.readouterr().out


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


SAID = ("acorn", "More accounts than usual spoke of Acorn.", "Once in 31 weeks by chance.", "SELECT 1")


def test_what_stands_out_is_said_first_in_order_and_of_one_track_alone(tmp_path, capsys):
    path = ledger(tmp_path / "ledger.duckdb", Week(0, cells(TONES)), Week(1, cells(GROWN)))
    rows = [
        (rank, "2026-W37", "series-1", kind, tier, track, sentence, *(None,) * 5, caveat, query)
        for rank, kind, tier, (track, sentence, caveat, query) in (
            (1, "volume_up", "alert", SAID),
            (2, "volume_up", "watch", (None, "More accounts than usual spoke at all.", "Often.", "SELECT 1")),
            (3, "too_short", None, (None, "Too few weeks.", "Wait.", "SELECT 1")),
        )
    ]
    publish(path, tmp_path / "public.duckdb", tables={"finding": rows})
    show_findings(tmp_path / "public.duckdb")
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    at = lines.index("What stands out")
    assert at < lines.index("Brands")
    assert lines[lines.index(SAID[1]) :][:3] == [
        "More accounts than usual spoke of Acorn.",
        "Worth watching: More accounts than usual spoke at all.",
        "Too few weeks. Wait.",
    ]
    show_findings(tmp_path / "public.duckdb", track="birch")
    assert "What stands out" not in capsys.readouterr().out
    show_findings(tmp_path / "public.duckdb", track="acorn")
    assert "spoke at all" not in capsys.readouterr().out
