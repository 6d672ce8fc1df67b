"""The examples for schedulers call commands and options that exist."""

import re
import shlex

import pytest
import typer
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
