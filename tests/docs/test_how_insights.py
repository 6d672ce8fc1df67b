"""The figures of docs/how-insights-are-made.md that the code decides are those of the code."""

import re

import numpy as np
import pytest
from tools.pages import ROOT

from townhum.tell.insight.chance import as_normal, ratio_between, straightened, upper_tail
from townhum.tell.insight.events import CAUTION, WATCHED_PARTS
from townhum.tell.insight.families import LEVEL, MIXES, TONE, VOLUME
from townhum.tell.insight.scan import EARLY, HISTORY, SETTLES, SPAN
from townhum.tell.insight.usual import OUTLYING

PAGE = re.sub(r"\s+", " ", (ROOT / "docs" / "how-insights-are-made.md").read_text(encoding="utf-8"))


def test_the_worked_example():
    m, phi, v, n, x = 40, 1.5, 11.4, 26, 66
    uncertain = (phi * m + v) / n
    variance = phi * m + v + uncertain
    skew = phi * m * (2 * phi - 1) / variance**1.5
    far = (x - m) / variance**0.5
    score = straightened(np.array([far]), np.array([skew]))
    sure = as_normal(score, np.array([48.0]))
    chance = float(upper_tail(sure)[0])
    low, high = ratio_between(x, phi * x + v, m, uncertain)
    said = f"{variance:.1f}, its standard deviation {variance**0.5:.1f}. 66 accounts lie {far:.2f} of these above."
    assert said in PAGE
    assert (
        f"skewness of {skew:.2f} that is a score of {score[0]:.2f}, and with 48 degrees of freedom {sure[0]:.2f}"
        in PAGE
    )
    assert f"a chance of {chance:.4f}. Among 30 tracks" in PAGE
    assert f"once in {1 / (60 * chance):.1f} weeks" in PAGE
    assert f"+{100 * (x / m - 1):.0f} %, with an interval of +{100 * (low - 1):.0f} to +{100 * (high - 1):.0f}" in PAGE


def test_the_rates_of_alerts():
    kinds = [VOLUME, LEVEL, TONE, *MIXES.values()]
    rates = [f"{kind.quiet:g}" for kind in kinds]
    assert (
        f"volume {kinds[0].quiet:.3f} (rises weigh nineteen times as much as falls), level {kinds[1].quiet:.3f}, "
        f"tone {kinds[2].quiet:.3f}, aspects {rates[3]}, intents {rates[4]}, themes and terms {rates[5]} each" in PAGE
    )
    assert rates[5] == rates[6]
    assert VOLUME.ways[0] / VOLUME.ways[1] == pytest.approx(19)
    whole = sum(kind.quiet for kind in kinds)
    assert f"together {whole:.4f}, or one in {1 / whole:.1f} periods" in PAGE
    assert whole < 1 / 13
    assert LEVEL.looks == TONE.looks == 2


def test_the_limits_of_what_is_watched():
    (up, down), level, tone = VOLUME.rule.watch, LEVEL.rule.watch, TONE.rule.watch
    assert tone[0] == tone[1]
    assert (
        f"below {up:g} for a rise of volume, {down:g} for a fall, {level[0]:g} and {level[1]:g} for levels, {tone[0]:g} for tone, "
        f"and a rate of {WATCHED_PARTS:g} for parts" in PAGE
    )


def test_how_much_history():
    assert (HISTORY, EARLY, SETTLES, CAUTION) == (8, 4, 4, 4)
    assert f"up to {SPAN['week']} weeks, {SPAN['day']} days, or {SPAN['four_weeks']} four-week periods" in PAGE
    assert f"score s is beyond {OUTLYING} " in PAGE
    assert set(LEVEL.rule.windows) <= set(range(2, 9))
    assert set(TONE.rule.windows) == {1, 2, 3, 4}
