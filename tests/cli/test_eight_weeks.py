"""When the demo listens and runs."""

from datetime import timedelta
from itertools import pairwise

from townhum.cli.eight_weeks import stops
from townhum.demo.moments import NOW, week_start
from townhum.demo.project import write_project
from townhum.demo.sample import make_sample
from townhum.demo.story import WEEKS
from townhum.run.configuration import load_settings
from townhum.study.listened import kept_until, open_periods


def test_each_week_is_listened_to_from_its_first_instant_to_its_last_and_closed_before_its_key_must_die(tmp_path):
    write_project(tmp_path, "http://127.0.0.1:8123", "http://127.0.0.1:8124", make_sample())
    settings = load_settings(tmp_path / "config")
    listens, runs = ([at for at, is_run in stops() if is_run is wanted] for wanted in (False, True))
    assert [at for at, _ in stops()] == sorted(at for at, _ in stops())
    assert timedelta(0) <= listens[0] - week_start(1) < timedelta(minutes=1)
    for week, (before, after) in enumerate(pairwise(listens), start=1):
        assert before < week_start(week + 1) <= after
        label = open_periods(settings, before)[-1].label
        closing = next(at for at in runs if at > week_start(week + 1) + settings.study.lateness)
        assert closing < kept_until(settings, label)
    assert len(runs) == WEEKS / 2
    assert runs[-1] == NOW
