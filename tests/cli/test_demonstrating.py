"""What the demo makes of a week that was not heard whole."""

from datetime import UTC, datetime

import pytest
from clustered import WEEK

from townhum.cli.demonstrating import insist
from townhum.errors import StoreError
from townhum.run.report import Outcome, RunReport

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def report(*outcomes):
    return RunReport(outcomes, (), (), NOW)


def test_a_source_that_was_not_heard_is_a_fault_of_the_demo(capsys):
    insist([report(Outcome(WEEK, "released"))])
    assert not capsys.readouterr().out
    with pytest.raises(StoreError, match="could not be read whole"):
        insist([report(Outcome(WEEK, "released", lacking=("forum",)))])


def test_what_noise_alone_decided_is_said_and_is_none(capsys):
    held, later = Outcome(WEEK, "held", broken=("forum",)), Outcome(WEEK, "released", lacking=("bluesky",))
    insist([report(held), report(later)])
    assert "more of forum seemed broken" in capsys.readouterr().out
