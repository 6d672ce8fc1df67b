"""What is new or growing, worked out from published cells alone; formulas checked against plain Python."""

import math
from statistics import NormalDist

import duckdb
import pytest
from crowds import Crowd
from releases import week

from townhum.count.release import Heading, make_release
from townhum.keep.ledger import Ledger
from townhum.keep.public import publish
from townhum.records import Coverage, CoverageStatus
from townhum.records.agreed import GRIDS
from townhum.words import pair_number, term_number

LID, LEAKING, SMELL = (term_number(word) for word in ("lid", "leaking", "smell"))
LEAKING_LID = pair_number(LEAKING, LID)
KEYS = [bytes([number]) * 32 for number in range(1, 20)]
CALM = [(60, (LID,)), (40, (SMELL,)), (300, ())]
CRISIS = [(120, (LID, LEAKING, LEAKING_LID)), (40, (LID, LEAKING)), (60, (LID,)), (40, (SMELL,)), (300, ())]


def published(folder, *weeks, missing=()):
    """Each week is groups of (how many, terms[, themes]); weeks in `missing` were not read wholly, None is no week."""
    with Ledger.open(folder / "ledger.duckdb") as ledger:
        for number, groups in enumerate(weeks):
            if groups is None:
                continue
            crowd = Crowd(("tea",), ("forum",))
            for many, terms, *themes in groups:
                crowd.add(many, "tea", terms=terms, themes=themes[0] if themes else ())
            status = CoverageStatus.PARTIAL if number in missing else CoverageStatus.COMPLETE
            heading = Heading(
                week(number), crowd.series(), [Coverage("forum", status)], drops={}, made_with={"tone": "1"}
            )
            ledger.commit(make_release(crowd.tally(), heading, k=10, grids=GRIDS, key=KEYS[number]))
    publish(folder / "ledger.duckdb", folder / "public.duckdb")
    return folder / "public.duckdb"


def ask(path, sql):
    with duckdb.connect(str(path), read_only=True) as connection:
        found = connection.execute(sql)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_log_odds_and_false_discovery_rate_are_those_of_the_papers(tmp_path):
    public = published(tmp_path, CALM, CALM, CALM, CALM, CRISIS)
    found = {row["term"]: row for row in ask(public, "FROM key_terms WHERE before_periods = 4 AND voices > 0")}
    counts = {"lid": (220, 240), "leaking": (160, 76), "leaking lid": (120, 76), "smell": (40, 160)}
    assert set(found) == set(counts)
    chances = {}
    for term, (now, before) in counts.items():
        row, n, m = found[term], 560, 1600
        assert (row["voices"], row["n"], row["before_voices"], row["before_n"]) == (now, n, before, m)
        a = n / 10 * (now + before) / (n + m)
        delta = math.log((now + a) / (n + n / 10 - now - a)) - math.log((before + a) / (m + n / 10 - before - a))
        variance = 1 / (now + a) + 1 / (before + a) + 6.25 / (now + a) ** 2 + 4 * 6.25 / (before + a) ** 2
        assert row["z"] == pytest.approx(delta / math.sqrt(variance))
        assert row["odds_ratio"] == pytest.approx(math.exp(delta))
        assert row["ratio_low"] == pytest.approx(math.exp(delta - NormalDist().inv_cdf(0.975) * math.sqrt(variance)))
        chances[term] = 2 * NormalDist().cdf(-abs(row["z"]))
    ordered = sorted(chances, key=chances.get)

    def rank(term):
        return sum(chance <= chances[term] for chance in chances.values())

    for term in counts:
        least = min(chances[o] * 4 / rank(o) for o in ordered[ordered.index(term) :])
        assert found[term]["q"] == pytest.approx(min(1, least), abs=1e-6)
    assert {term for term, row in found.items() if row["growing"]} == {"lid", "leaking", "leaking lid"}
    assert {term for term, row in found.items() if row["is_new"]} == {"leaking", "leaking lid"}


def test_the_worked_example_of_the_documentation():
    """docs/how-the-numbers-are-made.md: "leaking" 160 of 560 accounts, in the four weeks before below 20 of 400 each."""
    a = 56 * (160 + 76) / (560 + 1600)
    odds = (160 + a) / (560 + 56 - 160 - a), (76 + a) / (1600 + 56 - 76 - a)
    assert (round(a, 1), round(odds[0], 2), round(odds[1], 3), round(odds[0] / odds[1], 1)) == (6.1, 0.37, 0.052, 7.1)


def test_a_steady_term_is_neither_new_nor_growing_and_the_first_week_has_no_row(tmp_path):
    public = published(tmp_path, CALM, CALM)
    assert {row["period"] for row in ask(public, "FROM key_terms")} == {"2026-W37"}
    assert not [row for row in ask(public, "FROM key_terms") if row["growing"] or row["is_new"]]


def test_a_pair_of_words_counts_at_least_as_its_rarer_word_did_where_it_was_held_back(tmp_path):
    before = [(100, (LID, LEAKING, LEAKING_LID)), (15, (LEAKING, LID)), (100, (LID,)), (300, ())]
    after = [(100, (LID, LEAKING, LEAKING_LID)), (30, (LEAKING, LID)), (100, (LID,)), (300, ())]
    public = published(tmp_path, before, after)
    assert [row["term"] for row in ask(public, "FROM cell_term WHERE period = '2026-W36'")] == ["leaking", "lid"]
    [row] = ask(public, "FROM key_terms WHERE term = 'leaking lid'")
    assert row["is_new"] is True
    assert row["before_voices"] == 115
    assert row["growing"] is False


def test_no_comparison_reaches_over_a_gap_or_a_seam(tmp_path):
    assert ask(published(tmp_path, CALM, None, CRISIS), "FROM key_terms") == []


def test_a_week_that_was_not_read_wholly_marks_what_is_compared_with_it(tmp_path):
    public = published(tmp_path, CALM, CALM, CALM, CALM, CALM, CRISIS, missing=(0,))
    complete = {row["period"]: row["complete"] for row in ask(public, "FROM key_terms")}
    assert complete == {"2026-W37": False, "2026-W38": False, "2026-W39": False, "2026-W40": False, "2026-W41": True}


def test_themes_grow_from_week_to_week(tmp_path):
    calm = [(40, (), (7,)), (300, ())]
    public = published(tmp_path, calm, [(160, (), (7,)), (300, ())], [(300, ())])
    first, second = ask(public, "FROM themes")
    assert (first["voices"], first["before_voices"], first["change"]) == (40, None, None)
    assert (second["label"], second["voices"], second["before_voices"], second["change"]) == ("theme 7", 160, 40, 300.0)
    spread = 1.959963984540054 * math.sqrt(1 / 160 + 1 / 40 + 6.25 / 160**2 + 6.25 / 40**2)
    assert second["change_low"] == pytest.approx(100 * (4 * math.exp(-spread) - 1))
    assert second["significant"] is True


def test_a_number_about_fewer_than_twenty_is_refused_by_the_file_itself(tmp_path):
    public = published(tmp_path, CALM)
    with duckdb.connect(str(public)) as connection:
        for table in ("cell_term", "cell_theme"):
            with pytest.raises(duckdb.ConstraintException):
                connection.execute(f"INSERT INTO {table} VALUES ('2026-W30', 'x', 15)")
