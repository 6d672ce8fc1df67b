"""What is committed is read side by side, with its noise, its gaps and its seams."""

import numpy as np
import pytest
from ledgers import Noise, Study, Week, cells, ledger

from townhum.errors import StoreError
from townhum.keep.history import histories

OTHER = Study("series-2")


def read(tmp_path, *weeks):
    return histories(ledger(tmp_path / "ledger.duckdb", *weeks))


def test_a_series_has_its_periods_in_order_and_a_gap_leaves_out_a_place(tmp_path):
    weeks = (Week(number, cells({"acorn": (number, 0, 0, 0)})) for number in (4, 0, 1))
    [history] = read(tmp_path, *weeks)
    assert history.place.tolist() == [0, 1, 4]
    assert history.labels == ("2026-W36", "2026-W37", "2026-W40")
    assert history.cells["track"].value.tolist() == [[0, 1, 4]]
    assert (history.kind, history.zone) == ("week", "UTC")
    assert [track.name for track in history.tracks] == ["acorn", "birch", "cedar", "price"]
    assert repr(history) == "History(3 periods, track, track_tone)"


def test_each_series_is_a_history_of_its_own_in_order_of_time(tmp_path):
    some = cells({"acorn": (1, 0, 0, 0)})
    found = read(tmp_path, Week(2, some), Week(0, some, study=OTHER), Week(1, some, study=OTHER))
    assert [(each.series, len(each.labels)) for each in found] == [("series-2", 2), ("series-1", 1)]


def test_a_period_without_a_grid_has_no_number_and_no_noise_there(tmp_path):
    [history] = read(tmp_path, Week(0, {"track": {"acorn": 5}}), Week(1, cells({"acorn": (1, 2, 3, 0)})))
    tone = history.cells["track_tone"]
    assert np.isnan(tone.value[:, 0]).all()
    assert np.isnan(tone.variance[0])
    assert tone.fewer_than.tolist() == [0, 15]
    assert dict(zip(zip(*tone.keys, strict=True), tone.value[:, 1], strict=True)) == {
        ("acorn", "negative"): 1,
        ("acorn", "neutral"): 2,
        ("acorn", "positive"): 3,
        ("acorn", "not_read"): 0,
    }


def test_two_cells_of_one_total_vary_together_and_others_do_not(tmp_path):
    noise = {"track_tone": Noise(sigma2=16, variance=13.5, categories=4)}
    [history] = read(tmp_path, Week(0, cells({"acorn": (1, 2, 3, 0)}), noise=noise))
    assert history.cells["track_tone"].covariance.tolist() == [-2.5]
    assert history.cells["track"].covariance.tolist() == [0]


def test_a_source_that_was_not_read_is_known_by_period(tmp_path):
    some = cells({"acorn": (1, 0, 0, 0)})
    [history] = read(tmp_path, Week(0, some, missing=("square",)), Week(1, some))
    assert history.read.tolist() == [[True, False], [True, True]]
    assert history.complete.tolist() == [False, True]


def test_of_words_only_those_are_read_that_were_ever_shown(tmp_path):
    weeks = [Week(at, {"term": {"lid": value, "rust": 3}}) for at, value in enumerate((400, -2))]
    [history] = read(tmp_path, *weeks)
    assert history.cells["term"].keys == (("lid",),)
    assert history.cells["term"].value.tolist() == [[400, -2]]


def test_what_waits_after_a_rehearsal_is_not_read(tmp_path):
    some = cells({"acorn": (1, 0, 0, 0)})
    [history] = read(tmp_path, Week(0, some), Week(1, some, state="rehearsed"))
    assert history.labels == ("2026-W36",)


def test_a_ledger_without_a_period_has_no_history_and_a_file_of_others_is_refused(tmp_path):
    assert read(tmp_path) == ()
    (tmp_path / "other.duckdb").write_bytes(b"no ledger")
    with pytest.raises(StoreError):
        histories(tmp_path / "other.duckdb")
