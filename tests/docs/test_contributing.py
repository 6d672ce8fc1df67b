"""The floors as CONTRIBUTING tells them are those that `make layers` holds us to."""

import re
import tomllib

from tools.pages import ROOT


def test_the_floors_are_those_of_the_contract():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    floors = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    block = re.search(r"```\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    lines = block.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == floors
    assert len(lines) == 2 * len(floors), "each floor has a line that says what it is"


def test_every_module_is_on_a_floor():
    block = re.search(r"```\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    told = {name for line in block.splitlines() if not line.startswith(" ") for name in line.split(" | ")}
    package = ROOT / "src" / "townhum"
    there = {path.stem for path in package.glob("*.py")} | {path.parent.name for path in package.glob("*/__init__.py")}
    assert there - {"__init__"} == told
