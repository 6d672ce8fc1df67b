"""The examples for schedulers call commands and options that exist."""

import re
import shlex

import pytest
import typer
from commands import townhum
from tools.pages import ROOT

from townhum.cli.app import app

CALL = re.compile(r"(?:^|[ /=])townhum (run[^\n]*)")
EXAMPLES = sorted((ROOT / "docs" / "schedule").glob("*"))


@pytest.mark.parametrize("path", [p for p in EXAMPLES if p.suffix != ".timer"], ids=lambda path: path.name)
def test_an_example_calls_run_with_options_it_has(path):
    calls = CALL.findall(path.read_text(encoding="utf-8"))
    assert calls
    known = {name for parameter in typer.main.get_command(app).commands["run"].params for name in parameter.opts}
    for call in calls:
        options = {word for word in shlex.split(call) if word.startswith("-")}
        assert options <= known


def test_there_is_an_example_for_each_scheduler_we_name():
    assert {"crontab", "townhum.service", "townhum.timer", "ci.yml"} <= {path.name for path in EXAMPLES}


def test_a_scheduled_run_after_a_rehearsal_waits_and_its_exit_code_says_so(tmp_path):
    """As the crontab calls it, on the starter's study and week."""
    [call] = CALL.findall((ROOT / "docs" / "schedule" / "crontab").read_text(encoding="utf-8"))
    week = ("--since", "2026-11-09", "--until", "2026-11-15")
    assert townhum("init", "config", cwd=tmp_path).returncode == 0
    assert townhum(*shlex.split(call), *week, "--rehearse", cwd=tmp_path).returncode == 0
    waits = townhum(*shlex.split(call), cwd=tmp_path)
    assert (waits.returncode, "--release" in waits.stdout) == (1, True)
    assert townhum(*shlex.split(call), "--release", cwd=tmp_path).returncode == 0
