"""The examples for schedulers call commands and options that exist."""

import re
import shlex
import shutil
import subprocess

import pytest
import typer
from commands import townhum
from tools.pages import ROOT

from townhum.cli.app import app

CALL = re.compile(r"(?:^|[ /=])townhum (run-all|run|listen)\b ?([^\n]*)")
EXAMPLES = sorted((ROOT / "docs" / "schedule").glob("*"))


@pytest.mark.parametrize("path", [p for p in EXAMPLES if p.suffix != ".timer"], ids=lambda path: path.name)
def test_an_example_calls_a_command_with_options_it_has(path):
    calls = CALL.findall(path.read_text(encoding="utf-8"))
    assert calls
    commands = typer.main.get_command(app).commands
    for command, call in calls:
        known = {name for parameter in commands[command].params for name in parameter.opts}
        options = {word for word in shlex.split(call) if word.startswith("-")}
        assert options <= known


def test_there_is_an_example_for_each_scheduler_we_name():
    named = {"crontab", "crontab.all", "townhum.service", "townhum-listen.service", "townhum.timer", "ci.yml"}
    assert named <= {path.name for path in EXAMPLES}


def test_a_scheduled_run_after_a_rehearsal_waits_and_its_exit_code_says_so(tmp_path):
    """As the crontab calls it, on the starter's study and week."""
    [(command, options)] = CALL.findall((ROOT / "docs" / "schedule" / "crontab").read_text(encoding="utf-8"))
    call = f"{command} {options}"
    week = ("--since", "2026-11-09", "--until", "2026-11-15")
    assert townhum("init", "config", cwd=tmp_path).returncode == 0
    assert townhum(*shlex.split(call), *week, "--rehearse", cwd=tmp_path).returncode == 0
    waits = townhum(*shlex.split(call), cwd=tmp_path)
    assert (waits.returncode, "--release" in waits.stdout) == (1, True)
    assert townhum(*shlex.split(call), "--release", cwd=tmp_path).returncode == 0


UNITS = [ROOT / "docs" / "schedule" / name for name in ("townhum.service", "townhum-listen.service")]
MOST_EXPOSED = 20
"""Tenths, as `systemd-analyze security --threshold` counts: 1.4 was measured with systemd 252; 10 is a service that nothing holds in."""


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
@pytest.mark.parametrize("given", UNITS, ids=lambda path: path.name)
def test_a_unit_is_right_and_holds_the_process_in(tmp_path, given):
    unit = tmp_path / given.name
    unit.write_text(
        given.read_text(encoding="utf-8").replace("/srv/townhum/.venv/bin/townhum", "/bin/true"), encoding="utf-8"
    )
    for timer in given.parent.glob("*.timer"):
        shutil.copyfile(timer, tmp_path / timer.name)
    for words in (("verify", str(unit)), ("security", "--offline=true", f"--threshold={MOST_EXPOSED}", str(unit))):
        done = subprocess.run(["systemd-analyze", *words], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Unknown" not in done.stderr


@pytest.mark.parametrize("given", UNITS, ids=lambda path: path.name)
def test_a_unit_writes_its_data_alone_and_gains_no_right(given):
    said = given.read_text(encoding="utf-8")
    assert re.findall(r"^ReadWritePaths=(.*)$", said, re.MULTILINE) == ["/srv/townhum/data"]
    for line in (
        "NoNewPrivileges=yes",
        "PrivateTmp=yes",
        "ProtectSystem=strict",
        "CapabilityBoundingSet=",
        "User=townhum",
    ):
        assert f"\n{line}\n" in said
