"""docs/ethics-in-code.md: every principle has a command, a rule and a test, and each of them is there."""

import ast
import re

import pytest
import typer
from tools.pages import ROOT, _leaves

from townhum.cli.app import app

PAGE = (ROOT / "docs" / "ethics-in-code.md").read_text(encoding="utf-8")
PRINCIPLES = {
    *("transparency", "consent", "minimal collection", "anonymisation", "security", "retention", "sharing", "purpose", "rights"),
    *("fairness", "accountability", "customer first", "open intentions", "shared communities", "no manipulation"),
}  # fmt: skip
ROWS = [
    [cell.strip() for cell in line.strip("| ").split(" | ")] for line in PAGE.splitlines() if line.startswith("| ")
][1:]
COMMANDS = {name for name, _ in _leaves(typer.main.get_command(app), "")}


def named(cell):
    return re.findall(r"`([^`]+)`", cell)


def defined(path):
    """The functions and classes of a file, at its top."""
    body = ast.parse((ROOT / path).read_text(encoding="utf-8")).body
    return {node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def test_every_principle_has_its_row():
    assert [row[0] for row in ROWS] == list(dict.fromkeys(row[0] for row in ROWS))
    assert {row[0] for row in ROWS} == PRINCIPLES
    assert {len(row) for row in ROWS} == {5}


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_its_commands_rules_and_tests_are_there(row):
    principle, meaning, commands, rules, tests = row
    assert meaning
    for command in named(commands):
        words = command.split(" --")[0].removeprefix("townhum ")
        assert words in COMMANDS, (principle, command)
        for option in re.findall(r"--[a-z-]+", command):
            params = dict(_leaves(typer.main.get_command(app), ""))[words].params
            assert any(option in param.opts for param in params), (principle, command)
    for rule in named(rules):
        path, _, name = rule.partition("::")
        assert path.startswith("src/townhum/")
        assert not name or name in defined(path), (principle, rule)
        assert (ROOT / path).is_file(), (principle, rule)
    for test in named(tests):
        path, _, name = test.partition("::")
        assert name.startswith("test_")
        assert name in defined(path), (principle, test)
    assert named(commands)
    assert named(rules)
    assert named(tests)
