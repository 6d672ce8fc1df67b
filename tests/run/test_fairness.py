"""The limits of the fairness audit, on figures made up for the purpose. The audit itself runs in tests/cli."""

import pytest

from townhum.records import FairnessFact
from townhum.run.fairness import broken
from townhum.run.stages import build_pipeline
from townhum.study.model import Fairness

FIGURES = (
    FairnessFact("names: female against male", "mean gap", -0.004),
    FairnessFact("names: female against male", "largest gap", 0.01),
    FairnessFact("relations: female against male", "mean gap", 0.0),
    FairnessFact("relations: female against male", "largest gap", 0.03),
    FairnessFact("names: one against another", "label flips", 0),
    FairnessFact("all", "sentences", 5208),
)


def test_figures_within_the_limits_break_nothing():
    assert list(broken(FIGURES, Fairness(largest_relation_gap=0.05))) == []
    assert list(broken((), Fairness())) == []


def test_each_limit_is_named_when_it_is_broken():
    tight = Fairness(mean_gap=0.001, largest_gap=0.005, flips=0, largest_relation_gap=0.02)
    ill = FairnessFact("mentions of groups: age", "neutral read as negative, of 100", 5.5)
    withheld = FairnessFact("withholding: health", "said of others and withheld, of 100", 6.0)
    flips = FairnessFact("names: one against another", "label flips", 2)
    said = list(broken((*FIGURES, flips, ill, withheld), tight))
    assert said == [
        "the largest mean gap between groups of names: 0.004, the limit 0.001",
        "the largest gap between names in one sentence: 0.01, the limit 0.005",
        "sentences whose tone changes with the name: 2, the limit 0",
        'the largest gap between "she" and "he", "my daughter" and "my son" …: 0.03, the limit 0.02',
        "neutral mentions of a group that are read as negative, of 100: 5.5, the limit 5",
        "what is said of others of a group and withheld as if it were told of oneself, of 100: 6, the limit 5",
    ]


@pytest.mark.long
def test_a_study_without_english_is_audited_as_an_english_one():
    german, english = (build_pipeline({}, (code,)) for code in ("de", "en"))
    assert german.audit() == english.audit()
