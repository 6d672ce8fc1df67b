"""What `townhum audit fairness` shows: the verdict first, then the limits, then what is not nought."""

import pytest

from townhum.cli import auditing
from townhum.records import FairnessFact
from townhum.study.model import Fairness

NOUGHT = FairnessFact("names: a against b", "mean gap", 0.0)


def facts(gap):
    return (
        NOUGHT,
        FairnessFact("names: a against b", "largest gap", gap),
        FairnessFact("names: one against another", "label flips", 0),
        FairnessFact("relations: female against male", "largest gap", 0.01),
        FairnessFact("all", "sentences", 11520),
    )


@pytest.mark.parametrize(
    ("gap", "verdict", "mark"), [(0.0, "The audit holds:", "ok"), (0.5, "The audit does not hold", "over")]
)
def test_the_verdict_comes_first_with_every_limit(gap, verdict, mark, capsys):
    assert auditing.show(facts(gap), Fairness(), every=False, as_json=False) is (mark == "ok")
    first, *lines = capsys.readouterr().out.splitlines()
    assert first.startswith(verdict)
    names = next(line.split() for line in lines if "between names in one sentence" in line)
    assert names[-3:] == [f"{gap:g}", "0.02", mark]


def test_figures_of_nought_are_one_line_unless_all_are_asked_for(capsys):
    auditing.show(facts(0.01), Fairness(), every=False, as_json=False)
    short = capsys.readouterr().out
    assert "2 figures are 0; --all lists them." in short
    assert "label flips" not in short
    assert "11,520 sentences" in short
    auditing.show(facts(0.01), Fairness(), every=True, as_json=False)
    assert "label flips" in capsys.readouterr().out


def test_json_has_every_figure(capsys):
    auditing.show(facts(0.5), Fairness(), every=False, as_json=True)
    said = capsys.readouterr().out
    assert said.count('"measure"') == 5
    assert "the limit 0.02" in said
